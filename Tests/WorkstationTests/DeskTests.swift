import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// What the desk does with keys and answers.
@Suite struct DeskTests {
  @Test func everyKeyLooksUpAndOnlyTheLatestAnswerCounts() throws {
    var driver = Driver()
    driver.type("li")
    let tickets = driver.effects.compactMap {
      if case .lookUp(let ticket, _, _) = $0 { ticket } else { nil }
    }
    let texts = driver.effects.compactMap {
      if case .lookUp(_, let text, _) = $0 { text } else { nil }
    }
    #expect(texts == ["l", "li"])
    driver.send(.lookedUp(tickets[0], .success(page("l", sketchHits))))
    #expect(driver.state.desk.answer == nil)
    driver.send(.lookedUp(tickets[1], .success(page("li", []))))
    #expect(driver.state.desk.answer?.total == 0)
    driver.send(.lookedUp(tickets[1], .success(page("li", sketchHits))))
    #expect(driver.state.desk.answer?.total == 0, "an answer counts once")
  }

  @Test func movingTheCursorInTheFieldDoesNotLookUp() {
    var driver = Driver()
    driver.type("li")
    #expect(driver.press(.left) == [])
  }

  @Test func aScannedNumberOpensTheOnlyHitWhenItComes() throws {
    var driver = Driver()
    driver.type("4109002611230000011")
    driver.press(.enter)
    driver.press(.control("j"))
    #expect(driver.state.desk.opening == nil)
    try driver.answerLookup(.success(page("4109002611230000011", [sketchHits[0]])))
    guard case .readCase(_, let number) = driver.effects.last else {
      Issue.record("no case is read")
      return
    }
    #expect(number == sketchHits[0].number)
  }

  @Test func aScanThatFindsSeveralShowsThem() throws {
    var driver = Driver()
    driver.type("410922198503121234")
    driver.press(.enter)
    try driver.answerLookup(.success(page("410922198503121234", [sketchHits[0], sketchHits[2]])))
    #expect(driver.state.desk.opening == nil)
    driver.press(.down)
    driver.press(.enter)
    #expect(driver.state.desk.opening != nil)
  }

  @Test func typingOnForgetsTheCaseThatWasBeingOpened() throws {
    var driver = Driver()
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    driver.press(.enter)
    driver.type("x")
    try driver.answerCase(.success(SampleCases.restaurant().file()))
    #expect(driver.state.place == .desk)
    #expect(driver.state.desk.query == "ligx")
  }

  @Test func enterTwiceReadsOnce() throws {
    var driver = Driver()
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    #expect(driver.press(.enter).count == 1)
    #expect(driver.press(.enter) == [])
  }

  @Test func enterWithNothingFoundSaysWhatToDo() throws {
    var driver = Driver()
    driver.type("无此人")
    try driver.answerLookup(.success(page("无此人", [])))
    driver.press(.enter)
    #expect(driver.state.message == .refused(DeskWords.nothingToOpen))
    driver.press(.left)
    #expect(driver.state.message == nil)
  }

  /// Enter says what is wrong with the number itself, and does not send the clerk looking elsewhere.
  @Test(arguments: [
    ("410922198503121236", "校验码不符"), ("41", "没输完请接着输"),
    ("1380000", "没输完请接着输"), ("4109221985031212", "位数不符"), ("410922********1234", "请输入完整号码"),
    ("无此人", "换一种号码"),
  ])
  func enterSaysWhatIsWrongWithANumber(text: String, sentence: String) throws {
    var driver = Driver()
    driver.type(text)
    try driver.answerLookup(.success(page(text, [])))
    driver.press(.enter)
    let said = try #require(driver.state.message).phrase(.chinese)
    #expect(said.contains(sentence))
    #expect(said.hasSuffix("。"))
    #expect(columns(of: said) <= 76, "it fits the line of the smallest screen")
  }

  @Test func thePersonsOfAPageStandTogether() throws {
    var driver = Driver()
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    let names = driver.state.desk.lines.map(\.hit.partyName)
    #expect(names == ["李建国", "李建国", "李志刚", "李志刚", "黎春耕"])
    #expect(driver.state.desk.lines.map(\.place) == [0, 1, 0, 1, 0])
  }

  @Test func laterPagesComeNearTheEndAndMoveNothing() throws {
    var driver = Driver()
    driver.type("li")
    try driver.answerLookup(.success(page("li", manyHits(0..<50), hasMore: true)))
    driver.press(.down)
    #expect(driver.state.desk.paging == nil)
    driver.press(.end)
    let last = manyHits(0..<50).last?.number
    guard case .lookUp(_, "li", after: last) = driver.effects.last else {
      Issue.record("no second page is asked for")
      return
    }
    #expect(driver.press(.up) == [], "one page at a time")
    let selected = driver.state.desk.list.selected
    try driver.answerLookup(.success(page("li", manyHits(50..<100), hasMore: true)))
    #expect(driver.state.desk.lines.count == 100)
    #expect(driver.state.desk.list.selected == selected)
    driver.press(.end)
    try driver.answerLookup(.success(page("li", [])))
    driver.press(.end)
    #expect(driver.state.desk.paging == nil, "an empty page is the last")
  }

