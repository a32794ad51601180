import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// Whatever happens to the tables that follow from the journal: the doctor finds it, and a rebuild
/// brings back exactly the rows there were.
@Suite struct RebuildTests {
  /// One thing done to a table behind the program's back.
  struct Damage: Sendable, CustomTestStringConvertible {
    let sql: String
    let tables: Set<HallFinding.ProjectedTable>
    var testDescription: String { sql }

    init(_ sql: String, _ tables: HallFinding.ProjectedTable...) {
      self.sql = sql
      self.tables = Set(tables)
    }
  }

  static let damages: [Damage] = [
    Damage("UPDATE cases SET state = 'draft' WHERE id = 3", .cases),
    Damage("UPDATE cases SET lacking = lacking + 1, changed_window = '9'", .cases),
    Damage("UPDATE cases SET rule_day = 1 WHERE id = 1", .cases),
    Damage("UPDATE case_terms SET due_day = 1", .cases),
    Damage("DELETE FROM cases WHERE id = 3", .cases),
    Damage("UPDATE cases SET number = 'x' || id", .cases),
    Damage(
      """
      CREATE TEMP TABLE n AS SELECT id, number FROM cases WHERE id IN (1, 4);
      UPDATE cases SET number = id || 'z' WHERE id IN (1, 4);
      UPDATE cases SET number = (SELECT number FROM n WHERE n.id = 5 - cases.id) WHERE id IN (1, 4)
      """, .cases),
    Damage(
      """
      INSERT INTO cases SELECT 9000, 'x', standard, channel, state, version, lacking, unchecked,
        unknown, rule_day, opened_day, changed_at, changed_by, changed_window
        FROM cases WHERE id = 1;
      INSERT INTO case_keys VALUES (1, '没有此人', 9000)
      """, .cases, .caseKeys, .names),
    Damage("UPDATE parties SET name = '张冠', contact = NULL WHERE case_id = 1", .parties),
    Damage("UPDATE parties SET kind = 'ghost'", .parties),
    Damage("DELETE FROM parties WHERE case_id > 2", .parties),
    Damage("INSERT INTO parties VALUES (1, 2, 'person', '李戴', NULL)", .parties),
    Damage("INSERT INTO parties VALUES (8000, 0, 'person', '李戴', NULL)", .cases),
    Damage("DELETE FROM case_keys WHERE kind = 2", .caseKeys),
    Damage("DELETE FROM case_keys WHERE kind = 1", .caseKeys, .names),
    Damage("INSERT INTO case_keys VALUES (3, '13900000000', 2)", .caseKeys),
    Damage("INSERT INTO case_keys VALUES (3, '13900000000', 5000000)", .caseKeys),
    Damage("UPDATE case_keys SET case_id = case_id + 100 WHERE kind = 5", .caseKeys),
    Damage("DELETE FROM names WHERE id = 1", .names, .nameInitials, .namePairs),
    Damage("DELETE FROM names", .names, .nameInitials, .namePairs),
    Damage("UPDATE names SET last_case = 0", .names),
    Damage("UPDATE names SET last_case = 77 WHERE id = 2", .names),
    Damage("DELETE FROM name_initials", .nameInitials),
    Damage("INSERT INTO name_initials VALUES ('zz', 1), ('zz', 77)", .nameInitials),
    Damage("INSERT INTO name_pairs (name_pairs) VALUES ('delete-all')", .namePairs),
    Damage("INSERT INTO name_pairs (rowid, pairs) VALUES (900, '00674e005efa')", .namePairs),
    Damage("DELETE FROM requests WHERE first_sequence > 1", .requests),
    Damage("UPDATE requests SET window = '77', last_sequence = 9", .requests),
    Damage(
      "INSERT INTO requests VALUES (5, 1, 1, 1, NULL, 0), (6, 7000, 1, 1, NULL, 0)",
      .requests),
    Damage("DELETE FROM outbox WHERE number % 3 = 0", .outbox),
    Damage("UPDATE counters SET next = 1", .counters),
    Damage("DELETE FROM counters", .counters),
    Damage(
      """
      DELETE FROM cases; DELETE FROM parties; DELETE FROM case_keys; DELETE FROM names;
      DELETE FROM name_initials; INSERT INTO name_pairs (name_pairs) VALUES ('delete-all');
      DELETE FROM requests; DELETE FROM outbox; DELETE FROM counters
      """, .cases, .parties, .caseKeys, .requests, .outbox, .counters),
  ]

  @Test(arguments: damages) func damageIsFoundAndRepaired(_ damage: Damage) throws {
    let hall = try TestHall.worked()
    let before = try hall.store.derivedRows()
    try hall.damage(damage.sql)
    #expect(try hall.store.derivedRows() != before || damage.tables.contains(.outbox))
    let examination = hall.examine()
    #expect(Set(examination.tables) == damage.tables, "\(examination.findings)")
    let report = try hall.store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
    #expect(report.rows.keys.contains { damage.tables.contains($0) })
    #expect(report.left.isEmpty)
    #expect(try hall.store.derivedRows() == before)
    #expect(hall.examine().findings.isEmpty, "\(hall.examine().findings)")
    try hall.store.expectWhole(outboxMayHaveGaps: damage.tables.contains(.outbox))
    // It is written down, and done a second time it does nothing.
    let audited = try hall.store.texts("SELECT what FROM audit ORDER BY number DESC LIMIT 1")
    #expect(audited == ["rebuilt"])
    let again = try hall.store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
    #expect(again.rows.isEmpty)
  }

