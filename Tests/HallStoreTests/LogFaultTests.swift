import CSystem
import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// The log beside the hall file holds what was saved last. When it is lost nobody goes on as if
/// nothing had happened.
@Suite struct LogFaultTests {
  enum Taken: String, CaseIterable {
    case log, index, both

    var suffixes: [String] {
      switch self {
      case .log: ["-wal"]
      case .index: ["-shm"]
      case .both: ["-wal", "-shm"]
      }
    }
  }

  @Test(arguments: Taken.allCases, [false, true]) func whatWasConfirmedIsRescued(
    _ taken: Taken, aNewWindowComes: Bool
  ) async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.hall")
    var expected: [String] = []
    do {
      let hall = try TestHall(at: path)
      _ = try hall.open()
      let other = try HallStore(opening: path)
      expected = try other.texts("SELECT number FROM cases")
      for suffix in taken.suffixes { unlink(path + suffix) }
      if aNewWindowComes { await look(at: path) }
      #expect(other.standing() == .outdated)
      #expect(throws: Fault.logTaken) { try other.saveSettings("{}", window: "5") }
      // Once more is no better with the same connection, and does no harm.
      #expect(throws: Fault.logTaken) { try other.saveSettings("{}", window: "5") }
      #expect(throws: Fault.logTaken) { try hall.store.saveSettings("{}", window: "5") }
      if aNewWindowComes { await look(at: path) }
    }
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    #expect(try store.texts("SELECT number FROM cases") == expected)
    try store.saveSettings("{}", window: "5")
    try store.expectWhole()
  }

  /// Another program opens the hall, reads what it can, and goes.
  private func look(at path: String) async {
    await #expect(processExitsWith: .success) { [path = path as String] in
      let store = Result { () throws(Fault) in try HallStore(opening: path) }
      guard case .success(let store) = store else { return }
      _ = Result { try store.lookUp("李建国", today: Sample.day) }
    }
  }

  @Test func aLogThatIsNotThereIsMissed() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.hall")
    _ = try TestHall(at: path).open()
    let expected = try await crashedHall(path)
    rename(path + "-wal", path + "-kept")
    do {
      let store = try HallStore(opening: path)
      #expect(store.standing() == .obstructed(.logMissing(changes: 10)))
      #expect(throws: Fault.logMissing(changes: 10)) { try store.saveSettings("{}", window: "5") }
      // What is in the file itself can be looked up.
      #expect(try store.lookUp("李建国", today: Sample.day).hits.count == 1)
    }
    unlink(path + "-wal")
    unlink(path + "-shm")
    rename(path + "-kept", path + "-wal")
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    #expect(try store.texts("SELECT count(*) FROM cases") == [expected])
    try store.expectWhole()
  }

  @Test func anOlderFileInItsPlaceIsNoticed() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.hall")
    _ = try TestHall(at: path).open()
    let older = try readFile(path)
    do {
      let store = try HallStore(opening: path)
      try CrashingWindow.work(store, count: 2) { _ in }
    }
    try writeFile(path, older)
    let store = try HallStore(opening: path)
    #expect(store.standing() == .obstructed(.logMissing(changes: 4)))
    #expect(try store.lookUp("李建国", today: Sample.day).hits.count == 1)
  }

  /// Five cases opened and taken over by a window that then dies.
  private func crashedHall(_ path: String) async throws -> String {
    await CrashingWindow.die(at: path, after: 5)
    #expect(fileSize(path + "-wal") > 0)
    return "6"
  }
}

/// Locks held by a program that does not give them back.
@Suite struct LockFaultTests {
  @Test func whoStandsInTheGateForTooLongIsNamedBusy() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let gate = Glibc.open(hall.path + ".gate", O_RDWR | O_CLOEXEC)
    #expect(cs_lock_exclusive(gate, false) == 0)
    let waiting = try WriteGate(hall: hall.path)
    #expect(throws: Fault.busy) { try waiting.enter(withinMilliseconds: 30) }
    #expect(throws: Fault.busy) { try waiting.enter(withinMilliseconds: 0) }
    close(gate)
    try waiting.enter(withinMilliseconds: 30)
    waiting.leave()
    _ = try hall.perform(.receive, on: file)
  }

  @Test func whoWaitsInTheGateIsLetInAtOnce() async throws {
    let hall = try TestHall()
    let first = try WriteGate(hall: hall.path)
    try first.enter()
    let path = hall.path
    let waiting = Task.detached {
      let second = try WriteGate(hall: path)
      try second.enter(withinMilliseconds: 60_000)
      second.leave()
      return true
    }
    first.leave()
    #expect(try await waiting.value)
  }

  @Test func whileAHallIsPutInPlaceNobodyOpensIt() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.hall")
    _ = try TestHall(at: path).open()
    var tick = try Tick(hall: path, creates: true, locks: .exclusive)
    #expect(tick != nil)
    #expect(throws: Fault.busy) { try HallStore(opening: path) }
    #expect(throws: Fault.busy) { try HallStore(opening: path, mode: .readOnly) }
    tick = nil
    let store = try HallStore(opening: path, mode: .readOnly)
    #expect(throws: Fault.busy) { try Tick(hall: path, creates: true, locks: .exclusive) }
    #expect(store.isReadOnly)
  }
}

@Suite struct TickTests {
  @Test(arguments: [
    ("17 1793000000000 5000 abc\n", 17, "abc"), ("8\n", 8, ""), ("9 1 2 x\n00 abc\n", 9, "x"),
  ]) func itSaysHowFarTheHallWas(_ text: String, _ counter: Int, _ boot: String) throws {
    let mark = try #require(TickMark(text))
    #expect(mark.counter == counter)
    #expect(mark.boot == boot)
  }

  @Test(arguments: ["", "\n", "x\n"]) func whatIsNoTickSaysNothing(_ text: String) {
    #expect(TickMark(text) == nil)
  }

  @Test func itKnowsWhenTheClockWasSet() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.hall")
    let tick = try #require(try Tick(hall: path, creates: true))
    tick.write(4)
    let mark = try #require(tick.mark)
    #expect(mark.counter == 4)
    #expect(abs(try #require(mark.clockStep)) < 1000)
    let hourAgo = TickMark(
      counter: 4, wall: mark.wall - 3_600_000, sinceBoot: mark.sinceBoot, boot: mark.boot)
    #expect(abs(try #require(hourAgo.clockStep) - 3_600_000) < 1000)
    let otherBoot = TickMark(counter: 4, wall: 0, sinceBoot: 0, boot: "other")
    #expect(otherBoot.clockStep == nil)
  }
}
