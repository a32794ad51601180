import Dispatch
import Synchronization

/// Something that is worked out on another core until it is wanted.
final class Ahead<Value: Sendable>: Sendable {
  private let made = Mutex<Result<Value, any Error>?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ make: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global().async {
      let result = Result { try make() }
      self.made.withLock { $0 = result }
      self.isDone.signal()
    }
  }

  /// Waits for it; to be called once.
  func take() throws -> Value {
    isDone.wait()
    guard let result = made.withLock({ $0 }) else { throw CrowdFault.refused("nothing was made") }
    return try result.get()
  }
}
