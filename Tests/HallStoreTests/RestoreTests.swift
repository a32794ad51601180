import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// A copy comes into the hall's place in one step, and what was there is kept.
@Suite struct RestoreTests {
  @Test func aHallComesBackFromItsCopy() throws {
    let backup = try Backup()
    let path = backup.folder.file("new.hall")
    let report = try backup.restore(to: path)
    #expect(report.keptAs == nil)
    #expect(report.entriesOnlyInOld == nil)
    #expect(report.copy.cases == 5)
    #expect(report.copy.path == path)
    #expect(leftovers(of: path).isEmpty)
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    try store.expectWhole()
    #expect(try store.texts("SELECT epoch FROM hall") != backup.epoch)
    #expect(
      try store.texts("SELECT what || actor FROM audit ORDER BY number DESC LIMIT 1")
        == ["restoredW1001"])
    // Nobody knows what was given after the copy was made.
    let next = try backup.hall.openCase(in: store)
    #expect(next.serial == 310_005 + 600_000)
  }

  @Test func nothingIsReplacedUnasked() throws {
    let backup = try Backup()
    let path = backup.folder.file("new.hall")
    try writeFile(path, "something")
    #expect(throws: CopyProblem.exists(path)) { try backup.restore(to: path) }
    #expect(try readFile(path) == Array("something".utf8))
  }

  @Test func theOldHallIsKeptAndNoNumberIsGivenTwice() throws {
    let backup = try Backup()
    let path = backup.folder.file("in.hall")
    _ = try backup.restore(to: path)
    var given: Set<CaseNumber> = []
    do {
      let store = try HallStore(opening: path)
      for _ in 0..<3 { given.insert(try backup.hall.openCase(in: store)) }
    }
    let report = try backup.restore(to: path, replaces: true)
    #expect(report.entriesOnlyInOld == 3)
    let kept = try #require(report.keptAs)
    #expect(kept == path + ".20261123-104200")
    let old = try HallStore(opening: kept, key: path + ".key")
    for number in given { #expect(try old.caseFile(number, on: Sample.day) != nil) }
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    #expect(try store.database.caseCount() == 5)
    #expect(!given.contains(try backup.hall.openCase(in: store)))
    try store.expectWhole()
    // A second one at the same moment takes another name.
    let findings = HallDoctor(path: path, isQuick: false, now: Sample.now).examine().findings
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func windowsHaveToBeClosed() throws {
    let backup = try Backup()
    let path = backup.hall.path
    let before = try backup.hall.contents()
    #expect(throws: CopyProblem.inUse([])) { try backup.restore(to: path, replaces: true) }
    #expect(try backup.hall.contents() == before)
    #expect(leftovers(of: path).filter { $0.hasSuffix(".restoring") }.isEmpty)
  }

  @Test func anotherProgramHasToLetGo() throws {
    let backup = try Backup()
    let path = backup.folder.file("in.hall")
    _ = try backup.restore(to: path)
    let other = try Database(path: path, isReadOnly: false)
    #expect(try other.caseCount() == 5)
    #expect(throws: CopyProblem.inUse([])) { try backup.restore(to: path, replaces: true) }
    #expect(try other.caseCount() == 5)
    #expect(access(path + ".restoring", F_OK) != 0)
  }

  /// Not even its first page can be read; its log may hold what nothing else does.
  @Test func aHallBeyondReadingIsReplacedAndKeptWithItsLog() async throws {
    let backup = try Backup()
    let path = backup.folder.file("in.hall")
    _ = try backup.restore(to: path)
    await CrashingWindow.die(at: path, after: 2)
    try overwritePage(1, of: path)
    let log = try readFile(path + "-wal")
    #expect(!log.isEmpty)
    let report = try backup.restore(to: path, replaces: true)
    #expect(report.entriesOnlyInOld == nil)
    let kept = try #require(report.keptAs)
    #expect(try readFile(kept + "-wal") == log)
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    try store.expectWhole()
    #expect(try store.database.caseCount() == 5)
  }

  @Test func theCopyOfAnotherHallIsRefused() throws {
    let backup = try Backup()
    let path = backup.folder.file("other.hall")
    let identity = HallIdentity(
      name: "台前县政务服务大厅", region: try RegionCode("410927"), block: 1, kind: .real)
    _ = try HallStore.create(at: path, identity)
    let before = try readFile(path)
    #expect(throws: CopyProblem.otherHall(copy: "濮阳市政务服务大厅", here: identity.name)) {
      try backup.restore(to: path, replaces: true)
    }
    #expect(try readFile(path) == before)
  }

  @Test func aBrokenCopyIsNotPutInPlace() throws {
    let backup = try Backup()
    let path = backup.folder.file("in.hall")
    _ = try backup.restore(to: path)
    let before = try readFile(path)
    for table in ["journal", "case_keys", "audit"] {
      let damaged = backup.folder.file("damaged-" + table)
      try backup.hall.damagedCopy(to: damaged, table: table)
      #expect(throws: CopyProblem.broken(damaged, .fileDamaged)) {
        try HallRestore(from: damaged, to: path, replaces: true)
          .run(at: Sample.now, actor: TestHall.supervisor)
      }
    }
    let missing = backup.folder.file("nothing")
    #expect(throws: CopyProblem.broken(missing, .hallMissing)) {
      try HallRestore(from: missing, to: path, replaces: true)
        .run(at: Sample.now, actor: TestHall.supervisor)
    }
    #expect(try readFile(path) == before)
    #expect(leftovers(of: path).filter { $0.hasSuffix("ing") }.isEmpty)
  }

  /// Whose log is lost for good, and who has no newer copy, goes on with what is left.
  @Test func aHallThatLostItsLogIsItsOwnCopy() async throws {
    let backup = try Backup()
    let path = backup.folder.file("in.hall")
    _ = try backup.restore(to: path)
    await CrashingWindow.die(at: path, after: 2)
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    #expect(try HallStore(opening: path).standing() == .obstructed(.logMissing(changes: 4)))
    _ = try HallRestore(from: path, to: path, replaces: true)
      .run(at: Sample.now, actor: TestHall.supervisor)
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    try store.expectWhole()
  }

  /// Whenever it dies, there is a whole hall in the place: the one before or the one after.
  @Test(arguments: Array(stride(from: 3_000, through: 120_000, by: 9_000)))
  func dyingAtAnyTimeLeavesAWholeHall(_ microseconds: Int) async throws {
    let backup = try Backup()
    let path = backup.folder.file("in.hall")
    _ = try backup.restore(to: path)
    let copy = backup.path
    await #expect(processExitsWith: .signal(SIGALRM)) {
      [path = path as String, copy = copy as String, microseconds = microseconds as Int] in
      var timer = itimerval()
      timer.it_value.tv_usec = microseconds
      setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
      while true {
        _ = try HallRestore(from: copy, to: path, replaces: true)
          .run(at: Sample.now, actor: TestHall.supervisor)
      }
    }
    do {
      let store = try HallStore(opening: path)
      #expect(store.standing() == .sound)
      #expect(try store.database.caseCount() == 5)
      try store.expectWhole()
    }
    #expect(try backup.restore(to: path, replaces: true).copy.cases == 5)
  }
}

