import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// What the form of a new case finds out before the case is opened.
@Suite struct FormChecksTests {
  @Test(arguments: [
    (PartyKind.person, "13800000001", true), (.person, "王2", true), (.person, "李建国", false),
    (.person, "CHAN TAI MAN", false), (.organisation, "13800000001", true),
    (.organisation, "58同城（濮阳）", false),
  ])
  func aNumberIsNoName(kind: PartyKind, text: String, isWrong: Bool) throws {
    var form = NewCaseForm(standard: try Sample.standard("food-business-licence"))
    form.kind = kind
    form[.name].replace(with: text)
    #expect((form.problem(of: .text(.name), today: today) != nil) == isWrong)
  }

  /// Born 1992 or 2012: who is sixteen is no minor, and who is younger may have a card or not.
  @Test(
    arguments: [
      ("social-security-card", "410922199202299990", "adult"),
      ("social-security-card", "410922201202299990", nil),
      ("identity-card-reissue", "410922199202299990", "adult"),
      ("identity-card-reissue", "410922201202299990", "minor"),
    ] as [(String, String, String?)])
  func theNumberAnswersHowOldSomebodyIs(item: String, number: String, answer: String?) throws {
    var form = NewCaseForm(standard: try Sample.standard(item))
    form[.number].replace(with: number)
    try #require(form.problem(of: .text(.number), today: today) == nil, "the number is good")
    form.answerByAge(today: today)
    #expect(form.situations["age"] == answer)
  }

  @Test func anAnswerThatTheNumberDeniesStopsIt() throws {
    var driver = try Driver.onFilledForm()
    driver.press(.right)
    #expect(driver.state.newCase?.form?.situations["age"] == "minor")
    driver.press(.function(9))
    #expect(driver.state.message == .refused(NewCaseWords.incomplete))
    driver.snapshot("new-other-age-80")
  }

  /// A question has to be answered, as a name has to be entered; at both widths.
  @Test(arguments: [standardSize, wideSize]) func whatIsNotAnsweredIsMarked(size: Size) throws {
    var driver = try Driver.onForm(size: size)
    let marked = { driver.screen.text().split(separator: "\n").filter { $0.contains("必填") }.count }
    #expect(marked() == 0, "nobody has tried yet")
    driver.press(.function(9))
    #expect(marked() == 4, "name, number and both questions")
    for _ in 0..<5 { driver.press(.down) }
    driver.press(.right)
    #expect(marked() == 3)
  }

  /// The questions of some items are so long that nothing has room beside a field in half a screen.
  @Test(arguments: [standardSize, wideSize]) func whatHasNoRoomStandsBelow(size: Size) throws {
    var driver = try Driver.onForm(size: size, choosing: false)
    driver.press(.enter)
    try driver.answerStandard(try Sample.standard("property-transfer"))
    driver.press(.function(9))
    let marked = driver.screen.text().split(separator: "\n").count { $0.contains("必填") }
    #expect(marked == 5, "name, number and three questions")
    driver.snapshot("new-long-questions-\(size.columns)")
  }

  /// The applicant's number at the agent's place, on whatever document; and somebody else's.
  @Test(arguments: [
    (DocumentKind.identityCard, "410922199202299990", true),
    (.temporaryIdentityCard, "410922199202299990", true),
    (.identityCard, "410928199512129979", false),
  ])
  func nobodyIsTheirOwnAgent(document: DocumentKind, number: String, isWrong: Bool) throws {
    var form = NewCaseForm(standard: try Sample.standard("residence-permit"))
    form[.name].replace(with: "李建国")
    form[.number].replace(with: "410922199202299990")
    form.hasAgent = true
    form.agentDocument = document
    form[.agentName].replace(with: "李健国")
    form[.agentNumber].replace(with: number)
    let problem = form.problem(of: .text(.agentNumber), today: today)
    #expect((problem?(.chinese).hasPrefix("代理人与申请人是同一人") ?? false) == isWrong)
  }

  @Test func aNumberThatHasAnotherNameIsAskedAbout() throws {
    var driver = try Driver.onFilledForm()
    driver.press(.function(9))
    let other = hit(7, "王小明", "410922199202299990", "居住证申领", .delivered)
    try driver.answerComparison([other])
    driver.snapshot("new-other-name-80")
    driver.press(.escape)
    #expect(driver.openings.isEmpty)
    driver.press(.function(9))
    try driver.answerComparison([other])
    driver.press(.function(9))
    #expect(driver.openings.count == 1)
  }

  /// Who was asked about the name is still asked about the second case.
  @Test func bothAreAskedAbout() throws {
    var driver = try Driver.onFilledForm()
    let item = try Sample.standard("social-security-card").item.name
    driver.press(.function(9))
    try driver.answerComparison([hit(7, "王小明", "410922199202299990", item, .received)])
    driver.press(.function(9))
    #expect(driver.openings.isEmpty)
    guard case .question(.openSecond, _) = driver.state.overlay else {
      Issue.record("\(String(describing: driver.state.overlay))")
      return
    }
    driver.press(.function(9))
    #expect(driver.openings.count == 1)
  }

  /// A name written with another dot or space is the same.
  @Test func theSameNameWrittenOtherwiseIsNotAskedAbout() throws {
    var driver = try Driver.onFilledForm()
    driver.press(.function(9))
    try driver.answerComparison([
      hit(7, "李 建国", "410922199202299990", "居住证申领", .delivered)
    ])
    #expect(driver.openings.count == 1)
  }

  @Test func whatIsTypedOnARowOfChoicesGoesToTheNextText() throws {
    var driver = try Driver.onForm()
    driver.type("李建国")
    driver.press(.down)
    #expect(driver.state.newCase?.form?.currentRow == .document)
    driver.type("4109")
    #expect(driver.state.newCase?.form?.currentRow == .text(.number))
    #expect(driver.state.newCase?.form?[.number].text == "4109")
  }

  @Test func whereNoTextFollowsItIsSaid() throws {
    var driver = try Driver.onForm()
    driver.press(.pageDown)
    driver.type("4")
    #expect(driver.state.message == .refused(FrameWords.choosesOnly))
  }

  /// The digit that is wrong is the end of the sentence.
  @Test func whatIsWrongIsSaidWhole() throws {
    var driver = try Driver.onForm()
    driver.type("李建国")
    for _ in 0..<2 { driver.press(.down) }
    driver.type("410922199202299991")
    driver.press(.down)
    driver.type("1380000123")
    driver.press(.down)
    driver.snapshot("new-wrong-numbers-80")
    let text = driver.screen.text().filter { !$0.isWhitespace }
    #expect(text.contains("第18位应为0"))
    #expect(text.contains("现有10位"))
  }
}
