import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// Disks fill up, are taken away and made read-only, rights are lost: each for real. What was
/// confirmed stays, and what can be read is read.
@Suite struct DiskFaultTests {
  @Test(.needsSmallDisk) func aFullDiskCanStillBeReadAndHeals() throws {
    let disk = try SmallDisk(kilobytes: 2048)
    let hall = try TestHall(at: disk.file("a.hall"))
    let file = try hall.open()
    try disk.fill()
    #expect(throws: Fault.diskFull) {
      // The log has some room left in its last page; not for long.
      for _ in 0..<50 { _ = try hall.open() }
    }
    let before = try hall.contents()
    #expect(throws: Fault.diskFull) { try hall.store.perform(hall.act(.receive, on: file)) }
    #expect(try hall.contents() == before)
    #expect(hall.store.standing() == .sound, "the next act may find room again")
    let total = try hall.number("SELECT count(*) FROM cases")
    let another = try HallStore(opening: hall.path)
    #expect(try another.lookUp("李建国", today: Sample.day).hits.count == total)
    #expect(try another.caseFile(file.aCase.number, on: Sample.day) == file)
    disk.empty()
    _ = try done(hall.store.perform(hall.act(.receive, on: file)))
    try another.expectWhole()
  }

  @Test(.needsSmallDisk) func aFullDiskIsNoReasonNotToSitDown() throws {
    let disk = try SmallDisk(kilobytes: 2048)
    let path = disk.file("a.hall")
    let file = try TestHall(at: path).open()
    try disk.fill()
    // Nobody has the hall open: its log and the log's index have no room.
    let store = try HallStore(opening: path)
    #expect(store.standing() == .obstructed(.diskFull))
    #expect(try store.lookUp("李建国", today: Sample.day).hits.count == 1)
    #expect(try store.caseFile(file.aCase.number, on: Sample.day) == file)
    #expect(throws: Fault.diskFull) { try store.saveSettings("{}", window: "5") }
    disk.empty()
    let again = try HallStore(opening: path)
    #expect(again.standing() == .sound)
    try again.saveSettings("{}", window: "5")
    // Whoever reads the file as it stood has to look again now.
    #expect(store.standing() == .outdated)
    try again.expectWhole()
  }

  /// A limit on the size of files is what a quota is to SQLite: an error of writing.
  @Test func aQuotaIsAFullDisk() async throws {
    let hall = try TestHall()
    let file = try hall.open()
    let before = try hall.contents()
    let path = hall.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      let store = try HallStore(opening: path)
      let limit = LimitOnFiles(bytes: fileSize(path + "-wal"))
      let outcome = Result { try CrashingWindow.work(store, count: 1) { _ in } }
      let found = try store.lookUp("李建国", today: Sample.day).hits.count
      // The test's own report goes through a file, too.
      limit.lift()
      #expect(throws: Fault.diskFull) { try outcome.get() }
      #expect(found == 1)
    }
    #expect(try hall.contents() == before)
    _ = try hall.perform(.receive, on: file)
    try hall.store.expectWhole()
  }

  enum Lock: String, CaseIterable {
    /// The file may be read only, its folder may be written.
    case file
    /// Nothing in the folder may be written.
    case everything
  }

  @Test(arguments: Lock.allCases) func withoutRightsToWriteItCanBeRead(_ lock: Lock) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.hall")
    let file = try TestHall(at: path).open()
    let number = file.aCase.number.text
    chmod(path, 0o444)
    giveKeyToOrdinaryUser(hall: path)
    chmod(folder.path, lock == .file ? 0o777 : 0o555)
    defer { chmod(folder.path, 0o777) }
    await #expect(processExitsWith: .success) {
      [path = path as String, number = number as String] in
      #expect(becomeOrdinaryUser())
      let store = try HallStore(opening: path)
      #expect(store.standing() == .obstructed(.readOnly))
      #expect(try store.lookUp("李建国", today: Sample.day).hits.count == 1)
      let number = try #require(CaseNumber(number))
      #expect(try store.caseFile(number, on: Sample.day)?.aCase.number == number)
      #expect(throws: Fault.readOnly) { try store.saveSettings("{}", window: "5") }
    }
    chmod(folder.path, 0o777)
    chmod(path, 0o660)
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    try store.expectWhole()
  }

  /// The log and the tick belong to somebody else who is at work.
  @Test func whoMayOnlyReadSeesWhatOthersDo() async throws {
    let hall = try TestHall()
    _ = try hall.open()
    chmod(hall.folder.path, 0o555)
    for suffix in ["", "-wal", "-shm", ".tick", ".gate"] { chmod(hall.path + suffix, 0o644) }
    giveKeyToOrdinaryUser(hall: hall.path)
    defer { chmod(hall.folder.path, 0o777) }
    let path = hall.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      #expect(becomeOrdinaryUser())
      let store = try HallStore(opening: path)
      #expect(store.standing() == .obstructed(.readOnly))
      #expect(try store.lookUp("李建国", today: Sample.day).hits.count == 1)
    }
  }

  @Test func withoutAnyRightsItIsSaid() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.hall")
    _ = try TestHall(at: path).open()
    chmod(path, 0)
    chmod(folder.path, 0o777)
    await #expect(processExitsWith: .success) { [path = path as String] in
      #expect(becomeOrdinaryUser())
      #expect(throws: Fault.hallForbidden) { try HallStore(opening: path) }
    }
  }

  @Test(.needsSmallDisk) func aDiskMadeReadOnlyCanBeRead() throws {
    let disk = try SmallDisk(kilobytes: 2048)
    let path = disk.file("a.hall")
    let file = try TestHall(at: path).open()
    try disk.makeReadOnly()
    let store = try HallStore(opening: path)
    #expect(store.standing() == .obstructed(.readOnly))
    #expect(try store.caseFile(file.aCase.number, on: Sample.day) == file)
    try disk.makeWritable()
    #expect(try HallStore(opening: path).standing() == .sound)
  }

  @Test(.needsSmallDisk) func aDiskThatVanishesIsNotWrittenOn() throws {
    let disk = try SmallDisk(kilobytes: 2048)
    let hall = try TestHall(at: disk.file("a.hall"))
    let file = try hall.open()
    try disk.takeAway()
    #expect(hall.store.standing() == .obstructed(.hallMoved))
    #expect(throws: Fault.hallMoved) { try hall.store.perform(hall.act(.receive, on: file)) }
    // What is open can still be read.
    #expect(try hall.store.caseFile(file.aCase.number, on: Sample.day) == file)
    #expect(throws: Fault.hallMissing) { try HallStore(opening: hall.path) }
  }
}

/// A limit on the size of the files this process writes.
private struct LimitOnFiles {
  private var before = rlimit()

  init(bytes: Int) {
    signal(SIGXFSZ, SIG_IGN)
    getrlimit(Self.resource, &before)
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: before.rlim_max)
    setrlimit(Self.resource, &limit)
  }

  func lift() {
    var limit = before
    setrlimit(Self.resource, &limit)
  }

  private static let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
}
