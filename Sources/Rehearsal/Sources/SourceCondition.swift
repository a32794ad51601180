internal import HallCore

/// What can become of a question to a source. The weights are those of a normal day.
enum SourceCondition: CaseIterable {
  case good
  case expiring, expired, notYetValid
  case suspended, cancelled, annulled, revoked, void, transferred
  case otherHolder, absent
  case timeout, unreachable, maintenance, quota, error

  var weight: Int {
    switch self {
    case .good: 160
    case .absent: 14
    case .expiring, .expired: 6
    case .timeout: 5
    case .otherHolder: 4
    case .unreachable, .maintenance: 3
    case .suspended, .cancelled, .quota, .error: 2
    case .notYetValid, .annulled, .revoked, .void, .transferred: 1
    }
  }

  /// The state the source reports.
  var state: LicenceState {
    switch self {
    case .suspended: .suspended
    case .cancelled: .cancelled
    case .annulled: .annulled
    case .revoked: .revoked
    case .void: .void
    case .transferred: .transferred
    case .good, .expiring, .expired, .notYetValid, .otherHolder, .absent, .timeout, .unreachable,
      .maintenance, .quota, .error:
      .valid
    }
  }

  /// Why there is no answer; nil where there is one.
  var failure: SourceFailure? {
    switch self {
    case .timeout: .timeout
    case .unreachable: .unreachable
    case .maintenance: .maintenance
    case .quota: .quota
    case .error: .error
    case .good, .expiring, .expired, .notYetValid, .suspended, .cancelled, .annulled, .revoked,
      .void, .transferred, .otherHolder, .absent:
      nil
    }
  }
}
