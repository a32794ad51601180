import HallCore
import TestKit
import Testing

@testable import HallStore

/// A window whose clock is wrong neither mixes up a journal nor stands in anybody's way.
@Suite struct ClockTests {
  @Test func anActFromYesterdayIsRefusedWithTheTimeOfTheLatest() throws {
    let hall = try TestHall()
    // This window's clock ran a day ahead; then it was put right.
    let tomorrow = Sample.now.adding(seconds: 86_400)
    let received = try hall.perform(.receive, on: try hall.open(at: tomorrow), at: tomorrow)
    let plan = CaseCommand.checkOriginal(MaterialCode("plan"))
    let no = try refused(hall.store.perform(hall.act(plan, on: received)))
    #expect(no.refusal == .clockBehind(latest: tomorrow))
    #expect(no.file?.entries == received.entries)
    // The case goes on when its time has come.
    _ = try hall.perform(plan, on: received, at: tomorrow.adding(seconds: 60))
    try hall.store.expectWhole()
  }

  /// The clock that was ahead was another's: the supervisor acts, and the case is everybody's again.
  @Test func aSupervisorFreesACaseThatWasWrittenTomorrow() throws {
    let hall = try TestHall()
    let tomorrow = Sample.now.adding(seconds: 86_400)
    let received = try hall.perform(.receive, on: try hall.open(at: tomorrow), at: tomorrow)
    let plan = CaseCommand.checkOriginal(MaterialCode("plan"))
    let freed = try hall.perform(plan, on: received, actor: TestHall.supervisor)
    #expect(freed.entries.last?.at == Sample.now)
    let done = try hall.perform(
      .takePromise(MaterialCode("system")), on: freed, at: Sample.now.adding(seconds: 60))
    #expect(done.entries.last?.at == Sample.now.adding(seconds: 60))
    try hall.store.expectWhole()
    let other = try TestHall(kind: .real)
    let result = try other.store.importCases(
      [done.entries], at: tomorrow, actor: TestHall.supervisor)
    #expect(result == .done(count: 1))
  }

  /// A damaged moment is a fault with a code, also where it lies beyond every calendar.
  @Test(arguments: [Int64.max, Int64.min, -1, 253_402_272_000_000])
  func aMomentThatCannotBeIsDamage(_ milliseconds: Int64) throws {
    let hall = try TestHall()
    try hall.damage(
      """
      DROP TRIGGER audit_keeps_updates;
      UPDATE audit SET at = \(milliseconds) WHERE number = (SELECT max(number) FROM audit)
      """)
    let store = try HallStore(opening: hall.path)
    #expect(throws: Fault.hallDamaged("moment \(milliseconds)")) {
      try store.clockDoubt(Sample.now)
    }
  }

  /// Days since the hall was last written into, and whether somebody has to look at the date.
  @Test(arguments: [(0, false), (9, false), (10, true), (40, true), (-40, false)])
  func aClockFarAheadIsDoubted(_ days: Int, _ isDoubted: Bool) throws {
    let hall = try TestHall()
    let now = Sample.now.adding(seconds: days * 86_400)
    let doubt = isDoubted ? Fault.clockDoubtful(latest: Sample.now, now: now) : nil
    #expect(try hall.store.clockDoubt(now) == doubt)
    try hall.store.confirmClock(at: now, actor: Sample.clerk)
    #expect(try hall.store.clockDoubt(now) == nil)
    try hall.store.expectWhole()
  }

  /// Journal and audit together say both: the order in which things happened, and what the clock said.
  @Test func aClockALittleBehindIsNoticedInTheAuditOnly() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    let behind = Sample.now.adding(seconds: -90)
    let received = try hall.perform(.receive, on: opened, at: behind)
    #expect(received.entries.last?.at == Sample.now)
    #expect(
      try hall.number("SELECT at FROM audit ORDER BY number DESC LIMIT 1")
        == Int(behind.milliseconds))
    try hall.store.expectWhole()
    // Another hall takes the journal in as it is.
    let other = try TestHall(kind: .real)
    let result = try other.store.importCases(
      [received.entries], at: Sample.now, actor: TestHall.supervisor)
    #expect(result == .done(count: 1))
  }

  /// What a source said reaches the case, whatever the clock of the machine that brings it.
  @Test func answersOfASourceAreNeverLostToAClock() throws {
    let hall = try TestHall()
    let person = try Sample.person()
    let opened = try hall.open(person)
    let yesterday = Sample.now.adding(seconds: -86_400)
    let result = try hall.store.importPool(
      [try hall.licence(person, at: yesterday)], at: yesterday, actor: TestHall.supervisor)
    #expect(result.cases == 1)
    let file = try #require(try hall.store.caseFile(opened.aCase.number, on: Sample.day))
    #expect(file.entries.last?.at == Sample.now)
    try hall.store.expectWhole()
  }

  @Test func aRuleWaitsForAClockThatIsBehind() throws {
    let hall = try TestHall()
    let received = try hall.perform(.receive, on: try hall.open())
    let number = received.aCase.number
    let later = Sample.now.adding(seconds: 20 * 86_400)
    _ = try hall.perform(
      .assignNumber(ExternalNumber(kind: .post, text: "1")), on: received, at: later)
    // Its term has long passed for this clock too, but what was done last is still to come for it.
    let behind = Sample.now.adding(seconds: 15 * 86_400)
    #expect(try hall.store.applyDueRules(behind) == 0)
    #expect(try hall.store.applyDueRules(later) == 1)
    #expect(try hall.store.caseFile(number, on: later.day)?.aCase.state == .accepted)
    try hall.store.expectWhole()
  }
}
