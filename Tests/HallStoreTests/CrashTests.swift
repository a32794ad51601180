import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// A window may die at any moment: killed, cut off, out of memory. What it had said is done stands,
/// what it had not finished is not there, and nobody is kept waiting.
@Suite struct CrashTests {
  /// Before every statement of an opening, the commit included.
  @Test func dyingBeforeAStatementLeavesTheFileWhole() async throws {
    let statements = try statementsOfAnOpening()
    #expect(statements > 15)
    for statement in 0..<statements { try await dieBefore(statement) }
  }

  private func statementsOfAnOpening() throws -> Int {
    let hall = try TestHall()
    // A name that was there before needs fewer.
    _ = try hall.open()
    var count = 0
    hall.store.database.beforeWriteStatement = { () throws(Fault) in count += 1 }
    _ = try hall.open()
    hall.store.database.beforeWriteStatement = nil
    return count
  }

  private func dieBefore(_ statements: Int) async throws {
    let hall = try TestHall()
    let file = try hall.perform(.receive, on: try hall.open())
    let before = try hall.contents()
    let path = hall.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, statements = statements as Int] in
      let store = try HallStore(opening: path)
      store.database.die(before: statements)
      try CrashingWindow.work(store, count: 1) { _ in }
    }
    #expect(try hall.contents() == before, "before statement \(statements)")
    // The lock died with its holder.
    _ = try hall.perform(.checkOriginal(MaterialCode("plan")), on: file)
    try hall.store.expectWhole()
  }
}

extension CrashingWindow {
  /// Another program opens cases, takes their materials over, and is killed: what it did stands in the
  /// log beside the file.
  static func die(at path: String, after count: Int) async {
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, count = count as Int] in
      let store = try HallStore(opening: path)
      try CrashingWindow.work(store, count: count) { _ in }
      withExtendedLifetime(store) { _ = kill(getpid(), SIGKILL) }
    }
  }
}

extension Database {
  /// Kills this process before one of the statements that write, counted from 0.
  func die(before statement: Int) {
    var left = statement
    beforeWriteStatement = { () throws(Fault) in
      if left == 0 { kill(getpid(), SIGKILL) }
      left -= 1
    }
  }
}
