import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// Correcting what a case says, from the list of rarer acts to the journal.
@Suite struct AmendmentTests {
  static let sizes: [(String, Size)] = [("80", standardSize), ("120", wideSize)]

  @Test(arguments: sizes) func theFormShowsWhatTheCaseSays(name: String, size: Size) throws {
    let driver = try correcting(SampleCases.restaurant(), size: size)
    driver.snapshot("amend-form-\(name)")
  }

  @Test func itShowsPeopleInClearAndThatIsRecorded() throws {
    let file = try SampleCases.restaurant().file()
    let driver = try correcting(SampleCases.restaurant())
    #expect(driver.looks == [file.aCase.number])
    #expect(driver.screen.text().contains("410922198503121235"))
  }

  /// What nobody touches stays as it is, whatever the form does not show of it.
  @Test func lookingAtItChangesNothing() throws {
    let stories = try [SampleCases.restaurant(), SampleCases.seniorCard(), SampleCases.overlong()]
    for story in stories {
      var driver = try correcting(story)
      let dossier = try story.folded().dossier
      let open = try #require(driver.state.caseFile?.amendment)
      let amendment = open.amendment(today: today)
      #expect(amendment.applicant == dossier.applicant)
      #expect(amendment.agent == dossier.agent)
      #expect(amendment.situations == dossier.situations)
      driver.press(.function(9))
      #expect(driver.state.message == .refused(Refusal.nothingToAmend, under: nil))
      #expect(driver.state.caseFile?.dialog == nil)
    }
  }

  @Test func theChangesAreListedTheReasonAskedForAndTheCaseCorrected() throws {
    let story = try SampleCases.restaurant()
    var driver = try correcting(story)
    try driver.goTo(.text(.representative))
    driver.press(.control("u"))
    driver.type("李耕国")
    driver.press(.down)
    driver.press(.backspace)
    driver.press(.function(9))
    #expect(driver.state.message == .refused(NewCaseWords.incomplete), "the number is cut")
    driver.type("5")
    try driver.goTo(.situation("vending"))
    driver.press(.right)
    driver.press(.function(9))
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog?.problem == Refusal.reasonRequired.phrase(under: nil))
    driver.type("登记时听错姓名")
    driver.snapshot("dialog-amend-80")
    driver.press(.function(9))
    let act = try #require(driver.acts.last)
    guard case .amend(let amendment) = act.command else {
      Issue.record("\(act.command)")
      return
    }
    #expect(amendment.reason == "登记时听错姓名")
    #expect(amendment.applicant.representative?.name == "李耕国")
    #expect(amendment.applicant.representative?.identifier == SampleCases.person().identifier)
    #expect(amendment.situations["vending"] == "yes")
    try driver.answerAct(.success(perform(act, on: story.file())))
    #expect(driver.state.place == .caseFile)
    #expect(driver.state.caseFile?.amendment == nil)
    #expect(driver.state.caseFile?.aCase.dossier.applicant.representative?.name == "李耕国")
    driver.press(.tab)
    driver.press(.tab)
    driver.press(.enter)
    driver.snapshot("case-detail-amended-80")
  }

  @Test func escapeDropsTheChanges() throws {
    var driver = try correcting(SampleCases.seniorCard())
    driver.type("甲")
    driver.press(.escape)
    #expect(driver.state.place == .caseFile)
    try driver.choose(.amend)
    #expect(driver.state.caseFile?.amendment?.changes(.chinese) == [])
  }

  @Test func whatSomebodyElseChangedMeanwhileIsNotWrittenOverUnseen() throws {
    let seen = try SampleCases.seniorCard()
    var changed = seen
    try changed.act(.assignNumber(ExternalNumber(kind: .provincial, text: "豫1")))
    var driver = try correcting(seen)
    driver.type("甲")
    driver.send(.hallChanged)
    driver.press(.function(9))
    driver.type("录入有误")
    driver.press(.function(9))
    let act = try #require(driver.acts.last)
    #expect(act.version == (try seen.folded()).version)
    try driver.answerAct(.success(perform(act, on: changed.file())))
    let said = driver.state.caseFile?.dialog?.problem
    #expect(said == Refusal.changedMeanwhile.phrase(under: nil))
    #expect(driver.state.place == .amendment, "nothing has to be entered again")
  }

  @Test func anAcceptedCaseIsNotCorrectedAnyMore() throws {
    for story in try [SampleCases.restaurantInReview(), SampleCases.restaurantFinished()] {
      let driver = try CaseScreenTests.open(story.file())
      #expect(driver.state.caseFile?.rarerActs.contains(.amend) == false)
    }
  }

  private func correcting(_ story: CaseBuilder, size: Size = standardSize) throws -> Driver {
    var driver = try CaseScreenTests.open(story.file(), size: size)
    try driver.choose(.amend)
    #expect(driver.state.place == .amendment)
    return driver
  }
}

extension Driver {
  /// Moves to a row of the form that corrects a case.
  fileprivate mutating func goTo(_ row: FormRow) throws {
    let form = try #require(state.caseFile?.amendment?.form)
    let target = try #require(form.rows.firstIndex(of: row), "there is no such row")
    for _ in 0..<max(0, target - form.row) { press(.down) }
    for _ in 0..<max(0, form.row - target) { press(.up) }
  }
}
