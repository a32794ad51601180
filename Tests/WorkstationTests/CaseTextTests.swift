import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// What a case file says, and that nothing that matters hides behind an ellipsis.
@Suite struct CaseTextTests {
  private static func lines(_ driver: Driver) -> [String] {
    driver.screen.text().split(separator: "\n").map(String.init)
  }

  /// Everything a person can read of the timeline by moving through it.
  private static func timeline(_ file: CaseFile, size: Size) throws -> String {
    var driver = try CaseScreenTests.open(file, size: size)
    driver.press(.tab)
    driver.press(.tab)
    driver.press(.home)
    var seen = ""
    for _ in driver.state.caseFile?.acts ?? [] {
      seen += driver.screen.text() + "\n"
      driver.press(.down)
    }
    return seen
  }

  static let sizes = [standardSize, wideSize, Size(columns: 160, rows: 50)]

  @Test(arguments: sizes) func everyStepHasALineOfItsOwn(size: Size) throws {
    let file = try SampleCases.restaurantFinished().file()
    let acts = timelineSteps(file)
    #expect(acts.count == file.entries.count { $0.event.isStep || $0.sequence == 1 })
    let seen = try Self.timeline(file, size: size)
    for step in ["登记申请", "提交申请", "收件", "受理", "审查", "准予", "办结"] {
      #expect(seen.contains(step), "\(step)")
    }
  }

  private func timelineSteps(_ file: CaseFile) -> [TimelineAct] {
    let state = CaseFileState(
      file,
      under: Circumstances(
        standard: file.standard, calendar: file.calendar, at: noon, actor: CaseBuilder.clerk))
    return state.acts.filter { act in
      act.entries.count == 1 && (act.entries[0].event.isStep || act.entries[0].sequence == 1)
    }
  }

  @Test(arguments: sizes.dropFirst()) func whereThereIsRoomNothingIsCut(size: Size) throws {
    let screen = try CaseScreenTests.open(SampleCases.restaurant().file(), size: size).screen
    // The list beside the case is as wide as it is on every terminal.
    let file = screen.text().split(separator: "\n").map { $0.drop { $0 != "│" } }
    #expect(!file.contains { $0.contains("…") }, "\(screen.text())")
  }

  @Test func atTheRightOfTheCaseItIsSaidWhoDidIt() throws {
    let size = Size(columns: 160, rows: 50)
    let screen = try CaseScreenTests.open(SampleCases.restaurant().file(), size: size).screen.text()
    #expect(screen.contains("11-20 10:02  5号窗 王*"))
  }

  @Test func longNamesKeepTheirEnd() throws {
    var story = try CaseBuilder(
      Sample.standard("company-formation"), applicant: SampleCases.person(),
      situations: ["shareholders": "people", "premises": "owned", "pre-approval": "none"])
    try story.provide("articles", .paper, grade: .c, by: CaseBuilder.clerk)
    let rows = try Self.lines(CaseScreenTests.open(story.file())).prefix { !$0.contains("判定") }
    let names = rows.filter { $0.contains("法定代表人") }.map { $0.prefix(14) }
    #expect(Set(names).count == names.count && names.count >= 2, "\(names)")
  }

  @Test func aClosedCaseSaysWhyInFullAndOffersNoStep() throws {
    var story = try SampleCases.restaurant()
    let reason = "申请人实际办理的是城市道路货物运输，不属于本机关职权范围，申请材料一并退回"
    try story.act(
      .refuse(NonAcceptance(kind: .rejected, reason: reason, competentAgency: "濮阳市交通运输局")))
    var driver = try CaseScreenTests.open(story.file())
    #expect(driver.screen.text().replacing(/\n */, with: "").contains(reason))
    #expect(!driver.screen.text().contains("F9"))
    driver.press(.function(9))
    #expect(driver.state.message?.tone == .refused, "no key is mute")
  }

  // MARK: - Terms

  @Test func aBrokenLimitOfTheLawIsToldBeforeABrokenPromise() throws {
    var story = try SampleCases.readyRestaurant()
    try story.act(.accept)
    try story.act(.handOver)
    let file = try story.file(on: day("2026-12-08"))
    let driver = try CaseScreenTests.open(file)
    #expect(driver.screen.text().contains("■法定时限超 1 个工作日（12-07） · 承诺时限超 8 个工作日"))
    let runs = driver.screen.styleRuns()
    #expect(runs.contains("status.breach"))
    #expect(driver.screen.text().contains("已超法定时限，请即办理并报告值班长。"))
  }

  @Test func itIsSaidWhatFollowsWhereNoNoticeIsGiven() throws {
    let file = try SampleCases.restaurant().file(on: day("2026-11-27"))
    let screen = try CaseScreenTests.open(file).screen.text()
    #expect(screen.contains("一次性告知今日到期"))
    #expect(screen.contains("自收到申请材料之日起即为受理"))
  }

