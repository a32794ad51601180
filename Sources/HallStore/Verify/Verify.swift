public import HallCore

/// What came of judging every stored decision again.
public struct VerifyReport: Hashable, Sendable {
  /// Cases read.
  public internal(set) var cases = 0
  /// Decisions judged again.
  public internal(set) var decisions = 0
  /// How many come out differently.
  public internal(set) var differing = 0
  /// The first hundred of them.
  public internal(set) var differences: [Difference] = []
  /// Cases whose journal cannot be read or folded, the first hundred.
  public internal(set) var damaged: [CaseNumber] = []
  /// Cases whose journal is not what the audit says was written, the first hundred.
  public internal(set) var altered: [CaseNumber] = []
  /// The first link of the audit that does not hold; nil where the chain is whole.
  public internal(set) var brokenAuditLink: Int?

  /// One decision that comes out differently.
  public struct Difference: Hashable, Sendable {
    /// The case.
    public let number: CaseNumber
    /// Where, and what.
    public let difference: ReplayDifference
  }

  /// Whether everything is as it was written.
  public var isClean: Bool {
    differing == 0 && damaged.isEmpty && altered.isEmpty && brokenAuditLink == nil
  }

  private static let listLimit = 100

  mutating func add(damaged number: CaseNumber) {
    if damaged.count < Self.listLimit { damaged.append(number) }
  }

  mutating func add(altered number: CaseNumber) {
    if altered.count < Self.listLimit, !altered.contains(number) { altered.append(number) }
  }

  mutating func add(_ difference: ReplayDifference, in number: CaseNumber) {
    differing += 1
    guard differences.count < Self.listLimit else { return }
    differences.append(Difference(number: number, difference: difference))
  }
}

extension HallStore {
  /// Judges every stored decision again, holds every line of the journal against the audit, and
  /// checks the audit's chain. Takes no more memory for a million cases than for one, and holds nobody
  /// up.
  /// - Parameter progress: is told how many cases are done, every hundred.
  public func verify(progress: (Int) -> Void = { _ in }) throws(Fault) -> VerifyReport {
    var report = VerifyReport()
    var last = 0
    while true {
      // A short transaction for each batch: a long one would keep the log from shrinking.
      let batch = try database.read { () throws(Fault) -> [Int] in
        let ids = try caseIDs(after: last, limit: 100)
        for id in ids { try verify(id, in: &report) }
        return ids
      }
      guard let end = batch.last else { break }
      last = end
      progress(report.cases)
    }
    try verifyAudit(in: &report)
    return report
  }

  private func caseIDs(after id: Int, limit: Int) throws(Fault) -> [Int] {
    let rows = try database.query(
      "SELECT id FROM cases WHERE id > ? ORDER BY id LIMIT ?", id, limit)
    var ids: [Int] = []
    while try rows.next() { ids.append(rows.integer(0)) }
    return ids
  }

  private func verify(_ id: Int, in report: inout VerifyReport) throws(Fault) {
    report.cases += 1
    let text = try database.caseNumber(id)
    guard let number = CaseNumber(text) else { throw .hallDamaged(text) }
    let lines = try database.journalLines(of: id)
    if try !areSealed(lines, of: text) { report.add(altered: number) }
    guard let (count, differences) = try replayed(lines.map(\.line), text) else {
      report.add(damaged: number)
      return
    }
    report.decisions += count
    for difference in differences { report.add(difference, in: number) }
  }

  /// Nil where the journal is damaged.
  private func replayed(
    _ lines: [JournalLine], _ number: String
  ) throws(Fault) -> (count: Int, differences: [ReplayDifference])? {
    var entries: [Entry] = []
    do {
      for line in lines { entries.append(try line.entry(of: number)) }
    } catch .hallDamaged {
      return nil
    }
    var standards: [String: ServiceStandard] = [:]
    var calendars: [String: WorkingCalendar] = [:]
    for case let stored? in entries.map(\.verdict) {
      standards[stored.standardHash] = try knownStandard(stored.standardHash)
      calendars[stored.calendarHash] = try calendar(hash: stored.calendarHash)
    }
    return replay(entries, standard: { standards[$0] }, calendar: { calendars[$0] })
  }

  private func knownStandard(_ hash: String) throws(Fault) -> ServiceStandard? {
    do {
      return try standard(hash: hash)
    } catch .standardMissing {
      return nil
    }
  }
}
