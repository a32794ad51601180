/// An organisation's unified social credit code (GB 32100-2015), 18 characters.
public struct CreditCode: Hashable, Sendable {
  /// The 31 characters of the code: no I, O, S, V, Z, which look like digits or each other.
  static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// The 18 characters.
  public let text: String

  /// Reads and checks a code. The first two characters may be letters: village collectives (`N2`)
  /// are ordinary applicants in the counties.
  public init(_ text: String) throws(IdentifierProblem) {
    if let old = Self.historic(normalised(text)) { throw .historicOnly(old) }
    let bytes = try identifierBytes(text, lengths: [18])
    try Self.check(bytes)
    self.text = asciiText(bytes)
  }

  /// A code from a record of our own, which was checked when it was written; checking rules may have
  /// become stricter since.
  public init(stored text: String) {
    self.text = text
  }

  /// Checks the first 18 bytes; item codes begin with a credit code too.
  static func check(_ bytes: [UInt8]) throws(IdentifierProblem) {
    try requireCharacters(bytes, in: 0..<1) { ("1"..."9").contains($0) || "ANY".utf8.contains($0) }
    try requireCharacters(bytes, in: 1..<2) { ("1"..."9").contains($0) }
    try requireCharacters(bytes, in: 2..<8, isDigit)
    try requireCharacters(bytes, in: 8..<18) { alphabet.contains($0) }
    try requireCheck(bytes, at: 17, CheckCharacter.creditCode(bytes[0..<17]))
  }

  static func historic(_ clean: String) -> HistoricIdentifier? {
    let bytes = Array(clean.utf8)
    if bytes.count == 15, bytes.allSatisfy(isDigit) { return .registrationNumber15 }
    guard bytes.count == 9, bytes.allSatisfy(isDigitOrLetter),
      bytes[8] == CheckCharacter.organisationCode(bytes[0..<8])
    else { return nil }
    return .organisationCode9
  }

  /// Registering department and kind of organisation: `91` company, `92` sole trader, `N2` village
  /// collective.
  public var category: String { String(text.prefix(2)) }

  /// What is worth a second look: the region, and the check character of the organisation code
  /// inside, which some genuine old codes do not satisfy.
  public var hints: [IdentifierHint] {
    let bytes = Array(text.utf8)
    guard bytes.count == 18 else { return [] }
    var hints = RegionCode.hints(asciiText(bytes[2..<8]))
    let expected = CheckCharacter.organisationCode(bytes[8..<16])
    if bytes[16] != expected {
      hints.append(
        .innerCheck(expected: Unicode.Scalar(expected), found: Unicode.Scalar(bytes[16])))
    }
    return hints
  }
}

extension ClosedRange<Unicode.Scalar> {
  fileprivate func contains(_ byte: UInt8) -> Bool { contains(Unicode.Scalar(byte)) }
}
