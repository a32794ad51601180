public import HallCore

// The terms of open cases follow the calendar that counts. A city has a million open cases: moving them
// all at once would hold the gate for minutes. So it is done case by case in order of their ids, in
// short transactions between which windows write, and the hall's row says how far it has come. What
// is opened or acted on meanwhile goes by the new calendar at once.

/// How much is done in one transaction: whichever comes first ends it.
struct CalendarBatch {
  var cases = 200
  var milliseconds = 50
}

extension HallStore {
  /// Moves the terms of open cases to the days of the calendar that counts, as far as that is not done
  /// yet; a damaged case keeps nobody else from it. Each batch is at most 200 cases and about 50 ms of
  /// writing. Broken off anywhere, it goes on from there; several may do it at once.
  /// - Parameters:
  ///   - batches: how many are done at most.
  ///   - progress: is told after every batch how many cases were moved.
  @discardableResult
  public func followCalendar(
    batches: Int = Int.max, progress: (Int) -> Void = { _ in }
  ) throws(Fault) -> CalendarImport {
    var result = CalendarImport()
    var left = batches
    while left > 0, try database.termsThrough() != nil {
      // The others are told once, at the end: they need not read their desks anew at every batch.
      let batch = try write(tellsOthers: false) { () throws(Fault) -> Ending<CalendarImport> in
        .commit(try followBatch())
      }
      if batch.cases == 0, batch.damaged.isEmpty { try endFollowing() }
      result.cases += batch.cases
      result.damaged += batch.damaged
      progress(result.cases)
      left -= 1
    }
    return result
  }

  private func followBatch() throws(Fault) -> CalendarImport {
    var batch = CalendarImport()
    guard let through = try database.termsThrough() else { return batch }
    let calendar = try calendar()
    let end = ContinuousClock.now + .milliseconds(calendarBatch.milliseconds)
    for id in try database.openCases(after: through, limit: calendarBatch.cases) {
      do throws(Fault) {
        try reproject(id, under: calendar)
        batch.cases += 1
      } catch .hallDamaged(let what) {
        batch.damaged.append(what)
      }
      try database.run("UPDATE hall SET terms_through = ? WHERE id = 1", id)
      if ContinuousClock.now >= end { break }
    }
    return batch
  }

  /// Where another calendar was imported meanwhile, there is more to do.
  private func endFollowing() throws(Fault) {
    try write { () throws(Fault) -> Ending<Void> in
      guard let through = try database.termsThrough(),
        try database.openCases(after: through, limit: 1).isEmpty
      else { return .rollBack(()) }
      try database.run("UPDATE hall SET terms_through = NULL WHERE id = 1")
      return .commit(())
    }
  }

  private func reproject(_ id: Int, under calendar: WorkingCalendar) throws(Fault) {
    let work = try storedWork(on: id)
    guard let last = work.entries.last else { return }
    let projection = Projection(
      of: work.aCase, last: last, standard: try standard(hash: work.aCase.standardHash),
      calendar: calendar)
    try database.updateCase(id, from: work.before, to: projection)
  }
}

extension Database {
  /// The last case whose terms follow the calendar that counts; nil where all do.
  func termsThrough() throws(Fault) -> Int? {
    let rows = try query("SELECT terms_through FROM hall WHERE id = 1")
    return try rows.next() ? rows.optionalInteger(0) : nil
  }

  fileprivate func openCases(after id: Int, limit: Int) throws(Fault) -> [Int] {
    try ids(
      try query(
        """
        SELECT id FROM cases INDEXED BY cases_open WHERE id > ?
          AND state NOT IN ('delivered', 'refused', 'withdrawn', 'lapsed', 'voided')
        ORDER BY id LIMIT ?
        """, id, limit))
  }
}
