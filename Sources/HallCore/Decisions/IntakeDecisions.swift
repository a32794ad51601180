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
    let verdict = now.verdict(on: self)
    let blocking = verdict.findings.filter { finding in
      let isOnlyUnseen = finding.kind == .unchecked || finding.kind == .originalToBeSeen
      return !isOnlyUnseen && (finding.weight == .lacking || finding.weight == .refusing)
    }
    guard blocking.isEmpty else {
      throw .notReady(verdict.outcome, lacking: blocking.count, unknown: 0)
    }
    return [.preReviewed]
  }

  func sendBack(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.submitted)
    return [.returned(try notice(secondBecause: nil, now))]
  }

  func receive(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.draft, .submitted, .preReviewed, .returned)
    // Receipt needs to know who asks for what; what else is missing is for the notice to say.
    let findings = now.verdict(on: self).findings
    let blocking = findings.filter { $0.material == nil && $0.weight != .hint }
    guard blocking.isEmpty else {
      let refused = blocking.contains { $0.weight == .refusing }
      throw .notReady(refused ? .refused : .lacking, lacking: blocking.count, unknown: 0)
    }
    return state == .submitted ? [.preReviewed, .received] : [.received]
  }

  func notify(_ secondBecause: String?, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.received, .correction)
    if notices.isEmpty { return [.noticeGiven(try notice(secondBecause: nil, now))] }
    guard let secondBecause else { throw .alreadyNotified }
    let reason = try checkedReason(secondBecause)
    return [.noticeGiven(try notice(secondBecause: reason, now))]
  }

  /// Every defect, once: what the standard finds lacking, in its own words. What is merely unknown
  /// is never put on the applicant.
  private func notice(
    secondBecause: String?, _ now: Circumstances
  ) throws(Refusal) -> SupplementNotice {
    let lacking = now.verdict(on: self).findings(.lacking)
    guard !lacking.isEmpty else { throw .nothingToNotify }
    let defects = lacking.map { finding in
      Defect(
        material: finding.material, code: finding.code,
        requirement: requirement(of: finding, now.standard))
    }
    let limit = now.standard.limits.supplement
    let due = now.calendar.dueDate(from: now.at.day, days: limit.days, unit: limit.unit)
    return SupplementNotice(defects: defects, due: due.day, secondBecause: secondBecause)
  }

  private func requirement(of finding: Finding, _ standard: ServiceStandard) -> String {
    if let code = finding.material, let rule = standard.material(code) {
      return rule.name + "：" + rule.requirement
    }
    if case .situationOpen(let code) = finding.kind, let question = standard.situation(code) {
      return question.question
    }
    return finding.basis
  }

  func accept(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try requireBeforeAcceptance()
    try requireReady(now)
    let receipt = isReceived ? [] : try receive(now)
    return receipt + [.accepted(Acceptance(on: now.at.day, isDeemed: false))]
  }

  private var isReceived: Bool { state == .received || state == .correction }

  func refuse(_ nonAcceptance: NonAcceptance) throws(Refusal) -> [CaseEvent] {
    try requireBeforeAcceptance()
    _ = try checkedReason(nonAcceptance.reason)
    if nonAcceptance.kind == .rejected, nonAcceptance.competentAgency?.isEmpty != false {
      throw .competentAgencyRequired
    }
    return [.refused(nonAcceptance)]
  }

  /// Granting on the spot asks the same of an application however it came to be accepted; the law's
  /// acceptance by silence does not make it complete.
  func finishAtOnce(_ outcome: Outcome, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    guard now.standard.handling == .immediate else { throw .notImmediate }
    let acceptance = state == .accepted ? [] : try accept(now)
    try requireReady(now)
    try requireNothingDeferred(now)
    let decision = Decision(isGranted: true, reasons: "", remedies: "")
    return acceptance + [.decided(decision), .finished(try checked(outcome, granted: true, now))]
  }

  /// 行政许可法第三十二条第一款第四项: no notice in time means accepted from the day of receipt.
  func deemAccepted(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.received)
    guard let receivedAt, let due = noticeDue(under: now.standard, now.calendar),
      due.day < now.at.day
    else { throw .termNotOver }
    return [.accepted(Acceptance(on: receivedAt.day, isDeemed: true))]
  }

  /// The terms whose passing closes a case: the supplement's, and a deferred material's.
  func lapse(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    switch state {
    case .correction:
      guard let due = notices.last?.due, due < now.at.day else { throw .termNotOver }
      return [.lapsed(.supplementOverdue)]
    case .accepted, .inReview, .suspended:
      let isOverdue = now.verdict(on: self).findings.contains { finding in
        if case .deferralOverdue = finding.kind { true } else { false }
      }
      guard isOverdue else { throw .termNotOver }
      return [.lapsed(.deferralOverdue)]
    case .draft, .submitted, .preReviewed, .returned, .received, .decided, .finished, .delivered,
      .refused, .withdrawn, .lapsed, .voided:
      throw .notPossible(in: state)
    }
  }
}
