import HallCore
import TestKit
import Testing

/// Two records name the same person however the name was typed, and two people however alike their
/// names look. The look-up and the matching of licences fold names in one and the same way.
@Suite struct SameNameTests {
  static let same: [(String, String)] = [
    ("阿依古丽·买买提", "阿依古丽•买买提"), ("阿依古丽·买买提", "阿依古丽‧买买提"),
    ("阿依古丽·买买提", "阿依古丽・买买提"), ("阿依古丽·买买提", "阿依古丽･买买提"),
    ("阿依古丽·买买提", "阿依古丽．买买提"), ("阿依古丽·买买提", "阿依古丽.买买提"),
    ("阿依古丽·买买提", "阿依古丽∙买买提"), ("阿依古丽·买买提", "阿依古丽 · 买买提"),
    ("SMITH JOHN", "Smith John"), ("SMITH JOHN", "ＳＭＩＴＨ　ＪＯＨＮ"), ("SMITH JOHN", "SMITHJOHN"),
    ("JOSÉ", "José"), ("张 三", "张三"), ("张三\u{200B}", "张三"),
  ]

  static let different: [(String, String)] = [
    // U+FA19 and U+795E: the same to Swift's String, two names to every other system.
    ("神田", "\u{FA19}田"), ("张䶮", "张龑"), ("SMITH", "SMYTH"), ("阿依古丽·买买提", "阿依古丽买买提"),
    ("李建国", "李健国"), ("吕", "呂"),
  ]

  @Test(arguments: same.indices) func isTheSamePerson(index: Int) throws {
    let (entered, atTheSource) = Self.same[index]
    #expect(try codes(entered, atTheSource) == [], "\(entered) \(atTheSource)")
    #expect(scalars(folded(name: entered)) == scalars(folded(name: atTheSource)))
  }

  @Test(arguments: different.indices) func isSomebodyElse(index: Int) throws {
    let (entered, atTheSource) = Self.different[index]
    #expect(try codes(entered, atTheSource) == ["L10"], "\(entered) \(atTheSource)")
    #expect(scalars(folded(name: entered)) != scalars(folded(name: atTheSource)))
  }

  private func scalars(_ name: String) -> [Unicode.Scalar] { Array(name.unicodeScalars) }

  /// What the standard says of the identity card that a source holds under some name.
  private func codes(_ entered: String, _ atTheSource: String) throws -> [String] {
    var story = try ActedCase(try Sample.shopStandard())
    var person = try Sample.person(entered)
    person.phone = nil
    try story.act(
      .amend(
        Amendment(applicant: person, agent: nil, situations: ["premises": "rented"], reason: "录入有误")
      ))
    let licence = PoolLicence(
      identifier: nil, number: "证1", holderName: atTheSource, validFrom: nil, validUntil: nil,
      state: .valid)
    let answer = PoolAnswer(
      holder: try #require(person.identifier), type: "11100000YYFBN0PM3A001",
      result: .holds(licence), at: Sample.now)
    let new = story.aCase.newAnswers(from: [answer], under: story.standard, on: Sample.day)
    try story.act(.recordAnswers(new))
    return try story.codes(on: "id")
  }
}
