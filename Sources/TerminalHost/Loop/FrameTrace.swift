internal import Glibc
internal import TerminalUI

/// A file that tells a test what is on the screen and whether the program has come to rest, so that
/// no test sleeps or looks at a screen that is about to change.
///
/// One record for each frame, and one when rest comes later than its frame:
/// `frame 12 idle busy=0 keys=5 rows=24`, then that many lines of text. `idle` means that every key
/// read so far has been answered and nothing is under way.
struct FrameTrace {
  private let descriptor: Int32
  private var frame = 0
  private var wasIdle = false

  /// nil when the file cannot be opened: a trace is never a reason not to start.
  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if descriptor < 0 { return nil }
  }

  /// Writes a record when there is something new to tell.
  mutating func write(
    _ surface: Surface, changed: Bool, isIdle: Bool, busyCount: Int, keys: Int
  ) {
    if !changed, isIdle == wasIdle { return }
    wasIdle = isIdle
    frame += 1
    let state = isIdle ? "idle" : "working"
    let rows = surface.size.rows
    var record = "frame \(frame) \(state) busy=\(busyCount) keys=\(keys) rows=\(rows)\n"
    record += surface.text() + "\n"
    record.withUTF8 { bytes in
      // One write, so that a reader sees a record whole or, for a moment, not at all.
      _ = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    }
  }

  func close() {
    _ = Glibc.close(descriptor)
  }
}
