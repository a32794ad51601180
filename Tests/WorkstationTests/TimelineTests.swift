import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// What the timeline must not hide.
@Suite struct TimelineTests {
  /// Three answers come in one go; what a source denies stands in a row of its own.
  @Test func whatASourceDeniesHasItsOwnRow() throws {
    var story = try CaseBuilder(
      Sample.standard("food-business-licence"), applicant: SampleCases.shop(),
      situations: ["business": "catering", "vending": "no"])
    func answer(_ code: String, _ result: SourceAnswer.Result) -> SourceAnswer {
      SourceAnswer(material: MaterialCode(code), result: result)
    }
    try story.act(
      .recordAnswers([
        answer("business-licence", .delivered(Sample.shared(.licence, state: .revoked))),
        answer("representative-id", .delivered(Sample.shared())),
        answer("health-certificates", .absent),
      ]), by: CaseBuilder.source)
    let driver = try CaseScreenTests.open(story.file(), size: wideSize)
    let acts = try #require(driver.state.caseFile?.acts)
    #expect(acts.suffix(3).map(\.entries.count) == [1, 1, 1])
    driver.snapshot("case-denials-120")
  }

  /// What was asked for and what takes that back, each with its reason, though both were done within a
  /// minute; at both widths.
  @Test(arguments: [standardSize, wideSize]) func aDemandAndItsWithdrawalAreReadable(
    size: Size
  ) throws {
    var story = try SampleCases.restaurant()
    let licence = MaterialCode("business-licence")
    try story.act(.demand(licence, reason: "地址与实际不符"))
    try story.act(.withdrawDemand(licence, reason: "已现场核实地址"))
    let driver = try CaseScreenTests.open(story.file(), size: size)
    let text = driver.screen.text()
    #expect(text.contains("要求提供纸质，地址与实际不符"))
    #expect(text.contains("不再要求纸质，已现场核实地址"))
    let acts = try #require(driver.state.caseFile?.acts)
    #expect(acts.suffix(2).map(\.entries.count) == [1, 1])
  }

  /// A correction says what was and what is, as far as people are shown to everybody.
  @Test func aCorrectionSaysWhatItChanged() throws {
    var story = try SampleCases.restaurant()
    var corrected = SampleCases.shop()
    corrected.phone = "13900005678"
    corrected.representative?.name = "李健国"
    try story.act(
      .amend(
        Amendment(
          applicant: corrected, agent: nil, situations: ["business": "sales", "vending": "no"],
          reason: "电话有误")))
    let file = try story.file()
    let entry = try #require(
      file.entries.last { if case .amended = $0.event { true } else { false } })
    #expect(
      file.sentence(of: entry, .chinese)
        == "更正申请信息：电话有误；申请人电话：138****5678 → 139****5678；"
        + "法定代表人：李*国 → 李*国（所隐部分有改动）；主体业态是什么？餐饮服务经营者 → 食品销售经营者")
  }
}
