/// Reads one JSON value strictly (RFC 8259, whole numbers only).
///
/// Refused: bytes that are not UTF-8, duplicate names, nesting deeper than 64, numbers beyond 64
/// bits, fractions, anything after the value. A byte order mark at the start is accepted because
/// Windows editors write one. The fault says the line and the path of the value.
public func parseJSON(_ bytes: [UInt8], file: String) throws(FormatFault) -> JSONNode {
  let start = lengthOfByteOrderMark(bytes)
  var parser = JSONParser(bytes: bytes, range: start..<bytes.count, line: 1, file: file)
  return try parser.parseDocument()
}

/// Reads one JSON value from a text; see `parseJSON(_:file:)` for bytes.
public func parseJSON(_ text: String, file: String) throws(FormatFault) -> JSONNode {
  try parseJSON(Array(text.utf8), file: file)
}

/// 3 where the bytes begin with the UTF-8 byte order mark, else 0.
func lengthOfByteOrderMark(_ bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}

/// A recursive descent over UTF-8 bytes. The path of a fault is put together while the error
/// travels outwards, so that files without faults pay nothing for it.
struct JSONParser {
  static let depthLimit = 64

  private let bytes: [UInt8]
  private let end: Int
  private let file: String
  private var index: Int
  private var line: Int
  private var depth = 0

  init(bytes: [UInt8], range: Range<Int>, line: Int, file: String) {
    self.bytes = bytes
    self.index = range.lowerBound
    self.end = range.upperBound
    self.line = line
    self.file = file
  }

  mutating func parseDocument() throws(FormatFault) -> JSONNode {
    skipSpace()
    let node = try parseValue()
    skipSpace()
    if index < end { throw fault(.syntax(.trailingContent)) }
    return node
  }

  private func fault(_ problem: FormatProblem, line: Int? = nil) -> FormatFault {
    let here = problem == .syntax(.unexpectedEnd) ? lastLine : self.line
    return FormatFault(file: file, line: line ?? here, field: "", problem: problem)
  }

  /// The line of the last thing there is: what ends too early does not end on the empty line behind it.
  private var lastLine: Int {
    let space = bytes[..<end].reversed().prefix { " \n\r\t".utf8.contains($0) }
    if space.count == end { return line }
    return line - space.count { $0 == UInt8(ascii: "\n") }
  }

  private func unexpected() -> FormatFault {
    fault(.syntax(index < end ? .unexpectedByte(bytes[index]) : .unexpectedEnd))
  }

  private mutating func skipSpace() {
    while index < end {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }

  /// Steps over the byte if it is next.
  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(FormatFault) {
    if !take(byte) { throw unexpected() }
  }

  private mutating func parseValue() throws(FormatFault) -> JSONNode {
    guard index < end else { throw unexpected() }
    let start = line
    switch bytes[index] {
    case UInt8(ascii: "{"): return JSONNode(value: try parseObject(), line: start)
    case UInt8(ascii: "["): return JSONNode(value: try parseArray(), line: start)
    case UInt8(ascii: "\""): return JSONNode(value: .string(try parseString()), line: start)
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(value: .integer(try parseInteger()), line: start)
    default: throw unexpected()
    }
  }

  private mutating func parseWord(
    _ word: StaticString, _ value: JSONNodeValue
  ) throws(FormatFault) -> JSONNode {
    for offset in 0..<word.utf8CodeUnitCount {
      try expect(word.utf8Start[offset])
    }
    return JSONNode(value: value, line: line)
  }

  private mutating func enter() throws(FormatFault) {
    depth += 1
    if depth > Self.depthLimit { throw fault(.syntax(.tooDeep(limit: Self.depthLimit))) }
    index += 1
    skipSpace()
  }

  private mutating func parseObject() throws(FormatFault) -> JSONNodeValue {
    try enter()
    var fields: [(name: String, node: JSONNode)] = []
    var names: Set<String> = []
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        guard index < end, bytes[index] == UInt8(ascii: "\"") else { throw unexpected() }
        let nameLine = line
        let name = try parseString()
        guard names.insert(name).inserted else {
          throw fault(.duplicateField, line: nameLine).inside(name)
        }
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
        do {
          fields.append((name, try parseValue()))
        } catch {
          throw error.inside(name)
        }
        skipSpace()
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"))
    }
    depth -= 1
    return .object(fields)
  }

