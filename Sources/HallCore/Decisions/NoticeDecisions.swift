// The one-time notice (一次性告知), and what follows from giving it and from not giving it.

extension Case {
  func sendBack(_ second: String?, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.submitted)
    try requireNoticeInTime(now)
    return [.returned(try notice(second, now))]
  }

  func notify(_ second: String?, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.received, .correction)
    try requireNoticeInTime(now)
    return [.noticeGiven(try notice(second, now))]
  }

  /// Every defect, once: what the standard finds lacking, in its own words. What a source was asked for
  /// and is merely unknown is never put on the applicant, nor is what only the authority itself can
  /// confirm; but the hall is bound by what it leaves out, so it asks before it speaks. A second notice
  /// is a supervisor's and wants a reason; the first one has none.
  private func notice(_ second: String?, _ now: Circumstances) throws(Refusal) -> SupplementNotice {
    let verdict = now.verdict(on: self)
    let lacking = verdict.findings(.lacking).filter { finding in
      finding.material.flatMap { now.standard.material($0) }?.isForAuthorityAlone != true
    }
    guard !lacking.isEmpty else { throw .nothingToNotify }
    if !notices.isEmpty {
      guard let second else { throw .alreadyNotified }
      try now.requireSupervisor()
      _ = try checkedReason(second)
    }
    let unasked = verdict.unasked
    guard unasked.isEmpty else { throw .sourcesNotAsked(unasked) }
    let defects = lacking.map { finding in
      Defect(
        material: finding.material, finding: finding.kind,
        requirement: finding.material.flatMap { now.standard.material($0) }?.requirement ?? "")
    }
    let limit = now.standard.limits.supplement
    let due = now.calendar.dueDate(from: now.at.day, days: limit.days, unit: limit.unit)
    return SupplementNotice(
      defects: defects, due: due, second: notices.isEmpty ? nil : second,
      daysLate: noticeDaysLate(under: now.standard, now.calendar, on: now.at.day))
  }

  /// How many working days the one-time notice is late; 0 where it is in time or none is awaited. An
  /// item whose law takes silence for acceptance gets no late notice at all.
  public func noticeDaysLate(
    under standard: ServiceStandard, _ calendar: WorkingCalendar, on day: Day
  ) -> Int {
    guard let due = noticeDue(under: standard, calendar), due.day < day else { return 0 }
    return -calendar.count(after: day, through: due.day, unit: .working)
  }

  // MARK: - In time

  /// Once the term for the notice is over, the law has accepted the application, and neither a notice
  /// nor a no is possible any more.
  func requireNoticeInTime(_ now: Circumstances) throws(Refusal) {
    guard let since = noticeFrom, isAcceptedBySilence(now) else { return }
    throw .acceptedBySilence(from: since.day)
  }

  func isAcceptedBySilence(_ now: Circumstances) -> Bool {
    guard state == .submitted || state == .preReviewed || state == .received,
      now.standard.deemedAcceptance.rule != .never,
      let due = noticeDue(under: now.standard, now.calendar)
    else { return false }
    return due.day < now.at.day
  }

  /// 行政许可法第三十二条第一款第四项: no notice in time means accepted from the day of receipt.
  func deemAccepted(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.submitted, .preReviewed, .received)
    guard let since = noticeFrom, isAcceptedBySilence(now) else { throw .termNotOver }
    return [
      .accepted(Acceptance(on: since.day, isDeemed: true, deferrals: deferralTerms(now)))
    ]
  }

  // MARK: - After the notice

  /// Whether acceptance depends on what the notices listed and on nothing else: one was given, at the
  /// counter or by sending the application back, and nobody changed the application since.
  var isBoundByNotice: Bool {
    state.isBeforeAcceptance && !notices.isEmpty && !isAmendedSinceNotice
  }

  /// Whether everything has come that the notices asked for. Who has brought that is to be accepted
  /// (行政许可法第三十二条第一款第五项), whatever else turns up; only an application that was changed
  /// since is held against the whole standard.
  /// - Parameter verdict: what the standard says now.
  public func isSupplemented(_ verdict: Verdict) -> Bool {
    isBoundByNotice
      && verdict.findings.allSatisfy { $0.weight == .hint || isUnlisted($0) }
  }

  /// How many things are open that no notice listed, so that they do not matter for acceptance; 0 where
  /// the whole standard counts.
  public func unlistedCount(_ verdict: Verdict) -> Int {
    verdict.findings.filter { $0.weight != .hint && isUnlisted($0) }.count
  }

  /// Whether acceptance may no longer depend on a material: the notice was given without it.
  public func isUnlisted(_ code: MaterialCode) -> Bool {
    guard isBoundByNotice else { return false }
    return !notices.contains { $0.defects.contains { $0.material == code } }
  }

  /// What is wrong with the application itself always counts.
  func isUnlisted(_ finding: Finding) -> Bool {
    finding.material.map { isUnlisted($0) } ?? false
  }

  func requireSupplemented(_ verdict: Verdict) throws(Refusal) {
    let unlisted = unlistedCount(verdict)
    let owed = verdict.findings.filter { $0.weight != .hint }.count - unlisted
    if owed > 0 { throw .notSupplemented(owed: owed, unlisted: unlisted) }
  }

  /// Whether a notice was given and the application is not accepted yet, so that the applicant's term
  /// runs: at the counter, sent back, or sent in again.
  var awaitsSupplement: Bool { state.isBeforeAcceptance && !notices.isEmpty }

  /// Whether the applicant has yet to do something that was asked. What came and has only to be looked
  /// at, and what a source has not said, is the hall's to do, and no application ends over that; but
  /// who was told to bring an original has yet to bring it.
  func owesSupplement(_ verdict: Verdict) -> Bool {
    verdict.findings.contains { finding in
      switch finding.weight {
      case .hint, .unknown: false
      case .lacking, .refusing:
        !isUnlisted(finding) && (!finding.isOnlyUnseen || isOriginalNoticed(finding.material))
      }
    }
  }

  private func isOriginalNoticed(_ material: MaterialCode?) -> Bool {
    notices.contains { notice in
      notice.defects.contains { $0.material == material && $0.finding.isOnlyUnseen }
    }
  }

  func remind() throws(Refusal) -> [CaseEvent] {
    guard awaitsSupplement else { throw .notPossible(in: state) }
    if let remindedAt { throw .alreadyReminded(on: remindedAt.day) }
    return [.reminded]
  }

  /// The terms whose passing closes a case: the supplement's, and a deferred material's.
  func lapse(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    if awaitsSupplement {
      guard let due = notices.last?.due.day, due < now.at.day else { throw .termNotOver }
      guard let last = lastDayToSupplement(now.calendar), last < now.at.day else {
        throw .reminderRequired
      }
      guard owesSupplement(now.verdict(on: self)) else { throw .supplementCame }
      return [.lapsed(.supplementOverdue)]
    }
    switch state {
    case .accepted, .inReview, .suspended:
      let isOverdue = now.verdict(on: self).findings.contains { finding in
        if case .deferralOverdue = finding.kind { true } else { false }
      }
      guard isOverdue else { throw .termNotOver }
      return [.lapsed(.deferralOverdue)]
    case .draft, .submitted, .preReviewed, .returned, .received, .correction, .decided, .finished,
      .delivered, .refused, .withdrawn, .lapsed, .voided:
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
