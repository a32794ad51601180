import Glibc
import TestKit
import Testing

/// What goes over the line, byte by byte: over a slow one this is what a clerk feels.
@Suite struct ByteTests {
  private func started(
    _ term: String = "xterm-256color"
  ) throws -> (TemporaryFolder, PtyProcess, TraceReader) {
    let folder = try TemporaryFolder()
    let pty = try PtyProcess(
      try builtProgram("HostProbe"), env: ["TERM": term, "PROBE_TRACE": folder.file("trace")])
    let trace = TraceReader(folder.file("trace"))
    try trace.waitForRest()
    try pty.read(untilText: "探针")
    return (folder, pty, trace)
  }

  @Test func cursorKeySendsFewBytes() throws {
    let (folder, pty, trace) = try started()
    try pty.write("\u{1B}OB")
    try trace.waitForRest(afterKeys: 1)
    pty.forgetOutput()
    try pty.write("\u{1B}OB")
    try trace.waitForRest(afterKeys: 2)
    try pty.read(until: "the mark") { $0.hasOutput(Array("▸".utf8)) }
    #expect(pty.output.count <= 34, "\(pty.text.debugDescription)")
    _ = folder
  }

  @Test func splitCharacterArrivesWhole() throws {
    let (folder, pty, trace) = try started()
    let bytes = Array("国".utf8)
    try pty.write([bytes[0]])
    try pty.read(until: "the first byte read") { _ in true }
    try pty.write(Array(bytes[1...]))
    let frame = try trace.waitForRest(afterKeys: 1)
    #expect(holds(frame.text, "输入：国"))
    _ = folder
  }

  /// A terminal that draws → two columns wide gets lines of ASCII; the answer is not typed text.
  @Test func widthProbe() throws {
    let (folder, pty, trace) = try started()
    #expect(pty.hasOutput(Array("\u{1B}[2;1H→\u{1B}[6n".utf8)))
    try pty.write("\u{1B}[2;2R")
    try pty.write("a")
    let narrow = try trace.waitForRest(afterKeys: 1)
    #expect(holds(narrow.text, "│") && holds(narrow.text, "输入：a\n"))
    try pty.write("\u{1B}[2;3R")
    let wide = try trace.waitForRest { holds($0.text, "|") }
    #expect(!holds(wide.text, "│") && holds(wide.text, "输入：a\n"))
    _ = folder
  }

  @Test(arguments: ["vt100", "vt220"])
  func oldTerminalsAreNotProbed(_ term: String) throws {
    let (folder, pty, _) = try started(term)
    #expect(!pty.hasOutput(Array("\u{1B}[6n".utf8)))
    _ = folder
  }

  @Test func mouseIsOffUntilAskedFor() throws {
    let (folder, pty, trace) = try started()
    #expect(!pty.hasOutput(Array("\u{1B}[?1000h".utf8)) && !pty.hasOutput(Array("1006".utf8)))
    try pty.write("\u{1B}[18~")
    try trace.waitForRest(afterKeys: 1)
    try pty.read(untilText: "\u{1B}[?1006;1000h")
    try pty.write("\u{1B}[<0;5;7M")
    let frame = try trace.waitForRest(afterKeys: 2)
    #expect(holds(frame.text, "mouse 4,6"))
    try pty.write("\u{1B}[18~")
    try pty.read(untilText: "\u{1B}[?1006;1000l")
    _ = folder
  }

  /// Idle means asleep: the process is not scheduled at all.
  @Test func sleepsWhenNothingHappens() throws {
    let (folder, pty, _) = try started()
    let before = try switches(of: pty.process)
    _ = poll(nil, 0, 300)
    #expect(try switches(of: pty.process) == before)
    _ = folder
  }

  private func switches(of process: Int32) throws -> [Substring] {
    String(decoding: try readFile("/proc/\(process)/status"), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("voluntary_ctxt") }
  }
}
