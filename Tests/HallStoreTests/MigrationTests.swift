import Glibc
import HallCore
import TestKit
import Testing
import Words

@testable import HallStore

/// The file's form goes forward step by step, from whatever step a hall stands on.
@Suite struct MigrationTests {
  @Test func stepsAreNumberedWithoutGaps() {
    #expect(Migration.all.map(\.version) == Array(1...Migration.current))
  }

  @Test(arguments: 0..<Migration.current) func everyEarlierFormComesToTheSame(_ from: Int) throws {
    let folder = try TemporaryFolder()
    let fresh = try HallStore.create(at: folder.file("fresh.hall"), try TestHall.identity())
    let path = folder.file("old.hall")
    try writeFile(path, "")
    let old = try Database(path: path, isReadOnly: false)
    try old.migrate(from: 0, through: from)
    try old.migrate(from: from)
    #expect(try old.schemaVersion() == Migration.current)
    #expect(try Self.schema(old) == Self.schema(fresh.database))
  }

  @Test func aStepThatFailsLeavesTheFormBefore() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.hall")
    try writeFile(path, "")
    let database = try Database(path: path, isReadOnly: false)
    database.beforeWriteStatement = { () throws(Fault) in throw .diskFull }
    #expect(throws: Fault.diskFull) { try database.migrate(from: 0) }
    #expect(try Self.schema(database).isEmpty)
    #expect(throws: Fault.hallForeign) { try database.schemaVersion() }
  }

  @Test func aHallThatCouldNotBeMadeLeavesNoFile() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("new.hall")
    // A folder stands where the log has to be.
    #expect(mkdir(path + "-journal", 0o700) == 0 && mkdir(path + "-wal", 0o700) == 0)
    #expect(throws: Fault.self) { try HallStore.create(at: path, try TestHall.identity()) }
    #expect(throws: Fault.hallMissing) { try HallStore(opening: path) }
  }

  fileprivate static func schema(_ database: Database) throws -> [String] {
    let rows = try database.queryOnce("SELECT sql FROM sqlite_schema ORDER BY name")
    var texts: [String] = []
    while try rows.next() { texts.append(rows.text(0)) }
    return texts
  }
}

/// The way over several steps, made up, from a hall that was stored: whoever stops in the middle of it
/// stands on one of the forms, with everything that was in the hall, and goes on from there.
@Suite struct MigrationChainTests {
  /// Steps as they come: a table and its rows, a column, rows that change, an index.
  private static let chain = [
    """
    CREATE TABLE visits (id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL, at INTEGER) STRICT;
    INSERT INTO visits (case_id) SELECT case_id FROM journal;
    """,
    """
    ALTER TABLE visits ADD COLUMN kind TEXT NOT NULL DEFAULT 'window';
    UPDATE visits SET kind = 'online' WHERE id % 3 = 0;
    """,
    """
    CREATE INDEX visits_kind ON visits (kind, id);
    UPDATE visits SET at = id * 2;
    """,
  ].enumerated().map { Migration(version: Migration.current + $0 + 1, sql: $1) }

  private static let last = Migration.current + chain.count

  /// A copy of the hall of the first form.
  private func hall(in folder: TemporaryFolder) throws -> String {
    try StoredHall(form: 1).copy(to: folder)
  }

  private static func goOn(_ database: Database) throws {
    let version = try database.number("SELECT user_version FROM pragma_user_version")
    try database.migrate(from: version, through: last, by: Migration.all + chain)
  }

  private func statements() throws -> Int {
    let folder = try TemporaryFolder()
    let database = try Database(path: try hall(in: folder), isReadOnly: false)
    var count = 0
    database.beforeWriteStatement = { () throws(Fault) in count += 1 }
    try Self.goOn(database)
    return count
  }

  /// What the made-up steps leave, and what was there before.
  private func outcome(_ database: Database) throws -> [String] {
    var lines: [String] = try MigrationTests.schema(database)
    for sql in [
      "SELECT count(*) || ' ' || sum(case_id) || ' ' || sum(at) FROM visits",
      "SELECT group_concat(kind, '') FROM visits",
      "SELECT count(*) || ' ' || sum(length(body)) FROM journal",
      "SELECT hex(hash) FROM audit ORDER BY number DESC LIMIT 1",
    ] {
      let rows = try database.queryOnce(sql)
      while try rows.next() { lines.append(rows.text(0)) }
    }
    return lines
  }

  private func undisturbed() throws -> [String] {
    let folder = try TemporaryFolder()
    let database = try Database(path: try hall(in: folder), isReadOnly: false)
    try Self.goOn(database)
    return try outcome(database)
  }

  @Test func aFaultAtAnyStatementLeavesAWholeFormAndTheNextRunGoesOn() throws {
    let count = try statements()
    let expected = try undisturbed()
    // The real step, the statements of the made-up ones, and what ends each.
    #expect(count > 10)
    var forms: Set<Int> = []
    for statement in 0..<count {
      let folder = try TemporaryFolder()
      let path = try hall(in: folder)
      do {
        let database = try Database(path: path, isReadOnly: false)
        var left = statement
        database.beforeWriteStatement = { () throws(Fault) in
          if left == 0 { throw .diskFull }
          left -= 1
        }
        #expect(throws: Fault.diskFull) { try Self.goOn(database) }
      }
      let database = try Database(path: path, isReadOnly: false)
      forms.insert(try database.number("SELECT user_version FROM pragma_user_version"))
      try Self.goOn(database)
      #expect(try outcome(database) == expected, "a fault before \(statement)")
    }
    #expect(forms == Set(1..<Self.last))
  }

  @Test func dyingAtAnyStatementLeavesAWholeFormAndTheNextRunGoesOn() async throws {
    let expected = try undisturbed()
    var forms: Set<Int> = []
    for statement in 0..<(try statements()) {
      let folder = try TemporaryFolder()
      let path = try hall(in: folder)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, statement = statement as Int] in
        let database = try Database(path: path, isReadOnly: false)
        database.die(before: statement)
        try MigrationChainTests.goOn(database)
      }
      let database = try Database(path: path, isReadOnly: false)
      forms.insert(try database.number("SELECT user_version FROM pragma_user_version"))
      try Self.goOn(database)
      #expect(try outcome(database) == expected, "died before \(statement)")
    }
    #expect(forms == Set(1..<Self.last))
  }

  /// Today's program on a file of tomorrow: a sentence, and not a byte changed.
  @Test func aFileOfANewerFormIsRefusedWithItsSentence() throws {
    let folder = try TemporaryFolder()
    let path = try hall(in: folder)
    do {
      let database = try Database(path: path, isReadOnly: false)
      try Self.goOn(database)
      try database.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    }
    let before = try readFile(path)
    let newer = Fault.hallNewer(version: Self.last)
    #expect(throws: newer) { try HallStore(opening: path) }
    #expect(throws: newer) { try HallStore(opening: path, mode: .readOnly) }
    #expect(newer.sentence(.chinese).contains("\(Self.last)"))
    #expect(try readFile(path) == before)
  }
}
