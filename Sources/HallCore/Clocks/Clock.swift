/// A legal or promised term that runs for a case.
public struct Clock: Hashable, Sendable {
  /// Which term.
  public let kind: Kind
  /// The day it began; not counted.
  public let from: Day
  /// Its last day, and whether that is certain.
  public let due: DueDate
  /// Counted days left, 0 on the last day, negative when late. Days of the term's own unit. While the
  /// term is stopped they stay what they were.
  public let remaining: Int
  /// The unit in which `remaining` counts.
  public let unit: DayUnit
  /// How many days the term has in all, as the standard or the law sets it; the light depends on it.
  public let limitDays: Int
  /// The first day that is not counted because a special procedure stopped the term (暂停); nil while
  /// it runs. Its last day is then not known, and `due` says when it would be if it ran.
  public let stoppedSince: Day?
  /// How urgent it is.
  public let light: Light
  /// The deferred material, for that kind of clock.
  public let material: MaterialCode?

  /// Whether a special procedure has stopped the term.
  public var isStopped: Bool { stoppedSince != nil }

  /// The terms of a case.
  public enum Kind: String, CaseIterable, Sendable {
    /// 网上预审: one working day (地方规定).
    case review
    /// 一次性告知: five working days (行政许可法第三十二条).
    case notice
    /// 补正: the applicant's own term.
    case supplement
    /// 法定时限.
    case statutory
    /// 承诺时限.
    case promised
    /// 容缺补齐.
    case deferral
    /// 送达: ten working days (行政许可法第四十四条).
    case delivery

    /// Whether its passing breaks the law at once, and not a promise or a local rule. A result that
    /// was not delivered in time may be waiting for its applicant.
    public var isLegal: Bool { self == .statutory || self == .notice }
  }

  /// How urgent a term is. Never shown by colour alone.
  public enum Light: String, CaseIterable, Comparable, Sendable {
    /// More than two days and more than a fifth is left.
    case green
    /// At most two days, or a fifth of the term, is left.
    case yellow
    /// Late; for the promised limit, late by the promise.
    case red
    /// Late by law.
    case black

    /// Calm before urgent.
    public static func < (left: Light, right: Light) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .green: 0
      case .yellow: 1
      case .red: 2
      case .black: 3
      }
    }
  }
}

/// Working days for the preliminary review of an online application (地方政务服务条例的通行做法).
let reviewLimit = TimeLimit(days: 1, unit: .working)
/// Working days for the one-time notice (行政许可法第三十二条).
let noticeLimit = TimeLimit(days: 5, unit: .working)
/// Working days for delivery (行政许可法第四十四条).
let deliveryLimit = TimeLimit(days: 10, unit: .working)

extension Case {
  /// The last day for the one-time notice; nil where nothing waits for it. An application sent in is
  /// received on the day it comes, whether or not anybody takes it over at the counter.
  func noticeDue(under standard: ServiceStandard, _ calendar: WorkingCalendar) -> DueDate? {
    guard let noticeFrom else { return nil }
    let limit = noticeLimit(under: standard)
    return calendar.dueDate(from: noticeFrom.day, days: limit.days, unit: limit.unit)
  }

  /// For items whose silence counts at once it is the day of receipt itself (不动产登记暂行条例第十七条);
  /// of what came from elsewhere, the day by which the hall looks at it.
  fileprivate func noticeLimit(under standard: ServiceStandard) -> TimeLimit {
    switch standard.deemedAcceptance.rule {
    case .afterNoticeLimit, .never: HallCore.noticeLimit
    case .onTheSpot:
      noticeFrom == submittedAt ? reviewLimit : TimeLimit(days: 0, unit: .working)
    }
  }

  /// The statutory last day, special procedures left out and the extension added; nil before
  /// acceptance.
  func statutoryDue(under standard: ServiceStandard, _ calendar: WorkingCalendar) -> DueDate? {
    guard let acceptance else { return nil }
    let limit = standard.limits.statutory
    let due = calendar.dueDate(
      from: acceptance.on, days: limit.days, unit: limit.unit, pauses: pauses)
    guard let longer = prolongation?.limit else { return due }
    if longer.unit == limit.unit {
      return calendar.dueDate(
        from: acceptance.on, days: limit.days + longer.days, unit: limit.unit, pauses: pauses)
    }
    let extended = calendar.dueDate(
      from: due.day, days: longer.days, unit: longer.unit, pauses: pauses)
    return DueDate(
      day: extended.day, isProvisional: extended.isProvisional || due.isProvisional)
  }

  /// The promised last day; nil before acceptance. What is extended is the law's limit (行政许可法第
  /// 四十二条): a promise is kept or broken.
  func promisedDue(under standard: ServiceStandard, _ calendar: WorkingCalendar) -> DueDate? {
    guard let acceptance else { return nil }
    let limit = standard.limits.promised
    return calendar.dueDate(
      from: acceptance.on, days: limit.days, unit: limit.unit, pauses: pauses)
  }

  var pauses: [Pause] { suspensions.map { Pause(from: $0.from, to: $0.to) } }
}

