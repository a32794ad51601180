import Glibc
import HallCore
import TestKit
import Testing

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
    #expect(try schema(old) == schema(fresh.database))
  }

  @Test func aStepThatFailsLeavesTheFormBefore() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("old.hall")
    try writeFile(path, "")
    let database = try Database(path: path, isReadOnly: false)
    database.beforeWriteStatement = { () throws(Fault) in throw .diskFull }
    #expect(throws: Fault.diskFull) { try database.migrate(from: 0) }
    #expect(try schema(database).isEmpty)
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

  private func schema(_ database: Database) throws -> [String] {
    let rows = try database.queryOnce("SELECT sql FROM sqlite_schema ORDER BY name")
    var texts: [String] = []
    while try rows.next() { texts.append(rows.text(0)) }
    return texts
  }
}
