import HallCore
import TestKit
import Testing
import Words

/// A notice binds the hall in the same way whether it was given at the counter or sent back online
/// (行政许可法第三十二条第一款第四项、第五项; 河南省优化营商环境条例第三十八条).
@Suite struct NoticeOnlineTests {
  private let plan = MaterialCode("plan")
  private let id = MaterialCode("id")

  /// Sent back in time for the plan; what happens then, and how the case stands thirty days later.
  static let silences: [(acts: [CaseCommand], state: CaseState, terms: [Clock.Kind])] = [
    ([.receive], .correction, [.supplement]),
    ([.submit], .submitted, [.review, .supplement]),
    ([.submit, .receive], .correction, [.supplement]),
  ]

  @Test(arguments: silences.indices) func afterANoticeSilenceIsNoAcceptance(index: Int) throws {
    let (acts, state, terms) = Self.silences[index]
    var story = try sentBack()
    for act in acts { try story.act(act, on: Sample.workday(2)) }
    #expect(story.aCase.state == state)
    #expect(try story.clocks(on: Sample.workday(3)).map(\.kind) == terms)
    let later = try Sample.workday(30)
    #expect(try story.forwardStep(on: later) != .deemAccepted)
    let refusal = try story.refusal(of: .deemAccepted, on: later)
    #expect(refusal == (state == .submitted ? .termNotOver : .notPossible(in: state)))
  }

  /// The supplement's term goes on where it stood.
  @Test func takingItOverDoesNotBeginTheTermAnew() throws {
    var story = try sentBack()
    let due = try #require(story.aCase.notices.last?.due)
    try story.act(.receive, on: Sample.workday(4))
    let term = try #require(try story.clocks(on: Sample.workday(4)).first)
    #expect(term.from == Sample.day && term.due == due && term.remaining == 6)
    try story.act(.remind, on: Sample.workday(4))
    #expect(try story.refusal(of: .lapse, on: Sample.workday(11)) == nil)
  }

  /// The plan was listed and has come; the identity card was good then and is not now.
  @Test(arguments: ["窗口", "网上"]) func whatTheNoticeDidNotListIsNotAskedForNow(path: String) throws {
    var story = try path == "窗口" ? notified() : sentBack()
    try story.act(.checkOriginal(plan))
    try story.answer("id", .delivered(Sample.shared(state: .revoked)))
    if path == "网上" { try story.act(.submit) }
    #expect(story.aCase.isUnlisted(id))
    #expect(story.aCase.isSupplemented(try story.verdict()))
    #expect(try story.forwardStep() == .accept)
    try story.act(.accept)
    #expect(story.aCase.state == .accepted)
  }

  /// Nor does the preliminary review send anybody back for it.
  @Test func norDoesTheReviewAskForIt() throws {
    var story = try sentBack()
    try story.act(.provide(plan, Sample.uploaded()))
    try story.answer("id", .delivered(Sample.shared(state: .revoked)))
    try story.act(.submit)
    #expect(try story.refusal(of: .passReview) == nil)
  }

  /// What the dialog says of the notice's term: nothing of one that is over.
  @Test func theDialogsSpeakOfTheTermThatRuns() throws {
    var story = try sentBack()
    func says(_ subject: DialogSubject) throws -> String {
      let file = CaseFile(
        entries: [], aCase: story.aCase, standard: story.standard,
        calendar: try Sample.calendar(), on: Sample.day)
      return DialogWords.explanation(subject, file, on: Sample.day)(.chinese)
    }
    #expect(try says(.forward(.receive)) == "已一次性告知：收件后转待补正，补正期限不变；告知所列补齐的，应当受理。")
    try story.act(.submit)
    #expect(try !says(.passReview).contains("一次性告知期限"))
  }

  // MARK: - Where a notice was given

  private func begun() throws -> ActedCase {
    var story = try ActedCase(try Sample.shopStandard(), channel: .online)
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    return story
  }

  private func notified() throws -> ActedCase {
    var story = try begun()
    try story.act(.receive)
    try story.act(.notify(second: nil))
    return story
  }

  private func sentBack() throws -> ActedCase {
    var story = try begun()
    try story.act(.submit)
    try story.act(.sendBack(second: nil))
    return story
  }
}
