internal import Glibc
public import HallCore

/// Puts a copy of a hall in the hall's place.
public struct HallRestore {
  private let source: String
  private let path: String
  private let replaces: Bool
  private let key: String

  /// - Parameters:
  ///   - source: the copy; it is only read.
  ///   - path: where the hall lies or is to lie.
  ///   - replaces: whether a hall that is there may be replaced; it is kept under another name.
  ///   - key: where the hall's key is; nil for beside the hall. The copy must open with it.
  public init(from source: String, to path: String, replaces: Bool, key: String? = nil) {
    self.source = source
    self.path = path
    self.replaces = replaces
    self.key = key ?? KeyFile.usualPath(hall: path)
  }

  /// Reads the copy from end to end, writes a hall of it beside the place, reads that from end to end,
  /// and then puts it in place in one step.
  ///
  /// The hall gets a new epoch, and gives no number that may have been given after the copy was made.
  /// - Parameter progress: is told how many bytes are written, and about how many it will be.
  public func run(
    at: Instant, actor: Actor, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws(CopyProblem) -> RestoreReport {
    if access(path, F_OK) == 0, !replaces { throw .exists(path) }
    let place = try HallPlace(path)
    // Where nothing of the old file can be read, nothing of it can be heeded.
    let old = access(path, F_OK) == 0 ? try? OldHall(path) : nil
    let file = try CopyFile(at: path + ".restoring", mode: hallFileMode)
    try fill(file, unlessOther: old?.identity, progress)
    try file.belong(toOwnerOf: path)
    let (report, counter) = try attributingFaults(to: source) { () throws(Fault) in
      let counter = try begin(file.path, after: old, in: place, at: at, actor: actor)
      let written = try Database(path: file.path, isReadOnly: true, isFrozen: true)
      return (
        try CopyCheck(path: file.path, database: written).report(expecting: file.entries), counter
      )
    }
    try file.settle()
    try place.emptyLog()
    let kept = try place.replace(with: file, counter: counter, keptAs: fileStamp(at))
    var restored = report
    restored.path = path
    return RestoreReport(
      copy: restored, keptAs: kept,
      entriesOnlyInOld: old.map { max(0, $0.entries - report.entries) })
  }

  /// Writes what the copy holds, as one snapshot.
  private func fill(
    _ file: CopyFile, unlessOther here: HallIdentity?, _ progress: @escaping (Int, Int) -> Void
  ) throws(CopyProblem) {
    let (copy, identity) = try attributingFaults(to: source) { () throws(Fault) in
      // The same questions as of any hall that is opened.
      _ = try FileIdentity(path: source)
      let copy = try HallConnection(source, .readOnly).database
      return (copy, try copy.hallIdentity())
    }
    if let here, here != identity { throw .otherHall(copy: identity.name, here: here.name) }
    do throws(Fault) {
      // A hall that nobody can read is no use in the place of one that somebody can.
      _ = try copy.readKeys(from: try KeyFile(reading: key))
    } catch {
      throw .keyUnfit(error)
    }
    try file.fill(from: copy, at: source, progress: progress)
  }

  /// Makes a hall to be worked in out of the copy.
  /// - Returns: its counter of changes.
  private func begin(
    _ path: String, after old: OldHall?, in place: HallPlace, at: Instant, actor: Actor
  ) throws(Fault) -> Int {
    let database = try Database(path: path, isReadOnly: false)
    try database.execute("PRAGMA journal_mode = WAL")
    var counter = 0
    _ = try database.write { () throws(Fault) -> Ending<Void> in
      try database.skipNumbers(old?.counters, on: at.day)
      counter = place.nextCounter(after: try database.number("SELECT changes FROM hall"))
      // An old copy must not give the hub numbers it knows already.
      try database.run("UPDATE hall SET changes = ?, epoch = ?", counter, try randomName())
      try database.audit(
        .restored, on: "hall", outcome: old == nil ? "" : "\(old?.entries ?? 0)", at: at,
        actor: actor)
      return .commit(())
    }
    return counter
  }
}

/// What came of a restore.
public struct RestoreReport: Hashable, Sendable {
  /// The hall as it lies there now.
  public let copy: CopyReport
  /// Where the file is that was there before; nil where there was none.
  public let keptAs: String?
  /// How many lines of journals stand in the old file alone; nil where it could not be read.
  public let entriesOnlyInOld: Int?
}

/// A hall that is about to be replaced.
private struct OldHall {
  let identity: HallIdentity
  let entries: Int
  /// The next number of each day.
  let counters: [Int: Int]

  init(_ path: String) throws(Fault) {
    let database = try HallConnection(path, .readOnly).database
    identity = try database.hallIdentity()
    entries = try database.entryCount()
    let rows = try database.query("SELECT day, next FROM counters")
    var counters: [Int: Int] = [:]
    while try rows.next() { counters[rows.integer(0)] = rows.integer(1) }
    self.counters = counters
  }
}

extension Database {
  /// Makes sure that no number is given which stands on somebody's paper already.
  /// - Parameter known: the next numbers of the hall that is replaced. Where it cannot be asked, a
  ///   stretch is left out on every day since the copy was made: more than a hall gives in a day.
  fileprivate func skipNumbers(_ known: [Int: Int]?, on today: Day) throws(Fault) {
    if let known {
      for (day, next) in known { try raiseCounter(day: day, to: next) }
      return
    }
    let rows = try query("SELECT at FROM audit ORDER BY number DESC LIMIT 1")
    guard try rows.next() else { return }
    let last = try rows.instant(0).day.number
    for day in min(last, today.number)...today.number {
      try raiseCounter(day: day, to: try nextPlace(onDay: day) + skippedNumbers)
    }
  }
}

private let skippedNumbers = 10_000
