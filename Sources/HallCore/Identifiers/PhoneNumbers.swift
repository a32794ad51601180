/// A mobile number of the mainland: 11 digits. Number segments are not checked, they change yearly.
public struct MobileNumber: Hashable, Sendable {
  /// The 11 digits, without a country code.
  public let text: String

  /// Reads a number; `+86`, `0086` and `86` before it are dropped.
  public init(_ text: String) throws(IdentifierProblem) {
    let clean = normalised(text)
    var local = clean
    for prefix in ["+86", "0086", "86"]
    where clean.hasPrefix(prefix) && clean.utf8.count == prefix.utf8.count + 11 {
      local = String(clean.dropFirst(prefix.utf8.count))
    }
    let typed = Array(local.utf8)
    // A letter too many is told by its place and not by the length.
    if Self.mayBeMeant(typed) { try requireCharacters(typed, in: 0..<typed.count, isDigit) }
    let bytes = try identifierBytes(local, lengths: [11])
    try requireCharacters(bytes, in: 0..<11, isDigit)
    try requireCharacters(bytes, in: 0..<1) { $0 == UInt8(ascii: "1") }
    try requireCharacters(bytes, in: 1..<2) { $0 >= UInt8(ascii: "3") }
    self.text = asciiText(bytes)
  }

  /// Whether a letter stands in a mobile number, or in the place of one of its digits: it begins as one
  /// does and would be as long.
  static func mayBeMeant(_ bytes: [UInt8]) -> Bool {
    (11...12).contains(bytes.count) && bytes[0] == UInt8(ascii: "1")
      && (0x33...0x39).contains(bytes[1])
      && bytes.count(where: isLetter) == 1
  }
}

/// A fixed-line number with its area code: `0393` for Puyang and 7 or 8 digits.
public struct LandlineNumber: Hashable, Sendable {
  /// Area code and number without a hyphen.
  public let text: String

  /// Reads a number of 10 to 12 digits beginning with 0; Puyang's have 11.
  public init(_ text: String) throws(IdentifierProblem) {
    let isPuyang = normalised(text).hasPrefix("0393")
    let bytes = try identifierBytes(text, lengths: isPuyang ? [11] : [10, 11, 12])
    try requireCharacters(bytes, in: 0..<bytes.count, isDigit)
    try requireCharacters(bytes, in: 0..<1) { $0 == UInt8(ascii: "0") }
    try requireCharacters(bytes, in: 1..<2) { $0 != UInt8(ascii: "0") }
    self.text = asciiText(bytes)
  }
}
