import CSystem
import Glibc

/// A program in a pseudo-terminal, seen as the bytes it sends.
///
/// For what a screen cannot show: exact bytes, terminal modes, hang-up. For the screen itself use
/// ``Tmux``.
public final class PtyProcess {
  /// The process, leader of its own session.
  public let process: Int32
  /// Everything it has sent so far that was read.
  public private(set) var output: [UInt8] = []

  private var master: Int32
  private var exitCode: Int32?

  /// Starts a program in a terminal of a size.
  ///
  /// - Parameter env: changes to our own environment; nil takes a variable away.
  public init(
    _ executable: String, _ args: [String] = [], env: [String: String?] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    var process: Int32 = 0
    var master: Int32 = -1
    let failure = withCStrings([executable] + args) { arguments in
      withCStrings(environment(with: env)) { variables in
        cs_spawn_in_terminal(
          executable, arguments, variables, Int32(rows), Int32(columns), &process, &master)
      }
    }
    if failure != 0 { throw DrivingFault.system("start \(executable)", failure) }
    self.process = process
    self.master = master
  }

  deinit {
    if exitCode == nil {
      kill(-process, SIGKILL)
      var code: Int32 = 0
      _ = cs_wait(process, -1, &code)
    }
    hangUp()
  }

  /// The bytes sent so far as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Whether the terminal echoes and waits for whole lines, as a shell expects it.
  public var isCooked: Bool { cs_terminal_is_cooked(master) }

  /// Types.
  public func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Types bytes that need not be text. Reads meanwhile, so that neither side waits for the other.
  public func write(_ bytes: [UInt8], timeoutMilliseconds: Int = 10_000) throws {
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN, !deadline.isOver {
        wait(for: Int16(POLLIN | POLLOUT), deadline)
        readAvailable()
      } else {
        throw DrivingFault.system("write to the terminal", errno)
      }
    }
  }

  /// Reads until the condition holds.
  public func read(
    until what: String, timeoutMilliseconds: Int = 10_000, _ condition: (PtyProcess) -> Bool
  ) throws {
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    while true {
      readAvailable()
      if condition(self) { return }
      if deadline.isOver { throw DrivingFault.timedOut(waitingFor: what, seen: text) }
      // Not every condition is about output, so look again now and then.
      wait(for: Int16(POLLIN), Deadline(milliseconds: min(20, Int(deadline.left))))
    }
  }

  /// Reads until the text has been sent.
  public func read(untilText wanted: String, timeoutMilliseconds: Int = 10_000) throws {
    let bytes = Array(wanted.utf8)
    try read(until: wanted, timeoutMilliseconds: timeoutMilliseconds) { $0.hasOutput(bytes) }
  }

  /// Forgets what was read, so that the next wait is for something new.
  public func forgetOutput() {
    readAvailable()
    output = []
  }

  /// Whether these bytes, one after the other, are in the output.
  public func hasOutput(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, output.count >= wanted.count else { return wanted.isEmpty }
    return (0...output.count - wanted.count).contains { start in
      output[start] == first && output[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// Changes the size of the terminal.
  public func resize(columns: Int, rows: Int) throws {
    let failure = cs_set_terminal_size(master, Int32(rows), Int32(columns))
    if failure != 0 { throw DrivingFault.system("resize", failure) }
  }

  /// Sends a signal to the process.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Cuts the connection, as a lost network does.
  public func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Reads on until the process ends, and answers its exit code.
  public func waitForExit(timeoutMilliseconds: Int = 10_000) throws -> Int32 {
    if let exitCode { return exitCode }
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    var code: Int32 = 0
    while true {
      let outcome = cs_wait(process, 5, &code)
      readAvailable()
      if outcome == 0 { break }
      if outcome != ETIMEDOUT { throw DrivingFault.system("wait", outcome) }
      if deadline.isOver { throw DrivingFault.timedOut(waitingFor: "the end", seen: text) }
    }
    exitCode = code
    return code
  }

  private func wait(for events: Int16, _ deadline: Deadline) {
    var source = pollfd(fd: master, events: events, revents: 0)
    // After the last program has closed the terminal poll answers at once for ever; the deadline
    // of the caller ends that.
    _ = poll(&source, 1, deadline.left)
  }

  private func readAvailable() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while master >= 0 {
      let count = Glibc.read(master, &chunk, chunk.count)
      guard count > 0 else { return }
      output.append(contentsOf: chunk[..<count])
    }
  }
}
