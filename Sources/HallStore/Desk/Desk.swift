public import HallCore

extension HallStore {
  /// What a window's desk shows before anybody has asked for anything, read in one transaction.
  /// - Parameter window: the window's number.
  public func deskSummary(window: String, now: Instant) throws(Fault) -> DeskSummary {
    try database.read { () throws(Fault) -> DeskSummary in
      let midnight = Instant(day: now.day).milliseconds
      let acted = try database.actedCases(window: window, since: midnight)
      let due = try database.ids(
        try database.query(
          """
          SELECT id FROM cases INDEXED BY cases_due
          WHERE due_day IS NOT NULL AND stopped_day IS NULL ORDER BY due_day, id LIMIT ?
          """, deskLimit))
      let incoming = try database.ids(
        try database.query(
          """
          SELECT id FROM cases INDEXED BY cases_incoming
          WHERE state IN ('submitted', 'preReviewed') ORDER BY state DESC, id LIMIT ?
          """, deskLimit))
      return DeskSummary(
        today: try hits(Array(acted.cases.prefix(deskLimit)), by: nil, today: now.day),
        due: try hits(due, by: nil, today: now.day),
        incoming: try hits(incoming, by: nil, today: now.day),
        actsToday: acted.acts)
    }
  }

  /// Notes that somebody made the full identifier or phone of a case's party visible.
  public func recordReveal(_ number: CaseNumber, actor: Actor, at: Instant) throws(Fault) {
    try write(tellsOthers: false) { () throws(Fault) -> Ending<Void> in
      try audit(.revealed, on: number.text, outcome: "", at: at, actor: actor)
      return .commit(())
    }
  }
}

/// Rows of each list on the desk: more than a screen, less than a look-up.
private let deskLimit = DeskSummary.countLimit

extension Database {
  func ids(_ rows: consuming Cursor) throws(Fault) -> [Int] {
    var ids: [Int] = []
    while try rows.next() { ids.append(rows.integer(0)) }
    return ids
  }

  /// One window's acts of a day are a few hundred; they are all read.
  fileprivate func actedCases(
    window: String, since midnight: Int64
  ) throws(Fault) -> (cases: [Int], acts: Int) {
    let rows = try query(
      """
      SELECT case_id FROM requests INDEXED BY requests_window
      WHERE window = ? AND at >= ? ORDER BY at DESC
      """, window, midnight)
    var cases: [Int] = []
    var seen: Set<Int> = []
    var acts = 0
    while try rows.next() {
      acts += 1
      if seen.insert(rows.integer(0)).inserted { cases.append(rows.integer(0)) }
    }
    return (cases, acts)
  }
}
