internal import HallCore

/// The hall's days up to now.
///
/// On the day itself the story ends with the opening of the hall at nine: what happens afterwards is
/// up to whoever sits down. So the hall is the same at whatever hour of a day it is made; before nine
/// and on days off, the last day in it is the working day before.
struct HallDays {
  let calendar: WorkingCalendar
  let now: Instant
  /// The last working day on which something has happened.
  let last: Day
  /// Today, or the next working day: the day terms are made to end on.
  let current: Day
  /// Working days up to `last`, oldest first; enough for the longest story.
  private let days: [Day]

  private static let opening = 9 * 60

  init(calendar: WorkingCalendar, now: Instant) {
    self.calendar = calendar
    self.now = now
    var current = now.day
    while !calendar.isWorkday(current) { current = current.adding(days: 1) }
    self.current = current
    var last = now.minuteOfDay >= Self.opening ? now.day : now.day.adding(days: -1)
    while !calendar.isWorkday(last) { last = last.adding(days: -1) }
    self.last = last
    let longest = (0...150).map { last.adding(days: $0 - 150) }
    days = longest.filter(calendar.isWorkday)
  }

  /// The working day so many working days before the last; the earliest known for more than those.
  func day(_ ago: Int) -> Day { days[max(0, days.count - 1 - max(0, ago))] }

  /// The working day so many working days after a day, but never after the last.
  func day(_ count: Int, after day: Day) -> Day {
    min(last, calendar.dueDate(from: day, days: count, unit: .working).day)
  }

  /// The working day so many working days before or after the current one.
  func current(adding count: Int) -> Day {
    if count >= 0 { return calendar.dueDate(from: current, days: count, unit: .working).day }
    let before = days.filter { $0 < current }
    return before[max(0, before.count + count)]
  }

  /// The working day before a day.
  func before(_ day: Day) -> Day { days.last { $0 < day } ?? day }

  /// The latest working day from which a limit ends on or before a day; nil where none is so early.
  func start(of limit: TimeLimit, endingOn end: Day) -> Day? {
    days.last { start in
      calendar.dueDate(from: start, days: limit.days, unit: limit.unit).day <= end
    }
  }

  /// A moment in hall hours with time to spare; on the day itself between half past eight and nine.
  func hallMoment(on day: Day, random: inout SeededRandom) -> Instant {
    let second = random.number(in: 0...59)
    if day == now.day {
      return Instant(day: day, hour: 8, minute: 31 + random.number(in: 0...14), second: second)
    }
    let isMorning = random.chance(58)
    let minutes = random.number(in: 0...(isMorning ? 180 : 160))
    return Instant(day: day, hour: isMorning ? 8 : 14, minute: 31, second: second)
      .adding(seconds: minutes * 60)
  }

  /// A moment at home, on a day when the hall may be closed.
  func homeMoment(on day: Day, random: inout SeededRandom) -> Instant {
    let hours = day == now.day ? 5...7 : 6...22
    return Instant(
      day: day, hour: random.number(in: hours), minute: random.number(in: 0...59),
      second: random.number(in: 0...59))
  }

  /// Never later than what the day's story allows.
  func clamped(_ moment: Instant) -> Instant {
    moment.day == now.day ? min(moment, Instant(day: now.day, minute: Self.opening - 1)) : moment
  }
}
