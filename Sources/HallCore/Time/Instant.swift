/// A moment, to the millisecond, in Chinese legal time.
///
/// Halls live in one zone without daylight saving (UTC+8 since 1992), so the day of an instant never
/// depends on the zone a machine happens to be set to.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  static let zoneMilliseconds: Int64 = 8 * 3_600_000
  static let dayMilliseconds: Int64 = 86_400_000

  /// The moment that many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// A moment by the hall's day and clock.
  public init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let seconds = Int64(hour * 3600 + minute * 60 + second)
    milliseconds = Int64(day.number) * Self.dayMilliseconds + seconds * 1000 - Self.zoneMilliseconds
  }

  /// A moment written `2026-11-23T10:42:07+08:00` (seconds may carry `.123`); nil for any other form.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 25 || bytes.count == 29, bytes[10] == 0x54,
      bytes.suffix(6).elementsEqual("+08:00".utf8),
      let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[13] == 0x3A, bytes[16] == 0x3A,
      let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
      let second = decimal(bytes[17..<19]), hour < 24, minute < 60, second < 60
    else { return nil }
    var fraction = 0
    if bytes.count == 29 {
      guard bytes[19] == 0x2E, let value = decimal(bytes[20..<23]) else { return nil }
      fraction = value
    }
    let whole = Instant(day: day, hour: hour, minute: minute, second: second)
    self.init(milliseconds: whole.milliseconds + Int64(fraction))
  }

  /// The end of the year 9999, as far as days can be written.
  package static let lastMilliseconds: Int64 = 253_402_271_999_999

  private var local: (day: Int64, rest: Int64) {
    let shifted = milliseconds + Self.zoneMilliseconds
    let rest = shifted % Self.dayMilliseconds
    return rest < 0
      ? (shifted / Self.dayMilliseconds - 1, rest + Self.dayMilliseconds)
      : (shifted / Self.dayMilliseconds, rest)
  }

  /// The hall's day at this moment.
  public var day: Day { Day(number: Int(local.day)) }

  /// Minutes since the hall's midnight, 0…1439.
  public var minuteOfDay: Int { Int(local.rest / 60_000) }

  /// `10:42`.
  public var clock: String { padded(minuteOfDay / 60, 2) + ":" + padded(minuteOfDay % 60, 2) }

  /// `10:42:07`.
  public var clockWithSeconds: String { clock + ":" + padded(Int(local.rest / 1000 % 60), 2) }

  /// `2026-11-23T10:42:07+08:00`, with `.123` where there are milliseconds.
  public var text: String {
    let (day, rest) = local
    let fraction = Int(rest % 1000)
    return String(unsafeUninitializedCapacity: 29) { bytes in
      var end = Day(number: Int(day)).write(bytes)
      func write(_ mark: UInt8, _ value: Int64, count: Int) {
        bytes[end] = mark
        bytes.write(Int(value), from: end + 1, count: count)
        end += 1 + count
      }
      write(UInt8(ascii: "T"), rest / 3_600_000, count: 2)
      write(UInt8(ascii: ":"), rest / 60_000 % 60, count: 2)
      write(UInt8(ascii: ":"), rest / 1000 % 60, count: 2)
      if fraction != 0 { write(UInt8(ascii: "."), Int64(fraction), count: 3) }
      write(UInt8(ascii: "+"), 8, count: 2)
      write(UInt8(ascii: ":"), 0, count: 2)
      return end
    }
  }

  /// The moment that much later, or earlier where negative.
  public func adding(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  /// Earlier moments first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
