import HallCore
import TestKit
import Testing

/// What was learnt about one person does not speak for another: after a correction the licences of
/// whoever was entered before are gone.
@Suite struct CorrectedHolderTests {
  /// What is corrected, and which of the two identity cards is still known afterwards.
  static let rows: [(corrected: String, applicant: String, agent: String)] = [
    ("电话", "共享", "共享"),
    ("情形", "共享", "共享"),
    ("申请人证件号", "未知 U03", "共享"),
    ("申请人姓名", "未知 U03", "共享"),
    ("代理人", "共享", "未知 U03"),
    ("代理人去掉", "共享", "不适用"),
  ]

  @Test(arguments: rows.indices) func licencesOfTheFormerPersonAreDropped(index: Int) throws {
    let (corrected, applicant, agent) = Self.rows[index]
    var story = try ActedCase(
      try Sample.shopStandard(), agent: try Sample.person("代小理", number: agentNumber))
    try story.answer("id", .delivered(Sample.shared()))
    try story.answer("agent-id", .delivered(Sample.shared()))
    try story.act(.amend(try amendment(corrected)))
    #expect(described(story, "id") == applicant)
    #expect(described(story, "agent-id") == agent)
  }

  /// A paper made by the applicant says the same whatever number was mistyped; one issued by an
  /// authority has to be compared again.
  @Test func aPaperOfAnAuthorityIsComparedAgain() throws {
    var story = try ActedCase(try Sample.shopStandard())
    try story.act(.checkOriginal(MaterialCode("id")))
    try story.act(.checkOriginal(MaterialCode("plan")))
    try story.act(.amend(try amendment("申请人证件号")))
    #expect(try story.codes(on: "id") == ["L04"])
    #expect(try story.codes(on: "plan") == [])
  }

  /// The demand was about the former person's licence.
  @Test func theNewPersonsLicenceIsTakenAgain() throws {
    var story = try ActedCase(try Sample.shopStandard())
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.demand(MaterialCode("id"), reason: "照片与本人不符"))
    try story.act(.amend(try amendment("申请人证件号")))
    try story.answer("id", .delivered(Sample.shared()))
    #expect(try story.codes(on: "id") == [])
  }

  /// A name written otherwise is the same name where the sources would take it for the same.
  @Test func theSameNameWithAnotherDotIsTheSamePerson() throws {
    var story = try ActedCase(try Sample.shopStandard())
    var person = try Sample.person("阿依古丽·买买提")
    try story.act(
      .amend(Amendment(applicant: person, agent: nil, situations: Self.rented, reason: "录入有误")))
    try story.answer("id", .delivered(Sample.shared()))
    person.name = "阿依古丽•买买提"
    try story.act(
      .amend(Amendment(applicant: person, agent: nil, situations: Self.rented, reason: "录入有误")))
    #expect(try story.codes(on: "id") == [])
  }

  private let agentNumber = "410928200101017775"

  static let rented = ["premises": "rented"]

  private func amendment(_ corrected: String) throws -> Amendment {
    var applicant = try Sample.person()
    var agent: Party? = try Sample.person("代小理", number: agentNumber)
    var situations = Self.rented
    switch corrected {
    case "电话": applicant.phone = "13900005678"
    case "情形": situations = ["premises": "owned"]
    case "申请人证件号": applicant = try Sample.person(number: "410928199512129979")
    case "申请人姓名": applicant.name = "李建邦"
    case "代理人": agent = try Sample.person("代大理", number: agentNumber)
    case "代理人去掉": agent = nil
    default: break
    }
    return Amendment(applicant: applicant, agent: agent, situations: situations, reason: "录入有误")
  }

  private func described(_ story: ActedCase, _ material: String) -> String {
    let code = MaterialCode(material)
    guard let rule = story.standard.material(code), story.aCase.dossier.fulfils(rule.when) else {
      return "不适用"
    }
    let facts = story.aCase.dossier[code]
    if facts.evidence?.way.isShared == true { return "共享" }
    return facts.knowledge == .notAsked && facts.evidence == nil ? "未知 U03" : "其他"
  }
}
