public import HallCore

/// Seals a hall anew under a new key.
///
/// Windows have to be closed while it runs. It goes case by case in small transactions: whoever breaks
/// it off has a hall that opens with both keys and can be worked in, and the next run goes on where
/// this one stopped. Look-up finds everything at every moment: the new look-up numbers stand beside
/// the old ones before it goes by them, and only then the old ones are taken out.
public struct KeyRotation {
  private let path: String
  private let key: String
  /// What tests do to the connection before it is used.
  var prepare: (Database) -> Void = { _ in }

  /// For the hall at a path.
  /// - Parameter key: where its key is; nil for beside the hall.
  public init(path: String, key: String? = nil) {
    self.path = path
    self.key = key ?? KeyFile.usualPath(hall: path)
  }

  /// - Parameter progress: is told how many cases are sealed anew, and of how many.
  /// - Throws: `.inUse` while windows have the hall open; `.broken` with what is wrong with hall or key.
  public func run(
    at: Instant, actor: Actor, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(CopyProblem) -> KeyRotationReport {
    let place = try HallPlace(path)
    return try attributingFaults(to: path) { () throws(Fault) in
      _ = try FileIdentity(path: path)
      let database = try Database(path: path, isReadOnly: false)
      prepare(database)
      return try run(database, in: place, at: at, actor: actor, progress: progress)
    }
  }

  private func run(
    _ database: Database, in place: HallPlace, at: Instant, actor: Actor,
    progress: (Int, Int) -> Void
  ) throws(Fault) -> KeyRotationReport {
    try requireDigests()
    guard try database.schemaVersion() == Migration.current else {
      throw .hallOlder(version: try database.schemaVersion())
    }
    guard !database.isReadOnly else { throw .readOnly }
    // What was sealed with the old key is not to stay in pages that are free.
    try database.execute("PRAGMA secure_delete = ON")
    var file = try KeyFile(reading: key)
    var keys = try database.readKeys(from: file)
    if !keys.isRotating { try begin(database, &file, after: keys.used) }
    keys = try database.readKeys(from: file)
    database.openKeys = keys
    var unopened = 0
    if keys.newest.stage == .coming {
      unopened = try sealCases(in: database, progress: progress)
      try sealPool(in: database)
      try sealDrafts(in: database)
      try changeOver(database)
      keys = try database.readKeys(from: file)
      database.openKeys = keys
    }
    try database.requireAllSealed(by: keys.newest)
    try takeOut(old: keys, in: database)
    let counter = place.nextCounter(after: try database.number("SELECT changes FROM hall"))
    let version = keys.newest.version
    _ = try database.write { () throws(Fault) -> Ending<Void> in
      try database.run("DELETE FROM hall_keys WHERE version <> ?", version)
      try database.run("UPDATE hall SET changes = ?", counter)
      try database.audit(.changedKey, on: "hall", outcome: "\(version)", at: at, actor: actor)
      return .commit(())
    }
    try database.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    return KeyRotationReport(
      keyPath: key, version: version, cases: try database.caseCount(), unopened: unopened)
  }

  /// First the key file, then the hall: a secret nobody uses yet does no harm.
  private func begin(
    _ database: Database, _ file: inout KeyFile, after used: HallKey
  ) throws(Fault) {
    let version = file.newest > used.version ? file.newest : try file.add()
    let newest = file
    _ = try database.write { () throws(Fault) -> Ending<Void> in
      try database.insertKey(version, of: newest, stage: .coming, slot: 1 - used.slot)
      return .commit(())
    }
  }

  // MARK: - Sealing anew

  /// - Returns: how many lines and parties could not be opened; they are as they were.
  private func sealCases(
    in database: Database, progress: (Int, Int) -> Void
  ) throws(Fault) -> Int {
    let total = try database.caseCount()
    var unopened = 0
    var done = 0
    var last = try database.sealedThrough()
    while true {
      let ids = try database.ids(
        try database.query(
          """
          SELECT id FROM cases WHERE id > ?1 UNION SELECT case_id FROM journal WHERE case_id > ?1
          ORDER BY 1 LIMIT 200
          """, last))
      guard let end = ids.last else { return unopened }
      _ = try database.write { () throws(Fault) -> Ending<Void> in
        try database.withoutTrigger("journal_keeps_updates") { () throws(Fault) in
          for id in ids { unopened += try database.sealCase(id) }
        }
        try database.noteSealed(through: end)
        return .commit(())
      }
      last = end
      done += ids.count
      progress(min(done, total), total)
    }
  }

  private func sealPool(in database: Database) throws(Fault) {
    let version = try database.keys.newest.version
    var last = (holder: Int.min, type: "")
    var isEnd = false
    while !isEnd {
      _ = try database.write { () throws(Fault) -> Ending<Void> in
        let rows = try database.poolRows(after: last.holder, last.type, limit: 1000)
        guard let end = rows.last else {
          isEnd = true
          return .rollBack(())
        }
        for row in rows where row.body.first.map(Int.init) != version {
          try database.sealAnew(row)
        }
        last = (end.holder, end.type)
        return .commit(())
      }
    }
  }

  private func sealDrafts(in database: Database) throws(Fault) {
    _ = try database.write { () throws(Fault) -> Ending<Void> in
      let rows = try database.query("SELECT window, body FROM drafts")
      var drafts: [(window: String, body: [UInt8])] = []
      while try rows.next() { drafts.append((rows.text(0), rows.bytes(1))) }
      for draft in drafts {
        let place = SealedPlace.draft(window: draft.window)
        guard let contents = try database.keys.open(draft.body, in: place) else { continue }
        try database.run(
          "UPDATE drafts SET body = ? WHERE window = ?",
          try database.keys.seal(contents, in: place), draft.window)
      }
      return .commit(())
    }
  }

  // MARK: - Changing over

  private func changeOver(_ database: Database) throws(Fault) {
    _ = try database.write { () throws(Fault) -> Ending<Void> in
      try database.changeOverKeys()
      return .commit(())
    }
  }

  /// Takes out the old look-up numbers, in slices of all the numbers there can be.
  private func takeOut(old keys: HallKeys, in database: Database) throws(Fault) {
    let slices = 64
    let width = UInt64.max / UInt64(slices) + 1
    for kind in LookupKey.Kind.allCases where kind != .name {
      for slice in 0..<slices {
        let first = Int.min &+ Int(bitPattern: UInt(UInt64(slice) &* width))
        let last = first &+ Int(width - 1)
        _ = try database.write { () throws(Fault) -> Ending<Void> in
          try database.run(
            "DELETE FROM case_keys WHERE kind = ? AND key BETWEEN ? AND ? AND key & 1 <> ?",
            kind.rawValue, first, last, keys.used.slot)
          return .commit(())
        }
      }
    }
  }
}

/// What came of a change of keys.
public struct KeyRotationReport: Hashable, Sendable {
  /// Where the key file is.
  public let keyPath: String
  /// The number of the key the hall is sealed with now.
  public let version: Int
  /// How many cases there are.
  public let cases: Int
  /// Lines and parties that could not be opened with the key they name; they are as they were.
  public let unopened: Int
}
