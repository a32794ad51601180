internal import HallCore

/// Where the tables that find names are not what the look-up keys and the names themselves say.
struct NameSurvey {
  /// Names that are missing, or whose newest case is another one; the first ones.
  var names: [String] = []
  var nameCount = 0
  /// Initials that are missing or too many; the first ones.
  var initials: Set<NameInitials> = []
  var initialsCount = 0
  /// How many pairs are missing or too many, at the least.
  var pairCount = 0

  /// How many of each are listed: what is beyond them is found when these are repaired.
  static let limit = 10_000
}

/// A row of `name_initials`.
struct NameInitials: Hashable {
  let initials: String
  let nameID: Int
  /// Whether it is to be there.
  let isExpected: Bool
}

extension HallStore {
  /// Compares, in one snapshot, names with keys, and initials and pairs with names.
  func surveyNames() throws(Fault) -> NameSurvey {
    var survey = NameSurvey()
    try database.read { () throws(Fault) in
      try database.compareNames(into: &survey)
      try database.compareInitialsAndPairs(into: &survey)
    }
    return survey
  }
}

extension Database {
  /// Both come in the order of their bytes, so that they are read side by side, once.
  fileprivate func compareNames(into survey: inout NameSurvey) throws(Fault) {
    let keys = try query(
      """
      SELECT key, max(case_id) FROM case_keys WHERE kind = ? GROUP BY key ORDER BY key
      """, LookupKey.Kind.name.rawValue)
    let names = try query("SELECT name, last_case FROM names ORDER BY name")
    var hasKey = try keys.next()
    var hasName = try names.next()
    while hasKey || hasName {
      let key = hasKey ? keys.text(0) : nil
      let name = hasName ? names.text(0) : nil
      switch (key, name) {
      case (let key?, let name?) where isSame(key, name):
        if keys.integer(1) != names.integer(1) { survey.add(name: name) }
        hasKey = try keys.next()
        hasName = try names.next()
      case (let key?, let name) where name.map { precedes(key, $0) } ?? true:
        survey.add(name: key)
        hasKey = try keys.next()
      default:
        // A name nobody bears any more is kept, with no newest case.
        if let name, names.integer(1) != 0 { survey.add(name: name) }
        hasName = try names.next()
      }
    }
  }

  fileprivate func compareInitialsAndPairs(into survey: inout NameSurvey) throws(Fault) {
    var expectedInitials = 0
    var pairs = PairSum()
    let names = try query("SELECT id, name FROM names")
    while try names.next() {
      let id = names.integer(0)
      let name = names.text(1)
      for initials in nameInitials(name) {
        expectedInitials += 1
        if try !has(initials, of: id) {
          survey.add(NameInitials(initials: initials, nameID: id, isExpected: true))
        }
      }
      for pair in Set(characterPairs(of: name)) { pairs.add(pair, id) }
    }
    let missing = survey.initialsCount
    let rows = try query("SELECT count(*) FROM name_initials")
    if try rows.next(), rows.integer(0) != expectedInitials - missing {
      try findExcessInitials(into: &survey)
    }
    survey.pairCount = try storedPairs().map { pairs.difference(from: $0) } ?? max(1, pairs.count)
  }

  private func has(_ initials: String, of name: Int) throws(Fault) -> Bool {
    let rows = try query(
      "SELECT 1 FROM name_initials WHERE initials = ? AND name_id = ?", initials, name)
    return try rows.next()
  }

  private func findExcessInitials(into survey: inout NameSurvey) throws(Fault) {
    let rows = try query(
      """
      SELECT i.initials, i.name_id, n.name FROM name_initials i LEFT JOIN names n ON n.id = i.name_id
      """)
    while try rows.next() {
      let isKnown = rows.optionalText(2).map { nameInitials($0).contains(rows.text(0)) } ?? false
      guard !isKnown else { continue }
      survey.add(
        NameInitials(initials: rows.text(0), nameID: rows.integer(1), isExpected: false))
    }
  }

  /// What the index of pairs holds; nil where it is broken inside.
  private func storedPairs() throws(Fault) -> PairSum? {
    do {
      try execute(
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS temp.pair_instances
        USING fts5vocab (main, name_pairs, instance)
        """)
      let rows = try query("SELECT term, doc FROM temp.pair_instances")
      var sum = PairSum()
      while try rows.next() { sum.add(rows.text(0), rows.integer(1)) }
      return sum
    } catch .fileDamaged {
      return nil
    }
  }
}

extension NameSurvey {
  fileprivate mutating func add(name: String) {
    nameCount += 1
    if names.count < Self.limit { names.append(name) }
  }

  fileprivate mutating func add(_ row: NameInitials) {
    initialsCount += 1
    if initials.count < Self.limit { initials.insert(row) }
  }
}

/// Pairs of characters with the names they are in, counted and added up in a way that does not ask for
/// their order: the index gives them by pair, the names by name.
private struct PairSum {
  private(set) var count = 0
  private var sum: UInt64 = 0

  mutating func add(_ pair: String, _ name: Int) {
    count += 1
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bitPattern: Int64(name))
    for byte in pair.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    sum &+= hash ^ (hash >> 33)
  }

  func difference(from other: PairSum) -> Int {
    sum == other.sum && count == other.count ? 0 : max(1, abs(count - other.count))
  }
}

private func precedes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
