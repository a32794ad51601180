import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// A slip of the hand at the window, and the way back from it.
@Suite struct TakingBackTests {
  private static let licence = MaterialCode("business-licence")
  private static let form = MaterialCode("application-form")

  /// 营业执照 was asked for on paper by a slip; the same key takes that back.
  @Test func aDemandForPaperIsTakenBackByTheSameKey() throws {
    var story = try SampleCases.restaurant()
    try story.act(.demand(Self.licence, reason: "误按"))
    let file = try story.file()
    var driver = try CaseScreenTests.open(file)
    driver.select(Self.licence)
    #expect(driver.screen.text(ofRow: 23).contains("F7 不要纸质"))
    driver.press(.enter)
    #expect(driver.screen.text().contains("按 F7 不再要求纸质"))
    driver.press(.escape)
    driver.press(.function(7))
    #expect(driver.state.caseFile?.dialog != nil, "\(String(describing: driver.state.message))")
    driver.type("误按")
    driver.press(.function(9))
    try driver.answerAct(.success(perform(try #require(driver.acts.last), on: file)))
    let facts = driver.state.caseFile?.aCase.dossier[Self.licence]
    #expect(facts?.demandedBecause == nil)
    #expect(facts?.evidence?.way == .licence)
    #expect(driver.state.caseFile?.verdict.findings(on: Self.licence) == [])
    driver.snapshot("case-demand-withdrawn-80")
  }

  /// One press of the space bar too many: the form was not handed in after all.
  @Test func aReceiptByMistakeIsTakenBack() throws {
    var story = try CaseBuilder(
      Sample.standard("senior-card"), serial: 42,
      applicant: SampleCases.person("孙玉梅", "410928195503054567"), at: "2026-11-23T10:30:00+08:00")
    try story.share(["id-card"], at: "2026-11-23T10:31:00+08:00")
    let file = try story.file()
    var driver = try CaseScreenTests.open(file)
    driver.select(Self.form)
    #expect(driver.screen.text(ofRow: 23).contains("空格 收取"), "nothing is compared here")
    driver.press(.character(" "))
    try driver.answerAct(.success(perform(try #require(driver.acts.last), on: file)))
    let received = try #require(driver.state.caseFile?.file)
    #expect(received.aCase.dossier[Self.form].evidence?.way == .paper)
    #expect(!driver.screen.text(ofRow: 23).contains("核原件"))
    driver.press(.character(" "))
    let said = driver.state.message?.phrase(.chinese) ?? ""
    #expect(said.contains("已收取") && !said.contains("已核对"), "\(said)")
    try driver.choose(.undoCheck)
    driver.type("误按")
    driver.snapshot("dialog-undo-receipt-80")
    driver.press(.function(9))
    try driver.answerAct(.success(perform(try #require(driver.acts.last), on: received)))
    #expect(driver.state.caseFile?.aCase.dossier[Self.form].evidence == nil)
    #expect(driver.state.message?.phrase(.chinese).contains("收取作废") == true)
  }

  /// 文号 is asked for once: what the decision is called, its document is called.
  @Test func aDocumentBearsTheNumberOfItsDecision() throws {
    var denied = try SampleCases.restaurantInReview()
    try denied.act(
      .decide(
        Decision(
          isGranted: false, reasons: "不符合条件", remedies: "可以复议", inspectors: ["赵立", "钱平"],
          number: "濮市监不许〔2026〕3号")), by: CaseBuilder.department)
    var driver = try CaseScreenTests.open(denied.file())
    driver.press(.function(9))
    driver.press(.function(9))
    guard case .finish(let outcome)? = driver.acts.last?.command else {
      Issue.record("nothing is finished")
      return
    }
    #expect(outcome.number == "濮市监不许〔2026〕3号")
  }

  /// A licence has a number of its own, which nobody can know beforehand.
  @Test func aLicenceAsksForItsOwnNumber() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantGranted().file())
    driver.press(.function(9))
    #expect(driver.state.caseFile?.dialog?.text(.number) == "")
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    #expect(
      driver.state.caseFile?.dialog?.problem == Refusal.resultNumberRequired.phrase(under: nil))
  }

  /// What is finished at the counter in two presses goes without a number, and none is invented.
  @Test func whatIsFinishedAtOnceNeedsNoNumber() throws {
    var driver = try CaseScreenTests.open(SampleCases.seniorCard().file())
    driver.press(.function(9))
    driver.press(.function(9))
    guard case .finishAtOnce(let outcome)? = driver.acts.last?.command else {
      Issue.record("nothing is finished")
      return
    }
    #expect(outcome.number == nil)
  }

  /// The department said something else than was typed: a supervisor puts it right, before the result.
  @Test func aDecisionRecordedWronglyIsPutRight() throws {
    let file = try SampleCases.restaurantGranted().file()
    var clerk = try CaseScreenTests.open(file)
    try clerk.choose(.correctDecision)
    #expect(
      clerk.state.caseFile?.dialog?.problem == Refusal.supervisorOnly.phrase(under: nil))
    var driver = try CaseScreenTests.open(file, role: .supervisor)
    try driver.choose(.correctDecision)
    try driver.go(to: .decisionNumber)
    driver.type("濮市监许〔2026〕7号")
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog?.focus == .field(.correction))
    driver.type("漏填文号")
    driver.snapshot("dialog-correct-decision-80")
    driver.press(.function(9))
    try driver.answerAct(.success(perform(try #require(driver.acts.last), on: file)))
    let said = driver.state.message?.phrase(.chinese) ?? ""
    #expect(said.contains("应为准予 濮市监许〔2026〕7号；更正理由：漏填文号"), "\(said)")
    #expect(
      driver.state.caseFile?.file.entries.suffix(2).map(\.event.name) == [
        "decided", "decisionCorrected",
      ])
  }

  /// What went home with the applicant stands in the case afterwards.
  @Test func aWithdrawalNamesTheOriginalsThatWentBack() throws {
    var story = try SampleCases.restaurant()
    try story.act(.checkOriginal(MaterialCode("layout-plan")))
    try story.act(.withdraw(Withdrawal(request: .applicant, reason: "不办了")))
    let driver = try CaseScreenTests.open(story.file(), size: wideSize)
    #expect(driver.screen.text().contains("退还原件：主要设备设施"))
    driver.snapshot("case-withdrawn-120")
  }
}

extension Driver {
  /// Goes to a material's row.
  fileprivate mutating func select(_ code: MaterialCode) {
    press(.home)
    for _ in 0..<(state.caseFile?.codes.firstIndex(of: code) ?? 0) { press(.down) }
  }
}
