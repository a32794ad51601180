import HallCore
import Testing

private let today = vectorsToday

@Suite("Other identifiers")
struct IdentifierTests {
  private static let wrongCodes: [(String, IdentifierProblem)] = [
    ("", .empty),
    ("53410922******N06C", .masked),
    ("12410927YYY2MBEN2", .wrongLength(expected: [18], found: 17)),
    ("410900000012345", .historicOnly(.registrationNumber15)),
    ("51410922YYI9JU9J8B", .illegalCharacter("I", position: 11)),
    ("B1410928YY9G9RXQ8N", .illegalCharacter("B", position: 1)),
    ("91410900YYAE9YPX39", .wrongCheck(position: 18, expected: "X", found: "9")),
  ]

  @Test("A wrong credit code is told why", arguments: wrongCodes)
  func refusesCreditCodes(text: String, problem: IdentifierProblem) {
    #expect(throws: problem) { try CreditCode(text) }
  }

  @Test(
    "Mobile numbers",
    arguments: [
      ("13800001234", true), ("+86 138-0000-1234", true), ("8613800001234", true),
      ("１３８００００１２３４", true), ("12800001234", false), ("1380000123", false), ("138****1234", false),
    ])
  func readsMobiles(text: String, isGood: Bool) {
    #expect(((try? MobileNumber(text))?.text == "13800001234") == isGood)
  }

  @Test(
    "Fixed lines",
    arguments: [
      ("0393-4410000", true), ("0393 441 0000", true), ("010-65550000", true),
      ("0393-44100001", false),
      ("0093-4410000", false), ("4410000", false),
    ])
  func readsLandlines(text: String, isGood: Bool) {
    #expect(((try? LandlineNumber(text)) != nil) == isGood)
  }

  @Test(
    "Regions: one place, one value",
    arguments: [
      ("410928", "410928", "410928000000", "濮阳县"),
      ("410928000000", "410928", "410928000000", "濮阳县"),
      ("410928101", "410928101", "410928101000", "柳屯镇"),
      ("410928101000", "410928101", "410928101000", "柳屯镇"),
    ])
  func readsRegions(text: String, short: String, padded: String, name: String) throws {
    let region = try RegionCode(text)
    #expect(region.text == short)
    #expect(region.padded == padded)
    #expect(region.name == name)
    #expect(region.county == "410928")
    #expect(region.hints.isEmpty)
  }

