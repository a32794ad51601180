internal import HallCore

// The numbers a hall gives.
//
// On each day the places of the hall's block are gone through twice. First upwards, always beyond the
// highest that is known, because what lies below may stand on somebody's paper though its case has yet to
// come from elsewhere. Then, once the end is reached, which a single number from elsewhere may do, through
// what was left out. `counters.next` counts through both rounds.

extension HallStore {
  /// The next number of the hall's own block on a day, in the caller's transaction.
  /// - Throws: `.numbersExhausted` where every number of the day is taken.
  func nextNumber(on day: Day) throws(Fault) -> CaseNumber {
    let count = CaseNumber.countInBlock
    var next = try database.nextPlace(onDay: day.number)
    while next < 2 * count {
      let round = next / count * count
      if let number = try firstFreeNumber(from: next - round, on: day) {
        try database.raiseCounter(day: day.number, to: round + number.place + 1)
        return number
      }
      next = round + count
    }
    throw .numbersExhausted
  }

  /// The first number of the day that no case has. Reads the numbers that are taken without a gap, and
  /// these once only, for the counter goes on from there.
  private func firstFreeNumber(from start: Int, on day: Day) throws(Fault) -> CaseNumber? {
    guard let first = identity.number(start, on: day),
      let last = identity.number(CaseNumber.countInBlock - 1, on: day)
    else { return nil }
    let taken = try database.query(CaseNumberSQL.taken, first.text, last.text)
    var place = start
    while try taken.next(), taken.text(0) == identity.number(place, on: day)?.text { place += 1 }
    return identity.number(place, on: day)
  }
}

enum CaseNumberSQL {
  /// The numbers of a span that are taken, in order.
  static let taken: StaticString = """
    SELECT number FROM cases WHERE number BETWEEN ? AND ? ORDER BY number
    """
}

extension Database {
  /// The place that is tried next on a day, counted through both rounds.
  func nextPlace(onDay day: Int) throws(Fault) -> Int {
    let rows = try query("SELECT next FROM counters WHERE day = ?", day)
    return try rows.next() ? rows.integer(0) : 0
  }

  /// Numbers below are not given any more on that day, or only once every other is.
  func raiseCounter(day: Int, to next: Int) throws(Fault) {
    try run(
      """
      INSERT INTO counters (day, next) VALUES (?1, ?2)
      ON CONFLICT (day) DO UPDATE SET next = max(next, ?2)
      """, day, next)
  }
}
