import HallCore
import TestKit
import Testing
import TextFormats
import Words

/// Beyond the published calendar a date may still move, and whoever says it says so (暂定).
@Suite struct ProvisionalTests {
  private let plan = MaterialCode("plan")
  /// The calendar ends with the year; five and ten working days from here end after it.
  private static let december = Day(number: 20_811)  // 2026-12-24, a Thursday
  /// The days between are all published.
  private static let november = Sample.day

  static let sentences: [(what: String, on: Day, says: String)] = [
    ("告知", november, "一次性告知补正 1 项，至 2026-12-07 补齐"),
    ("告知", december, "一次性告知补正 1 项，至 2027-01-08（暂定）补齐"),
    ("容缺", november, "布局图：同意容缺，受理后 5 个工作日内补齐"),
    ("受理", november, "受理；布局图容缺，至 2026-11-30 补齐"),
    ("受理", december, "受理；布局图容缺，至 2026-12-31 补齐"),
    ("受理", december.adding(days: 1), "受理；布局图容缺，至 2027-01-04（暂定）补齐"),
  ]

  @Test(arguments: sentences.indices) func whatIsRecordedSaysSo(index: Int) throws {
    let (what, day, says) = Self.sentences[index]
    var story = try received(on: day)
    if what == "受理" { try story.act(.postpone(plan), on: day) }
    let command: CaseCommand =
      switch what {
      case "告知": .notify(second: nil)
      case "受理": .accept
      default: .postpone(plan)
      }
    let event = try #require(try story.act(command, on: day).first)
    #expect(event.sentence(.chinese, under: story.standard) == says)
    var fields = try FieldReader(parsed(event.json.canonical), file: "journal")
    #expect(try CaseEvent(&fields, today: day) == event)
  }

  @Test func whatTheStandardSaysSaysSo() throws {
    let day = Self.december.adding(days: 1)
    var story = try received(on: day)
    let missing = try #require(try story.verdict(on: day).findings.first)
    #expect(missing.next.map { $0.sentence(.chinese) }.contains("容缺，受理后 5 工作日补齐"))
    try story.act(.postpone(plan), on: day)
    let agreed = try #require(try story.verdict(on: day).findings.first)
    #expect(agreed.sentence(.chinese, under: story.standard) == "容缺，受理后 5 个工作日内补齐")
    try story.act(.accept, on: day)
    let deferred = try #require(try story.verdict(on: day).findings.first)
    #expect(deferred.sentence(.chinese, under: story.standard) == "容缺，至 2027-01-04（暂定）补齐")
  }

  /// A term of calendar days does not wait for anybody's announcement.
  @Test func plainDaysAreCertain() throws {
    let text = try Sample.shopText(
      replacing: "\"deferral\": { \"days\": 5, \"unit\": \"working\" }",
      with: "\"deferral\": { \"days\": 15, \"unit\": \"calendar\" }")
    let standard = try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
    var story = try received(on: Self.december, standard)
    try story.act(.postpone(plan), on: Self.december)
    try story.act(.accept, on: Self.december)
    let finding = try #require(
      try story.verdict(on: Self.december).findings(on: plan).first)
    #expect(finding.sentence(.chinese, under: story.standard) == "容缺，至 2027-01-08 补齐")
  }

  static let listed: [(remaining: Int, isProvisional: Bool, says: String)] = [
    (3, false, "剩 3 工作日"), (3, true, "约剩3工作日"), (0, true, "今日到期"),
    (-2, true, "约超2工作日"), (-12, false, "超 12 工作日"),
  ]

  @Test(arguments: listed.indices) func aListSaysSoToo(index: Int) {
    let (remaining, isProvisional, says) = Self.listed[index]
    let clock = ListedClock(
      kind: .notice, due: Self.december, remaining: remaining, unit: .working, light: .green,
      isProvisional: isProvisional)
    #expect(clock.sentence(.chinese) == says)
  }

  private func received(
    on day: Day, _ standard: ServiceStandard? = nil
  ) throws -> ActedCase {
    var story = try ActedCase(try standard ?? Sample.shopStandard())
    try story.answer("id", .delivered(Sample.shared()), on: day)
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)), on: day)
    try story.act(.receive, on: day)
    return story
  }
}
