import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// What the doctor finds besides wrong rows: one thing is done to a healthy hall, one finding follows.
@Suite struct DoctorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is done to the hall.
    let harm: @Sendable (TestHall) throws -> Void
    /// What is found, and nothing else.
    let findings: @Sendable (TestHall) -> [HallFinding]

    init(
      _ description: String, _ findings: @autoclosure @escaping @Sendable () -> [HallFinding],
      harm: @escaping @Sendable (TestHall) throws -> Void
    ) {
      testDescription = description
      self.harm = harm
      self.findings = { _ in findings() }
    }
  }

  static let cases: [Case] = [
    Case("everybody may read it", [.readableByOthers(file: "test.hall", mode: 0o664)]) {
      chmod($0.path, 0o664)
    },
    Case("everybody may read the tick", [.readableByOthers(file: "test.hall.tick", mode: 0o644)]) {
      chmod($0.path + ".tick", 0o644)
    },
    Case("an index is gone", [.formDiffers(object: "case_terms_due")]) {
      try $0.damage("DROP INDEX case_terms_due")
    },
    Case("a table is not ours", [.formDiffers(object: "notes")]) {
      try $0.damage("CREATE TABLE notes (text TEXT)")
    },
    Case("a trigger was changed", [.formDiffers(object: "audit_keeps_deletes")]) {
      try $0.damage(
        """
        DROP TRIGGER audit_keeps_deletes;
        CREATE TRIGGER audit_keeps_deletes BEFORE DELETE ON audit BEGIN SELECT 1; END
        """)
    },
    Case("statistics are no change of form", []) { try $0.damage("ANALYZE") },
    Case("no standards", [.standardsMissing]) { try $0.damage("DELETE FROM standards") },
    Case("a standard was changed", [.fault(.hallDamaged("standard"))]) {
      try $0.damage("UPDATE standards SET body = replace(body, '签字', '盖章')")
    },
    Case("no calendar", [.fault(.calendarMissing)]) {
      try $0.damage("UPDATE hall SET calendar = NULL")
    },
    Case("the calendar was changed", [.fault(.hallDamaged("calendar"))]) {
      try $0.damage("UPDATE calendars SET body = replace(body, 'holiday', 'workday')")
    },
    Case(
      "a link of the audit was changed",
      [.formDiffers(object: "audit_keeps_updates"), .auditBroken(link: 2)]
    ) {
      try $0.damage(
        "DROP TRIGGER audit_keeps_updates; UPDATE audit SET outcome = 'x' WHERE number = 2")
    },
    Case("an older file came to its place", [.fault(.logMissing(changes: 2))]) {
      try $0.damage("UPDATE hall SET changes = changes - 2")
    },
    Case("the clock was set forward by an hour", [.clockSet(minutes: 60)]) {
      try $0.setTick {
        TickMark(
          counter: $0.counter, wall: $0.wall - 3_600_000, sinceBoot: $0.sinceBoot, boot: $0.boot)
      }
    },
    Case("the clock was set back by a day", [.clockSet(minutes: -1440)]) {
      try $0.setTick {
        TickMark(
          counter: $0.counter, wall: $0.wall + 86_400_000, sinceBoot: $0.sinceBoot, boot: $0.boot)
      }
    },
    Case("the machine was started again, with another time", []) {
      try $0.setTick { TickMark(counter: $0.counter, wall: 1, sinceBoot: 1, boot: "earlier") }
    },
  ]

  @Test(arguments: cases) func oneHarmMakesOneFinding(_ example: Case) throws {
    let hall = try TestHall()
    try example.harm(hall)
    let found = hall.examine().findings.map { $0.withoutPassingThings }
    #expect(found == example.findings(hall))
  }

  @Test func theCalendarIsMissedInTimeAndTheClockDoubted() throws {
    let hall = try TestHall()
    let end = try #require(Day("2026-12-31"))
    #expect(findings(hall, on: "2026-12-01") == [])
    #expect(findings(hall, on: "2026-12-02") == [.calendarEnds(end)])
    #expect(findings(hall, on: "2027-01-04") == [.calendarEnds(end), .clockAhead(days: 41)])
    #expect(findings(hall, on: "2026-11-22") == [.clockBehind(minutes: 2082)])
  }

  private func findings(_ hall: TestHall, on day: String) -> [HallFinding] {
    guard let day = Day(day) else { return [] }
    return HallDoctor(path: hall.path, isQuick: true, now: Instant(day: day)).examine().findings
  }

  @Test func whoMayNotWriteIsTold() async throws {
    let hall = try TestHall()
    for suffix in ["", "-wal", "-shm", ".tick", ".gate"] { chmod(hall.path + suffix, 0o640) }
    chmod(hall.folder.path, 0o755)
    giveKeyToOrdinaryUser(hall: hall.path)
    let path = hall.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      // Reads by its group, like a guest.
      let isGuest = geteuid() != 0 || (setgroups(0, nil) == 0 && setuid(65_534) == 0)
      #expect(isGuest)
      let examination = HallDoctor(path: path, isQuick: true, now: Sample.now).examine()
      #expect(examination.findings.contains(.notWritable(file: "test.hall")) || geteuid() != 65_534)
      #expect(examination.identity != nil)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func whatBelongsToSomebodyElseIsNamed() throws {
    let hall = try TestHall()
    chown(hall.path + ".gate", 65_534, 65_534)
    #expect(hall.examine().findings == [.foreignOwner(file: "test.hall.gate")])
  }

  @Test(.needsSmallDisk) func aDiskWithoutRoomForACopyIsNamed() throws {
    let disk = try SmallDisk(kilobytes: 4096)
    let hall = try TestHall(at: disk.file("a.hall"))
    let findings = hall.examine().findings
    guard case .spaceLow(let free, let needed)? = findings.first, findings.count == 1 else {
      Issue.record("\(findings)")
      return
    }
    #expect(free < 4 && needed >= 256)
  }

  @Test func whatIsNotThereOrNoHallIsNotLookedInto() throws {
    let folder = try TemporaryFolder()
    let missing = HallDoctor(path: folder.file("no"), isQuick: false, now: Sample.now).examine()
    #expect(missing.findings == [.fault(.hallMissing)])
    #expect(missing.checks == [.file])
    let aFolder = HallDoctor(path: folder.path, isQuick: false, now: Sample.now).examine()
    #expect(aFolder.findings == [.fault(.hallForeign)])
    try writeFile(folder.file("notes"), "notes")
    let notes = HallDoctor(path: folder.file("notes"), isQuick: false, now: Sample.now).examine()
    #expect(notes.findings.contains(.fault(.hallForeign)))
    // Nothing is left behind beside a file that is not ours.
    #expect(fileNames(in: folder.path, ending: "").filter { $0.hasPrefix("notes") } == ["notes"])
  }

  /// A journal that folds, and is not the one that was written.
  @Test(arguments: [
    "UPDATE journal SET at = at + 1 WHERE case_id = 2 AND sequence = 1",
    "DELETE FROM journal WHERE case_id = 2 AND sequence > 1",
  ]) func aJournalThatWasAlteredIsNamed(_ sql: String) throws {
    let hall = try TestHall.worked()
    let number = try hall.store.texts("SELECT number FROM cases WHERE id = 2")[0]
    try hall.damage(
      "DROP TRIGGER journal_keeps_updates; DROP TRIGGER journal_keeps_deletes; " + sql)
    let findings = hall.examine().findings
    #expect(findings.filter { $0.check == .audit } == [.journalAltered(case: number)])
  }

  @Test func aNewerFileIsLeftAlone() throws {
    let hall = try TestHall()
    try hall.damage("PRAGMA user_version = 99")
    #expect(hall.examine().findings == [.fault(.hallNewer(version: 99))])
  }

  /// Everything the doctor and the rebuild read in a hall of many groups of cases.
  @Test func groupsOfCasesAreCountedTogether() throws {
    let hall = try TestHall.worked()
    // Ids far apart: the sixth case stands three groups behind the others.
    let parties = try hall.store.database.parties(of: 5)
    try hall.damage(
      "UPDATE cases SET id = 4000 WHERE id = 5; DELETE FROM parties WHERE case_id = 5")
    try hall.store.database.insert(parties, of: 4000)
    try hall.damage("UPDATE case_keys SET case_id = 4000 WHERE case_id = 5")
    try hall.damage("UPDATE names SET last_case = 4000 WHERE last_case = 5")
    try hall.damage("UPDATE requests SET case_id = 4000 WHERE case_id = 5")
    try hall.damage("UPDATE outbox SET case_id = 4000 WHERE case_id = 5")
    try hall.store.database.tamper("UPDATE journal SET case_id = 4000 WHERE case_id = 5")
    #expect(hall.examine().findings.allSatisfy { $0.check == .form })
    try hall.damage("INSERT INTO case_keys VALUES (3, '1', 4000), (3, '1', 2500), (3, '1', 1)")
    let report = try hall.store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
    #expect(report.rows == [.caseKeys: 3])
    #expect(report.cases == 5)
  }
}

extension HallFinding {
  /// The same without a hash that nobody wants to write down in a test.
  /// Without hashes, and with a clock's step in whole hours: minutes pass while a test runs.
  fileprivate var withoutPassingThings: HallFinding {
    switch self {
    case .fault(.hallDamaged(let what)): .fault(.hallDamaged(String(what.prefix { $0 != " " })))
    case .clockSet(let minutes):
      .clockSet(minutes: Int((Double(minutes) / 60).rounded()) * 60)
    default: self
    }
  }
}

extension TestHall {
  /// Writes something else into the tick than was last written.
  func setTick(_ change: (TickMark) -> TickMark) throws {
    let mark = try #require(store.tick?.mark)
    try writeFile(path + ".tick", change(mark).text)
  }
}
