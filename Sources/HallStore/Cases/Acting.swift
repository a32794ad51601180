public import HallCore

extension HallStore {
  /// Opens a case: the next number of the hall's block, the journal's first line, and whatever the
  /// licence pool already knows, in one transaction. The draft with the same request has done its duty
  /// and goes with it.
  /// - Returns: the new case; for a request that was done before, that case as it stands now.
  public func open(_ act: OpeningAct) throws(Fault) -> ActResult {
    try write { () throws(Fault) -> Ending<ActResult> in
      if let earlier = try database.caseID(ofRequest: act.request) {
        let result = ActResult.done(try file(of: try storedWork(on: earlier), on: act.at.day))
        // It may have been typed on while nobody knew whether the case was open.
        return try database.forgetDraft(of: act) ? .commit(result) : .rollBack(result)
      }
      guard let standard = try currentStandard(handlingCode: act.handlingCode, on: act.at.day)
      else {
        let later = try firstStandardDay(handlingCode: act.handlingCode)
        guard let later else { throw .standardMissing(act.handlingCode) }
        return .rollBack(.refused(.standardNotInForce(from: later), nil))
      }
      let opening = Opening(
        number: try nextNumber(on: act.at.day), handlingCode: act.handlingCode,
        standardHash: standard.hash, channel: act.channel, applicant: act.applicant,
        agent: act.agent, situations: act.situations)
      let now = Circumstances(
        standard: standard, calendar: try calendar(), at: act.at, actor: act.actor)
      let event: CaseEvent
      do throws(Refusal) {
        event = try HallCore.open(opening, under: now)
      } catch {
        return .rollBack(.refused(error, nil))
      }
      let entry = Entry(
        sequence: 1, at: act.at, actor: act.actor, request: act.request, event: event, verdict: nil)
      var work = CaseWork(opening: entry, aCase: Case(opening: opening, at: act.at))
      try matchPool(to: &work, request: act.request, under: now)
      try save(work, request: act.request, under: now)
      _ = try database.forgetDraft(of: act)
      return .commit(.done(try file(of: work, on: act.at.day)))
    }
  }

  /// Does one thing with one case, in one transaction.
  /// - Returns: the case afterwards; for a request that was done before, the case as it stands now;
  ///   where a rule says no or somebody else was faster, that, and nothing is written.
  public func perform(_ act: Act) throws(Fault) -> ActResult {
    try write { () throws(Fault) -> Ending<ActResult> in
      if let earlier = try database.caseID(ofRequest: act.request) {
        return .rollBack(.done(try file(of: try storedWork(on: earlier), on: act.at.day)))
      }
      guard let id = try database.caseID(act.number) else {
        return .rollBack(.refused(.unknownCase(act.number), nil))
      }
      var work = try storedWork(on: id)
      guard work.aCase.version == act.version else {
        return .rollBack(.refused(.changedMeanwhile, try file(of: work, on: act.at.day)))
      }
      let now = try circumstances(of: work.aCase, at: act.at, actor: act.actor)
      do throws(Refusal) {
        let events = try work.aCase.decide(act.command, under: now)
        work.record(events, request: act.request, under: now)
      } catch {
        return .rollBack(.refused(error, try file(of: work, on: act.at.day)))
      }
      // Other answers or another applicant may ask for papers the pool has.
      if case .amend = act.command { try matchPool(to: &work, request: act.request, under: now) }
      try save(work, request: act.request, under: now)
      return .commit(.done(try file(of: work, on: act.at.day)))
    }
  }

  /// A case with everything needed to work on it, read in one transaction.
  /// - Parameter day: the day on which the standard is asked and the clocks are read.
  /// - Returns: nil where the hall has no such case.
  public func caseFile(_ number: CaseNumber, on day: Day) throws(Fault) -> CaseFile? {
    try database.read { () throws(Fault) -> CaseFile? in
      guard let id = try database.caseID(number) else { return nil }
      return try file(of: try storedWork(on: id), on: day)
    }
  }
}
