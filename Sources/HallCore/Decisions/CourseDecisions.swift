// From acceptance to the result in the applicant's hand.

/// Working days a special procedure may be expected to take: more than none, at most a year.
private let plannedDaysRange = 1...366

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
    guard plannedDaysRange.contains(suspension.plannedDays) else { throw .plannedDaysRequired }
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
    guard !approver.isBlank else { throw .approverRequired }
    if let due = statutoryDue(under: now.standard, now.calendar), due.day < now.at.day {
      throw .extensionTooLate
    }
    let reason = try checkedReason(reason)
    return [.extended(Prolongation(limit: limit, approver: approver, reason: reason))]
  }

  func decide(_ decision: Decision, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.accepted, .inReview)
    let inspectors = decision.inspectors.distinctNames
    if now.standard.onSiteCheck, inspectors.count < 2 { throw .inspectorsRequired }
    if decision.isGranted {
      try requireReady(now)
      try requireNothingDeferred(now)
    } else if decision.reasons.isBlank || decision.remedies.isBlank {
      throw .denialIncomplete
    }
    let handover = state == .accepted ? try handOver(now) : []
    let checked = Decision(
      isGranted: decision.isGranted, reasons: decision.reasons, remedies: decision.remedies,
      inspectors: inspectors)
    return handover + [.decided(checked)]
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
  func checked(
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

  func withdraw(_ reason: String) throws(Refusal) -> [CaseEvent] {
    guard !state.isClosed, decision == nil else { throw .notPossible(in: state) }
    return [.withdrawn(reason: try checkedReason(reason))]
  }

  func void(_ reason: String, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    guard state != .voided else { throw .notPossible(in: state) }
    guard now.actor.role == .supervisor else { throw .supervisorOnly }
    return [.voided(reason: try checkedReason(reason))]
  }

  func assign(_ number: ExternalNumber) throws(Refusal) -> [CaseEvent] {
    guard !number.text.isBlank else { throw .numberRequired }
    guard !externalNumbers.contains(number) else { throw .numberKnown }
    return [.numberAssigned(number)]
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
