internal import HallCore

// What a rebuild writes. Everything is in a transaction of the caller.

extension Database {
  /// Takes out what is left of a case that has no journal.
  func deletePhantom(_ id: Int) throws(Fault) {
    try run("DELETE FROM case_terms WHERE case_id = ?", id)
    try run("DELETE FROM parties WHERE case_id = ?", id)
    try run("DELETE FROM requests WHERE case_id = ?", id)
    try run("DELETE FROM case_keys WHERE case_id = ?", id)
    try run("DELETE FROM cases WHERE id = ?", id)
  }

  func replaceCase(_ folded: FoldedCase) throws(Fault) {
    let rows = try queryCase(
      """
      INSERT INTO cases (id, number, standard, channel, state, version, lacking, unchecked, unknown,
        rule_day, opened_day, changed_at, changed_by, changed_window)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      ON CONFLICT (id) DO UPDATE SET number = ?2, standard = ?3, channel = ?4, state = ?5,
        version = ?6, lacking = ?7, unchecked = ?8, unknown = ?9, rule_day = ?10, opened_day = ?11,
        changed_at = ?12, changed_by = ?13, changed_window = ?14
      """, folded, folded.projection)
    while try rows.next() {}
    try replaceTerms(folded.projection.terms, of: folded.id)
  }

  func replaceParties(_ folded: FoldedCase) throws(Fault) {
    try run("DELETE FROM parties WHERE case_id = ?", folded.id)
    try insert(folded.projection.parties, of: folded.id)
  }

  func insertMissingKeys(_ folded: FoldedCase) throws(Fault) {
    try insertMissing(folded.projection.keys, of: folded.id)
  }

  func insertMissing(_ keys: Set<LookupKey>, of id: Int) throws(Fault) {
    for key in keys {
      for stored in try storedForms(of: key) {
        try run(
          "INSERT OR IGNORE INTO case_keys (kind, key, case_id) VALUES (?, ?, ?)",
          key.kind.rawValue, stored, id)
      }
    }
  }

  func replaceRequests(_ folded: FoldedCase) throws(Fault) {
    for act in folded.requests {
      for number in try numbers(of: act.request) {
        try run(
          "DELETE FROM requests WHERE key = ? AND case_id = ? AND first_sequence = ?", number,
          folded.id, act.first)
      }
      try insert(act, of: folded.id)
    }
  }

  func delete(_ row: ExcessRow) throws(Fault) {
    switch row {
    case .key(let kind, let key, let id):
      try run("DELETE FROM case_keys WHERE kind = ? AND key = ? AND case_id = ?", kind, key, id)
    case .request(let key, let id, let first):
      try run(
        "DELETE FROM requests WHERE key = ? AND case_id = ? AND first_sequence = ?", key, id, first)
    }
  }

  /// Writes which case is the newest under a name. The pairs of a name that was missing come when all
  /// pairs are written anew.
  func replaceName(_ name: String) throws(Fault) {
    let rows = try query(
      "SELECT coalesce(max(case_id), 0) FROM case_keys WHERE kind = ? AND key = ?",
      LookupKey.Kind.name.rawValue, name)
    let newest = try rows.next() ? rows.integer(0) : 0
    try run("UPDATE names SET last_case = ? WHERE name = ?", newest, name)
    guard changedRows == 0 else { return }
    try run("INSERT INTO names (name, last_case) VALUES (?, ?)", name, newest)
  }

  func set(_ row: NameInitials) throws(Fault) {
    if row.isExpected {
      try run(
        "INSERT OR IGNORE INTO name_initials (initials, name_id) VALUES (?, ?)", row.initials,
        row.nameID)
    } else {
      try run(
        "DELETE FROM name_initials WHERE initials = ? AND name_id = ?", row.initials, row.nameID)
    }
  }

  /// Empties the index of pairs and fills it from the names.
  func replacePairs() throws(Fault) {
    try run("INSERT INTO name_pairs (name_pairs) VALUES ('delete-all')")
    let names = try query("SELECT id, name FROM names ORDER BY id")
    while try names.next() { try insertPairs(of: names.text(1), id: names.integer(0)) }
  }

  /// - Returns: false where they have come in since.
  func insertUnheard(_ lines: UnheardLines) throws(Fault) -> Bool {
    try run(
      """
      INSERT INTO outbox (case_id, first_sequence, last_sequence) SELECT ?1, ?2, ?3
      WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE case_id = ?1 AND first_sequence = ?2)
      """, lines.caseID, lines.first, lines.last)
    return changedRows > 0
  }
}
