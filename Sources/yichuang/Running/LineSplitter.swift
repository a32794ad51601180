import TextFormats
import Words

/// Lines of a text that comes in pieces, one at a time, so that a million of them cost no more memory
/// than a few.
struct LineSplitter {
  /// The longest line that is taken, in bytes: longer than any scanned code.
  static let limitBytes = 8192

  private let name: String
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  /// How many lines have been taken.
  private var count = 0

  /// - Parameter name: the file's, for faults.
  init(name: String) {
    self.name = name
  }

  /// Reads another piece.
  /// - Returns: false at the end.
  mutating func read(from input: borrowing InputFile) throws(FileProblem) -> Bool {
    forgetTaken()
    return try input.read(into: &buffer)
  }

  /// Adds another piece.
  mutating func append(_ piece: some Sequence<UInt8>) {
    forgetTaken()
    buffer.append(contentsOf: piece)
  }

  /// The next line without its end; nil where more has to be read first, or nothing is left.
  /// - Parameter isEnd: nothing more is to come, so what is left is a line.
  mutating func next(isEnd: Bool) throws(FormatFault) -> String? {
    let newline = buffer[start...].firstIndex(of: 0x0A)
    let end = newline ?? buffer.count
    if end - start > Self.limitBytes { throw fault(.tooLong(limit: Self.limitBytes)) }
    guard newline != nil || isEnd && start < buffer.count else { return nil }
    let line = buffer[start..<end]
    guard let text = String(validating: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    else { throw fault(.syntax(.invalidUTF8)) }
    start = min(end + 1, buffer.count)
    count += 1
    return text
  }

  private mutating func forgetTaken() {
    buffer.removeFirst(start)
    start = 0
  }

  private func fault(_ problem: FormatProblem) -> FormatFault {
    FormatFault(file: name, line: count + 1, field: "", problem: problem)
  }
}
