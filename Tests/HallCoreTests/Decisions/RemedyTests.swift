import HallCore
import TestKit
import Testing
import Words

/// What is advised can be done where the case stands.
@Suite struct RemedyTests {
  private let system = MaterialCode("system")
  private let plan = MaterialCode("plan")

  /// A promisable form was given back, and a deferrable plan lacks, at each place of the case's life: what
  /// is advised, form first.
  static let rows: [(state: CaseState, advice: [String])] = [
    (.received, ["已退回：未签字；当场补交，或者告知承诺替代", "已退回：不清晰；当场补交，或者容缺，受理后 5 工作日补齐"]),
    (.accepted, ["已退回：未签字；当场补交", "已退回：不清晰；当场补交"]),
    (.inReview, ["已退回：未签字；当场补交", "已退回：不清晰；当场补交"]),
    (.decided, ["已退回：未签字", "已退回：不清晰"]),
    (.withdrawn, ["已退回：未签字", "已退回：不清晰"]),
  ]

  @Test(arguments: rows.indices) func nothingIsAdvisedThatCannotBeDone(index: Int) throws {
    let (state, advice) = Self.rows[index]
    let story = try story(in: state)
    try #require(story.aCase.state == state)
    let verdict = try story.verdict()
    let said = [system, plan].flatMap { code in
      verdict.findings(on: code).map { finding in
        finding.advice(
          .chinese, under: story.standard, facts: story.aCase.dossier[code], in: state)
      }
    }
    #expect(said == advice)
    for finding in verdict.findings {
      guard let code = finding.material else { continue }
      for step in finding.next(in: state) {
        let command: CaseCommand? =
          switch step {
          case .promise: .takePromise(code)
          case .postpone: .postpone(code)
          case .provide: .provide(code, Sample.uploaded())
          case .seeOriginal: .checkOriginal(code)
          case .askAgain, .askAuthority, .renew, .answer, .identify, .comeInPerson, .none: nil
          }
        if let command { #expect(try story.refusal(of: command) == nil, "\(command)") }
      }
    }
  }

  /// Who wants to grant an incomplete application is told what can still be done.
  @Test(arguments: [CaseState.accepted, .inReview])
  func whatIsNotGrantedNamesOnlyWhatCanBeDone(state: CaseState) throws {
    let story = try story(in: state)
    let grant = CaseCommand.decide(Decision(isGranted: true, reasons: "", remedies: ""))
    let refusal = try #require(try story.refusal(of: grant))
    #expect(refusal == .notGrantable(lacking: 2, unknown: 0))
    let said = refusal.sentence(.chinese, under: story.standard)
    #expect(said == "还差 2 项，见判定，不能准予；请补齐，确不符合条件的由审批部门决定不予。")
  }

  private func story(in state: CaseState) throws -> ActedCase {
    var story = try ActedCase(try Sample.shopStandard())
    try story.complete()
    try story.act(.receive)
    if state == .accepted || state == .inReview || state == .decided { try story.act(.accept) }
    if state == .inReview { try story.act(.handOver) }
    try story.act(.giveBack(system, reason: "未签字"))
    try story.act(.giveBack(plan, reason: "不清晰"))
    switch state {
    case .decided:
      try story.act(
        .decide(Decision(isGranted: false, reasons: "不符合条件", remedies: "六十日内申请行政复议")))
    case .withdrawn:
      try story.act(.withdraw(Withdrawal(request: .applicant, reason: "不办了")))
    default: break
    }
    return story
  }
}
