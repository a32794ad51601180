/// An input taken apart: a few numbers from its front, and the rest as text.
struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  var isEmpty: Bool { rest.isEmpty }

  /// The next byte; 0 where nothing is left.
  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// A number of the range, from one byte, or from two where one is not enough.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let first = Int(byte())
    let value = range.count > 256 ? first << 8 | Int(byte()) : first
    return range.lowerBound + value % range.count
  }

  /// All that is left.
  mutating func bytes() -> [UInt8] {
    defer { rest = [] }
    return Array(rest)
  }

  /// All that is left, as text; bytes that are no characters read as U+FFFD.
  mutating func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// The pieces of what is left between bytes of 0, as texts.
  mutating func words() -> [String] {
    let all = bytes()
    if all.isEmpty { return [] }
    return all.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
