public import HallCore

extension HallStore {
  /// Finds cases by whatever was typed, pasted or scanned, newest first, in one transaction.
  ///
  /// Every way goes through an index, and a later page costs what the first does: it begins after a case
  /// instead of stepping over so many. Nothing is counted; that is ``countFound(_:today:)``.
  /// - Parameters:
  ///   - today: for birthdays inside numbers, and for what is left of each term.
  ///   - last: the last case of the page before; nil for the first page.
  ///   - limit: how many rows a page has, at least 1.
  public func lookUp(
    _ text: String, today: Day, after last: CaseNumber? = nil, limit: Int = 50
  ) throws(Fault) -> LookupPage {
    let query = identify(text, today: today)
    return try database.read { () throws(Fault) -> LookupPage in
      let before = try database.id(of: last)
      // One more than is shown says whether others follow.
      let found = try database.firstWay(for: query, typed: text) {
        way throws(Fault) -> [Int]? in
        let ids = try database.newestCases(way, before: before, limit: limit + 1)
        // Beyond the last page there is nothing, which does not make it another way.
        if !ids.isEmpty { return ids }
        if last == nil { return nil }
        return try database.finds(way) ? ids : nil
      }
      guard let (way, ids) = found else {
        return LookupPage(query: query, hits: [], hasMore: false)
      }
      return LookupPage(
        query: query, hits: try hits(ids.prefix(limit), by: way, today: today),
        hasMore: ids.count > limit)
    }
  }

  /// How many cases the same text finds; counting stops at ``LookupTotal/countLimit``.
  public func countFound(_ text: String, today: Day) throws(Fault) -> LookupTotal {
    let query = identify(text, today: today)
    let limit = LookupTotal.countLimit
    return try database.read { () throws(Fault) -> LookupTotal in
      let counted = try database.firstWay(for: query, typed: text) {
        way throws(Fault) -> Int? in
        let count = try database.countCases(way, limit: limit + 1)
        return count == 0 ? nil : count
      }
      let count = counted?.found ?? 0
      return LookupTotal(count: min(count, limit), isCapped: count > limit)
    }
  }

  /// Cases as lists show them.
  /// - Parameter way: which party to name; the applicant where none fits.
  func hits(
    _ ids: some Collection<Int>, by way: LookupWay?, today: Day
  ) throws(Fault) -> [LookupHit] {
    guard !ids.isEmpty else { return [] }
    let calendar = try calendar()
    var hits: [LookupHit] = []
    hits.reserveCapacity(ids.count)
    for id in ids {
      if let hit = try hit(id, by: way, today: today, calendar) { hits.append(hit) }
    }
    return hits
  }

  /// - Returns: nil where the case only has the same look-up number as one that was asked for.
  private func hit(
    _ id: Int, by way: LookupWay?, today: Day, _ calendar: WorkingCalendar
  ) throws(Fault) -> LookupHit? {
    let row = try database.query(LookupSQL.hit, id)
    guard try row.next() else { throw .hallDamaged("case \(id)") }
    guard let number = row.withBytes(0, { CaseNumber(digits: $0) }),
      let state = row.withBytes(1, { storedStates.state($0) }),
      let party = try database.party(of: id, foundBy: way)
    else { throw .hallDamaged(row.text(0)) }
    if let way, way.isByPartysNumber, !way.matches(party) { return nil }
    let clock =
      state.isClosed
      ? nil : try database.terms(of: id, number: number.text).mostUrgent(on: today, calendar)
    let item = try itemName(standard: row.integer(6))
    return LookupHit(
      number: number, partyName: party.name, role: party.role, partyKind: party.kind,
      identifier: party.identifier, itemName: item.chinese, itemEnglish: item.english,
      state: state,
      outstanding: Outstanding(
        lacking: row.integer(2), unchecked: row.integer(3), unknown: row.integer(4)),
      clock: clock, changedAt: try row.instant(5))
  }

  /// What an item is called: read once for each standard, which never changes.
  private func itemName(standard id: Int) throws(Fault) -> ItemName {
    if let known = itemNames[id] { return known }
    let rows = try database.query(LookupSQL.itemName, id)
    guard try rows.next() else { throw .hallDamaged("standard \(id)") }
    let name = ItemName(chinese: rows.text(0), english: rows.text(1))
    itemNames[id] = name
    return name
  }
}

/// The states by their texts: for every case of a list, comparing with one after the other would cost
/// more than reading the row.
private let storedStates = StoredStates()

private struct StoredStates: Sendable {
  private var byLength: [[(text: [UInt8], state: CaseState)]] = []

  init() {
    for state in CaseState.allCases {
      let text = Array(state.rawValue.utf8)
      while byLength.count <= text.count { byLength.append([]) }
      byLength[text.count].append((text, state))
    }
  }

  func state(_ bytes: UnsafeBufferPointer<UInt8>) -> CaseState? {
    guard bytes.count < byLength.count else { return nil }
    return byLength[bytes.count].first { $0.text.elementsEqual(bytes) }?.state
  }
}

/// An item in both languages.
struct ItemName {
  let chinese: String
  let english: String
}

extension Database {
  /// The first way, in the order of likelihood, for which there is an answer.
  fileprivate func firstWay<Found>(
    for query: Identification, typed text: String,
    _ ask: (LookupWay) throws(Fault) -> Found?
  ) throws(Fault) -> (way: LookupWay, found: Found)? {
    var asked: [LookupWay] = []
    for kind in [query.kind] + query.alternatives {
      for way in LookupWay.ways(kind, query.normalised, typed: text) where !asked.contains(way) {
        let found = try ask(way)
        if let found { return (way, found) }
        asked.append(way)
      }
    }
    return nil
  }

  /// Where a page begins: before that case; at the newest where there is none.
  fileprivate func id(of last: CaseNumber?) throws(Fault) -> Int {
    guard let last else { return .max }
    return try caseID(last) ?? 0
  }

  /// The party of a case that was looked for; the applicant where none was.
  fileprivate func party(of id: Int, foundBy way: LookupWay?) throws(Fault) -> ProjectedParty? {
    let rows = try query(LookupSQL.parties, id)
    guard try rows.next() else { return nil }
    let applicant = try party(rows, of: id)
    guard let way, way.namesParty, !way.matches(applicant) else { return applicant }
    while try rows.next() {
      let other = try party(rows, of: id)
      if way.matches(other) { return other }
    }
    return applicant
  }
}
