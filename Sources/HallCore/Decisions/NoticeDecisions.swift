// The one-time notice (一次性告知), and what follows from giving it and from not giving it.

extension Case {
  func sendBack(_ second: SecondNotice?, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.submitted)
    try requireNoticeInTime(now)
    return [.returned(try notice(second, now))]
  }

  func notify(_ second: SecondNotice?, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.received, .correction)
    try requireNoticeInTime(now)
    return [.noticeGiven(try notice(second, now))]
  }

  /// Every defect, once: what the standard finds lacking, in its own words. What is merely unknown is
  /// never put on the applicant, nor is what only the authority itself can confirm. A second notice
  /// wants a reason and the supervisor who allowed it; the first one has neither.
  private func notice(
    _ second: SecondNotice?, _ now: Circumstances
  ) throws(Refusal) -> SupplementNotice {
    let lacking = now.verdict(on: self).findings(.lacking).filter { finding in
      finding.material.flatMap { now.standard.material($0) }?.isForAuthorityAlone != true
    }
    guard !lacking.isEmpty else { throw .nothingToNotify }
    if !notices.isEmpty {
      guard let second else { throw .alreadyNotified }
      if second.reason.isBlank { throw .reasonRequired }
      if second.supervisor.isBlank { throw .supervisorRequired }
    }
    let defects = lacking.map { finding in
      Defect(
        material: finding.material, code: finding.code,
        requirement: requirement(of: finding, now.standard))
    }
    let limit = now.standard.limits.supplement
    let due = now.calendar.dueDate(from: now.at.day, days: limit.days, unit: limit.unit)
    return SupplementNotice(
      defects: defects, due: due, second: notices.isEmpty ? nil : second)
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

  // MARK: - In time

  /// Once the term for the notice is over, the law has accepted the application, and neither a notice
  /// nor a no is possible any more.
  func requireNoticeInTime(_ now: Circumstances) throws(Refusal) {
    guard let since = noticeFrom, isAcceptedBySilence(now) else { return }
    throw .acceptedBySilence(from: since.day)
  }

  private func isAcceptedBySilence(_ now: Circumstances) -> Bool {
    guard state == .submitted || state == .received,
      now.standard.deemedAcceptance.rule != .never,
      let due = noticeDue(under: now.standard, now.calendar)
    else { return false }
    return due.day < now.at.day
  }

  /// 行政许可法第三十二条第一款第四项: no notice in time means accepted from the day of receipt.
  func deemAccepted(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.submitted, .received)
    guard let since = noticeFrom, isAcceptedBySilence(now) else { throw .termNotOver }
    return [.accepted(Acceptance(on: since.day, isDeemed: true))]
  }

  // MARK: - After the notice

  /// Whether everything has come that the notices asked for. Who has brought that is to be accepted
  /// (行政许可法第三十二条第一款第五项), whatever else turns up; only an application that was changed
  /// since is held against the whole standard.
  /// - Parameter verdict: what the standard says now.
  public func isSupplemented(_ verdict: Verdict) -> Bool {
    state == .correction && !isAmendedSinceNotice && stillOwed(verdict).isEmpty
  }

  /// What the notices listed and is not there, and what is wrong with the application itself.
  private func stillOwed(_ verdict: Verdict) -> [Finding] {
    let listed = Set(notices.flatMap(\.defects).compactMap(\.material))
    return verdict.findings.filter { finding in
      finding.weight != .hint && (finding.material.map { listed.contains($0) } ?? true)
    }
  }

  func requireSupplemented(_ verdict: Verdict) throws(Refusal) {
    let owed = stillOwed(verdict)
    guard !owed.isEmpty else { return }
    let unknown = owed.filter { $0.weight == .unknown }.count
    throw .notReady(verdict.outcome, lacking: owed.count - unknown, unknown: unknown)
  }

  func remind() throws(Refusal) -> [CaseEvent] {
    try require(.returned, .correction)
    if let remindedAt { throw .alreadyReminded(on: remindedAt.day) }
    return [.reminded]
  }

  /// The terms whose passing closes a case: the supplement's, and a deferred material's.
  func lapse(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    switch state {
    case .returned, .correction:
      guard let due = notices.last?.due.day, due < now.at.day else { throw .termNotOver }
      guard let last = lastDayToSupplement(now.calendar), last < now.at.day else {
        throw .reminderRequired
      }
      return [.lapsed(.supplementOverdue)]
    case .accepted, .inReview, .suspended:
      let isOverdue = now.verdict(on: self).findings.contains { finding in
        if case .deferralOverdue = finding.kind { true } else { false }
      }
      guard isOverdue else { throw .termNotOver }
      return [.lapsed(.deferralOverdue)]
    case .draft, .submitted, .preReviewed, .received, .decided, .finished, .delivered, .refused,
      .withdrawn, .lapsed, .voided:
      throw .notPossible(in: state)
    }
  }

  /// The last day on which the supplement can come: the term's own, and the working day after the
  /// reminder where that came late. Nil where nobody has reminded the applicant: a case is not closed
  /// over their head.
  func lastDayToSupplement(_ calendar: WorkingCalendar) -> Day? {
    guard let due = notices.last?.due.day, let remindedAt else { return nil }
    return max(due, calendar.dueDate(from: remindedAt.day, days: 1, unit: .working).day)
  }
}
