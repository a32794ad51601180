/// Text being pasted, as lines: every line break is one `\n`, other control characters are dropped
/// because nobody can have meant them to reach a form.
struct PasteBuffer {
  private(set) var wasCut = false
  private var bytes: [UInt8] = []
  private var lastWasReturn = false
  private let limitBytes: Int

  init(limitBytes: Int) {
    self.limitBytes = limitBytes
  }

  /// What has been pasted; bytes that are no characters read as U+FFFD.
  var text: String {
    let text = String(decoding: bytes, as: UTF8.self)
    // These control characters take two bytes, so they show only now.
    let isControl = { (scalar: Unicode.Scalar) in (0x80...0x9F).contains(scalar.value) }
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  mutating func append(_ byte: UInt8) {
    let isReturn = byte == UInt8(ascii: "\r")
    let isSecondOfPair = byte == UInt8(ascii: "\n") && lastWasReturn
    lastWasReturn = isReturn
    if isSecondOfPair { return }
    if isReturn {
      keep(UInt8(ascii: "\n"))
    } else if byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\t")
    {
      keep(byte)
    }
  }

  /// Takes away the beginning of a character that the limit has cut through.
  mutating func finish() {
    guard wasCut else { return }
    let tail = bytes.reversed().prefix { $0 & 0xC0 == 0x80 }.count
    guard let first = bytes.dropLast(tail).last else { return }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    if tail + 1 < length { bytes.removeLast(tail + 1) }
  }

  private mutating func keep(_ byte: UInt8) {
    if wasCut { return }
    if bytes.count < limitBytes {
      bytes.append(byte)
    } else {
      wasCut = true
    }
  }
}
