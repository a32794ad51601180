import Glibc
import TestKit

/// Measures the workstation against the least a full-screen list can be, interleaved.
enum ScreenBench {
  static func run(floor: String, workstation: String, hall: String) throws {
    for style in ["mark", "bar"] {
      let least = Contender(
        name: "C", command: [floor, style], ready: "39000177", down: "\u{1B}OB", up: "\u{1B}OA",
        letter: "l")
      let ours = Contender(
        name: "yichuang",
        command: [
          workstation, "demo", "--keep", "--hall", hall, "--window", "5", "--selection", style,
        ], ready: "F10", down: "\u{1B}OB", up: "\u{1B}OA", letter: "l")
      // The first start makes the demo hall; it is not measured.
      try Session.start(ours.command, ready: ours.ready).0.end()
      try compare(least, ours, style: style)
    }
  }

  static func compare(_ floor: Contender, _ workstation: Contender, style: String) throws {
    var a = Measured()
    var b = Measured()
    for _ in 0..<15 {
      try floor.measureStart(&a)
      try workstation.measureStart(&b)
    }
    for _ in 0..<3 {
      try floor.measureKeys(&a)
      try workstation.measureKeys(&b)
    }
    try workstation.measureAnswers(&b)
    say("selection: \(style)")
    row("usable screen, ms", a.start, b.start, target: 4)
    row("cursor key to paint, ms", a.cursor, b.cursor, target: 2)
    row("look-up key to paint, ms", a.letter, b.letter, target: 3)
    alone("look-up to its answer, ms", b.answer)
    alone("Enter to the case file, ms", b.opening)
    row("bytes per cursor key", a.cursorBytes, b.cursorBytes, target: 2)
    say(
      "  \(padded("memory alone, MB PSS", 28))\(padded(fixed(a.memory.median), 10))"
        + "\(padded(fixed(b.memory.median), 10))  target 5.00")
    say(
      "  \(padded("processor ticks, 2 s idle", 28))\(padded(fixed(a.idleTicks.median, decimals: 0), 10))"
        + "\(padded(fixed(b.idleTicks.median, decimals: 0), 10))  target 0")
  }

  /// What the least a list can be does not do.
  private static func alone(_ name: String, _ samples: Samples) {
    say(
      "  \(padded(name, 28))\(padded("", 10))\(padded(fixed(samples.median), 10))"
        + "  (p99 \(fixed(samples.percentile(0.99))))")
  }

  static func row(_ name: String, _ floor: Samples, _ ours: Samples, target: Double) {
    let ratio = floor.median == 0 ? 0 : ours.median / floor.median
    let verdict = ratio <= target ? "ok" : "over"
    say(
      "  \(padded(name, 28))\(padded(fixed(floor.median), 10))\(padded(fixed(ours.median), 10))"
        + "  ratio \(fixed(ratio)) of \(fixed(target)) \(verdict)"
        + "  (p99 \(fixed(floor.percentile(0.99))) / \(fixed(ours.percentile(0.99))))")
  }
}

/// What was measured of one program.
struct Measured {
  var start = Samples()
  var cursor = Samples()
  var cursorBytes = Samples()
  var letter = Samples()
  var answer = Samples()
  var opening = Samples()
  var memory = Samples()
  var idleTicks = Samples()
}

/// One program to be measured, and the keys that move its cursor and type into its field.
struct Contender {
  let name: String
  let command: [String]
  let ready: String
  let down: String
  let up: String
  let letter: String

  func measureStart(_ measured: inout Measured) throws {
    let (session, milliseconds) = try Session.start(command, ready: ready)
    measured.start.add(milliseconds)
    try session.end()
  }

  func measureKeys(_ measured: inout Measured) throws {
    let (session, _) = try Session.start(command, ready: ready)
    session.settle(quietMilliseconds: 200)
    for index in 0..<60 {
      // Four down, four up: nothing scrolls, in neither program.
      let (milliseconds, bytes) = try session.press(index % 8 < 4 ? down : up)
      guard index >= 5 else { continue }
      measured.cursor.add(milliseconds)
      measured.cursorBytes.add(Double(bytes))
    }
    let before = try session.processorTicks()
    session.settle(quietMilliseconds: 2000)
    measured.idleTicks.add(Double(try session.processorTicks() - before))
    measured.memory.add(try session.memoryMegabytes())
    for index in 0..<20 {
      let (milliseconds, _) = try session.press(letter)
      if index >= 2 { measured.letter.add(milliseconds) }
    }
    try session.end()
  }

  /// How long it takes until what was asked for is on the screen: what a look-up finds, and a case.
  func measureAnswers(_ measured: inout Measured) throws {
    let (session, _) = try Session.start(command, ready: ready)
    session.settle(quietMilliseconds: 200)
    // A keyboard that has a function key does not wait after Escape for a digit.
    _ = try session.press("\u{1B}OR", untilText: "选事项")
    _ = try session.press("\u{1B}", untilText: "到点的事")
    for _ in 0..<20 {
      measured.answer.add(try session.press("李", untilText: "找到"))
      measured.opening.add(try session.press("\r", untilText: "判定"))
      _ = try session.press("\u{1B}", untilText: "查件")
      _ = try session.press("\u{1B}", untilText: "到点的事")
    }
    try session.end()
  }
}
