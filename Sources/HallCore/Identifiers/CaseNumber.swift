/// The hall's own number of a case, 19 digits: region, day, serial number, check digit.
///
/// `410900 261123 000042 7`. The check digit (ISO 7064 MOD 11,10) finds every single wrong digit, so
/// that a number read over the telephone can be trusted. Numbers of other systems are kept beside it
/// as they come and never taken apart.
public struct CaseNumber: Hashable, Comparable, Sendable {
  /// The six digits of the region, as a number.
  private let region: Int
  /// The day the number was given.
  public let day: Day
  /// 0…999999. The first digit is the hall's block, 0–8; ``trainingBlock`` is kept for training.
  public let serial: Int

  /// The block of exercises: nothing in it counts anywhere.
  public static let trainingBlock = 9
  /// How many numbers a block has on one day.
  public static let countInBlock = 100_000

  /// A new number, or nil where the serial number has more than six digits or the year is not
  /// 2000…2099.
  public init?(region: RegionCode, day: Day, serial: Int) {
    guard let value = decimal(region.county.utf8) else { return nil }
    self.init(region: value, day: day, serial: serial)
  }

  /// A number by its place in a block; nil where the block has no such place.
  public init?(region: RegionCode, day: Day, block: Int, place: Int) {
    guard (0..<Self.countInBlock).contains(place) else { return nil }
    self.init(region: region, day: day, serial: block * Self.countInBlock + place)
  }

  private init?(region: Int, day: Day, serial: Int) {
    guard (0...999_999).contains(serial), (2000...2099).contains(day.year) else { return nil }
    self.region = region
    self.day = day
    self.serial = serial
  }

  /// A number exactly as it is stored: 19 digits; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let number = text.withUTF8({ CaseNumber(digits: $0) }) else { return nil }
    self = number
  }

  /// The same from the bytes of a text, which costs a list of cases a copy of each number less.
  public init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 19, digits.allSatisfy(isDigit),
      let region = decimal(digits[0..<6]), let year = decimal(digits[6..<8]),
      let month = decimal(digits[8..<10]), let dayOfMonth = decimal(digits[10..<12]),
      let serial = decimal(digits[12..<18]),
      let day = Day(year: 2000 + year, month: month, day: dayOfMonth),
      CheckCharacter.mod11And10(digits[0..<18]) == digits[18]
    else { return nil }
    self.init(region: region, day: day, serial: serial)
  }

  /// Reads what a person typed, said or scanned, and says what is wrong with it.
  public init(checking text: String) throws(IdentifierProblem) {
    let bytes = try identifierBytes(text, lengths: [19])
    try requireCharacters(bytes, in: 0..<19, isDigit)
    guard let region = decimal(bytes[0..<6]), let year = decimal(bytes[6..<8]),
      let month = decimal(bytes[8..<10]), let dayOfMonth = decimal(bytes[10..<12]),
      let serial = decimal(bytes[12..<18])
    else { throw .empty }
    guard let day = Day(year: 2000 + year, month: month, day: dayOfMonth),
      let number = CaseNumber(region: region, day: day, serial: serial)
    else { throw .impossibleDate(asciiText(bytes[6..<12])) }
    try requireCheck(bytes, at: 18, CheckCharacter.mod11And10(bytes[0..<18]))
    self = number
  }

  /// The 19 digits.
  public var text: String {
    let (year, month, dayOfMonth) = day.date
    return String(unsafeUninitializedCapacity: 19) { digits in
      digits.write(region, from: 0, count: 6)
      digits.write((year % 100 * 100 + month) * 100 + dayOfMonth, from: 6, count: 6)
      digits.write(serial, from: 12, count: 6)
      digits[18] = CheckCharacter.mod11And10(digits[0..<18])
      return 19
    }
  }

  /// The digits in the groups they are read aloud in: `410900 261123 000042 7`.
  public var spoken: String {
    let digits = Array(text.utf8)
    return [digits[0..<6], digits[6..<12], digits[12..<18], digits[18..<19]]
      .map(asciiText).joined(separator: " ")
  }

  /// The block of the hall that gave it.
  public var block: Int { serial / Self.countInBlock }

  /// Its place in the block on its day, from 0.
  public var place: Int { serial % Self.countInBlock }

  /// Whether the case is an exercise and counts nowhere.
  public var isTraining: Bool { block == Self.trainingBlock }

  /// By region, day, serial number: the order of the texts.
  public static func < (left: CaseNumber, right: CaseNumber) -> Bool {
    (left.region, left.day, left.serial) < (right.region, right.day, right.serial)
  }
}
