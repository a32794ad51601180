import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// When nothing can be saved the screen says so all the while, and everything else goes on.
@Suite struct SavingTests {
  @Test func theFirstLineSaysItUntilItIsOver() {
    var driver = Driver(isTraining: true)
    driver.send(.savingChanged(.diskFull))
    #expect(driver.state.faults == [.diskFull])
    driver.press(.enter)
    #expect(driver.state.faults.isEmpty)
    #expect(firstLine(driver).contains("不能保存 库-07"))
    driver.snapshot("desk-nothing-saved")
    driver.send(.savingChanged(nil))
    #expect(!firstLine(driver).contains("不能保存"))
    #expect(driver.state.faults.isEmpty, "good news needs no acknowledgement")
  }

  @Test func aDraftThatCannotBeKeptIsNotSaidWithEveryKey() {
    var driver = Driver()
    driver.send(.savingChanged(.readOnly))
    driver.press(.enter)
    driver.send(.failed(.readOnly))
    #expect(driver.state.faults.isEmpty)
    driver.send(.failed(.busy))
    #expect(driver.state.faults == [.busy], "another fault is news")
  }

  @Test func anActThatCannotBeSavedIsSaidEachTime() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.send(.savingChanged(.readOnly))
    driver.press(.enter)
    driver.press(.function(9))
    driver.press(.function(9))
    try driver.answerAct(.failure(.readOnly))
    #expect(driver.state.faults == [.readOnly])
  }

  /// Who shows names and numbers leaves a trace; where none can be left, nothing is shown.
  @Test func whatCannotBeRecordedIsNotRevealed() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.recordsLooks = false
    driver.press(.function(2))
    #expect(driver.state.caseFile?.isRevealed == false, "not before it is recorded")
    try driver.answerReveal(.readOnly)
    #expect(driver.state.caseFile?.isRevealed == false)
    #expect(driver.state.faults == [.readOnly])
    driver.press(.enter)
    driver.press(.function(2))
    try driver.answerReveal(nil)
    #expect(driver.state.caseFile?.isRevealed == true)
  }

  /// The form that corrects a case shows everything in clear.
  @Test func aCaseIsNotCorrectedInClearUnrecorded() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.recordsLooks = false
    try driver.choose(.amend)
    #expect(driver.state.place == .caseFile)
    driver.type("李 ")
    #expect(driver.acts.isEmpty, "keys meant for the form do nothing to the case")
    try driver.answerReveal(.diskFull)
    #expect(driver.state.place == .caseFile && driver.state.caseFile?.amendment == nil)
    #expect(!driver.screen.text().contains("410922198503121235"))
    #expect(driver.state.faults == [.diskFull])
  }

  /// Whoever has left the case meanwhile sees nothing of it.
  @Test func aLateAnswerShowsNothing() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.recordsLooks = false
    driver.press(.function(2))
    driver.press(.escape)
    try driver.answerReveal(nil)
    #expect(driver.state.place == .desk && driver.state.message == nil)
  }

  private func firstLine(_ driver: Driver) -> String {
    String(driver.screen.text().prefix { $0 != "\n" })
  }
}

/// What is said about things that are broken.
@Suite struct FaultWordsTests {
  static let all: [Fault] = [
    .hallMissing, .hallForbidden, .hallForeign, .hallNewer(version: 9), .hallMoved,
    .hallDamaged("4109002611203000008"), .diskFull, .readOnly, .busy, .diskFailed(code: 5),
    .internalDefect("x"), .noRandomness, .noDigests, .standardMissing("abcd"), .calendarMissing,
    .numbersExhausted, .logMissing(changes: 3), .logTaken, .hallOlder(version: 1), .fileDamaged,
    .themeUnusable("x"), .clockPutBack(from: noon, to: noon),
    .clockDoubtful(latest: noon, now: noon),
  ]

  @Test(arguments: all) func everySentenceSaysWhatToDo(_ fault: Fault) {
    let sentence = fault.sentence(.chinese)
    #expect(sentence.contains("请") || fault == .themeUnusable("x"), "\(sentence)")
    #expect(!fault.sentence(.english).isEmpty)
    // On the smallest terminal a notice may take three lines, not half the screen.
    let notice = Notice(code: fault.code, text: sentence, hint: FrameWords.acknowledge(.chinese))
    #expect(notice.rows(width: 80) <= 3, "\(sentence)")
  }
}
