public import HallCore

extension HallStore {
  /// What a window's desk shows before anybody has asked for anything, read in one transaction.
  /// - Parameter window: the window's number.
  public func deskSummary(window: String, now: Instant) throws(Fault) -> DeskSummary {
    try database.read { () throws(Fault) -> DeskSummary in
      let midnight = Instant(day: now.day).milliseconds
      let acted = try database.actedCases(window: window, since: midnight)
      let incoming = try database.ids(
        try database.query(
          """
          SELECT id FROM cases INDEXED BY cases_incoming
          WHERE state IN ('submitted', 'preReviewed') ORDER BY state DESC, id LIMIT ?
          """, deskLimit))
      return DeskSummary(
        today: try hits(Array(acted.prefix(deskLimit)), by: nil, today: now.day),
        due: try dueGroups(on: now.day),
        incoming: try hits(incoming, by: nil, today: now.day),
        casesToday: acted.count)
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

  /// The cases of one window's acts of a day, the latest first. They are a few hundred and are all
  /// read.
  fileprivate func actedCases(window: String, since midnight: Int64) throws(Fault) -> [Int] {
    let rows = try query(
      """
      SELECT case_id FROM requests INDEXED BY requests_window
      WHERE window = ? AND at >= ? ORDER BY at DESC
      """, window, midnight)
    var seen: Set<Int> = []
    return try ids(rows).filter { seen.insert($0).inserted }
  }
}
