public import HallCore

/// Whose windows are named in the journals that come in.
public enum WindowOwner: String, Sendable {
  /// This hall's: what was done there today is part of their day.
  case thisHall
  /// Another hall's, which numbers its windows as we do ours.
  case anotherHall
}

extension HallStore {
  /// Takes in whole cases with their journals, as other halls send them: all or none. Every journal is
  /// held against the rules first, and every decision in it judged again.
  /// - Parameters:
  ///   - journals: each the entries of one case, oldest first; best in the order they were opened,
  ///     for "newest first" follows the order of arrival.
  ///   - owner: whose windows the journals name.
  ///   - progress: is told how many are done, every thousand cases.
  public func importCases(
    _ journals: some Sequence<[Entry]>, windowsOf owner: WindowOwner = .anotherHall, at: Instant,
    actor: Actor, progress: (Int) -> Void = { _ in }
  ) throws(Fault) -> ImportResult {
    try takeIn(
      journals, windowsOf: owner, isExamined: false, at: at, actor: actor, progress: progress)
  }

  /// - Parameter isExamined: whether whoever brings the journals vouches for them.
  func takeIn(
    _ journals: some Sequence<[Entry]>, windowsOf owner: WindowOwner, isExamined: Bool, at: Instant,
    actor: Actor, progress: (Int) -> Void
  ) throws(Fault) -> ImportResult {
    try write { () throws(Fault) -> Ending<ImportResult> in
      let calendar = try calendar()
      var count = 0
      for entries in journals {
        if let problem = try importCase(
          entries, calendar, windowsOf: owner, isExamined: isExamined, at: at, actor: actor)
        {
          return .rollBack(.rejected(index: count, problem))
        }
        count += 1
        if count % 1000 == 0 { progress(count) }
      }
      guard count > 0 else { return .rollBack(.done(count: 0)) }
      try audit(.importedCases, on: "cases", outcome: "\(count)", at: at, actor: actor)
      return .commit(.done(count: count))
    }
  }

  /// - Returns: why it cannot be taken in; nil where it was.
  func importCase(
    _ entries: [Entry], _ calendar: WorkingCalendar, windowsOf owner: WindowOwner,
    isExamined: Bool = false, at: Instant, actor: Actor
  ) throws(Fault) -> ImportProblem? {
    guard let aCase = Case(entries), let last = entries.last else { return .journal(.broken) }
    guard try database.caseID(aCase.number) == nil else { return .numberTaken(aCase.number) }
    let standard: ServiceStandard
    do {
      standard = try self.standard(hash: aCase.standardHash)
    } catch .standardMissing(let hash) {
      return .standardMissing(hash)
    }
    if !isExamined, let problem = try examine(entries, standard, calendar, now: at) {
      return .journal(problem)
    }
    let projection = Projection(of: aCase, last: last, standard: standard, calendar: calendar)
    let id = try database.insertCase(
      projection, standard: try database.standardID(hash: standard.hash))
    let lines = try database.lines(of: entries, areExamined: isExamined)
    let link = try audit(
      .importedCase, on: aCase.number.text, outcome: owner.rawValue, sealing: JournalSeal(lines),
      at: at, actor: actor)
    try database.append(lines, to: id, link: link)
    if let taken = try insertRequests(of: entries, case: id, windowsOf: owner) {
      return .requestTaken(taken)
    }
    try keepCounterAhead(of: aCase.number)
    return nil
  }

  private func examine(
    _ entries: [Entry], _ standard: ServiceStandard, _ calendar: WorkingCalendar, now: Instant
  ) throws(Fault) -> JournalProblem? {
    var known: [String: WorkingCalendar] = [:]
    for hash in Set(entries.compactMap(\.verdict?.calendarHash)) {
      known[hash] = try self.calendar(hash: hash)
    }
    return HallCore.examine(
      entries, standard: standard, calendar: calendar, now: now, calendars: { known[$0] })
  }

  /// Remembers every act of the journal, so that one sent again is known. Another hall's window 5 is
  /// not ours, and its acts are not part of our window's day.
  /// - Returns: the request that another case has already; nil where there is none.
  private func insertRequests(
    of entries: [Entry], case id: Int, windowsOf owner: WindowOwner
  ) throws(Fault) -> String? {
    for act in JournalAct.all(of: entries, isForeign: { _ in owner == .anotherHall }) {
      guard try database.caseID(ofRequest: act.request) == nil else { return act.request.text }
      try database.insert(act, of: id)
    }
    return nil
  }

  /// A number of our own block that comes from outside is not given a second time.
  private func keepCounterAhead(of number: CaseNumber) throws(Fault) {
    guard identity.gives(number) else { return }
    try database.raiseCounter(day: number.day.number, to: number.place + 1)
  }
}
