public import HallCore

extension HallStore {
  /// Whether the machine's clock is too far from what was written last to be believed unasked.
  ///
  /// The law's own rules act by the date alone, and what they did cannot be taken back: a machine that
  /// starts in the wrong year would close the hall's cases before anybody has looked at it.
  /// - Returns: the fault to be shown; nil where nothing speaks against the clock.
  public func clockDoubt(_ now: Instant) throws(Fault) -> Fault? {
    guard let latest = try lastAudited() else { return nil }
    let isLong = now >= latest.adding(seconds: doubtfulDays * 86_400)
    let step = tick?.mark?.clockStep ?? 0
    return isLong || abs(step) >= doubtfulStepMilliseconds
      ? .clockDoubtful(latest: latest, now: now) : nil
  }

  /// Somebody has looked at the date and says that it is right.
  public func confirmClock(at: Instant, actor: Actor) throws(Fault) {
    try write { () throws(Fault) -> Ending<Void> in
      try audit(.confirmedClock, on: at.day.text, at: at, actor: actor)
      return .commit(())
    }
  }

  /// Whether the machine's clock can be right, by the last entry of the audit and by the machine's own
  /// running since the last act.
  func clockFindings(_ now: Instant) throws(Fault) -> [HallFinding] {
    var findings: [HallFinding] = []
    if let latest = try lastAudited() {
      let minutes = Int((now.milliseconds - latest.milliseconds) / 60_000)
      if minutes <= -toleratedMinutes { findings.append(.clockBehind(minutes: -minutes)) }
      if minutes >= longMinutes { findings.append(.clockAhead(days: minutes / 1440)) }
    }
    // To the nearest minute: the two clocks are read one after the other.
    let step = tick?.mark?.clockStep.map { Int(($0 + ($0 < 0 ? -30_000 : 30_000)) / 60_000) }
    if let step, abs(step) >= toleratedMinutes { findings.append(.clockSet(minutes: step)) }
    return findings
  }

  private func lastAudited() throws(Fault) -> Instant? {
    let rows = try database.query("SELECT at FROM audit ORDER BY number DESC LIMIT 1")
    return try rows.next() ? try rows.instant(0) : nil
  }
}

/// Windows' clocks may differ by that much.
private let toleratedMinutes = 5
/// No hall is closed for longer.
private let longMinutes = doubtfulDays * 1440
/// Longer than any holiday: a hall that nobody wrote into for so long is asked whether that is true.
private let doubtfulDays = 10
/// A clock that was set by so much while the machine ran has another date.
private let doubtfulStepMilliseconds: Int64 = 12 * 3_600_000
