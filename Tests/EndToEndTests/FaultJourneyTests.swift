import Glibc
import TestKit
import Testing

/// What a clerk sees when something breaks: what it is, that earlier work is safe, and that looking up
/// goes on.
@Suite(.needsTmux) struct FaultJourneyTests {
  @Test(.needsSmallDisk) func aFullDisk() throws {
    let disk = try SmallDisk(kilobytes: 32_768)
    let hall = try DemoDesk(at: disk.file("demo.hall"))
    let number = try hall.guideNumber("immediate")
    // The rules of the day are done when the desk is read; else it is they that find the disk full.
    try hall.tmux.waitFor(text: "■超")
    try disk.fill()
    try hall.openCase("immediate")
    try hall.goForward()
    try hall.tmux.waitFor(text: "库-07")
    try hall.tmux.waitFor(text: "磁盘已满，本次操作未保存，此前确认的都在")
    try hall.backToEmptyDesk()
    try hall.waitForHeader("the mark") { $0.contains("不能保存 库-07") }
    // The case is as it was, and can be opened again.
    try hall.openCase("immediate")
    disk.empty()
    try hall.goForward()
    try hall.tmux.waitFor(text: "已保存")
    try hall.waitForHeader("no mark") { !$0.contains("不能保存") }
    try hall.tmux.sendKeys("Escape")
    try hall.quit()
    #expect(try yichuang(["case", number, "--hall", hall.path]).stdout.contains("已办结"))
    #expect(try yichuang(["verify", "--hall", hall.path]).exit == 0)
  }

  /// A broken theme is said, and keeps nobody from working.
  @Test func aBrokenTheme() throws {
    let share = try TemporaryFolder()
    for name in ["Fixtures", "Themes"] {
      let copied = try Spawn.run("cp", ["-r", checkout + "/" + name, share.path])
      #expect(copied.exit == 0)
    }
    try writeFile(share.file("Themes/broken.json"), Array("{ \"name\": ".utf8))
    let hall = try DemoDesk(share: share.path)
    try hall.tmux.waitFor(text: "屏-01")
    try hall.tmux.sendKeys("Enter")
    try hall.openCase("immediate")
  }

  @Test func aFileThatMayOnlyBeRead() throws {
    let first = try DemoDesk()
    try first.quit()
    let before = try readFile(first.path)
    chmod(first.path, 0o444)
    giveToOrdinaryUser(first.path + ".key")
    chmod(first.folder.path, 0o555)
    defer { chmod(first.folder.path, 0o755) }
    let hall = try DemoDesk(keeping: first, isLimited: true)
    try hall.tmux.waitFor(text: "数据文件只读，不能保存；可以继续查询")
    try hall.tmux.sendKeys("Enter")
    try hall.waitForHeader("the mark") { $0.contains("不能保存 库-08") }
    try hall.openCase("immediate")
    // Nobody's number is shown where that cannot be recorded.
    try hall.tmux.sendKeys("F2")
    try hall.tmux.waitFor(text: "库-08  Enter")
    let shown = try hall.tmux.capture()
    #expect(shown.contains("**"))
    try hall.tmux.sendKeys("Enter")
    try hall.goForward()
    try hall.tmux.waitFor(text: "库-08  Enter")
    try hall.backToEmptyDesk()
    try hall.quit()
    #expect(try readFile(first.path) == before)
  }

  @Test func aFileThatIsMovedAway() throws {
    let hall = try DemoDesk()
    try hall.openCase("immediate")
    rename(hall.path, hall.path + ".away")
    try hall.goForward()
    try hall.tmux.waitFor(text: "数据文件被移动或者替换，本次操作未保存")
    try hall.backToEmptyDesk()
    try hall.waitForHeader("the mark") { $0.contains("不能保存 库-05") }
    rename(hall.path + ".away", hall.path)
    try hall.openCase("immediate")
    try hall.goForward()
    try hall.tmux.waitFor(text: "已保存")
    try hall.waitForHeader("no mark") { !$0.contains("不能保存") }
    try hall.tmux.sendKeys("Escape")
    try hall.quit()
    #expect(try yichuang(["verify", "--hall", hall.path]).exit == 0)
  }

  /// Two windows have the hall open when somebody tidies up beside it.
  @Test func aLogThatIsTakenAway() throws {
    let hall = try DemoDesk()
    let neighbour = try DemoDesk(keeping: hall)
    let number = try hall.guideNumber("immediate")
    try hall.openCase("immediate")
    try hall.goForward()
    try hall.tmux.waitFor(text: "已保存")
    unlink(hall.path + "-wal")
    try neighbour.tmux.type(number)
    try neighbour.tmux.waitFor(text: "找到 1 人、1 件")
    try neighbour.tmux.waitFor(text: "已办结")
    try neighbour.tmux.sendKeys("Escape")
    try hall.tmux.sendKeys("Escape")
    try hall.quit()
    try neighbour.quit()
    #expect(try yichuang(["case", number, "--hall", hall.path]).stdout.contains("已办结"))
    #expect(try yichuang(["verify", "--hall", hall.path]).exit == 0)
  }
}
