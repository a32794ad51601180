package import HallCore

// What is said while a case is corrected.

package enum AmendmentWords {
  package static let confirm = Phrase("更正", "Correct")
  package static let confirmHelp = Phrase(
    "列明改动，写明理由，再确认更正。", "Lists the changes and asks for the reason before it corrects.")
  package static let backHelp = Phrase("放弃改动，回到办件。", "Drops the changes and goes back to the case.")
  package static let revealed = Phrase(
    "已显示完整信息并留痕；改正有误的内容，再按 F9。",
    "Shown in clear and recorded; mend what is wrong, then F9.")

  package static func title(_ number: CaseNumber) -> Phrase {
    Phrase("更正 \(number.text)", "Correct \(number.text)")
  }

  /// `姓名：李建国 → 李健国`.
  package static func change(_ label: String, _ old: String, _ new: String) -> Phrase {
    func shown(_ text: String, _ none: String) -> String { text.isEmpty ? none : text }
    // A question ends with a sign of its own.
    let isQuestion = label.hasSuffix("？") || label.hasSuffix("?")
    return Phrase(
      label + (isQuestion ? "" : "：") + shown(old, "（无）") + " → " + shown(new, "（无）"),
      label + (isQuestion ? " " : ": ") + shown(old, "(none)") + " → " + shown(new, "(none)"))
  }

  /// Two that look alike as far as they are shown.
  package static let inHidden = Phrase("（所隐部分有改动）", " (in what is hidden)")

  /// What is not told in full.
  package static func changed(_ label: String) -> Phrase {
    Phrase(label + "已改动", label + " changed")
  }

  package static func needed(_ rules: [MaterialRule]) -> Phrase {
    Phrase(
      "新增材料：" + rules.map(\.name).joined(separator: "、"),
      "Needed now: " + rules.map(\.english).joined(separator: ", "))
  }

  package static func notNeeded(_ rules: [MaterialRule]) -> Phrase {
    Phrase(
      "不再需要：" + rules.map(\.name).joined(separator: "、"),
      "Not needed now: " + rules.map(\.english).joined(separator: ", "))
  }
}
