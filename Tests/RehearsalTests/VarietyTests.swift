import HallCore
import Rehearsal
import TestKit
import Testing

/// A newcomer meets everything: every state, channel, item, licence state and failure.
@Suite struct VarietyTests {
  @Test(arguments: CaseState.allCases) func everyStateIsThere(state: CaseState) throws {
    let built = try BuiltDemo.shared()
    #expect(built.cases.filter { $0.state == state }.count >= 4)
  }

  @Test(arguments: Channel.allCases) func everyChannelIsThere(channel: Channel) throws {
    #expect(try BuiltDemo.shared().cases.filter { $0.channel == channel }.count >= 20)
  }

  @Test func everyItemHasCases() throws {
    let built = try BuiltDemo.shared()
    #expect(built.demo.standards.count == 25)
    for standard in built.demo.standards {
      let count = built.cases.filter { $0.standardHash == standard.hash }.count
      #expect(count >= 4, "\(standard.item.name)")
    }
  }

  @Test func everyLicenceStateAndFailureIsInThePool() throws {
    let pool = try BuiltDemo.shared().hall.pool
    let today = Demo.now.day
    var states: Set<LicenceState> = []
    var failures: Set<SourceFailure> = []
    var terms: Set<String> = []
    for answer in pool {
      switch answer.result {
      case .holds(let licence):
        states.insert(licence.state)
        if let until = licence.validUntil {
          let left = until.number - today.number
          terms.insert(left < 0 ? "expired" : left <= 30 ? "expiring" : "valid")
        }
        if let from = licence.validFrom, from > today { terms.insert("not yet valid") }
      case .absent: terms.insert("absent")
      case .failed(let failure): failures.insert(failure)
      }
    }
    #expect(states == Set(LicenceState.allCases))
    #expect(failures == Set(SourceFailure.allCases))
    #expect(terms == ["expired", "expiring", "valid", "not yet valid", "absent"])
    #expect(Set(pool.map { PoolQuery(holder: $0.holder, type: $0.type) }).count == pool.count)
  }

  @Test func holdersWithoutACaseShareAtOnce() throws {
    let built = try BuiltDemo.shared()
    let known = Set(built.parties.compactMap(\.identifier))
    let strangers = Set(built.hall.pool.map(\.holder)).subtracting(known)
    #expect(strangers.count >= 40)
  }

  @Test func theCasesShowEveryKindOfFinding() throws {
    let built = try BuiltDemo.shared()
    var codes: Set<String> = []
    for aCase in built.cases {
      let standard = try #require(built.demo.standard(aCase.standardHash))
      let verdict = judge(
        aCase.dossier, by: standard, calendar: built.demo.calendar, on: Demo.now.day)
      codes.formUnion(verdict.findings.map(\.code))
    }
    let expected = [
      "L03", "L04", "L05", "L07", "L10", "L11", "L13", "U01", "U04", "H01", "H02", "H03", "H04",
    ]
    for code in expected { #expect(codes.contains(code), "\(code)") }
  }

  @Test func theCoursesAreAllThere() throws {
    let cases = try BuiltDemo.shared().cases
    #expect(cases.contains { $0.acceptance?.isDeemed == true })
    #expect(cases.contains { $0.prolongation != nil })
    #expect(cases.contains { $0.decision?.isGranted == false && $0.state == .delivered })
    #expect(cases.contains { $0.notices.count == 2 })
    #expect(cases.contains { $0.suspensions.contains { $0.to != nil } })
    #expect(cases.contains { $0.nonAcceptance?.kind == .notNeeded })
    #expect(cases.contains { $0.delivery?.recipient == .agent })
    let numbers = Set(cases.flatMap(\.externalNumbers).map(\.kind))
    #expect(numbers == Set(ExternalNumber.Kind.allCases))
    let evidence = cases.flatMap { $0.dossier.materials.values }.compactMap(\.evidence)
    #expect(evidence.contains { $0.way == .promise })
    #expect(Set(evidence.map(\.grade)) == Set(Grade.allCases))
  }

  /// Something to do for each clock today.
  @Test func clocksOfEveryUrgencyRun() throws {
    let built = try BuiltDemo.shared()
    var seen: Set<String> = []
    for aCase in built.cases {
      let standard = try #require(built.demo.standard(aCase.standardHash))
      let running = clocks(
        of: aCase, under: standard, calendar: built.demo.calendar, on: Demo.now.day)
      for clock in running { seen.insert("\(clock.kind.rawValue) \(clock.light.rawValue)") }
      for clock in running where clock.remaining == 0 { seen.insert("\(clock.kind) today") }
    }
    for kind in Clock.Kind.allCases {
      #expect(seen.contains("\(kind.rawValue) yellow"), "\(kind)")
    }
    for text in [
      "notice today", "review today", "promised today", "supplement today", "notice black",
      "statutory black", "promised red", "review red", "promised green",
    ] { #expect(seen.contains(text), "\(text)") }
  }
}
