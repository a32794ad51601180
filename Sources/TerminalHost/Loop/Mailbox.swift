internal import CTerminal
internal import Glibc

/// How other threads reach the loop: they post, the loop wakes and takes everything, in order.
///
/// Never drops and never blocks. It cannot grow without bound as long as every kind of work has at
/// most one answer under way, which is how the application starts work.
public final class Mailbox<Message: Sendable>: Sendable {
  private let queue = Guarded<[Message]>([])
  /// Readable while there is something to take, or a signal to look at; -1 when the system refused.
  let wakeDescriptor: Int32

  /// An empty mailbox.
  public init() {
    wakeDescriptor = ct_wake_open()
  }

  deinit {
    if wakeDescriptor >= 0 { close(wakeDescriptor) }
  }

  /// Leaves a message for the loop. Any thread.
  public func post(_ message: Message) {
    let wasEmpty = queue.withLock { waiting in
      waiting.append(message)
      return waiting.count == 1
    }
    if wasEmpty { ct_wake_post(wakeDescriptor) }
  }

  /// Takes all messages, oldest first.
  func drain() -> [Message] {
    queue.withLock { waiting in
      defer { waiting.removeAll() }
      return waiting
    }
  }
}
