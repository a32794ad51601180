import HallCore
import TestKit
import Testing
import Words

/// The one-time notice (一次性告知): once, in time, and what follows from it.
@Suite struct NoticeTests {
  private var story: ActedCase
  private let plan = MaterialCode("plan")
  private static let again = "首次告知遗漏格式要求"

  init() throws {
    story = try ActedCase(try Sample.shopStandard(), channel: .online)
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
  }

  // MARK: - Once

  /// Who gives a second notice, with which reason, and what the rules say.
  static let seconds: [(by: Actor, reason: String, says: Refusal?)] = [
    (Sample.supervisor, "首次告知遗漏格式要求", nil),
    (Sample.supervisor, " ", .reasonRequired),
    (Sample.clerk, "首次告知遗漏格式要求", .supervisorOnly),
    (Actor(role: .department, id: "11410900"), "首次告知遗漏格式要求", .supervisorOnly),
  ]

  @Test(arguments: seconds.indices) mutating func aSecondNoticeIsASupervisorsAndHasAReason(
    index: Int
  ) throws {
    let (actor, reason, says) = Self.seconds[index]
    try story.act(.receive)
    try story.act(.notify(second: nil))
    #expect(try story.refusal(of: .notify(second: nil)) == .alreadyNotified)
    #expect(try story.refusal(of: .notify(second: reason), by: actor) == says)
  }

  /// What goes back to an applicant online is a notice like any other.
  @Test(arguments: seconds.indices) mutating func sendingBackTwiceIsASecondNotice(
    index: Int
  ) throws {
    let (actor, reason, says) = Self.seconds[index]
    try story.act(.submit)
    try story.act(.sendBack(second: nil))
    try story.act(.submit)
    #expect(try story.refusal(of: .sendBack(second: nil)) == .alreadyNotified)
    #expect(try story.refusal(of: .sendBack(second: reason), by: actor) == says)
    try story.act(.receive)
    #expect(try story.refusal(of: .notify(second: nil)) == .alreadyNotified)
  }

