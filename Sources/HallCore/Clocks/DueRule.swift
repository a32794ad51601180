/// A rule of law that acts on a case by itself when a term has passed.
public struct DueRule: Hashable, Sendable {
  /// Which.
  public let kind: Kind
  /// The first day on which it may act.
  public let day: Day

  /// The rules.
  public enum Kind: Hashable, Sendable {
    /// 视为受理: no notice was given in time.
    case deemedAcceptance
    /// 逾期视为撤回: a supplement or a deferred material did not come.
    case lapse

    /// What it does.
    public var command: CaseCommand {
      switch self {
      case .deemedAcceptance: .deemAccepted
      case .lapse: .lapse
      }
    }

    /// In whose name.
    public var actor: Actor {
      switch self {
      case .deemedAcceptance: .rule("deemed-acceptance")
      case .lapse: .rule("lapse")
      }
    }
  }

  /// A rule and its day.
  public init(kind: Kind, day: Day) {
    self.kind = kind
    self.day = day
  }
}

extension Case {
  /// The rule that will act on the case by itself; nil where none will.
  /// - Parameter day: the day on which it is seen whether a deferred material has come.
  public func dueRule(
    under standard: ServiceStandard, _ calendar: WorkingCalendar, on day: Day
  ) -> DueRule? {
    let last: Day?
    let kind: DueRule.Kind
    switch state {
    case .submitted, .preReviewed, .received:
      kind = .deemedAcceptance
      let isCounting = standard.deemedAcceptance.rule != .never
      last = isCounting ? noticeDue(under: standard, calendar)?.day : nil
    case .returned, .correction:
      kind = .lapse
      last = lastDayToSupplement(calendar)
    case .accepted, .inReview, .suspended:
      kind = .lapse
      let running = clocks(of: self, under: standard, calendar: calendar, on: day)
      last = running.filter { $0.kind == .deferral }.map(\.due.day).min()
    case .draft, .decided, .finished, .delivered, .refused, .withdrawn, .lapsed,
      .voided:
      return nil
    }
    return last.map { DueRule(kind: kind, day: $0.adding(days: 1)) }
  }
}
