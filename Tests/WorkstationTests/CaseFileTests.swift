import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// What the case file does with keys and answers.
@Suite struct CaseFileTests {
  /// The promise of the whole program: from the query to the finished case.
  @Test func anImmediateCaseTakesFourKeysAtMost() throws {
    let file = try SampleCases.seniorCard().file()
    var driver = Driver()
    driver.type("sym")
    try driver.answerLookup(.success(page("sym", [sketchHits[0]])))
    let typed = driver.keyCount
    driver.press(.enter)
    try driver.answerCase(.success(file))
    driver.press(.function(9))
    driver.press(.function(9))
    let act = try #require(driver.acts.last)
    guard case .done(let finished) = perform(act, on: file) else {
      Issue.record("refused: \(perform(act, on: file))")
      return
    }
    try driver.answerAct(.success(.done(finished)))
    #expect(driver.state.caseFile?.aCase.state == .finished)
    #expect(driver.state.caseFile?.dialog == nil)
    #expect(driver.keyCount - typed <= 4)
  }

  @Test func confirmingTwiceActsOnce() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    #expect(driver.press(.function(9)) == [.discardTypeAhead])
    #expect(driver.press(.function(9)).count == 1)
    #expect(driver.press(.function(9)) == [])
    #expect(driver.press(.escape) == [], "what was sent cannot be taken back")
    #expect(driver.acts.count == 1)
  }

  @Test func enterDoesNothingIrreversible() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.press(.function(9))
    driver.press(.enter)
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog == nil)
    driver.press(.function(9))
    driver.press(.right)
    driver.press(.enter)
    #expect(driver.acts.count == 1)
  }

  @Test func aRepetitionAfterAFaultCarriesTheSameRequest() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.press(.function(9))
    driver.press(.function(9))
    try driver.answerAct(.failure(.busy))
    #expect(driver.state.faults == [.busy])
    #expect(driver.state.caseFile?.dialog != nil, "nothing has to be entered again")
    driver.press(.enter)
    driver.press(.function(9))
    #expect(driver.acts.count == 2)
    #expect(driver.acts[0].request == driver.acts[1].request)
  }

  @Test func whatSomebodyElseDidIsShownBeforeItIsDoneAgain() throws {
    let seen = try SampleCases.readyRestaurant()
    var changed = seen
    try changed.act(.giveBack(MaterialCode("layout-plan"), reason: "与现场不符"))
    try changed.act(.checkOriginal(MaterialCode("layout-plan")))
    var driver = try CaseScreenTests.open(seen.file())
    driver.press(.function(9))
    driver.press(.function(9))
    let first = try #require(driver.acts.last)
    try driver.answerAct(.success(perform(first, on: changed.file())))
    #expect(driver.state.caseFile?.aCase.version == (try changed.file()).aCase.version)
    let said = driver.state.caseFile?.dialog?.problem
    #expect(said == Refusal.changedMeanwhile.phrase(under: nil))
    driver.press(.function(9))
    let second = try #require(driver.acts.last)
    #expect(second.version == (try changed.file()).aCase.version)
    #expect(second.request != first.request)
  }

  @Test func aCaseTheHallDoesNotHaveIsNamed() throws {
    let file = try SampleCases.readyRestaurant().file()
    var driver = try CaseScreenTests.open(file)
    driver.press(.character(" "))
    try driver.answerAct(.success(.refused(.unknownCase(file.aCase.number), nil)))
    let line = driver.screen.text(ofRow: standardSize.rows - 2)
    #expect(line.contains("大厅里没有编号 \(file.aCase.number.text) 的办件"))
    #expect(driver.state.caseFile?.acting == nil)
  }

  @Test func aCaseThatChangedUnderAnOpenDialogIsNotActedOnUnseen() throws {
    let seen = try SampleCases.readyRestaurant()
    var changed = seen
    try changed.act(.giveBack(MaterialCode("layout-plan"), reason: "与现场不符"))
    try changed.act(.checkOriginal(MaterialCode("layout-plan")))
    var driver = try CaseScreenTests.open(seen.file())
    driver.press(.function(9))
    driver.send(.hallChanged)
    try driver.answerCase(.success(changed.file()))
    driver.press(.function(9))
    #expect(driver.acts.last?.version == (try seen.file()).aCase.version)
  }

  @Test func theSpaceBarSeesTheOriginal() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.down)
    driver.press(.down)
    driver.press(.character(" "))
    let act = try #require(driver.acts.last)
    #expect(act.command == .checkOriginal(MaterialCode("process-flow")))
    #expect(act.actor == Actor(role: .clerk, id: "1005", window: "5"))
    let file = try SampleCases.restaurant().file()
    try driver.answerAct(.success(perform(act, on: file)))
    let facts = driver.state.caseFile?.aCase.dossier[MaterialCode("process-flow")]
    #expect(facts?.evidence?.grade == .b)
    #expect(driver.state.message?.tone == .done)
  }

  @Test func whatIsBlockedSaysWhy() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    #expect(driver.press(.function(9)) == [])
    let said = try #require(driver.state.message)
    #expect(said.tone == .refused)
    #expect(said.phrase(.chinese).contains("还差 3 项"))
  }

  @Test func paperDespiteSharingNeedsAReason() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.home)
    driver.press(.down)
    driver.press(.function(7))
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog?.problem == Refusal.reasonRequired.phrase(under: nil))
    #expect(driver.state.caseFile?.dialog?.focus == .field(.reason))
    driver.type("照片不符")
    #expect(driver.state.caseFile?.dialog?.problem == nil)
    driver.press(.function(9))
    #expect(
      driver.acts.last?.command
        == .demand(MaterialCode("business-licence"), reason: "照片不符"))
  }

  /// At a clerk's window the key says where to go; at the supervisor's own it wants a reason.
  @Test func aSecondNoticeIsGivenAtTheSupervisorsWindow() throws {
    var story = try SampleCases.restaurant()
    try story.act(.notify(second: nil), at: "2026-11-23T10:42:00+08:00")
    var driver = try CaseScreenTests.open(story.file())
    driver.press(.function(6))
    #expect(driver.state.caseFile?.dialog == nil)
    #expect(driver.state.message?.phrase(.chinese).contains("请值班长在其窗口办理") == true)
    driver = try CaseScreenTests.open(story.file(), role: .supervisor)
    driver.press(.function(6))
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog?.problem == Refusal.reasonRequired.phrase(under: nil))
    driver.type("申请人变更经营场所")
    driver.press(.function(9))
    #expect(driver.acts.last?.command == .notify(second: "申请人变更经营场所"))
  }

  @Test func aGrantNamesItsInspectors() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    driver.press(.function(9))
    driver.press(.right)
    try driver.go(to: .decisionNumber)
    driver.type("濮市监〔2026〕7号")
    try driver.go(to: .inspectors)
    driver.type("王 伟")
    driver.press(.function(9))
    #expect(driver.acts.isEmpty, "a name with a blank in it is one name")
    #expect(driver.state.caseFile?.dialog?.problem == Refusal.inspectorsRequired.phrase(under: nil))
    driver.type("、钱平")
    driver.press(.function(9))
    let expected = Decision(
      isGranted: true, reasons: "", remedies: "", inspectors: ["王 伟", "钱平"], on: today,
      number: "濮市监〔2026〕7号")
    #expect(driver.acts.last?.command == .decide(expected))
  }

  /// What the law leaves to the department is chosen by nobody else.
  @Test func nothingIsDecidedBeforehand() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    driver.press(.function(9))
    #expect(driver.state.caseFile?.dialog?.focus == .field(.decision))
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog?.problem == DialogWords.chooseFirst(.decision))
    driver.press(.left)
    try driver.go(to: .reason)
    driver.type("场所不符合要求")
    try driver.go(to: .inspectors)
    driver.type("赵立，钱平")
    driver.press(.function(9))
    guard case .decide(let decision) = driver.acts.last?.command else {
      Issue.record("nothing was decided")
      return
    }
    #expect(!decision.isGranted && decision.reasons == "场所不符合要求")
    #expect(!decision.remedies.isEmpty)
  }

  /// After a refusal the cursor stands where something has to be filled in.
  @Test func theCursorGoesToTheFieldThatIsWrong() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    driver.press(.function(9))
    driver.press(.left)
    try driver.go(to: .inspectors)
    driver.type("赵立")
    try driver.go(to: .reason)
    driver.type("场所不符合要求")
    driver.press(.function(9))
    let dialog = try #require(driver.state.caseFile?.dialog)
    #expect(dialog.problem == Refusal.inspectorsRequired.phrase(under: nil))
    #expect(dialog.focus == .field(.inspectors))
    driver.type("、钱平")
    driver.press(.function(9))
    #expect(driver.acts.count == 1)
  }

  @Test func whatIsTypedOnAButtonReachesAField() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.home)
    driver.press(.down)
    driver.press(.function(7))
    driver.type("照片")
    driver.press(.tab)
    #expect(driver.state.caseFile?.dialog?.focus == .no)
    driver.type("不符")
    #expect(driver.state.caseFile?.dialog?.text(.reason) == "照片不符")
  }

  @Test func whatWasFilledInIsThereWhenTheSameIsAskedAgain() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    driver.press(.function(9))
    driver.press(.left)
    try driver.go(to: .reason)
    driver.type("场所不符合要求")
    try driver.go(to: .inspectors)
    driver.type("赵立，钱平")
    driver.press(.escape)
    #expect(driver.state.message == .plain(DialogWords.kept))
    driver.press(.function(8))
    driver.press(.escape)
    driver.press(.function(9))
    let dialog = try #require(driver.state.caseFile?.dialog)
    #expect(dialog.choice(.decision) == 1)
    #expect(dialog.text(.inspectors) == "赵立，钱平")
    #expect(dialog.text(.reason) == "场所不符合要求")
    driver.press(.function(9))
    #expect(driver.acts.count == 1)
  }

  @Test func noKeyIsMute() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    for key in [Key.function(3), .function(4), .function(6), .function(7)] {
      driver.press(key)
      #expect(driver.state.message?.tone == .refused, "\(key.label)")
    }
    driver.press(.tab)
    driver.press(.enter)
    #expect(driver.state.caseFile?.detail?.subject == .verdict)
    driver.snapshot("case-detail-standing-80")
  }

  @Test func theProgramCanBeLeftFromACase() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.function(10))
    #expect(driver.press(.function(10)) == [.quit])
  }

  @Test func theResultIsFilledInFromTheStandard() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantGranted().file())
    driver.press(.function(9))
    driver.type("JY24109020000187")
    driver.press(.function(9))
    let expected = Outcome(
      document: "食品经营许可证", number: "JY24109020000187", validUntil: day("2031-11-22"))
    #expect(driver.acts.last?.command == .finish(expected))
  }

  /// A letter is posted first; it is delivered when its receipt has come back.
  @Test func aLetterIsDeliveredWhenItsReceiptComesBack() throws {
    let file = try SampleCases.restaurantFinished().file()
    var driver = try CaseScreenTests.open(file)
    driver.press(.function(9))
    driver.press(.right)
    driver.press(.right)
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog?.focus == .field(.postNumber))
    driver.type("12")
    driver.press(.function(9))
    #expect(driver.acts.isEmpty, "no letter has such a number")
    #expect(driver.state.caseFile?.dialog?.focus == .field(.postNumber))
    driver.press(.control("u"))
    driver.type("EX123456785CN")
    driver.press(.function(9))
    #expect(driver.acts.last?.command == .post(number: "EX123456785CN"))
    try driver.answerAct(.success(perform(driver.acts[0], on: file)))
    #expect(driver.state.message?.phrase(.chinese) == "已保存。已交寄 EX123456785CN")
    #expect(driver.state.caseFile?.aCase.state == .finished)
    driver.snapshot("case-posted-80")
    driver.press(.function(9))
    driver.snapshot("dialog-receipt-80")
    driver.press(.right)
    driver.press(.function(9))
    let expected = Delivery(mode: .post, recipient: .applicant, reference: nil)
    #expect(driver.acts.last?.command == .deliver(expected))
  }

  /// One unasked key does not turn what a source denies into something good.
  @Test func theSpaceBarAsksWhereASourceContradicts() throws {
    let file = try SampleCases.otherHolder().file()
    var driver = try CaseScreenTests.open(file)
    driver.press(.character(" "))
    #expect(driver.acts.isEmpty)
    #expect(driver.looks == [file.aCase.number])
    let text = driver.screen.text()
    #expect(text.contains("孙玉玫") && text.contains("孙玉梅"), "nobody decides without both names")
    driver.snapshot("dialog-overrule-80")
    driver.press(.function(9))
    #expect(driver.acts.isEmpty)
    driver.type("核对身份证原件，来源用字有误")
    driver.press(.function(9))
    let reason = "核对身份证原件，来源用字有误"
    #expect(driver.acts.last?.command == .overrule(MaterialCode("id-card"), reason: reason))
    try driver.answerAct(.success(perform(driver.acts[0], on: file)))
    driver.press(.enter)
    driver.snapshot("case-detail-overruled-80")
  }

  @Test func aMistakenKeyIsTakenBackByACorrection() throws {
    var story = try SampleCases.restaurant()
    try story.act(.checkOriginal(MaterialCode("process-flow")))
    let file = try story.file()
    var driver = try CaseScreenTests.open(file)
    driver.press(.home)
    for _ in 0..<4 { driver.press(.down) }
    driver.press(.function(8))
    driver.press(.down)
    driver.press(.enter)
    driver.type("误按")
    driver.snapshot("dialog-undo-check-80")
    driver.press(.function(9))
    #expect(
      driver.acts.last?.command == .undoCheck(MaterialCode("process-flow"), reason: "误按"))
  }

  @Test func personalDataIsShownOnlyOnRequestWithATraceAndNotForLong() throws {
    let file = try SampleCases.restaurant().file()
    var driver = try CaseScreenTests.open(file)
    #expect(!driver.screen.text().contains("410922198503121235"))
    driver.press(.function(2))
    #expect(driver.looks == [file.aCase.number])
    #expect(driver.screen.text().contains("410922198503121235"))
    driver.send(.minuteTurned(driver.state.now.adding(seconds: 20)))
    #expect(driver.screen.text().contains("410922198503121235"))
    driver.send(.minuteTurned(driver.state.now.adding(seconds: 60)))
    #expect(!driver.screen.text().contains("410922198503121235"))
    driver.press(.function(2))
    #expect(driver.press(.function(2)) == [], "hiding leaves no trace")
    driver.press(.function(2))
    driver.press(.escape)
    #expect(driver.state.caseFile == nil)
  }

  @Test func leavingReadsTheListAgain() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    guard case .lookUp(_, "lig", after: nil) = driver.press(.escape).first else {
      Issue.record("the list is not read again")
      return
    }
    #expect(driver.state.place == .desk)
  }

  @Test func aLateReadingOfAClosedCaseIsDropped() throws {
    let file = try SampleCases.restaurant().file()
    var driver = try CaseScreenTests.open(file)
    driver.press(.function(5))
    driver.press(.escape)
    try driver.answerCase(.success(file))
    #expect(driver.state.caseFile == nil)
    #expect(driver.state.place == .desk)
  }

  @Test func tabGoesRoundTheSections() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    for section in [CaseSection.verdict, .timeline, .parties, .materials] {
      driver.press(.tab)
      #expect(driver.state.caseFile?.focus == section)
    }
    driver.press(.backTab)
    #expect(driver.state.caseFile?.focus == .parties)
  }

  @Test func everyLongTextIsReachedByEnter() throws {
    var driver = try CaseScreenTests.open(SampleCases.overlong().file())
    driver.press(.backTab)
    driver.press(.enter)
    var seen = ""
    for _ in 0..<20 {
      seen += driver.screen.text()
      driver.press(.down)
    }
    let lines = seen.split(separator: "\n").map { $0.filter { $0 != " " && $0 != "│" } }
    #expect(lines.contains { $0.contains("综合批发零售有限责任公司") })
  }

  @Test func movingChangesOnlyTheMark() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.home)
    driver.press(.down)
    let before = driver.screen
    driver.press(.up)
    let changed = changedCells(before, driver.screen).filter { $0.row < 23 }
    #expect(changed.map(\.column) == [1, 1])
  }
}