  @Test func receiptOfLandRightsQuotesItsOwnRule() throws {
    let story = try CaseBuilder(
      Sample.standard("property-transfer"), applicant: SampleCases.person(),
      situations: ["use": "home", "seller": "person", "ownership": "sole"])
    var driver = try CaseScreenTests.open(story.file())
    driver.press(.function(9))
    let screen = driver.screen.text()
    #expect(screen.contains("不动产登记暂行条例"))
    #expect(!screen.contains("五个工作日"))
  }

  @Test func anExtensionIsShownAndNotOfferedAgain() throws {
    var story = try SampleCases.restaurantInReview()
    try story.act(
      .extend(approver: "赵启明", reason: "须现场核查"), by: Actor(role: .supervisor, id: "1001"))
    let file = try story.file()
    let driver = try CaseScreenTests.open(file)
    let added = try #require(file.standard.limits.prolongation)
    #expect(driver.screen.text().contains("法定10+\(added.days)"))
    #expect(driver.state.caseFile?.rarerActs.contains(.extend) == false)
    #expect(file.clocks.first?.kind == .promised)
    #expect(file.clocks.first?.remaining == 3)
  }

  @Test func aSpecialProcedureSaysWhenItShouldBeOver() throws {
    let screen = try CaseScreenTests.open(SampleCases.restaurantSuspended().file()).screen.text()
    #expect(screen.contains("预计 2026-12-21 结束"))
    #expect(screen.contains("‖"))
  }

  // MARK: - Materials and findings

  @Test func aDeferredMaterialIsCalledThatAndCounted() throws {
    var story = try SampleCases.restaurant()
    try story.act(.postpone(MaterialCode("layout-plan")))
    let screen = try CaseScreenTests.open(story.file()).screen.text()
    let row = try #require(screen.split(separator: "\n").first { $0.contains("~ ") })
    #expect(row.contains("容缺") && row.contains("受理后5工作日"), "\(row)")
    #expect(screen.contains("容缺 1 ──"))
    #expect(screen.contains("也可当场补交"))
  }

  /// A case that is over says what its materials were, and asks nobody for anything.
  @Test func aCaseThatIsOverSaysWhatItsMaterialsWere() throws {
    var story = try SampleCases.restaurant()
    try story.act(.provide(MaterialCode("process-flow"), Sample.uploaded()))
    let open = try CaseScreenTests.open(story.file()).screen.text()
    #expect(open.contains("需收 1") && open.contains("可容缺"), "\(open)")
    try story.act(.withdraw(Withdrawal(request: .applicant, reason: "不办了")))
    let over = try CaseScreenTests.open(story.file()).screen.text()
    #expect(over.contains("未收 1") && over.contains("未核 1") && over.contains("未核原件"), "\(over)")
    for word in ["需收", "待核", "可容缺", "可承诺", "当场补交", "需核原件", "按 F8 查询"] {
      #expect(!over.contains(word), "\(word)\n\(over)")
    }
  }

  @Test func whatStandsInTheWayComesBeforeWhatDoesNot() throws {
    var story = try SampleCases.restaurant()
    try story.act(.postpone(MaterialCode("layout-plan")))
    let file = try story.file()
    let state = try #require(try CaseScreenTests.open(file).state.caseFile)
    let weights = state.findingOrder.map { file.verdict.findings[$0].weight }
    #expect(weights == [.lacking, .unknown, .hint])
  }

  @Test func anAnswerOfAnEarlierDayIsToldWithItsDay() throws {
    let standard = try Sample.standard("food-business-licence")
    let evidence = Evidence(
      way: .licence, grade: .a, source: "市场监管 · 市共享", asOf: instant("2026-11-20T10:00:00+08:00"))
    let answer = SourceAnswer(
      material: MaterialCode("business-licence"), result: .delivered(evidence))
    func sentence(_ at: Instant) -> String {
      Entry(
        sequence: 2, at: at, actor: CaseBuilder.source, request: RequestID("r"),
        event: .sourceAnswered(answer), verdict: nil
      ).sentence(.chinese, under: standard)
    }
    #expect(sentence(noon) == "营业执照：市场监管 · 市共享 11-20 返回的电子证照")
    #expect(sentence(evidence.asOf) == "营业执照：市场监管 · 市共享返回电子证照")
  }

  @Test func whatWasDoneIsSaidOnce() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.down)
    driver.press(.character(" "))
    let act = try #require(driver.acts.last)
    try driver.answerAct(.success(perform(act, on: SampleCases.restaurant().file())))
    let said = try #require(driver.state.message?.phrase(.chinese))
    #expect(said == "已保存。主要设备设施、经营布局文件：窗口收取，已核对原件")
  }
}
