internal import HallCore

extension HallStore {
  /// The open cases whose terms want attention, by reason; groups without a case are left out.
  ///
  /// A case stands in the most urgent group only. Each group is read through the index of terms and
  /// no further than its limit, however many cases there are.
  func dueGroups(on today: Day) throws(Fault) -> [DueGroup] {
    let calendar = try calendar()
    var groups: [DueGroup] = []
    var seen: Set<Int> = []
    for kind in DueGroup.Kind.allCases {
      let found = try database.casesDue(kind, on: today, calendar).filter { !seen.contains($0) }
      let cases = found.prefix(DueGroup.countLimit)
      seen.formUnion(cases)
      guard !cases.isEmpty else { continue }
      groups.append(
        DueGroup(
          kind: kind, hits: try hits(Array(cases.prefix(DueGroup.hitLimit)), by: nil, today: today),
          count: cases.count, isCapped: found.count > cases.count))
    }
    return groups
  }
}

// The statements, in one place so that a test can ask SQLite how it would run each.

enum DueSQL {
  /// Cases with a term in a place of the index that ends in a span of days, the first to end first.
  static let ending: StaticString = """
    SELECT case_id FROM case_terms INDEXED BY case_terms_due
    WHERE stopped_day IS NULL AND place = ? AND due_day BETWEEN ? AND ?
    ORDER BY due_day, case_id LIMIT ?
    """

  /// The same, but for cases with a term that is more urgent: one that the law's limit has passed,
  /// or that ends today.
  static let endingCalmly: StaticString = """
    SELECT case_id FROM (
      SELECT case_id FROM case_terms INDEXED BY case_terms_due
      WHERE stopped_day IS NULL AND place = ?1 AND due_day BETWEEN ?2 AND ?3
      ORDER BY due_day, case_id LIMIT ?4) calm
    WHERE NOT EXISTS (
      SELECT 1 FROM case_terms urgent WHERE urgent.case_id = calm.case_id
        AND urgent.stopped_day IS NULL
        AND (urgent.due_day = ?5 OR urgent.due_day < ?5 AND urgent.place = 0))
    """
}

extension Database {
  /// The cases of a group, each once, the first to end first; one more than is counted, so that it is
  /// seen where there are more.
  fileprivate func casesDue(
    _ kind: DueGroup.Kind, on today: Day, _ calendar: WorkingCalendar
  ) throws(Fault) -> [Int] {
    let limit = DueGroup.countLimit + 1
    let yesterday = today.adding(days: -1)
    let cases: [Int]
    switch kind {
    case .lateByLaw: cases = try ending(.law, .first, yesterday, limit)
    case .today:
      cases =
        try ending(.law, today, today, limit) + ending(.other, today, today, limit)
        + ending(.delivery, today, today, limit)
    case .late: cases = try endingCalmly(.other, .first, yesterday, limit, today)
    case .soon:
      let last = calendar.dueDate(from: today, days: 2, unit: .working).day
      let tomorrow = today.adding(days: 1)
      cases =
        try endingCalmly(.law, tomorrow, last, limit, today)
        + endingCalmly(.other, tomorrow, last, limit, today)
        + ending(.delivery, tomorrow, last, limit)
    case .uncollected: cases = try ending(.delivery, .first, yesterday, limit)
    }
    var seen: Set<Int> = []
    return cases.filter { seen.insert($0).inserted }
  }

  private func ending(
    _ place: ProjectedTerm.Place, _ first: Day, _ last: Day, _ limit: Int
  ) throws(Fault) -> [Int] {
    try ids(
      try query(DueSQL.ending, place.rawValue, first.number, last.number, limit))
  }

  /// A case with several terms in the span takes several rows, so more are read than are wanted.
  private func endingCalmly(
    _ place: ProjectedTerm.Place, _ first: Day, _ last: Day, _ limit: Int, _ today: Day
  ) throws(Fault) -> [Int] {
    try ids(
      try query(
        DueSQL.endingCalmly, place.rawValue, first.number, last.number, limit * 4, today.number))
  }
}

extension Day {
  /// Before every term.
  fileprivate static let first = Day(number: 0)
}