  private mutating func parseArray() throws(FormatFault) -> JSONNodeValue {
    try enter()
    var nodes: [JSONNode] = []
    if !take(UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        do {
          nodes.append(try parseValue())
        } catch {
          throw error.inside("[\(nodes.count)]")
        }
        skipSpace()
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"))
    }
    depth -= 1
    return .array(nodes)
  }

  private mutating func parseInteger() throws(FormatFault) -> Int64 {
    let isNegative = take(UInt8(ascii: "-"))
    let first = index
    var value: Int64 = 0
    var isTooLarge = false
    while index < end, case let digit = bytes[index] &- UInt8(ascii: "0"), digit <= 9 {
      // Counted downwards below zero: the smallest Int64 has no positive twin.
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (next, carry) =
        isNegative
        ? tens.subtractingReportingOverflow(Int64(digit))
        : tens.addingReportingOverflow(Int64(digit))
      isTooLarge = isTooLarge || overflow || carry
      value = next
      index += 1
    }
    if index == first { throw unexpected() }
    if index - first > 1, bytes[first] == UInt8(ascii: "0") { throw fault(.syntax(.leadingZero)) }
    if index < end, ".eE".utf8.contains(bytes[index]) {
      throw fault(.syntax(.notAnInteger))
    }
    if isTooLarge { throw fault(.syntax(.numberTooLarge)) }
    return value
  }
}

extension JSONParser {
  /// Reads a string whose opening quotation mark is the next byte.
  private mutating func parseString() throws(FormatFault) -> String {
    index += 1
    let start = index
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard let text = String(validating: bytes[start..<index], as: UTF8.self) else {
          throw fault(.syntax(.invalidUTF8))
        }
        index += 1
        return text
      case UInt8(ascii: "\\"):
        return try parseEscapedString(from: start)
      case 0..<0x20:
        throw fault(.syntax(.controlCharacter(bytes[index])))
      default:
        index += 1
      }
    }
    throw fault(.syntax(.unexpectedEnd))
  }

  /// The slower way, taken from the first backslash on.
  private mutating func parseEscapedString(from start: Int) throws(FormatFault) -> String {
    var plain = Array(bytes[start..<index])
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: plain, as: UTF8.self) else {
          throw fault(.syntax(.invalidUTF8))
        }
        index += 1
        return text
      case UInt8(ascii: "\\"):
        index += 1
        plain.append(contentsOf: String(Character(try parseEscape())).utf8)
      case 0..<0x20:
        throw fault(.syntax(.controlCharacter(byte)))
      default:
        plain.append(byte)
        index += 1
      }
    }
    throw fault(.syntax(.unexpectedEnd))
  }

  private mutating func parseEscape() throws(FormatFault) -> Unicode.Scalar {
    guard index < end else { throw fault(.syntax(.unexpectedEnd)) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try parseUnicodeEscape()
    default: throw fault(.syntax(.invalidEscape))
    }
  }

  /// `4E2D`, or a surrogate pair `D840\uDC00`, after `\u`.
  private mutating func parseUnicodeEscape() throws(FormatFault) -> Unicode.Scalar {
    let first = try parseFourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw fault(.syntax(.loneSurrogate))
    }
    let second = try parseFourHexDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw fault(.syntax(.loneSurrogate)) }
    return scalar
  }

  private mutating func parseFourHexDigits() throws(FormatFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < end else { throw fault(.syntax(.unexpectedEnd)) }
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw fault(.syntax(.invalidEscape))
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
