import TestKit
import Testing

/// The host in a real terminal: what it shows must be what the surface says.
@Suite(.needsTmux) struct ScreenTests {
  /// The probe with its trace.
  private struct Session {
    let folder: TemporaryFolder
    let tmux: Tmux
    let trace: TraceReader
    private(set) var keys = 0

    init(
      term: String = "tmux-256color", columns: Int = 80, rows: Int = 24, env: [String: String] = [:]
    ) throws {
      folder = try TemporaryFolder()
      tmux = try Tmux(term: term)
      trace = TraceReader(folder.file("trace"))
      var env = env
      env["PROBE_TRACE"] = folder.file("trace")
      env["PROBE_SAVE"] = folder.file("saved")
      let root = TestKit.folder() + "/../../Themes/"
      env["PROBE_THEMES"] = ["plain", "dark"].map { root + $0 + ".json" }.joined(separator: ":")
      try tmux.start(try builtProgram("HostProbe"), columns: columns, rows: rows, env: env)
      try trace.waitForRest()
    }

    /// Presses keys and waits until the program has answered the last of them.
    mutating func press(_ names: String...) throws {
      for name in names { try tmux.sendKeys(name) }
      keys += names.count
      try trace.waitForRest(afterKeys: keys)
    }

    mutating func type(_ text: String) throws {
      try tmux.type(text)
      keys += text.unicodeScalars.count
      try trace.waitForRest(afterKeys: keys)
    }

    /// The terminal shows, row for row, what the surface holds.
    func expectSame(_ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let frame = try trace.waitForRest(afterKeys: keys)
      let wanted = trimmed(frame.text)
      // The trace is written when the bytes are sent; tmux may not have drawn them yet.
      var seen = ""
      do {
        try tmux.waitFor("the surface", timeoutMilliseconds: 3000) { screen in
          seen = trimmed(screen)
          return seen == wanted
        }
      } catch {
        Issue.record(
          "\(comment)\nsurface:\n\(wanted)\nterminal:\n\(seen)", sourceLocation: sourceLocation)
      }
    }

    private func trimmed(_ text: String) -> String {
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      while lines.last == "" { lines.removeLast() }
      return lines.joined(separator: "\n")
    }
  }

  @Test(arguments: [
    "tmux-256color", "xterm-256color", "screen", "linux", "xterm", "vt220", "vt100",
  ])
  func terminalShowsWhatTheSurfaceSays(term: String) throws {
    var session = try Session(term: term)
    try session.expectSame("at the start")
    try session.press("F2")
    try session.expectSame("a popup over wide characters")
    try session.press("Down", "Down", "Down", "Up")
    try session.expectSame("the mark moved under it")
    try session.press("F2")
    try session.expectSame("the popup gone")
    try session.type("濮阳abc𠀀")
    try session.expectSame("text typed")
    try session.press("BSpace", "BSpace")
    try session.expectSame("two characters taken back")
    try session.press("F2", "F4")
    try session.expectSame("another theme")
    let cursor = try session.tmux.cursor()
    #expect(cursor.column == 6 + 6 && cursor.row == 1)
    try session.tmux.sendKeys("C-q")
    #expect(try session.tmux.waitForExit() == 0)
  }

  @Test func resizing() throws {
    var session = try Session()
    try session.press("F2")
    for (columns, rows) in [(120, 40), (79, 24), (21, 9), (80, 24)] {
      try session.tmux.resize(columns: columns, rows: rows)
      try session.trace.waitForRest("\(columns)×\(rows)") { frame in
        frame.text.split(separator: "\n", omittingEmptySubsequences: false).count == rows
      }
      try session.expectSame("after a change to \(columns)×\(rows)")
    }
  }

  @Test func largePasteIsOneKey() throws {
    let session = try Session()
    try session.tmux.paste(String(repeating: "国徽", count: 50_000))
    let frame = try session.trace.waitForRest(afterKeys: 1)
    #expect(holds(frame.text, "paste of 100000"))
    #expect(session.trace.frames().count < 50)
  }

  @Test func workersReachTheLoop() throws {
    var session = try Session()
    try session.press("F5", "F5", "F5")
    let frame = try session.trace.waitForRest(afterKeys: 3) { holds($0.text, "计 3") }
    #expect(holds(frame.text, "计 3"))
  }

  @Test func deadlineComesOnce() throws {
    var session = try Session()
    try session.press("F6")
    let frame = try session.trace.waitForRest { holds($0.text, "deadline") }
    #expect(!holds(frame.text, "deadline deadline"))
  }

  @Test func suspendedAndContinued() throws {
    let folder = try TemporaryFolder()
    let tmux = try Tmux()
    try tmux.startShell(env: ["PROBE_TRACE": folder.file("trace")])
    let trace = TraceReader(folder.file("trace"))
    try tmux.type(try builtProgram("HostProbe") + "\n")
    try trace.waitForRest()
    try tmux.type("濮阳")
    try trace.waitForRest(afterKeys: 2)
    try tmux.sendKeys("C-z")
    try tmux.waitFor(text: "Stopped")
    try tmux.type("stty -a | grep -c ' echo '\n")
    try tmux.waitFor("echo on") { $0.split(separator: "\n").contains("1") }
    try tmux.type("fg\n")
    try trace.waitForRest(afterKeys: 3) { holds($0.text, "resumed") }
    try tmux.waitFor(text: "输入：濮阳")
    try tmux.sendKeys("C-q")
    try tmux.waitFor("the shell again") { holds($0, "Stopped") && !holds($0, "输入") }
  }

  /// SIGTSTP may be handled, SIGSTOP may not: after either the screen is ours again.
  @Test(arguments: ["-TSTP", "-STOP"])
  func stoppedByAnother(signal: String) throws {
    let folder = try TemporaryFolder()
    let tmux = try Tmux()
    try tmux.startShell(env: ["PROBE_TRACE": folder.file("trace")])
    let trace = TraceReader(folder.file("trace"))
    // The shell writes its child's number down, because exec keeps it.
    let number = folder.file("number")
    try tmux.type("bash -c 'echo $$ > \(number); exec \(try builtProgram("HostProbe"))'\n")
    try trace.waitForRest()
    try tmux.type("濮")
    try trace.waitForRest(afterKeys: 1)
    let process = String(decoding: try readFile(number), as: UTF8.self).filter(\.isNumber)
    #expect(try Spawn.run("kill", [signal, process]).exit == 0)
    try tmux.waitFor(text: "Stopped")
    try tmux.type("fg\n")
    try trace.waitForRest(afterKeys: 1) { holds($0.text, "resumed") }
    try tmux.waitFor(text: "输入：濮")
    try tmux.type("阳")
    try trace.waitForRest(afterKeys: 2)
    try tmux.waitFor(text: "输入：濮阳")
    try tmux.sendKeys("C-q")
    try tmux.waitFor("the shell again") { !holds($0, "输入") }
  }

  @Test func inputFromAPipeLeavesTheTerminalUsable() throws {
    let folder = try TemporaryFolder()
    let tmux = try Tmux()
    let trace = TraceReader(folder.file("trace"))
    let program = try builtProgram("HostProbe")
    try tmux.start(
      "echo 数据 | \(program) | cat", env: ["PROBE_TRACE": folder.file("trace")])
    try trace.waitForRest()
    try tmux.type("濮")
    try trace.waitForRest(afterKeys: 1)
    try tmux.waitFor(text: "输入：濮")
    try tmux.sendKeys("C-q")
    #expect(try tmux.waitForExit() == 0)
  }
}
