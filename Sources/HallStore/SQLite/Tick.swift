internal import CSystem
internal import Glibc
internal import HallCore

/// The file beside the hall that is written after every commit, so that other windows hear of it.
///
/// Watching SQLite's log instead would wake them before the commit can be seen. Whoever has the hall
/// open holds a shared lock on this file, so that nobody puts another hall in its place meanwhile; and
/// what it says is what the hall must say at least: where it says more, something was lost.
final class Tick {
  private let descriptor: Int32
  private let boot: String

  static func path(hall: String) -> String { hall + ".tick" }

  /// Whether the file may be written to.
  let isWritable: Bool

  /// Opens the file and holds its lock until the end.
  /// - Returns: nil where there is none and none may be made.
  /// - Throws: `.busy` while a hall is being put in its place.
  init?(hall path: String, creates: Bool, locks: Lock = .shared) throws(Fault) {
    let path = Tick.path(hall: path)
    var descriptor = open(path, O_RDWR | O_CLOEXEC | (creates ? O_CREAT : 0), hallFileMode)
    let refusal = errno
    isWritable = descriptor >= 0
    if descriptor < 0, refusal == EACCES || refusal == EROFS {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
    }
    // Who may not even read it can do no more than look, and does not stand in anybody's way.
    if descriptor < 0, !creates, refusal == ENOENT || refusal == EACCES { return nil }
    guard descriptor >= 0 else { throw systemFault(refusal) }
    let errorNumber =
      switch locks {
      case .shared: cs_lock_shared(descriptor, false)
      case .exclusive: cs_lock_exclusive(descriptor, false)
      }
    guard errorNumber == 0 else {
      close(descriptor)
      throw systemFault(errorNumber)
    }
    self.descriptor = descriptor
    boot = bootName()
  }

  /// How the hall is held.
  enum Lock {
    /// With others: to work in it.
    case shared
    /// Alone: to put another file in its place.
    case exclusive
  }

  deinit {
    // A program that is just being started has a copy of the descriptor for a moment; closing ours
    // alone would leave the lock with it.
    _ = cs_unlock(descriptor)
    close(descriptor)
  }

  /// Writes the counter, and when that was. A tick that cannot be written costs the others a second:
  /// they also look at the counter in the hall file from time to time.
  func write(_ counter: Int) {
    let mark = TickMark(
      counter: counter, wall: milliseconds(CLOCK_REALTIME), sinceBoot: milliseconds(CLOCK_BOOTTIME),
      boot: boot)
    let text = Array(mark.text.utf8)
    _ = pwrite(descriptor, text, text.count, 0)
  }

  /// Forgets the counter: another file is about to be here.
  func clear() { _ = ftruncate(descriptor, 0) }

  /// What was written last; nil where nothing was, or nothing that can be read.
  var mark: TickMark? {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return TickMark(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }
}

/// What a tick says: the counter of changes, and when it was written by three clocks.
struct TickMark: Equatable {
  let counter: Int
  /// Milliseconds since 1970, by the clock people see.
  let wall: Int64
  /// Milliseconds since the machine was started, which nobody can set.
  let sinceBoot: Int64
  /// Which start of the machine that was.
  let boot: String

  init(counter: Int, wall: Int64, sinceBoot: Int64, boot: String) {
    self.counter = counter
    self.wall = wall
    self.sinceBoot = sinceBoot
    self.boot = boot
  }

  /// Of a text; a longer line of earlier may stick out behind the first line's end. Numbers that no
  /// counter and no clock comes to are not taken: they are reckoned with later.
  init?(_ text: String) {
    guard let line = text.split(separator: "\n", omittingEmptySubsequences: false).first else {
      return nil
    }
    let words = line.split(separator: " ")
    let numbers = words.prefix(3).map { Int64($0) ?? -1 }
    guard let counter = numbers.first, numbers.allSatisfy({ (0..<Self.end).contains($0) }) else {
      return nil
    }
    let isWhole = words.count == 4
    self.init(
      counter: Int(counter), wall: isWhole ? numbers[1] : 0, sinceBoot: isWhole ? numbers[2] : 0,
      boot: isWhole ? String(words[3]) : "")
  }

  private static let end: Int64 = 1 << 53

  var text: String { "\(counter) \(wall) \(sinceBoot) \(boot)\n" }

  /// The same moment by now's clocks: how far the clock people see has been set since, in
  /// milliseconds; nil where the machine was started in between.
  var clockStep: Int64? {
    guard !boot.isEmpty, boot == bootName() else { return nil }
    return (milliseconds(CLOCK_REALTIME) - wall) - (milliseconds(CLOCK_BOOTTIME) - sinceBoot)
  }
}

/// The name Linux gives to this start of the machine; empty where it cannot be read.
private func bootName() -> String {
  let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return "" }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 64)
  let count = read(descriptor, &bytes, bytes.count)
  return String(decoding: bytes.prefix(max(0, count)).prefix { $0 > 0x20 }, as: UTF8.self)
}

private func milliseconds(_ clock: clockid_t) -> Int64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}
