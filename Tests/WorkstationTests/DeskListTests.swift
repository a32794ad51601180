import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// What is due on the desk, and how it is moved through.
@Suite struct DeskListTests {
  static func late(_ size: Size = standardSize) throws -> Driver {
    var driver = Driver(size: size)
    driver.start()
    try driver.answerDesk(.success(lateDesk))
    return driver
  }

  /// Where the mark of the selected line is; every line of the list has been seen where it goes.
  private static func pointerRow(_ driver: Driver) throws -> Int {
    let rows = driver.screen.text().split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(rows.firstIndex { $0.hasPrefix(" ▸") })
  }

  @Test func everyReasonIsSeenAtOnceTheLawsFirst() throws {
    let screen = try Self.late().screen.text()
    let rows = screen.split(separator: "\n").map(String.init)
    let order = ["法定时限", "一次性告知", "承诺时限", "容缺补齐"].map { kind in
      rows.firstIndex { $0.contains(kind) } ?? -1
    }
    #expect(order.allSatisfy { $0 > 0 } && order == order.sorted(), "\(order)")
    #expect(screen.contains("超法定 4 · 今日到期 1 · 超期 99+ · 临期 1"))
    #expect(try Self.late(wideSize).screen.text().contains("临期 1 · 待领逾期 1 ──"))
    #expect(rows.contains { $0.contains("■超12工作日") }, "a mark of its own")
    #expect(screen.contains("网上来件"))
  }

  @Test(arguments: [standardSize, wideSize]) func noLineIsSkippedByPages(size: Size) throws {
    var driver = try Self.late(size)
    var seen: Set<Int> = []
    for _ in 0..<60 {
      let rows = driver.state.desk.layout(rows: driver.state.deskListRows)
      for case .line(let index) in rows { seen.insert(index) }
      #expect(rows.contains(.line(driver.state.desk.list.index)))
      driver.press(.pageDown)
    }
    #expect(seen.count == driver.state.desk.lines.count)
    #expect(driver.state.desk.list.index == driver.state.desk.lines.count - 1)
    for _ in 0..<60 { driver.press(.pageUp) }
    #expect(driver.state.desk.list.index == 0)
  }

  @Test func oneKeyMovesOneLine() throws {
    var driver = try Self.late()
    for index in 1..<driver.state.desk.lines.count {
      driver.press(.down)
      #expect(driver.state.desk.list.index == index)
      _ = try Self.pointerRow(driver)
    }
  }

  @Test func itIsSaidWhereInALongListSomebodyIs() throws {
    var driver = try Self.late()
    #expect(driver.screen.text().contains("超期 99+ · 临期 1 · 待领逾期 1 ──"), "every reason, always")
    for _ in 0..<3 { driver.press(.tab) }
    driver.press(.backTab)
    #expect(driver.state.desk.lines[driver.state.desk.list.index].section == .late)
    #expect(driver.screen.text().contains("超法定 4 · 今日到期 1 · 超期 1–8/99+"))
    driver.press(.pageDown)
    #expect(driver.screen.text().contains("超期 9–16/99+"))
    #expect(driver.screen.text().contains("另91+件"), "what the screen has no room for")
  }

  @Test func tabGoesFromGroupToGroupAndAround() throws {
    var driver = try Self.late()
    var sections: [DeskSection] = []
    for _ in 0..<7 {
      sections.append(driver.state.desk.lines[driver.state.desk.list.index].section)
      driver.press(.tab)
    }
    let all: [DeskSection] = [.lateByLaw, .dueToday, .late, .soon, .uncollected, .incoming]
    #expect(sections == all + [.lateByLaw])
    driver.press(.home)
    driver.press(.down)
    driver.press(.backTab)
    #expect(driver.state.desk.list.index == 0, "to the beginning of the group first")
    driver.press(.backTab)
    #expect(driver.state.desk.lines[driver.state.desk.list.index].section == .incoming)
  }

  @Test func whatWasFoundIsGroupedByPerson() throws {
    var driver = Driver()
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    driver.press(.tab)
    let desk = driver.state.desk
    #expect(desk.list.index > 0 && desk.lines[desk.list.index].place == 0)
  }

  /// Moving the mark repaints two cells, and turning a page what is on it.
  @Test func aMoveWithinAPageChangesTheMarkAlone() throws {
    var driver = try Self.late()
    for _ in 0..<2 { driver.press(.tab) }
    let before = driver.screen
    driver.press(.down)
    #expect(changedCells(before, driver.screen).count == 2)
  }

  @Test func movingWithinAPartLeavesTheOthersWhereTheyAre() throws {
    var driver = try Self.late()
    for _ in 0..<6 { driver.press(.down) }
    let before = driver.screen
    driver.press(.down)
    let rows = Set(changedCells(before, driver.screen).map(\.row))
    #expect(rows.count <= 4, "the lines of the part and the place in the heading: \(rows.sorted())")
  }

  @Test func whatIsFoundSaysTheSameAsTheCase() throws {
    var driver = Driver()
    driver.type("lgg")
    let open = hit(
      1, "李耕国", "410922197602119953", "食品经营许可（新办）", .received, lacking: 1, unchecked: 1,
      unknown: 1, clock: clock(.notice, 12, .green))
    try driver.answerLookup(.success(page("lgg", [open])))
    #expect(driver.screen.text().contains("缺1 待核1 未知1 剩 12 工作日"))
  }

  @Test func peopleAndOrganisationsAreCountedApartAndOnlyWhereAllAreThere() throws {
    var driver = Driver()
    driver.type("li")
    try driver.answerLookup(.success(page("李", overlongHits)))
    #expect(driver.screen.text().contains("按姓名找到 2 人、1 家单位、4 件"))
    driver.type("m")
    try driver.answerLookup(.success(page("li", manyHits(0..<50), hasMore: true)))
    try driver.answerCount(LookupTotal(count: 60, isCapped: false))
    #expect(driver.screen.text().contains("找到 60 件"))
    for _ in 0..<2 { driver.press(.end) }
    try driver.answerLookup(.success(page("li", manyHits(50..<60))))
    #expect(driver.screen.text().contains("找到 60 件"), "the sentence stays")
  }

  @Test func companiesOfOneNameAreToldApart() throws {
    var driver = Driver()
    driver.type("ljc")
    let hits = ["91410902MA0000015H", "92410902MA0000015E"].enumerated().map { index, code in
      hit(index, "老李家烩面馆", code, "食品经营许可（新办）", .received, kind: .organisation)
    }
    try driver.answerLookup(.success(page("ljc", hits)))
    #expect(driver.screen.text().contains("…015H"))
    #expect(driver.screen.text().contains("…015E"))
  }

  @Test func theEnglishDeskNamesItemsInEnglish() throws {
    var driver = Driver(settings: Settings(language: .english, lines: .ascii))
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    #expect(driver.screen.text().contains("Residence permit"))
    #expect(!driver.screen.text().contains("居住证"))
  }

  @Test func besideACaseEverybodyHasTheirNumber() throws {
    let driver = try CaseScreenTests.open(SampleCases.restaurant().file(), size: wideSize)
    let list = driver.screen.text().split(separator: "\n").map { $0.prefix(30) }
    for number in ["410922********1234", "410902********0079"] {
      #expect(list.contains { $0.contains(number) })
    }
    #expect(list.contains { $0.contains("食品经营许可（新办）") })
  }
}
