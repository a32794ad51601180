internal import HallCore
internal import TextFormats

// Writes a case's projection and reads it again.

extension Database {
  /// Writes the row of a new case.
  /// - Returns: its id.
  func insertCase(_ new: Projection, standard: Int) throws(Fault) -> Int {
    try run(
      """
      INSERT INTO cases (number, standard, channel, state, version, lacking, unchecked, unknown,
        rule_day, opened_day, changed_at, changed_by, changed_window)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      new.number, standard, new.channel, new.state.rawValue, new.version, new.outstanding.lacking,
      new.outstanding.unchecked, new.outstanding.unknown, new.ruleDay, new.openedDay,
      new.changedAt, new.changedBy, new.changedWindow)
    let id = lastRow
    try replaceTerms(new.terms, of: id)
    try insert(new.parties, of: id)
    try insert(keys: new.keys, names: new.parties, of: id)
    return id
  }

  /// Writes what has changed since the case was `before`.
  func updateCase(_ id: Int, from before: Case, to new: Projection) throws(Fault) {
    try run(
      """
      UPDATE cases SET state = ?, version = ?, lacking = ?, unchecked = ?, unknown = ?,
        rule_day = ?, changed_at = ?, changed_by = ?, changed_window = ? WHERE id = ?
      """,
      new.state.rawValue, new.version, new.outstanding.lacking, new.outstanding.unchecked,
      new.outstanding.unknown, new.ruleDay, new.changedAt, new.changedBy, new.changedWindow, id)
    try replaceTerms(new.terms, of: id)
    if ProjectedParty.all(of: before) != new.parties {
      try run("DELETE FROM parties WHERE case_id = ?", id)
      try insert(new.parties, of: id)
    }
    let keys = before.lookupKeys
    for key in keys.subtracting(new.keys) { try delete(key, of: id) }
    try insert(keys: new.keys.subtracting(keys), names: new.parties, of: id)
  }

  func insert(_ parties: [ProjectedParty], of id: Int) throws(Fault) {
    for party in parties {
      try run(
        """
        INSERT INTO parties (case_id, role, kind, name, contact) VALUES (?, ?, ?, ?, ?)
        """,
        id, party.role.stored, party.kind.rawValue, party.name, try contact(of: party, case: id))
    }
  }

  private func insert(
    keys: Set<LookupKey>, names: [ProjectedParty], of id: Int
  ) throws(Fault) {
    for key in keys {
      for stored in try storedForms(of: key) {
        try run(
          "INSERT INTO case_keys (kind, key, case_id) VALUES (?, ?, ?)", key.kind.rawValue, stored,
          id)
      }
      guard key.kind == .name else { continue }
      for party in names where LookupKey.name(party.name) == key {
        try upsertName(key.text, initials: nameInitials(key.text), case: id)
      }
    }
  }

  private func delete(_ key: LookupKey, of id: Int) throws(Fault) {
    for stored in try storedForms(of: key) {
      try run(
        "DELETE FROM case_keys WHERE kind = ? AND key = ? AND case_id = ?", key.kind.rawValue,
        stored, id)
    }
    guard key.kind == .name else { return }
    // A name nobody bears any more stays, with no newest case: searches step over it.
    try run(
      """
      UPDATE names SET last_case = coalesce(
        (SELECT max(case_id) FROM case_keys WHERE kind = ?1 AND key = ?2), 0) WHERE name = ?2
      """, key.kind.rawValue, key.text)
  }

  private func upsertName(_ name: String, initials: [String], case id: Int) throws(Fault) {
    try run("UPDATE names SET last_case = max(last_case, ?) WHERE name = ?", id, name)
    guard changedRows == 0 else { return }
    try run("INSERT INTO names (name, last_case) VALUES (?, ?)", name, id)
    let nameID = lastRow
    for text in initials {
      try run("INSERT INTO name_initials (initials, name_id) VALUES (?, ?)", text, nameID)
    }
    try insertPairs(of: name, id: nameID)
  }

  /// Lets a name be found by any part of it.
  func insertPairs(of name: String, id: Int) throws(Fault) {
    let pairs = characterPairs(of: name)
    guard !pairs.isEmpty else { return }
    try run("INSERT INTO name_pairs (rowid, pairs) VALUES (?, ?)", id, pairs.joined(separator: " "))
  }
}

extension Database {
  /// Who is in a case, the applicant first.
  func parties(of id: Int) throws(Fault) -> [ProjectedParty] {
    let rows = try query(LookupSQL.parties, id)
    var parties: [ProjectedParty] = []
    while try rows.next() { parties.append(try party(rows, of: id)) }
    return parties
  }

  /// One row of them.
  func party(_ row: borrowing Cursor, of id: Int) throws(Fault) -> ProjectedParty {
    guard let role = PartyRole(stored: row.integer(0)), let kind = PartyKind(rawValue: row.text(1))
    else { throw .hallDamaged("parties \(id)") }
    let contact = try contact(row.bytes(3), case: id, role: role)
    return ProjectedParty(
      role: role, kind: kind, name: row.text(2), identifier: contact.identifier,
      phone: contact.phone)
  }

  /// Identifier and phone, sealed together; nil where there is neither.
  func contact(of party: ProjectedParty, case id: Int) throws(Fault) -> [UInt8]? {
    let contact = StoredContact(identifier: party.identifier, phone: party.phone)
    guard let bytes = contact.bytes else { return nil }
    return try keys.seal(bytes, in: .party(case: id, role: party.role.stored))
  }

  private func contact(
    _ sealed: [UInt8], case id: Int, role: PartyRole
  ) throws(Fault) -> StoredContact {
    if sealed.isEmpty { return StoredContact(identifier: nil, phone: nil) }
    guard let bytes = try keys.open(sealed, in: .party(case: id, role: role.stored)),
      let contact = StoredContact(bytes)
    else { throw .hallDamaged("parties \(id)") }
    return contact
  }
}
