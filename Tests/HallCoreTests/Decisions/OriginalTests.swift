import HallCore
import TestKit
import Testing

/// The original lies on the desk: one key, whatever was there before, and it is good afterwards.
@Suite struct OriginalTests {
  /// What the standard accepts at least, what lies there, and what the one key makes of it.
  static let rows: [(accepts: String, before: String, after: String)] = [
    ("B", "无", "paper B 可办"),
    ("B", "上传 C", "upload B 可办"),
    ("B", "上传 D", "paper B 可办"),
    ("B", "纸质 B", "paper B 可办"),
    ("B", "纸质 D", "paper B 可办"),
    ("B", "承诺", "paper B 可办"),
    ("B", "上传 C 退回", "paper B 可办"),
    ("C", "上传 D", "paper B 可办"),
    ("C", "上传 C", "upload B 可办"),
    ("C", "承诺", "paper B 可办"),
    ("D", "上传 D", "upload D 可办"),
    ("D", "承诺", "paper B 可办"),
  ]

  @Test(arguments: rows.indices) func oneKeyMakesItGood(index: Int) throws {
    let (accepts, before, after) = Self.rows[index]
    var story = try ActedCase(try standard(accepts))
    let words = before.split(separator: " ")
    switch words[0] {
    case "上传": try story.act(.provide(plan, Sample.uploaded(grade(words[1]))))
    case "纸质":
      let paper = Evidence(way: .paper, grade: grade(words[1]), asOf: Sample.now)
      try story.act(.provide(plan, paper))
    case "承诺": try story.act(.takePromise(plan))
    default: break
    }
    if words.last == "退回" { try story.act(.giveBack(plan, reason: "不清晰")) }
    try story.act(.checkOriginal(plan))
    let evidence = try #require(story.aCase.dossier[plan].evidence)
    let findings = try story.codes(on: "plan")
    let verdict = findings.isEmpty ? "可办" : findings.joined(separator: " ")
    #expect("\(evidence.way.rawValue) \(evidence.grade.rawValue) \(verdict)" == after)
    #expect(try story.refusal(of: .checkOriginal(plan)) == .material(plan, .alreadyChecked))
  }

  private let plan = MaterialCode("plan")

  private func grade(_ word: Substring) -> Grade { Grade(rawValue: String(word)) ?? .a }

  /// The little standard with another lowest grade for the layout plan, which may be promised.
  private func standard(_ accepts: String) throws -> ServiceStandard {
    let text = try Sample.shopText(
      replacing: "\"accepts\": \"B\", \"promise\": false, \"deferral\"",
      with: "\"accepts\": \"\(accepts)\", \"promise\": true, \"deferral\"")
    return try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
  }
}
