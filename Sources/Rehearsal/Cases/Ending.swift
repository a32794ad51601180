internal import HallCore

/// What has become of a case by now.
enum Ending: String, CaseIterable {
  /// Begun and left.
  case draft
  /// Sent in, waits for the preliminary review.
  case submitted
  /// Nothing is missing; at most originals are yet to be seen.
  case preReviewed
  /// Sent back with everything that is missing.
  case returned
  /// Materials handed over, not complete; the notice clock runs.
  case received
  /// Received, and the notice was forgotten.
  case noticeLate
  /// The one-time notice is out.
  case correction
  /// Accepted today or yesterday.
  case accepted
  /// Accepted with a material to be brought later.
  case deferral
  /// The department has it.
  case review
  /// In review past the promise.
  case late
  /// In review past the law's limit.
  case lateByLaw
  /// In review, the limit extended.
  case extended
  /// In review after nobody gave notice in time.
  case deemed
  /// A special procedure.
  case suspended
  /// In review again after a special procedure.
  case resumed
  /// Granted, the result not yet recorded.
  case decided
  /// Not granted, handed over.
  case denied
  /// Done; waits for delivery.
  case finished
  /// In the applicant's hands.
  case delivered
  /// Another agency is competent.
  case refused
  /// No licence is needed.
  case notNeeded
  /// Taken back.
  case withdrawn
  /// The supplement did not come.
  case lapsed
  /// The deferred material did not come.
  case deferralLapsed
  /// Entered by mistake.
  case voided

  /// How many cases end so.
  var count: Int {
    switch self {
    case .delivered: 96
    case .review: 56
    case .finished: 36
    case .received: 30
    case .submitted: 26
    case .correction: 24
    case .preReviewed: 10
    case .accepted: 18
    case .draft: 14
    case .decided, .returned: 14
    case .late: 8
    case .deferral: 12
    case .suspended, .withdrawn: 9
    case .denied, .refused: 7
    case .extended, .lapsed, .voided: 6
    case .lateByLaw, .deemed, .resumed: 5
    case .noticeLate, .deferralLapsed: 4
    case .notNeeded: 3
    }
  }

  /// Whether an item's standard lets a case end so.
  func isPossible(under standard: ServiceStandard) -> Bool {
    switch self {
    case .draft, .submitted, .preReviewed, .received, .noticeLate, .finished, .delivered, .refused,
      .withdrawn,
      .voided:
      true
    // Something the applicant makes, so that there is something to be notified of.
    case .returned, .correction, .lapsed:
      standard.materials.contains { rule in
        rule.necessity == .required && rule.when.isEmpty && rule.sharing.isEmpty
      }
    case .notNeeded: standard.item.kind == .licensing
    case .accepted, .review, .late, .decided, .denied: standard.handling == .promised
    // A term the hall can let pass within the weeks its story reaches back.
    case .lateByLaw: standard.handling == .promised && standard.limits.statutory.days <= 15
    case .deemed:
      standard.handling == .promised && standard.deemedAcceptance.rule == .afterNoticeLimit
        && standard.limits.promised.days >= 7
    case .extended: standard.limits.prolongation != nil && standard.handling == .promised
    case .suspended, .resumed: !standard.specialProcedures.isEmpty
    case .deferral, .deferralLapsed:
      standard.materials.contains { rule in
        rule.deferral != nil && rule.necessity == .required && rule.when.isEmpty
          && rule.sharing.isEmpty
      }
    }
  }

  /// Whether the case must have been sent in by the applicant.
  var isRemote: Bool { self == .submitted || self == .preReviewed || self == .returned }
}
