import CSystem
import Glibc
import HallCore
import HallStore
import TestKit

/// Many processes at one hall file. Each is this program again, started as a neighbour.
enum Neighbour {
  static let processes = 100

  /// A hundred windows make sixty acts a second together; then all of them act without pause.
  static func measure(_ hall: BuiltHall) throws {
    say("  \(padded("\(processes) processes, ms", 28))      p50       p99")
    // A second and two thirds between the acts of each: sixty acts a second together.
    let calm = try run(hall, pauseMilliseconds: 1667, acts: 6)
    HallBench.row("60 acts a second", calm.times, targets: (50, 50))
    let wild = try run(hall, pauseMilliseconds: 0, acts: 20)
    HallBench.row("all without pause", wild.times, targets: (1000, 1000))
    say(
      "  \(padded("longest wait, ms", 28))\(rightAligned(thousandths(wild.times.percentile(1)), 9))"
        + " of 1000  failed \(calm.failed + wild.failed) of 0")
  }

  private static func run(
    _ hall: BuiltHall, pauseMilliseconds: Int, acts: Int
  ) throws -> (times: Samples, failed: Int) {
    var children: [(process: Int32, output: Int32)] = []
    var ends: [Int32] = [0, 0]
    guard cs_pipe(&ends) == 0 else { throw CrowdFault.refused("pipe") }
    for number in 0..<processes {
      children.append(
        try spawn(
          [
            "neighbour", hall.path, hall.handlingCode, "\(number)", "\(pauseMilliseconds)",
            "\(acts)",
          ], input: ends[0]))
    }
    // A morning's start is another figure: they begin when all of them are there.
    for child in children { readReadiness(child.output) }
    close(ends[0])
    close(ends[1])
    var times = Samples()
    var failed = 0
    for child in children {
      let lines = readAll(child.output).split(separator: "\n")
      close(child.output)
      var exitCode: Int32 = 0
      guard cs_wait(child.process, -1, &exitCode) == 0, exitCode == 0 else {
        failed += acts
        continue
      }
      for line in lines { times.add(Double(line) ?? .infinity) }
    }
    return (times, failed)
  }

  /// `neighbour HALL ITEM NUMBER PAUSE ACTS`: opens a case, acts on it, and prints how long each act
  /// took.
  static func run(_ words: [String]) throws {
    guard words.count == 5, let mine = Int(words[2]), let pause = Int(words[3]),
      let acts = Int(words[4])
    else { exit(64) }
    let store = try HallStore(opening: words[0])
    let clerk = Actor(role: .clerk, id: "W\(1000 + mine)", window: "\(mine)")
    let name = "neighbour-\(getpid())"
    let crowd = Crowd(people: 10_000)
    let opening = OpeningAct(
      request: RequestID(name), handlingCode: words[1], channel: .window,
      applicant: try crowd.person(mine, today: now().day), agent: nil, situations: [:], at: now(),
      actor: clerk)
    guard case .done(var file) = try store.open(opening) else { exit(1) }
    say("ready")
    // All of them are told at once, by the end of what can be read.
    var byte: UInt8 = 0
    _ = read(0, &byte, 1)
    // Spread over the pause, as people are.
    usleep(UInt32(pause * 1000 * mine / processes))
    for round in 0..<acts {
      let note = ExternalNumber(kind: .vertical, text: "\(name)-\(round)")
      let act = Act(
        request: RequestID("\(name)-\(round)"), number: file.aCase.number,
        version: file.aCase.version, command: .assignNumber(note), at: now(), actor: clerk)
      let began = nanoseconds()
      guard case .done(let next) = try store.perform(act) else { exit(1) }
      say("\(Double(nanoseconds() - began) / 1e6)")
      file = next
      if pause > 0 { usleep(UInt32(pause * 1000)) }
    }
  }

  private static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Starts this program again.
  private static func spawn(_ words: [String], input: Int32) throws -> (
    process: Int32, output: Int32
  ) {
    var ends: [Int32] = [0, 0]
    guard cs_pipe(&ends) == 0 else { throw CrowdFault.refused("pipe") }
    defer { close(ends[1]) }
    var arguments = (["Bench"] + words).map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var process: Int32 = 0
    let code = cs_spawn("/proc/self/exe", &arguments, nil, input, ends[1], 2, &process)
    guard code == 0 else { throw CrowdFault.refused("spawn \(code)") }
    return (process, ends[0])
  }

  private static func readReadiness(_ descriptor: Int32) {
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
  }

  private static func readAll(_ descriptor: Int32) -> String {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count <= 0 { return String(decoding: all, as: UTF8.self) }
      all += piece[..<count]
    }
  }
}
