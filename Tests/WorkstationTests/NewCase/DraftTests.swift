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
    #expect(driver.state.message == .plain(NewCaseWords.restored(of: nil)))
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

  /// What the window keeps, as the clerk before left it.
  private static func kept(by clerk: String?) throws -> Draft {
    Draft(
      request: RequestID("draft-4"), by: clerk,
      handlingCode: try Sample.standard("social-security-card").item.handlingCode,
      fields: ["name": "王伟"], situations: [:], at: Instant(day: today, hour: 9, minute: 5))
  }

  private static let owners: [(clerk: String?, desk: String, form: String)] = [
    ("1005", "有一件新办还没登记完（09:05）", "已恢复上次未完成的登记"),
    ("1008", "工号 1008 留下一件新办没登记完（09:05）", "已恢复工号 1008 留下的登记"),
    // Who starts without saying who they are has no number, and neither had forms kept before.
    ("", "有一件新办还没登记完（09:05）", "已恢复上次未完成的登记"),
    (nil, "有一件新办还没登记完（09:05）", "已恢复上次未完成的登记"),
  ]

  /// Whoever sits down at a window is told that the form is somebody else's.
  @Test(arguments: owners) func theFormOfAnotherClerkSaysWhose(
    clerk: String?, desk: String, form: String
  ) throws {
    var driver = Driver()
    driver.start()
    try driver.answerDraft(try Self.kept(by: clerk))
    #expect(driver.screen.text().contains(desk))
    driver.press(.function(3))
    try driver.answerStandard(try Sample.standard("social-security-card"))
    #expect(driver.screen.text().contains(form))
  }

  @Test func theQuestionSaysWhoseFormItIsToo() throws {
    var driver = Driver()
    driver.start()
    try driver.answerDraft(try Self.kept(by: "1008"))
    driver.press(.function(3))
    try driver.answerItems(try Sample.standards().map { Driver.item(of: $0) })
    try driver.answerStandard(try Sample.standard("social-security-card"))
    driver.press(.escape)
    try Self.select(Self.other, in: &driver)
    driver.press(.enter)
    driver.snapshot("new-other-clerk-80")
  }

  /// It is theirs who typed into it last.
  @Test func whoGoesOnWithItKeepsItAsTheirs() throws {
    var driver = Driver()
    driver.start()
    try driver.answerDraft(try Self.kept(by: "1008"))
    driver.press(.function(3))
    try driver.answerStandard(try Sample.standard("social-security-card"))
    driver.press(.down)
    #expect(driver.state.desk.draft?.clerk == "1008", "nothing was typed yet")
    driver.press(.up)
    driver.type("丽")
    #expect(driver.state.desk.draft?.clerk == "1005")
  }
}
