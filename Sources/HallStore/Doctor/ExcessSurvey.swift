internal import HallCore

/// Finds rows that are too many in tables without an index by case, without reading a case's rows out
/// of millions: how many rows there should be is counted by groups of cases, then each table is read
/// once, and only groups that do not match are looked at closely.
///
/// Windows may work meanwhile; what they change is looked at closely, too, and found right.
struct ExcessSurvey {
  /// How many rows each group of cases should have; for the outbox, how many lines.
  private(set) var expected: [HallFinding.ProjectedTable: [Int]] = [
    .caseKeys: [], .requests: [], .outbox: [],
  ]

  /// Cases in a group.
  static let groupSize = 1024

  /// Takes note of what a case should have.
  mutating func add(_ folded: FoldedCase) {
    add(folded.projection.keys.count, .caseKeys, folded.id)
    add(folded.requests.count, .requests, folded.id)
    add(folded.entryCount, .outbox, folded.id)
  }

  private mutating func add(_ count: Int, _ table: HallFinding.ProjectedTable, _ id: Int) {
    let group = id / Self.groupSize
    let missing = group + 1 - (expected[table]?.count ?? 0)
    if missing > 0 { expected[table]?.append(contentsOf: repeatElement(0, count: missing)) }
    expected[table]?[group] += count
  }

  /// Groups whose rows are not as many as they should be.
  func suspects(
    _ table: HallFinding.ProjectedTable, in database: Database
  ) throws(Fault) -> [Int] {
    let expected = self.expected[table] ?? []
    var found = expected.map { _ in 0 }
    var others: Set<Int> = []
    let rows = try database.query(table.caseIDs)
    while try rows.next() {
      let group = rows.integer(0) / Self.groupSize
      if found.indices.contains(group) {
        found[group] += rows.integer(1)
      } else {
        others.insert(group)
      }
    }
    return found.indices.filter { found[$0] != expected[$0] } + others.sorted()
  }
}

extension HallFinding.ProjectedTable {
  /// The case of every row, and for how much the row counts.
  fileprivate var caseIDs: StaticString {
    switch self {
    case .caseKeys: "SELECT case_id, 1 FROM case_keys"
    case .requests: "SELECT case_id, 1 FROM requests"
    case .outbox: "SELECT case_id, last_sequence - first_sequence + 1 FROM outbox"
    case .cases: "SELECT id, 1 FROM cases"
    case .parties: "SELECT case_id, 1 FROM parties"
    case .names, .nameInitials, .namePairs, .counters: "SELECT 0, 0 WHERE 0"
    }
  }
}

/// A row no journal knows of.
enum ExcessRow: Hashable {
  case key(kind: Int, key: StoredKey, case: Int)
  case request(key: Int, case: Int, first: Int)

  var caseID: Int {
    switch self {
    case .key(_, _, let id), .request(_, let id, _): id
    }
  }

  var table: HallFinding.ProjectedTable {
    switch self {
    case .key: .caseKeys
    case .request: .requests
    }
  }
}

/// Lines that one act wrote and the hub would never hear of.
struct UnheardLines: Hashable {
  let caseID: Int
  let first: Int
  let last: Int
}

