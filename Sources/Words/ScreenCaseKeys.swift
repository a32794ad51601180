package import HallCore

// What the keys of the case file do: eight columns for the hint bar, a sentence for the help.

extension CaseWords {
  package static let forward = Phrase("下一步", "Next")
  package static let forwardHelp = Phrase(
    "办理下一个法定步骤，先列明将发生什么，再确认。", "Takes the next lawful step, after saying what it will do.")

  /// `受理`, `受理(还差2项)`.
  package static func forward(_ step: ForwardStep, outstanding: Int = 0) -> Phrase {
    guard outstanding > 0 else { return Phrase(step.name(.chinese), step.name(.english)) }
    return Phrase(
      "\(step.name(.chinese))(还差\(outstanding)项)",
      "\(step.name(.english)) (\(outstanding) open)")
  }

  package static let receipt = Phrase("登记回执", "Receipt")

  package static let postpone = Phrase("容缺", "Defer")
  package static let postponeHelp = Phrase(
    "选中的材料按标准容缺，限期补齐。", "Lets the selected material be brought later.")
  package static let promise = Phrase("承诺", "Promise")
  package static let promiseHelp = Phrase(
    "选中的材料以告知承诺替代。", "Takes a written promise instead of the material.")
  package static let check = Phrase("核原件", "Original")
  /// Where the person's own word will do, there is no original.
  package static let take = Phrase("收取", "Take")
  package static let look = Phrase("核对", "Check")
  package static let checkHelp = Phrase(
    "已看到选中材料的原件，可信等级升为 B，没有原件的收取；与来源不符时先问理由。",
    "The original was seen, or a form taken. Where a source contradicts, asks why.")
  package static let notify = Phrase("告知", "Notice")
  package static let notifyHelp = Phrase(
    "一次性告知全部须补正的内容。", "Gives the one-time notice of everything that is missing.")
  package static let demand = Phrase("要纸质", "Paper")
  package static let demandHelp = Phrase(
    "已共享的材料仍要纸质，或者不再要，须写明理由并留痕。",
    "Asks for paper despite sharing, or no longer, with a recorded reason.")
  package static let withdrawDemand = Phrase("不要纸质", "No paper")
  package static let more = Phrase("更多", "More")
  package static let moreHelp = Phrase(
    "退回材料、更正、不予受理、撤回、特别程序、延期、作废等。",
    "Gives back, corrects, refuses, withdraws, suspends, extends, voids and more.")
  package static let reveal = Phrase("显隐", "Reveal")
  package static let revealHelp = Phrase(
    "显示或者隐藏完整姓名和号码，显示会留痕。", "Shows names and numbers in clear, which is recorded; or hides them.")
  package static let detail = Phrase("详情", "Details")
  package static let detailHelp = Phrase(
    "显示选中内容的全文、要求和依据。", "Shows the selected thing in full, with its basis.")
  package static let section = Phrase("换栏", "Section")
  package static let sectionHelp = Phrase(
    "在材料、判定、经过和申请人之间移动。", "Moves to the next section.")
  package static let previousSectionHelp = Phrase("移到上一栏。", "Moves to the previous section.")
  package static let backHelp = Phrase("回到工作台，查询内容还在。", "Goes back to the desk.")
  package static let closeDetailHelp = Phrase("关闭详情，回到办件。", "Closes the details.")
}
