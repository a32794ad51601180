internal import CSystem
internal import Glibc
internal import HallCore

/// A copy while it is written: under a name of its own, taken away again unless it is put in place.
final class CopyFile {
  let path: String
  /// How many lines the hall had before and after its snapshot was taken.
  private(set) var entries = 0...0
  private let descriptor: Int32
  private var isKept = false

  /// Makes the file, or goes on with one that a killed program left behind.
  init(at path: String, mode: mode_t) throws(CopyProblem) {
    self.path = path
    let descriptor = openOwn(path, mode)
    guard descriptor >= 0 else { throw .notWritten(path, errorNumber: errno) }
    guard cs_lock_exclusive(descriptor, false) == 0 else {
      close(descriptor)
      throw .running(path)
    }
    self.descriptor = descriptor
    guard ftruncate(descriptor, 0) == 0, fchmod(descriptor, mode) == 0 else {
      throw .notWritten(path, errorNumber: errno)
    }
  }

  deinit {
    if !isKept { unlink(path) }
    for suffix in ["-journal", "-wal", "-shm", ".gate", ".tick"] { unlink(path + suffix) }
    close(descriptor)
  }

  /// Fills it with a snapshot of an open hall.
  func fill(
    from database: Database, at source: String, progress: @escaping (Int, Int) -> Void
  ) throws(CopyProblem) {
    let path = path
    entries = try attributingFaults(to: source) { () throws(Fault) in
      let total = try database.byteCount()
      let before = try database.entryCount()
      try database.execute("VACUUM INTO '\(path.replacing("'", with: "''"))'") {
        progress(fileSize(path), total)
      }
      return before...(try database.entryCount())
    }
  }

  /// Gives the file to whom the hall belongs that it is to replace. Everybody else stays out.
  func belong(toOwnerOf other: String) throws(CopyProblem) {
    var facts = stat()
    guard stat(other, &facts) == 0 else { return }
    let isOurs = facts.st_uid == geteuid() && facts.st_gid == getegid()
    guard isOurs || fchown(descriptor, facts.st_uid, facts.st_gid) == 0,
      fchmod(descriptor, facts.st_mode & 0o770) == 0
    else { throw .notWritten(path, errorNumber: errno) }
  }

  /// Makes sure of it on the disk.
  func settle() throws(CopyProblem) {
    guard fsync(descriptor) == 0 else { throw .notWritten(path, errorNumber: errno) }
  }

  /// Gives the file the name it is to have, where there is none of that name.
  func keep(as name: String) throws(CopyProblem) {
    let errorNumber = cs_rename_new(path, name)
    if errorNumber == EEXIST { throw .exists(name) }
    guard errorNumber == 0 else { throw .notWritten(name, errorNumber: errorNumber) }
    isKept = true
    try settleFolder(of: name)
  }

  /// Puts the file in another's place, in one step.
  func replace(_ name: String) throws(CopyProblem) {
    guard rename(path, name) == 0 else { throw .notWritten(name, errorNumber: errno) }
    isKept = true
    try settleFolder(of: name)
  }
}

/// Opens a file that nobody but this account has had in hand: a new one, or one that it left behind
/// itself. Whoever may write into the folder could have put a link there, or a file kept open.
private func openOwn(_ path: String, _ mode: mode_t) -> Int32 {
  let made = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
  guard made < 0, errno == EEXIST else { return made }
  let found = open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
  guard found >= 0 else { return found }
  var facts = stat()
  guard fstat(found, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_nlink == 1,
    facts.st_uid == geteuid()
  else {
    close(found)
    errno = EEXIST
    return -1
  }
  return found
}

/// A new name is on the disk when its folder is.
func settleFolder(of path: String) throws(CopyProblem) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw .notWritten(folder, errorNumber: errno) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw .notWritten(folder, errorNumber: errno) }
}
