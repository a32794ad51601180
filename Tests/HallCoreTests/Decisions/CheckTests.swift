import HallCore
import TestKit
import Testing

/// A source's word against the original on the desk, and a mistaken key taken back.
@Suite struct CheckTests {
  private let standard: ServiceStandard
  private var aCase: Case
  private let id = MaterialCode("id")

  init() throws {
    standard = try Sample.shopStandard()
    aCase = try Sample.opened(standard)
  }

  static let contradictions: [(String, Evidence)] = [
    ("another holder", other),
    ("expired", Sample.shared(validUntil: Sample.day.adding(days: -1))),
    ("revoked", Sample.shared(state: .revoked)),
  ]

  private static let other = Evidence(
    way: .dataCheck, grade: .a, source: "公安 · 省共享", asOf: Sample.now, holderMatches: false,
    holderName: "李建囯")

  @Test(arguments: contradictions) mutating func theOriginalCountsOnlyWithAReason(
    name: String, evidence: Evidence
  ) throws {
    try learn(evidence)
    #expect(try refusal(of: .checkOriginal(id)) == .material(id, .contradicted))
    #expect(try refusal(of: .overrule(id, reason: " ")) == .reasonRequired)
    try act(.overrule(id, reason: "核对原件，来源用字有误"))
    #expect(aCase.dossier[id].evidence?.grade == .b)
    #expect(try findings(on: id) == [])
  }

  /// What a source says, and what a clerk would lay over it.
  static let overlays: [(says: String, evidence: Evidence)] = [
    ("吊销", Sample.shared(state: .revoked)), ("注销", Sample.shared(state: .cancelled)),
    ("他人", other),
  ]

  /// A promise or a deferral is the applicant's word, and no word against what a source says.
  @Test(arguments: overlays.indices, ["承诺", "容缺"])
  func noPromiseAndNoDeferralOverrulesASource(index: Int, overlay: String) throws {
    let text = try Sample.shopText(
      replacing: "\"accepts\": \"B\", \"promise\": false",
      with:
        "\"accepts\": \"B\", \"promise\": true, \"deferral\": { \"days\": 5, \"unit\": \"working\" }"
    )
    let standard = try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
    let command: CaseCommand = overlay == "承诺" ? .takePromise(id) : .postpone(id)
    var story = try ActedCase(standard)
    #expect(try story.refusal(of: command) == nil, "where no source has spoken")
    var before = story
    try story.answer("id", .delivered(Self.overlays[index].evidence))
    #expect(try story.refusal(of: command) == .material(id, .contradicted))
    let next = try story.verdict().findings(on: id).first?.next ?? []
    #expect(
      !next.contains { step in
        if case .postpone = step { true } else { step == .promise }
      })
    // One that has run out may be renewed by now; and what a source says afterwards counts as well.
    var over = before
    try over.answer("id", .delivered(Sample.shared(validUntil: Sample.day.adding(days: -1))))
    #expect(try over.refusal(of: command) == nil)
    try before.act(command)
    try before.answer("id", .delivered(Self.overlays[index].evidence))
    #expect(try before.codes(on: "id") == story.codes(on: "id"))
    #expect(try before.refusal(of: .accept) != nil)
  }

  @Test mutating func whatASourceDoesNotContradictTakesNoReason() throws {
    try act(.overrule(id, reason: ""))
    #expect(aCase.dossier[id].isChecked)
  }

  @Test mutating func aMistakenCheckIsUndoneByAnEventOfItsOwn() throws {
    #expect(try refusal(of: .undoCheck(id, reason: "误按")) == .material(id, .notChecked))
    try act(.checkOriginal(id))
    #expect(try refusal(of: .undoCheck(id, reason: "")) == .reasonRequired)
    try act(.undoCheck(id, reason: "误按"))
    #expect(aCase.dossier[id].evidence == nil, "nothing had been handed in")
    #expect(try refusal(of: .undoCheck(id, reason: "误按")) == .material(id, .notChecked))
  }

  @Test mutating func whatWasThereBeforeIsThereAgain() throws {
    try learn(Self.other)
    let before = aCase.dossier[id]
    try act(.overrule(id, reason: "误看"))
    try act(.undoCheck(id, reason: "看错了人"))
    #expect(aCase.dossier[id] == before)
    let plan = MaterialCode("plan")
    try act(.provide(plan, Sample.uploaded()))
    try act(.checkOriginal(plan), later: 60)
    #expect(aCase.dossier[plan].evidence?.grade == .b)
    try act(.undoCheck(plan, reason: "看的是复印件"), later: 90)
    #expect(aCase.dossier[plan].evidence == Sample.uploaded())
  }

  @Test mutating func nothingIsUndoneOnceItWasDecided() throws {
    for code in ["id", "plan"] { try act(.checkOriginal(MaterialCode(code))) }
    try act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    try act(.accept)
    try act(.decide(Decision(isGranted: true, reasons: "", remedies: "")))
    #expect(try refusal(of: .undoCheck(id, reason: "误按")) == .notPossible(in: .decided))
  }

  @Test mutating func theSourcesNameComesFromThePool() throws {
    let person = try #require(aCase.dossier.applicant.identifier)
    let licence = PoolLicence(
      identifier: nil, number: "1", holderName: "李建囯", validFrom: nil, validUntil: nil,
      state: .valid)
    let answer = PoolAnswer(
      holder: person, type: "11100000YYFBN0PM3A001", result: .holds(licence), at: Sample.now)
    let new = aCase.newAnswers(from: [answer], under: standard, on: Sample.day)
    guard case .delivered(let evidence)? = new.first?.result else {
      Issue.record("the source's answer is lost")
      return
    }
    #expect(!evidence.holderMatches && evidence.holderName == "李建囯")
  }

  private mutating func learn(_ evidence: Evidence) throws {
    try act(.recordAnswers([SourceAnswer(material: id, result: .delivered(evidence))]))
  }

  private func findings(on code: MaterialCode) throws -> [String] {
    try Sample.circumstances(standard).verdict(on: aCase).findings(on: code).map(\.code)
  }

  private mutating func act(_ command: CaseCommand, later seconds: Int = 0) throws {
    try aCase.act(command, under: standard, later: seconds)
  }

  private func refusal(of command: CaseCommand) throws -> Refusal? {
    try aCase.refusal(of: command, under: standard)
  }
}

