internal import HallCore

/// What came of comparing every case's journal with the tables.
struct ProjectionSurvey {
  private(set) var cases = 0
  private(set) var entries = 0
  private(set) var broken: [HallFinding] = []
  private(set) var rows: [HallFinding.ProjectedTable: Int] = [:]
  private(set) var examples: [HallFinding.ProjectedTable: [String]] = [:]
  /// Cases whose journal is not what the audit says was written, the first ones.
  private(set) var altered: Set<String> = []
  /// The highest place of each day in the hall's own block.
  private(set) var lastPlaces: [Int: Int] = [:]
  var excess = ExcessSurvey()

  private static let exampleLimit = 5
  private static let brokenLimit = 100

  mutating func add(_ folded: FoldedCase, in hall: HallIdentity) {
    cases += 1
    entries += folded.entryCount
    excess.add(folded)
    if hall.gives(folded.number) {
      let day = folded.number.day.number
      lastPlaces[day] = max(lastPlaces[day] ?? 0, folded.number.place)
    }
  }

  mutating func add(broken finding: HallFinding) {
    cases += 1
    if broken.count < Self.brokenLimit, !broken.contains(finding) { broken.append(finding) }
  }

  mutating func add(altered number: CaseNumber) {
    if altered.count < Self.brokenLimit { altered.insert(number.text) }
  }

  mutating func add(_ table: HallFinding.ProjectedTable, rows count: Int, example: String? = nil) {
    guard count > 0 else { return }
    rows[table, default: 0] += count
    guard let example, examples[table, default: []].count < Self.exampleLimit else { return }
    examples[table, default: []].append(example)
  }

  var findings: [HallFinding] {
    broken
      + HallFinding.ProjectedTable.allCases.compactMap { table in
        rows[table].map {
          .projectionDiffers(table, rows: $0, cases: examples[table] ?? [])
        }
      }
  }
}

extension HallStore {
  /// Compares every case's journal with the tables. Takes no more memory for a million cases than for
  /// a thousand, and holds nobody up: a snapshot for each batch of cases.
  /// - Parameter progress: is told how many cases are done, every hundred.
  func surveyProjections(progress: (Int) -> Void) throws(Fault) -> ProjectionSurvey {
    var survey = ProjectionSurvey()
    var last = 0
    while true {
      let batch = try database.read { () throws(Fault) -> [Int] in
        let ids = try database.surveyedIDs(after: last, limit: 100)
        for id in ids { try self.survey(id, into: &survey) }
        return ids
      }
      guard let end = batch.last else { break }
      last = end
      progress(survey.cases)
    }
    try surveyExcess(into: &survey)
    let names = try surveyNames()
    survey.add(.names, rows: names.nameCount)
    survey.add(.nameInitials, rows: names.initialsCount)
    survey.add(.namePairs, rows: names.pairCount)
    survey.add(.counters, rows: try lowCounters(survey.lastPlaces).count)
    return survey
  }

  private func survey(_ id: Int, into survey: inout ProjectionSurvey) throws(Fault) {
    switch try fold(id) {
    case .broken(let finding): survey.add(broken: finding)
    case .phantom: survey.add(.cases, rows: 1, example: "#\(id)")
    case .folded(let folded):
      survey.add(folded, in: identity)
      let lines = try database.journalLines(of: id)
      if try !areSealed(lines, of: folded.number.text) { survey.add(altered: folded.number) }
      for (table, count) in try differences(of: folded) {
        survey.add(table, rows: count, example: folded.number.text)
      }
    }
  }

  private func surveyExcess(into survey: inout ProjectionSurvey) throws(Fault) {
    for table in [HallFinding.ProjectedTable.caseKeys, .requests] {
      let groups = Set(try survey.excess.suspects(table, in: database))
      let rows = try excessRows(table, groups: groups, limit: NameSurvey.limit)
      survey.add(table, rows: rows.count)
    }
    let groups = Set(try survey.excess.suspects(.outbox, in: database))
    let outbox = try outboxDifferences(groups: groups)
    survey.add(.outbox, rows: outbox.unheard.count + outbox.dangling)
  }

  /// Days whose next number was given already, with what it has to be at least.
  func lowCounters(_ lastPlaces: [Int: Int]) throws(Fault) -> [Int: Int] {
    var low: [Int: Int] = [:]
    for (day, place) in lastPlaces where try database.nextPlace(onDay: day) <= place {
      low[day] = place + 1
    }
    return low
  }
}
