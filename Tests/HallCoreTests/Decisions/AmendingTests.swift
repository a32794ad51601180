import HallCore
import TestKit
import Testing
import TextFormats

/// Correcting what was entered wrong, while the case is not accepted yet: by a new line of the
/// journal, with its reason.
@Suite struct AmendingTests {
  let standard: ServiceStandard
  var aCase: Case

  init() throws {
    standard = try Sample.shopStandard()
    aCase = try Sample.opened(standard)
  }

  @Test mutating func partiesAndAnswersBecomeWhatTheyShouldHaveBeen() throws {
    let right = try Sample.person("李健国")
    let agent = try Sample.person("王小丽", number: "410928199512129979")
    try amend(applicant: right, agent: agent, situations: ["premises": "owned"])
    #expect(aCase.dossier.applicant == right)
    #expect(aCase.dossier.agent == agent)
    #expect(aCase.dossier.situations == ["premises": "owned"])
    #expect(aCase.state == .draft)
  }

  @Test func aCorrectionNeedsAReasonANameAndAChange() throws {
    let right = try Sample.person("李健国")
    var nameless = right
    nameless.name = ""
    let same = aCase.dossier.applicant
    let situations = aCase.dossier.situations
    let rows: [(Party, Party?, String, Refusal)] = [
      (right, nil, " ", .reasonRequired), (right, nameless, "录入有误", .nameRequired),
      (nameless, nil, "录入有误", .nameRequired), (same, nil, "录入有误", .nothingToAmend),
    ]
    for (applicant, agent, reason, refusal) in rows {
      let amendment = Amendment(
        applicant: applicant, agent: agent, situations: situations, reason: reason)
      #expect(throws: refusal) {
        try aCase.decide(.amend(amendment), under: Sample.circumstances(standard))
      }
    }
  }

  /// 神 (U+FA19) and 神 (U+795E) are one to Swift and two to every other system.
  @Test mutating func anEquivalentCharacterIsAnotherCharacter() throws {
    try amend(applicant: try Sample.person("\u{FA19}木"))
    try amend(applicant: try Sample.person("\u{795E}木"))
    #expect(aCase.dossier.applicant.name.unicodeScalars.first == "\u{795E}")
    #expect(throws: Refusal.nothingToAmend) {
      let again = Amendment(
        applicant: aCase.dossier.applicant, agent: nil, situations: aCase.dossier.situations,
        reason: "录入有误")
      _ = try aCase.decide(.amend(again), under: Sample.circumstances(standard))
    }
  }

  /// What a source said about somebody else's papers is not said about these.
  @Test mutating func whatWasSharedForAnotherHolderCountsNoLonger() throws {
    let id = MaterialCode("id")
    try act(.recordAnswers([SourceAnswer(material: id, result: .delivered(Sample.shared()))]))
    #expect(try findings(on: id) == [])
    // A telephone number is nobody's identity.
    var reachable = try Sample.person()
    reachable.phone = "13900005678"
    try amend(applicant: reachable)
    #expect(try findings(on: id) == [])
    try amend(applicant: try Sample.person("李建国", number: "410928199512129979"))
    #expect(try findings(on: id) == ["U03"])
    // The right holder's answer mends it, and so does the paper itself.
    var byPaper = self
    try byPaper.act(.checkOriginal(id))
    #expect(try byPaper.findings(on: id) == [])
    try act(.recordAnswers([SourceAnswer(material: id, result: .delivered(Sample.shared()))]))
    #expect(try findings(on: id) == [])
  }

  @Test func theReasonStandsInTheJournalAndOldJournalsHaveNone() throws {
    let amendment = Amendment(
      applicant: try Sample.person("李健国"), agent: nil, situations: [:], reason: "姓名录入有误")
    let text = CaseEvent.amended(amendment).json.canonical
    #expect(text.contains("\"reason\":\"姓名录入有误\""))
    let old = text.replacing(",\"reason\":\"姓名录入有误\"", with: "")
    for (text, reason) in [(text, "姓名录入有误"), (old, "")] {
      var fields = try FieldReader(parsed(text), file: "journal")
      guard case .amended(let read) = try CaseEvent(&fields, today: Sample.day) else {
        Issue.record("another event")
        continue
      }
      #expect(read.reason == reason)
    }
  }

  private mutating func amend(
    applicant: Party, agent: Party? = nil, situations: [String: String] = ["premises": "rented"]
  ) throws {
    try act(
      .amend(
        Amendment(applicant: applicant, agent: agent, situations: situations, reason: "录入有误")))
  }

  private mutating func act(_ command: CaseCommand) throws {
    let now = try Sample.circumstances(standard)
    _ = aCase.record(try aCase.decide(command, under: now), request: RequestID("r"), under: now)
  }

  private func findings(on code: MaterialCode) throws -> [String] {
    try Sample.circumstances(standard).verdict(on: aCase).findings(on: code).map(\.code)
  }
}
