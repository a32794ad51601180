/// The documents people show at a counter, with the codes of GA/T 2000.156 that reports carry.
public enum DocumentKind: String, CaseIterable, Hashable, Sendable {
  /// 居民身份证.
  case identityCard = "111"
  /// 临时居民身份证.
  case temporaryIdentityCard = "112"
  /// 户口簿, for minors without a card.
  case householdRegister = "113"
  /// 军官证.
  case officerCard = "114"
  /// 武警警官证.
  case armedPoliceCard = "115"
  /// 出生医学证明.
  case birthCertificate = "117"
  /// 警官证.
  case policeCard = "123"
  /// 居住证, of citizens as well as of people from Hong Kong, Macao and Taiwan.
  case residencePermit = "154"
  /// 驾驶证.
  case drivingLicence = "335"
  /// 外交护照.
  case diplomaticPassport = "411"
  /// 公务护照.
  case servicePassport = "412"
  /// 公务普通护照.
  case publicAffairsPassport = "413"
  /// 普通护照, Chinese or foreign.
  case passport = "414"
  /// 台湾居民来往大陆通行证.
  case taiwanPass = "511"
  /// 港澳居民来往内地通行证.
  case hongKongMacaoPass = "516"
  /// 外国人永久居留身份证.
  case permanentResidence = "553"
  /// Anything else.
  case other = "999"
}

/// A person's document: its kind and number.
public struct PersonDocument: Hashable, Sendable {
  /// Which document.
  public let kind: DocumentKind
  /// The number, normalised.
  public let number: String

  /// Reads and checks a number by the rules of its document. `today` bounds birthdays.
  public init(
    kind: DocumentKind, number text: String, today: Day
  ) throws(IdentifierProblem) {
    self.kind = kind
    switch kind {
    case .identityCard, .temporaryIdentityCard:
      number = try Self.personalNumber(text, today, [.citizen])
    case .residencePermit:
      number = try Self.personalNumber(text, today, [.citizen, .hongKong, .macao, .taiwan])
    case .permanentResidence:
      number = try Self.permanentResidence(text, today)
    case .birthCertificate:
      number = try Self.lettersThenDigits(text, letters: 1, digits: [9], example: "P410000001")
    case .taiwanPass:
      number = try Self.lettersThenDigits(text, letters: 0, digits: [8], example: "00000001")
    case .hongKongMacaoPass:
      number = try Self.lettersThenDigits(text, letters: 1, digits: [8, 10], example: "H00000001")
      guard number.hasPrefix("H") || number.hasPrefix("M") else {
        throw .wrongForm(example: "H00000001")
      }
    case .diplomaticPassport, .servicePassport, .publicAffairsPassport, .passport:
      number = try Self.passport(text)
    case .householdRegister, .officerCard, .armedPoliceCard, .policeCard, .drivingLicence, .other:
      number = try Self.freeText(text)
    }
  }

  /// A document from a record of our own, which was checked when it was written; checking rules may
  /// have become stricter since.
  public init(stored kind: DocumentKind, number: String) {
    self.kind = kind
    self.number = number
  }

  /// The number taken apart, where it is one with a birthday inside.
  public func citizenID(today: Day) -> CitizenID? {
    try? CitizenID(number, today: today)
  }

  /// The citizen's number it carries; nil for documents with a number of their own.
  var citizenNumber: String? {
    switch kind {
    case .identityCard: return number
    case .temporaryIdentityCard, .householdRegister, .residencePermit:
      // Birthdays were bounded when the number was read.
      guard let end = Day(year: 2999, month: 12, day: 31), let found = citizenID(today: end),
        found.holder == .citizen
      else { return nil }
      return found.text
    case .officerCard, .armedPoliceCard, .birthCertificate, .policeCard, .drivingLicence,
      .diplomaticPassport, .servicePassport, .publicAffairsPassport, .passport, .taiwanPass,
      .hongKongMacaoPass, .permanentResidence, .other:
      return nil
    }
  }

  private static func personalNumber(
    _ text: String, _ today: Day, _ holders: [CitizenID.Holder]
  ) throws(IdentifierProblem) -> String {
    let number = try CitizenID(text, today: today)
    guard holders.contains(number.holder) else { throw .otherHolder(number.holder) }
    return number.text
  }

  /// 18 digits beginning with 9 since December 2023; three letters and twelve digits before.
  private static func permanentResidence(
    _ text: String, _ today: Day
  ) throws(IdentifierProblem) -> String {
    if normalised(text).utf8.count == 15 {
      return try lettersThenDigits(text, letters: 3, digits: [12], example: "USA410000000001")
    }
    return try personalNumber(text, today, [.permanentResident])
  }

  private static func passport(_ text: String) throws(IdentifierProblem) -> String {
    let bytes = try identifierBytes(text, lengths: Array(5...12))
    try requireCharacters(bytes, in: 0..<bytes.count, isDigitOrLetter)
    return asciiText(bytes)
  }

  private static func lettersThenDigits(
    _ text: String, letters: Int, digits: [Int], example: String
  ) throws(IdentifierProblem) -> String {
    let bytes = try identifierBytes(text, lengths: digits.map { letters + $0 })
    guard bytes.prefix(letters).allSatisfy(isLetter) else { throw .wrongForm(example: example) }
    try requireCharacters(bytes, in: letters..<bytes.count, isDigit)
    return asciiText(bytes)
  }

  private static func freeText(_ text: String) throws(IdentifierProblem) -> String {
    let clean = normalised(text)
    if clean.isEmpty { throw .empty }
    if isMasked(clean) { throw .masked }
    let count = clean.unicodeScalars.count
    guard (2...40).contains(count) else { throw .wrongLength(expected: [2, 40], found: count) }
    return clean
  }
}