  @Test("An unknown region is a hint, never an error")
  func hintsAtUnknownRegions() throws {
    #expect(try RegionCode("410999").hints == [.unknownRegion("410999")])
    #expect(try RegionCode("160101").hints == [.unknownRegion("160101")])
    #expect(try RegionCode("410502").hints.isEmpty)
    #expect(try RegionCode("410911").hints.isEmpty)
    #expect(throws: IdentifierProblem.wrongLength(expected: [6, 9, 12], found: 5)) {
      try RegionCode("41090")
    }
  }

  private static let wrongItems: [(String, IdentifierProblem)] = [
    ("41073100100", .wrongLength(expected: [12, 31, 33], found: 11)),
    ("4A0731001000", .illegalCharacter("A", position: 2)),
    (
      "11410900YYEKB845393410731001000",
      .wrongCheck(position: 18, expected: "P", found: "9")
    ),
    ("11410900YYEKB8453P7410731001000", .illegalCharacter("7", position: 19)),
  ]

  @Test("A wrong item code is told why", arguments: wrongItems)
  func refusesItems(text: String, problem: IdentifierProblem) {
    #expect(throws: problem) { try ItemCode(text) }
  }

  @Test(
    "Licence identifiers of another form are refused",
    arguments: [
      "1.2.156.3005.2", "1.2.156.3005.2.1.2.3.4.5", "1.2.156.3005.1.a",
    ])
  func refusesLicences(text: String) {
    let error = #expect(throws: IdentifierProblem.self) { try LicenceID(text) }
    guard case .wrongForm = error else {
      Issue.record("refused for another reason")
      return
    }
  }

  private static let documents: [(DocumentKind, String, Bool)] = [
    (.identityCard, "410922199202299990", true),
    (.identityCard, "810000198808089982", false),
    (.residencePermit, "810000198808089982", true),
    (.residencePermit, "410922199202299990", true),
    (.permanentResidence, "941840197904199989", true),
    (.permanentResidence, "USA410000000001", true),
    (.permanentResidence, "410922199202299990", false),
    (.hongKongMacaoPass, "H12345678", true),
    (.hongKongMacaoPass, "m1234567801", true),
    (.hongKongMacaoPass, "T12345678", false),
    (.taiwanPass, "01234567", true),
    (.taiwanPass, "0123456", false),
    (.passport, "E12345678", true),
    (.passport, "EA1234567", true),
    (.passport, "K1234", true),
    (.passport, "K123", false),
    (.birthCertificate, "P410012345", true),
    (.officerCard, "军字第1234567号", true),
    (.officerCard, "军字第***号", false),
    (.other, "", false),
  ]

  @Test("Documents shown at a counter", arguments: documents)
  func checksDocuments(kind: DocumentKind, number: String, isGood: Bool) {
    let document = try? PersonDocument(kind: kind, number: number, today: today)
    #expect((document != nil) == isGood)
  }

  @Test("A party is identified by a document or a credit code")
  func readsParties() throws {
    let person = try PartyIdentifier("41092219920229 9990", today: today)
    #expect(person.kindCode == "111")
    #expect(person.text == "410922199202299990")
    let village = try PartyIdentifier("N2410928YYEHKE4X5L", today: today)
    #expect(village.kindCode == "001")
    #expect(try PartyIdentifier(kindCode: "001", number: village.text, today: today) == village)
    #expect(PartyIdentifier(storedKind: "111", number: person.text) == person)
    #expect(throws: IdentifierProblem.otherHolder(.macao)) {
      try PartyIdentifier(kindCode: "111", number: "820000198808089984", today: today)
    }
    #expect(throws: IdentifierProblem.wrongLength(expected: [18], found: 2)) {
      try PartyIdentifier("张三", today: today)
    }
  }

  @Test("What has the length of an ID number and is a name is refused for its characters")
  func refusesNamesOfTheRightLength() throws {
    #expect(throws: IdentifierProblem.illegalCharacter("ü", position: 2)) {
      try PartyIdentifier("Günther Hansjürgens", today: today)
    }
  }
}

@Suite("Case numbers")
struct CaseNumberTests {
  @Test("A number is built and read back, and shows its parts")
  func roundTrips() throws {
    let region = try RegionCode("410900")
    for serial in [0, 42, 123_456, 899_999, 900_000, 999_999] {
      let number = try #require(CaseNumber(region: region, day: today, serial: serial))
      #expect(number.text.utf8.count == 19)
      #expect(number.text.hasPrefix("410900261123"))
      #expect(CaseNumber(number.text) == number)
      #expect(number.day == today)
      #expect(number.serial == serial)
      #expect(number.isTraining == (serial >= 900_000))
      #expect(try CaseNumber(checking: number.spoken) == number)
    }
    #expect(CaseNumber(region: region, day: today, serial: 1_000_000) == nil)
    #expect(CaseNumber(region: region, day: today, serial: -1) == nil)
  }

  @Test("Every single wrong digit is noticed")
  func noticesErrors() throws {
    let number = try #require(
      CaseNumber(region: try RegionCode("410900"), day: today, serial: 42))
    let good = Array(number.text.utf8)
    for index in good.indices {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != good[index] {
        var bad = good
        bad[index] = digit
        #expect(CaseNumber(String(decoding: bad, as: UTF8.self)) == nil)
      }
    }
  }

  @Test("A wrong number is told why")
  func explains() throws {
    let good = try #require(
      CaseNumber(region: try RegionCode("410900"), day: today, serial: 42)
    ).text
    let check = try #require(good.unicodeScalars.last)
    let other: Unicode.Scalar = check == "0" ? "1" : "0"
    let expected = IdentifierProblem.wrongCheck(position: 19, expected: check, found: other)
    #expect(throws: expected) {
      try CaseNumber(checking: String(good.dropLast()) + String(Character(other)))
    }
    #expect(throws: IdentifierProblem.impossibleDate("261323")) {
      try CaseNumber(checking: "4109002613230000420")
    }
    #expect(throws: IdentifierProblem.wrongLength(expected: [19], found: 18)) {
      try CaseNumber(checking: String(good.dropLast()))
    }
    #expect(CaseNumber(" " + good) == nil)
  }
}
