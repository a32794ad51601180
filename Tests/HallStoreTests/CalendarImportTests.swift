import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// A new calendar counts at once; the terms of a million open cases follow it while windows work, and
/// whoever breaks that off has lost nothing.
@Suite struct CalendarImportTests {
  private static let open = 7

  /// Seven received cases, two at a time moved to the new calendar, and one that is closed.
  private func hall() throws -> TestHall {
    let hall = try TestHall()
    for _ in 0..<Self.open { _ = try hall.perform(.receive, on: try hall.open()) }
    _ = try hall.perform(
      .withdraw(Withdrawal(request: .applicant, reason: "不办了")), on: try hall.open())
    hall.store.calendarBatch = CalendarBatch(cases: 2, milliseconds: 60_000)
    return hall
  }

  private static func calendar(_ holidays: Int = 1) throws -> WorkingCalendar {
    let days = (1...holidays).map { "\(Sample.day.adding(days: $0).text),holiday\n" }
    return try WorkingCalendar(
      csv: Array(("date,kind\n" + days.joined()).utf8), file: "new.csv")
  }

  private func rules(_ hall: TestHall) -> [HallFinding] {
    hall.examine().findings.filter { $0 != .calendarEnds(Self.lastDay) }
  }

  private static let lastDay = Day(year: 2026, month: 12, day: 31) ?? Sample.day

  @Test func windowsWorkBetweenTheBatches() throws {
    let hall = try hall()
    let other = try HallStore(opening: hall.path)
    other.gateLimitMilliseconds = 0
    let waiting = try #require(
      CaseNumber(try hall.store.texts("SELECT number FROM cases WHERE id = \(Self.open)")[0]))
    var told: [Int] = []
    var worked: [Result<Void, any Error>] = []
    let result = try hall.store.importCalendar(
      try Self.calendar(), at: Sample.now, actor: TestHall.supervisor
    ) { done in
      told.append(done)
      worked.append(
        Result {
          #expect(try other.lookUp("李建国", today: Sample.day).hits.count > Self.open)
          _ = try done == 2 ? other.open(hall.opening()) : nil
          guard told.count == 1 else { return }
          // One whose turn has not come yet goes by the new calendar from its next act on.
          let file = try #require(try other.caseFile(waiting, on: Sample.day))
          _ = try HallStoreTests.done(
            other.perform(hall.act(.checkOriginal(MaterialCode("plan")), on: file)))
        })
    }
    for result in worked { try result.get() }
    #expect(told.count >= 4 && told.prefix(3) == [2, 4, 6])
    // The case that came in between is met as well.
    #expect(result.cases == Self.open + 1)
    #expect(try hall.store.database.termsThrough() == nil)
    try hall.store.expectOpenCasesWhole()
    #expect(rules(hall).isEmpty, "\(rules(hall))")
  }

  @Test func aBatchEndsWithItsTime() throws {
    let hall = try hall()
    hall.store.calendarBatch = CalendarBatch(cases: 200, milliseconds: 0)
    var told: [Int] = []
    try hall.store.importCalendar(
      try Self.calendar(), at: Sample.now, actor: TestHall.supervisor
    ) { told.append($0) }
    #expect(told.prefix(Self.open) == Array(1...Self.open)[...])
  }

  @Test(arguments: ["again", "another", "rebuild", "little by little"])
  func whatWasBrokenOffGoesOn(_ way: String) throws {
    let hall = try hall()
    #expect(throws: Fault.diskFull) {
      try hall.store.importCalendar(
        try Self.calendar(), at: Sample.now, actor: TestHall.supervisor
      ) { done in
        guard done == 4 else { return }
        hall.store.database.beforeWriteStatement = { () throws(Fault) in throw .diskFull }
      }
    }
    hall.store.database.beforeWriteStatement = nil
    #expect(try hall.store.calendar().hash == Self.calendar().hash)
    // The doctor names it, and takes nothing else for wrong.
    #expect(rules(hall) == [.calendarUnfinished])
    let store = try HallStore(opening: hall.path)
    switch way {
    case "again":
      let result = try store.importCalendar(
        try Self.calendar(), at: Sample.now, actor: TestHall.supervisor)
      #expect(result.cases == Self.open - 4)
    case "another":
      let result = try store.importCalendar(
        try Self.calendar(2), at: Sample.now, actor: TestHall.supervisor)
      #expect(result.cases == Self.open)
    case "rebuild":
      let report = try store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
      #expect(report.rows.isEmpty)
    default:
      store.calendarBatch = CalendarBatch(cases: 2, milliseconds: 60_000)
      #expect(try store.followCalendar(batches: 1).cases == 2)
      #expect(rules(hall) == [.calendarUnfinished])
      #expect(try store.followCalendar().cases == Self.open - 6)
    }
    #expect(rules(hall).isEmpty, "\(rules(hall))")
    try store.expectOpenCasesWhole()
  }

  @Test(arguments: [0, 2, 4, 6, 10, 17, 25, 34, 45, 60]) func dyingAnywhereLosesNothing(
    _ statements: Int
  ) async throws {
    let hall = try hall()
    let path = hall.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, statements = statements as Int] in
      let store = try HallStore(opening: path)
      store.calendarBatch = CalendarBatch(cases: 2, milliseconds: 60_000)
      store.database.die(before: statements)
      try store.importCalendar(
        try CalendarImportTests.calendar(), at: Sample.now, actor: TestHall.supervisor)
      kill(getpid(), SIGKILL)
    }
    let isThere = try hall.store.calendar().hash == Self.calendar().hash
    #expect(isThere || statements < 6)
    let isUnfinished = try hall.store.database.termsThrough() != nil
    #expect(rules(hall) == (isUnfinished ? [.calendarUnfinished] : []))
    try hall.store.importCalendar(
      try Self.calendar(), at: Sample.now, actor: TestHall.supervisor)
    #expect(rules(hall).isEmpty, "\(rules(hall))")
    try hall.store.expectOpenCasesWhole()
  }
}

extension HallStore {
  /// Every open case has the terms that follow from the calendar that counts.
  fileprivate func expectOpenCasesWhole(
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try verify().isClean, sourceLocation: sourceLocation)
    for text in try texts("SELECT id FROM cases") {
      let id = try #require(Int(text), sourceLocation: sourceLocation)
      guard case .folded(let folded) = try fold(id) else {
        Issue.record("\(id) does not fold", sourceLocation: sourceLocation)
        continue
      }
      let differences = try differences(of: folded)
      #expect(differences.isEmpty, "\(id)", sourceLocation: sourceLocation)
    }
  }
}
