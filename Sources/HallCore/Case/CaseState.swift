/// Where a case stands.
public enum CaseState: String, CaseIterable, Sendable {
  /// 草稿.
  case draft
  /// 网上已提交.
  case submitted
  /// 预审通过.
  case preReviewed
  /// 预审退回.
  case returned
  /// 收件.
  case received
  /// 待补正.
  case correction
  /// 受理.
  case accepted
  /// 审查.
  case inReview
  /// 特别程序.
  case suspended
  /// 已决定.
  case decided
  /// 办结.
  case finished
  /// 已送达.
  case delivered
  /// 不予受理、不受理.
  case refused
  /// 撤回.
  case withdrawn
  /// 逾期视为撤回.
  case lapsed
  /// 作废.
  case voided

  /// Whether nothing more will happen to it.
  public var isClosed: Bool {
    switch self {
    case .delivered, .refused, .withdrawn, .lapsed, .voided: true
    case .draft, .submitted, .preReviewed, .returned, .received, .correction, .accepted, .inReview,
      .suspended, .decided, .finished:
      false
    }
  }

  /// Whether anything can still be done about its materials: until it is decided, or ends without a
  /// decision.
  public var takesMaterials: Bool {
    switch self {
    case .draft, .submitted, .preReviewed, .returned, .received, .correction, .accepted, .inReview,
      .suspended:
      true
    case .decided, .finished, .delivered, .refused, .withdrawn, .lapsed, .voided: false
    }
  }

  /// Whether it waits for acceptance or refusal.
  public var isBeforeAcceptance: Bool {
    switch self {
    case .draft, .submitted, .preReviewed, .returned, .received, .correction: true
    case .accepted, .inReview, .suspended, .decided, .finished, .delivered, .refused, .withdrawn,
      .lapsed, .voided:
      false
    }
  }
}
