import Glibc
public import Testing

/// A program in a real terminal emulator whose screen can be read: tmux, with a server of its own.
///
/// Nothing here sleeps: waiting means looking every 10 ms until what was asked for is there. The
/// server and its socket go away with the object.
public final class Tmux {
  private let folder: TemporaryFolder
  private let arguments: [String]
  private let environment: [String: String?]
  /// How many keys were pressed by name; typed and pasted text is not counted.
  public private(set) var keyCount = 0

  /// Whether tmux is installed.
  public static let isInstalled: Bool = {
    do { return try Spawn.run("tmux", ["-V"]).exit == 0 } catch { return false }
  }()

  /// A terminal of its own; nothing runs in it before ``start(_:columns:rows:env:)``.
  ///
  /// - Parameter term: the TERM that programs in it see.
  public init(term: String = "tmux-256color") throws {
    guard Tmux.isInstalled else { throw DrivingFault.toolFailed(tmuxMissing) }
    folder = try TemporaryFolder()
    arguments = ["-S", folder.file("tmux"), "-f", "/dev/null", "-u"]
    environment = ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "TMUX": nil, "TMUX_PANE": nil]
    self.term = term
  }

  private let term: String

  deinit {
    do { _ = try Spawn.run("tmux", arguments + ["kill-server"], env: environment) } catch {
      // There may be no server any more; nobody is left to tell.
    }
  }

  /// Starts a command line of the shell. When it ends the screen shows `EXIT:` and its exit code.
  ///
  /// - Parameter env: variables set for the command.
  public func start(
    _ command: String, columns: Int = 80, rows: Int = 24, env: [String: String] = [:]
  ) throws {
    // The shell stays, because tmux does not reliably tell how a command in it ended.
    try startShell("\(command); echo EXIT:$?; exec sleep 60", columns, rows, env)
  }

  /// Starts an interactive bash without start-up files, for tests of job control.
  public func startShell(columns: Int = 80, rows: Int = 24, env: [String: String] = [:]) throws {
    try startShell("PS1='$ ' exec bash --norc --noprofile", columns, rows, env)
    try waitFor(text: "$")
  }

  private func startShell(
    _ command: String, _ columns: Int, _ rows: Int, _ env: [String: String]
  ) throws {
    // Options before the session exists need a server that is already there: one command line.
    var line = ["start-server", ";", "set", "-s", "escape-time", "0", ";"]
    line += ["set", "-g", "status", "off", ";", "set", "-g", "default-terminal", term, ";"]
    line += ["set", "-g", "history-limit", "0", ";"]
    line += ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
    for (name, value) in env.sorted(by: { $0.key < $1.key }) { line += ["-e", "\(name)=\(value)"] }
    try tmux(line + [command])
  }

  // MARK: - Doing

  /// Presses keys by tmux's names for them: `Enter`, `F9`, `C-q`, `Down`.
  public func sendKeys(_ keys: String...) throws {
    keyCount += keys.count
    try tmux(["send-keys"] + keys)
  }

  /// Types text as it is.
  public func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Pastes text as a terminal does, between the marks of a paste where the program asked for them.
  public func paste(_ text: String) throws {
    let outcome = try Spawn.run(
      "tmux", arguments + ["load-buffer", "-", ";", "paste-buffer", "-p", "-d"],
      env: environment, stdin: text)
    if outcome.exit != 0 { throw DrivingFault.toolFailed("tmux paste: \(outcome.stderr)") }
  }

  /// Changes the size of the terminal.
  public func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  // MARK: - Looking

  /// The screen: rows without the blanks at their ends, joined by line breaks.
  public func capture() throws -> String {
    let text = try tmux(["capture-pane", "-p"])
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  /// Where the cursor is, counted from 0.
  public func cursor() throws -> (column: Int, row: Int) {
    let text = try tmux(["display-message", "-p", "#{cursor_x} #{cursor_y}"])
    let numbers = text.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
    guard numbers.count == 2 else { throw DrivingFault.toolFailed("tmux cursor: \(text)") }
    return (numbers[0], numbers[1])
  }

  /// Looks until the screen is as described, and answers it.
  @discardableResult
  public func waitFor(
    _ what: String, timeoutMilliseconds: Int = 10_000, _ condition: (String) throws -> Bool
  ) throws -> String {
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    while true {
      let screen = try capture()
      if try condition(screen) { return screen }
      if deadline.isOver { throw DrivingFault.timedOut(waitingFor: what, seen: screen) }
      _ = poll(nil, 0, 10)
    }
  }

  /// Looks until the text is on the screen, and answers the screen.
  @discardableResult
  public func waitFor(text: String, timeoutMilliseconds: Int = 10_000) throws -> String {
    try waitFor(text, timeoutMilliseconds: timeoutMilliseconds) { holds($0, text) }
  }

  /// Waits for the command to end and answers its exit code.
  public func waitForExit(timeoutMilliseconds: Int = 10_000) throws -> Int32 {
    var code: Int32?
    try waitFor("EXIT:", timeoutMilliseconds: timeoutMilliseconds) { screen in
      code =
        screen.split(separator: "\n").compactMap { line in
          line.hasPrefix("EXIT:") ? Int32(line.dropFirst(5)) : nil
        }.last
      return code != nil
    }
    return code ?? -1
  }

  @discardableResult
  private func tmux(_ line: [String]) throws -> String {
    let outcome = try Spawn.run("tmux", arguments + line, env: environment)
    guard outcome.exit == 0 else {
      throw DrivingFault.toolFailed("tmux \(line.joined(separator: " ")): \(outcome.stderr)")
    }
    return outcome.stdout
  }
}

/// Whether a text holds another, scalar by scalar.
public func holds(_ text: String, _ wanted: String) -> Bool {
  let all = Array(text.utf8)
  let part = Array(wanted.utf8)
  guard !part.isEmpty, all.count >= part.count else { return part.isEmpty }
  return (0...all.count - part.count).contains { start in
    all[start..<start + part.count].elementsEqual(part)
  }
}

private let tmuxMissing = "this test needs the package 'tmux' (apt-get install tmux)"

extension Trait where Self == ConditionTrait {
  /// Skips a test where tmux is not installed, and says what to install. With CI=true the test runs
  /// and fails instead: nothing is left out there unnoticed.
  public static var needsTmux: ConditionTrait {
    .enabled(if: Tmux.isInstalled || getenv("CI") != nil, Comment(rawValue: tmuxMissing))
  }
}
