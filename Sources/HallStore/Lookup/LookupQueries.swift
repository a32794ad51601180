internal import HallCore

extension Database {
  /// The newest cases found in one way that are older than a case.
  /// - Parameter before: the id of that case; `Int.max` for the very newest.
  func newestCases(_ way: LookupWay, before: Int, limit: Int) throws(Fault) -> [Int] {
    switch way {
    case .number(let number):
      return try ids(try query(LookupSQL.byNumber, number)).filter { $0 < before }
    case .key(let key):
      return try ids(try query(LookupSQL.byKey, key.kind.rawValue, try stored(key), before, limit))
    case .tails(let tail):
      return try ids(
        try query(
          LookupSQL.byTails, LookupKey.Kind.identifierTail.rawValue,
          LookupKey.Kind.phoneTail.rawValue, try stored(.eitherTail(tail)), before, limit))
    case .namesBeginning, .initials, .namesContaining:
      return try newestCases(ofNames: NameSearch(way), before: before, limit: limit)
    }
  }

  /// Whether one way finds any case at all.
  func finds(_ way: LookupWay) throws(Fault) -> Bool {
    try !newestCases(way, before: .max, limit: 1).isEmpty
  }

  /// How many cases are found in one way, counted to a limit.
  func countCases(_ way: LookupWay, limit: Int) throws(Fault) -> Int {
    let rows: Cursor
    switch way {
    case .number(let number): return try ids(try query(LookupSQL.byNumber, number)).count
    case .key(let key):
      rows = try query(LookupSQL.countByKey, key.kind.rawValue, try stored(key), limit)
    case .tails(let tail):
      rows = try query(
        LookupSQL.countByTails, LookupKey.Kind.identifierTail.rawValue,
        LookupKey.Kind.phoneTail.rawValue, try stored(.eitherTail(tail)), limit)
    case .namesBeginning, .initials, .namesContaining:
      let names = try NameSearch(way)
      rows = try query(
        names.statements.countCases, names.first, names.second, limit, LookupKey.Kind.name.rawValue)
    }
    return try rows.next() ? rows.integer(0) : 0
  }
}

/// A look-up by something that many names have in common.
struct NameSearch {
  let way: LookupWay
  let statements: NameStatements
  /// The first two values of each statement.
  let first: String
  let second: String

  init(_ way: LookupWay) throws(Fault) {
    self.way = way
    switch way {
    case .namesBeginning(let start):
      statements = LookupSQL.namesBeginning
      (first, second) = (start, start + lastScalar)
    case .initials(let text, let isWhole):
      statements = LookupSQL.initials
      (first, second) = (text, text + (isWhole ? "\u{1}" : lastScalar))
    case .namesContaining(let part):
      statements = LookupSQL.namesContaining
      // All of the pairs, in any order, as a full-text query.
      let pairs = characterPairs(of: part).map { "\"" + $0 + "\"" }.joined(separator: " ")
      (first, second) = (pairs, part)
    case .number, .key, .tails: throw .internalDefect("no names in \(way)")
    }
  }
}

/// Greater than every text that begins as the other half of the range does.
private let lastScalar = "\u{10FFFF}"

/// From so many names on they are common enough to be met among the newest cases soon.
private let manyNames = 3_000

/// How many people of the newest cases are looked at before names that many bear are sought otherwise.
private let walkLength = 60_000

extension Database {
  /// Few names: the cases of each, newest name first. Many: everybody in the newest cases is looked at,
  /// which for a surname takes a few hundred and for the half of all companies a hundred; a city's hall
  /// costs no more than a village's.
  fileprivate func newestCases(
    ofNames names: NameSearch, before: Int, limit: Int
  ) throws(Fault) -> [Int] {
    let counted = try query(names.statements.count, names.first, names.second, manyNames + 1)
    guard try counted.next() else { return [] }
    if counted.integer(0) <= manyNames {
      return try newestCases(ofFew: names, before: before, limit: limit)
    }
    var (found, reached) = try walk(names.way, before: before, limit: limit)
    if found.count < limit, reached > 1 {
      let rows = try query(
        names.statements.cases, names.first, names.second, reached, limit - found.count,
        LookupKey.Kind.name.rawValue)
      found += try ids(rows)
    }
    return found
  }

  /// Names come by their newest case, so that a name can be left out as soon as enough cases newer than
  /// its newest are known.
  private func newestCases(
    ofFew search: NameSearch, before: Int, limit: Int
  ) throws(Fault) -> [Int] {
    let names = try query(search.statements.few, search.first, search.second)
    var found: Set<Int> = []
    var newest: [Int] = []
    while try names.next() {
      if newest.count == limit, let oldest = newest.last, names.integer(1) < oldest { break }
      let cases = try query(
        LookupSQL.byKey, LookupKey.Kind.name.rawValue, names.text(0), before, limit)
      while try cases.next() { found.insert(cases.integer(0)) }
      // Sorting after every name would cost more than reading a few names too many.
      if found.count >= limit, newest.count < limit || found.count > newest.count * 2 {
        newest = found.sorted(by: >).prefix(limit).map { $0 }
        found = Set(newest)
      }
    }
    return Array(found.sorted(by: >).prefix(limit))
  }

  /// Looks at everybody in the cases before a case, newest first.
  /// - Returns: the cases that fit, and the oldest case that was looked at in full; 1 where that was the
  ///   last there is.
  private func walk(
    _ way: LookupWay, before: Int, limit: Int
  ) throws(Fault) -> (found: [Int], reached: Int) {
    let rows = try query(LookupSQL.newestNames, before, walkLength)
    let fitting = FittingName(way)
    var found: [Int] = []
    var last = before
    var count = 0
    while try rows.next() {
      count += 1
      let id = rows.integer(0)
      if id != last, found.count == limit { return (found, last) }
      last = id
      if found.last == id { continue }
      if rows.withBytes(1, { fitting.fits($0) }) { found.append(id) }
    }
    // The case at the end may have others in it that were not looked at.
    if count < walkLength { return (found, 1) }
    if found.last == last { found.removeLast() }
    return (found, last + 1)
  }
}
