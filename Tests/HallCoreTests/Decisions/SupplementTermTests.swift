import HallCore
import TestKit
import Testing

/// The applicant's term after a one-time notice. It ends a case only over what the applicant did not
/// bring: who has brought everything is to be accepted (行政许可法第三十二条第一款第五项).
@Suite struct SupplementTermTests {
  private let plan = MaterialCode("plan")

  struct Row: Sendable {
    let brought: String
    let lapses: Bool
  }

  static let rows: [Row] = [
    Row(brought: "无", lapses: true),
    Row(brought: "只交制度", lapses: true),
    Row(brought: "制度、布局图原件", lapses: false),
    Row(brought: "制度、布局图扫描件", lapses: false),
    Row(brought: "制度，布局图容缺", lapses: false),
    Row(brought: "制度、布局图，布局图又退回", lapses: true),
  ]

  @Test(arguments: rows.indices) func onlyWhatDidNotComeEndsACase(index: Int) throws {
    let row = Self.rows[index]
    var story = try noticed()
    try bring(row.brought, &story)
    try story.act(.remind)
    let over = try Sample.workday(11)
    #expect(try story.refusal(of: .lapse, on: over) == (row.lapses ? nil : .supplementCame))
    #expect(try (story.dueRule(on: over)?.kind == .lapse) == row.lapses)
  }

  /// Who was told to bring the original has not done so by leaving the copy where it was.
  @Test func whoWasAskedForAnOriginalOwesIt() throws {
    var story = try ActedCase(try Sample.shopStandard())
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.provide(plan, Sample.uploaded(.c)))
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    try story.act(.receive)
    try story.act(.notify(second: nil))
    try story.act(.remind)
    let over = try Sample.workday(11)
    #expect(try story.refusal(of: .lapse, on: over) == nil)
    try story.act(.checkOriginal(plan))
    #expect(try story.refusal(of: .lapse, on: over) == .supplementCame)
  }

  /// What was sent in again is under the same term, and looked at within a day.
  @Test func whatIsSentInAgainKeepsItsTerm() throws {
    var story = try ActedCase(try Sample.shopStandard(), channel: .online)
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.submit)
    try story.act(.sendBack(second: nil))
    let before = try story.clocks(on: Sample.day)
    try story.act(.submit)
    #expect(story.aCase.state == .submitted)
    let after = try story.clocks(on: Sample.day)
    #expect(before.map(\.kind) == [.supplement])
    #expect(Set(after.map(\.kind)) == [.supplement, .review])
    #expect(after.first { $0.kind == .supplement }?.due == before[0].due)
    try story.act(.remind)
    let over = try Sample.workday(11)
    #expect(try story.dueRule(on: over)?.kind == .lapse)
    #expect(try story.act(.lapse, on: over) == [.lapsed(.supplementOverdue)])
  }

  /// Who passed the review has only to show the originals; that is no omission.
  @Test func whoPassedTheReviewDoesNotLapse() throws {
    var story = try ActedCase(try Sample.shopStandard(), channel: .online)
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.submit)
    try story.act(.sendBack(second: nil))
    try bring("制度、布局图扫描件", &story)
    try story.act(.submit)
    try story.act(.passReview)
    #expect(try story.clocks(on: Sample.day).map(\.kind) == [.supplement])
    try story.act(.remind)
    let over = try Sample.workday(11)
    #expect(try story.refusal(of: .lapse, on: over) == .supplementCame)
    #expect(try story.dueRule(on: over) == nil)
  }

  private func noticed() throws -> ActedCase {
    var story = try ActedCase(try Sample.shopStandard())
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.receive)
    try story.act(.notify(second: nil))
    return story
  }

  private func bring(_ what: String, _ story: inout ActedCase) throws {
    if what.contains("制度") {
      try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    }
    if what.contains("扫描件") { try story.act(.provide(plan, Sample.uploaded(.c))) }
    if what.contains("原件") || what.contains("退回") { try story.act(.checkOriginal(plan)) }
    if what.contains("容缺") { try story.act(.postpone(plan)) }
    if what.contains("退回") { try story.act(.giveBack(plan, reason: "图纸不清")) }
  }
}
