internal import HallCore
internal import TextFormats

// What a change of keys reads and writes. Everything is in a transaction of the caller.

/// A row of the pool as it stands in the file.
struct PoolRow {
  let holder: Int
  let type: String
  let at: Int64
  let body: [UInt8]
}

extension Database {
  /// Does something that a trigger would refuse, in the caller's transaction; a trigger that is not
  /// there is not made.
  func withoutTrigger(
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
  func sealCase(_ id: Int) throws(Fault) -> Int {
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

  func poolRows(
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
  func sealAnew(_ row: PoolRow) throws(Fault) {
    let fields = try open(row.body, in: .pool(holder: row.holder, type: row.type))
    guard let fields else { return }
    try run("DELETE FROM pool WHERE holder = ? AND type = ?", row.holder, row.type)
    try insert(fields.map { JSONMember($0.name, $0.node.json) }, of: row.type, at: row.at)
  }

  /// The net before an old key is forgotten: whatever still names it cannot be opened with it either.
  /// - Throws: `.internalDefect` where something would be lost.
  func requireAllSealed(by key: HallKey) throws(Fault) {
    let mark = [UInt8(key.version)]
    let lines = try query(
      "SELECT case_id, sequence, body FROM journal WHERE substr(body, 1, 1) <> ?", mark)
    while try lines.next() {
      try requireUnopened(
        lines.bytes(2), in: .journal(case: lines.integer(0), sequence: lines.integer(1)))
    }
    let parties = try query(
      "SELECT case_id, role, contact FROM parties WHERE substr(contact, 1, 1) <> ?", mark)
    while try parties.next() {
      try requireUnopened(
        parties.bytes(2), in: .party(case: parties.integer(0), role: parties.integer(1)))
    }
    let answers = try query(
      "SELECT holder, type, body FROM pool WHERE substr(body, 1, 1) <> ?", mark)
    while try answers.next() {
      try requireUnopened(
        answers.bytes(2), in: .pool(holder: answers.integer(0), type: answers.text(1)))
    }
    let drafts = try query("SELECT window, body FROM drafts WHERE substr(body, 1, 1) <> ?", mark)
    while try drafts.next() {
      try requireUnopened(drafts.bytes(1), in: .draft(window: drafts.text(0)))
    }
  }

  private func requireUnopened(_ sealed: [UInt8], in place: SealedPlace) throws(Fault) {
    guard try keys.open(sealed, in: place) == nil else {
      throw .internalDefect("not sealed anew: \(place)")
    }
  }
}
