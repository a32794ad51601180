import HallCore
import Rehearsal
import TestKit
import Testing

/// What makes the hall trustworthy: the rules alone made it, and it is always the same.
@Suite struct DemoHallTests {
  @Test func theSameDayMakesTheSameHall() throws {
    let built = try BuiltDemo.shared()
    let afternoon = Instant(day: Demo.now.day, hour: 16, minute: 30)
    #expect(try built.demo.build(now: afternoon) == built.hall)
  }

  @Test func anotherSeedMakesOtherPeople() throws {
    let built = try BuiltDemo.shared()
    let other = try built.demo.build(seed: 2)
    #expect(other != built.hall)
    #expect(other.guide.map(\.key) == built.hall.guide.map(\.key))
  }

  /// Days off, the early morning, a holiday week, days beyond the announced calendar, and a day
  /// before some standards are in force.
  @Test(arguments: [
    "2026-11-22T11:00:00+08:00", "2026-11-24T07:10:00+08:00", "2026-10-04T10:00:00+08:00",
    "2027-02-17T09:00:00+08:00", "2026-05-06T14:00:00+08:00",
  ]) func aHallStandsOnAnyDay(text: String) throws {
    let demo = try BuiltDemo.shared().demo
    let now = try #require(Instant(text))
    let hall = try demo.build(now: now)
    #expect(hall.cases.count > 300)
    #expect(hall.cases.allSatisfy { $0.allSatisfy { $0.at <= now } })
  }

  @Test func everyJournalFoldsAndReplays() throws {
    let built = try BuiltDemo.shared()
    #expect(built.cases.count == built.hall.cases.count)
    var count = 0
    for entries in built.hall.cases {
      let replayed = replay(
        entries, standard: built.demo.standard,
        calendar: { $0 == built.demo.calendar.hash ? built.demo.calendar : nil })
      let result = try #require(replayed)
      #expect(result.differences.isEmpty)
      count += result.count
    }
    #expect(count > 1_000)
  }

  @Test func nothingLiesInTheFutureAndTimeGoesForward() throws {
    let hall = try BuiltDemo.shared().hall
    for entries in hall.cases {
      #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.at <= $1.at })
      #expect(entries.allSatisfy { $0.at <= Demo.now })
    }
    #expect(hall.pool.allSatisfy { $0.at <= Demo.now })
  }

  @Test func numbersAreOfTheTrainingBlockAndUnique() throws {
    let cases = try BuiltDemo.shared().cases
    #expect(cases.allSatisfy { $0.number.isTraining })
    #expect(cases.allSatisfy { $0.number.text.hasPrefix("410900") })
    #expect(cases.allSatisfy { $0.number.day == $0.openedAt.day })
    #expect(Set(cases.map(\.number)).count == cases.count)
    #expect(cases.map(\.openedAt) == cases.map(\.openedAt).sorted())
  }

  @Test func clerksWorkInHallHoursOnWorkingDays() throws {
    let built = try BuiltDemo.shared()
    for entry in built.hall.cases.joined() where entry.actor.role == .clerk {
      #expect(built.demo.calendar.isWorkday(entry.at.day))
      #expect((8 * 60 + 30..<18 * 60).contains(entry.at.minuteOfDay), "\(entry.at.text)")
    }
  }

  @Test func requestsAreUniquePerAct() throws {
    let hall = try BuiltDemo.shared().hall
    var moments: [RequestID: Instant] = [:]
    for entry in hall.cases.joined() {
      #expect(moments.updateValue(entry.at, forKey: entry.request) ?? entry.at == entry.at)
    }
  }
}
