internal import CSystem
internal import Glibc
internal import HallCore

/// A hall file that is being made under a name of its own; nothing of it is left where it does not come
/// to its place.
final class NewHall {
  /// Where it is made.
  let making: String
  /// What it is sealed with.
  let key: KeyFile
  private let path: String
  /// The key where it was made for this hall and nothing is sealed with it yet.
  private var unusedKey: String?

  /// - Parameter key: where the key is to be, or is already; nil for beside the hall.
  /// - Throws: `.internalDefect` where there is a file at the path already.
  init(at path: String, key: String?) throws(Fault) {
    try requireDigests()
    if access(path, F_OK) == 0 { throw .internalDefect("exists: " + path) }
    self.path = path
    let keyPath = key ?? KeyFile.usualPath(hall: path)
    let isKeyThere = access(keyPath, F_OK) == 0
    self.key = try KeyFile.readOrCreate(keyPath)
    unusedKey = isKeyThere ? nil : keyPath
    making = path + "." + (try randomName()) + ".new"
    let descriptor = open(making, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, hallFileMode)
    guard descriptor >= 0 else { throw systemFault(errno) }
    close(descriptor)
  }

  deinit {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(making + suffix) }
    if let unusedKey { unlink(unusedKey) }
  }

  /// Gives the complete file its name and opens it.
  func take() throws(Fault) -> HallStore {
    let errorNumber = cs_rename_new(making, path)
    guard errorNumber == 0 else {
      throw errorNumber == EEXIST ? .internalDefect("exists: " + path) : systemFault(errorNumber)
    }
    do {
      // What a hall that was here before has counted is not ours.
      try Tick(hall: path, creates: false)?.clear()
      let store = try HallStore(opening: path, key: key.path)
      unusedKey = nil
      return store
    } catch {
      unlink(path)
      throw error
    }
  }
}
