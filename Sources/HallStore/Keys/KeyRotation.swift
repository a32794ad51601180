public import HallCore
internal import TextFormats

/// Seals a hall anew under a new key.
///
/// Windows have to be closed while it runs. It goes case by case in small transactions: whoever breaks
/// it off has a hall that opens with both keys and can be worked in, and the next run goes on where
/// this one stopped. Look-up finds everything at every moment: the new look-up numbers stand beside
/// the old ones before it goes by them, and only then the old ones are taken out.
public struct KeyRotation {
  private let path: String
  private let key: String

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
    return try broken(path) { () throws(Fault) in
      _ = try FileIdentity(path: path)
      let database = try Database(path: path, isReadOnly: false)
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
    var last = try database.number("SELECT max(done) FROM hall_keys")
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
        try database.run("UPDATE hall_keys SET done = ? WHERE stage = 0", end)
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
      try database.run("UPDATE hall_keys SET stage = stage + 1")
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

/// A row of the pool as it stands in the file.
private struct PoolRow {
  let holder: Int
  let type: String
  let at: Int64
  let body: [UInt8]
}

extension Database {
  /// Does something that a trigger would refuse, in the caller's transaction; a trigger that is not
  /// there is not made.
  fileprivate func withoutTrigger(
    _ name: String, _ body: () throws(Fault) -> Void
  ) throws(Fault) {
    var sql: String?
    do {
      let rows = try query(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", name)
      if try rows.next() { sql = rows.text(0) }
    }
    if sql != nil { try execute("DROP TRIGGER \(name)") }
    try body()
    if let sql { try execute(sql) }
  }

  /// Seals everything of a case with the newest key and adds its look-up numbers.
  /// - Returns: how many lines and parties could not be opened.
  fileprivate func sealCase(_ id: Int) throws(Fault) -> Int {
    let lines = try sealLines(of: id)
    let parties = try sealParties(of: id)
    var entries: [Entry] = []
    for (line, _) in try journalLines(of: id) {
      do {
        entries.append(try line.entry(of: "\(id)"))
      } catch .hallDamaged {
        break
      }
    }
    let keys = Case(entries)?.lookupKeys ?? Set(parties.known.flatMap(\.keys))
    try insertMissing(keys.filter { $0.kind != .name }, of: id)
    for entry in Set(entries.map(\.request)) {
      let numbers = try numbers(of: entry)
      guard let old = numbers.first, let new = numbers.last else { continue }
      try run("UPDATE requests SET key = ? WHERE key = ? AND case_id = ?", new, old, id)
    }
    return lines + parties.unopened
  }

  private func sealLines(of id: Int) throws(Fault) -> Int {
    var rows: [(sequence: Int, body: [UInt8])] = []
    do {
      let lines = try query("SELECT sequence, body FROM journal WHERE case_id = ?", id)
      while try lines.next() { rows.append((lines.integer(0), lines.bytes(1))) }
    }
    var unopened = 0
    for row in rows {
      let place = SealedPlace.journal(case: id, sequence: row.sequence)
      guard let contents = try keys.open(row.body, in: place) else {
        unopened += 1
        continue
      }
      try run(
        "UPDATE journal SET body = ? WHERE case_id = ? AND sequence = ?",
        try keys.seal(contents, in: place), id, row.sequence)
    }
    return unopened
  }

  private func sealParties(
    of id: Int
  ) throws(Fault) -> (known: [ProjectedParty], unopened: Int) {
    let parties: [ProjectedParty]
    do {
      parties = try self.parties(of: id)
    } catch .hallDamaged {
      return ([], 1)
    }
    for party in parties {
      try run(
        "UPDATE parties SET contact = ? WHERE case_id = ? AND role = ?",
        try contact(of: party, case: id), id, party.role.stored)
    }
    return (parties, 0)
  }

  fileprivate func poolRows(
    after holder: Int, _ type: String, limit: Int
  ) throws(Fault) -> [PoolRow] {
    let rows = try query(
      """
      SELECT holder, type, at, body FROM pool WHERE (holder, type) > (?, ?)
      ORDER BY holder, type LIMIT ?
      """, holder, type, limit)
    var all: [PoolRow] = []
    while try rows.next() {
      all.append(
        PoolRow(
          holder: rows.integer(0), type: rows.text(1), at: Int64(rows.integer(2)),
          body: rows.bytes(3)))
    }
    return all
  }

  /// Seals an answer with the newest key, under the holder's new number; one that does not open stays.
  fileprivate func sealAnew(_ row: PoolRow) throws(Fault) {
    let fields = try open(row.body, in: .pool(holder: row.holder, type: row.type))
    guard let fields else { return }
    try run("DELETE FROM pool WHERE holder = ? AND type = ?", row.holder, row.type)
    try insert(fields.map { JSONMember($0.name, $0.node.json) }, of: row.type, at: row.at)
  }
}
