internal import Glibc
internal import HallCore

extension HallStore {
  /// Deletes a hall and everything beside it. Whoever calls this has made sure that nobody's work lies
  /// there.
  /// - Throws: `.inUse` while windows have it open.
  public static func discard(at path: String) throws(CopyProblem) {
    let place = try HallPlace(path)
    // The tick last: while it is there, and held, nobody opens what is left of the hall.
    for suffix in ["-wal", "-shm", "", ".gate", ".tick"] where unlink(place.path + suffix) != 0 {
      guard errno == ENOENT else { throw .notWritten(path + suffix, errorNumber: errno) }
    }
  }
}
