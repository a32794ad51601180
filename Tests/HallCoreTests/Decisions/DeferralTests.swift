import HallCore
import TestKit
import Testing
import TextFormats

/// What may be brought later (容缺) has its term from acceptance (河南省优化营商环境条例第三十五条), so that
/// it never ends before the term of a one-time notice.
@Suite struct DeferralTests {
  private let plan = MaterialCode("plan")

  /// - accepted: working days after the deferral was agreed.
  /// - due: working days after the deferral was agreed.
  static let terms: [(accepted: Int, due: Int)] = [(0, 5), (2, 7), (5, 10)]

  @Test(arguments: terms.indices) func itsTermRunsFromAcceptance(index: Int) throws {
    let (accepted, due) = Self.terms[index]
    var story = try agreed()
    let day = try Sample.workday(accepted)
    #expect(try story.clocks(on: day).allSatisfy { $0.kind != .deferral })
    #expect(try story.verdict(on: day).outcome == .ready)
    try story.act(.accept, on: day)
    let clock = try #require(try story.clocks(on: day).first { $0.kind == .deferral })
    #expect(clock.from == day)
    #expect(try clock.due.day == Sample.workday(due))
    #expect(clock.remaining == 5)
  }

  /// The applicant cannot know before it is recorded that silence was acceptance.
  @Test func afterSilenceItRunsFromTheDayThatIsRecorded() throws {
    var story = try agreed()
    try story.act(.receive)
    let day = try Sample.workday(8)
    try story.act(.deemAccepted, on: day)
    #expect(story.aCase.acceptance?.on == Sample.day)
    let clock = try #require(try story.clocks(on: day).first { $0.kind == .deferral })
    #expect(clock.from == day && clock.remaining == 5)
  }

  /// However long the applicant takes over the rest, the paper that was deferred keeps nobody back.
  @Test func noNoticeContradictsIt() throws {
    var story = try ActedCase(try Sample.shopStandard())
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.receive)
    try story.act(.postpone(plan))
    try story.act(.notify(second: nil))
    let listed = try #require(story.aCase.notices.last).defects.map(\.material)
    #expect(listed == [MaterialCode("system")])
    let late = try Sample.workday(9)
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)), on: late)
    try story.act(.accept, on: late)
    #expect(try story.verdict(on: late).outcome == .ready)
  }

  @Test func whatCameAndWentBackHasItsTermToo() throws {
    var story = try agreed()
    try story.act(.checkOriginal(plan))
    try story.act(.accept)
    try story.act(.giveBack(plan, reason: "图纸不清"))
    let findings = try story.verdict(on: Sample.day).findings(on: plan)
    #expect(
      findings.map(\.kind)
        == [.deferred(.until(DueDate(day: try Sample.workday(5), isProvisional: false)))])
  }

  @Test func nothingIsAgreedTwice() throws {
    let story = try agreed()
    #expect(try story.refusal(of: .postpone(plan)) == .material(plan, .alreadyDeferred))
  }

  /// What a hall wrote when the term still ran from the day of the agreement keeps its meaning.
  @Test func aDatedAgreementStaysDated() throws {
    let text =
      "{\"event\":\"materialDeferred\",\"material\":\"plan\",\"until\":\"2026-11-30\"}"
    var fields = try FieldReader(parsed(text), file: "journal")
    let event = try CaseEvent(&fields, today: Sample.day)
    let due = DueDate(day: try #require(Day("2026-11-30")), isProvisional: false)
    #expect(event == .materialDeferred(plan, until: due))
    #expect(event.json.canonical == text)
  }

  private func agreed() throws -> ActedCase {
    var story = try ActedCase(try Sample.shopStandard())
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    try story.act(.postpone(plan))
    return story
  }
}
