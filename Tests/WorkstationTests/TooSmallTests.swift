import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// In a window too small for the program nothing can be seen, so nothing is done.
@Suite struct TooSmallTests {
  static let tooSmall = Size(columns: 40, rows: 10)

  @Test(arguments: [
    Key.function(9), .function(8), .function(3), .enter, .escape, .right, .character(" "),
    .character("x"), .paste("贴"), .control("k"), .control("e"), .function(1), .pageDown,
  ])
  func noKeyActs(key: Key) throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    driver.press(.function(9))
    driver.press(.right)
    driver.type("赵立 钱平")
    driver.send(.resized(Self.tooSmall))
    let before = driver.state.caseFile
    #expect(driver.press(key) == [])
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile == before)
    #expect(driver.state.overlay == nil)
  }

  @Test func aNoticeIsAcknowledgedOnlyWhereItIsSeen() throws {
    var driver = Driver()
    driver.type("l")
    try driver.answerLookup(.failure(.diskFull))
    driver.send(.resized(Self.tooSmall))
    driver.press(.enter)
    #expect(driver.state.faults == [.diskFull])
    driver.send(.resized(standardSize))
    driver.press(.enter)
    #expect(driver.state.faults.isEmpty)
  }

  @Test func itCanBeLeftAndStopped() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.send(.resized(Self.tooSmall))
    #expect(driver.press(.control("l")) == [.repaint])
    driver.press(.function(10))
    #expect(driver.screen.text().contains("F10 退出"))
    driver.press(.escape)
    #expect(driver.screen.text().contains("窗口太小"))
    driver.press(.function(10))
    #expect(driver.press(.function(10)) == [.quit])
    guard case .rest = driver.press(.control("z")).first else {
      Issue.record("the program cannot be stopped")
      return
    }
  }
}
