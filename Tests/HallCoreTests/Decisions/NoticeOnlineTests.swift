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

  // MARK: - One rule for both ways

  /// Two cases with the same facts, one told at the counter and one sent back and sent in again: the
  /// rules say the same to both, and the same comes of it.
  @Test func bothWaysEndInTheSame() throws {
    let standards = try [
      Sample.shopStandard(), Sample.shopStandard(handling: .immediate),
      Sample.standard("residence-permit"), Sample.standard("social-security-card"),
    ]
    var (told, accepted, unlisted) = (0, 0, 0)
    for seed in 0..<800 {
      let standard = standards[seed % standards.count]
      var random = SplitMix(seed: UInt64(seed))
      let answers = standard.situations.map { situation in
        (situation.code, situation.choices[random.next(below: situation.choices.count)].code)
      }
      let situations = Dictionary(uniqueKeysWithValues: answers)
      var counter = try ActedCase(standard, channel: .window, situations: situations)
      var online = try ActedCase(standard, channel: .online, situations: situations)
      try bring(6 + random.next(below: 20), to: &counter, &online, on: Sample.day, &random)
      try counter.act(.receive)
      try online.act(.submit)
      let refusal = try counter.refusal(of: .notify(second: nil))
      #expect(try online.refusal(of: .sendBack(second: nil)) == refusal, "seed \(seed)")
      guard refusal == nil else { continue }
      told += 1
      try counter.act(.notify(second: nil))
      try online.act(.sendBack(second: nil))
      let day = try Sample.workday(2)
      try bring(4 + random.next(below: 30), to: &counter, &online, on: day, &random)
      try online.act(.submit, on: day)
      if counter.aCase.unlistedCount(try counter.verdict(on: day)) > 0 { unlisted += 1 }
      if try compare(counter, online, standard, on: day, "seed \(seed)") { accepted += 1 }
    }
    #expect(told > 300 && accepted > 50 && unlisted > 20, "\(told) \(accepted) \(unlisted)")
  }

  /// - Returns: whether both are accepted.
  private func compare(
    _ counter: ActedCase, _ online: ActedCase, _ standard: ServiceStandard, on day: Day,
    _ seed: Comment
  ) throws -> Bool {
    var (counter, online) = (counter, online)
    let outcome = Outcome(document: standard.result.name, number: "濮001", validUntil: nil)
    for command in [CaseCommand.accept, .finishAtOnce(outcome)] {
      #expect(
        try counter.refusal(of: command, on: day) == online.refusal(of: command, on: day), seed)
    }
    // Taken over at the counter, the two are one in everything.
    var taken = online
    try taken.act(.receive, on: day)
    #expect(taken.aCase.state == counter.aCase.state, seed)
    #expect(try taken.forwardStep(on: day) == counter.forwardStep(on: day), seed)
    #expect(try taken.clocks(on: day) == counter.clocks(on: day), seed)
    var commands: [CaseCommand] = [
      .accept, .notify(second: nil), .remind, .deemAccepted, .lapse, .askSources,
    ]
    for rule in standard.materials {
      commands += [.postpone(rule.code), .takePromise(rule.code), .checkOriginal(rule.code)]
      #expect(taken.aCase.isUnlisted(rule.code) == counter.aCase.isUnlisted(rule.code), seed)
      #expect(online.aCase.isUnlisted(rule.code) == counter.aCase.isUnlisted(rule.code), seed)
    }
    for command in commands {
      #expect(
        try taken.refusal(of: command, on: day) == counter.refusal(of: command, on: day), seed)
    }
    guard try counter.refusal(of: .accept, on: day) == nil else { return false }
    try counter.act(.accept, on: day)
    try online.act(.accept, on: day)
    #expect(online.aCase.state == counter.aCase.state, seed)
    #expect(online.aCase.acceptance == counter.aCase.acceptance, seed)
    return true
  }

  /// The same things happen to both.
  private func bring(
    _ count: Int, to counter: inout ActedCase, _ online: inout ActedCase, on day: Day,
    _ random: inout SplitMix
  ) throws {
    for _ in 0..<count {
      let command = try fact(counter.standard, &random)
      let refusal = try counter.refusal(of: command, on: day)
      #expect(try online.refusal(of: command, on: day) == refusal)
      guard refusal == nil else { continue }
      try counter.act(command, on: day)
      try online.act(command, on: day)
    }
  }

  private func fact(
    _ standard: ServiceStandard, _ random: inout SplitMix
  ) throws -> CaseCommand {
    let rule = standard.materials[random.next(below: standard.materials.count)]
    let code = rule.code
    func said(_ result: SourceAnswer.Result) -> CaseCommand {
      .recordAnswers([SourceAnswer(material: code, result: result)])
    }
    switch random.next(below: 24) {
    case 0..<8: return .checkOriginal(code)
    case 8..<12: return said(.delivered(Sample.shared()))
    case 12: return said(.delivered(Sample.shared(state: .revoked)))
    case 13: return said(.delivered(Sample.shared(validUntil: Sample.day.adding(days: 1))))
    case 14: return said(.failed(.timeout))
    case 15: return said(.absent)
    case 16, 17: return .provide(code, Sample.uploaded(random.next(below: 2) == 0 ? .c : .d))
    case 18: return .postpone(code)
    case 19: return .takePromise(code)
    case 20: return .giveBack(code, reason: "照片不清")
    case 21: return .demand(code, reason: "照片不符")
    case 22: return .askSources
    default:
      guard random.next(below: 4) == 0, let first = standard.situations.first else {
        return .askSources
      }
      let answers = Dictionary(
        uniqueKeysWithValues: standard.situations.map { ($0.code, $0.choices[0].code) })
      return .amend(
        Amendment(
          applicant: try Sample.person(), agent: nil, situations: answers,
          reason: first.question))
    }
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
