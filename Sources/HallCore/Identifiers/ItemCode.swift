/// A code of a government service item (GB/T 39554.1-2020).
public enum ItemCode: Hashable, Sendable {
  /// 基本编码, 12 characters: the item as the nation or province defines it.
  case basic12(String)
  /// 实施编码, 31: credit code of the department, level, basic code.
  case implementation31(String)
  /// 业务办理项编码, 33: implementation code and a sequence of two.
  case handling33(String)

  /// Reads a code of 12, 31 or 33 characters. There is no check character of its own; the credit
  /// code at the front of the longer ones has one.
  public init(_ text: String) throws(IdentifierProblem) {
    let bytes = try identifierBytes(text, lengths: [12, 31, 33])
    let clean = asciiText(bytes)
    if bytes.count == 12 {
      try requireCharacters(bytes, in: 0..<4, isDigit)
      try requireCharacters(bytes, in: 4..<12, isDigitOrLetter)
      self = .basic12(clean)
      return
    }
    try CreditCode.check(bytes)
    // 1 nation, 2 province, 3 city, 4 county, 5 town, 6 village.
    try requireCharacters(bytes, in: 18..<19) { $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "6") }
    try requireCharacters(bytes, in: 19..<bytes.count, isDigitOrLetter)
    self = bytes.count == 31 ? .implementation31(clean) : .handling33(clean)
  }

  /// The whole code.
  public var text: String {
    switch self {
    case .basic12(let text), .implementation31(let text), .handling33(let text): text
    }
  }

  /// The 12 characters every form contains.
  public var basic: String {
    switch self {
    case .basic12(let text): text
    case .implementation31(let text): String(text.suffix(12))
    case .handling33(let text): String(text.dropLast(2).suffix(12))
    }
  }

  /// The 31 characters of the longer forms.
  public var implementation: String? {
    switch self {
    case .basic12: nil
    case .implementation31(let text): text
    case .handling33(let text): String(text.dropLast(2))
    }
  }

  /// The department that handles the item; nil in a basic code.
  public var department: CreditCode? {
    implementation.map { CreditCode(stored: String($0.prefix(18))) }
  }

  /// 1 nation … 6 village: on which level the item is handled; nil in a basic code.
  public var level: Int? {
    implementation.flatMap { decimal($0.utf8.dropFirst(18).prefix(1)) }
  }
}