  /// The page is on the screen before the last row is counted, and says so.
  @Test func theCountComesAfterThePage() throws {
    var driver = Driver()
    driver.type("li")
    try driver.answerLookup(.success(page("li", manyHits(0..<50), hasMore: true)))
    #expect(driver.state.desk.lines.count == 50)
    #expect(driver.screen.text().contains("找到 50+ 件"))
    guard case .countFound(_, text: "li") = driver.effects.last else {
      Issue.record("nothing is counted")
      return
    }
    try driver.answerCount(LookupTotal(count: 120, isCapped: false))
    #expect(driver.screen.text().contains("找到 120 件"))
    // Read anew, the old count stands until the new one comes.
    driver.press(.function(5))
    try driver.answerLookup(.success(page("li", manyHits(0..<50), hasMore: true)))
    #expect(driver.screen.text().contains("找到 120 件"))
  }

  @Test func aPageThatIsAllIsNotCounted() throws {
    var driver = Driver()
    driver.type("lig")
    let before = driver.effects.count
    try driver.answerLookup(.success(page("lig", sketchHits)))
    #expect(driver.effects.count == before)
    #expect(driver.state.desk.answer?.total == sketchHits.count)
  }

  @Test func theCountOfWhatWasTypedBeforeIsDropped() throws {
    var driver = Driver()
    driver.type("li")
    try driver.answerLookup(.success(page("li", manyHits(0..<50), hasMore: true)))
    driver.type("u")
    try driver.answerLookup(.success(page("liu", manyHits(0..<50), hasMore: true)))
    let tickets = driver.effects.compactMap {
      if case .countFound(let ticket, _) = $0 { ticket } else { nil }
    }
    #expect(tickets.count == 2)
    driver.send(.foundCounted(tickets[0], .success(LookupTotal(count: 9_999, isCapped: true))))
    #expect(driver.state.desk.answer?.counted == nil)
    driver.send(.foundCounted(tickets[1], .success(LookupTotal(count: 77, isCapped: false))))
    #expect(driver.state.desk.answer?.total == 77)
  }

  @Test func anEmptyFieldShowsTheDayAgain() throws {
    var driver = Driver()
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    let effects = driver.press(.escape)
    guard case .readDesk = effects.first else {
      Issue.record("the desk is not read")
      return
    }
    #expect(driver.state.desk.lines.isEmpty)
    try driver.answerDesk(.success(busyDesk))
    #expect(driver.state.desk.lines.count == 7)
    try driver.answerLookup(.success(page("lig", sketchHits)))
    #expect(driver.state.desk.lines.count == 7, "a late look-up is dropped")
  }

  @Test func theDayStaysUntilTheFirstAnswerComes() throws {
    var driver = Driver()
    driver.send(.hallChanged)
    try driver.answerDesk(.success(busyDesk))
    let before = driver.screen
    driver.type("l")
    let rows = Set(changedCells(before, driver.screen).map(\.row))
    #expect(rows.isSubset(of: [3, 4, 23]), "the field, its answer and the hints: \(rows.sorted())")
    try driver.answerLookup(.success(page("l", sketchHits)))
    #expect(driver.state.desk.lines.first?.section == .found)
  }

  @Test func enterAfterAFailedLookUpAsksAgainInsteadOfOpeningAnOldLine() throws {
    var driver = Driver()
    driver.send(.hallChanged)
    try driver.answerDesk(.success(busyDesk))
    driver.type("lig")
    try driver.answerLookup(.failure(.busy))
    driver.press(.enter)  // the notice
    guard case .lookUp(_, "lig", after: nil) = driver.press(.enter).last else {
      Issue.record("nothing is asked for")
      return
    }
    try driver.answerLookup(.success(page("lig", [sketchHits[0]])))
    #expect(driver.state.desk.opening != nil)
  }

  @Test func othersWritingKeepsTheSelection() throws {
    var driver = Driver()
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    driver.press(.end)
    let selected = driver.state.desk.list.selected
    driver.send(.hallChanged)
    let newcomer = hit(99, "李广", nil, "居住证申领", .draft)
    try driver.answerLookup(.success(page("lig", [newcomer] + sketchHits)))
    #expect(driver.state.desk.list.selected == selected)
    #expect(driver.state.desk.list.index == 5)
  }

  @Test(arguments: SelectionStyle.allCases) func movingChangesOnlyTwoLines(
    selection: SelectionStyle
  ) throws {
    var driver = Driver(settings: Settings(selection: selection))
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    let before = driver.screen
    driver.press(.down)
    let changed = changedCells(before, driver.screen)
    #expect(Set(changed.map(\.row)) == [6, 7])
    if selection == .mark { #expect(Set(changed.map(\.column)) == [1]) }
  }
}

/// The cells in which two screens of one size differ.
func changedCells(_ left: Surface, _ right: Surface) -> [Point] {
  var points: [Point] = []
  for row in 0..<left.size.rows {
    for column in 0..<left.size.columns {
      let point = Point(column: column, row: row)
      if left[point] != right[point] { points.append(point) }
    }
  }
  return points
}