/// A result on its way by post has reached nobody.
@Suite struct PostTests {
  private let standard: ServiceStandard
  private var aCase: Case

  init() throws {
    standard = try Sample.postingStandard()
    aCase = try Sample.opened(standard)
    for code in ["id", "plan"] {
      try aCase.act(.checkOriginal(MaterialCode(code)), under: standard)
    }
    try aCase.act(.provide(MaterialCode("system"), Sample.uploaded(.d)), under: standard)
    try aCase.act(.accept, under: standard)
    try aCase.act(
      .decide(Decision(isGranted: true, reasons: "", remedies: "")), under: standard)
    try aCase.act(
      .finish(Outcome(document: "备案证", number: "濮1", validUntil: nil)), under: standard)
  }

  private static let byPost = CaseCommand.deliver(
    Delivery(mode: .post, recipient: .applicant, reference: nil))

  @Test mutating func itIsDeliveredWhenTheReceiptComesBack() throws {
    #expect(try aCase.refusal(of: Self.byPost, under: standard) == .notPosted)
    try aCase.act(.post(number: "ex 123456785 cn"), under: standard)
    #expect(aCase.state == .finished)
    #expect(aCase.posting?.number == "EX123456785CN")
    #expect(aCase.externalNumbers == [ExternalNumber(kind: .post, text: "EX123456785CN")])
    #expect(
      clocks(of: aCase, under: standard, calendar: try Sample.calendar(), on: Sample.day)
        .map(\.kind) == [.delivery], "the term runs until it has reached somebody")
    try aCase.act(Self.byPost, under: standard)
    #expect(aCase.state == .delivered)
    #expect(aCase.delivery?.reference == "EX123456785CN")
  }

  @Test mutating func aLetterThatCameBackIsPostedAgainOrHandedOver() throws {
    try aCase.act(.post(number: "EX123456785CN"), under: standard)
    let same = CaseCommand.post(number: "EX123456785CN")
    #expect(try aCase.refusal(of: same, under: standard) == .numberKnown)
    try aCase.act(.post(number: "1170000000000"), under: standard)
    #expect(aCase.posting?.number == "1170000000000")
    let counter = Delivery(mode: .counter, recipient: .applicant, reference: nil)
    try aCase.act(.deliver(counter), under: standard)
    #expect(aCase.delivery?.mode == .counter)
  }

  @Test(arguments: [
    ("", Refusal.postNumberRequired),
    ("12", .postNumberWrong(.wrongLength(expected: [13], found: 2))),
    ("EX123456784CN", .postNumberWrong(.wrongCheck(position: 11, expected: "5", found: "4"))),
    ("E1123456785CN", .postNumberWrong(.wrongForm(example: "EX123456785CN"))),
    ("EX12345678OCN", .postNumberWrong(.illegalCharacter("O", position: 11))),
  ]) func aNumberThatCannotBeRightIsRefused(number: String, refusal: Refusal) throws {
    #expect(try aCase.refusal(of: .post(number: number), under: standard) == refusal)
  }

  @Test(arguments: ["EX123456785CN", "RR000000005CN", "LZ100000003CN", "9891234567890"])
  func goodNumbers(text: String) throws {
    #expect(try PostNumber(text).text == text)
  }
}

extension Case {
  /// Does something a while after the sample's moment.
  fileprivate mutating func act(
    _ command: CaseCommand, under standard: ServiceStandard, later seconds: Int = 0
  ) throws {
    let now = try Sample.circumstances(standard, at: Sample.now.adding(seconds: seconds))
    _ = record(try decide(command, under: now), request: RequestID("r"), under: now)
  }

  fileprivate func refusal(
    of command: CaseCommand, under standard: ServiceStandard
  ) throws -> Refusal? {
    let now = try Sample.circumstances(standard)
    do {
      _ = try decide(command, under: now)
      return nil
    } catch {
      return error
    }
  }
}
