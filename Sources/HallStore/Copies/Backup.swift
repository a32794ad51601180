internal import Glibc
internal import HallCore

extension HallStore {
  /// Copies the hall while windows work in it: one snapshot, under a name of its own, read from end to
  /// end, and only then under the name it is to have.
  /// - Parameters:
  ///   - path: where the copy is to be; nothing is overwritten. Only its owner may read it.
  ///   - progress: is told how many bytes are written, and about how many it will be.
  public func backUp(
    to path: String, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(CopyProblem) -> CopyReport {
    if access(path, F_OK) == 0 { throw .exists(path) }
    let copy = try CopyFile(at: path + ".part", mode: 0o600)
    try copy.fill(from: database, at: self.path, progress: progress)
    var report = try attributingFaults(to: path) { () throws(Fault) in
      // Nobody has the copy open but we: no locks, no log.
      let snapshot = try Database(path: copy.path, isReadOnly: true, isFrozen: true)
      return try CopyCheck(path: copy.path, database: snapshot).report(expecting: copy.entries)
    }
    if let obstacle, case .logMissing = obstacle { report.findings.append(.fault(obstacle)) }
    report.path = path
    try copy.settle()
    try copy.keep(as: path)
    return report
  }
}

/// Does something in which every fault means that the file at a path is broken.
func attributingFaults<Value>(
  to path: String, _ body: () throws(Fault) -> Value
) throws(CopyProblem) -> Value {
  do throws(Fault) {
    return try body()
  } catch {
    throw .broken(path, error)
  }
}
