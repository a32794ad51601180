public import HallCore
internal import HallCrypto

/// One hall file: rules, cases, pool, desk and audit.
///
/// Not `Sendable`: one worker opens it and owns it for its life. Every act is one transaction, and
/// what goes wrong with the file is a `Fault`; a rule that says no is part of the answer.
public final class HallStore {
  /// Where the file is.
  public let path: String
  /// Where its key is.
  public let keyPath: String
  /// Who the hall is.
  public let identity: HallIdentity

  /// Why nothing can be saved, as far as that is known; nil where acts are possible.
  public private(set) var obstacle: Fault?

  let database: Database
  let tick: Tick?
  private let gate: WriteGate?
  private let files: FilesInPlace
  private let isFrozen: Bool
  /// Whether the file is still being made and nobody else can have it open.
  let isBeingFounded: Bool
  /// How long an act waits for the others to finish theirs.
  var gateLimitMilliseconds = lockPatience
  /// How many terms at a time move to a new calendar.
  var calendarBatch = CalendarBatch()
  /// Standards and calendars by hash. A hash names its content for ever, so nothing here ages.
  var parsedStandards: [String: ServiceStandard] = [:]
  var parsedCalendars: [String: WorkingCalendar] = [:]
  /// The calendar that counted last.
  var counting: WorkingCalendar?
  /// What lists call an item, by the id of its standard.
  var itemNames: [Int: ItemName] = [:]

  /// How a file is opened.
  public enum Mode: Sendable {
    /// To work in it.
    case readWrite
    /// To look only; every act answers `Fault.readOnly`.
    case readOnly
  }

  /// Opens a hall file and brings it to the current form. Where nothing can be saved it is opened all
  /// the same, as long as it can be read: `obstacle` says why.
  /// - Parameter key: where its key is; nil for beside the hall, under its name and `.key`.
  /// - Throws: `.hallMissing`, `.hallForbidden`, `.hallForeign`, `.hallNewer`, `.hallOlder`, `.busy`,
  ///   `.noDigests`, `.noSealing`, `.keyMissing`, `.keyNotPrivate`, `.keyUnreadable`, `.keyWrong`, or
  ///   what the disk says.
  public init(
    opening path: String, mode: Mode = .readWrite, key: String? = nil
  ) throws(Fault) {
    try requireDigests()
    keyPath = key ?? KeyFile.usualPath(hall: path)
    let opening = try HallOpening(path, mode, key: keyPath)
    identity = try opening.database.hallIdentity()
    self.path = path
    database = opening.database
    tick = opening.tick
    gate = opening.gate
    files = opening.files
    isFrozen = opening.isFrozen
    isBeingFounded = false
    obstacle = opening.obstacle
  }

  /// Makes a new, empty hall file and opens it. The file comes to its name complete, or not at all.
  /// - Parameter key: where its key is to be; one that is there already is used.
  /// - Throws: `.internalDefect` where there is a file already: the caller decides what becomes of it.
  public static func create(
    at path: String, _ identity: HallIdentity, key: String? = nil
  ) throws(Fault) -> HallStore {
    let new = try NewHall(at: path, key: key)
    try fill(new, identity)
    return try new.take()
  }

  /// Who the hall at a path is, which can be read without its key.
  public static func identity(at path: String) throws(Fault) -> HallIdentity {
    try HallConnection(path, .readOnly).database.hallIdentity()
  }

  /// A hall that nobody else can have open yet.
  init(founding database: Database, at path: String, key: String) throws(Fault) {
    self.database = database
    self.path = path
    keyPath = key
    identity = try database.hallIdentity()
    files = try FilesInPlace(path: path, hall: try FileIdentity(path: path), hasLog: false)
    (tick, gate) = (nil, nil)
    isFrozen = false
    isBeingFounded = true
  }

  private static func fill(_ new: NewHall, _ identity: HallIdentity) throws(Fault) {
    let database = try Database(path: new.making, isReadOnly: false)
    try database.execute("PRAGMA journal_mode = WAL")
    try database.begin(identity, sealedBy: new.key)
  }

