import HallCore
import TestKit
import Testing

/// Every guard says no for its own reason.
@Suite struct GuardTests {
  let standard: ServiceStandard
  var aCase: Case

  init() throws {
    standard = try Sample.shopStandard()
    aCase = try Sample.opened(standard)
  }

  @Test mutating func whatIsSharedIsNotAskedForAgain() throws {
    try deliverID()
    let id = MaterialCode("id")
    let paper = Evidence(way: .paper, grade: .b, asOf: Sample.now)
    #expect(try refusal(of: .provide(id, paper)) == .material(id, .alreadyShared))
    #expect(try refusal(of: .checkOriginal(id)) == .material(id, .alreadyShared))
    #expect(try refusal(of: .demand(id, reason: " ")) == .reasonRequired)
    try act(.demand(id, reason: "照片与本人不符"))
    #expect(try verdictCodes(on: id) == ["L13"])
    try act(.checkOriginal(id))
    #expect(try verdictCodes(on: id) == [])
  }

  /// What a source holds is said by the source.
  @Test(arguments: MaterialWay.allCases) mutating func nobodyElseSaysWhatASourceHolds(
    _ way: MaterialWay
  ) throws {
    let plan = MaterialCode("plan")
    let evidence = Evidence(way: way, grade: way.isShared ? .a : .c, asOf: Sample.now)
    #expect(
      try refusal(of: .provide(plan, evidence))
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
    try act(.recordAnswers([SourceAnswer(material: id, result: .failed(.timeout))]))
    #expect(try verdictCodes(on: id) == ["U01"])
    try deliverID()
    #expect(try verdictCodes(on: id) == [])
    try act(.recordAnswers([SourceAnswer(material: id, result: .failed(.timeout))]))
    #expect(try verdictCodes(on: id) == [])
  }

  @Test mutating func whatAClerkCheckedIsNotTakenAwayByASource() throws {
    let id = MaterialCode("id")
    try act(.checkOriginal(id))
    let expired = Sample.shared(validUntil: Sample.day.adding(days: -1))
    try act(.recordAnswers([SourceAnswer(material: id, result: .delivered(expired))]))
    #expect(try verdictCodes(on: id) == [])
  }

  @Test mutating func theNoticeListsEveryDefectOnce() throws {
    try deliverID()
    try act(.receive)
    try act(.notify(secondBecause: nil))
    #expect(aCase.notices.first?.defects.map(\.material?.text) == ["plan", "system"])
    #expect(try refusal(of: .notify(secondBecause: nil)) == .alreadyNotified)
    #expect(try refusal(of: .notify(secondBecause: "")) == .reasonRequired)
    try act(.notify(secondBecause: "首次告知遗漏格式要求"))
    #expect(aCase.notices.count == 2)
  }

  @Test mutating func onlyWhatTheStandardAllowsIsDeferredOrPromised() throws {
    let plan = MaterialCode("plan")
    let id = MaterialCode("id")
    #expect(try refusal(of: .postpone(id)) == .material(id, .notDeferrable))
    #expect(try refusal(of: .takePromise(plan)) == .material(plan, .notPromisable))
    try act(.postpone(plan))
    let until = try #require(aCase.dossier[plan].deferredUntil)
    #expect(try refusal(of: .postpone(plan)) == .material(plan, .alreadyDeferred(until: until)))
    try act(.takePromise(MaterialCode("system")))
    try deliverID()
    try act(.accept)
    let grant = CaseCommand.decide(Decision(isGranted: true, reasons: "", remedies: ""))
    #expect(try refusal(of: grant) == .deferredOutstanding([plan]))
  }

  @Test mutating func silenceMeansAcceptanceFromTheDayOfReceipt() throws {
    try act(.receive)
    #expect(try refusal(of: .deemAccepted) == .termNotOver)
    let calendar = try Sample.calendar()
    let fifth = calendar.dueDate(from: Sample.day, days: 5, unit: .working).day
    #expect(try refusal(of: .deemAccepted, on: fifth) == .termNotOver)
    try act(.deemAccepted, on: fifth.adding(days: 1))
    #expect(aCase.acceptance == Acceptance(on: Sample.day, isDeemed: true))
  }

