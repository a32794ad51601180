import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// A case that should never have been: voided by a supervisor, with a reason, and kept.
@Suite struct VoidingTests {
  @Test func aClerkIsToldWhoMayDoIt() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    try driver.choose(.void)
    #expect(driver.state.caseFile?.dialog?.kind == .more)
    let said = driver.state.caseFile?.dialog?.problem
    #expect(said == Refusal.supervisorOnly.phrase(under: nil))
    driver.snapshot("dialog-more-void-clerk-80")
  }

  @Test func aSupervisorIsAskedForTheReasonAndToldWhatWillHappen() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file(), role: .supervisor)
    try driver.choose(.void)
    driver.press(.right)
    driver.press(.right)
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog?.problem == Refusal.reasonRequired.phrase(under: nil))
    driver.type("原件 4109002611230001875 继续办理")
    driver.snapshot("dialog-void-80")
    driver.press(.function(9))
    let act = try #require(driver.acts.last)
    #expect(act.command == .void(reason: "误登记：原件 4109002611230001875 继续办理"))
    #expect(act.actor == Actor(role: .supervisor, id: "1005", window: "5"))
    try driver.answerAct(.success(perform(act, on: SampleCases.restaurant().file())))
    #expect(driver.state.caseFile?.aCase.state == .voided)
  }

  /// What has gone out of the hall is not called back by an entry in the journal.
  @Test func whatWasDecidedIsNotUndoneByIt() throws {
    var driver = try CaseScreenTests.open(
      SampleCases.restaurantFinished().file(), role: .supervisor)
    try driver.choose(.void)
    #expect(driver.screen.text().contains("撤销"))
  }

  @Test func aSupervisorIsNamedAsSuch() throws {
    let driver = Driver(role: .supervisor)
    #expect(driver.screen.text(ofRow: 0).contains("5号窗 值班长 王*"))
  }
}
