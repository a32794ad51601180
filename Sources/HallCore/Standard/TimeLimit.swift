/// How long something may take: a number of days and how they are counted.
public struct TimeLimit: Hashable, Sendable {
  /// As many as `daysAllowed`; 0 means on the spot.
  public let days: Int
  /// Working days of the State Council's calendar, or plain days.
  public let unit: DayUnit

  /// The days a limit may have.
  static let daysAllowed = 0...366

  /// A limit of so many days.
  public init(days: Int, unit: DayUnit) {
    self.days = days
    self.unit = unit
  }
}

/// The limits that bind one item.
public struct TimeLimits: Hashable, Sendable {
  /// What the law allows (法定时限).
  public let statutory: TimeLimit
  /// What the hall promises (承诺时限); never longer than `statutory`.
  public let promised: TimeLimit
  /// What the head of the agency may add, once (行政许可法第四十二条); nil where nothing may be added.
  public let prolongation: TimeLimit?
  /// How long the applicant has after a one-time notice before the case lapses (local rule).
  public let supplement: TimeLimit

  /// The limits of one item.
  public init(
    statutory: TimeLimit, promised: TimeLimit, prolongation: TimeLimit?, supplement: TimeLimit
  ) {
    self.statutory = statutory
    self.promised = promised
    self.prolongation = prolongation
    self.supplement = supplement
  }
}
