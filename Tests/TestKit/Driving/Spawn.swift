import CSystem
import Glibc

/// Programs run to their end.
public enum Spawn {
  /// What a program left behind.
  public struct Outcome: Sendable {
    /// Its exit code; 128 and the number when a signal ended it.
    public let exit: Int32
    /// Everything it wrote to standard output.
    public let stdout: String
    /// Everything it wrote to standard error.
    public let stderr: String
  }

  /// Runs a program and waits for it.
  ///
  /// - Parameters:
  ///   - executable: a path, or a name looked for in PATH.
  ///   - env: changes to our own environment; nil takes a variable away.
  ///   - timeoutMilliseconds: after this time it is killed and the call throws.
  public static func run(
    _ executable: String, _ args: [String] = [], env: [String: String?] = [:], stdin: String = "",
    timeoutMilliseconds: Int = 10_000
  ) throws -> Outcome {
    try run(
      executable, args, env: env, input: Array(stdin.utf8),
      timeoutMilliseconds: timeoutMilliseconds)
  }

  /// The same with bytes that need not be text.
  public static func run(
    _ executable: String, _ args: [String], env: [String: String?] = [:], input: [UInt8],
    timeoutMilliseconds: Int = 10_000
  ) throws -> Outcome {
    // A child that ends before it has read its input must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    let toChild = try Pipe()
    let fromOutput = try Pipe()
    let fromError = try Pipe()
    let process = try start(executable, args, env, toChild, fromOutput, fromError)
    toChild.closeReading()
    fromOutput.closeWriting()
    fromError.closeWriting()
    let written = exchange(input, toChild, fromOutput, fromError, until: deadline)
    var code: Int32 = 0
    guard cs_wait(process, deadline.left, &code) == 0 else {
      kill(process, SIGKILL)
      _ = cs_wait(process, -1, &code)
      throw DrivingFault.timedOut(
        waitingFor: "the end of \(executable)",
        seen: String(decoding: written.output + written.error, as: UTF8.self))
    }
    return Outcome(
      exit: code, stdout: String(decoding: written.output, as: UTF8.self),
      stderr: String(decoding: written.error, as: UTF8.self))
  }

  private static func start(
    _ executable: String, _ args: [String], _ env: [String: String?],
    _ input: Pipe, _ output: Pipe, _ error: Pipe
  ) throws -> Int32 {
    var process: Int32 = 0
    let failure = withCStrings([executable] + args) { arguments in
      withCStrings(environment(with: env)) { variables in
        cs_spawn(
          executable, arguments, variables, input.reading, output.writing, error.writing, &process)
      }
    }
    if failure != 0 { throw DrivingFault.system("start \(executable)", failure) }
    return process
  }

  /// Writes and reads at the same time, so that neither side waits for a full pipe.
  private static func exchange(
    _ input: [UInt8], _ toChild: Pipe, _ fromOutput: Pipe, _ fromError: Pipe,
    until deadline: Deadline
  ) -> (output: [UInt8], error: [UInt8]) {
    var rest = input[...]
    var output: [UInt8] = []
    var error: [UInt8] = []
    if rest.isEmpty { toChild.closeWriting() }
    while !deadline.isOver, fromOutput.isReading || fromError.isReading {
      var sources = [
        pollfd(fd: fromOutput.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: fromError.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: toChild.writing, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&sources, 3, deadline.left) > 0 else { continue }
      if sources[0].revents != 0 { fromOutput.read(into: &output) }
      if sources[1].revents != 0 { fromError.read(into: &error) }
      if sources[2].revents != 0 {
        toChild.write(&rest)
        if rest.isEmpty { toChild.closeWriting() }
      }
    }
    return (output, error)
  }
}

/// A pipe that closes itself.
final class Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    let failure = cs_pipe(&ends)
    if failure != 0 { throw DrivingFault.system("pipe", failure) }
    reading = ends[0]
    writing = ends[1]
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
  }

  deinit {
    closeReading()
    closeWriting()
  }

  var isReading: Bool { reading >= 0 }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Reads what is there; closes at the end.
  func read(into bytes: inout [UInt8]) {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(reading, &chunk, chunk.count)
    if count > 0 {
      bytes.append(contentsOf: chunk[..<count])
    } else {
      closeReading()
    }
  }

  /// Writes what fits. A child that does not read its input to the end is not an error.
  func write(_ rest: inout ArraySlice<UInt8>) {
    let count = rest.withUnsafeBytes { Glibc.write(writing, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno != EAGAIN {
      rest = []
    }
  }
}
