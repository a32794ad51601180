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

  /// The clock starts only after so many cases were said to be done: there is always something that
  /// could be lost.
  @Test(arguments: [
    (1, 300), (1, 1_100), (2, 2_300), (3, 4_700), (5, 9_100), (8, 17_000), (13, 40_000),
  ])
  func dyingAtAnyTimeLosesNothingThatWasSaidToBeDone(
    _ count: Int, _ microseconds: Int
  ) async throws {
    let hall = try TestHall()
    let path = hall.path
    await #expect(processExitsWith: .signal(SIGALRM)) {
      [path = path as String, count = count as Int, microseconds = microseconds as Int] in
      let store = try HallStore(opening: path)
      let said = Glibc.open(path + ".said", O_WRONLY | O_CREAT | O_APPEND, 0o600)
      var left = count
      // Far more than the time allows.
      try CrashingWindow.work(store, count: 100_000) { number in
        let line = Array((number.text + "\n").utf8)
        write(said, line, line.count)
        left -= 1
        guard left == 0 else { return }
        var timer = itimerval()
        timer.it_value.tv_usec = microseconds
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
      }
    }
    let said = String(decoding: try readFile(path + ".said"), as: UTF8.self)
      .split(separator: "\n")
    #expect(said.count >= count)
    for text in said {
      let number = try #require(CaseNumber(text))
      #expect(try hall.store.caseFile(number, on: Sample.day)?.aCase.state == .received)
    }
    // Whoever does not know whether it was done asks again, and it is done once.
    var again: [String] = []
    try CrashingWindow.work(hall.store, count: said.count + 1) { again.append($0.text) }
    #expect(again.prefix(said.count).elementsEqual(said.map(String.init)))
    #expect(try hall.number("SELECT count(*) FROM cases") == said.count + 1)
    try hall.store.expectWhole()
  }
}

/// What a window does until it dies.
enum CrashingWindow {
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

  /// Opens cases and takes their materials over; tells of each that is done.
  static func work(
    _ store: HallStore, count: Int, prefix: String = "crash", said: (CaseNumber) -> Void
  ) throws {
    let standard = try TestHall.shopFile().standard
    for index in 0..<count {
      let opening = OpeningAct(
        request: RequestID("\(prefix)-\(index)-1"), handlingCode: standard.item.handlingCode,
        channel: .window, applicant: try Sample.person(), agent: nil,
        situations: ["premises": "rented"], at: Sample.now, actor: Sample.clerk)
      guard case .done(let opened) = try store.open(opening) else { continue }
      let act = Act(
        request: RequestID("\(prefix)-\(index)-2"), number: opened.aCase.number,
        version: opened.aCase.version, command: .receive, at: Sample.now, actor: Sample.clerk)
      guard case .done(let received) = try store.perform(act) else { continue }
      said(received.aCase.number)
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
