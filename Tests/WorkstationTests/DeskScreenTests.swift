import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// The desk, looked at.
@Suite struct DeskScreenTests {
  static let sizes: [(String, Size)] = [("80", standardSize), ("120", wideSize)]

  @Test(arguments: sizes) func nothingWaits(name: String, size: Size) throws {
    var driver = Driver(size: size)
    driver.start()
    try driver.answerDesk(.success(emptyDesk))
    driver.snapshot("desk-empty-\(name)")
  }

  @Test(arguments: sizes) func thingsWait(name: String, size: Size) throws {
    var driver = Driver(size: size, isTraining: true)
    driver.start()
    try driver.answerDesk(.success(busyDesk))
    driver.press(.down)
    driver.snapshot("desk-waiting-\(name)")
  }

  @Test(arguments: sizes) func much(name: String, size: Size) throws {
    var driver = Driver(size: size)
    driver.start()
    try driver.answerDesk(.success(lateDesk))
    driver.snapshot("desk-late-\(name)")
  }

  @Test(arguments: sizes) func found(name: String, size: Size) throws {
    var driver = Driver(size: size)
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    driver.snapshot("desk-found-\(name)")
  }

  @Test func aTermThatIsStoppedIsNotLate() throws {
    var driver = Driver()
    driver.type("zhy")
    let stopped = ListedClock(
      kind: .statutory, due: day("2026-10-16"), remaining: 6, unit: .working, light: .green,
      stoppedSince: day("2026-10-09"))
    let cases = [
      hit(31, "赵海燕", "410902198801010021", "低保申请", .suspended, clock: stopped),
      hit(32, "赵海燕", "410902198801010021", "残疾人证新办", .inReview, clock: clock(.promised, -1, .red)),
    ]
    try driver.answerLookup(.success(page("zhy", cases)))
    driver.snapshot("desk-stopped-80")
  }

  @Test(arguments: sizes) func foundNothing(name: String, size: Size) throws {
    var driver = Driver(size: size)
    driver.type("无此人")
    try driver.answerLookup(.success(page("无此人", [])))
    driver.snapshot("desk-nothing-\(name)")
  }

  @Test func wrongNumber() throws {
    var driver = Driver()
    driver.type("410922198503121230")
    try driver.answerLookup(.success(page("410922198503121230", [])))
    driver.snapshot("desk-wrong-number-80")
  }

  @Test(arguments: sizes) func overlong(name: String, size: Size) throws {
    var driver = Driver(size: size, settings: Settings(selection: .bar))
    driver.type("濮阳市华龙区中原油田第一社区老李家黄河滩区绿色农产品综合批发零售有限责任公司第三分公司")
    try driver.answerLookup(.success(page("濮阳市华龙区中原油田第一社区老李家", overlongHits)))
    driver.snapshot("desk-overlong-\(name)")
  }

  @Test func thousands() throws {
    var driver = Driver()
    driver.type("l")
    try driver.answerLookup(
      .success(page("li", manyHits(0..<50), hasMore: true)))
    try driver.answerCount(LookupTotal(count: 9_999, isCapped: true))
    for _ in 0..<3 { driver.press(.pageDown) }
    driver.snapshot("desk-thousands-80")
  }

  @Test func waiting() throws {
    var driver = Driver()
    driver.type("lig")
    driver.send(.stillWaiting)
    driver.snapshot("desk-slow-80")
  }

  @Test func broken() throws {
    var driver = Driver()
    driver.type("lig")
    try driver.answerLookup(.failure(.diskFailed(code: 5)))
    driver.snapshot("desk-fault-80")
  }

  @Test func english() throws {
    var driver = Driver(settings: Settings(language: .english, lines: .ascii))
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    driver.snapshot("desk-english-ascii-80")
  }

  @Test func quitting() throws {
    var driver = Driver()
    driver.press(.function(10))
    driver.snapshot("quit-80")
  }

  @Test func tooSmall() {
    Driver(size: Size(columns: 60, rows: 20)).snapshot("too-small-60")
  }
}
