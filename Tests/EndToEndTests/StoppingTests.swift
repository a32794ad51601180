import CSystem
import Glibc
import HallStore
import TestKit
import Testing

/// ^Z in the middle of an act: the neighbours never wait for a program that is stopped.
@Suite(.needsTmux) struct StoppingTests {
  @Test func theProgramStopsBetweenTwoActs() throws {
    let folder = try TemporaryFolder()
    let hall = try newTrainingHall(in: folder)
    let file = try write(application(), to: "a.jsonl", in: folder)
    #expect(try yichuang(["import", "cases", file, "--hall", hall]).exit == 0)
    let tmux = try Tmux()
    try tmux.startShell()
    let desk = "desk --hall \(hall) --language zh --window 5 --clerk W1005"
    let frames = folder.file("trace")
    try tmux.type("YICHUANG_TRACE=\(frames) \(try builtProgram("yichuang")) \(desk)")
    try tmux.sendKeys("Enter")
    try tmux.waitFor(text: "查件", timeoutMilliseconds: 60_000)
    try tmux.type("李建国")
    try tmux.waitFor(text: "找到 1 人、1 件")
    try tmux.sendKeys("Enter")
    try tmux.waitFor(text: "申请人")

    // A neighbour writes; the act waits, and so does the stop.
    let gate = open(hall + ".gate", O_RDWR | O_CLOEXEC)
    #expect(gate >= 0 && cs_lock_exclusive(gate, true) == 0)
    try tmux.sendKeys("Space")
    try tmux.waitFor(text: "请稍候")
    try tmux.sendKeys("C-z")
    try tmux.waitFor(text: "写完即停")
    #expect(cs_unlock(gate) == 0)
    try tmux.waitFor(text: "Stopped")

    // Nobody waits for the stopped program.
    #expect(cs_lock_exclusive(gate, false) == 0)
    close(gate)
    try HallStore(opening: hall).saveSettings("{}", window: "6")
    try tmux.type("fg")
    try tmux.sendKeys("Enter")
    try tmux.waitFor(text: "已保存")
    try tmux.sendKeys("Escape")
    try tmux.waitFor(text: "查件")
    try tmux.sendKeys("F10")
    try TraceReader(frames).waitForRest("the question") { holds($0.text, "关闭本窗口的程序吗") }
    try tmux.sendKeys("F10")
    try tmux.waitFor("the shell") { $0.split(separator: "\n").last?.hasPrefix("$") == true }
    #expect(try yichuang(["verify", "--hall", hall]).exit == 0)
  }
}
