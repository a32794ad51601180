import HallCore
import TestKit
import Testing

/// The life of a case, as a table: from which state which command leads where. Whatever is not in a
/// state's row is refused there.
@Suite struct TransitionTests {
  static let lawful: [(CaseState, [String: CaseState])] = [
    (
      .draft,
      [
        "submit": .submitted, "receive": .received, "accept": .accepted, "refuse": .refused,
        "withdraw": .withdrawn, "void": .voided, "amend": .draft,
      ]
    ),
    (
      .submitted,
      [
        "passReview": .preReviewed, "receive": .received, "accept": .accepted, "refuse": .refused,
        "withdraw": .withdrawn, "void": .voided, "amend": .submitted,
      ]
    ),
    (
      .preReviewed,
      [
        "receive": .received, "accept": .accepted, "refuse": .refused, "withdraw": .withdrawn,
        "void": .voided, "amend": .preReviewed,
      ]
    ),
    (
      .received,
      [
        "accept": .accepted, "refuse": .refused, "withdraw": .withdrawn, "void": .voided,
        "amend": .received,
      ]
    ),
    (
      .accepted,
      [
        "handOver": .inReview, "extend": .accepted, "decide": .decided, "withdraw": .withdrawn,
        "void": .voided,
      ]
    ),
    (
      .inReview,
      [
        "suspend": .suspended, "extend": .inReview, "decide": .decided, "withdraw": .withdrawn,
        "void": .voided,
      ]
    ),
    (.suspended, ["resume": .inReview, "withdraw": .withdrawn, "void": .voided]),
    (.decided, ["finish": .finished, "void": .voided]),
    (.finished, ["deliver": .delivered, "void": .voided]),
    (.delivered, ["void": .voided]),
    (.refused, ["void": .voided]),
    (.withdrawn, ["void": .voided]),
    (.voided, [:]),
  ]

  static let commands: [(String, CaseCommand)] = [
    ("submit", .submit), ("passReview", .passReview), ("receive", .receive), ("accept", .accept),
    (
      "refuse",
      .refuse(NonAcceptance(kind: .rejected, reason: "不属于本机关职权", competentAgency: "县局"))
    ),
    ("handOver", .handOver),
    ("suspend", .suspend(Suspension(procedure: .testing, plannedDays: 5, approver: "赵科长"))),
    ("resume", .resume), ("extend", .extend(approver: "钱局长", reason: "案情复杂")),
    ("decide", .decide(Decision(isGranted: true, reasons: "", remedies: ""))),
    ("finish", .finish(Outcome(document: "备案证", number: "濮1", validUntil: nil))),
    ("deliver", .deliver(Delivery(mode: .counter, recipient: .applicant, reference: nil))),
    ("withdraw", .withdraw(reason: "不办了")), ("void", .void(reason: "录错")),
    (
      "amend",
      .amend(
        Amendment(
          applicant: person, agent: nil, situations: ["premises": "rented"], reason: "电话有误"))
    ),
  ]

  static let person = Party(
    kind: .person, name: "李建国",
    identifier: .person(PersonDocument(stored: .identityCard, number: "410922199202299990")))

  @Test(arguments: lawful.indices) func everyStateAllowsItsOwnStepsOnly(index: Int) throws {
    let (state, steps) = Self.lawful[index]
    let standard = try Sample.shopStandard()
    for (name, command) in Self.commands {
      var aCase = try complete(in: state, standard)
      try #require(aCase.state == state)
      let actor = name == "void" ? Actor(role: .supervisor, id: "S1") : Sample.clerk
      let now = try Sample.circumstances(standard, actor: actor)
      do {
        let events = try aCase.decide(command, under: now)
        _ = aCase.record(events, request: RequestID("x"), under: now)
        #expect(steps[name] == aCase.state, "\(state) + \(name) → \(aCase.state)")
      } catch {
        #expect(steps[name] == nil, "\(state) + \(name) refused: \(error)")
      }
    }
  }

  /// A case with everything in order, led to a state by real commands.
  private func complete(in state: CaseState, _ standard: ServiceStandard) throws -> Case {
    var aCase = try Sample.opened(standard)
    let clerk = try Sample.circumstances(standard)
    let supervisor = try Sample.circumstances(
      standard, actor: Actor(role: .supervisor, id: "S1"))
    func act(_ command: CaseCommand, _ now: Circumstances) throws {
      _ = aCase.record(try aCase.decide(command, under: now), request: RequestID("r"), under: now)
    }
    try act(
      .recordAnswers([
        SourceAnswer(material: MaterialCode("id"), result: .delivered(Sample.shared()))
      ]), clerk)
    try act(.checkOriginal(MaterialCode("plan")), clerk)
    try act(.provide(MaterialCode("system"), Sample.uploaded(.d)), clerk)
    for name in path(to: state) {
      let command = try #require(Self.commands.first { $0.0 == name }?.1)
      try act(command, name == "void" ? supervisor : clerk)
    }
    return aCase
  }

  private func path(to state: CaseState) -> [String] {
    switch state {
    case .draft: []
    case .submitted: ["submit"]
    case .preReviewed: ["submit", "passReview"]
    case .received: ["receive"]
    case .accepted: ["accept"]
    case .inReview: ["accept", "handOver"]
    case .suspended: ["accept", "handOver", "suspend"]
    case .decided: ["accept", "decide"]
    case .finished: ["accept", "decide", "finish"]
    case .delivered: ["accept", "decide", "finish", "deliver"]
    case .refused: ["refuse"]
    case .withdrawn: ["withdraw"]
    case .voided: ["void"]
    case .returned, .correction, .lapsed: []
    }
  }
}
