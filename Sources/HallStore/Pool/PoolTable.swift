internal import HallCore

extension Database {
  /// What the pool knows; nil where nobody has asked yet.
  func poolAnswer(to query: PoolQuery) throws(Fault) -> PoolAnswer? {
    let rows = try self.query(
      "SELECT at, body FROM pool WHERE holder = ? AND type = ?", StoredForm.holder(query.holder),
      query.type)
    guard try rows.next() else { return nil }
    return try StoredForm.poolAnswer(
      rows.text(1), to: query, at: Instant(milliseconds: Int64(rows.integer(0))))
  }

  /// Keeps an answer, unless what is there says more or is newer.
  /// - Returns: whether it was kept.
  func insert(_ answer: PoolAnswer) throws(Fault) -> Bool {
    let known = try poolAnswer(to: PoolQuery(holder: answer.holder, type: answer.type))
    if let known, !answer.supersedes(known) { return false }
    try run(
      """
      INSERT INTO pool (holder, type, at, body) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (holder, type) DO UPDATE SET at = ?3, body = ?4
      """,
      StoredForm.holder(answer.holder), answer.type, answer.at.milliseconds,
      StoredForm.body(of: answer))
    return true
  }

  /// The open cases in which somebody has that identifier.
  func openCases(of holder: PartyIdentifier) throws(Fault) -> [Int] {
    let key = LookupKey.identifier(holder.text)
    let rows = try query(
      """
      SELECT k.case_id FROM case_keys k JOIN cases c ON c.id = k.case_id
      WHERE k.kind = ? AND k.key = ?
        AND c.state NOT IN ('delivered', 'refused', 'withdrawn', 'lapsed', 'voided')
      ORDER BY k.case_id
      """, key.kind.rawValue, key.text)
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