extension HallStore {
  /// The rows of some groups that no journal knows of, as they are in one snapshot.
  /// - Parameter limit: how many are listed at most.
  func excessRows(
    _ table: HallFinding.ProjectedTable, groups: Set<Int>, limit: Int
  ) throws(Fault) -> [ExcessRow] {
    // While the key changes, look-up numbers of two keys stand beside each other.
    if table == .caseKeys, try database.keys.isRotating { return [] }
    guard !groups.isEmpty else { return [] }
    return try database.read { () throws(Fault) -> [ExcessRow] in
      var known: [Int: FoldedRows] = [:]
      var excess: [ExcessRow] = []
      let rows =
        switch table {
        case .requests: try database.query("SELECT key, case_id, first_sequence FROM requests")
        case .caseKeys, .cases, .parties, .names, .nameInitials, .namePairs, .outbox, .counters:
          try database.query("SELECT key, case_id, kind FROM case_keys")
        }
      while try rows.next(), excess.count < limit {
        let id = rows.integer(1)
        guard groups.contains(id / ExcessSurvey.groupSize) else { continue }
        if known.count > 4 * ExcessSurvey.groupSize { known.removeAll(keepingCapacity: true) }
        let folded: FoldedRows
        if let earlier = known[id] { folded = earlier } else { folded = try foldedRows(id) }
        known[id] = folded
        let row: ExcessRow =
          table == .requests
          ? .request(key: rows.integer(0), case: id, first: rows.integer(2))
          : .key(kind: rows.integer(2), key: rows.storedKey(0), case: id)
        if !folded.contains(row) { excess.append(row) }
      }
      return excess
    }
  }

  /// Whether a row has still no journal behind it; asked again before it is deleted.
  func isExcess(_ row: ExcessRow) throws(Fault) -> Bool {
    try !foldedRows(row.caseID).contains(row)
  }

  private func foldedRows(_ id: Int) throws(Fault) -> FoldedRows {
    switch try fold(id) {
    case .folded(let folded): .some(try database.rows(of: folded))
    case .phantom: .none
    // What cannot be read cannot be compared: its rows are left as they are.
    case .broken: .unknown
    }
  }

  /// Compares the journals of some groups with the outbox.
  /// - Returns: the lines that are not in it, act by act in the order of the cases; and how many of its
  ///   rows no act belongs to.
  func outboxDifferences(
    groups: Set<Int>
  ) throws(Fault) -> (unheard: [UnheardLines], dangling: Int) {
    guard !groups.isEmpty else { return ([], 0) }
    return try database.read { () throws(Fault) -> (unheard: [UnheardLines], dangling: Int) in
      var heard: Set<UnheardLines> = []
      let rows = try database.query("SELECT case_id, first_sequence, last_sequence FROM outbox")
      while try rows.next() {
        guard groups.contains(rows.integer(0) / ExcessSurvey.groupSize) else { continue }
        heard.insert(
          UnheardLines(caseID: rows.integer(0), first: rows.integer(1), last: rows.integer(2)))
      }
      var unheard: [UnheardLines] = []
      for group in groups.sorted() {
        let first = group * ExcessSurvey.groupSize
        let acts = try database.query(
          """
          SELECT case_id, min(sequence), max(sequence) FROM journal
          WHERE case_id >= ? AND case_id < ? GROUP BY case_id, link ORDER BY case_id, 2
          """, first, first + ExcessSurvey.groupSize)
        while try acts.next() {
          let lines = UnheardLines(
            caseID: acts.integer(0), first: acts.integer(1), last: acts.integer(2))
          if heard.remove(lines) == nil { unheard.append(lines) }
        }
      }
      return (unheard, heard.count)
    }
  }
}

/// The rows a case should have.
private enum FoldedRows {
  case some(Set<ExcessRow>)
  case none
  case unknown

  func contains(_ row: ExcessRow) -> Bool {
    switch self {
    case .unknown: true
    case .none: false
    case .some(let rows): rows.contains(row)
    }
  }
}

extension Database {
  fileprivate func rows(of folded: FoldedCase) throws(Fault) -> Set<ExcessRow> {
    var rows: Set<ExcessRow> = []
    for key in folded.projection.keys {
      for stored in try storedForms(of: key) {
        rows.insert(.key(kind: key.kind.rawValue, key: stored, case: folded.id))
      }
    }
    for act in folded.requests {
      for number in try numbers(of: act.request) {
        rows.insert(.request(key: number, case: folded.id, first: act.first))
      }
    }
    return rows
  }
}

extension Cursor {
  fileprivate borrowing func storedKey(_ column: Int32) -> StoredKey {
    isText(column) ? .name(text(column)) : .number(integer(column))
  }
}
