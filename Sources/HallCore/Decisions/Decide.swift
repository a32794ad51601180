extension Case {
  /// Decides what a command would bring about; changes nothing.
  /// - Returns: the events, in order; at least one. Every one can be read back.
  /// - Throws: the rule that says no.
  public func decide(
    _ command: CaseCommand, under now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    if now.isBehind(changedAt), !now.mayTurnBack { throw .clockBehind(latest: changedAt) }
    let now = now.notBefore(changedAt)
    let events = try events(of: command, under: now)
    try now.actor.requireFit()
    for event in events { try event.requireFit() }
    return events
  }

  private func events(
    of command: CaseCommand, under now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    switch command {
    case .amend(let amendment): try amend(amendment, now)
    case .submit: try submit()
    case .passReview: try passReview(now)
    case .sendBack(let second): try sendBack(second, now)
    case .receive: try receive(now)
    case .provide(let code, let evidence): try provide(code, evidence, now)
    case .checkOriginal(let code): try checkOriginal(code, now)
    case .overrule(let code, let reason): try overrule(code, reason, now)
    case .undoCheck(let code, let reason): try undoCheck(code, reason, now)
    case .giveBack(let code, let reason): try giveBack(code, reason, now)
    case .postpone(let code): try postpone(code, now)
    case .takePromise(let code): try takePromise(code, now)
    case .demand(let code, let reason): try demand(code, reason, now)
    case .withdrawDemand(let code, let reason): try withdrawDemand(code, reason, now)
    case .recordConfirmation(let code, let letter): try recordConfirmation(code, letter, now)
    case .recordAnswers(let answers): try recordAnswers(answers, now)
    case .askSources: try askSources(now)
    case .notify(let second): try notify(second, now)
    case .remind: try remind()
    case .accept: try accept(now)
    case .refuse(let nonAcceptance): try refuse(nonAcceptance, now)
    case .finishAtOnce(let outcome): try finishAtOnce(outcome, now)
    case .handOver: try handOver(now)
    case .suspend(let suspension): try suspend(suspension, now)
    case .resume: try resume()
    case .extend(let approver, let reason): try extend(approver, reason, now)
    case .decide(let decision): try decide(decision, now)
    case .correctDecision(let decision, let reason): try correctDecision(decision, reason, now)
    case .finish(let outcome): try finish(outcome, now)
    case .post(let number): try post(number, now)
    case .deliver(let delivery): try deliver(delivery, now)
    case .withdraw(let withdrawal): try withdraw(withdrawal, now)
    case .deemAccepted: try deemAccepted(now)
    case .lapse: try lapse(now)
    case .void(let reason): try void(reason, now)
    case .assignNumber(let number): try assign(number)
    }
  }

  func require(_ states: CaseState...) throws(Refusal) {
    guard states.contains(state) else { throw .notPossible(in: state) }
  }

  func requireBeforeAcceptance() throws(Refusal) {
    guard state.isBeforeAcceptance else { throw .notPossible(in: state) }
  }

  func requireReady(_ now: Circumstances) throws(Refusal) {
    let verdict = now.verdict(on: self)
    guard verdict.outcome == .ready else {
      throw .notReady(
        verdict.outcome,
        lacking: verdict.findings(.lacking).count + verdict.findings(.refusing).count,
        unknown: verdict.findings(.unknown).count)
    }
  }
}

extension Case {
  /// What is accepted is granted only where everything is there. What could be done about it before
  /// acceptance, a deferral or a notice, cannot be done any more.
  func requireGrantable(_ now: Circumstances) throws(Refusal) {
    let verdict = now.verdict(on: self)
    guard verdict.outcome == .ready else {
      throw .notGrantable(
        lacking: verdict.findings(.lacking).count + verdict.findings(.refusing).count,
        unknown: verdict.findings(.unknown).count)
    }
  }
}

/// A reason somebody wrote: not blank.
func checkedReason(_ reason: String) throws(Refusal) -> String {
  guard !reason.isBlank else { throw .reasonRequired }
  return reason
}

/// Parties that can be written down: with a name, and where there is no document, with a reason or
/// nothing at all; and nobody is their own agent.
func checkParties(_ applicant: Party, _ agent: Party?) throws(Refusal) {
  for party in [applicant, agent] {
    guard let party else { continue }
    if party.name.isBlank { throw .nameRequired }
    if let note = party.identityNote { _ = try checkedReason(note) }
  }
  if let agent, agent.isSamePerson(as: applicant) { throw .agentIsApplicant }
}

extension String {
  /// Whether nothing is written in it.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

/// Opens a case under a standard that is in force.
/// - Throws: `.standardNotInForce`, `.nameRequired`, `.agentIsApplicant`, `.reasonRequired`, `.tooLong`.
public func open(
  _ opening: Opening, under now: Circumstances
) throws(Refusal) -> CaseEvent {
  guard now.standard.effectiveFrom <= now.at.day else {
    throw .standardNotInForce(from: now.standard.effectiveFrom)
  }
  try checkParties(opening.applicant, opening.agent)
  let event = CaseEvent.opened(opening)
  try now.actor.requireFit()
  try event.requireFit()
  return event
}
