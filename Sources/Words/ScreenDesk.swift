package import HallCore

// What the desk says.

package enum DeskWords {
  package static let lookUpTitle = Phrase("查件", "Look up")
  package static let lookUpKinds = Phrase(
    "办件号 · 证件号 · 手机 · 姓名 · 拼音首字母 · 扫码",
    "case · ID · mobile · name · pinyin initials · scan")
  package static let placeholder = Phrase("输入或者扫码，边输边查", "Type or scan; results come as you type")
  package static let nothingFound = Phrase("没有找到", "Nothing found")
  package static let nothingFoundMore = Phrase(
    "可以换一种号码再查：办件号、证件号、手机号、姓名或者拼音首字母。",
    "Try another number: case, ID, mobile, name or pinyin initials.")
  package static let quietDesk = Phrase("没有到点的事，也没有网上来件。", "Nothing is due and nothing came in.")

  package static let open = Phrase("打开", "Open")
  package static let openHelp = Phrase(
    "打开选中的办件；扫码只找到一件时直接打开。",
    "Opens the selected case; a scan that finds only one opens it at once.")
  package static let clear = Phrase("清空", "Clear")
  package static let clearHelp = Phrase("清空查询，回到今天的工作台。", "Empties the field.")
  package static let reread = Phrase("重读", "Reread")
  package static let rereadHelp = Phrase("重新读取屏幕上的内容。", "Reads what is shown anew.")
  package static let nothingToOpen = Phrase(
    "没有找到办件，请换一种号码再查。", "Nothing was found; try another number.")
  package static let caseGone = Phrase(
    "查不到这件，请核对编号后再查。", "There is no such case; check the number.")

  package static func reread(at time: String) -> Phrase {
    Phrase("已重读（\(time)）。", "Read anew (\(time)).")
  }
  package static let nextGroup = Phrase("下一组", "Group")
  package static let nextGroupHelp = Phrase(
    "移到下一组：各类到点的事、网上来件、本窗今日；查到的按人分组。",
    "Goes to the next group: each kind of what is due, what came in, today; of what was found, the next"
      + " person.")
  package static let previousGroupHelp = Phrase(
    "回到本组开头，再移到上一组。", "Goes to the beginning of the group, then to the one before.")
  package static let oneGroup = Phrase("只有这一组。", "There is only this group.")

  /// How much of a group is not on the screen: `另 8 件`.
  package static func hidden(_ count: Int, isCapped: Bool) -> Phrase {
    let number = self.count(count, isCapped: isCapped)
    return Phrase("另\(number)件", "+\(number)")
  }

  package static func count(_ count: Int, isCapped: Bool) -> String {
    grouped(count) + (isCapped ? "+" : "")
  }

  package static let dueTitle = Phrase("到点的事", "Due")
  package static let incomingTitle = Phrase("网上来件", "Came in")
  package static let todayTitle = Phrase("本窗今日", "Today here")

  package static func casesToday(_ count: Int) -> Phrase {
    Phrase("本窗今日经办 \(count) 件", "\(count) case\(count == 1 ? "" : "s") here today")
  }

  /// A form that was begun and not sent.
  /// - Parameter clerk: staff number of who left it; nil for whoever reads this.
  package static func draftWaits(of clerk: String?, since time: String) -> Phrase {
    guard let clerk else {
      return Phrase(
        "有一件新办还没登记完（\(time)），按 F3 接着填。", "A new case was begun (\(time)); F3 goes on with it.")
    }
    return Phrase(
      "工号 \(clerk) 留下一件新办没登记完（\(time)），按 F3 接着填。",
      "Staff no. \(clerk) left a new case (\(time)); F3 goes on with it.")
  }

  /// How much is due for a reason: `超法定 2`, and which of it is on the screen: `超期 5–9/27`.
  package static func due(
    _ kind: DueGroup.Kind, _ count: Int, isCapped: Bool, _ shown: ClosedRange<Int>?
  ) -> Phrase {
    let number = (shown.map { range($0) + "/" } ?? "") + self.count(count, isCapped: isCapped)
    let (chinese, english) =
      switch kind {
      case .lateByLaw: ("超法定", "late by law")
      case .today: ("今日到期", "today")
      case .late: ("超期", "late")
      case .soon: ("临期", "soon")
      case .uncollected: ("待领逾期", "uncollected")
      }
    return Phrase("\(chinese) \(number)", "\(number) \(english)")
  }

  /// What stands in the way, fifteen columns at most: `缺 1 未知 1`.
  package static func outstanding(_ outstanding: Outstanding) -> Phrase {
    let all = [
      ("缺", "lacking", outstanding.lacking), ("待核", "to check", outstanding.unchecked),
      ("未知", "unknown", outstanding.unknown),
    ].filter { $0.2 > 0 }
    let gap = all.count > 2 ? "" : " "
    let chinese = all.map { $0.0 + gap + String($0.2) }.joined(separator: " ")
    let isShort = all.count < 3 || all.allSatisfy { $0.2 < 10 }
    return Phrase(
      isShort ? chinese : "还差 \(outstanding.total) 项",
      all.count == 1 ? "\(all[0].2) \(all[0].1)" : "\(outstanding.total) outstanding")
  }

  package static func state(_ state: CaseState) -> Phrase {
    Phrase(state.name(.chinese), state.name(.english))
  }

  package static func term(_ clock: ListedClock) -> Phrase {
    Phrase(clock.sentence(.chinese), clock.sentence(.english))
  }

  /// A capacity in four columns, before the item's name.
  package static func role(_ role: PartyRole) -> Phrase {
    switch role {
    case .applicant: Phrase("申请", "Appl")
    case .agent: Phrase("代理", "Agt")
    case .representative: Phrase("法代", "Rep")
    }
  }

  package static func code(_ code: String) -> Phrase { Phrase("信用代码 \(code)", "Code \(code)") }

  /// What the text was taken for and how much was found: `按拼音首字母找到 3 人、5 件；最近的在前`.
  package static func found(
    _ identification: Identification, people: Int?, organisations: Int?, cases: Int,
    isCapped: Bool
  ) -> Phrase {
    let kind = (identification.kind.name(.chinese), identification.kind.name(.english))
    let count = grouped(cases) + (isCapped ? "+" : "")
    let holders = [
      (people ?? 0, "人", people == 1 ? "person" : "people"),
      (organisations ?? 0, "家单位", organisations == 1 ? "organisation" : "organisations"),
    ].filter { $0.0 > 0 }
    let persons = (
      holders.map { "\($0.0) \($0.1)、" }.joined(),
      holders.map { "\($0.0) \($0.2), " }.joined()
    )
    let order = cases > 1 ? ("；最近的在前", "; newest first") : ("", "")
    return Phrase(
      "按\(kind.0)找到 \(persons.0)\(count) 件" + order.0,
      "By \(kind.1): \(persons.1)\(count) case\(cases == 1 ? "" : "s")" + order.1)
  }

  package static func notFound(_ identification: Identification) -> Phrase {
    if identification.isUnfinished {
      return Phrase(
        "没有这个编号；没输完请接着输：办件号 19 位，身份证 18 位，手机 11 位",
        "No such number; if unfinished type on: case 19, ID 18, mobile 11 digits")
    }
    if identification.kind == .pinyinInitials {
      return Phrase(
        "按拼音首字母没有找到办件；只输每个字的首字母，张三输 zs",
        "Nothing found by initials; type the first letter of each character only")
    }
    return Phrase(
      "按\(identification.kind.name(.chinese))没有找到办件",
      "Nothing found by \(identification.kind.name(.english))")
  }

  /// Why Enter opens nothing: the number is wrong or unfinished, or nothing is known by it.
  package static func cannotOpen(_ identification: Identification?) -> Phrase {
    guard let identification else { return nothingToOpen }
    if let problem = identification.problem {
      let wrong = wrong(identification, problem)
      let isAsking = wrong(.chinese).contains("请")
      return Phrase(
        wrong(.chinese) + (isAsking ? "。" : "，请核对。"),
        wrong(.english) + (isAsking ? "." : "; compare it."))
    }
    guard identification.isUnfinished else { return nothingToOpen }
    let sentence = notFound(identification)
    return Phrase(sentence(.chinese) + "。", sentence(.english) + ".")
  }

  /// `身份证号：校验码不符…`.
  package static func wrong(_ identification: Identification, _ problem: IdentifierProblem)
    -> Phrase
  {
    Phrase(
      identification.kind.name(.chinese) + "：" + problem.sentence(.chinese),
      identification.kind.name(.english) + ": " + problem.sentence(.english))
  }

  /// `第 12–29 / 9,999+ 件`: which of the cases are on the screen, counted from 1.
  package static func shown(_ places: ClosedRange<Int>, of total: Int, isCapped: Bool) -> Phrase {
    let range = range(places)
    let count = count(total, isCapped: isCapped)
    return Phrase("第 \(range) / \(count) 件", "\(range) / \(count)")
  }

  private static func range(_ places: ClosedRange<Int>) -> String {
    let first = grouped(places.lowerBound)
    return places.count == 1 ? first : first + "–" + grouped(places.upperBound)
  }

  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 3 else { return digits }
    return grouped(number / 1000) + "," + digits.suffix(3)
  }
}

extension Identification {
  /// Digits that may be the beginning of a number the hall knows: nothing is found by them, and
  /// nothing is wrong with them yet.
  fileprivate var isUnfinished: Bool {
    [.externalNumber, .regionCode, .taiwanPass].contains(kind) && normalised.utf8.count < 18
      && normalised.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
