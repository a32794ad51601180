internal import Glibc
public import HallCore

extension HallStore {
  /// Makes a hall that begins with very many cases: the way for the whole past of a city, which would
  /// take hours act by act.
  ///
  /// The file is filled before anybody can open it, without log and without waiting for the disk, and
  /// comes to its name when it is complete and on the disk; otherwise nothing is left of it.
  /// - Parameters:
  ///   - key: where its key is to be; nil for beside the hall.
  ///   - memory: how many megabytes may be used to hold what is being written.
  ///   - content: puts in calendar, standards, cases and licences by the store's own functions, and
  ///     cases by ``adopt(_:windowsOf:at:actor:)``.
  public static func found(
    at path: String, _ identity: HallIdentity, key: String? = nil, memory: Int = 256,
    filledBy content: (HallStore) throws -> Void
  ) throws -> HallStore {
    let new = try NewHall(at: path, key: key)
    try load(new, identity, memory, content)
    try syncFile(new.making)
    return try new.take()
  }

  private static func load(
    _ new: NewHall, _ identity: HallIdentity, _ memory: Int, _ content: (HallStore) throws -> Void
  ) throws {
    let database = try Database(path: new.making, isReadOnly: false)
    try database.setUpForLoading(megabytes: memory)
    try database.begin(identity, sealedBy: new.key)
    try content(try HallStore(founding: database, at: new.making, key: new.key.path))
  }

  /// Takes in whole cases of this hall as they are: for whoever has made or examined their journals
  /// himself. Nothing is judged again, which ``verify`` does at any time; all else is as with
  /// ``importCases(_:windowsOf:at:actor:progress:)``.
  /// - Returns: how many there were, or the first that cannot be taken, which ends the founding.
  public func adopt(
    _ journals: some Sequence<[Entry]>, windowsOf owner: WindowOwner = .thisHall, at: Instant,
    actor: Actor
  ) throws(Fault) -> ImportResult {
    guard isBeingFounded else { throw .internalDefect("cases are adopted by a new hall only") }
    return try takeIn(journals, windowsOf: owner, isExamined: true, at: at, actor: actor) { _ in }
  }
}

extension Database {
  /// The whole file is thrown away where anything fails, so that nothing has to be undone after a crash.
  fileprivate func setUpForLoading(megabytes: Int) throws(Fault) {
    try execute("PRAGMA journal_mode = MEMORY")
    try execute("PRAGMA locking_mode = EXCLUSIVE")
    try execute("PRAGMA synchronous = OFF")
    try execute("PRAGMA cache_size = -\(megabytes * 1024)")
  }
}

private func syncFile(_ path: String) throws(Fault) {
  let descriptor = open(path, O_RDWR | O_CLOEXEC)
  guard descriptor >= 0 else { throw systemFault(errno) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw systemFault(errno) }
}
