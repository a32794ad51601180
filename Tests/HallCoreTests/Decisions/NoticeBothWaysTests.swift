import HallCore
import TestKit
import Testing

/// One rule for both ways: hundreds of cases told at the counter, and the same sent back online
/// (河南省优化营商环境条例第三十八条).
@Suite struct NoticeBothWaysTests {
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
}
