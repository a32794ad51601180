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
  public var isClean: Bool { differing == 0 && damaged.isEmpty && brokenAuditLink == nil }

  static let listLimit = 100
}

extension HallStore {
  /// Judges every stored decision again, and checks the audit's chain. Takes no more memory for a
  /// million cases than for one, and holds nobody up.
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
    report.brokenAuditLink = try firstBrokenAuditLink()
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
    guard let (count, differences) = try replayed(id, text) else {
      if report.damaged.count < VerifyReport.listLimit { report.damaged.append(number) }
      return
    }
    report.decisions += count
    report.differing += differences.count
    for difference in differences where report.differences.count < VerifyReport.listLimit {
      report.differences.append(.init(number: number, difference: difference))
    }
  }

  /// Nil where the journal is damaged.
  private func replayed(
    _ id: Int, _ number: String
  ) throws(Fault) -> (count: Int, differences: [ReplayDifference])? {
    let entries: [Entry]
    do {
      entries = try database.journal(of: id, number: number)
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
