internal import HallCore

extension HallStore {
  /// Whether the hall has rules to work by: every standard as it was imported, and a calendar that
  /// reaches as far as the limits that begin today.
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

extension HallStore {
  /// Whether the machine's clock can be right, by the last entry of the audit and by the machine's own
  /// running since the last act.
  func clockFindings(_ now: Instant) throws(Fault) -> [HallFinding] {
    var findings: [HallFinding] = []
    let rows = try database.query("SELECT at FROM audit ORDER BY number DESC LIMIT 1")
    if try rows.next() {
      let passed = now.milliseconds - Int64(rows.integer(0))
      let minutes = Int(passed / 60_000)
      if minutes <= -toleratedMinutes { findings.append(.clockBehind(minutes: -minutes)) }
      if minutes >= longMinutes { findings.append(.clockAhead(days: minutes / 1440)) }
    }
    // To the nearest minute: the two clocks are read one after the other.
    let step = tick?.mark?.clockStep.map { Int(($0 + ($0 < 0 ? -30_000 : 30_000)) / 60_000) }
    if let step, abs(step) >= toleratedMinutes { findings.append(.clockSet(minutes: step)) }
    return findings
  }
}

/// Windows' clocks may differ by that much.
private let toleratedMinutes = 5
/// No hall is closed for longer.
private let longMinutes = 30 * 1440
