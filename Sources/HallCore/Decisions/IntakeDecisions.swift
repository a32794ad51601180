// From the first paper to acceptance, or to a written no.

extension Case {
  func submit() throws(Refusal) -> [CaseEvent] {
    try require(.draft, .returned)
    return [.submitted]
  }

  /// Nobody who applies online should travel for a paper that is missing; originals of what was
  /// uploaded are seen when they come.
  func passReview(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.submitted)
    try requireNoticeInTime(now)
    let verdict = now.verdict(on: self)
    let blocking = verdict.findings.filter { finding in
      !finding.isOnlyUnseen && !isUnlisted(finding)
        && (finding.weight == .lacking || finding.weight == .refusing)
    }
    guard blocking.isEmpty else {
      throw .notReady(verdict.outcome, lacking: blocking.count, unknown: 0)
    }
    return [.preReviewed]
  }

  func receive(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.draft, .submitted, .preReviewed, .returned)
    try requireNoticeInTime(now)
    // Receipt needs to know who asks for what; what else is missing is for the notice to say.
    let findings = now.verdict(on: self).findings
    let blocking = findings.filter { $0.material == nil && $0.weight != .hint }
    guard blocking.isEmpty else {
      let refused = blocking.contains { $0.weight == .refusing }
      throw .notReady(refused ? .refused : .lacking, lacking: blocking.count, unknown: 0)
    }
    return [.received]
  }

  func accept(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try requireBeforeAcceptance()
    try requireNoticeInTime(now)
    if isBoundByNotice {
      try requireSupplemented(now.verdict(on: self))
    } else {
      try requireReady(now)
    }
    let receipt = isReceived ? [] : try receive(now)
    let acceptance = Acceptance(
      on: now.at.day, isDeemed: false, deferrals: deferralTerms(now))
    return receipt + [.accepted(acceptance)]
  }

  private var isReceived: Bool { state == .received || state == .correction }

  func refuse(
    _ nonAcceptance: NonAcceptance, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    try requireBeforeAcceptance()
    try requireNoticeInTime(now)
    _ = try checkedReason(nonAcceptance.reason)
    guard nonAcceptance.kind == .rejected else {
      // Nobody is sent to an agency that would say the same.
      return [
        .refused(
          NonAcceptance(
            kind: nonAcceptance.kind, reason: nonAcceptance.reason, competentAgency: nil))
      ]
    }
    if nonAcceptance.competentAgency?.isBlank != false { throw .competentAgencyRequired }
    return [.refused(nonAcceptance)]
  }

  /// Granting on the spot asks the same of an application however it came to be accepted; the law's
  /// acceptance by silence does not make it complete. The document may go without a number: it is made
  /// while the applicant waits, and none is invented for it.
  func finishAtOnce(_ outcome: Outcome, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    guard now.standard.handling == .immediate else { throw .notImmediate }
    let acceptance = state == .accepted ? [] : try accept(now)
    if state == .accepted { try requireGrantable(now) } else { try requireReady(now) }
    try requireNothingDeferred(now)
    let decision = Decision(isGranted: true, reasons: "", remedies: "")
    return acceptance + [.decided(decision), .finished(outcome)]
  }
}
