public import HallCore

extension HallStore {
  /// Finds cases by whatever was typed, pasted or scanned, newest first, in one transaction.
  ///
  /// Every way goes through an index; the page is read before anything is counted, and counting
  /// stops at `LookupPage.countLimit`.
  /// - Parameters:
  ///   - today: for birthdays inside numbers, and for what is left of each term.
  ///   - offset: how many rows come before the page.
  ///   - limit: how many rows a page has, at least 1.
  public func lookUp(
    _ text: String, today: Day, offset: Int = 0, limit: Int = 50
  ) throws(Fault) -> LookupPage {
    let query = identify(text, today: today)
    return try database.read { () throws(Fault) -> LookupPage in
      for way in LookupWay.all(for: query, typed: text) {
        let ids = try database.newestCases(way, offset: offset, limit: limit)
        // Beyond the last page there is nothing, which does not make it another way.
        if ids.isEmpty {
          guard offset > 0, try !database.newestCases(way, offset: 0, limit: 1).isEmpty else {
            continue
          }
        }
        let isAll = offset == 0 && ids.count < limit
        let total = isAll ? ids.count : try database.countCases(way)
        return LookupPage(
          query: query, hits: try hits(ids, by: way, today: today),
          total: min(total, LookupPage.countLimit), isTotalCapped: total > LookupPage.countLimit,
          offset: offset)
      }
      return LookupPage(query: query, hits: [], total: 0, isTotalCapped: false, offset: offset)
    }
  }

  /// Cases as lists show them.
  /// - Parameter way: which party to name; the applicant where none fits.
  func hits(_ ids: [Int], by way: LookupWay?, today: Day) throws(Fault) -> [LookupHit] {
    guard !ids.isEmpty else { return [] }
    let calendar = try calendar()
    var hits: [LookupHit] = []
    for id in ids { hits.append(try hit(id, by: way, today: today, calendar)) }
    return hits
  }

  private func hit(
    _ id: Int, by way: LookupWay?, today: Day, _ calendar: WorkingCalendar
  ) throws(Fault) -> LookupHit {
    let rows = try database.query(LookupSQL.hit, id)
    guard try rows.next() else { throw .hallDamaged("case \(id)") }
    let parties = try database.parties(of: id)
    let found = parties.first { way?.matches($0) ?? false } ?? parties.first
    guard let found, let number = CaseNumber(rows.text(0)),
      let state = CaseState(rawValue: rows.text(1))
    else { throw .hallDamaged(rows.text(0)) }
    let terms = state.isClosed ? [] : try database.terms(of: id, number: number.text)
    return LookupHit(
      number: number, partyName: found.name, role: found.role, partyKind: found.kind,
      identifier: found.identifier, itemName: rows.text(6), itemEnglish: rows.text(7),
      state: state,
      outstanding: Outstanding(
        lacking: rows.integer(2), unchecked: rows.integer(3), unknown: rows.integer(4)),
      clock: terms.mostUrgent(on: today, calendar),
      changedAt: Instant(milliseconds: Int64(rows.integer(5))))
  }
}
