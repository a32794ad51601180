import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// What was filled in is there again, whatever had to be done in between.
@Suite struct LeftDialogTests {
  /// A decision filled in, then left for something else that was done.
  private static func left() throws -> Driver {
    let file = try SampleCases.restaurantInReview().file()
    var driver = try CaseScreenTests.open(file)
    driver.press(.function(9))
    driver.press(.left)
    // Over the day, which stands there already, and the number.
    for _ in 0..<3 { driver.press(.tab) }
    driver.type("场所不符合要求")
    for _ in 0..<2 { driver.press(.tab) }
    driver.type("赵立，钱平")
    driver.press(.escape)
    try driver.choose(.assignNumber)
    driver.press(.right)
    driver.press(.tab)
    driver.type("豫410900123")
    driver.press(.function(9))
    let act = try #require(driver.acts.last)
    try driver.answerAct(.success(perform(act, on: file)))
    return driver
  }

  @Test func anotherActLeavesIt() throws {
    var driver = try Self.left()
    driver.press(.function(9))
    let dialog = try #require(driver.state.caseFile?.dialog)
    #expect(dialog.choice(.decision) == 1)
    #expect(dialog.text(.reason) == "场所不符合要求")
  }

  @Test func whatIsDoneIsForgotten() throws {
    var driver = try Self.left()
    let file = try #require(driver.state.caseFile?.file)
    driver.press(.function(9))
    driver.press(.function(9))
    let act = try #require(driver.acts.last)
    guard case .decide = act.command else { return #expect(Bool(false), "\(act.command)") }
    try driver.answerAct(.success(perform(act, on: file)))
    #expect(driver.state.caseFile?.leftDialogs == [:])
  }

  @Test func whatHasNoPlaceAnyMoreIsForgotten() throws {
    var driver = try Self.left()
    let decided = try SampleCases.restaurantGranted().file()
    driver.press(.function(5))
    try driver.answerCase(.success(decided))
    #expect(driver.state.caseFile?.leftDialogs == [:], "somebody else decided")
  }

  /// A dialog that was emptied again has nothing to keep.
  @Test func whatWasEmptiedIsNotKept() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.home)
    driver.press(.down)
    driver.press(.function(7))
    driver.type("照片")
    driver.press(.escape)
    #expect(driver.state.caseFile?.leftDialogs.count == 1)
    driver.press(.function(7))
    driver.press(.backTab)
    driver.press(.control("u"))
    driver.press(.escape)
    #expect(driver.state.caseFile?.leftDialogs == [:])
  }
}
