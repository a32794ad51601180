internal import CSystem
internal import Glibc
internal import HallCore

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

  /// Nil where there is no such file.
  static func ofExisting(_ path: String) throws(Fault) -> FileIdentity? {
    do {
      return try FileIdentity(path: path)
    } catch .hallMissing {
      return nil
    }
  }
}

/// The files a connection works with: the hall, its log, and the index of the log.
///
/// With a log SQLite would go on in silence, writing into files that have been moved away, and
/// reading pages of a log that is another one by now: so they are looked at before every write.
struct FilesInPlace {
  private let path: String
  private let hall: FileIdentity
  private let log: FileIdentity?
  private let index: FileIdentity?

  /// The files as they are once the connection has read something.
  /// - Parameter hall: what was at the path before it was opened.
  init(path: String, hall: FileIdentity, hasLog: Bool) throws(Fault) {
    self.path = path
    self.hall = hall
    log = hasLog ? try FileIdentity.ofExisting(path + "-wal") : nil
    index = hasLog ? try FileIdentity.ofExisting(path + "-shm") : nil
  }

  /// Whether the hall itself is still at its path.
  func requireHall() throws(Fault) {
    guard try FileIdentity.ofExisting(path) == hall else { throw .hallMoved }
  }

  /// Whether log and index are still the ones the connection has open.
  var hasItsLog: Bool {
    get throws(Fault) {
      guard let log, let index else { return true }
      guard try FileIdentity.ofExisting(path + "-wal") == log else { return false }
      return try FileIdentity.ofExisting(path + "-shm") == index
    }
  }

  /// Whether nobody can have written by another log or another index since they were taken away.
  var isAlone: Bool {
    get throws(Fault) {
      let otherLog = try FileIdentity.ofExisting(path + "-wal")
      let otherIndex = try FileIdentity.ofExisting(path + "-shm")
      return (otherIndex == nil || otherIndex == index)
        && (otherLog == log || fileSize(path + "-wal") == 0)
    }
  }
}

/// A file's length in bytes; 0 where there is none.
func fileSize(_ path: String) -> Int {
  var facts = stat()
  return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
}
