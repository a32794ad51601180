import HallCore
import Rehearsal
import TestKit
import Testing

/// The hand-picked cases show what `guide.csv` says they show.
@Suite struct GuideTests {
  struct Expectation: Sendable {
    let key: String
    let state: CaseState
    let outcome: Verdict.Outcome
    var findings: [String] = []
    var clock: String = ""
  }

  static let expectations: [Expectation] = [
    Expectation(key: "immediate", state: .submitted, outcome: .ready, clock: "review 1"),
    Expectation(
      key: "food", state: .received, outcome: .lacking, findings: ["U01", "L04", "L03"],
      clock: "notice 3"),
    Expectation(key: "review", state: .submitted, outcome: .ready, clock: "review 0"),
    Expectation(key: "correction", state: .correction, outcome: .lacking, clock: "supplement 7"),
    Expectation(key: "notice", state: .received, outcome: .lacking, clock: "notice 0"),
    Expectation(key: "overdue", state: .inReview, outcome: .ready, clock: "promised -2"),
    Expectation(key: "overdueByLaw", state: .inReview, outcome: .ready, clock: "statutory -1"),
    Expectation(key: "mismatch", state: .received, outcome: .lacking, findings: ["L10"]),
    Expectation(
      key: "deferral", state: .inReview, outcome: .ready, findings: ["H01"], clock: "deferral 1"),
    Expectation(key: "demanded", state: .received, outcome: .lacking, findings: ["L13"]),
    Expectation(key: "agent", state: .draft, outcome: .lacking),
    Expectation(key: "long", state: .inReview, outcome: .ready),
    Expectation(key: "rare", state: .submitted, outcome: .ready),
    Expectation(key: "deliver", state: .finished, outcome: .ready),
    Expectation(key: "suspended", state: .suspended, outcome: .ready),
  ]

  @Test(arguments: expectations) func theGuideCase(_ expected: Expectation) throws {
    let built = try BuiltDemo.shared()
    let entry = try #require(built.hall.guide.first { $0.key == expected.key })
    let aCase = try #require(built.cases.first { $0.number == entry.number })
    let standard = try #require(built.demo.standard(aCase.standardHash))
    let verdict = judge(
      aCase.dossier, by: standard, calendar: built.demo.calendar, on: Demo.now.day)
    let running = clocks(
      of: aCase, under: standard, calendar: built.demo.calendar, on: Demo.now.day)
    #expect(aCase.state == expected.state)
    #expect(verdict.outcome == expected.outcome)
    if !expected.findings.isEmpty { #expect(verdict.findings.map(\.code) == expected.findings) }
    if !expected.clock.isEmpty {
      let texts = running.map { "\($0.kind.rawValue) \($0.remaining)" }
      #expect(texts.contains(expected.clock), "\(texts)")
    }
    #expect(aCase.dossier.applicant.name == entry.applicant)
  }

  @Test func everyGuideCaseIsExpectedHere() throws {
    let keys = try BuiltDemo.shared().hall.guide.map(\.key)
    #expect(keys == Self.expectations.map(\.key))
  }

  /// Four keys after the query: the look-up, the case, the forward key, the confirmation.
  @Test func theImmediateCaseCanBeFinishedAtOnce() throws {
    let built = try BuiltDemo.shared()
    let entry = try #require(built.hall.guide.first { $0.key == "immediate" })
    let aCase = try #require(built.cases.first { $0.number == entry.number })
    let standard = try #require(built.demo.standard(aCase.standardHash))
    let now = Circumstances(
      standard: standard, calendar: built.demo.calendar, at: Demo.now, actor: Sample.clerk)
    #expect(
      aCase.forwardStep(under: now, verdict: now.verdict(on: aCase)) == .finishAtOnce)
    let outcome = Outcome(document: standard.result.name, number: "1", validUntil: nil)
    #expect(try aCase.decide(.finishAtOnce(outcome), under: now).count == 4)
  }

  /// What is on the screen of the pool now is what the case already knows.
  @Test func openingAGuideCaseTellsNothingNew() throws {
    let built = try BuiltDemo.shared()
    for entry in built.hall.guide {
      let aCase = try #require(built.cases.first { $0.number == entry.number })
      let standard = try #require(built.demo.standard(aCase.standardHash))
      let queries = Set(aCase.poolQueries(under: standard))
      let pool = built.hall.pool.filter {
        queries.contains(PoolQuery(holder: $0.holder, type: $0.type))
      }
      #expect(
        aCase.newAnswers(from: pool, under: standard, on: Demo.now.day).isEmpty, "\(entry.key)")
    }
  }
}
