/// What a limit counts.
public enum DayUnit: String, CaseIterable, Hashable, Sendable {
  /// Working days: licences (行政许可法第八十二条), social insurance.
  case working
  /// Every day: where the law says plain 日.
  case calendar
}

/// The last day of a limit.
public struct DueDate: Hashable, Sendable {
  /// Late begins on the day after.
  public let day: Day
  /// The day may still move: it lies beyond the published calendar, or a pause has no end yet.
  public let isProvisional: Bool

  /// A last day.
  public init(day: Day, isProvisional: Bool) {
    self.day = day
    self.isProvisional = isProvisional
  }
}

/// Days a special procedure takes out of a limit (行政许可法第四十五条).
///
/// Half-open by convention of the hall: the first day is not counted, the day of resumption is.
public struct Pause: Hashable, Sendable {
  /// The first day left out.
  public let from: Day
  /// The first day counted again; nil while the procedure goes on.
  public let to: Day?

  /// A pause; one that ends before it begins takes nothing out.
  public init(from: Day, to: Day?) {
    self.from = from
    self.to = to
  }
}
