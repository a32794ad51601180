public import HallCore

extension HallStore {
  /// Lets the law's own rules act on every case whose term has passed: deemed acceptance, and the
  /// lapse of supplements and deferred materials that did not come. Each case is a transaction of its
  /// own, so that one damaged case does not stop the others' clocks.
  /// - Returns: on how many cases a rule acted.
  public func applyDueRules(_ now: Instant) throws(Fault) -> Int {
    var count = 0
    var damaged: Fault?
    for id in try casesWithDueRule(on: now.day) {
      do {
        if try applyDueRule(to: id, now) { count += 1 }
      } catch .hallDamaged(let place) {
        damaged = damaged ?? .hallDamaged(place)
      }
    }
    if let damaged { throw damaged }
    return count
  }

  private func casesWithDueRule(on day: Day) throws(Fault) -> [Int] {
    let rows = try database.query(
      "SELECT id FROM cases WHERE rule_day <= ? ORDER BY rule_day", day.number)
    var ids: [Int] = []
    while try rows.next() { ids.append(rows.integer(0)) }
    return ids
  }

  private func applyDueRule(to id: Int, _ at: Instant) throws(Fault) -> Bool {
    try write { () throws(Fault) -> Ending<Bool> in
      // Everything is asked again: another window may have been first.
      var work = try storedWork(on: id)
      let standard = try standard(hash: work.aCase.standardHash)
      let calendar = try calendar()
      let verdict = judge(work.aCase.dossier, by: standard, calendar: calendar, on: at.day)
      let clocks = HallCore.clocks(of: work.aCase, under: standard, calendar: calendar, on: at.day)
      let due = work.aCase.dueRule(under: standard, calendar, verdict: verdict, clocks: clocks)
      guard let rule = due?.kind else { return .rollBack(false) }
      let now = try circumstances(of: work.aCase, at: at, actor: rule.actor)
      let request = RequestID(try randomName())
      do throws(Refusal) {
        let events = try work.aCase.decide(rule.command, under: now)
        work.record(events, request: request, under: now)
      } catch {
        // The term has not passed after all; the next act on the case writes its day anew.
        return .rollBack(false)
      }
      try save(work, request: request, under: now)
      return .commit(true)
    }
  }
}
