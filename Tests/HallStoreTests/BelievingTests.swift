import HallCore
import TestKit
import Testing

@testable import HallStore

/// A journal from elsewhere is judged again before it is taken in: what does not hold here is not
/// believed, and whatever came in replays for ever.
@Suite struct BelievingTests {
  /// What somebody changed in the second line of a journal, and what is said about it.
  static let rows: [(name: String, problem: JournalProblem)] = [
    ("a verdict better than it was", .decisionDiffers(sequence: 2)),
    ("another digest", .decisionDiffers(sequence: 2)),
    ("no verdict", .decisionDiffers(sequence: 2)),
    ("another standard's verdict", .decisionDiffers(sequence: 2)),
    ("a calendar nobody knows", .calendarMissing("0", sequence: 2)),
    ("older than its opening", .notInOrder(sequence: 2)),
    ("still to come", .future(sequence: 2)),
  ]

  @Test(arguments: rows.indices) func isNotBelieved(_ index: Int) throws {
    let (name, problem) = Self.rows[index]
    let (entries, hash) = try journal()
    let step = entries[1]
    let stored = try #require(step.verdict)
    func verdict(
      standard: String? = nil, calendar: String? = nil, outcome: Verdict.Outcome? = nil,
      digest: String? = nil
    ) -> RecordedVerdict {
      RecordedVerdict(
        standardHash: standard ?? hash, calendarHash: calendar ?? stored.calendarHash,
        outcome: outcome ?? stored.outcome, digest: digest ?? stored.digest)
    }
    let changed: (at: Instant, verdict: RecordedVerdict?) =
      switch name {
      case "a verdict better than it was": (step.at, verdict(outcome: .ready))
      case "another digest": (step.at, verdict(digest: String(repeating: "0", count: 64)))
      case "no verdict": (step.at, nil)
      case "another standard's verdict": (step.at, verdict(standard: "0"))
      case "a calendar nobody knows": (step.at, verdict(calendar: "0"))
      case "older than its opening": (step.at.adding(seconds: -1), stored)
      default: (Sample.now.adding(seconds: clockToleranceSeconds + 1), stored)
      }
    let second = Entry(
      sequence: 2, at: changed.at, actor: step.actor, request: step.request, event: step.event,
      verdict: changed.verdict)
    try expectRejected([entries[0], second], .journal(problem))
    // Nothing but the change kept it out.
    try expectTaken(entries)
  }

  @Test func anItemThatIsNotItsStandardsIsNotBelieved() throws {
    let (entries, hash) = try journal()
    guard case .opened(let opening) = entries[0].event else { return }
    func opened(_ code: String, at: Instant = Sample.now) -> Entry {
      let other = Opening(
        number: opening.number, handlingCode: code, standardHash: hash, channel: opening.channel,
        applicant: opening.applicant, situations: opening.situations)
      return Entry(
        sequence: 1, at: at, actor: entries[0].actor, request: entries[0].request,
        event: .opened(other), verdict: nil)
    }
    try expectRejected(
      [opened("11410900YYEKB8453P341013101600102")], .journal(.otherItem))
    let early = Instant(day: try #require(Day("2026-02-28")))
    let later = try #require(Day("2026-03-01"))
    try expectRejected(
      [opened(opening.handlingCode, at: early)],
      .journal(.openingRefused(.standardNotInForce(from: later))))
  }

  /// Two clocks are never quite the same.
  @Test func aClockALittleAheadIsNoLie() throws {
    let source = try TestHall(kind: .real, requests: "source")
    let ahead = Sample.now.adding(seconds: clockToleranceSeconds)
    try expectTaken(try source.open(at: ahead).entries)
  }

  /// Every hall has a window 5.
  @Test func anotherHallsActsAreNoPartOfOurWindowsDay() throws {
    let (entries, _) = try journal()
    for (owner, cases) in [(WindowOwner.anotherHall, 0), (.thisHall, 1)] {
      let hall = try TestHall()
      let result = try hall.store.importCases(
        [entries], windowsOf: owner, at: Sample.now, actor: TestHall.supervisor)
      #expect(result == .done(count: 1))
      let desk = try hall.store.deskSummary(window: "5", now: Sample.now)
      #expect(desk.casesToday == cases)
      #expect(desk.today.count == cases)
    }
  }

  /// A received case of another hall.
  private func journal() throws -> (entries: [Entry], standard: String) {
    let source = try TestHall(kind: .real, requests: "source")
    let file = try source.perform(.receive, on: try source.open())
    return (file.entries, source.standard.hash)
  }

  private func expectRejected(
    _ entries: [Entry], _ problem: ImportProblem, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let hall = try TestHall()
    let before = try hall.contents()
    for result in [
      try hall.store.importCases([entries], at: Sample.now, actor: TestHall.supervisor),
      try hall.store.importArrivals(
        [.journal(entries)], at: Sample.now, actor: TestHall.supervisor),
    ] {
      #expect(result == .rejected(index: 0, problem), sourceLocation: sourceLocation)
    }
    #expect(try hall.contents() == before, sourceLocation: sourceLocation)
  }

  private func expectTaken(
    _ entries: [Entry], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let hall = try TestHall()
    let result = try hall.store.importCases(
      [entries], at: Sample.now, actor: TestHall.supervisor)
    #expect(result == .done(count: 1), sourceLocation: sourceLocation)
    try hall.store.expectWhole()
  }
}