/// The terms of a case on a day, the one that wants attention most first.
public func clocks(
  of aCase: Case, under standard: ServiceStandard, calendar: WorkingCalendar, on day: Day
) -> [Clock] {
  let stop = aCase.state == .suspended ? aCase.suspensions.last?.from : nil
  var builder = ClockBuilder(calendar: calendar, day: day, stop: stop)
  if aCase.awaitsSupplement, let notice = aCase.notices.last, let noticedAt = aCase.noticedAt {
    let limit = standard.limits.supplement
    let due = calendar.dueDate(on: notice.due.day, unit: limit.unit)
    builder.add(.supplement, noticedAt.day, due, limit)
  }
  switch aCase.state {
  case .submitted, .preReviewed, .received:
    if aCase.state == .submitted, let submittedAt = aCase.submittedAt {
      builder.add(.review, submittedAt.day, reviewLimit)
    }
    if let from = aCase.noticeFrom, let due = aCase.noticeDue(under: standard, calendar) {
      builder.add(.notice, from.day, due, aCase.noticeLimit(under: standard))
    }
  case .accepted, .inReview, .suspended:
    if let acceptance = aCase.acceptance {
      if let due = aCase.promisedDue(under: standard, calendar) {
        builder.add(.promised, acceptance.on, due, standard.limits.promised)
      }
      if let due = aCase.statutoryDue(under: standard, calendar) {
        builder.add(.statutory, acceptance.on, due, standard.limits.statutory)
      }
    }
    builder.addDeferrals(of: aCase, standard)
  case .decided, .finished:
    if let decidedOn = aCase.decidedOn { builder.add(.delivery, decidedOn, deliveryLimit) }
  case .draft, .returned, .correction, .delivered, .refused, .withdrawn, .lapsed, .voided: break
  }
  return builder.clocks.sorted { $0.rank(on: day) < $1.rank(on: day) }
}

private struct ClockBuilder {
  let calendar: WorkingCalendar
  let day: Day
  /// The day a special procedure stopped the statutory and the promised term; nil where none did.
  let stop: Day?
  var clocks: [Clock] = []

  mutating func add(_ kind: Clock.Kind, _ from: Day, _ limit: TimeLimit) {
    add(kind, from, calendar.dueDate(from: from, days: limit.days, unit: limit.unit), limit)
  }

  mutating func add(
    _ kind: Clock.Kind, _ from: Day, _ due: DueDate, _ limit: TimeLimit,
    material: MaterialCode? = nil
  ) {
    let stoppedSince = kind == .statutory || kind == .promised ? stop : nil
    let remaining = calendar.remaining(
      of: due.day, from: from, unit: limit.unit, on: day, stoppedSince: stoppedSince)
    clocks.append(
      Clock(
        kind: kind, from: from, due: due, remaining: remaining, unit: limit.unit,
        limitDays: limit.days, stoppedSince: stoppedSince,
        light: Clock.light(
          kind, remaining: remaining, of: limit.days, isStopped: stoppedSince != nil),
        material: material))
  }

  mutating func addDeferrals(of aCase: Case, _ standard: ServiceStandard) {
    for rule in standard.materials(for: aCase.dossier) {
      guard let limit = rule.deferral, let until = aCase.dossier[rule.code].deferral?.day,
        let from = aCase.deferredOn[rule.code], isOpen(rule, aCase, standard)
      else { continue }
      let due = calendar.dueDate(on: until, unit: limit.unit)
      add(.deferral, from, due, limit, material: rule.code)
    }
  }

  private func isOpen(_ rule: MaterialRule, _ aCase: Case, _ standard: ServiceStandard) -> Bool {
    let inspection = MaterialInspection(rule, of: aCase.dossier, calendar: calendar, day: day)
    guard let finding = inspection.finding() else { return false }
    if case .deferred = finding.kind { return true }
    return finding.weight != .hint
  }
}

extension WorkingCalendar {
  /// Days left of a term on a day; of one that is stopped, as many as when it was stopped, and as many
  /// as there will be on the day that it is taken up again: that day is counted in place of the first
  /// one that was not.
  public func remaining(
    of due: Day, from: Day, unit: DayUnit, on day: Day, stoppedSince: Day?
  ) -> Int {
    let counted =
      stoppedSince.map { stop in
        // The day the term began never counts.
        let before = max(from, stop.adding(days: -1))
        return dueDate(from: before, days: 1, unit: unit).day
      } ?? day
    return count(after: counted, through: due, unit: unit)
  }
}

extension Clock {
  /// How urgent a term is: yellow at two days or a fifth, red when late, black when late by law. The
  /// notice clock turns yellow on its third day and red on its last, the fifth. A term that is stopped cannot become urgent; one
  /// that was late before stays late.
  /// - Parameters:
  ///   - remaining: counted days left; negative when late.
  ///   - limitDays: the days of the whole term, in the same unit.
  public static func light(
    _ kind: Kind, remaining: Int, of limitDays: Int, isStopped: Bool
  ) -> Light {
    if remaining < 0 { return kind.isLegal ? .black : .red }
    if isStopped { return .green }
    if kind == .notice, remaining == 0 { return .red }
    return remaining <= 2 || remaining * 5 <= limitDays ? .yellow : .green
  }
}
