internal import HallCore

/// One case as its journal says it is, to be compared with the tables.
struct FoldedCase {
  let id: Int
  let number: CaseNumber
  let standard: Int
  /// What the tables may say: first what they are made to say now; for a closed case also what
  /// followed from the calendars that counted earlier.
  let projections: [Projection]
  let requests: [JournalAct]
  let entryCount: Int

  var projection: Projection { projections[0] }
}

/// What came of reading a case's journal.
enum Folding {
  case folded(FoldedCase)
  /// There are rows of it, but no journal.
  case phantom
  case broken(HallFinding)
}

extension HallStore {
  /// Reads a case's journal and works out everything that follows from it.
  func fold(_ id: Int) throws(Fault) -> Folding {
    let entries: [Entry]
    do {
      entries = try database.journal(of: id, number: "\(id)")
    } catch .hallDamaged {
      return .broken(.journalBroken(case: try database.listedNumber(id)))
    }
    guard let last = entries.last else { return .phantom }
    guard let aCase = Case(entries) else {
      return .broken(.journalBroken(case: try database.listedNumber(id)))
    }
    let standard: ServiceStandard
    do {
      standard = try self.standard(hash: aCase.standardHash)
    } catch .standardMissing(let hash) {
      return .broken(.fault(.standardMissing(hash)))
    } catch .hallDamaged(let what) {
      return .broken(.fault(.hallDamaged(what)))
    }
    var projections: [Projection] = []
    for calendar in try calendars(for: aCase, id) {
      let projection = Projection(of: aCase, last: last, standard: standard, calendar: calendar)
      if !projections.contains(projection) { projections.append(projection) }
    }
    let foreign = try database.foreignLines(of: id)
    return .folded(
      FoldedCase(
        id: id, number: aCase.number, standard: try database.standardID(hash: standard.hash),
        projections: projections,
        requests: JournalAct.all(of: entries, isForeign: { foreign.contains($0.sequence) }),
        entryCount: entries.count))
  }

  /// The calendar that counts; for a closed case, which no new calendar touches, and for one whose turn
  /// to follow it has not come yet, the earlier ones too.
  private func calendars(for aCase: Case, _ id: Int) throws(Fault) -> [WorkingCalendar] {
    let current = try calendar()
    let isFollowing = try database.termsThrough().map { id <= $0 } ?? true
    guard aCase.state.isClosed || !isFollowing else { return [current] }
    let rows = try database.query("SELECT hash FROM calendars WHERE hash <> ?", current.hash)
    var calendars = [current]
    while try rows.next() {
      if let earlier = try calendar(hash: rows.text(0)) { calendars.append(earlier) }
    }
    return calendars
  }

  /// The tables in which a case's rows are not what its journal says. Rows that are too many in tables
  /// without an index by case are found by ``ExcessSurvey``.
  func differences(of folded: FoldedCase) throws(Fault) -> [HallFinding.ProjectedTable: Int] {
    var differences: [HallFinding.ProjectedTable: Int] = [:]
    if try !database.hasCase(folded) { differences[.cases] = 1 }
    if try database.partiesDiffer(folded) { differences[.parties] = 1 }
    for key in folded.projection.keys where try !database.has(key, of: folded.id) {
      differences[.caseKeys, default: 0] += 1
    }
    for request in folded.requests where try !database.has(request, of: folded.id) {
      differences[.requests, default: 0] += 1
    }
    return differences
  }
}

extension Database {
  /// The ids of everything there is a row or a journal of, in order.
  func surveyedIDs(after id: Int, limit: Int) throws(Fault) -> [Int] {
    try ids(
      try query(
        """
        SELECT id FROM cases WHERE id > ?1
        UNION SELECT case_id FROM journal WHERE case_id > ?1
        UNION SELECT case_id FROM parties WHERE case_id > ?1
        ORDER BY 1 LIMIT ?2
        """, id, limit))
  }

  /// A case's number as lists show it; its id where they do not.
  fileprivate func listedNumber(_ id: Int) throws(Fault) -> String {
    let rows = try query("SELECT number FROM cases WHERE id = ?", id)
    return try rows.next() ? rows.text(0) : "#\(id)"
  }

  /// The lines that another hall wrote, as the audit says that sealed them.
  fileprivate func foreignLines(of id: Int) throws(Fault) -> Set<Int> {
    let rows = try query(
      """
      SELECT j.sequence FROM journal j JOIN audit a ON a.number = j.link
      WHERE j.case_id = ? AND a.what = ? AND a.outcome = ?
      """, id, AuditedDeed.importedCase.rawValue, WindowOwner.anotherHall.rawValue)
    var lines: Set<Int> = []
    while try rows.next() { lines.insert(rows.integer(0)) }
    return lines
  }

  fileprivate func hasCase(_ folded: FoldedCase) throws(Fault) -> Bool {
    for projection in folded.projections {
      let rows = try queryCase(
        """
        SELECT 1 FROM cases WHERE id = ?1 AND number = ?2 AND standard = ?3 AND channel = ?4
          AND state = ?5 AND version = ?6 AND lacking = ?7 AND unchecked = ?8 AND unknown = ?9
          AND rule_day IS ?10 AND opened_day = ?11 AND changed_at = ?12 AND changed_by = ?13
          AND changed_window IS ?14
        """, folded, projection)
      if try rows.next(), try hasTerms(projection, of: folded.id) { return true }
    }
    return false
  }

  private func hasTerms(_ projection: Projection, of id: Int) throws(Fault) -> Bool {
    do {
      return try terms(of: id, number: projection.number) == projection.terms
    } catch .hallDamaged {
      return false
    }
  }

  /// Runs a statement whose values are a whole row of `cases`, the id first.
  func queryCase(
    _ sql: StaticString, _ folded: FoldedCase, _ row: Projection
  ) throws(Fault) -> Cursor {
    try query(
      sql, folded.id, row.number, folded.standard, row.channel, row.state.rawValue, row.version,
      row.outstanding.lacking, row.outstanding.unchecked, row.outstanding.unknown, row.ruleDay,
      row.openedDay, row.changedAt, row.changedBy, row.changedWindow)
  }

  fileprivate func partiesDiffer(_ folded: FoldedCase) throws(Fault) -> Bool {
    do {
      return try parties(of: folded.id) != folded.projection.parties
    } catch .hallDamaged {
      return true
    }
  }

  fileprivate func has(_ key: LookupKey, of id: Int) throws(Fault) -> Bool {
    let rows = try query(
      "SELECT 1 FROM case_keys WHERE kind = ? AND key = ? AND case_id = ?", key.kind.rawValue,
      try stored(key), id)
    return try rows.next()
  }

  fileprivate func has(_ act: JournalAct, of id: Int) throws(Fault) -> Bool {
    for number in try numbers(of: act.request) {
      let rows = try query(
        """
        SELECT 1 FROM requests WHERE key = ?1 AND case_id = ?2 AND first_sequence = ?3
          AND last_sequence = ?4 AND window IS ?5 AND at IS ?6
        """, number, id, act.first, act.last, act.window, act.storedAt)
      if try rows.next() { return true }
    }
    return false
  }
}
