/// Acceptance of a complete application.
public struct Acceptance: Hashable, Sendable {
  /// The day from which the statutory clock runs; for deemed acceptance the day of receipt.
  public let on: Day
  /// Nobody gave notice in time, so the law takes it as accepted.
  public let isDeemed: Bool
  /// By when each deferred material is to be brought: their terms begin now.
  public let deferrals: [DeferralTerm]

  /// An acceptance.
  public init(on day: Day, isDeemed: Bool, deferrals: [DeferralTerm] = []) {
    on = day
    self.isDeemed = isDeemed
    self.deferrals = deferrals
  }
}

/// The last day of one deferred material.
public struct DeferralTerm: Hashable, Sendable {
  /// Which material.
  public let material: MaterialCode
  /// Its last day.
  public let due: DueDate
}
