import Glibc
import HallCore
import HallStore
import TestKit

/// A window that works until it is killed, and says so of each act once it is done: `NUMBER VERSION`.
///
/// Arguments: the hall, and what its requests are called by.
@main struct WindowProbe {
  static func main() throws {
    let store = try HallStore(opening: CommandLine.arguments[1])
    try CrashingWindow.work(store, count: 100_000, prefix: CommandLine.arguments[2]) { aCase in
      let line = Array("\(aCase.number.text) \(aCase.version)\n".utf8)
      guard write(STDOUT_FILENO, line, line.count) == line.count else { exit(1) }
    }
  }
}
