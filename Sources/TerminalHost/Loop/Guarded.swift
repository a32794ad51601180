internal import Glibc

/// A value that one thread at a time may touch.
///
/// Like `Mutex` of Synchronization, but on a lock of the C library: the thread sanitizer cannot see
/// into the other, and takes whatever is done under it for a race.
public final class Guarded<Value>: Sendable {
  // The compiler cannot see that only who holds the lock touches the value, nor that the lock itself is
  // made for many threads. It must stay where it is in memory, which a stored property need not.
  nonisolated(unsafe) private var value: Value
  nonisolated(unsafe) private let lock: UnsafeMutablePointer<pthread_mutex_t>

  /// A value nobody else has.
  public init(_ value: sending Value) {
    self.value = value
    lock = .allocate(capacity: 1)
    lock.initialize(to: pthread_mutex_t())
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// Does something with the value; others wait meanwhile. Not to be called again from within.
  public func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value)
  }
}
