import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// Nothing that was typed or pasted is cut off in silence, on whatever screen.
@Suite struct FullFieldTests {
  @Test func aReasonMayBeAsLongAsTheJournalAllows() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    try demand(in: &driver)
    let lengthMax = JournalText.reason.lengthMax
    driver.press(.paste(String(repeating: "疑", count: lengthMax)))
    #expect(driver.state.message == nil)
    driver.press(.character("疑"))
    #expect(driver.state.message == .refused(FrameWords.fieldFull(lengthMax, rejected: 1)))
    driver.press(.paste("照片与本人\n不符"))
    #expect(driver.state.message == .refused(FrameWords.fieldFull(lengthMax, rejected: 8)))
    driver.snapshot("dialog-field-full-80")
    driver.press(.function(9))
    guard case .demand(_, let reason)? = driver.acts.last?.command else {
      Issue.record("not asked for: \(driver.acts)")
      return
    }
    #expect(reason == String(repeating: "疑", count: lengthMax))
  }

  /// Every field of every dialog takes what the journal takes, and not more.
  @Test func everyFieldOfADialogHasTheLengthOfItsText() throws {
    let rows: [(CaseDialog.Kind, CaseFile, [FieldName: Int])] = [
      (
        .forward(.decide), try SampleCases.restaurantInReview().file(),
        [.reason: 2000, .remedies: 2000]
      ),
      (.forward(.finish), try SampleCases.restaurantGranted().file(), [.number: 100]),
      (.forward(.deliver), try SampleCases.restaurantFinished().file(), [.postNumber: 60]),
      (
        .rarer(.refuse, nil), try SampleCases.restaurant().file(), [.reason: 2000, .agency: 200]
      ),
      (
        .rarer(.suspend, nil), try SampleCases.restaurantInReview().file(), [.approver: 100]
      ),
      (
        .rarer(.extend, nil), try SampleCases.restaurantInReview().file(),
        [.approver: 100, .reason: 2000]
      ),
      (.rarer(.assignNumber, nil), try SampleCases.restaurant().file(), [.number: 60]),
      (.rarer(.withdraw, nil), try SampleCases.restaurant().file(), [.reason: 2000]),
    ]
    for (kind, file, lengths) in rows {
      let dialog = CaseDialog(kind, on: file, today: today)
      for (name, lengthMax) in lengths {
        let field = try #require(dialog.fields.first { $0.name == name }, "\(kind) \(name)")
        guard case .text(let text) = field.content else { continue }
        #expect(text.lengthMax == lengthMax, "\(kind) \(name)")
      }
    }
  }

  @Test func theFormOfANewCaseSaysItToo() throws {
    var driver = Driver()
    driver.press(.function(3))
    try driver.answerDraft(nil)
    let standard = try Sample.standard("social-security-card")
    driver.press(.paste(String(repeating: "事", count: 61)))
    #expect(driver.state.message == .refused(FrameWords.fieldFull(60, rejected: 1)))
    try driver.answerItems([
      ItemHit(
        handlingCode: standard.item.handlingCode, name: standard.item.name, english: "",
        departmentName: "", handling: standard.handling, version: 1)
    ])
    driver.press(.enter)
    try driver.answerStandard(standard)
    driver.press(.paste(String(repeating: "名", count: 201)))
    #expect(driver.state.message == .refused(FrameWords.fieldFull(200, rejected: 1)))
    driver.press(.backspace)
    #expect(driver.state.message == nil)
    // A key that goes to a choice has nothing to do with the field above it.
    driver.press(.character("名"))
    driver.press(.down)
    driver.press(.character(" "))
    #expect(driver.state.message == nil)
  }

  @Test func soDoTheDeskAndTheCommandList() throws {
    var driver = Driver()
    driver.press(.paste(String(repeating: "4", count: 125)))
    #expect(driver.state.message == .refused(FrameWords.fieldFull(120, rejected: 5)))
    driver.press(.function(11))
    driver.press(.paste(String(repeating: "x", count: 42)))
    #expect(driver.state.message == .refused(FrameWords.fieldFull(40, rejected: 2)))
    driver.snapshot("commands-field-full-80")
  }

  /// The terminal itself keeps only the beginning of a very long paste.
  @Test func aPasteThatTheTerminalCutIsSaid() throws {
    var driver = Driver()
    driver.press(.paste("李建国"))
    driver.send(.pasteWasCut)
    #expect(driver.state.message == .refused(FrameWords.pasteWasCut))
  }

  private func demand(in driver: inout Driver) throws {
    let codes = try #require(driver.state.caseFile?.rules.map(\.code))
    let index = try #require(
      codes.firstIndex { driver.state.caseFile?.possible.materials[$0]?.demand == nil })
    driver.state.caseFile?.materials.select(index, in: codes)
    driver.press(.function(7))
  }
}
