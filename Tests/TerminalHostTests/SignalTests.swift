import Glibc
import TestKit
import Testing

/// Whatever ends the program, work is saved and the terminal is as the shell left it.
@Suite struct SignalTests {
  private struct Session {
    let folder: TemporaryFolder
    let pty: PtyProcess
    let trace: TraceReader

    init(term: String? = "xterm-256color", arguments: [String] = []) throws {
      folder = try TemporaryFolder()
      trace = TraceReader(folder.file("trace"))
      pty = try PtyProcess(
        try builtProgram("HostProbe"), arguments,
        env: [
          "TERM": term, "PROBE_TRACE": folder.file("trace"), "PROBE_SAVE": folder.file("saved"),
        ])
    }

    func type(_ text: String) throws {
      try pty.write(text)
      try trace.waitForRest(afterKeys: text.unicodeScalars.count)
    }

    var saved: String {
      do {
        return String(decoding: try readFile(folder.file("saved")), as: UTF8.self)
      } catch {
        return "nothing saved"
      }
    }
  }

  @Test(arguments: [
    (SIGTERM, Int32(143), "terminated 濮阳"), (SIGHUP, 129, "hungUp 濮阳"),
    (SIGINT, 130, "interrupted 濮阳"),
  ])
  func savesBeforeItEnds(signal: Int32, exit: Int32, saved: String) throws {
    let session = try Session()
    try session.type("濮阳")
    session.pty.signal(signal)
    #expect(try session.pty.waitForExit() == exit)
    #expect(session.saved == saved)
    if signal != SIGHUP { try expectRestored(session.pty) }
  }

  @Test func lostConnection() throws {
    let session = try Session()
    try session.type("濮阳")
    session.pty.hangUp()
    #expect(try session.pty.waitForExit() == 129)
    #expect(session.saved == "hungUp 濮阳")
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT])
  func crashGivesTheTerminalBack(signal: Int32) throws {
    let session = try Session()
    try session.type("濮")
    #expect(!session.pty.isCooked)
    session.pty.signal(signal)
    #expect(try session.pty.waitForExit() == 128 + signal)
    try expectRestored(session.pty)
    #expect(session.pty.text.hasSuffix("probe crashed\r\n"))
  }

  /// F8 complains and reads where nothing is; F11 lets a worker run out of stack, which may happen to one
  /// that folds journals and reads what others wrote.
  @Test(arguments: [("\u{1B}[19~", "probe complains\r\n"), ("\u{1B}[23~", "")])
  func crashOfTheProgramItself(key: String, complaint: String) throws {
    let session = try Session()
    try session.pty.read(untilText: "一窗")
    try session.pty.write(key)
    #expect(try session.pty.waitForExit() == 128 + SIGSEGV)
    try expectRestored(session.pty)
    #expect(session.pty.text.hasSuffix(complaint + "probe crashed\r\n"))
  }

  @Test func standardErrorIsShownWhenTheScreenIsGone() throws {
    let session = try Session()
    try session.pty.read(untilText: "一窗")
    try session.pty.write("\u{1B}[20~")
    try session.type("濮")
    #expect(!session.pty.text.contains("probe complains"), "nothing scribbles over the screen")
    try session.pty.write("\u{11}")
    #expect(try session.pty.waitForExit() == 0)
    #expect(session.pty.text.hasSuffix("probe complains\r\n"))
  }

  @Test func ordinaryEnd() throws {
    let session = try Session()
    try session.type("濮")
    try session.pty.write("\u{11}")
    #expect(try session.pty.waitForExit() == 0)
    try expectRestored(session.pty)
  }

  private func expectRestored(_ pty: PtyProcess) throws {
    #expect(pty.isCooked)
    #expect(pty.hasOutput(Array("\u{1B}[?1049l".utf8)), "the shell's screen is back")
    #expect(pty.hasOutput(Array("\u{1B}[?2004l".utf8)), "pastes are not marked any more")
    #expect(pty.hasOutput(Array("\u{1B}[?25h".utf8)), "the cursor shows")
  }

  @Test(arguments: [
    ("dumb" as String?, "cursorNotMovable(\"dumb\")"), (nil, "termUnset"), ("", "termUnset"),
    ("no-such-terminal", "termUnknown(\"no-such-terminal\")"),
  ])
  func tooPoorTerminal(term: String?, fault: String) throws {
    let session = try Session(term: term)
    #expect(try session.pty.waitForExit() == 2)
    #expect(session.pty.text == "fault: \(fault)\r\n")
    #expect(session.pty.isCooked)
  }

  @Test func noTerminalAtAll() throws {
    // setsid takes the controlling terminal away, so that /dev/tty cannot be opened either.
    let outcome = try Spawn.run("setsid", ["-w", try builtProgram("HostProbe")])
    #expect(outcome.exit == 2)
    #expect(outcome.stderr == "fault: notATerminal\n")
    #expect(outcome.stdout == "")
  }
}
