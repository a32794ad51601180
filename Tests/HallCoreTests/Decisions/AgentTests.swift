import HallCore
import TestKit
import Testing
import Words

/// Who acts for an applicant is somebody else (代理人).
@Suite struct AgentTests {
  private static let own = "410922199202299990"

  /// The agent's name, document, number and phone, and whether that is the applicant: 李建国, with an identity
  /// card and 13800001234.
  static let rows: [(name: String, document: DocumentKind?, number: String, phone: String, Bool)] =
    [
      ("李建国", .identityCard, own, "13800001234", true),
      ("李健国", .identityCard, own, "", true),
      ("李建国", .temporaryIdentityCard, own, "", true),
      ("李建国", nil, "", "13800001234", true),
      ("李建国", nil, "", "13900005678", false),
      ("李建国", .identityCard, "410928199512129979", "13800001234", false),
      ("王小丽", .identityCard, "410928199512129979", "13800001234", false),
    ]

  @Test(arguments: rows.indices) func nobodyIsTheirOwnAgent(index: Int) throws {
    let (name, kind, number, phone, isSame) = Self.rows[index]
    let document = try kind.map {
      try PersonDocument(kind: $0, number: number, today: Sample.day)
    }
    let agent = Party(
      kind: .person, name: name, identifier: document.map { .person($0) },
      identityNote: document == nil ? "证件遗失" : nil, phone: phone.isEmpty ? nil : phone)
    let standard = try Sample.shopStandard()
    let now = try Sample.circumstances(standard)
    let opening = Opening(
      number: try Sample.number(), handlingCode: standard.item.handlingCode,
      standardHash: standard.hash, channel: .window, applicant: try Sample.person(), agent: agent,
      situations: ["premises": "rented"])
    let story = try ActedCase(standard)
    let amendment = Amendment(
      applicant: try Sample.person(), agent: agent, situations: ["premises": "rented"],
      reason: "由他人代办")
    let says: Refusal? = isSame ? .agentIsApplicant : nil
    #expect(refusal { () throws(Refusal) in _ = try HallCore.open(opening, under: now) } == says)
    #expect(try story.refusal(of: .amend(amendment)) == says)
  }

  /// A paper is held against the name of whoever's it is.
  @Test func theVerdictNamesWhoseCardItShouldBe() throws {
    let agent = try Sample.person("王小丽", number: "410928199512129979")
    var story = try ActedCase(try Sample.shopStandard(), agent: agent)
    let other = Evidence(
      way: .dataCheck, grade: .a, source: "公安 · 省共享", asOf: Sample.now, holderMatches: false,
      holderName: "赵启明")
    for code in ["id", "agent-id"] { try story.answer(code, .delivered(other)) }
    let said = try ["id", "agent-id"].map { code in
      try story.verdict().findings(on: MaterialCode(code))
        .map { $0.sentence(.chinese, under: story.standard) }
    }
    #expect(said == [["持证人与申请人不符"], ["持证人与代理人不符"]])
  }

  private func refusal(_ act: () throws(Refusal) -> Void) -> Refusal? {
    do {
      try act()
      return nil
    } catch {
      return error
    }
  }
}
