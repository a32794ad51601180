/// A calendar day in the hall, without a time or a zone.
///
/// Own arithmetic on the proleptic Gregorian calendar: the domain needs no clock, no locale and no
/// Foundation, and the answer is the same on every machine.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let number: Int

  /// 9999-12-31: later days cannot be written.
  public static let last = Day(number: 2_932_896)

  /// The day that many days after 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// A day by its date, or nil where the calendar has no such day (2026-02-30).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= Day.length(ofMonth: month, year: year) else { return nil }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years start in March, so that
    // the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.number = era * 146_097 + dayOfEra - 719_468
  }

  /// A day written `2026-11-23`; nil for any other form or a day that does not exist.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    guard let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of the month, each as people count them.
  public var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { date.year }

  /// 1 for Monday … 7 for Sunday.
  public var weekday: Int {
    let remainder = (number + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// `2026-11-23`.
  public var text: String { String(unsafeUninitializedCapacity: 10, initializingUTF8With: write) }

  /// Writes it as ten bytes.
  func write(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let (year, month, day) = date
    bytes.write(year, from: 0, count: 4)
    bytes[4] = 0x2D
    bytes.write(month, from: 5, count: 2)
    bytes[7] = 0x2D
    bytes.write(day, from: 8, count: 2)
    return 10
  }

  /// `261123`, the form inside case numbers.
  public var compact: String {
    let (year, month, day) = date
    return padded(year % 100, 2) + padded(month, 2) + padded(day, 2)
  }

  /// `11-23`.
  public var monthAndDay: String {
    let (_, month, day) = date
    return padded(month, 2) + "-" + padded(day, 2)
  }

  /// The day that many days later, or earlier where `days` is negative.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same date in another year; 29 February becomes 28 February where there is none.
  public func adding(years: Int) -> Day {
    let (year, month, day) = date
    let last = Day.length(ofMonth: month, year: year + years)
    return Day(year: year + years, month: month, day: min(day, last)) ?? self
  }

  /// Earlier days first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The value of ASCII digits; nil where there is anything else or nothing.
func decimal(_ bytes: some Collection<UInt8>) -> Int? {
  guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
  var value = 0
  for byte in bytes {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number that is not negative with leading zeros; what has no room is left out.
  func write(_ value: Int, from start: Int, count: Int) {
    var rest = value
    for index in (start..<(start + count)).reversed() {
      self[index] = UInt8(0x30 + rest % 10)
      rest /= 10
    }
  }
}

/// A number with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
