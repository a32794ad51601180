import CSystem
import Glibc

/// A program at work whose output is read while it runs, until it is killed.
public final class RunningProgram {
  private let process: Int32
  private let output: Pipe
  private var unread: [UInt8] = []
  private var hasEnded = false

  /// Starts a program; what it writes to standard error goes to ours.
  public init(_ executable: String, _ arguments: [String]) throws {
    let output = try Pipe()
    var process: Int32 = 0
    let failure = withCStrings([executable] + arguments) { arguments in
      cs_spawn(executable, arguments, nil, -1, output.writing, STDERR_FILENO, &process)
    }
    if failure != 0 { throw DrivingFault.system("start \(executable)", failure) }
    output.closeWriting()
    self.output = output
    self.process = process
  }

  deinit { if !hasEnded { _ = end() } }

  /// The whole lines it has written since the last call.
  /// - Parameter milliseconds: for how long more is waited for; 0 for what is there already.
  public func lines(forMilliseconds milliseconds: Int) -> [String] {
    let deadline = Deadline(milliseconds: milliseconds)
    while output.isReading {
      var source = pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, deadline.left) > 0 else { break }
      output.read(into: &unread)
    }
    guard let end = unread.lastIndex(of: 0x0A) else { return [] }
    defer { unread.removeSubrange(...end) }
    return unread[..<end].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// So many whole lines at the least, and those that came with them.
  /// - Throws: `DrivingFault.timedOut` where they do not come.
  public func lines(count: Int) throws -> [String] {
    let deadline = Deadline(milliseconds: 60_000)
    var lines: [String] = []
    while lines.count < count {
      var source = pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0)
      guard output.isReading, poll(&source, 1, deadline.left) > 0 else {
        throw DrivingFault.timedOut(
          waitingFor: "\(count) lines", seen: lines.joined(separator: "\n"))
      }
      lines += self.lines(forMilliseconds: 0)
    }
    return lines
  }

  /// Kills it, as nothing can be caught or put off.
  /// - Returns: what it had written and nobody had read, and its exit code: 137 where it was at work.
  public func end() -> (lines: [String], exit: Int32) {
    kill(process, SIGKILL)
    var code: Int32 = 0
    _ = cs_wait(process, -1, &code)
    hasEnded = true
    return (lines(forMilliseconds: 0), code)
  }
}
