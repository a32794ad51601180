import HallCore
import Rehearsal
import TestKit
import Testing
import TextFormats

@Suite struct DemoHallTests {
  static let hall = Result { try build(seed: 1) }

  static func build(seed: UInt64, now: Instant = Sample.now) throws -> DemoHall {
    let path = Sample.fixtures + "/demo/city.json"
    return DemoHall(
      seed: seed, now: now, standards: try Sample.standards(), calendar: try Sample.calendar(),
      city: try CityData(try readFile(path), file: path))
  }

  private var cases: [Case] {
    get throws { try Self.hall.get().cases.map { try #require(Case($0)) } }
  }

  @Test func hasSeveralHundredCasesOverAllItems() throws {
    let cases = try cases
    #expect(cases.count >= 400)
    #expect(Set(cases.map(\.handlingCode)).count == 25)
  }

  @Test(arguments: CaseState.allCases) func hasEveryState(state: CaseState) throws {
    #expect(try cases.contains { $0.state == state })
  }

  @Test(arguments: Channel.allCases) func hasEveryChannel(channel: Channel) throws {
    #expect(try cases.filter { $0.channel == channel }.count > 20)
  }

  @Test func theSourcesSayEverythingTheyCan() throws {
    var states: Set<LicenceState> = []
    var failures: Set<SourceFailure> = []
    var hasAbsent = false
    for answer in try Self.hall.get().pool {
      switch answer.result {
      case .holds(let licence): states.insert(licence.state)
      case .failed(let failure): failures.insert(failure)
      case .absent: hasAbsent = true
      }
    }
    #expect(states == Set(LicenceState.allCases))
    #expect(failures == Set(SourceFailure.allCases))
    #expect(hasAbsent)
  }

  @Test func everyStoredDecisionReplays() throws {
    let standards = try Dictionary(
      uniqueKeysWithValues: Sample.standards().map { ($0.hash, $0) })
    let calendar = try Sample.calendar()
    var count = 0
    for entries in try Self.hall.get().cases {
      let replayed = try #require(
        replay(entries, standard: { standards[$0] }, calendar: { _ in calendar }))
      #expect(replayed.differences.isEmpty)
      count += replayed.count
    }
    #expect(count > 800)
  }

  @Test func nothingLiesInTheFutureAndEveryNumberIsOfTheTrainingBlock() throws {
    var numbers: Set<String> = []
    for entries in try Self.hall.get().cases {
      #expect(entries.allSatisfy { $0.at <= Sample.now })
      let aCase = try #require(Case(entries))
      #expect(aCase.number.isTraining)
      #expect(numbers.insert(aCase.number.text).inserted)
    }
  }

  @Test func twoPeopleNeverShareAnIdentifier() throws {
    var names: [String: String] = [:]
    for aCase in try cases {
      for party in [aCase.dossier.applicant, aCase.dossier.agent].compactMap({ $0 }) {
        guard let text = party.identifier?.text else { continue }
        let known = names.updateValue(party.name, forKey: text)
        #expect(known == nil || known == party.name)
      }
    }
    let namesakes = Dictionary(grouping: try cases, by: \.dossier.applicant.name)
    #expect(namesakes.values.contains { $0.count >= 3 })
  }

  @Test func theSameSeedMakesTheSameHall() throws {
    let again = try Self.build(seed: 1)
    let first = try Self.hall.get()
    #expect(again.cases == first.cases)
    #expect(again.pool == first.pool)
    #expect(try Self.build(seed: 2).cases != first.cases)
  }

  /// A weekend, the first working day of a year, and after hours.
  @Test(arguments: [
    "2026-11-22T08:00:00+08:00", "2026-01-04T09:05:00+08:00",
    "2026-11-23T21:30:00+08:00",
  ]) func isAliveOnAnyDay(text: String) throws {
    let now = try #require(Instant(text))
    let hall = try Self.build(seed: 3, now: now)
    #expect(hall.cases.allSatisfy { Case($0) != nil && $0.allSatisfy { $0.at <= now } })
  }

  @Test func someCasesNeedNothingButTheForwardKey() throws {
    let standards = try Dictionary(
      uniqueKeysWithValues: Sample.standards().map { ($0.hash, $0) })
    let ready = try cases.filter { aCase in
      guard let standard = standards[aCase.standardHash] else { return false }
      let verdict = try Sample.circumstances(standard).verdict(on: aCase)
      return standard.handling == .immediate && aCase.state.isBeforeAcceptance
        && verdict.outcome == .ready
    }
    #expect(ready.count >= 3)
  }
}
