import HallCore
import Testing

private let today = vectorsToday

@Suite("The one look-up field")
struct IdentifyTests {
  private static let caseNumber =
    (try? RegionCode("410900")).flatMap { CaseNumber(region: $0, day: today, serial: 42) }?.text
    ?? ""

  private static let readings: [(String, IdentifierKind, String)] = [
    (caseNumber, .caseNumber, caseNumber),
    (caseNumber + "\r", .caseNumber, caseNumber),
    ("410922199202299990", .citizenID, "410922199202299990"),
    ("41092720081001997x", .citizenID, "41092720081001997X"),
    ("810000198808089982", .residencePermit, "810000198808089982"),
    ("941840197904199989", .permanentResidence, "941840197904199989"),
    ("USA410000000001", .permanentResidence, "USA410000000001"),
    ("91410900YYAE9YPX3X", .creditCode, "91410900YYAE9YPX3X"),
    ("n2410928yyehke4x5l", .creditCode, "N2410928YYEHKE4X5L"),
    ("13800001234", .mobile, "13800001234"),
    ("+86 138 0000 1234", .mobile, "13800001234"),
    ("0393-4410000", .landline, "03934410000"),
    ("410928", .regionCode, "410928"),
    ("410928100", .regionCode, "410928100"),
    ("410928100000", .regionCode, "410928100000"),
    ("410731001000", .itemCode, "410731001000"),
    ("000115015005", .itemCode, "000115015005"),
    ("E12345678", .passport, "E12345678"),
    ("ea1234567", .passport, "EA1234567"),
    ("H12345678", .hongKongMacaoPass, "H12345678"),
    ("01234567", .taiwanPass, "01234567"),
    ("P410012345", .birthCertificate, "P410012345"),
    ("A023", .ticketNumber, "A023"),
    ("a023", .ticketNumber, "A023"),
    ("9990", .lastFour, "9990"),
    ("997x", .lastFour, "997X"),
    ("zsf", .pinyinInitials, "zsf"),
    ("ZSF", .pinyinInitials, "zsf"),
    ("l", .pinyinInitials, "l"),
    ("Ｌ", .pinyinInitials, "l"),
    ("5", .externalNumber, "5"),
    // Of Hebei, whose codes begin as mobile numbers do.
    ("130731001000", .itemCode, "130731001000"),
    ("张三丰", .name, "张三丰"),
    ("张 三", .name, "张三"),
    (" 欧阳\u{3000}修\r\n", .name, "欧阳修"),
    ("买买提•吐尔逊", .name, "买买提·吐尔逊"),
    ("𠀀\u{E815}\u{4DAE}", .name, "𠀀\u{E815}\u{4DAE}"),
    ("John Smith", .name, "John Smith"),
    ("濮阳市华龙区某某商行（个体工商户）", .organisationName, "濮阳市华龙区某某商行（个体工商户）"),
    ("330382221408191000009", .externalNumber, "330382221408191000009"),
    ("EA123456789CN", .externalNumber, "EA123456789CN"),
    ("123456789012345678901234567890", .externalNumber, "123456789012345678901234567890"),
    ("", .empty, ""),
    (" \t\r\n", .empty, ""),
    ("410922********9990", .masked, "410922********9990"),
    ("张*", .masked, "张*"),
  ]

  @Test("What it takes a text for", arguments: readings)
  func reads(text: String, kind: IdentifierKind, normalised: String) {
    let found = identify(text, today: today)
    #expect(found.kind == kind)
    #expect(found.normalised.utf8.elementsEqual(normalised.utf8))
    #expect(found.isValid == (kind != .masked && kind != .empty))
  }

  private static let nearMisses: [(String, IdentifierKind, IdentifierProblem)] = [
    ("41092219951212991", .citizenID, .wrongLength(expected: [18], found: 17)),
    ("4109262020O2299996", .citizenID, .illegalCharacter("O", position: 11)),
    ("41092619981130998Y", .citizenID, .illegalCharacter("Y", position: 18)),
    (
      "410922199202299993", .citizenID, .wrongCheck(position: 18, expected: "0", found: "3")
    ),
    ("410902900315997", .citizenID, .historicOnly(.citizenID15)),
    ("410900000012345", .creditCode, .historicOnly(.registrationNumber15)),
    ("12410927YYY2MBEN2", .creditCode, .wrongLength(expected: [18], found: 17)),
    ("31410926YY195W8FXI", .creditCode, .illegalCharacter("I", position: 18)),
    ("13800000037x", .mobile, .illegalCharacter("X", position: 12)),
    ("138000o00037", .mobile, .illegalCharacter("O", position: 7)),
    ("1380000003O", .mobile, .illegalCharacter("O", position: 11)),
    (String(caseNumber.dropLast()), .caseNumber, .wrongLength(expected: [19], found: 18)),
  ]

  @Test("A number with a mistake is still known for what it should be", arguments: nearMisses)
  func explains(text: String, kind: IdentifierKind, problem: IdentifierProblem) {
    let found = identify(text, today: today)
    #expect(found.kind == kind)
    #expect(found.problem == problem)
    #expect(found.alternatives.contains(.externalNumber))
  }

  @Test(
    "A number inside a scanned or pasted text is found",
    arguments: [
      ("https://hall.example/case?no=" + caseNumber, IdentifierKind.caseNumber, caseNumber),
      ("https://hall.example/c?no=\(caseNumber)&t=1\r\n", .caseNumber, caseNumber),
      ("办件编号：" + caseNumber + "，请查收", .caseNumber, caseNumber),
      ("身份证号410922199202299990", .citizenID, "410922199202299990"),
      ("统一社会信用代码:91410900YYAE9YPX3X", .creditCode, "91410900YYAE9YPX3X"),
      ("https://hall.example/t?ticket=A023", .ticketNumber, "A023"),
      ("https://hall.example/n?name=ZSF", .pinyinInitials, "zsf"),
      ("身份证号：4109 2219 9202 2999 90", .citizenID, "410922199202299990"),
      ("NO.+91410900 YYAE9YPX3X", .creditCode, "91410900YYAE9YPX3X"),
    ])
  func findsInside(text: String, kind: IdentifierKind, normalised: String) {
    let found = identify(text, today: today)
    #expect(found.kind == kind)
    #expect(found.normalised == normalised)
    #expect(found.hints.first == .extracted)
  }

  @Test(
    "Where a text may be several things, the others are named",
    arguments: [
      ("410928", IdentifierKind.externalNumber), ("410928100000", .itemCode),
      ("01234567", .externalNumber), ("9990", .externalNumber), ("zsf", .name),
      ("濮阳县柳屯镇某某", .organisationName), ("某某有限公司", .name),
    ])
  func namesAlternatives(text: String, other: IdentifierKind) {
    #expect(identify(text, today: today).alternatives.contains(other))
  }

  @Test("No text of any length or kind stops it", arguments: 0..<300)
  func survivesAnything(seed: Int) {
    let pool: [Unicode.Scalar] = [
      "4", "1", "0", "9", "X", "A", "*", ".", "=", "张", "·", "\u{0}", "Ａ", "é",
    ]
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    var text = String.UnicodeScalarView()
    for _ in 0..<(seed % 40) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.append(pool[Int(state >> 33) % pool.count])
    }
    let found = identify(String(text), today: today)
    #expect(!found.alternatives.contains(found.kind))
  }
}
