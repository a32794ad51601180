public import HallCore

/// What came of a calendar.
public struct CalendarImport: Hashable, Sendable {
  /// Open cases whose terms follow it now.
  public internal(set) var cases = 0
  /// Open cases that could not be read, and keep the terms they had; their numbers as far as known.
  public internal(set) var damaged: [String] = []
}

extension HallStore {
  /// Makes a calendar the one that counts. Earlier ones are kept: old decisions are replayed by them.
  /// The terms of open cases move to the new calendar's days in the same transaction; a damaged case
  /// keeps nobody else from it.
  @discardableResult
  public func importCalendar(
    _ calendar: WorkingCalendar, at: Instant, actor: Actor
  ) throws(Fault) -> CalendarImport {
    try write { () throws(Fault) -> Ending<CalendarImport> in
      try database.run(
        """
        INSERT INTO calendars (hash, imported_at, body) VALUES (?, ?, ?)
        ON CONFLICT (hash) DO NOTHING
        """, calendar.hash, at.milliseconds, calendar.csv)
      try database.run("UPDATE hall SET calendar = ? WHERE id = 1", calendar.hash)
      try audit(.importedCalendar, on: calendar.hash, outcome: "", at: at, actor: actor)
      return .commit(try reprojectOpenCases(under: calendar))
    }
  }

  /// The calendar that counts.
  /// - Throws: `.calendarMissing` where none was imported.
  public func calendar() throws(Fault) -> WorkingCalendar {
    let rows = try database.query(LookupSQL.calendar)
    guard try rows.next() else { throw .calendarMissing }
    if let counting, rows.withBytes(0, { counting.hash.utf8.elementsEqual($0) }) { return counting }
    guard let hash = rows.optionalText(0), let calendar = try calendar(hash: hash) else {
      throw .calendarMissing
    }
    counting = calendar
    return calendar
  }

  /// A calendar that counts or once did; nil where it was never here.
  func calendar(hash: String) throws(Fault) -> WorkingCalendar? {
    if let known = parsedCalendars[hash] { return known }
    let rows = try database.query("SELECT body FROM calendars WHERE hash = ?", hash)
    guard try rows.next() else { return nil }
    let calendar: WorkingCalendar
    do {
      calendar = try WorkingCalendar(csv: Array(rows.text(0).utf8), file: hash)
    } catch {
      throw .hallDamaged("calendar " + hash)
    }
    guard calendar.hash == hash else { throw .hallDamaged("calendar " + hash) }
    parsedCalendars[hash] = calendar
    return calendar
  }

  private func reprojectOpenCases(
    under calendar: WorkingCalendar
  ) throws(Fault) -> CalendarImport {
    let rows = try database.query(
      """
      SELECT id FROM cases
      WHERE state NOT IN ('delivered', 'refused', 'withdrawn', 'lapsed', 'voided') ORDER BY id
      """)
    var result = CalendarImport()
    while try rows.next() {
      do throws(Fault) {
        try reproject(rows.integer(0), under: calendar)
        result.cases += 1
      } catch .hallDamaged(let what) {
        result.damaged.append(what)
      }
    }
    return result
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
