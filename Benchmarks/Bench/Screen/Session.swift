import Glibc
import TestKit

/// One program running in a pseudo-terminal, and what can be measured of it.
struct Session {
  let process: PtyProcess

  /// Starts a program and waits until a text that shows it is usable has been painted.
  /// - Returns: the session, and how long that took in milliseconds.
  static func start(_ command: [String], ready: String) throws -> (Session, Double) {
    let began = nanoseconds()
    let process = try PtyProcess(
      command[0], Array(command.dropFirst()),
      env: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8"])
    try process.read(untilText: ready)
    return (Session(process: process), Double(nanoseconds() - began) / 1e6)
  }

  /// Presses a key.
  /// - Returns: milliseconds to the first byte painted, and the bytes painted until the screen
  ///   rests.
  func press(_ key: String) throws -> (milliseconds: Double, bytes: Int) {
    process.forgetOutput()
    let began = nanoseconds()
    try process.write(key)
    try process.read(until: "a paint") { !$0.output.isEmpty }
    let first = Double(nanoseconds() - began) / 1e6
    settle()
    return (first, process.output.count)
  }

  /// Presses a key.
  /// - Returns: milliseconds until a text was painted.
  func press(_ key: String, untilText text: String) throws -> Double {
    process.forgetOutput()
    let began = nanoseconds()
    try process.write(key)
    try process.read(untilText: text)
    let time = Double(nanoseconds() - began) / 1e6
    settle()
    return time
  }

  /// Reads on until nothing more has come for a while.
  func settle(quietMilliseconds: Int = 15) {
    var before = -1
    while process.output.count != before {
      before = process.output.count
      // Timing out is the point: it is how quiet is noticed.
      _ = try? process.read(until: "more", timeoutMilliseconds: quietMilliseconds) {
        $0.output.count > before
      }
    }
  }

  /// Proportional set size in megabytes.
  func memoryMegabytes() throws -> Double {
    let rollup = try readFile("/proc/\(process.process)/smaps_rollup")
    for line in String(decoding: rollup, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("Pss:") {
      let kilobytes = line.split(separator: " ").dropFirst().first.flatMap { Double($0) }
      return (kilobytes ?? 0) / 1024
    }
    return 0
  }

  /// Processor time used so far, in clock ticks.
  func processorTicks() throws -> Int {
    let stat = String(decoding: try readFile("/proc/\(process.process)/stat"), as: UTF8.self)
    let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12 else { return 0 }
    return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
  }

  /// Ends it the way an administrator would.
  func end() throws {
    process.signal(SIGTERM)
    _ = try process.waitForExit(timeoutMilliseconds: 5000)
  }
}

func nanoseconds() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
