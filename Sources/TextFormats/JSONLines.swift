/// Reads JSON Lines one value at a time, for files too long to hold twice.
///
/// Lines that are empty or only white space are stepped over; line numbers count them.
public struct JSONLinesReader {
  private let bytes: [UInt8]
  private let file: String
  private var index: Int
  private var line = 1

  /// A reader at the start of a file.
  public init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    self.index = lengthOfByteOrderMark(bytes)
  }

  /// The next value, or nil at the end of the file. After a fault the reader stands on the
  /// following line, so that a caller may count faults instead of stopping at the first.
  public mutating func next() throws(FormatFault) -> JSONNode? {
    while index < bytes.count {
      let start = index
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let startLine = line
      index = end + 1
      line += 1
      guard bytes[start..<end].contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else {
        continue
      }
      var parser = JSONParser(bytes: bytes, range: start..<end, line: startLine, file: file)
      return try parser.parseDocument()
    }
    return nil
  }
}
