import Glibc
import HallStore
import TestKit
import Testing

/// A clerk's work in a real terminal, on the demo hall.
@Suite(.needsTmux) struct DeskJourneyTests {
  /// An immediate case whose materials are all shared: after the query four key presses at most,
  /// the confirmation included.
  @Test func lookUpSeeWhatIsSharedFinish() throws {
    let hall = try DemoDesk()
    let number = try hall.guideNumber("immediate")
    try hall.tmux.type(number)
    try hall.tmux.waitFor(text: "找到 1 人、1 件")
    let queried = hall.tmux.keyCount
    try hall.tmux.sendKeys("Enter")
    try hall.tmux.waitFor(text: "符合标准")
    try hall.tmux.sendKeys("F9")
    try hall.settle("将记录")
    try hall.tmux.sendKeys("F9")
    try hall.tmux.waitFor(text: "已保存")
    #expect(hall.tmux.keyCount - queried <= 4)
    try hall.tmux.sendKeys("Escape")
    try hall.quit()
    let shown = try yichuang(["case", number, "--hall", hall.path])
    #expect(shown.stdout.contains("已办结"))
    #expect(shown.stdout.contains("号窗"), "who did it stands beside what was done")
    let verified = try yichuang(["verify", "--hall", hall.path])
    #expect(verified.exit == 0)
  }

  /// Somebody leans on the forward key: the case goes nowhere.
  @Test func aHeldKeyConfirmsNothing() throws {
    let hall = try DemoDesk()
    let number = try hall.guideNumber("immediate")
    try hall.tmux.type(number)
    try hall.tmux.waitFor(text: "找到 1 人、1 件")
    try hall.tmux.sendKeys("Enter")
    try hall.tmux.waitFor(text: "符合标准")
    try hall.tmux.sendKeys("F9")
    try hall.settle("将记录")
    for _ in 0..<40 { try hall.tmux.sendKeys("F9") }
    try hall.tmux.waitFor(text: "没有办理")
    try hall.settle("没有办理")
    try hall.tmux.sendKeys("Escape")
    try hall.tmux.waitFor("the dialog closed") { !holds($0, "将记录") }
    try hall.quit()
    let shown = try yichuang(["case", number, "--hall", hall.path])
    #expect(!shown.stdout.contains("已办结"))
  }

  /// With a keyboard without function keys, at the speed of a hand.
  @Test func escapeAndADigitIsAFunctionKey() throws {
    let hall = try DemoDesk()
    try hall.tmux.type(try hall.guideNumber("immediate"))
    try hall.tmux.waitFor(text: "找到 1 人、1 件")
    try hall.tmux.sendKeys("Enter")
    try hall.tmux.waitFor(text: "符合标准")
    try hall.tmux.sendKeys("Escape")
    try hall.tmux.waitFor(text: "一秒内按数字")
    try hall.tmux.sendKeys("9")
    try hall.settle("将记录")
    try hall.tmux.sendKeys("Escape")
    try hall.tmux.waitFor("the dialog closed by itself") { !holds($0, "将记录") }
    try hall.quit()
  }

  /// What cannot be seen is not done.
  @Test func aWindowTooSmallDoesNothing() throws {
    let hall = try DemoDesk()
    let number = try hall.guideNumber("immediate")
    try hall.tmux.type(number)
    try hall.tmux.waitFor(text: "找到 1 人、1 件")
    try hall.tmux.sendKeys("Enter")
    try hall.tmux.waitFor(text: "符合标准")
    try hall.tmux.sendKeys("F9")
    try hall.settle("将记录")
    try hall.tmux.resize(columns: 40, rows: 10)
    try hall.settle("窗口太小")
    try hall.tmux.sendKeys("F9")
    try hall.tmux.sendKeys("Escape")
    try hall.tmux.resize(columns: 80, rows: 24)
    try hall.settle("将记录")
    try hall.tmux.sendKeys("Escape")
    try hall.tmux.waitFor("the dialog closed") { !holds($0, "将记录") }
    try hall.quit()
    let shown = try yichuang(["case", number, "--hall", hall.path])
    #expect(!shown.stdout.contains("已办结"))
  }

  @Test func aDraftSurvivesATerminatedProgram() throws {
    let hall = try DemoDesk()
    try hall.tmux.sendKeys("F3")
    try hall.tmux.waitFor(text: "选事项")
    try hall.tmux.type("社会保障卡")
    try hall.tmux.waitFor(text: "社会保障卡申领")
    try hall.tmux.sendKeys("Enter")
    try hall.tmux.waitFor(text: "姓名或者名称")
    try hall.tmux.type("陈小满")
    try hall.tmux.waitFor(text: "陈小满")
    try hall.terminate()
    #expect(try hall.tmux.waitForExit() == 143)

    let again = try DemoDesk(keeping: hall)
    try again.tmux.sendKeys("F3")
    try again.tmux.waitFor(text: "陈小满")
    try again.tmux.sendKeys("Escape", "Escape")
    try again.quit()
  }

  /// What a clerk changes about the screen is there again the next day; the command line goes first.
  @Test func aWindowKeepsItsSettings() throws {
    let hall = try DemoDesk()
    try hall.tmux.sendKeys("C-t", "C-g", "C-y")
    try hall.tmux.waitFor("an English screen of ASCII") { screen in
      holds(screen, "-- Look up --") && holds(screen, "F1 Help")
    }
    try hall.quit(asks: "End the program?")
    let kept = try HallStore(opening: hall.path, mode: .readOnly).loadSettings(window: "5")
    #expect(kept?.contains("\"theme\":\"daylight\"") == true, "\(kept ?? "nothing")")

    let again = try DemoDesk(keeping: hall, options: "--window 5", awaiting: "-- Look up --")
    try again.quit(asks: "End the program?")
    let told = try DemoDesk(keeping: hall)
    try told.tmux.waitFor(text: "-- 查件 --")
    try told.quit()
    let neighbour = try DemoDesk(keeping: hall, options: "--window 6", awaiting: "── 查件 ──")
    try neighbour.quit()
  }

  @Test func everySizeIsComplete() throws {
    let hall = try DemoDesk()
    try hall.tmux.resize(columns: 120, rows: 40)
    try hall.tmux.waitFor("the wide desk") { $0.split(separator: "\n").count > 30 }
    try hall.tmux.resize(columns: 60, rows: 20)
    try hall.tmux.waitFor(text: "窗口太小")
    try hall.tmux.resize(columns: 80, rows: 24)
    try hall.tmux.waitFor(text: "演练")
    try hall.quit()
  }
}
