public import HallCore

extension HallStore {
  /// Finds items by any part of the name or of what people call it, in both languages, by pinyin
  /// initials, or by the beginning of a code. Several words must all be there.
  ///
  /// Reads the short columns of every standard: a hall has hundreds of items, never millions.
  /// - Parameter day: which versions are in force.
  /// - Returns: the best first; for an empty text every item, by name.
  public func findItems(_ text: String, on day: Day, limit: Int) throws(Fault) -> [ItemHit] {
    let words = text.split(whereSeparator: \.isWhitespace).map { folded(item: String($0)) }
    let rows = try database.query(
      """
      SELECT handling_code, name, english, department, handling, version, aliases, initials
      FROM standards s WHERE effective_from <= ?1 AND NOT EXISTS (
        SELECT 1 FROM standards n WHERE n.handling_code = s.handling_code
          AND n.version > s.version AND n.effective_from <= ?1)
      """, day.number)
    var found: [(rank: Int, hit: ItemHit)] = []
    while try rows.next() {
      let entry = ItemEntry(rows)
      guard let rank = entry.rank(of: words) else { continue }
      found.append((rank, try entry.hit()))
    }
    found.sort { left, right in
      left.rank != right.rank
        ? left.rank < right.rank
        : (left.hit.name, left.hit.handlingCode) < (right.hit.name, right.hit.handlingCode)
    }
    return found.prefix(limit).map(\.hit)
  }
}

/// One item as the search reads it.
private struct ItemEntry {
  let handlingCode: String
  let name: String
  let english: String
  let department: String
  let handling: String
  let version: Int
  let aliases: [String]
  let initials: [String]

  init(_ rows: borrowing Cursor) {
    handlingCode = rows.text(0)
    name = rows.text(1)
    english = rows.text(2)
    department = rows.text(3)
    handling = rows.text(4)
    version = rows.integer(5)
    aliases = rows.text(6).split(separator: "\n").map(String.init)
    initials = rows.text(7).split(separator: "\n").map(String.init)
  }

  func hit() throws(Fault) -> ItemHit {
    guard let handling = Handling(rawValue: handling) else { throw .hallDamaged(handlingCode) }
    return ItemHit(
      handlingCode: handlingCode, name: name, english: english, departmentName: department,
      handling: handling, version: version)
  }

  /// How well the words fit, the worst word counting; nil where one is not there at all.
  func rank(of words: [String]) -> Int? {
    var worst = 0
    for word in words {
      guard let rank = rank(of: word) else { return nil }
      worst = max(worst, rank)
    }
    return worst
  }

  /// What people type first is how an item begins; codes are typed whole or from a list.
  private func rank(of word: String) -> Int? {
    let names = ([name] + aliases).map(folded(item:))
    if begins(folded(item: name), word) { return 0 }
    if names.contains(where: { begins($0, word) }) { return 1 }
    if initials.contains(where: { begins(folded(item: $0), word) }) { return 2 }
    if names.contains(where: { has($0, word) }) { return 3 }
    if has(folded(item: english), word) { return 4 }
    // The basic code is the end of the implementation code: characters 20 to 31 of 33.
    let code = folded(item: handlingCode)
    if begins(code, word) || begins(String(code.dropFirst(19)), word) { return 5 }
    let isLong = word.utf8.count >= 3
    return isLong && initials.contains { has(folded(item: $0), word) } ? 6 : nil
  }
}

private func folded(item text: String) -> String { folded(name: text) }

/// Whether a text begins with another, byte by byte: Swift's own takes equivalent characters for the
/// same, which names are not.
func begins(_ text: String, _ start: String) -> Bool { text.utf8.starts(with: start.utf8) }

/// Whether a text is part of another, byte by byte.
func has(_ text: String, _ part: String) -> Bool {
  let bytes = Array(text.utf8)
  let wanted = Array(part.utf8)
  guard wanted.count <= bytes.count else { return false }
  return (0...(bytes.count - wanted.count)).contains { start in
    bytes[start..<(start + wanted.count)].elementsEqual(wanted)
  }
}
