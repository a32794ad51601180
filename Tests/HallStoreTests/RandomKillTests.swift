import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// Windows are killed at random moments while others work in the same file, from their start until
/// they have done dozens of acts. After every death nobody writes until the hall has been looked at as
/// a whole; then the others go on, and another window comes.
@Suite struct RandomKillTests {
  /// How many windows die in one hall.
  static let deaths = 10
  /// The seeds, and halls: 24 × 10 deaths.
  static let seeds = Array(UInt64(1)...24)

  @Test(arguments: seeds) func twoHundredAndFortyKillsLoseNothing(_ seed: UInt64) throws {
    let hall = try KilledHall(random: RandomWork(seed: seed))
    for _ in 0..<Self.deaths {
      try hall.killOne()
      try hall.expectWholeWhileNobodyWrites()
    }
    try hall.endAll()
    try hall.expectThatAskingAgainDoesNothingTwice()
    // Nothing would have been proved by windows that died before they had done anything.
    #expect(hall.confirmedCount >= hall.awaitedCount && hall.awaitedCount > Self.deaths)
  }
}

/// A hall in which two or three windows work, and what they said was done.
private final class KilledHall {
  private let hall: TestHall
  private var random: RandomWork
  private var windows: [(prefix: String, program: RunningProgram)] = []
  /// Every window there was, in the order they came.
  private var prefixes: [String] = []
  /// The version of each case after the last act that was said to be done, by window and number.
  private var confirmed: [String: [String: Int]] = [:]
  private(set) var confirmedCount = 0
  /// How many acts were waited for before somebody was killed.
  private(set) var awaitedCount = 0

  init(random: RandomWork) throws {
    self.random = random
    hall = try TestHall()
    for _ in 0..<(2 + self.random.next(below: 2)) { try startWindow() }
  }

  private func startWindow() throws {
    let prefix = "window\(prefixes.count)"
    let program = try RunningProgram(try builtProgram("WindowProbe"), [hall.path, prefix])
    prefixes.append(prefix)
    windows.append((prefix, program))
  }

  private func note(_ lines: [String], of prefix: String) throws {
    for line in lines {
      let words = line.split(separator: " ")
      let version = try #require(words.count == 2 ? Int(words[1]) : nil)
      confirmed[prefix, default: [:]][String(words[0])] = version
      confirmedCount += 1
    }
  }

  /// Kills one at a random moment: in the first milliseconds of its life as well as after some acts.
  func killOne() throws {
    let index = random.next(below: windows.count)
    let acts = random.pick([0, 0, 1, 2, 5, 9])
    let milliseconds = random.next(below: random.pick([3, 10, 40]))
    let window = windows.remove(at: index)
    awaitedCount += acts
    try note(window.program.lines(count: acts), of: window.prefix)
    try note(window.program.lines(forMilliseconds: milliseconds), of: window.prefix)
    let end = window.program.end()
    #expect(end.exit == 128 + SIGKILL)
    try note(end.lines, of: window.prefix)
    try startWindow()
  }

  func endAll() throws {
    for window in windows {
      let end = window.program.end()
      #expect(end.exit == 128 + SIGKILL)
      try note(end.lines, of: window.prefix)
    }
    windows = []
    try expectWholeWhileNobodyWrites()
  }

  /// The place at the gate is held meanwhile; the others wait there as for any other window.
  func expectWholeWhileNobodyWrites() throws {
    let gate = try WriteGate(hall: hall.path)
    try gate.enter()
    defer { gate.leave() }
    for window in windows {
      try note(window.program.lines(forMilliseconds: 0), of: window.prefix)
    }
    let store = try HallStore(opening: hall.path)
    #expect(store.standing() == .sound)
    for (prefix, cases) in confirmed {
      for (number, version) in cases {
        let stored = try store.texts("SELECT version FROM cases WHERE number = '\(number)'")
        // One act more may have been done, of which the window could not tell any more.
        #expect(
          stored == ["\(version)"] || stored == ["\(version + 1)"],
          "\(prefix) said \(number) \(version), the hall says \(stored)")
      }
    }
    // Journals against audit and rules, tables against journals, outbox and requests against both.
    let report = try store.verify()
    #expect(report.isClean, "\(report)")
    let findings = try store.surveyProjections { _ in }.findings
    #expect(findings.isEmpty, "\(findings)")
    #expect(try store.texts("PRAGMA quick_check") == ["ok"])
  }

  /// Whoever does not know whether it was done asks again, and it is done once.
  func expectThatAskingAgainDoesNothingTwice() throws {
    for prefix in prefixes {
      let told = confirmed[prefix] ?? [:]
      var again: [String: Int] = [:]
      try CrashingWindow.work(hall.store, count: told.count + 1, prefix: prefix) {
        again[$0.number.text] = $0.version
      }
      #expect(again.count == told.count + 1)
      for number in told.keys { #expect(again[number] != nil, "\(prefix) \(number)") }
    }
    let cases = prefixes.reduce(0) { $0 + (confirmed[$1]?.count ?? 0) + 1 }
    #expect(try hall.number("SELECT count(*) FROM cases") == cases)
    try hall.store.expectWhole()
  }
}
