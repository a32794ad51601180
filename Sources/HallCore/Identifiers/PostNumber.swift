/// The number of a letter at the post. Papers of an authority travel by no other carrier
/// (邮政法第五十五条).
public struct PostNumber: Hashable, Sendable {
  /// The number as it stands on the letter, in capitals: `EX123456785CN`, or 13 digits.
  public let text: String

  /// Reads a number as typed or scanned.
  /// - Throws: what is wrong with it.
  public init(_ text: String) throws(IdentifierProblem) {
    let bytes = try identifierBytes(text, lengths: [13])
    if !bytes.allSatisfy(isDigit) { try Self.checkInternational(bytes) }
    self.text = asciiText(bytes)
  }

  /// Two letters, eight digits and their check digit, the country (UPU S10).
  private static func checkInternational(_ bytes: [UInt8]) throws(IdentifierProblem) {
    let letters = bytes.prefix(2) + bytes.suffix(2)
    guard letters.allSatisfy(isLetter) else { throw .wrongForm(example: "EX123456785CN") }
    try requireCharacters(bytes, in: 2..<11, isDigit)
    try requireCheck(bytes, at: 10, CheckCharacter.post(bytes[2..<10]))
  }
}
