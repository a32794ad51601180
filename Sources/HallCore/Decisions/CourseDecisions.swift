// From acceptance to the result in the applicant's hand.

extension Case {
  func handOver(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.accepted)
    return [.handedOver(to: now.standard.item.department.name)]
  }

  func suspend(_ suspension: Suspension, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.inReview)
    guard now.standard.specialProcedures.contains(suspension.procedure) else {
      throw .procedureNotAllowed(suspension.procedure)
    }
    guard Suspension.plannedDaysAllowed.contains(suspension.plannedDays) else {
      throw .plannedDaysRequired
    }
    _ = try checkedReason(suspension.reason)
    guard !suspension.approver.isBlank else { throw .approverRequired }
    return [.suspended(suspension)]
  }

  func resume() throws(Refusal) -> [CaseEvent] {
    try require(.suspended)
    return [.resumed]
  }

  func extend(
    _ approver: String, _ reason: String, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    try require(.accepted, .inReview)
    guard let limit = now.standard.limits.prolongation else { throw .extensionNotAllowed }
    guard prolongation == nil else { throw .alreadyExtended }
    if let due = statutoryDue(under: now.standard, now.calendar), due.day < now.at.day {
      throw .extensionTooLate
    }
    try now.requireSupervisor()
    let reason = try checkedReason(reason)
    guard !approver.isBlank else { throw .approverRequired }
    return [.extended(Prolongation(limit: limit, approver: approver, reason: reason))]
  }

  func decide(_ decision: Decision, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.accepted, .inReview)
    let checked = try checked(decision, now)
    return (state == .accepted ? try handOver(now) : []) + [.decided(checked)]
  }

  /// What was typed wrongly is put right, as a supervisor answers for: the department's decision is what
  /// its paper says. Once the result is recorded, that paper's name and number follow from it.
  func correctDecision(
    _ decision: Decision, _ reason: String, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    try require(.decided)
    let corrected = try checked(decision, now)
    guard corrected != self.decision else { throw .nothingToAmend }
    try now.requireSupervisor()
    return [.decisionCorrected(corrected, reason: try checkedReason(reason))]
  }

  /// A decision as it is written down.
  private func checked(_ decision: Decision, _ now: Circumstances) throws(Refusal) -> Decision {
    let inspectors = decision.inspectors.distinctNames
    if now.standard.onSiteCheck, inspectors.count < 2 { throw .inspectorsRequired }
    if decision.isGranted {
      // Of what was recorded as granted it was asked then: another number needs no new papers.
      if self.decision?.isGranted != true {
        try requireGrantable(now)
        try requireNothingDeferred(now)
      }
    } else if decision.reasons.isBlank || decision.remedies.isBlank {
      throw .denialIncomplete
    }
    if let day = decision.on, let acceptance, day > now.at.day || day < acceptance.on {
      throw .decisionDayImpossible(from: acceptance.on, through: now.at.day)
    }
    let number = decision.number.flatMap { $0.isBlank ? nil : $0 }
    return Decision(
      isGranted: decision.isGranted, reasons: decision.reasons, remedies: decision.remedies,
      inspectors: inspectors, on: decision.on, number: number)
  }

  func requireNothingDeferred(_ now: Circumstances) throws(Refusal) {
    let open = now.verdict(on: self).findings.filter { finding in
      if case .deferred = finding.kind { true } else { false }
    }
    guard open.isEmpty else { throw .deferredOutstanding(open.compactMap(\.material)) }
  }

  func finish(_ outcome: Outcome, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.decided)
    let granted = decision?.isGranted ?? false
    return [.finished(try checked(outcome, granted: granted, now))]
  }

  /// A granted result that is a paper or licence has a number; so has every denial.
  private func checked(
    _ outcome: Outcome, granted: Bool, _ now: Circumstances
  ) throws(Refusal) -> Outcome {
    let needsNumber =
      switch now.standard.result.kind {
      case .licence, .document: true
      case .record, .payment, .none: !granted
      }
    if needsNumber, outcome.number?.isBlank != false { throw .resultNumberRequired }
    return outcome
  }

  func withdraw(_ withdrawal: Withdrawal, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    guard !state.isClosed, decision == nil else { throw .notPossible(in: state) }
    if withdrawal.request == .agent, dossier.agent == nil { throw .noAgent }
    _ = try checkedReason(withdrawal.reason)
    return [
      .withdrawn(
        Withdrawal(
          request: withdrawal.request, reason: withdrawal.reason,
          returned: papersHeld(under: now.standard).map(\.code)))
    ]
  }

  /// The materials that lie in the hall on paper, and go back to the applicant with a case that ends
  /// without a result; forms that were filled in for it stay with it.
  public func papersHeld(under standard: ServiceStandard) -> [MaterialRule] {
    standard.materials.filter { rule in
      let facts = dossier[rule.code]
      guard let way = facts.evidence?.way, facts.returnedBecause == nil, rule.origin != .form else {
        return false
      }
      return way == .paper || way == .post
    }
  }

  func void(_ reason: String, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    guard state != .voided else { throw .notPossible(in: state) }
    try now.requireSupervisor()
    return [.voided(reason: try checkedReason(reason))]
  }

  func assign(_ number: ExternalNumber) throws(Refusal) -> [CaseEvent] {
    guard !number.text.isBlank else { throw .numberRequired }
    guard !externalNumbers.contains(number) else { throw .numberKnown }
    return [.numberAssigned(number)]
  }
}

extension Circumstances {
  /// - Throws: `.supervisorOnly` for everybody else.
  func requireSupervisor() throws(Refusal) {
    guard actor.role == .supervisor else { throw .supervisorOnly }
  }
}

extension [String] {
  /// The names that name somebody, each once, in the order given.
  fileprivate var distinctNames: [String] {
    var names: [String] = []
    for name in map(tidiedName) where !name.isBlank && !names.contains(name) { names.append(name) }
    return names
  }
}