  @Test func aHealthyHallHasNothingWrong() throws {
    let hall = try TestHall.worked()
    let examination = hall.examine()
    #expect(examination.findings.isEmpty)
    #expect(examination.cases == 5)
    #expect(examination.entries == (try hall.number("SELECT count(*) FROM journal")))
    #expect(Set(examination.checks) == Set(HallCheck.allCases).subtracting([.locale, .terminal]))
    let before = try hall.contents()
    let report = try hall.store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
    #expect(report.rows.isEmpty)
    #expect(report.cases == 5)
    #expect(try hall.contents() == before)
  }

  /// A closed case keeps what followed from the calendar of its time.
  @Test func aNewCalendarMakesNothingWrong() throws {
    let hall = try TestHall.worked()
    let other = try WorkingCalendar(
      csv: Array("date,kind\n2026-11-27,holiday\n2026-11-30,holiday\n".utf8), file: "other.csv")
    try hall.store.importCalendar(other, at: Sample.now, actor: TestHall.supervisor)
    let findings = hall.examine().findings
    #expect(findings.allSatisfy { $0.check == .rules }, "\(findings)")
  }

  @Test func aJournalThatDoesNotFoldIsNamedAndLeftAlone() throws {
    let hall = try TestHall.worked()
    let number = try hall.store.texts("SELECT number FROM cases WHERE id = 2")[0]
    try hall.damage(
      "DROP TRIGGER journal_keeps_updates; UPDATE journal SET body = x'00' WHERE case_id = 2")
    let findings = hall.examine().findings
    #expect(
      Set(findings) == [
        .journalBroken(case: number), .formDiffers(object: "journal_keeps_updates"),
      ])
    let before = try hall.store.derivedRows()
    let report = try hall.store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
    #expect(report.left == [.journalBroken(case: number)])
    #expect(try hall.store.derivedRows() == before)
  }

  /// Whoever breaks a rebuild off begins it again, and nothing is worse for it.
  @Test(arguments: [0, 5, 17, 40, 60, 80, 100, 120]) func aRebuildThatDiesIsBegunAgain(
    _ statements: Int
  ) async throws {
    let hall = try TestHall.worked()
    let before = try hall.store.derivedRows()
    try hall.damage(try #require(Self.damages.last).sql)
    let path = hall.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, statements = statements as Int] in
      let store = try HallStore(opening: path)
      store.database.die(before: statements)
      _ = try store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
      kill(getpid(), SIGKILL)
    }
    _ = try hall.store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
    #expect(try hall.store.derivedRows() == before)
    try hall.store.expectWhole(outboxMayHaveGaps: true)
  }

  /// Windows need not be closed.
  @Test func workGoesOnMeanwhile() async throws {
    let hall = try TestHall.worked()
    try hall.damage("UPDATE cases SET lacking = 99; DELETE FROM case_keys WHERE kind = 2")
    let path = hall.path
    let working = Task.detached {
      try CrashingWindow.work(try HallStore(opening: path), count: 40) { _ in }
    }
    _ = try hall.store.rebuildProjections(at: Sample.now, actor: TestHall.supervisor)
    for _ in 0..<5 {
      let findings = hall.examine().findings
      #expect(findings.isEmpty, "\(findings)")
    }
    try await working.value
    try hall.store.expectWhole()
    #expect(hall.examine().findings.isEmpty)
  }
}

extension TestHall {
  /// Does something to the file that the program would never do.
  func damage(_ sql: String) throws {
    let database = try Database(path: path, isReadOnly: false)
    try database.execute("PRAGMA foreign_keys = OFF")
    try database.execute(sql)
  }

  /// What the doctor says, on the samples' day.
  func examine(isQuick: Bool = false) -> HallExamination {
    HallDoctor(path: path, isQuick: isQuick, now: Sample.now).examine()
  }
}

extension HallExamination {
  /// The tables that differ.
  var tables: [HallFinding.ProjectedTable] {
    findings.compactMap {
      if case .projectionDiffers(let table, _, _) = $0 { table } else { nil }
    }
  }
}

extension HallStore {
  /// Every row that follows from the journals; names by what they are and not by the number they
  /// happen to have.
  func derivedRows() throws -> [String] {
    try database.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.pairs_seen USING fts5vocab (main, name_pairs, instance)"
    )
    var rows: [String] = []
    for table in ["cases", "case_terms", "parties", "case_keys", "requests", "counters"] {
      let columns = try texts("SELECT 'quote(' || name || ')' FROM pragma_table_info('\(table)')")
      rows += try texts(
        "SELECT '\(table) ' || \(columns.joined(separator: "||','||")) FROM \(table) ORDER BY 1")
    }
    rows += try texts("SELECT 'names ' || name || last_case FROM names ORDER BY 1")
    rows += try texts(
      """
      SELECT 'initials ' || i.initials || ifnull(n.name, i.name_id) FROM name_initials i
      LEFT JOIN names n ON n.id = i.name_id ORDER BY 1
      """)
    rows += try texts(
      """
      SELECT 'pairs ' || p.term || ifnull(n.name, p.doc) FROM temp.pairs_seen p
      LEFT JOIN names n ON n.id = p.doc ORDER BY 1
      """)
    return rows
      + (try texts("SELECT 'outbox ' || case_id || ':' || first_sequence FROM outbox ORDER BY 1"))
  }
}
