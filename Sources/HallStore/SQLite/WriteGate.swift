internal import CSystem
internal import Dispatch
internal import Glibc
internal import HallCore
internal import Synchronization

/// The queue before the hall file: who writes holds it, the others wait in the kernel.
///
/// SQLite's own waiting sleeps longer and longer, so that under load one window can wait for eight
/// seconds while others pass; this lock is handed on in milliseconds, and the kernel frees it when
/// its holder dies.
///
/// The kernel's wait has no limit, and asking again and again instead would let others pass. So a
/// thread of its own stands in the queue, and whoever sent it there waits for the thread, as long as
/// they like. A thread nobody waits for any more keeps its place until it has got through: the next
/// attempt takes the place over, and without one the thread leaves again at once.
final class WriteGate: Sendable {
  private enum Place {
    case nowhere
    /// The thread stands in the queue.
    case queueing
    /// It does, and nobody waits for it any more.
    case abandoned
    /// It got through, or failed with this error number.
    case arrived(Int32)
  }

  private let descriptor: Int32
  private let place = Mutex(Place.nowhere)
  private let arrival = DispatchSemaphore(value: 0)
  private let thread = DispatchQueue(label: "gate")

  init(hall path: String) throws(Fault) {
    descriptor = open(path + ".gate", O_RDWR | O_CREAT | O_CLOEXEC, hallFileMode)
    guard descriptor >= 0 else { throw errno == EACCES ? .readOnly : systemFault(errno) }
  }

  // Not while the thread queues, for it holds on to the gate: the number would be another file's.
  deinit { close(descriptor) }

  /// Enters, after everybody who came before.
  /// - Throws: `.busy` where the time was not enough.
  func enter(withinMilliseconds limit: Int) throws(Fault) {
    switch takePlace() ?? waitForArrival(limit) {
    case 0: break
    case ETIMEDOUT: throw .busy
    case let errorNumber: throw systemFault(errorNumber)
    }
  }

  func leave() {
    // Unlocking a descriptor of our own cannot fail; closing it would do the same.
    _ = cs_unlock(descriptor)
  }

  /// - Returns: 0 where the gate is free, an error number, or nil where the thread queues.
  private func takePlace() -> Int32? {
    place.withLock { place in
      switch place {
      case .nowhere:
        let outcome = cs_lock_exclusive(descriptor, false)
        guard outcome == EWOULDBLOCK else { return outcome }
        place = .queueing
        thread.async { self.queue() }
      case .abandoned: place = .queueing
      case .queueing, .arrived: break
      }
      return nil
    }
  }

  private func waitForArrival(_ limit: Int) -> Int32 {
    let isLate = arrival.wait(timeout: .now() + .milliseconds(limit)) == .timedOut
    return place.withLock { place in
      guard case .arrived(let outcome) = place else {
        place = .abandoned
        return ETIMEDOUT
      }
      // It came just after the time; its signal must not count for the next.
      if isLate { arrival.wait() }
      place = .nowhere
      return outcome
    }
  }

  private func queue() {
    let outcome = cs_lock_exclusive(descriptor, true)
    place.withLock { place in
      switch place {
      case .abandoned:
        if outcome == 0 { leave() }
        place = .nowhere
      case .nowhere, .queueing, .arrived:
        place = .arrived(outcome)
        arrival.signal()
      }
    }
  }
}

/// The hall's group may write: the log and its index take the mode of the hall file.
let hallFileMode: mode_t = 0o660

/// Which file a path leads to.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let inode: UInt64

  init(path: String) throws(Fault) {
    var identity = cs_identity()
    let errorNumber = cs_identity_of_path(path, &identity)
    guard errorNumber == 0 else { throw systemFault(errorNumber) }
    device = identity.device
    inode = identity.inode
  }
}
