extension JSONValue {
  /// Compact, in the order the value was built.
  public var text: String { written(.compact) }

  /// Two spaces a level, one field a line: for people and for version control.
  public var pretty: String { written(.pretty) }

  /// The form that is hashed and signed: no white space, fields sorted by the UTF-8 bytes of their
  /// names, only the escapes JSON demands. Equal values give equal bytes, whoever wrote them.
  public var canonical: String { written(.canonical) }

  private func written(_ style: JSONWriter.Style) -> String {
    var writer = JSONWriter(style: style)
    writer.write(self, depth: 0)
    return String(decoding: writer.output, as: UTF8.self)
  }
}

/// Writes into bytes; the styles differ only in order and white space.
struct JSONWriter {
  enum Style { case compact, pretty, canonical }

  let style: Style
  private(set) var output: [UInt8] = []

  init(style: Style) {
    self.style = style
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): output.append(contentsOf: String(value).utf8)
    case .string(let value): writeString(value)
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        separate(isFirst: index == 0, depth: depth + 1)
        write(value, depth: depth + 1)
      }
      close(UInt8(ascii: "]"), isEmpty: values.isEmpty, depth: depth)
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in ordered(members).enumerated() {
        separate(isFirst: index == 0, depth: depth + 1)
        writeString(member.name)
        output.append(UInt8(ascii: ":"))
        if style == .pretty { output.append(UInt8(ascii: " ")) }
        write(member.value, depth: depth + 1)
      }
      close(UInt8(ascii: "}"), isEmpty: members.isEmpty, depth: depth)
    }
  }

  private func ordered(_ members: [JSONMember]) -> [JSONMember] {
    guard style == .canonical, !isOrdered(members) else { return members }
    return members.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func isOrdered(_ members: [JSONMember]) -> Bool {
    zip(members, members.dropFirst()).allSatisfy { first, second in
      first.name.utf8.lexicographicallyPrecedes(second.name.utf8)
    }
  }

  private mutating func separate(isFirst: Bool, depth: Int) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    breakLine(depth: depth)
  }

  private mutating func close(_ bracket: UInt8, isEmpty: Bool, depth: Int) {
    if !isEmpty { breakLine(depth: depth) }
    output.append(bracket)
  }

  private mutating func breakLine(depth: Int) {
    guard style == .pretty else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func writeString(_ text: String) {
    output.append(UInt8(ascii: "\""))
    // Nearly every text stands as it is.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) else { return false }
      output.append(contentsOf: bytes)
      return true
    }
    if isPlain != true { writeEscaped(text) }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
      case 0x08: output.append(contentsOf: "\\b".utf8)
      case 0x09: output.append(contentsOf: "\\t".utf8)
      case 0x0A: output.append(contentsOf: "\\n".utf8)
      case 0x0C: output.append(contentsOf: "\\f".utf8)
      case 0x0D: output.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        output.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        output.append(contentsOf: String(byte, radix: 16).utf8)
      default: output.append(byte)
      }
    }
  }
}
