public import HallCore

/// What was made anew from the journal.
public struct RebuildReport: Hashable, Sendable {
  /// Cases read.
  public internal(set) var cases = 0
  /// Rows written or taken out, by table.
  public internal(set) var rows: [HallFinding.ProjectedTable: Int] = [:]
  /// What could not be repaired: journals that do not fold, rules that are missing.
  public internal(set) var left: [HallFinding] = []
}

extension HallStore {
  /// Makes anew, from the journal, whatever in the other tables does not follow from it: cases,
  /// parties, look-up keys, names, requests, the outbox's missing lines, counters that are behind.
  ///
  /// A calendar that was not imported to the end is followed first. What is right is left as it is. Each step is a small transaction of its own, so that windows go
  /// on working and a rebuild that was broken off is simply begun again; only the index of pairs is
  /// one long step.
  /// - Parameter progress: is told how many cases are done, every hundred.
  public func rebuildProjections(
    at: Instant, actor: Actor, progress: (Int) -> Void = { _ in }
  ) throws(Fault) -> RebuildReport {
    var report = RebuildReport()
    try followCalendar()
    let survey = try rebuildCases(in: &report, progress: progress)
    try removeExcess(survey, in: &report)
    try rebuildNames(in: &report)
    try completeOutbox(survey, in: &report)
    try raiseCounters(survey, in: &report)
    guard !report.rows.isEmpty else { return report }
    let outcome = HallFinding.ProjectedTable.allCases.compactMap { table in
      report.rows[table].map { "\(table.rawValue) \($0)" }
    }
    try write { () throws(Fault) -> Ending<Void> in
      try audit(
        .rebuilt, on: "projections", outcome: outcome.joined(separator: ", "), at: at, actor: actor)
      return .commit(())
    }
    return report
  }

  // MARK: - Cases

  private func rebuildCases(
    in report: inout RebuildReport, progress: (Int) -> Void
  ) throws(Fault) -> ProjectionSurvey {
    var survey = ProjectionSurvey()
    var last = 0
    while true {
      let ids = try database.surveyedIDs(after: last, limit: 100)
      guard let end = ids.last else { break }
      for id in ids where try isToBeRebuilt(id, &survey) {
        let rows = try write { () throws(Fault) -> Ending<[HallFinding.ProjectedTable: Int]> in
          .commit(try rebuildCase(id))
        }
        report.rows.merge(rows) { $0 + $1 }
      }
      last = end
      progress(survey.cases)
    }
    report.cases = survey.cases
    report.left = survey.broken
    return survey
  }

  /// Looks without keeping anybody from writing: nearly every case is right.
  private func isToBeRebuilt(
    _ id: Int, _ survey: inout ProjectionSurvey
  ) throws(Fault) -> Bool {
    var isWrong = false
    try database.read { () throws(Fault) in
      switch try fold(id) {
      case .broken(let finding): survey.add(broken: finding)
      case .phantom: isWrong = true
      case .folded(let folded):
        survey.add(folded, in: identity)
        isWrong = try !differences(of: folded).isEmpty
      }
    }
    return isWrong
  }

  /// Writes one case's rows, in the caller's transaction; the case is read again, for it may have
  /// gone on.
  private func rebuildCase(_ id: Int) throws(Fault) -> [HallFinding.ProjectedTable: Int] {
    switch try fold(id) {
    case .broken: return [:]
    case .phantom:
      try database.deletePhantom(id)
      return [.cases: 1]
    case .folded(let folded):
      let differences = try differences(of: folded)
      if differences[.cases] != nil {
        // Two journals that claim one number are nothing a rebuild could settle.
        guard try freeNumber(of: folded) else { return [:] }
        try database.replaceCase(folded)
      }
      if differences[.parties] != nil { try database.replaceParties(folded) }
      if differences[.caseKeys] != nil { try database.insertMissingKeys(folded) }
      if differences[.requests] != nil { try database.replaceRequests(folded) }
      return differences
    }
  }

  /// Takes a case's number away from the row of another case, whose turn comes later.
  /// - Returns: false where the other's journal claims it, too.
  private func freeNumber(of folded: FoldedCase) throws(Fault) -> Bool {
    guard let other = try database.caseID(folded.number), other != folded.id else { return true }
    if case .folded(let rival) = try fold(other), rival.number == folded.number { return false }
    try database.run("UPDATE cases SET number = number || '#' || id WHERE id = ?", other)
    return true
  }

  // MARK: - Rows that are too many

  private func removeExcess(
    _ survey: ProjectionSurvey, in report: inout RebuildReport
  ) throws(Fault) {
    for table in [HallFinding.ProjectedTable.caseKeys, .requests] {
      let groups = Set(try survey.excess.suspects(table, in: database))
      while true {
        let rows = try excessRows(table, groups: groups, limit: NameSurvey.limit)
        if rows.isEmpty { break }
        for row in rows {
          let isGone = try write { () throws(Fault) -> Ending<Bool> in
            guard try isExcess(row) else { return .rollBack(false) }
            try database.delete(row)
            return .commit(true)
          }
          if isGone { report.rows[table, default: 0] += 1 }
        }
      }
    }
  }

  // MARK: - Names

  private func rebuildNames(in report: inout RebuildReport) throws(Fault) {
    while true {
      let survey = try surveyNames()
      if survey.names.isEmpty, survey.initials.isEmpty {
        guard survey.pairCount > 0 else { return }
        report.rows[.namePairs, default: 0] += survey.pairCount
        return try write { () throws(Fault) -> Ending<Void> in
          try database.replacePairs()
          return .commit(())
        }
      }
      report.rows.add(survey.names.count, to: .names)
      report.rows.add(survey.initials.count, to: .nameInitials)
      for start in stride(from: 0, to: survey.names.count, by: 100) {
        let names = survey.names[start..<min(start + 100, survey.names.count)]
        try write { () throws(Fault) -> Ending<Void> in
          for name in names { try database.replaceName(name) }
          return .commit(())
        }
      }
      try write { () throws(Fault) -> Ending<Void> in
        for row in survey.initials { try database.set(row) }
        return .commit(())
      }
    }
  }

  // MARK: - Outbox and counters

  private func completeOutbox(
    _ survey: ProjectionSurvey, in report: inout RebuildReport
  ) throws(Fault) {
    let groups = Set(try survey.excess.suspects(.outbox, in: database))
    for lines in try outboxDifferences(groups: groups).unheard {
      let isNew = try write { () throws(Fault) -> Ending<Bool> in
        .commit(try database.insertUnheard(lines))
      }
      if isNew { report.rows[.outbox, default: 0] += 1 }
    }
  }

  private func raiseCounters(
    _ survey: ProjectionSurvey, in report: inout RebuildReport
  ) throws(Fault) {
    let low = try lowCounters(survey.lastPlaces)
    guard !low.isEmpty else { return }
    try write { () throws(Fault) -> Ending<Void> in
      for (day, next) in low { try database.raiseCounter(day: day, to: next) }
      return .commit(())
    }
    report.rows.add(low.count, to: .counters)
  }
}

extension [HallFinding.ProjectedTable: Int] {
  fileprivate mutating func add(_ count: Int, to table: HallFinding.ProjectedTable) {
    if count > 0 { self[table, default: 0] += count }
  }
}
