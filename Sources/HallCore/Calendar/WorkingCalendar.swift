/// Which days are working days: Monday to Friday, but for the exceptions the State Council
/// announces for each year.
///
/// Only exceptions are kept, sorted. Counting between two days is arithmetic on weeks and two
/// binary searches, so a limit of years costs no more than one of days.
public struct WorkingCalendar: Hashable, Sendable {
  /// The first and last year announced; days outside are provisional.
  public let horizon: ClosedRange<Int>
  /// The exceptions as they are stored and hashed: `date,kind` and a line each, by date.
  public let csv: String
  /// SM3 of `csv` in hexadecimal; names the calendar a decision was made by.
  public let hash: String

  /// Day numbers, sorted: Mondays to Fridays off.
  private let holidays: [Int]
  /// Day numbers, sorted: Saturdays and Sundays worked.
  private let makeUpDays: [Int]

  init(horizon: ClosedRange<Int>, csv: String, hash: String, holidays: [Day], makeUpDays: [Day]) {
    self.horizon = horizon
    self.csv = csv
    self.hash = hash
    let foreseen = Self.foreseenHolidays.filter { !horizon.contains($0.year) }
    self.holidays = (holidays + foreseen).filter { $0.weekday <= 5 }.map(\.number).sorted()
    self.makeUpDays = makeUpDays.map(\.number).sorted()
  }

  /// Public holidays of years not announced yet that fall on a weekday: the law fixes them
  /// (全国年节及纪念日放假办法, 2024), the lunar ones by calculation. Which days are moved is unknown.
  private static let foreseenHolidays: [Day] = [
    "2027-01-01", "2027-02-05", "2027-02-08", "2027-04-05", "2027-06-09", "2027-09-15",
    "2027-10-01",
  ].compactMap { Day($0) }

  /// Whether offices work on a day. A hall open on Saturday does not make it a working day.
  public func isWorkday(_ day: Day) -> Bool {
    ordinal(day.number) > ordinal(day.number - 1)
  }

  /// Whether the day lies outside the years announced, so that it may change.
  public func isProvisional(_ day: Day) -> Bool { !horizon.contains(day.year) }

  /// A last day that was set before, with whether it may still move: only a term of working days
  /// waits for what is announced.
  public func dueDate(on day: Day, unit: DayUnit) -> DueDate {
    DueDate(day: day, isProvisional: unit == .working && isProvisional(day))
  }

  /// Days after one day up to and including another, in a unit: what is left of a limit.
  ///
  /// 0 on the last day. When the last day is past it is negative, and at least one even where only
  /// days off have gone by: late begins on the next day, whatever day that is.
  public func count(after day: Day, through last: Day, unit: DayUnit) -> Int {
    let count =
      switch unit {
      case .calendar: last.number - day.number
      case .working: ordinal(last.number) - ordinal(day.number)
      }
    return last < day ? min(count, -1) : count
  }

  /// The last day of a limit that begins on a day; that day is not counted (民法典第二百零一条).
  ///
  /// A pause without an end takes nothing out yet, but makes the date provisional. Calendar days are
  /// not moved off a holiday: that keeps to the earlier day, which is never late.
  public func dueDate(
    from start: Day, days: Int, unit: DayUnit, pauses: [Pause] = []
  ) -> DueDate {
    let gaps = closedGaps(pauses, after: start.number, unit: unit)
    var low = start.number
    guard days > 0 else { return dueDate(on: start, unit: unit) }

    // Days counted grow with the date, so the first date with enough of them is found by halving.
    let counted = { (day: Int) in count(from: start.number, to: day, unit, without: gaps) }
    var step = days
    while counted(low + step) < days {
      low += step
      step *= 2
    }
    var high = low + step
    while low + 1 < high {
      let middle = low + (high - low) / 2
      if counted(middle) < days { low = middle } else { high = middle }
    }
    let day = Day(number: high)
    let isOpen = pauses.contains { $0.to == nil && $0.from <= day }
    let isUnannounced = unit == .working && (isProvisional(start) || isProvisional(day))
    return DueDate(day: day, isProvisional: isOpen || isUnannounced)
  }
}

extension WorkingCalendar {
  /// Working days up to and including a day, counted from a fixed day far back; only differences
  /// mean anything.
  private func ordinal(_ number: Int) -> Int {
    // Day 0 of 1970 was a Thursday; three days earlier a Monday.
    let shifted = number + 3
    let weekday = ((shifted % 7) + 7) % 7
    let weeks = (shifted - weekday) / 7
    let weekdays = weeks * 5 + min(weekday + 1, 5)
    return weekdays - count(holidays, upTo: number) + count(makeUpDays, upTo: number)
  }

  /// How many of the sorted days are not after a day.
  private func count(_ days: [Int], upTo number: Int) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func count(
    from start: Int, to end: Int, _ unit: DayUnit, without gaps: [Range<Int>]
  ) -> Int {
    let position = { (number: Int) in unit == .working ? ordinal(number) : number }
    var count = position(end) - position(start)
    for gap in gaps where gap.lowerBound <= end {
      count -= position(min(gap.upperBound - 1, end)) - position(gap.lowerBound - 1)
    }
    return count
  }

  /// Ended pauses after the first day, in order and without overlaps.
  private func closedGaps(_ pauses: [Pause], after start: Int, unit: DayUnit) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    for pause in pauses.sorted(by: { $0.from < $1.from }) {
      guard let to = pause.to else { continue }
      let from = max(pause.from.number, gaps.last?.upperBound ?? start + 1)
      if from < to.number { gaps.append(from..<to.number) }
    }
    return gaps
  }
}