  /// The extension is the head of the agency's, and a supervisor records it.
  @Test(arguments: [(Sample.clerk, Refusal.supervisorOnly), (Sample.supervisor, nil)])
  mutating func anExtensionIsRecordedByASupervisor(actor: Actor, says: Refusal?) throws {
    try story.act(.checkOriginal(plan))
    try story.act(.accept)
    let extend = CaseCommand.extend(approver: "钱局长", reason: "案情复杂")
    #expect(try story.refusal(of: extend, by: actor) == says)
    if says == nil {
      let events = try story.act(extend, by: actor)
      #expect(
        events.map { $0.sentence(.chinese, under: story.standard) }
          == ["经钱局长批准，延长 5 个工作日：案情复杂"])
    }
  }

  // MARK: - What it says

  /// What the applicant reads of one material: what it is, what is wrong with it, what to bring.
  static let lines: [(known: String, line: String)] = [
    ("无", "布局图：未提供；要求：标明面积"),
    ("上传", "布局图：上传件未经核对，请带原件核对；要求：标明面积"),
    ("退回", "布局图：已退回（照片不清）；要求：标明面积"),
    ("要纸质", "身份证：要求提交纸质的（理由：照片与本人不符）；要求：在有效期内"),
    ("过期", "身份证：已于 2026-11-22 过期，请提供有效的；要求：在有效期内"),
    ("吊销", "身份证：已吊销，请提供有效的；要求：在有效期内"),
  ]

  @Test(arguments: lines.indices) func aLineSaysWhatIsWrongAndWhatToBring(index: Int) throws {
    let (known, line) = Self.lines[index]
    let id = MaterialCode("id")
    var story = try ActedCase(try Sample.shopStandard())
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    let isOfPlan = line.hasPrefix("布局图")
    if !isOfPlan { try story.act(.checkOriginal(plan)) }
    switch known {
    case "过期":
      try story.answer("id", .delivered(Sample.shared(validUntil: Sample.day.adding(days: -1))))
    case "吊销": try story.answer("id", .delivered(Sample.shared(state: .revoked)))
    default: try story.answer("id", .delivered(Sample.shared()))
    }
    if known == "上传" || known == "退回" { try story.act(.provide(plan, Sample.uploaded())) }
    if known == "退回" { try story.act(.giveBack(plan, reason: "照片不清")) }
    if known == "要纸质" { try story.act(.demand(id, reason: "照片与本人不符")) }
    try story.act(.receive)
    try story.act(.notify(second: nil))
    let defects = try #require(story.aCase.notices.last?.defects)
    #expect(defects.map { $0.sentence(.chinese, under: story.standard) } == [line])
  }

  /// A paper for a citizen does not tell the clerk what not to ask, nor forbid what it asks for.
  @Test(arguments: try Sample.standards()) func noRequirementSpeaksToTheClerk(
    standard: ServiceStandard
  ) {
    for rule in standard.materials {
      for word in ["不得要求", "由工作人员", "不再提交", "不再交验", "不出示", "内部查询", "不作为受理条件"] {
        #expect(!rule.requirement.contains(word), "\(rule.name)：\(rule.requirement)")
      }
    }
  }

  // MARK: - What it leaves out

  /// What is known of the identity card when the notice is due, what the rules say, and what is listed.
  static let unknowns: [(known: String, says: String, listed: [String])] = [
    ("从未查询", "未查询", []),
    ("查询中", "可以", ["plan"]),
    ("超时", "可以", ["plan"]),
    ("无记录", "可以", ["id", "plan"]),
    ("无证件可查", "可以", ["id", "plan"]),
  ]

  @Test(arguments: unknowns.indices) func nobodyIsToldWhatWasNeverAsked(index: Int) throws {
    let (known, says, listed) = Self.unknowns[index]
    var story = try ActedCase(try Sample.shopStandard())
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    switch known {
    case "查询中": try story.act(.askSources)
    case "超时": try story.answer("id", .failed(.timeout))
    case "无记录": try story.answer("id", .absent)
    case "无证件可查":
      var nobody = try Sample.person()
      nobody.identifier = nil
      nobody.identityNote = "证件遗失，已报失"
      try story.act(
        .amend(
          Amendment(
            applicant: nobody, agent: nil, situations: ["premises": "rented"], reason: "证件遗失")))
    default: break
    }
    try story.act(.receive)
    #expect(described(try story.refusal(of: .notify(second: nil))) == says)
    guard says == "可以" else { return }
    try story.act(.notify(second: nil))
    #expect(story.aCase.notices.last?.defects.compactMap(\.material?.text) == listed)
    #expect(try story.refusal(of: .askSources) == .nothingToAsk)
    #expect(try story.refusal(of: .recordAnswers([])) == .noAnswers)
  }

  // MARK: - Too late

  /// Where no law takes silence for acceptance the notice is given late, and the case says so for ever.
  @Test(arguments: [(5, 0), (6, 1), (8, 3)]) func aLateNoticeLeavesItsTrace(
    workday: Int, daysLate: Int
  ) throws {
    var story = try ActedCase(try Sample.shopStandard(silence: "never"))
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.receive)
    let events = try story.act(.notify(second: nil), on: Sample.workday(workday))
    #expect(story.aCase.notices.last?.daysLate == daysLate)
    let sentence = events.map { $0.sentence(.chinese, under: story.standard) }.joined()
    #expect(sentence.contains("告知逾期 \(daysLate) 个工作日") == (daysLate > 0))
  }

  /// The forward key offers what the law has done already, from the day of receipt.
  @Test(arguments: ["收件", "网上提交", "预审通过"]) mutating func theForwardKeyRecordsAcceptanceBySilence(
    from: String
  ) throws {
    try story.act(.checkOriginal(plan))
    if from == "收件" { try story.act(.receive) } else { try story.act(.submit) }
    if from == "预审通过" { try story.act(.passReview) }
    #expect(try story.forwardStep(on: Sample.workday(5)) == .accept)
    #expect(try story.forwardStep(on: Sample.workday(6)) == .deemAccepted)
    try story.act(.deemAccepted, on: Sample.workday(6))
    #expect(story.aCase.acceptance == Acceptance(on: Sample.day, isDeemed: true))
  }

  // MARK: - In time

  /// From where the five days run, what is done on which working day after that, and what the law
  /// says.
  static let silence: [(from: String, command: String, workday: Int, says: String)] = [
    ("收件", "受理", 5, "可以"), ("收件", "受理", 6, "已视为受理"),
    ("收件", "告知", 5, "可以"), ("收件", "告知", 6, "已视为受理"),
    ("收件", "不予受理", 5, "可以"), ("收件", "不予受理", 6, "已视为受理"),
    ("收件", "视为受理", 5, "期限未过"), ("收件", "视为受理", 6, "可以"),
    ("网上提交", "预审退回", 5, "可以"), ("网上提交", "预审退回", 6, "已视为受理"),
    ("网上提交", "预审通过", 6, "已视为受理"), ("网上提交", "收件", 6, "已视为受理"),
    ("网上提交", "受理", 6, "已视为受理"), ("网上提交", "不予受理", 6, "已视为受理"),
    ("网上提交", "视为受理", 5, "期限未过"), ("网上提交", "视为受理", 6, "可以"),
    // Taking the materials over does not begin the five days anew.
    ("网上提交后收件", "告知", 6, "已视为受理"), ("网上提交后收件", "视为受理", 6, "可以"),
    // Nor does the review, which answers nothing in writing: the materials came in when they were sent.
    ("预审通过后收件", "告知", 5, "可以"), ("预审通过后收件", "告知", 6, "已视为受理"),
    ("预审通过后收件", "视为受理", 5, "期限未过"), ("预审通过后收件", "视为受理", 6, "可以"),
    ("预审通过", "收件", 5, "可以"), ("预审通过", "收件", 6, "已视为受理"), ("预审通过", "视为受理", 6, "可以"),
    ("收件", "撤回", 6, "可以"),
  ]

  @Test(arguments: silence.indices) mutating func silenceIsAcceptance(index: Int) throws {
    let (from, command, workday, says) = Self.silence[index]
    if command == "受理" || command == "预审通过" || from.hasPrefix("预审通过") {
      try story.act(.checkOriginal(plan))
    }
    try begin(from)
    if from == "预审通过后收件", command == "告知" {
      try story.act(.giveBack(plan, reason: "未标明面积"), on: Sample.workday(3))
    }
    let refusal = try story.refusal(of: Self.command(command), on: Sample.workday(workday))
    #expect(described(refusal) == says, "\(from) + \(command) on day \(workday)")
  }

  /// From when the term of an application counts that was accepted by silence.
  static let begins: [(from: String, acceptedOn: Int)] = [
    ("收件", 0), ("网上提交", 0), ("网上提交后收件", 0), ("预审通过后收件", 0),
  ]

  @Test(arguments: begins.indices) mutating func silenceAcceptsFromTheDayOfReceipt(
    index: Int
  ) throws {
    let (from, acceptedOn) = Self.begins[index]
    if from == "预审通过后收件" { try story.act(.checkOriginal(plan)) }
    try begin(from)
    try story.act(.deemAccepted, on: Sample.workday(9))
    #expect(
      try story.aCase.acceptance == Acceptance(on: Sample.workday(acceptedOn), isDeemed: true))
  }

  /// An application of a Saturday night is due on the fifth working day of the week after.
  @Test func theDaysBeginWithTheNextWorkingDay() throws {
    var story = try ActedCase(try Sample.shopStandard(), channel: .online)
    let saturday = Sample.day.adding(days: 5)
    try story.act(.submit, on: saturday)
    let clocks = try story.clocks(on: saturday)
    #expect(clocks.map(\.kind) == [.review, .notice])
    #expect(clocks.map(\.due.day) == [saturday.adding(days: 2), saturday.adding(days: 6)])
  }

  // MARK: - The rule of the item

  static let rules: [(rule: String, sixthDay: String, nextDay: String)] = [
    ("afterNoticeLimit", "可以", "期限未过"), ("onTheSpot", "可以", "可以"), ("never", "期限未过", "期限未过"),
  ]

  @Test(arguments: rules.indices) func whetherSilenceCountsIsForTheItemsLawToSay(index: Int) throws
  {
    let (rule, sixthDay, nextDay) = Self.rules[index]
    var story = try ActedCase(try Sample.shopStandard(silence: rule))
    try story.act(.askSources)
    try story.act(.receive)
    for (day, says) in [(1, nextDay), (6, sixthDay)] {
      let refusal = try story.refusal(of: .deemAccepted, on: Sample.workday(day))
      #expect(described(refusal) == says, "\(rule) on day \(day)")
      let notify = try story.refusal(of: .notify(second: nil), on: Sample.workday(day))
      #expect(described(notify) == (says == "可以" ? "已视为受理" : "可以"))
    }
  }

  /// Nobody stands at the counter at night: "on the spot" is then the day of the review.
  @Test func onTheSpotIsTheDayOfTheReviewForAnApplicationFromHome() throws {
    let standard = try Sample.shopStandard(silence: "onTheSpot")
    var story = try ActedCase(standard, channel: .online)
    try story.act(.submit)
    #expect(try story.refusal(of: .deemAccepted, on: Sample.workday(1)) == .termNotOver)
    #expect(try story.refusal(of: .deemAccepted, on: Sample.workday(2)) == nil)
  }

  // MARK: - After the notice

  /// What was asked for has come; what the notice did not list cannot be asked for now.
  static let supplements: [(what: String, says: String)] = [
    ("告知所列已补齐", "可以"),
    ("告知所列未补齐", "缺 1 其中未列 0"),
    ("告知所列已补齐，未列的证件来源超时", "可以"),
    ("告知所列已补齐，未列的证件吊销", "可以"),
    ("告知所列已补齐，申请人改了情形", "缺 0 未知 1"),
    ("告知所列未补齐，未列的证件吊销", "缺 2 其中未列 1"),
  ]

  @Test(arguments: supplements.indices) func onlyWhatTheNoticeListedIsAskedFor(index: Int) throws {
    let (what, says) = Self.supplements[index]
    var story = try ActedCase(try Sample.shopStandard())
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    let isSilent = what.contains("超时")
    try story.answer("id", isSilent ? .failed(.timeout) : .delivered(Sample.shared()))
    try story.act(.receive)
    try story.act(.notify(second: nil))
    #expect(story.aCase.notices.last?.defects.map(\.material?.text) == ["plan"])
    if what.contains("已补齐") { try story.act(.checkOriginal(plan)) }
    if what.contains("吊销") { try story.answer("id", .delivered(Sample.shared(state: .revoked))) }
    if what.contains("改了情形") {
      let owned = ["premises": "owned"]
      try story.act(
        .amend(
          Amendment(applicant: try Sample.person(), agent: nil, situations: owned, reason: "经营场所有变")
        ))
    }
    #expect(described(try story.refusal(of: .accept)) == says)
  }

  /// Accepted because the law wants it, and still not granted while something is missing.
  @Test func whatWasNotListedIsHeldAgainstTheDecisionOnly() throws {
    for handling in Handling.allCases {
      var story = try ActedCase(try Sample.shopStandard(handling: handling))
      try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
      try story.answer("id", .failed(.timeout))
      try story.act(.receive)
      try story.act(.notify(second: nil))
      try story.act(.checkOriginal(plan))
      #expect(try story.forwardStep() == .accept)
      try story.act(.accept)
      let grant = CaseCommand.decide(Decision(isGranted: true, reasons: "", remedies: ""))
      #expect(described(try story.refusal(of: grant)) == "缺 0 未知 1")
    }
  }

  // MARK: - Lapse

  /// On which working day the applicant was reminded, when the rule wants to close, and whether it
  /// may. The supplement is due on the tenth.
  static let lapses: [(remindedOn: Int?, closesOn: Int, says: String)] = [
    (nil, 10, "期限未过"), (nil, 11, "未提醒"), (nil, 30, "未提醒"),
    (9, 10, "期限未过"), (9, 11, "可以"), (10, 11, "未提醒"), (10, 12, "可以"),
    (11, 12, "未提醒"), (11, 13, "可以"), (0, 11, "可以"),
  ]

  @Test(arguments: lapses.indices, ["待补正", "预审退回"])
  mutating func aReminderComesBeforeALapse(index: Int, state: String) throws {
    let (remindedOn, closesOn, says) = Self.lapses[index]
    if state == "待补正" {
      try story.act(.receive)
      try story.act(.notify(second: nil))
    } else {
      try story.act(.submit)
      try story.act(.sendBack(second: nil))
    }
    if let remindedOn {
      let day = try Sample.workday(remindedOn)
      try story.act(.remind, on: day)
      #expect(try story.refusal(of: .remind, on: day) == .alreadyReminded(on: day))
    }
    #expect(described(try story.refusal(of: .lapse, on: Sample.workday(closesOn))) == says)
  }

  /// A new notice sets a new term, and wants a new reminder.
  @Test mutating func aSecondNoticeWantsItsOwnReminder() throws {
    try story.act(.receive)
    try story.act(.notify(second: nil))
    try story.act(.remind)
    try story.act(
      .notify(second: Self.again), on: Sample.workday(2), by: Sample.supervisor)
    #expect(try story.refusal(of: .lapse, on: Sample.workday(13)) == .reminderRequired)
  }

  /// The first day on which a rule acts by itself, and which.
  @Test mutating func theRulesKnowTheirDay() throws {
    #expect(try story.dueRule() == nil)
    try story.act(.submit)
    #expect(try story.dueRule() == DueRule(kind: .deemedAcceptance, day: nextDay(after: 5)))
    try story.act(.sendBack(second: nil))
    #expect(try story.dueRule() == nil)
    try story.act(.remind)
    #expect(try story.dueRule() == DueRule(kind: .lapse, day: nextDay(after: 10)))
    // The notice was given in time: silence is over for this application (行政许可法第三十二条第一款第四项
    // asks for a notice within five days and takes only its absence for acceptance), whether the applicant
    // sends in again or comes to the counter. Their own term runs on.
    try story.act(.submit)
    #expect(try story.dueRule() == DueRule(kind: .lapse, day: nextDay(after: 10)))
    try story.act(.receive)
    #expect(story.aCase.state == .correction)
    #expect(try story.dueRule() == DueRule(kind: .lapse, day: nextDay(after: 10)))
    try story.act(.notify(second: Self.again), by: Sample.supervisor)
    try story.act(.remind, on: Sample.workday(10))
    #expect(try story.dueRule() == DueRule(kind: .lapse, day: nextDay(after: 11)))
    try story.act(.postpone(plan), on: Sample.workday(10))
    try story.act(.accept, on: Sample.workday(10))
    #expect(try story.dueRule() == DueRule(kind: .lapse, day: nextDay(after: 15)))
  }

  private func nextDay(after workday: Int) throws -> Day {
    try Sample.workday(workday).adding(days: 1)
  }

  // MARK: -

  private mutating func begin(_ from: String) throws {
    switch from {
    case "收件": try story.act(.receive)
    case "网上提交": try story.act(.submit)
    case "网上提交后收件":
      try story.act(.submit)
      try story.act(.receive, on: Sample.workday(4))
    case "预审通过":
      try story.act(.submit)
      try story.act(.passReview)
    case "预审通过后收件":
      try story.act(.submit)
      try story.act(.passReview)
      try story.act(.receive, on: Sample.workday(3))
    default: Issue.record("no such beginning: \(from)")
    }
  }

  private static func command(_ name: String) -> CaseCommand {
    switch name {
    case "受理": .accept
    case "告知": .notify(second: nil)
    case "不予受理": .refuse(NonAcceptance(kind: .notNeeded, reason: "无须许可", competentAgency: nil))
    case "预审退回": .sendBack(second: nil)
    case "预审通过": .passReview
    case "收件": .receive
    case "撤回": .withdraw(Withdrawal(request: .applicant, reason: "不办了"))
    default: .deemAccepted
    }
  }

  private func described(_ refusal: Refusal?) -> String {
    switch refusal {
    case nil: "可以"
    case .acceptedBySilence: "已视为受理"
    case .termNotOver: "期限未过"
    case .reminderRequired: "未提醒"
    case .notSupplemented(let owed, let unlisted): "缺 \(owed + unlisted) 其中未列 \(unlisted)"
    case .sourcesNotAsked: "未查询"
    case .notReady(_, let lacking, let unknown), .notGrantable(let lacking, let unknown):
      "缺 \(lacking) 未知 \(unknown)"
    case .some(let other): "\(other)"
    }
  }
}
