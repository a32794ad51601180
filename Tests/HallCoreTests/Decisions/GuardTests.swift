import HallCore
import TestKit
import Testing

/// Every guard says no for its own reason.
@Suite struct GuardTests {
  var story: ActedCase

  init() throws {
    story = try ActedCase(try Sample.shopStandard())
  }

  @Test mutating func whatIsSharedIsNotAskedForAgain() throws {
    try story.answer("id", .delivered(Sample.shared()))
    let id = MaterialCode("id")
    let paper = Evidence(way: .paper, grade: .b, asOf: Sample.now)
    #expect(try story.refusal(of: .provide(id, paper)) == .material(id, .alreadyShared))
    #expect(try story.refusal(of: .checkOriginal(id)) == .material(id, .alreadyShared))
    #expect(try story.refusal(of: .demand(id, reason: " ")) == .reasonRequired)
    try story.act(.demand(id, reason: "照片与本人不符"))
    #expect(try story.codes(on: "id") == ["L13"])
    try story.act(.checkOriginal(id))
    #expect(try story.codes(on: "id") == [])
  }

  /// What a source holds is said by the source.
  @Test(arguments: MaterialWay.allCases) mutating func nobodyElseSaysWhatASourceHolds(
    _ way: MaterialWay
  ) throws {
    let plan = MaterialCode("plan")
    let evidence = Evidence(way: way, grade: way.isShared ? .a : .c, asOf: Sample.now)
    #expect(
      try story.refusal(of: .provide(plan, evidence))
        == (way.isShared ? .material(plan, .onlyFromSource) : nil))
  }

  /// What only the authority can confirm is neither demanded on paper nor taken on paper.
  @Test func whatOnlyTheAuthorityConfirmsIsNotAskedOfTheApplicant() throws {
    let standard = try Sample.standard("subsistence-allowance")
    let rule = try #require(standard.materials.first { $0.accepts == .a && $0.when.isEmpty })
    let aCase = try Sample.opened(standard, situations: [:])
    let now = try Sample.circumstances(standard)
    for command in [CaseCommand.demand(rule.code, reason: "不符"), .checkOriginal(rule.code)] {
      #expect(throws: Refusal.material(rule.code, .originalNotAccepted)) {
        try aCase.decide(command, under: now)
      }
    }
  }

  @Test mutating func aTimeOutIsOverruledByALateAnswerAndNeverTheReverse() throws {
    let id = MaterialCode("id")
    try story.act(.recordAnswers([SourceAnswer(material: id, result: .failed(.timeout))]))
    #expect(try story.codes(on: "id") == ["U01"])
    try story.answer("id", .delivered(Sample.shared()))
    #expect(try story.codes(on: "id") == [])
    try story.act(.recordAnswers([SourceAnswer(material: id, result: .failed(.timeout))]))
    #expect(try story.codes(on: "id") == [])
  }

  @Test mutating func whatAClerkCheckedIsNotTakenAwayByASource() throws {
    let id = MaterialCode("id")
    try story.act(.checkOriginal(id))
    let expired = Sample.shared(validUntil: Sample.day.adding(days: -1))
    try story.act(.recordAnswers([SourceAnswer(material: id, result: .delivered(expired))]))
    #expect(try story.codes(on: "id") == [])
  }

  @Test mutating func theNoticeListsEveryDefectOnce() throws {
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.receive)
    try story.act(.notify(second: nil))
    #expect(story.aCase.notices.first?.defects.map(\.material?.text) == ["plan", "system"])
    #expect(try story.refusal(of: .notify(second: nil)) == .alreadyNotified)
  }

  @Test mutating func onlyWhatTheStandardAllowsIsDeferredOrPromised() throws {
    let plan = MaterialCode("plan")
    let id = MaterialCode("id")
    #expect(try story.refusal(of: .postpone(id)) == .material(id, .notDeferrable))
    #expect(try story.refusal(of: .takePromise(plan)) == .material(plan, .notPromisable))
    try story.act(.postpone(plan))
    #expect(story.aCase.dossier[plan].deferral == .fromAcceptance)
    #expect(
      try story.refusal(of: .postpone(plan)) == .material(plan, .alreadyDeferred))
    try story.act(.takePromise(MaterialCode("system")))
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.accept)
    let grant = CaseCommand.decide(Decision(isGranted: true, reasons: "", remedies: ""))
    #expect(try story.refusal(of: grant) == .deferredOutstanding([plan]))
  }

  /// A refusal names what is the matter, and not a remedy that is none.
  @Test mutating func whatIsGoodOrAskedForAlreadyIsSaidToBe() throws {
    let id = MaterialCode("id")
    try story.answer("id", .delivered(Sample.shared()))
    #expect(try story.refusal(of: .takePromise(id)) == .material(id, .alreadyGood))
    #expect(try story.refusal(of: .postpone(id)) == .material(id, .alreadyGood))
    let demand = CaseCommand.demand(id, reason: "照片不符")
    try story.act(demand)
    #expect(try story.refusal(of: demand) == .material(id, .alreadyDemanded))
    let nothing = CaseCommand.assignNumber(ExternalNumber(kind: .provincial, text: ""))
    #expect(try story.refusal(of: nothing) == .numberRequired)
    let number = CaseCommand.assignNumber(ExternalNumber(kind: .provincial, text: "410900001"))
    try story.act(number)
    #expect(try story.refusal(of: number) == .numberKnown)
  }

  /// What the applicant never handed over cannot be handed back.
  @Test(arguments: ["要纸质", "吊销", "无"])
  mutating func whatNeverCameIsNotGivenBack(known: String) throws {
    let id = MaterialCode("id")
    switch known {
    case "要纸质":
      try story.answer("id", .delivered(Sample.shared()))
      try story.act(.demand(id, reason: "照片不符"))
    case "吊销": try story.answer("id", .delivered(Sample.shared(state: .revoked)))
    default: break
    }
    #expect(try story.refusal(of: .giveBack(id, reason: "照片不清")) == .material(id, .nothingThere))
  }

  /// Where the person's own word will do there is no original to be seen.
  @Test mutating func aFormFilledInHereIsTakenNotChecked() throws {
    let form = MaterialCode("system")
    try story.act(.checkOriginal(form))
    #expect(story.aCase.dossier[form].evidence?.grade == .d)
    #expect(!story.aCase.dossier[form].isChecked)
    #expect(try story.codes(on: "system") == [])
  }

  @Test mutating func silenceMeansAcceptanceFromTheDayOfReceipt() throws {
    try story.act(.receive)
    #expect(try story.refusal(of: .deemAccepted) == .termNotOver)
    let calendar = try Sample.calendar()
    let fifth = calendar.dueDate(from: Sample.day, days: 5, unit: .working).day
    #expect(try story.refusal(of: .deemAccepted, on: fifth) == .termNotOver)
    try story.act(.deemAccepted, on: fifth.adding(days: 1))
    #expect(story.aCase.acceptance == Acceptance(on: Sample.day, isDeemed: true))
  }

  @Test mutating func theRemainingGuards() throws {
    #expect(
      try story.refusal(
        of: .refuse(NonAcceptance(kind: .rejected, reason: "x", competentAgency: nil)))
        == .competentAgencyRequired)
    #expect(try story.refusal(of: .void(reason: "x")) == .supervisorOnly)
    #expect(
      try story.refusal(of: .finishAtOnce(Outcome(document: "证", number: "1", validUntil: nil)))
        == .notImmediate)
    let unknown = MaterialCode("blood-type")
    #expect(try story.refusal(of: .checkOriginal(unknown)) == .material(unknown, .notKnown))
    let title = MaterialCode("title")
    #expect(try story.refusal(of: .checkOriginal(title)) == .material(title, .notApplicable))
    try story.complete()
    try story.act(.accept)
    let denial = Decision(isGranted: false, reasons: "不符合条件", remedies: "")
    #expect(try story.refusal(of: .decide(denial)) == .denialIncomplete)
    let extend = CaseCommand.extend(approver: "钱局长", reason: "案情复杂")
    try story.act(extend, by: Sample.supervisor)
    #expect(try story.refusal(of: extend, by: Sample.supervisor) == .alreadyExtended)
    try story.act(.decide(Decision(isGranted: true, reasons: "", remedies: "")))
    let unnumbered = Outcome(document: "备案证", number: nil, validUntil: nil)
    #expect(try story.refusal(of: .finish(unnumbered)) == .resultNumberRequired)
    try story.act(.finish(Outcome(document: "备案证", number: "濮1", validUntil: nil)))
    let post = Delivery(mode: .post, recipient: .applicant, reference: "EMS1")
    #expect(try story.refusal(of: .deliver(post)) == .deliveryNotOffered(.post))
    let toAgent = Delivery(mode: .counter, recipient: .agent, reference: nil)
    #expect(try story.refusal(of: .deliver(toAgent)) == .noAgent)
  }

  @Test mutating func thePausedClockGetsItsDaysBack() throws {
    try story.complete()
    try story.act(.accept)
    try story.act(.handOver)
    let before = try statutory(on: Sample.day)
    let suspension = Suspension(procedure: .testing, plannedDays: 5, reason: "须查明", approver: "赵科长")
    try story.act(.suspend(suspension))
    try story.act(.resume, on: Sample.day.adding(days: 7))
    let after = try statutory(on: Sample.day.adding(days: 7))
    let calendar = try Sample.calendar()
    // Monday to Monday: Tuesday to Friday were not counted; Monday, the day of acceptance, never was.
    #expect(calendar.count(after: before, through: after, unit: .working) == 4)
  }

  private func statutory(on day: Day) throws -> Day {
    try #require(try story.clocks(on: day).first { $0.kind == .statutory }).due.day
  }
}
