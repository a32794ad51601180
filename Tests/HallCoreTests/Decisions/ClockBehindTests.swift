import HallCore
import TestKit
import Testing

/// A journal goes forward. A window whose clock is behind is told so; a few minutes between two
/// machines are nobody's fault.
@Suite struct ClockBehindTests {
  let standard: ServiceStandard
  let calendar: WorkingCalendar

  init() throws {
    standard = try Sample.shopStandard()
    calendar = try Sample.calendar()
  }

  @Test(arguments: [
    // seconds after the latest entry, and whether the act is let through
    (86_400, true), (0, true), (-1, true), (-clockToleranceSeconds, true),
    (-clockToleranceSeconds - 1, false), (-86_400, false),
  ])
  func anActIsNotOlderThanTheLatestEntry(_ seconds: Int, _ isAllowed: Bool) throws {
    var aCase = try Sample.opened(standard)
    let now = circumstances(at: Sample.now.adding(seconds: seconds))
    do {
      let events = try aCase.decide(.receive, under: now)
      #expect(isAllowed)
      let entries = aCase.record(events, request: RequestID("r"), under: now)
      #expect(entries.map(\.at) == [max(now.at, Sample.now)])
      #expect(aCase.changedAt == max(now.at, Sample.now))
    } catch {
      #expect(!isAllowed)
      #expect(error == .clockBehind(latest: Sample.now))
    }
  }

  /// Whether a supervisor may put a clock right that was ahead: the case's time goes back for all.
  @Test func aSupervisorTurnsTheClockBack() throws {
    var aCase = try Sample.opened(standard)
    let supervisor = Actor(role: .supervisor, id: "S9001", window: "1")
    let now = Circumstances(
      standard: standard, calendar: calendar, at: Sample.now.adding(seconds: -86_400),
      actor: supervisor)
    let events = try aCase.decide(.receive, under: now)
    let entries = aCase.record(events, request: RequestID("r"), under: now)
    #expect(entries.map(\.at) == [now.at])
    #expect(aCase.changedAt == now.at)
  }

  /// Whatever day the entry carries, the act was judged for that day, and its own days are of it.
  @Test func aClockBehindOverMidnightJudgesForTheDayOfTheEntry() throws {
    let midnight = Instant(day: Sample.day.adding(days: 1))
    var aCase = try Sample.opened(standard, at: midnight.adding(seconds: 10))
    let opening = Opening(
      number: aCase.number, handlingCode: aCase.handlingCode, standardHash: standard.hash,
      channel: .window, applicant: aCase.dossier.applicant, situations: aCase.dossier.situations)
    var entries = [
      Entry(
        sequence: 1, at: midnight.adding(seconds: 10), actor: Sample.clerk,
        request: RequestID("o"), event: .opened(opening), verdict: nil)
    ]
    let behind = circumstances(at: midnight.adding(seconds: -20))
    let shared = SourceAnswer(material: MaterialCode("id"), result: .delivered(Sample.shared()))
    for command in [
      CaseCommand.recordAnswers([shared]), .checkOriginal(MaterialCode("plan")),
      .takePromise(MaterialCode("system")), .accept,
    ] {
      let events = try aCase.decide(command, under: behind)
      entries += aCase.record(events, request: RequestID("r"), under: behind)
    }
    #expect(aCase.acceptance == Acceptance(on: midnight.day, isDeemed: false))
    #expect(entries.allSatisfy { $0.at == midnight.adding(seconds: 10) })
    let replayed = replay(entries, standard: { _ in standard }, calendar: { _ in calendar })
    #expect(try #require(replayed).differences.isEmpty)
  }

  private func circumstances(at: Instant) -> Circumstances {
    Circumstances(standard: standard, calendar: calendar, at: at, actor: Sample.clerk)
  }
}
