internal import HallCore
internal import TextFormats

extension Database {
  /// What the pool knows; nil where nobody has asked yet.
  func poolAnswer(to query: PoolQuery) throws(Fault) -> PoolAnswer? {
    for holder in try numbers(of: query.holder) {
      let rows = try self.query(
        "SELECT at, body FROM pool WHERE holder = ? AND type = ?", holder, query.type)
      guard try rows.next() else { continue }
      let fields = try open(rows.bytes(1), in: .pool(holder: holder, type: query.type))
      guard let fields else { throw .hallDamaged("pool " + query.type) }
      return try StoredForm.poolAnswer(
        fields, to: query, at: try rows.instant(0))
    }
    return nil
  }

  /// The look-up numbers a holder may be found by, the one they are written by last.
  private func numbers(of holder: PartyIdentifier) throws(Fault) -> [Int] {
    try keys.kept.map { $0.number(holder.holderKey, for: .holder) }
  }

  /// Keeps an answer, unless what is there says more or is newer.
  /// - Returns: whether it was kept.
  func insert(_ answer: PoolAnswer) throws(Fault) -> Bool {
    let known = try poolAnswer(to: PoolQuery(holder: answer.holder, type: answer.type))
    if let known, !answer.supersedes(known) { return false }
    for holder in try numbers(of: answer.holder) {
      try run("DELETE FROM pool WHERE holder = ? AND type = ?", holder, answer.type)
    }
    try insert(StoredForm.members(of: answer), of: answer.type, at: answer.at.milliseconds)
    return true
  }

  /// - Parameter members: as `StoredForm` makes them, with the holder.
  func insert(_ members: [JSONMember], of type: String, at: Int64) throws(Fault) {
    guard case .string(let text) = members.first(where: { $0.name == "holder" })?.value else {
      throw .hallDamaged("pool " + type)
    }
    let holder = try keys.newest.number(text, for: .holder)
    try run(
      "INSERT INTO pool (holder, type, at, body) VALUES (?, ?, ?, ?)", holder, type, at,
      try seal(members, in: .pool(holder: holder, type: type)))
  }

  /// The open cases in which somebody has that number; whether it is the holder is for
  /// ``PartyIdentifier/holderKey`` to say, when the case looks at the answers.
  func openCases(of holder: PartyIdentifier) throws(Fault) -> [Int] {
    let key = LookupKey.identifier(holder.text)
    let rows = try query(
      """
      SELECT k.case_id FROM case_keys k JOIN cases c ON c.id = k.case_id
      WHERE k.kind = ? AND k.key = ?
        AND c.state NOT IN ('delivered', 'refused', 'withdrawn', 'lapsed', 'voided')
      ORDER BY k.case_id
      """, key.kind.rawValue, try stored(key))
    var ids: [Int] = []
    while try rows.next() { ids.append(rows.integer(0)) }
    return ids
  }
}

extension PoolAnswer {
  /// Silence never takes away what a source has said; otherwise the later answer counts.
  fileprivate func supersedes(_ known: PoolAnswer) -> Bool {
    if case .failed = result {
      guard case .failed = known.result else { return false }
    } else if case .failed = known.result {
      return true
    }
    return at >= known.at
  }
}
