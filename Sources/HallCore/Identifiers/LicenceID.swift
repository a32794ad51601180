/// The identifier of an electronic licence (GB/T 36904-2018):
/// `1.2.156.3005.2` . type (21) . issuer (18 or 6) . serial . version (3) . check.
public struct LicenceID: Hashable, Sendable {
  /// The root of all licence identifiers in the tree of object identifiers.
  public static let root = "1.2.156.3005.2"
  static let beginning = root + "."
  static let example = "1.2.156.3005.2.<type 21>.<issuer 18>.<serial>.001.U"

  /// The whole identifier with its dots.
  public let text: String
  /// Which kind of licence: the defining body's credit code and three digits.
  public let type: String
  /// Who issued it: a credit code, or a region code with a few issuers.
  public let issuer: String
  /// The issuer's own number.
  public let serial: String
  /// Counts changes of the licence, from 1.
  public let version: Int

  /// Reads and checks an identifier; the check character is ISO 7064 MOD 37,36 over the four parts.
  public init(_ text: String) throws(IdentifierProblem) {
    let clean = normalised(text)
    if clean.isEmpty { throw .empty }
    if isMasked(clean) { throw .masked }
    guard clean.hasPrefix(Self.beginning) else { throw .wrongForm(example: Self.example) }
    let parts = clean.dropFirst(Self.root.utf8.count + 1)
      .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0].utf8.count == 21, [6, 18].contains(parts[1].utf8.count),
      !parts[2].isEmpty, parts[3].utf8.count == 3, parts[4].utf8.count == 1,
      let version = decimal(parts[3].utf8)
    else { throw .wrongForm(example: Self.example) }
    let bytes = Array(clean.utf8)
    try requireCharacters(bytes, in: Self.root.utf8.count..<bytes.count) {
      isDigitOrLetter($0) || $0 == UInt8(ascii: ".")
    }
    let body = Array(parts[0...3].joined().utf8)
    try requireCheck(bytes, at: bytes.count - 1, CheckCharacter.mod37And36(body))
    self.text = clean
    self.type = parts[0]
    self.issuer = parts[1]
    self.serial = parts[2]
    self.version = version
  }
}