  @Test mutating func theRemainingGuards() throws {
    #expect(
      try refusal(of: .refuse(NonAcceptance(kind: .rejected, reason: "x", competentAgency: nil)))
        == .competentAgencyRequired)
    #expect(try refusal(of: .void(reason: "x")) == .supervisorOnly)
    #expect(
      try refusal(of: .finishAtOnce(Outcome(document: "证", number: "1", validUntil: nil)))
        == .notImmediate)
    let unknown = MaterialCode("blood-type")
    #expect(try refusal(of: .checkOriginal(unknown)) == .material(unknown, .notKnown))
    let title = MaterialCode("title")
    #expect(try refusal(of: .checkOriginal(title)) == .material(title, .notApplicable))
    try finishEverything()
    try act(.accept)
    let denial = Decision(isGranted: false, reasons: "不符合条件", remedies: "")
    #expect(try refusal(of: .decide(denial)) == .denialIncomplete)
    try act(.extend(approver: "钱局长", reason: "案情复杂"))
    #expect(try refusal(of: .extend(approver: "钱局长", reason: "再延")) == .alreadyExtended)
    try act(.decide(Decision(isGranted: true, reasons: "", remedies: "")))
    let unnumbered = Outcome(document: "备案证", number: nil, validUntil: nil)
    #expect(try refusal(of: .finish(unnumbered)) == .resultNumberRequired)
    try act(.finish(Outcome(document: "备案证", number: "濮1", validUntil: nil)))
    let post = Delivery(mode: .post, recipient: .applicant, reference: "EMS1")
    #expect(try refusal(of: .deliver(post)) == .deliveryNotOffered(.post))
    let toAgent = Delivery(mode: .counter, recipient: .agent, reference: nil)
    #expect(try refusal(of: .deliver(toAgent)) == .noAgent)
  }

  @Test mutating func thePausedClockGetsItsDaysBack() throws {
    try finishEverything()
    try act(.accept)
    try act(.handOver)
    let before = try statutory(on: Sample.day)
    let suspension = Suspension(procedure: .testing, plannedDays: 5, approver: "赵科长")
    try act(.suspend(suspension))
    try act(.resume, on: Sample.day.adding(days: 7))
    let after = try statutory(on: Sample.day.adding(days: 7))
    let calendar = try Sample.calendar()
    // Monday to Monday: Tuesday to Friday were not counted; Monday, the day of acceptance, never was.
    #expect(calendar.count(after: before, through: after, unit: .working) == 4)
  }

  private func statutory(on day: Day) throws -> Day {
    let running = clocks(of: aCase, under: standard, calendar: try Sample.calendar(), on: day)
    return try #require(running.first { $0.kind == .statutory }).due.day
  }

  private mutating func finishEverything() throws {
    try deliverID()
    try act(.checkOriginal(MaterialCode("plan")))
    try act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
  }

  private mutating func deliverID() throws {
    try act(
      .recordAnswers([
        SourceAnswer(material: MaterialCode("id"), result: .delivered(Sample.shared()))
      ]))
  }

  private func circumstances(on day: Day) throws -> Circumstances {
    try Sample.circumstances(standard, at: Instant(day: day, hour: 11))
  }

  private mutating func act(_ command: CaseCommand, on day: Day = Sample.day) throws {
    let now = try circumstances(on: day)
    _ = aCase.record(try aCase.decide(command, under: now), request: RequestID("r"), under: now)
  }

  private func refusal(of command: CaseCommand, on day: Day = Sample.day) throws -> Refusal? {
    let now = try circumstances(on: day)
    do {
      _ = try aCase.decide(command, under: now)
      return nil
    } catch {
      return error
    }
  }

  private func verdictCodes(on code: MaterialCode) throws -> [String] {
    try circumstances(on: Sample.day).verdict(on: aCase).findings(on: code).map(\.code)
  }
}
