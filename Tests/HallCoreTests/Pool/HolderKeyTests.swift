import HallCore
import TestKit
import Testing

/// A citizen has one number, whatever document shows it, and the sources know the number.
@Suite struct HolderKeyTests {
  static let rows: [(kind: DocumentKind, number: String, key: String)] = [
    (.identityCard, "410922199202299990", "111:410922199202299990"),
    (.temporaryIdentityCard, "410922199202299990", "111:410922199202299990"),
    (.householdRegister, "410922199202299990", "111:410922199202299990"),
    (.residencePermit, "410922199202299990", "111:410922199202299990"),
    // What is no citizen's number stays what it is.
    (.householdRegister, "410922199202299991", "113:410922199202299991"),
    (.householdRegister, "003219", "113:003219"),
    (.passport, "EX0000001", "414:EX0000001"),
    (.other, "410922199202299990", "999:410922199202299990"),
  ]

  @Test(arguments: rows.indices) func oneKeyForOneCitizen(index: Int) {
    let (kind, number, key) = Self.rows[index]
    let document = PersonDocument(stored: kind, number: number)
    #expect(PartyIdentifier.person(document).holderKey == key)
  }

  @Test func anOrganisationHasItsCode() {
    let shop = PartyIdentifier(storedKind: "001", number: "92410902MA0000015E")
    #expect(shop.holderKey == "001:92410902MA0000015E")
  }

  /// What is shared under the identity card reaches whoever shows the temporary one.
  @Test func whatIsSharedIsFoundUnderEveryDocument() throws {
    let standard = try Sample.shopStandard()
    var story = try ActedCase(standard)
    var applicant = try Sample.person()
    applicant.identifier = .person(
      PersonDocument(stored: .temporaryIdentityCard, number: "410922199202299990"))
    try story.act(
      .amend(
        Amendment(
          applicant: applicant, agent: nil, situations: ["premises": "rented"],
          reason: "出示的是临时身份证")))
    let licence = PoolLicence(
      identifier: nil, number: "1", holderName: "李建国", validFrom: nil, validUntil: nil,
      state: .valid)
    let answer = PoolAnswer(
      holder: .person(PersonDocument(stored: .identityCard, number: "410922199202299990")),
      type: "11100000YYFBN0PM3A001", result: .holds(licence), at: Sample.now)
    #expect(story.aCase.newAnswers(from: [answer], under: standard, on: Sample.day).count == 1)
  }
}
