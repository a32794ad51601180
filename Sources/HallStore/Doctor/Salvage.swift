internal import Glibc
public import HallCore

/// Saves a hall whose damaged pages hold nothing but what follows from the journal: everything else is
/// written into a new file, the rest is made anew there, and the new file takes the old one's place.
public struct HallSalvage {
  private let path: String
  private let key: String

  /// For the hall at a path.
  /// - Parameter key: where its key is; nil for beside the hall.
  public init(path: String, key: String? = nil) {
    self.path = path
    self.key = key ?? KeyFile.usualPath(hall: path)
  }

  /// - Parameter progress: is told how many cases are made anew.
  /// - Returns: what was made anew, and where the old file is now.
  /// - Throws: `.inUse` while windows have the hall open; `.broken` where a page that cannot be made
  ///   anew is damaged, too.
  public func run(
    at: Instant, actor: Actor, progress: (Int) -> Void = { _ in }
  ) throws(CopyProblem) -> (report: RebuildReport, keptAs: String) {
    let place = try HallPlace(path)
    let file = try CopyFile(at: path + ".rebuilding", mode: hallFileMode)
    try file.belong(toOwnerOf: path)
    let (report, counter) = try attributingFaults(to: path) { () throws(Fault) in
      try copySources(to: file.path)
      let report = try HallStore(opening: file.path, key: key)
        .rebuildProjections(at: at, actor: actor, progress: progress)
      return (report, try finish(file.path, in: place))
    }
    try file.settle()
    // The log belongs to the pages that are damaged: it is kept with them.
    guard let kept = try place.replace(with: file, counter: counter, keptAs: fileStamp(at)) else {
      throw .broken(path, .hallMissing)
    }
    return (report, kept)
  }

  /// Writes into a new file whatever cannot be made anew, table by table.
  private func copySources(to copy: String) throws(Fault) {
    let database = try Database(path: copy, isReadOnly: false)
    // A file that is thrown away when something fails needs no way back.
    try database.execute("PRAGMA journal_mode = OFF")
    try database.execute("ATTACH '\(path.replacing("'", with: "''"))' AS old")
    let version = try database.version(of: "old")
    try database.migrate(from: 0, through: version)
    // The cases that the journals belong to come afterwards.
    try database.execute("PRAGMA foreign_keys = OFF")
    let tables = try database.sourceTables()
    _ = try database.write { () throws(Fault) -> Ending<Void> in
      for table in tables {
        try database.execute("DELETE FROM main.\(table)")
        try database.execute("INSERT INTO main.\(table) SELECT * FROM old.\(table)")
      }
      return .commit(())
    }
    try database.execute("DETACH old")
    try database.execute("PRAGMA journal_mode = WAL")
  }

  private func finish(_ copy: String, in place: HallPlace) throws(Fault) -> Int {
    let database = try Database(path: copy, isReadOnly: false)
    guard try PageCheck(database, isQuick: false).findings().isEmpty else { throw .fileDamaged }
    let unmatched = try database.queryOnce("PRAGMA foreign_key_check")
    if try unmatched.next() { throw .hallDamaged(unmatched.text(0)) }
    let counter = place.nextCounter(after: try database.number("SELECT changes FROM hall"))
    _ = try database.write { () throws(Fault) -> Ending<Void> in
      try database.run("UPDATE hall SET changes = ?", counter)
      return .commit(())
    }
    return counter
  }
}

extension Database {
  fileprivate func version(of schema: String) throws(Fault) -> Int {
    let rows = try queryOnce("PRAGMA \(schema).user_version")
    return try rows.next() ? rows.integer(0) : 0
  }

  /// The tables that hold what cannot be made anew. SQLite's own list of numbers given is among them:
  /// no number for the hub is given twice.
  fileprivate func sourceTables() throws(Fault) -> [String] {
    let rows = try queryOnce(
      """
      SELECT name FROM main.sqlite_schema WHERE type = 'table'
        AND (name = 'sqlite_sequence' OR name NOT LIKE 'sqlite!_%' ESCAPE '!')
      ORDER BY name = 'sqlite_sequence'
      """)
    var tables: [String] = []
    while try rows.next() {
      if !DerivedTables.all.contains(rows.text(0)) { tables.append(rows.text(0)) }
    }
    return tables
  }
}
