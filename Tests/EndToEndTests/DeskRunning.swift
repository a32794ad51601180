import Glibc
import TestKit
import Testing

/// The demo hall, open in a terminal of its own.
final class DemoDesk {
  let tmux: Tmux
  let folder: TemporaryFolder
  let path: String
  /// Apart from the hall, whose folder may be one that nobody may write into.
  private let frames: TemporaryFolder
  private let trace: TraceReader

  /// - Parameters:
  ///   - keeping: goes on with the hall of an earlier one.
  ///   - path: where the hall lies; in a folder of its own where nothing is said.
  ///   - isLimited: sits down without the rights of root, which no file mode holds back.
  ///   - options: for the screen.
  ///   - share: the folder of shipped data; the checkout's where nothing is said.
  ///   - text: what shows that the screen is there.
  init(
    keeping: DemoDesk? = nil, at path: String? = nil, isLimited: Bool = false,
    options: String = "--language zh --window 5", share: String? = nil, awaiting text: String = "查件"
  ) throws {
    folder = try keeping?.folder ?? TemporaryFolder()
    self.path = keeping?.path ?? path ?? folder.file("demo.hall")
    tmux = try Tmux()
    frames = try TemporaryFolder()
    chmod(frames.path, 0o777)
    trace = TraceReader(frames.file("trace"))
    let program = (isLimited ? ordinaryUser : []) + [try builtProgram("yichuang")]
    let keep = keeping == nil ? "" : "--keep"
    var environment = ["YICHUANG_TRACE": frames.file("trace")]
    if let share { environment["YICHUANG_SHARE"] = share }
    try tmux.start(
      "sh -c 'echo $$ > \(folder.file("pid")); exec \(program.joined(separator: " ")) demo \(keep)"
        + " --hall \(self.path) \(options) --clerk W1005'",
      columns: 80, rows: 24, env: environment)
    try tmux.waitFor(text: text, timeoutMilliseconds: 60_000)
  }

  /// Waits until a text is on the screen and the program at rest: a question has then been there for
  /// long enough to be answered.
  func settle(_ text: String) throws {
    try tmux.waitFor(text: text)
    try trace.waitForRest(text) { holds($0.text, text) }
  }

  /// Looks for the applicant of the guide and opens the case.
  func openCase(_ key: String) throws {
    try tmux.type(try guideNumber(key))
    try tmux.waitFor(text: "找到 1 人、1 件")
    try tmux.sendKeys("Enter")
    try tmux.waitFor(text: "符合标准")
  }

  /// Presses what takes the next lawful step, and confirms it.
  func goForward() throws {
    try tmux.sendKeys("F9")
    try settle("将记录")
    try tmux.sendKeys("F9")
  }

  /// Acknowledges the notice, and leaves the dialog, the case and the look-up behind.
  func backToEmptyDesk() throws {
    try tmux.sendKeys("Enter")
    try tmux.waitFor("no notice") { !$0.contains("Enter 知道了") }
    try tmux.sendKeys("Escape")
    try tmux.waitFor("no dialog") { !$0.contains("将记录") }
    try tmux.sendKeys("Escape")
    try tmux.waitFor(text: "Esc 清空")
    try tmux.sendKeys("Escape")
    try tmux.waitFor("an empty field") { !$0.contains("Esc 清空") }
  }

  /// The first line of the screen.
  func waitForHeader(_ what: String, _ condition: (Substring) -> Bool) throws {
    try tmux.waitFor(what) { condition($0.prefix { $0 != "\n" }) }
  }

  func guideNumber(_ key: String) throws -> String {
    let found = try yichuang(["lookup", try applicant(key), "--hall", path, "--json"])
    let range = try #require(found.stdout.firstRange(of: /41090026\d{11}/))
    return String(found.stdout[range])
  }

  private func applicant(_ key: String) throws -> String {
    let rows = String(decoding: try readFile(Sample.fixtures + "/demo/guide.csv"), as: UTF8.self)
    let row = try #require(rows.split(separator: "\n").first { $0.hasPrefix(key + ",") })
    return String(row.split(separator: ",")[4])
  }

  func quit(asks question: String = "关闭本窗口的程序吗") throws {
    try tmux.sendKeys("F10")
    try settle(question)
    try tmux.sendKeys("F10")
    #expect(try tmux.waitForExit() == 0)
  }

  func terminate() throws {
    let text = String(decoding: try readFile(folder.file("pid")), as: UTF8.self)
    let process = try #require(Int32(text.split(separator: "\n")[0]))
    kill(process, SIGTERM)
  }
}
