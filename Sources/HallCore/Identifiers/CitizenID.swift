/// An 18-digit personal number (GB 11643-1999): the number on an identity card, on the residence
/// permits of people from Hong Kong, Macao and Taiwan, and on the foreigner's permanent residence
/// card of 2023.
public struct CitizenID: Hashable, Sendable {
  /// Whose number it is; the first digits say so.
  public enum Holder: String, CaseIterable, Hashable, Sendable {
    /// A citizen with a registered residence on the mainland.
    case citizen
    /// A resident of Hong Kong (810000).
    case hongKong
    /// A resident of Macao (820000).
    case macao
    /// A resident of Taiwan (830000).
    case taiwan
    /// A foreigner with permanent residence (9 + province + nationality).
    case permanentResident
  }

  /// The 18 characters, the last possibly `X`.
  public let text: String
  /// The date of birth inside the number.
  public let birthday: Day

  /// Reads and checks a number: length, characters, a birthday that exists and is not to come, the
  /// check character. The region is never a reason to refuse: a person keeps the number when
  /// divisions change, and Puyang's own codes are younger than many of their holders.
  public init(_ text: String, today: Day) throws(IdentifierProblem) {
    let clean = normalised(text)
    if clean.utf8.count == 15, clean.utf8.allSatisfy(isDigit) { throw .historicOnly(.citizenID15) }
    // A number has one X at most, at its end; some offices mask with the letter.
    if clean.utf8.count(where: { $0 == UInt8(ascii: "X") }) > 1 { throw .masked }
    let bytes = try identifierBytes(clean, lengths: [18])
    try requireCharacters(bytes, in: 0..<17, isDigit)
    try requireCharacters(bytes, in: 17..<18) { isDigit($0) || $0 == UInt8(ascii: "X") }
    self.birthday = try Self.birthday(bytes[6..<14], today: today)
    try requireCheck(bytes, at: 17, CheckCharacter.citizenID(bytes[0..<17]))
    self.text = asciiText(bytes)
  }

  /// The date is tested before the check character: a wrong date shows where the mistake is, while
  /// the check character that would fit a wrong date is no help to anyone.
  private static func birthday(
    _ digits: ArraySlice<UInt8>, today: Day
  ) throws(IdentifierProblem) -> Day {
    let start = digits.startIndex
    // Numbers were first given in 1984; nobody born before 1850 ever had one.
    guard let year = decimal(digits.prefix(4)), year >= 1850,
      let month = decimal(digits[(start + 4)..<(start + 6)]), let day = decimal(digits.suffix(2)),
      let birthday = Day(year: year, month: month, day: day)
    else { throw .impossibleDate(asciiText(digits)) }
    if birthday > today { throw .futureDate(birthday) }
    return birthday
  }

  /// Whose number it is.
  public var holder: Holder {
    let region = text.utf8.prefix(6)
    if region.first == UInt8(ascii: "9") { return .permanentResident }
    if region.elementsEqual("810000".utf8) { return .hongKong }
    if region.elementsEqual("820000".utf8) { return .macao }
    return region.elementsEqual("830000".utf8) ? .taiwan : .citizen
  }

  /// The sex as registered: the 17th digit is odd for men.
  public var sex: Sex {
    let digit = text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: 16)]
    return digit % 2 == 1 ? .male : .female
  }

  /// Full years on a day; someone born on 29 February is a year older on 1 March of other years.
  public func age(on day: Day) -> Int {
    let (year, month, dayOfMonth) = day.date
    let born = birthday.date
    let hadBirthday = (month, dayOfMonth) >= (born.month, born.day)
    return year - born.year - (hadBirthday ? 0 : 1)
  }

  /// What is worth a second look.
  public var hints: [IdentifierHint] {
    switch holder {
    case .citizen: RegionCode.hints(text)
    case .hongKong, .macao, .taiwan: []
    case .permanentResident: RegionCode.hints(String(text.dropFirst().prefix(2)))
    }
  }
}

/// The sex in a personal number.
public enum Sex: String, CaseIterable, Hashable, Sendable {
  /// Odd 17th digit.
  case male
  /// Even 17th digit.
  case female
}
