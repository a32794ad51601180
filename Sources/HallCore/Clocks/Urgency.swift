extension Clock {
  /// Why a term wants attention, the most urgent reason first.
  public enum Urgency: Int, CaseIterable, Comparable, Sendable {
    /// The law's own limit has passed.
    case lateByLaw
    /// It ends today.
    case today
    /// A promise, or the term of a local rule, has passed.
    case late
    /// It runs.
    case running
    /// A special procedure stopped it.
    case stopped

    init(_ light: Light, remaining: Int, due: Day, isStopped: Bool, on day: Day) {
      self =
        if light == .black {
          .lateByLaw
        } else if isStopped {
          .stopped
        } else if due == day {
          .today
        } else {
          remaining < 0 ? .late : .running
        }
    }

    /// Urgent before calm.
    public static func < (left: Urgency, right: Urgency) -> Bool { left.rawValue < right.rawValue }
  }

  /// The place of a term among others: the one order for a case and for lists of cases. Of two that
  /// want attention for the same reason the one that ends first comes first, then the law's own.
  public struct Rank: Comparable, Sendable {
    /// Why it wants attention.
    public let urgency: Urgency
    let due: Day
    let kind: Kind

    /// Urgent before calm.
    public static func < (left: Rank, right: Rank) -> Bool {
      if left.urgency != right.urgency { return left.urgency < right.urgency }
      if left.due != right.due { return left.due < right.due }
      if left.kind.isLegal != right.kind.isLegal { return left.kind.isLegal }
      return left.kind.rawValue < right.kind.rawValue
    }
  }

  /// Its place on the day it was worked out for.
  func rank(on day: Day) -> Rank {
    let urgency = Urgency(
      light, remaining: remaining, due: due.day, isStopped: isStopped, on: day)
    return Rank(urgency: urgency, due: due.day, kind: kind)
  }
}

extension ListedClock {
  /// Its place on the day it was worked out for.
  public func rank(on day: Day) -> Clock.Rank {
    let urgency = Clock.Urgency(
      light, remaining: remaining, due: due, isStopped: stoppedSince != nil, on: day)
    return Clock.Rank(urgency: urgency, due: due, kind: kind)
  }
}
