internal import HallCore

/// A term of a case, kept so that a list can say what is left of it on any later day.
struct ProjectedTerm: Equatable {
  let kind: Clock.Kind
  let from: Day
  let due: Day
  let unit: DayUnit
  let limitDays: Int
  let stoppedSince: Day?

  init(_ clock: Clock) {
    self.init(
      kind: clock.kind, from: clock.from, due: clock.due.day, unit: clock.unit,
      limitDays: clock.limitDays, stoppedSince: clock.stoppedSince)
  }

  init(
    kind: Clock.Kind, from: Day, due: Day, unit: DayUnit, limitDays: Int, stoppedSince: Day?
  ) {
    self.kind = kind
    self.from = from
    self.due = due
    self.unit = unit
    self.limitDays = limitDays
    self.stoppedSince = stoppedSince
  }

  /// The term as it stands on a day.
  func listed(on today: Day, _ calendar: WorkingCalendar) -> ListedClock {
    let remaining = calendar.remaining(
      of: due, from: from, unit: unit, on: today, stoppedSince: stoppedSince)
    let light = Clock.light(
      kind, remaining: remaining, of: limitDays, isStopped: stoppedSince != nil)
    return ListedClock(
      kind: kind, due: due, remaining: remaining, unit: unit, light: light,
      stoppedSince: stoppedSince,
      isProvisional: stoppedSince != nil || calendar.dueDate(on: due, unit: unit).isProvisional)
  }

  /// How the desk's list of what is due finds the term; the numbers stand in the file.
  enum Place: Int, CaseIterable {
    case law = 0
    case other = 1
    case delivery = 2
  }

  var place: Place {
    if kind.isLegal { return .law }
    return kind == .delivery ? .delivery : .other
  }
}

extension [ProjectedTerm] {
  /// The one that wants attention most on a day.
  func mostUrgent(on today: Day, _ calendar: WorkingCalendar) -> ListedClock? {
    map { $0.listed(on: today, calendar) }.min { $0.rank(on: today) < $1.rank(on: today) }
  }
}

extension Database {
  /// Writes a case's terms in place of those it had.
  func replaceTerms(_ terms: [ProjectedTerm], of id: Int) throws(Fault) {
    try run("DELETE FROM case_terms WHERE case_id = ?", id)
    for (index, term) in terms.enumerated() {
      try run(
        """
        INSERT INTO case_terms (case_id, number, place, kind, due_day, unit, limit_days, from_day,
          stopped_day)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id, index, term.place.rawValue, term.kind.rawValue, term.due.number, term.unit.rawValue,
        term.limitDays, term.from.number, term.stoppedSince?.number)
    }
  }

  /// The terms of a case, as they were written.
  /// - Parameter number: the case, named where a term is damaged.
  func terms(of id: Int, number: String) throws(Fault) -> [ProjectedTerm] {
    let rows = try query(LookupSQL.terms, id)
    var terms: [ProjectedTerm] = []
    while try rows.next() {
      guard let kind = Clock.Kind(rawValue: rows.text(0)),
        let unit = DayUnit(rawValue: rows.text(3))
      else { throw .hallDamaged(number) }
      terms.append(
        ProjectedTerm(
          kind: kind, from: Day(number: rows.integer(1)), due: Day(number: rows.integer(2)),
          unit: unit, limitDays: rows.integer(4),
          stoppedSince: rows.optionalInteger(5).map { Day(number: $0) }))
    }
    return terms
  }
}
