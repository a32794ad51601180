internal import Glibc
internal import HallCore

/// The file beside the hall that is written after every commit, so that other windows hear of it.
///
/// Watching SQLite's log instead would wake them before the commit can be seen.
final class Tick {
  private let descriptor: Int32

  static func path(hall: String) -> String { hall + ".tick" }

  init(hall path: String) throws(Fault) {
    descriptor = open(Tick.path(hall: path), O_WRONLY | O_CREAT | O_CLOEXEC, hallFileMode)
    guard descriptor >= 0 else { throw systemFault(errno) }
  }

  deinit { close(descriptor) }

  /// Writes the counter. A tick that cannot be written costs the others a second: they also look at
  /// the counter in the hall file from time to time.
  func write(_ counter: Int) {
    let text = Array((String(counter) + "\n").utf8)
    _ = pwrite(descriptor, text, text.count, 0)
  }
}
