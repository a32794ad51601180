internal import HallCore

extension Database {
  /// The newest cases found in one way, after `offset` even newer ones.
  func newestCases(_ way: LookupWay, offset: Int, limit: Int) throws(Fault) -> [Int] {
    switch way {
    case .number(let number):
      guard offset == 0 else { return [] }
      return try ids(try query(LookupSQL.byNumber, number))
    case .key(let key):
      return try ids(try query(LookupSQL.byKey, key.kind.rawValue, key.text, limit, offset))
    case .tails(let tail):
      return try ids(try query(LookupSQL.byTails, tail, limit, offset))
    case .namesBeginning, .initials, .namesContaining:
      let newest = try newestCases(ofNames: way, count: offset + limit)
      return Array(newest.dropFirst(offset))
    }
  }

  /// How many cases are found in one way, counted to one beyond the limit of counting.
  func countCases(_ way: LookupWay) throws(Fault) -> Int {
    let limit = LookupPage.countLimit + 1
    let rows =
      switch way {
      case .number(let number): try query("SELECT count(*) FROM cases WHERE number = ?", number)
      case .key(let key): try query(LookupSQL.countByKey, key.kind.rawValue, key.text, limit)
      case .tails(let tail): try query(LookupSQL.countByTails, tail, limit)
      case .namesBeginning(let start):
        try query(LookupSQL.countNamesBeginning, start, start + lastScalar, limit)
      case .initials(let text, let isWhole):
        try query(LookupSQL.countInitials, text, text + (isWhole ? "\u{1}" : lastScalar), limit)
      case .namesContaining(let part):
        try query(LookupSQL.countNamesContaining, matching(part), part, limit, candidateLimit)
      }
    return try rows.next() ? rows.integer(0) : 0
  }

  /// The newest cases of any of the names found in one way.
  ///
  /// Names come by their newest case, so a name can be left out as soon as enough cases newer than
  /// its newest are known: a surname with a million cases costs a page, not a million.
  private func newestCases(ofNames way: LookupWay, count: Int) throws(Fault) -> [Int] {
    // A case is found under three names at most: applicant, agent, representative.
    let names = try self.names(way, limit: count * 3)
    var found: Set<Int> = []
    var newest: [Int] = []
    while try names.next() {
      if newest.count == count, let oldest = newest.last, names.integer(1) < oldest { break }
      let cases = try query(
        LookupSQL.byKey, LookupKey.Kind.name.rawValue, names.text(0), count, 0)
      while try cases.next() { found.insert(cases.integer(0)) }
      // Sorting after every name would cost more than reading a few names too many.
      if found.count >= count, newest.count < count || found.count > newest.count * 2 {
        newest = found.sorted(by: >).prefix(count).map { $0 }
        found = Set(newest)
      }
    }
    return Array(found.sorted(by: >).prefix(count))
  }

  private func names(_ way: LookupWay, limit: Int) throws(Fault) -> Cursor {
    switch way {
    case .namesBeginning(let start):
      return try query(LookupSQL.namesBeginning, start, start + lastScalar, limit)
    case .initials(let text, let isWhole):
      return try query(
        LookupSQL.initials, text, text + (isWhole ? "\u{1}" : lastScalar), limit)
    case .namesContaining(let part):
      return try query(
        LookupSQL.namesContaining, matching(part), part, limit, candidateLimit)
    case .number, .key, .tails:
      throw .internalDefect("no names in \(way)")
    }
  }

  /// The pairs of a part as a full-text query: all of them, in any order.
  private func matching(_ part: String) -> String {
    characterPairs(of: part).map { "\"" + $0 + "\"" }.joined(separator: " ")
  }
}

/// Greater than every text that begins as the other half of the range does.
private let lastScalar = "\u{10FFFF}"

/// How many names with the right pairs are looked at, newest first: 公司 is in every company's name. In
/// a hall with more of them an older name is found by a longer part, its beginning or its initials.
private let candidateLimit = LookupPage.countLimit