  /// Whether acts are not possible.
  public var isReadOnly: Bool { obstacle != nil }

  /// Counts every change to the file, by whatever window.
  public func changeCounter() throws(Fault) -> Int {
    let rows = try database.query("SELECT changes FROM hall WHERE id = 1")
    return try rows.next() ? rows.integer(0) : 0
  }

  /// One transaction that may write; the others hear of it unless told otherwise.
  func write<Value>(
    tellsOthers: Bool = true, _ body: () throws(Fault) -> Ending<Value>
  ) throws(Fault) -> Value {
    if let obstacle { throw obstacle }
    if isBeingFounded { return try database.write(body).value }
    guard let gate else { throw .readOnly }
    try gate.enter(withinMilliseconds: gateLimitMilliseconds)
    defer { gate.leave() }
    try requireFilesInPlace()
    var counter: Int?
    let ending: Ending<Value>
    do {
      ending = try database.write { () throws(Fault) -> Ending<Value> in
        let ending = try body()
        if case .commit = ending, tellsOthers { counter = try countChange() }
        return ending
      }
    } catch .fileDamaged {
      stopSaving(because: .fileDamaged)
      throw .fileDamaged
    }
    switch ending {
    case .commit(let value):
      if let counter { tick?.write(counter) }
      return value
    case .rollBack(let value): return value
    }
  }

  private func countChange() throws(Fault) -> Int? {
    let rows = try database.query(
      "UPDATE hall SET changes = changes + 1 WHERE id = 1 RETURNING changes")
    return try rows.next() ? rows.integer(0) : nil
  }
}

// MARK: - Whether the file can be relied on

extension HallStore {
  /// Saves nothing more: whoever saw damage stops before it spreads.
  public func stopSaving(because fault: Fault) { obstacle = obstacle ?? fault }

  /// How things stand with the file: looks at it, in a few microseconds.
  public func standing() -> HallStanding {
    do {
      try files.requireHall()
      if isFrozen, fileSize(path + "-wal") > 0 { return .outdated }
      guard try files.hasItsLog else { return .outdated }
    } catch {
      return .obstructed(error)
    }
    return obstacle.map { .obstructed($0) } ?? .sound
  }

  /// Brings into the hall itself what stands only in a log that was taken away: this connection still
  /// has it open. To be done before it is closed; does nothing where all is well.
  public func rescueLog() throws(Fault) {
    guard let gate, try !files.hasItsLog else { return }
    try gate.enter()
    defer { gate.leave() }
    try rescueLogInGate()
  }

  private func rescueLogInGate() throws(Fault) {
    // Once somebody has begun another log, this one is no longer what the others go by.
    if try files.isAlone { try database.execute("PRAGMA wal_checkpoint (FULL)") }
  }

  private func requireFilesInPlace() throws(Fault) {
    try files.requireHall()
    guard try !files.hasItsLog else { return }
    try rescueLogInGate()
    stopSaving(because: .logTaken)
    throw .logTaken
  }
}

/// How things stand with an open hall file.
public enum HallStanding: Hashable, Sendable {
  /// Acts are possible.
  case sound
  /// It can be read; nothing can be saved, for this reason.
  case obstructed(Fault)
  /// What would be read may be wrong: it has to be opened anew.
  case outdated
}

extension Database {
  /// Makes an empty file a hall.
  func begin(_ identity: HallIdentity, sealedBy key: KeyFile) throws(Fault) {
    try migrate(from: 0)
    try insertHall(identity)
    try insertKey(key.newest, of: key, stage: .used, slot: 0)
    openKeys = try readKeys(from: key)
  }

  private func insertHall(_ identity: HallIdentity) throws(Fault) {
    // Renewed when a backup is restored: an old copy must not give out outbox numbers again.
    let epoch = try randomName()
    try run(
      "INSERT INTO hall (id, name, region, block, kind, epoch) VALUES (1, ?, ?, ?, ?, ?)",
      identity.name, identity.region.text, identity.block, identity.kind.rawValue, epoch)
  }

  func hallIdentity() throws(Fault) -> HallIdentity {
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
