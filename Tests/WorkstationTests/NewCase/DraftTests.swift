import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// What was filled in for a new case is lost only to whoever said so.
@Suite struct DraftTests {
  private static let other = "residence-permit"

  /// A form with a name in it, left by Escape: the items are on the screen.
  private static func left() throws -> Driver {
    var driver = try Driver.onForm()
    driver.type("李建国")
    driver.press(.escape)
    #expect(driver.state.newCase?.form == nil)
    return driver
  }

  private static func select(_ name: String, in driver: inout Driver) throws {
    let code = try Sample.standard(name).item.handlingCode
    let items = try #require(driver.state.newCase?.items)
    let index = try #require(items.firstIndex { $0.handlingCode == code })
    driver.press(.home)
    for _ in 0..<index { driver.press(.down) }
  }

  @Test func goingBackSaysThatTheFormIsKept() throws {
    let driver = try Self.left()
    #expect(driver.state.message == .plain(NewCaseWords.keptAside))
    #expect(!driver.effects.contains(.clearDraft))
  }

  @Test func theSameItemGoesOnWithIt() throws {
    var driver = try Self.left()
    let request = driver.state.desk.draft?.request
    try Self.select("social-security-card", in: &driver)
    driver.press(.enter)
    #expect(driver.state.overlay == nil)
    try driver.answerStandard(try Sample.standard("social-security-card"))
    #expect(driver.state.newCase?.form?[.name].text == "李建国")
    #expect(driver.state.newCase?.request == request, "it is the same opening")
  }

  @Test func anotherItemAsks() throws {
    var driver = try Self.left()
    try Self.select(Self.other, in: &driver)
    driver.press(.enter)
    driver.snapshot("new-other-item-80")
    driver.press(.escape)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.desk.draft?.fields["name"] == "李建国", "nothing was said yet")
  }

  @Test func enterGoesOnWithTheDraft() throws {
    var driver = try Self.left()
    try Self.select(Self.other, in: &driver)
    driver.press(.enter)
    driver.press(.enter)
    try driver.answerStandard(try Sample.standard("social-security-card"))
    #expect(driver.state.newCase?.form?[.name].text == "李建国")
    #expect(!driver.effects.contains(.clearDraft))
  }

  @Test func onlyWhoSaysSoThrowsItAway() throws {
    var driver = try Self.left()
    let request = driver.state.desk.draft?.request
    try Self.select(Self.other, in: &driver)
    driver.press(.enter)
    let effects = driver.press(.function(8))
    #expect(effects.contains(.clearDraft))
    try driver.answerStandard(try Sample.standard(Self.other))
    #expect(driver.state.newCase?.form?.standard.item.handlingCode != nil)
    #expect(driver.state.newCase?.form?[.name].isEmpty == true)
    #expect(driver.state.newCase?.request != request)
    #expect(driver.state.desk.draft == nil)
  }

  /// Whoever leaves for the desk finds the form there again, even where no draft can be kept.
  @Test func theDeskGoesOnWithIt() throws {
    var driver = try Self.left()
    driver.press(.escape)
    #expect(driver.state.place == .desk)
    driver.press(.function(3))
    try driver.answerStandard(try Sample.standard("social-security-card"))
    #expect(driver.state.newCase?.form?[.name].text == "李建国")
    #expect(driver.state.message == .plain(NewCaseWords.restored))
  }

  /// A form in which nothing stands any more is no draft.
  @Test func whatWasEmptiedAgainIsForgotten() throws {
    var driver = try Driver.onForm()
    driver.press(.character("李"))
    let effects = driver.press(.backspace)
    #expect(effects == [.clearDraft])
    driver.press(.escape)
    try Self.select(Self.other, in: &driver)
    driver.press(.enter)
    #expect(driver.state.overlay == nil, "there is nothing to ask about")
  }
}
