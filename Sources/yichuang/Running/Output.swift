import Glibc
import TextFormats
import Words

/// Standard output, gathered into large writes.
///
/// A reader that has gone away, as `| head` does, is no error: what follows is dropped, and commands
/// that go on for long look at `isAbandoned`.
final class Output {
  private(set) var isAbandoned = false
  private var buffer: [UInt8] = []
  private static let size = 65_536

  init() {
    buffer.reserveCapacity(Self.size + 4096)
  }

  func write(_ text: String) throws(FileProblem) {
    append(text)
    if buffer.count >= Self.size { try flush() }
  }

  func writeLine(_ text: String) throws(FileProblem) {
    append(text)
    try write("\n")
  }

  /// The bytes in one piece; one by one they would cost more than what is said about them.
  private func append(_ text: String) {
    var text = text
    text.withUTF8 { buffer.append(contentsOf: $0) }
  }

  func writeLine(_ value: JSONValue) throws(FileProblem) { try writeLine(value.text) }

  /// Hands over everything written so far.
  func flush() throws(FileProblem) {
    var rest = buffer[...]
    while !rest.isEmpty, !isAbandoned {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        isAbandoned = true
      } else if errno != EINTR {
        let number = errno
        isAbandoned = true
        buffer.removeAll()
        throw FileProblem(number, "stdout")
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes to standard error, where nothing can be done about a failure.
func writeError(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