/// A worked hall and a copy of it.
final class Backup {
  let hall: TestHall
  var folder: TemporaryFolder { hall.folder }
  let path: String
  let epoch: [String]

  init() throws {
    hall = try TestHall.worked()
    path = hall.folder.file("backup")
    _ = try hall.store.backUp(to: path)
    epoch = try hall.store.texts("SELECT epoch FROM hall")
  }

  func restore(to place: String, replaces: Bool = false) throws -> RestoreReport {
    try hall.layKey(beside: place)
    return try HallRestore(from: path, to: place, replaces: replaces)
      .run(at: Sample.now, actor: TestHall.supervisor)
  }
}

extension TestHall {
  /// Opens a case in another store of the same rules, and answers its number.
  func openCase(in store: HallStore) throws -> CaseNumber {
    try done(store.open(opening())).aCase.number
  }
}

/// Pages that hold nothing but what follows from the journal need no copy.
@Suite struct SalvageTests {
  static let derived = [
    "cases", "parties", "case_keys", "names", "name_initials", "name_pairs_data", "requests",
    "case_terms_due", "names_newest", "requests_window",
  ]

  @Test(arguments: derived) func whatFollowsIsMadeAnew(_ damaged: String) throws {
    let hall = try TestHall.worked()
    let path = hall.folder.file("damaged")
    try hall.damagedCopy(to: path, table: damaged)
    let doctor = HallDoctor(path: path, isQuick: false, now: Sample.now)
    let found = doctor.examine().findings
    #expect(
      found.contains {
        if case .pagesDamaged(_, let pages, isDerived: true) = $0 { !pages.isEmpty } else { false }
      }, "\(found)")
    let result = try HallSalvage(path: path).run(at: Sample.now, actor: TestHall.supervisor)
    #expect(result.report.left.isEmpty)
    #expect(result.keptAs == path + ".20261123-104200")
    #expect(doctor.examine().findings.isEmpty, "\(doctor.examine().findings)")
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    #expect(try store.derivedRows() == hall.store.derivedRows())
    try store.expectWhole()
    #expect(leftovers(of: path).filter { $0.hasSuffix("ing") }.isEmpty)
    // Numbers for the hub go on where they were.
    #expect(
      try store.texts("SELECT seq FROM sqlite_sequence")
        == hall.store.texts("SELECT seq FROM sqlite_sequence"))
  }

  @Test(arguments: ["journal", "audit", "outbox", "standards"])
  func whatDoesNotFollowTakesACopy(_ damaged: String) throws {
    let hall = try TestHall.worked()
    let path = hall.folder.file("damaged")
    try hall.damagedCopy(to: path, table: damaged)
    let before = try readFile(path)
    let found = HallDoctor(path: path, isQuick: true, now: Sample.now).examine().findings
    #expect(
      found.contains {
        if case .pagesDamaged(damaged, _, isDerived: false) = $0 { true } else { false }
      }, "\(found)")
    #expect(throws: CopyProblem.broken(path, .fileDamaged)) {
      try HallSalvage(path: path).run(at: Sample.now, actor: TestHall.supervisor)
    }
    #expect(try readFile(path) == before)
  }
}
