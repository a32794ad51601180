import HallCore
import TestKit
import Testing
import Words

/// What a person is told to do fits what is wrong.
@Suite struct AdviceTests {
  static let rows: [(name: String, evidence: Evidence, advice: String)] = [
    (
      "suspended", Sample.shared(.licence, state: .suspended), "来源显示暂扣或者中止；到公安恢复效力"
    ),
    ("cancelled", Sample.shared(.licence, state: .cancelled), "来源显示已注销；到公安重新申领"),
    ("revoked", Sample.shared(.licence, state: .revoked), "来源显示已吊销；到公安重新申领"),
    ("moved", Sample.shared(.licence, state: .transferred), "来源显示已转出；到转入地的公安出具"),
    (
      "expired", Sample.shared(.licence, validUntil: Sample.day.adding(days: -1)),
      "已于 2026-11-22 过期；到公安换发"
    ),
    ("copy", Sample.uploaded(), "已上传，原件待核；核对原件"),
  ]

  @Test(arguments: rows.indices) func theRemedyFitsWhatIsWrong(_ index: Int) throws {
    let row = Self.rows[index]
    var facts = MaterialFacts()
    facts.evidence = row.evidence
    #expect(try advice(facts) == row.advice, "\(row.name)")
  }

  @Test func whatASourceDoesNotHoldIsNotCalledForgotten() throws {
    var facts = MaterialFacts()
    facts.knowledge = .absent(at: Sample.now)
    #expect(try advice(facts) == "来源无记录；当场补交")
  }

  @Test func whatWasDeferredMayStillBeBroughtNow() throws {
    var facts = MaterialFacts()
    facts.deferral = .until(Sample.day.adding(days: 7))
    #expect(try advice(facts, on: "plan") == "容缺，至 2026-11-30 补齐；也可当场补交")
  }

  private func advice(_ facts: MaterialFacts, on code: String = "id") throws -> String {
    let standard = try Sample.shopStandard()
    var dossier = try Sample.opened(standard).dossier
    let code = MaterialCode(code)
    dossier[code] = facts
    let verdict = judge(
      dossier, by: standard, calendar: try Sample.calendar(), on: Sample.day)
    let finding = try #require(verdict.findings(on: code).first)
    return finding.advice(.chinese, under: standard, facts: facts, in: .received)
  }
}
