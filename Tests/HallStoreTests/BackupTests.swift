import CSystem
import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// A copy is whole or it is not there, and nobody is kept waiting for it.
@Suite struct BackupTests {
  @Test func aCopyHoldsEverything() throws {
    let hall = try TestHall.worked()
    let copy = hall.folder.file("copy")
    let report = try hall.store.backUp(to: copy)
    #expect(report.cases == 5)
    #expect(report.entries == (try hall.number("SELECT count(*) FROM journal")))
    #expect(report.auditLinks == (try hall.number("SELECT count(*) FROM audit")))
    #expect(report.auditHead.utf8.count == 64)
    #expect(report.bytes == fileSize(copy))
    #expect(report.findings.isEmpty)
    var facts = stat()
    #expect(stat(copy, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
    #expect(leftovers(of: copy).isEmpty)
    let restored = try HallStore(opening: copy, key: hall.store.keyPath)
    #expect(try restored.texts("PRAGMA journal_mode") == ["wal"])
    try restored.expectWhole()
    #expect(try restored.derivedRows() == hall.store.derivedRows())
    // The hall itself is none the worse.
    #expect(hall.examine().findings.isEmpty)
  }

  @Test func nothingIsOverwritten() throws {
    let hall = try TestHall.worked()
    let copy = hall.folder.file("copy")
    try writeFile(copy, "something")
    #expect(throws: CopyProblem.exists(copy)) { try hall.store.backUp(to: copy) }
    #expect(try readFile(copy) == Array("something".utf8))
  }

  /// Whoever may write into the folder must not be able to lead the copy elsewhere.
  @Test(arguments: [true, false]) func nothingIsWrittenThroughALink(isSymbolic: Bool) throws {
    let hall = try TestHall.worked()
    let copy = hall.folder.file("copy")
    let victim = hall.folder.file("victim")
    try writeFile(victim, "somebody's")
    let isLinked = isSymbolic ? symlink(victim, copy + ".part") : link(victim, copy + ".part")
    try #require(isLinked == 0)
    #expect(throws: CopyProblem.self) { try hall.store.backUp(to: copy) }
    #expect(try readFile(victim) == Array("somebody's".utf8))
    #expect(access(copy, F_OK) != 0)
  }

  @Test func twoDoNotWriteOneCopy() throws {
    let hall = try TestHall.worked()
    let copy = hall.folder.file("copy")
    let other = try CopyFile(at: copy + ".part", mode: 0o600)
    #expect(throws: CopyProblem.running(copy + ".part")) { try hall.store.backUp(to: copy) }
    withExtendedLifetime(other) {}
  }

  @Test func whatAKilledCopyLeftIsNoHindrance() throws {
    let hall = try TestHall.worked()
    let copy = hall.folder.file("copy")
    try writeFile(copy + ".part", String(repeating: "x", count: 100_000))
    #expect(try hall.store.backUp(to: copy).cases == 5)
    #expect(leftovers(of: copy).isEmpty)
  }

  /// Two windows act all the while; each copy is the hall at one moment.
  @Test func windowsWorkMeanwhile() async throws {
    let hall = try TestHall.worked()
    let path = hall.path
    async let first: Void = window("1", at: path)
    async let second: Void = window("2", at: path)
    defer { try? writeFile(path + ".stop", "") }
    var entries = try hall.store.database.entryCount()
    while try hall.store.database.entryCount() < entries + 20 { _ = poll(nil, 0, 5) }
    for round in 1...6 {
      let copy = hall.folder.file("copy\(round)")
      let report = try hall.store.backUp(to: copy)
      #expect(report.entries > entries, "nobody wrote meanwhile")
      entries = report.entries
      let snapshot = try HallStore(opening: copy, key: hall.store.keyPath)
      try snapshot.expectWhole()
      #expect(try snapshot.database.entryCount() == entries)
      let findings = HallDoctor(
        path: copy, key: hall.store.keyPath, isQuick: false, now: Sample.now
      ).examine().findings
      #expect(findings.isEmpty, "\(findings)")
    }
    try writeFile(path + ".stop", "")
    _ = await (first, second)
    try hall.store.expectWhole()
  }

  /// A window that opens cases and takes materials over until it is told to stop.
  private func window(_ name: String, at path: String) async {
    await #expect(processExitsWith: .success) { [name = name as String, path = path as String] in
      let store = try HallStore(opening: path)
      var round = 0
      while access(path + ".stop", F_OK) != 0 {
        try CrashingWindow.work(store, count: 1, prefix: "\(name)-\(round)") { _ in }
        round += 1
      }
    }
  }

  @Test(.needsSmallDisk) func aFullDiskLeavesNoCopy() throws {
    let hall = try TestHall.worked()
    let disk = try SmallDisk(kilobytes: 64)
    let copy = disk.file("copy")
    #expect(throws: CopyProblem.broken(hall.path, .diskFull)) { try hall.store.backUp(to: copy) }
    #expect(leftovers(of: copy).isEmpty)
    #expect(access(copy, F_OK) != 0)
  }

  @Test func aDamagedHallMakesNoCopy() throws {
    let hall = try TestHall.worked()
    let damaged = hall.folder.file("damaged")
    try hall.damagedCopy(to: damaged, table: "journal")
    let copy = hall.folder.file("copy")
    let store = try HallStore(opening: damaged)
    #expect(throws: CopyProblem.broken(damaged, .fileDamaged)) { try store.backUp(to: copy) }
    #expect(access(copy, F_OK) != 0 && leftovers(of: copy).isEmpty)
  }

  @Test func aBrokenAuditIsSaidAndCopiedAllTheSame() throws {
    let hall = try TestHall.worked()
    try hall.damage(
      "DROP TRIGGER audit_keeps_updates; UPDATE audit SET actor = 'W9999' WHERE number = 3")
    let report = try hall.store.backUp(to: hall.folder.file("copy"))
    #expect(report.findings == [.auditBroken(link: 3)])
  }

  @Test func whoMayOnlyReadCanMakeACopy() throws {
    let hall = try TestHall.worked()
    let store = try HallStore(opening: hall.path, mode: .readOnly)
    #expect(try store.backUp(to: hall.folder.file("copy")).cases == 5)
  }

  /// A path is not part of a statement.
  @Test func anyNameWillDo() throws {
    let hall = try TestHall.worked()
    let copy = hall.folder.file("o'copy 备份?%20#.db")
    #expect(try hall.store.backUp(to: copy).cases == 5)
    #expect(fileSize(copy) > 0)
  }
}

/// What there is beside a file that begins with its name.
func leftovers(of path: String) -> [String] {
  [".part", ".part-journal", "-wal", "-shm", "-journal", ".restoring", ".rebuilding"]
    .map { path + $0 }.filter { access($0, F_OK) == 0 }
}
