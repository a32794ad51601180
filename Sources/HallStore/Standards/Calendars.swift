public import HallCore

/// What came of a calendar.
public struct CalendarImport: Hashable, Sendable {
  /// Open cases whose terms were moved to its days.
  public internal(set) var cases = 0
  /// Open cases that could not be read, and keep the terms they had; their numbers as far as known.
  public internal(set) var damaged: [String] = []
}

extension HallStore {
  /// Makes a calendar the one that counts, in one transaction. Earlier ones are kept: old decisions are
  /// replayed by them. Then the terms of open cases move to its days, as ``followCalendar`` says;
  /// where an import of the same calendar was broken off, that goes on where it stopped.
  /// - Parameter progress: is told after every batch how many cases were moved.
  @discardableResult
  public func importCalendar(
    _ calendar: WorkingCalendar, at: Instant, actor: Actor, progress: (Int) -> Void = { _ in }
  ) throws(Fault) -> CalendarImport {
    try write { () throws(Fault) -> Ending<Void> in
      try database.run(
        """
        INSERT INTO calendars (hash, imported_at, body) VALUES (?, ?, ?)
        ON CONFLICT (hash) DO NOTHING
        """, calendar.hash, at.milliseconds, calendar.csv)
      try database.run(
        """
        UPDATE hall SET calendar = ?1,
          terms_through = iif(calendar IS ?1, ifnull(terms_through, 0), 0) WHERE id = 1
        """, calendar.hash)
      try audit(.importedCalendar, on: calendar.hash, outcome: "", at: at, actor: actor)
      return .commit(())
    }
    return try followCalendar(progress: progress)
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
}
