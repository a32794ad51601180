internal import HallCore

extension HallStore {
  /// Whether the hall has rules to work by: every standard as it was imported, and a calendar that
  /// reaches as far as the limits that begin today and that all open cases follow.
  func ruleFindings(_ now: Instant) throws(Fault) -> [HallFinding] {
    var findings: [HallFinding] = []
    let hashes = try standardHashes()
    if hashes.isEmpty { findings.append(.standardsMissing) }
    for hash in hashes {
      do {
        _ = try standard(hash: hash)
      } catch .hallDamaged(let what) {
        findings.append(.fault(.hallDamaged(what)))
      }
    }
    do {
      let calendar = try calendar()
      let last = Day(year: calendar.horizon.upperBound, month: 12, day: 31)
      if let last, now.day.adding(days: daysAhead) > last { findings.append(.calendarEnds(last)) }
      if try database.termsThrough() != nil { findings.append(.calendarUnfinished) }
    } catch .calendarMissing {
      findings.append(.fault(.calendarMissing))
    } catch .hallDamaged(let what) {
      findings.append(.fault(.hallDamaged(what)))
    }
    return findings
  }

  private func standardHashes() throws(Fault) -> [String] {
    let rows = try database.query("SELECT hash FROM standards ORDER BY hash")
    var hashes: [String] = []
    while try rows.next() { hashes.append(rows.text(0)) }
    return hashes
  }
}

/// Most limits are shorter than this.
private let daysAhead = 30
