internal import Glibc
public import HallCore
internal import HallCrypto

/// One hall file: rules, cases, pool, desk and audit.
///
/// Not `Sendable`: one worker opens it and owns it for its life. Every act is one transaction, and
/// what goes wrong with the file is a `Fault`; a rule that says no is part of the answer.
public final class HallStore {
  /// Where the file is.
  public let path: String
  /// Who the hall is.
  public let identity: HallIdentity

  let database: Database
  /// Nil where the file may only be read.
  private let writing: (gate: WriteGate, tick: Tick)?
  private let file: FileIdentity
  /// Longer than any act takes and than many windows keep one waiting together; who waits longer
  /// waits for something that is not well, or for an import, and should be told.
  private static let gateLimitMilliseconds = 10_000
  /// How long an act waits for the others to finish theirs.
  var gateLimitMilliseconds = HallStore.gateLimitMilliseconds
  /// Standards and calendars by hash. A hash names its content for ever, so nothing here ages.
  var parsedStandards: [String: ServiceStandard] = [:]
  var parsedCalendars: [String: WorkingCalendar] = [:]

  /// How a file is opened.
  public enum Mode: Sendable {
    /// To work in it.
    case readWrite
    /// To look only; every act answers `Fault.readOnly`.
    case readOnly
  }

  /// Opens a hall file and brings it to the current form.
  /// - Throws: `.hallMissing`, `.hallForbidden`, `.hallForeign`, `.hallNewer`, `.noDigests`, or what
  ///   the disk says.
  public init(opening path: String, mode: Mode = .readWrite) throws(Fault) {
    try requireDigests()
    file = try FileIdentity(path: path)
    guard access(path, R_OK) == 0 else { throw systemFault(errno) }
    let database = try Database(path: path, isReadOnly: mode == .readOnly)
    let version = try database.schemaVersion()
    let writing =
      database.isReadOnly ? nil : (gate: try WriteGate(hall: path), tick: try Tick(hall: path))
    if version < Migration.current {
      guard let writing else { throw .readOnly }
      try writing.gate.enter(withinMilliseconds: Self.gateLimitMilliseconds)
      defer { writing.gate.leave() }
      // Another window may have done it while this one waited.
      try database.migrate(from: try database.schemaVersion())
    }
    identity = try database.hallIdentity()
    self.path = path
    self.database = database
    self.writing = writing
  }

  /// Makes a new, empty hall file and opens it.
  /// - Throws: `.internalDefect` where there is a file already: the caller decides what becomes of it.
  public static func create(
    at path: String, _ identity: HallIdentity
  ) throws(Fault) -> HallStore {
    try requireDigests()
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, hallFileMode)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .internalDefect("exists: " + path) : systemFault(errno)
    }
    close(descriptor)
    do {
      let database = try Database(path: path, isReadOnly: false)
      try database.execute("PRAGMA journal_mode = WAL")
      try database.migrate(from: 0)
      try database.insertHall(identity)
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw error
    }
    return try HallStore(opening: path)
  }

  /// Whether acts are possible.
  public var isReadOnly: Bool { writing == nil }

  /// Counts every change to the file, by whatever window.
  public func changeCounter() throws(Fault) -> Int {
    let rows = try database.query("SELECT changes FROM hall WHERE id = 1")
    return try rows.next() ? rows.integer(0) : 0
  }

  /// One transaction that may write; the others hear of it unless told otherwise.
  func write<Value>(
    tellsOthers: Bool = true, _ body: () throws(Fault) -> Ending<Value>
  ) throws(Fault) -> Value {
    guard let writing else { throw .readOnly }
    try writing.gate.enter(withinMilliseconds: gateLimitMilliseconds)
    defer { writing.gate.leave() }
    try requireSameFile()
    var counter: Int?
    let ending = try database.write { () throws(Fault) -> Ending<Value> in
      let ending = try body()
      if case .commit = ending, tellsOthers { counter = try countChange() }
      return ending
    }
    switch ending {
    case .commit(let value):
      if let counter { writing.tick.write(counter) }
      return value
    case .rollBack(let value): return value
    }
  }

  private func countChange() throws(Fault) -> Int? {
    let rows = try database.query(
      "UPDATE hall SET changes = changes + 1 WHERE id = 1 RETURNING changes")
    return try rows.next() ? rows.integer(0) : nil
  }

  /// With a write-ahead log SQLite would go on writing into a file that was moved away, in silence.
  private func requireSameFile() throws(Fault) {
    let now: FileIdentity
    do {
      now = try FileIdentity(path: path)
    } catch {
      throw error == .hallMissing ? .hallMoved : error
    }
    guard now == file else { throw .hallMoved }
  }
}

extension Database {
  fileprivate func insertHall(_ identity: HallIdentity) throws(Fault) {
    // Renewed when a backup is restored: an old copy must not give out outbox numbers again.
    let epoch = try randomName()
    try run(
      "INSERT INTO hall (id, name, region, block, kind, epoch) VALUES (1, ?, ?, ?, ?, ?)",
      identity.name, identity.region.text, identity.block, identity.kind.rawValue, epoch)
  }

  fileprivate func hallIdentity() throws(Fault) -> HallIdentity {
    let rows = try query("SELECT name, region, block, kind FROM hall WHERE id = 1")
    guard try rows.next(), let kind = HallKind(rawValue: rows.text(3)) else {
      throw .hallDamaged("hall")
    }
    do {
      return HallIdentity(
        name: rows.text(0), region: try RegionCode(rows.text(1)), block: rows.integer(2),
        kind: kind)
    } catch {
      throw .hallDamaged("hall.region")
    }
  }
}

/// 32 hexadecimal digits nobody else has.
func randomName() throws(Fault) -> String {
  do {
    return hexadecimal(try randomBytes(count: 16))
  } catch {
    throw .noRandomness
  }
}
