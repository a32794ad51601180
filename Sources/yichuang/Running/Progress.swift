import Glibc
import Words

/// A bar on standard error, for people who wait. Nothing is drawn where that is no terminal.
struct Progress {
  private let label: String
  private let total: Int?
  private let isShown: Bool
  private var shown = -1
  private static let width = 30

  /// - Parameter total: how many there will be; nil where nobody knows, and then a count is shown.
  init(_ label: String, total: Int?) {
    self.label = printable(label)
    self.total = total.map { max($0, 1) }
    isShown = isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb"
  }

  /// Draws anew when there is something new to be seen.
  mutating func update(_ done: Int) {
    guard isShown else { return }
    guard let total else {
      writeError("\r" + label + " \(done)")
      return
    }
    let percent = min(100, done * 100 / total)
    if percent == shown { return }
    shown = percent
    let full = percent * Self.width / 100
    let bar = String(repeating: "#", count: full) + String(repeating: "-", count: Self.width - full)
    writeError("\r\(label) [\(bar)] \(percent)%")
  }

  /// Takes the bar away, so that what follows begins on a clean line.
  func finish() {
    if isShown { writeError("\r\u{1B}[K") }
  }
}
