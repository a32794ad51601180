import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// Who dies while a file of cases is imported or a copy is made leaves a hall as it was, and the next
/// try comes to its end.
@Suite struct CopyCrashTests {
  @Test(arguments: [0, 3, 11, 24, 38, 55, 71]) func anImportThatDiesLeavesNothing(
    _ statements: Int
  ) async throws {
    let hall = try TestHall()
    _ = try hall.perform(.receive, on: try hall.open())
    let before = try hall.contents()
    let path = hall.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, statements = statements as Int] in
      let store = try HallStore(opening: path)
      let journals = try CopyCrashTests.foreignJournals()
      store.database.die(before: statements)
      _ = try store.importCases(journals, at: Sample.now, actor: TestHall.supervisor)
    }
    #expect(try hall.contents() == before, "before statement \(statements)")
    try hall.store.expectWhole()
    let result = try hall.store.importCases(
      try Self.foreignJournals(), at: Sample.now, actor: TestHall.supervisor)
    #expect(result == .done(count: 3))
    try hall.store.expectWhole()
  }

  /// The journals of three cases of another hall.
  private static func foreignJournals() throws -> [[Entry]] {
    let other = try TestHall(kind: .real, requests: "other")
    return try (0..<3).map { _ in try other.perform(.receive, on: try other.open()).entries }
  }

  /// Copies follow each other until the process is killed, at a moment that has nothing to do with
  /// what it is doing.
  @Test(arguments: [700, 2_300, 5_100, 9_700, 17_300, 29_900, 41_300, 63_700])
  func aBackupThatDiesLeavesTheHallAndNoHalfCopy(_ microseconds: Int) async throws {
    let hall = try TestHall.worked()
    let before = try hall.contents()
    let path = hall.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, microseconds = microseconds as Int] in
      let store = try HallStore(opening: path)
      signal(SIGALRM) { _ in kill(getpid(), SIGKILL) }
      var timer = itimerval()
      timer.it_value.tv_usec = microseconds
      setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
      for number in 0..<100_000 { _ = try store.backUp(to: "\(path).copy\(number)") }
    }
    #expect(try hall.contents() == before)
    try hall.store.expectWhole()
    // Whatever came to its name is whole.
    let names = fileNames(in: hall.folder.path, ending: "").filter { name in
      name.contains(".copy") && name.split(separator: ".").last?.hasPrefix("copy") == true
    }
    for name in names {
      let copy = try HallStore(opening: hall.folder.file(name), key: hall.store.keyPath)
      #expect(try copy.derivedRows() == hall.store.derivedRows(), "\(name)")
    }
    // What the dead one left is in nobody's way.
    _ = try hall.store.backUp(to: "\(path).copy\(names.count)")
  }
}
