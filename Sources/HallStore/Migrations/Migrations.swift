internal import HallCore

/// One step of the file's form. Steps only go forward, and a step that has been released is never
/// edited: a mistake in one is mended by the next.
struct Migration {
  /// The form the file has after the step; steps are numbered from 1 without gaps.
  let version: Int
  /// What is done, in one transaction.
  let sql: String

  /// All steps, first to last.
  static let all: [Migration] = [.first, .second]

  /// The form this program reads and writes.
  static var current: Int { all.count }
}

/// "YCHL" in the header of every hall file, so that no other SQLite file is taken for one.
let hallApplicationID = 0x5943_484C

extension Database {
  /// The form of the file.
  /// - Throws: `.hallForeign` where it is no hall file, `.hallNewer` where a newer program wrote it.
  func schemaVersion() throws(Fault) -> Int {
    guard try pragma("PRAGMA application_id") == hallApplicationID else { throw .hallForeign }
    let version = try pragma("PRAGMA user_version")
    guard version > 0 else { throw .hallForeign }
    guard version <= Migration.current else { throw .hallNewer(version: version) }
    return version
  }

  /// Brings the file to the current form; each step is a transaction of its own.
  func migrate(
    from version: Int, through last: Int = Migration.current, by steps: [Migration] = Migration.all
  ) throws(Fault) {
    for migration in steps where migration.version > version && migration.version <= last {
      _ = try write { () throws(Fault) -> Ending<Void> in
        try executeEach(migration.sql)
        try execute("PRAGMA application_id = \(hallApplicationID)")
        try execute("PRAGMA user_version = \(migration.version)")
        return .commit(())
      }
    }
  }

  private func pragma(_ sql: String) throws(Fault) -> Int {
    let rows = try queryOnce(sql)
    return try rows.next() ? rows.integer(0) : 0
  }
}
