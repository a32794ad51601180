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

  /// A rule that may act when a last day is over.
  init(kind: Kind, dayAfter last: Day) {
    self.init(kind: kind, day: last.adding(days: 1))
  }
}

extension Case {
  /// The rule that will act on the case by itself; nil where none will.
  /// - Parameters:
  ///   - verdict: what the standard says of it on the day on which this is asked.
  ///   - clocks: its terms on that day.
  public func dueRule(
    under standard: ServiceStandard, _ calendar: WorkingCalendar, verdict: Verdict,
    clocks: [Clock]
  ) -> DueRule? {
    if awaitsSupplement {
      guard owesSupplement(verdict) else { return nil }
      return lastDayToSupplement(calendar).map { DueRule(kind: .lapse, dayAfter: $0) }
    }
    let last: Day?
    let kind: DueRule.Kind
    switch state {
    case .submitted, .preReviewed, .received:
      kind = .deemedAcceptance
      let isCounting = standard.deemedAcceptance.rule != .never
      last = isCounting ? noticeDue(under: standard, calendar)?.day : nil
    case .accepted, .inReview, .suspended:
      kind = .lapse
      last = clocks.filter { $0.kind == .deferral }.map(\.due.day).min()
    case .draft, .returned, .correction, .decided, .finished, .delivered, .refused, .withdrawn,
      .lapsed, .voided:
      return nil
    }
    return last.map { DueRule(kind: kind, dayAfter: $0) }
  }
}
