internal import HallCore

extension Planner {
  /// The decisive day of a case of the crowd: so early that its term ends where the ending wants it.
  mutating func day(for ending: Ending, _ standard: ServiceStandard) -> Day {
    let limits = standard.limits
    switch ending {
    case .draft: return days.day(random.number(in: 0...6))
    case .submitted: return days.day(random.number(in: 0...2))
    case .preReviewed: return days.day(random.number(in: 1...4))
    case .returned: return days.day(random.number(in: 1...9))
    // Who applied online did so a day earlier, and the term runs from then.
    case .received: return start(of: noticeTerm, endingIn: 1...5)
    case .noticeLate: return start(of: noticeTerm, endingIn: -2 ... -1)
    case .correction: return start(of: limits.supplement, endingIn: 0...limits.supplement.days)
    case .accepted: return days.day(random.number(in: 0...1))
    case .deferral: return days.day(random.number(in: 0...4))
    case .review: return start(of: limits.promised, endingIn: 0...min(5, limits.promised.days))
    case .late: return start(of: limits.promised, endingIn: -4 ... -1)
    case .lateByLaw: return start(of: limits.statutory, endingIn: -3 ... -1)
    case .extended: return start(of: limits.statutory, endingIn: 1...4)
    case .deemed: return days.day(random.number(in: 7...10))
    case .suspended: return days.day(random.number(in: 4...14))
    case .resumed: return days.day(random.number(in: 10...16))
    case .decided: return days.day(random.number(in: 2...8))
    case .denied: return days.day(random.number(in: 9...22))
    case .finished:
      return days.day(random.number(in: standard.handling == .immediate ? 0...9 : 6...12))
    case .delivered:
      return days.day(random.number(in: standard.handling == .immediate ? 0...30 : 11...30))
    case .refused, .notNeeded, .withdrawn, .voided: return days.day(random.number(in: 1...22))
    case .lapsed: return start(of: limits.supplement, endingIn: -9 ... -2)
    case .deferralLapsed: return days.day(random.number(in: 13...18))
    }
  }

  /// The decisive day of a hand-picked case.
  mutating func day(for key: GuideKey, _ standard: ServiceStandard) -> Day {
    switch key {
    case .immediate, .mismatch, .demanded, .agent, .rare: days.last
    case .review: days.current(adding: -1)
    case .food: days.day(1)
    case .correction: days.day(3)
    case .notice: start(of: noticeTerm, endingIn: 0...0)
    case .overdue: start(of: standard.limits.promised, endingIn: -2 ... -2)
    case .overdueByLaw: start(of: standard.limits.statutory, endingIn: -1 ... -1)
    case .deferral: start(of: TimeLimit(days: 5, unit: .working), endingIn: 1...1)
    case .long: days.day(1)
    case .deliver: days.day(8)
    case .suspended: days.day(6)
    }
  }

  private var noticeTerm: TimeLimit { TimeLimit(days: 5, unit: .working) }

  /// The day from which a limit ends so many working days before or after the current one.
  private mutating func start(of limit: TimeLimit, endingIn range: ClosedRange<Int>) -> Day {
    let end = days.current(adding: random.number(in: range))
    return days.start(of: limit, endingOn: end) ?? days.day(40)
  }
}
