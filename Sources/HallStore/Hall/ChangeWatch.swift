internal import CSystem
internal import Glibc
public import HallCore

/// Tells the window's loop that somebody wrote into the hall file.
///
/// Where the system gives no notice, as on a disk that may only be read, on another machine, or when
/// more windows of one account watch than `fs.inotify.max_user_instances` allows (128 as a rule),
/// `HallStore.changeCounter()` has to be asked from time to time.
public final class ChangeWatch: Sendable {
  /// Becomes readable when there is news; for `poll`, not for reading.
  public let descriptor: Int32

  /// Watches the hall file at a path.
  /// - Throws: `.hallMissing` where nobody has ever opened the hall for writing.
  public init(hall path: String) throws(Fault) {
    let watch = cs_watch_open()
    guard watch >= 0 else { throw systemFault(-watch) }
    let errorNumber = cs_watch_add(watch, Tick.path(hall: path))
    guard errorNumber == 0 else {
      close(watch)
      throw systemFault(errorNumber)
    }
    descriptor = watch
  }

  deinit { close(descriptor) }

  /// Whether something was written since the last call; also makes the descriptor unreadable again.
  public func takeNews() -> Bool { cs_watch_take(descriptor) != 0 }
}
