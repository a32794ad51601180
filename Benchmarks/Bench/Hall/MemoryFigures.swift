import TestKit

/// What windows need when many are open on one hall.
enum MemoryFigures {
  static let windows = 50

  static func measure(_ hall: BuiltHall, workstation: String) throws {
    var sessions: [Session] = []
    defer { for session in sessions { try? session.end() } }
    for window in 1...windows {
      let command = [
        workstation, "desk", "--hall", hall.path, "--window", "\(window)", "--clerk",
        "W\(1000 + window)",
      ]
      sessions.append(try Session.start(command, ready: "F10").0)
    }
    // Each has looked something up, so that what a morning needs is there.
    for session in sessions {
      _ = try session.press("l")
      session.settle(quietMilliseconds: 50)
    }
    let sum = try sessions.reduce(0) { try $0 + $1.memoryMegabytes() }
    let each = sum / Double(windows)
    say(
      "  \(padded("memory each, \(windows) windows", 28))\(rightAligned(fixed(each), 9)) MB PSS of 3.00 "
        + (each <= 3 ? "ok" : "over"))
  }
}
