internal import Glibc
internal import HallCore

/// The place where a hall lies, held alone: nobody has the hall open, and nobody opens it meanwhile.
struct HallPlace {
  let path: String
  private let tick: Tick

  /// - Throws: `.inUse` while windows have the hall open.
  init(_ path: String) throws(CopyProblem) {
    self.path = path
    do throws(Fault) {
      guard let tick = try Tick(hall: path, creates: true, locks: .exclusive) else {
        throw .hallForbidden
      }
      self.tick = tick
    } catch .busy {
      throw .inUse(lockHolders(of: Tick.path(hall: path)))
    } catch {
      throw .broken(path, error)
    }
  }

  /// More than any window has seen here, so that none takes the new file for one that lost something.
  func nextCounter(after counter: Int) -> Int { max(counter, tick.mark?.counter ?? 0) + 1 }

  /// Brings into the hall file what stands in its log, where the file is well enough for that.
  /// - Throws: `.inUse` where another program, not one of ours, has it open.
  func emptyLog() throws(CopyProblem) {
    guard access(path, F_OK) == 0 else { return }
    do throws(Fault) {
      let database = try Database(path: path, isReadOnly: false)
      database.keepsLog = true
      _ = try database.schemaVersion()
      database.keepsLog = false
      try database.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    } catch .busy {
      throw .inUse([])
    } catch {
      // It is damaged: the log goes with it as it is.
      return
    }
    // The last one who closes a hall takes the index of the log away.
    guard access(path + "-shm", F_OK) != 0 || access(path, W_OK) != 0 else { throw .inUse([]) }
  }

  /// Puts a file in the hall's place. At every moment there is a whole file here, and the old one
  /// keeps its log.
  /// - Returns: where the old file is now; nil where there was none.
  func replace(
    with file: CopyFile, counter: Int, keptAs suffix: String
  ) throws(CopyProblem) -> String? {
    guard access(path, F_OK) == 0 else {
      for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      try file.keep(as: path)
      tick.write(counter)
      return nil
    }
    let kept = try freeName(path + "." + suffix)
    guard link(path, kept) == 0 else { throw .notWritten(kept, errorNumber: errno) }
    if fileSize(path + "-wal") > 0 {
      guard link(path + "-wal", kept + "-wal") == 0 else {
        let number = errno
        unlink(kept)
        throw .notWritten(kept + "-wal", errorNumber: number)
      }
    }
    try settleFolder(of: path)
    // Whoever stops here leaves the old hall without its log, which the tick will tell; both are safe
    // under their other names.
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    try file.replace(path)
    tick.write(counter)
    return kept
  }

  private func freeName(_ name: String) throws(CopyProblem) -> String {
    for number in 1...99 {
      let candidate = number == 1 ? name : name + "-\(number)"
      if access(candidate, F_OK) != 0 { return candidate }
    }
    throw .exists(name)
  }
}

/// A moment as part of a file's name: `20261123-104200`.
func fileStamp(_ at: Instant) -> String {
  let digits = at.text.filter(\.isNumber)
  return digits.prefix(8) + "-" + digits.dropFirst(8).prefix(6)
}
