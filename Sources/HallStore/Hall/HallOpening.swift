internal import Glibc
internal import HallCore

/// The way from a path to a connection, with whatever stands in it.
///
/// A hall that cannot be written is opened all the same, to be read: a full disk or missing rights
/// must not keep a clerk from looking a case up.
struct HallOpening {
  let database: Database
  /// Nil where there is none and none can be made.
  let tick: Tick?
  /// Nil where nothing can be saved.
  let gate: WriteGate?
  let files: FilesInPlace
  /// Whether the file is read as it stands, without its log.
  let isFrozen: Bool
  /// Why nothing can be saved; nil where acts are possible.
  let obstacle: Fault?

  /// - Parameter key: where the hall's key is.
  init(_ path: String, _ mode: HallStore.Mode, key: String) throws(Fault) {
    // Held before anything is read, so that no other file can come to this place meanwhile.
    let held = try Tick(hall: path, creates: false)
    let identity = try FileIdentity(path: path)
    guard access(path, R_OK) == 0 else { throw systemFault(errno) }
    let connection = try HallConnection(path, mode)
    var obstacle = connection.obstacle
    var gate: WriteGate?
    var tick = held
    if obstacle == nil {
      do throws(Fault) {
        // A backup that was simply copied here does not have it yet.
        try connection.database.execute("PRAGMA journal_mode = WAL")
        gate = try WriteGate(hall: path)
        if tick == nil { tick = try Tick(hall: path, creates: true) }
      } catch .readOnly, .hallForbidden {
        obstacle = .readOnly
      } catch .diskFull {
        obstacle = .diskFull
      }
    }
    database = connection.database
    isFrozen = connection.isFrozen
    files = try FilesInPlace(path: path, hall: identity, hasLog: !isFrozen)
    try files.requireHall()
    if let lost = try database.lostChanges(since: tick?.mark) {
      obstacle = .logMissing(changes: lost)
    }
    if connection.version < Migration.current {
      let older = Fault.hallOlder(version: connection.version)
      if let obstacle { throw obstacle == .readOnly ? older : obstacle }
      guard let gate else { throw older }
      try gate.enter()
      defer { gate.leave() }
      // Another window may have done it while this one waited.
      try database.migrate(from: try database.schemaVersion())
    }
    database.openKeys = try database.readKeys(from: try KeyFile(reading: key))
    self.gate = gate
    self.tick = tick
    self.obstacle = obstacle
  }
}

/// A connection that can be read through, at the least.
struct HallConnection {
  let database: Database
  let version: Int
  let isFrozen: Bool
  let obstacle: Fault?

  init(_ path: String, _ mode: HallStore.Mode) throws(Fault) {
    do throws(Fault) {
      let database = try Database(path: path, isReadOnly: mode == .readOnly)
      self.init(
        database, version: try database.schemaVersion(), isFrozen: false,
        obstacle: database.isReadOnly ? .readOnly : nil)
    } catch .readOnly, .hallForbidden {
      try self.init(frozen: path, because: .readOnly)
    } catch .diskFull {
      try self.init(frozen: path, because: .diskFull)
    }
  }

  /// A disk that is full or cannot be written has no room for the index of the log. Where the log is
  /// empty the file is complete without it.
  private init(frozen path: String, because fault: Fault) throws(Fault) {
    guard fileSize(path + "-wal") == 0 else { throw fault }
    let database = try Database(path: path, isReadOnly: true, isFrozen: true)
    self.init(database, version: try database.schemaVersion(), isFrozen: true, obstacle: fault)
  }

  private init(_ database: Database, version: Int, isFrozen: Bool, obstacle: Fault?) {
    self.database = database
    self.version = version
    self.isFrozen = isFrozen
    self.obstacle = obstacle
  }
}

extension Database {
  /// How many changes a tick knows of that are not in the file.
  /// - Parameter mark: read before this is called, for others write meanwhile.
  /// - Returns: nil where nothing is missing.
  fileprivate func lostChanges(since mark: TickMark?) throws(Fault) -> Int? {
    guard let mark else { return nil }
    let rows = try query("SELECT changes FROM hall WHERE id = 1")
    guard try rows.next(), rows.integer(0) < mark.counter else { return nil }
    return mark.counter - rows.integer(0)
  }
}
