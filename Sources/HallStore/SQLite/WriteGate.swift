internal import CSystem
internal import Glibc
internal import HallCore
internal import Synchronization

/// The queue before the hall file: who writes holds it, the others wait in the kernel.
///
/// SQLite's own waiting sleeps longer and longer, so that under load one window can wait for eight
/// seconds while others pass; this lock is handed on in milliseconds, and the kernel frees it when
/// its holder dies. Nobody passes: each waits for the place before its own, so that a window that comes
/// again at once comes after those that wait.
final class WriteGate: Sendable {
  private let descriptor: Int32
  /// The place in the queue that is held; 0 for none.
  private let place = Atomic<Int64>(0)

  init(hall path: String) throws(Fault) {
    descriptor = open(path + ".gate", O_RDWR | O_CREAT | O_CLOEXEC, hallFileMode)
    guard descriptor >= 0 else { throw errno == EACCES ? .readOnly : systemFault(errno) }
  }

  deinit { close(descriptor) }

  /// Waits for its turn, after everybody who came before.
  /// - Throws: `.busy` where a program that stands still holds everybody up.
  func enter(withinMilliseconds limit: Int = lockPatience) throws(Fault) {
    var place: Int64 = 0
    let errorNumber = cs_queue_enter(descriptor, Int32(limit), &place)
    self.place.store(place, ordering: .relaxed)
    guard errorNumber == 0 else { throw systemFault(errorNumber) }
  }

  func leave() {
    // Unlocking a descriptor of our own cannot fail; closing it would do the same.
    _ = cs_queue_leave(descriptor, place.load(ordering: .relaxed))
  }
}

/// For how many milliseconds a clerk waits for a file that somebody else holds.
let lockPatience = 10_000

/// The hall's group may write: the log and its index take the mode of the hall file.
let hallFileMode: mode_t = 0o660
