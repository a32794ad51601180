internal import HallCore

extension Database {
  /// Adds lines to a case's journal, and to what the hub has yet to hear.
  func append(_ entries: some Sequence<Entry>, to id: Int) throws(Fault) {
    for entry in entries {
      try run(
        "INSERT INTO journal (case_id, sequence, at, body) VALUES (?, ?, ?, ?)", id,
        entry.sequence, entry.at.milliseconds, try StoredForm.body(of: entry))
      try run(
        "INSERT INTO outbox (case_id, sequence) VALUES (?, ?)", id, entry.sequence)
    }
  }

  /// The journal of a case, oldest line first.
  func journal(of id: Int, number: String) throws(Fault) -> [Entry] {
    let rows = try query("SELECT body FROM journal WHERE case_id = ? ORDER BY sequence", id)
    var entries: [Entry] = []
    while try rows.next() { entries.append(try StoredForm.entry(rows.text(0), of: number)) }
    return entries
  }

  /// The case with that number; nil where there is none.
  func caseID(_ number: CaseNumber) throws(Fault) -> Int? {
    let rows = try query("SELECT id FROM cases WHERE number = ?", number.text)
    return try rows.next() ? rows.integer(0) : nil
  }

  func caseNumber(_ id: Int) throws(Fault) -> String {
    let rows = try query("SELECT number FROM cases WHERE id = ?", id)
    guard try rows.next() else { throw .hallDamaged("case \(id)") }
    return rows.text(0)
  }

  /// The case an earlier request acted on; nil where the request is new.
  func caseID(ofRequest request: RequestID) throws(Fault) -> Int? {
    let rows = try query("SELECT case_id FROM requests WHERE request = ?", request.text)
    return try rows.next() ? rows.integer(0) : nil
  }

  /// Remembers that a request was done, so that it is never done again.
  func insert(
    _ request: RequestID, case id: Int, first: Int, last: Int, at: Instant, window: String?
  ) throws(Fault) {
    try run(
      """
      INSERT INTO requests (request, case_id, first_sequence, last_sequence, window, at)
      VALUES (?, ?, ?, ?, ?, ?)
      """, request.text, id, first, last, window, at.milliseconds)
  }
}
