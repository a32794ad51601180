internal import CSystem
internal import Glibc
public import HallCore

/// Tells the window's loop that somebody wrote into the hall file.
///
/// A net beneath it is `HallStore.changeCounter()`, asked once a second or two: a hall on a disk
/// that may only be read, or on another machine, gives no notice.
public final class ChangeWatch: Sendable {
  /// Becomes readable when there is news; for `poll`, not for reading.
  public let descriptor: Int32

  /// Watches the hall file at a path.
  /// - Throws: `.hallMissing` where nobody has ever opened the hall for writing.
  public init(hall path: String) throws(Fault) {
    descriptor = cs_watch_open()
    guard descriptor >= 0 else { throw systemFault(-descriptor) }
    let errorNumber = cs_watch_add(descriptor, Tick.path(hall: path))
    guard errorNumber == 0 else {
      close(descriptor)
      throw systemFault(errorNumber)
    }
  }

  deinit { close(descriptor) }

  /// Whether something was written since the last call; also makes the descriptor unreadable again.
  public func takeNews() -> Bool { cs_watch_take(descriptor) != 0 }
}
