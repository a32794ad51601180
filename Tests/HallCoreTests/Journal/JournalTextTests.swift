import HallCore
import TestKit
import Testing
import TextFormats

/// What the rules allow can be read again, here and in another hall; what is too long is refused by
/// the name of its field and not found out later.
@Suite struct JournalTextTests {
  /// A field, where the case stands when it is filled in, and what is done with the text.
  struct Row: Sendable {
    let text: JournalText
    let state: CaseState
    let command: @Sendable (String) throws -> CaseCommand
  }

  static let rows: [Row] = [
    Row(text: .partyName, state: .draft) { try amend { $0.name = $1 }($0) },
    Row(text: .partyName, state: .draft) { text in
      try amend { $0.representative = Representative(name: $1, identifier: nil) }(text)
    },
    Row(text: .partyName, state: .draft) { text in
      .amend(
        Amendment(
          applicant: try Sample.person(),
          agent: try Sample.person(text, number: "410928200101017775"),
          situations: ["premises": "rented"], reason: "录入有误"))
    },
    Row(text: .identityNote, state: .draft) { try amend { $0.identityNote = $1 }($0) },
    Row(text: .phone, state: .draft) { try amend { $0.phone = $1 }($0) },
    Row(text: .identifierNumber, state: .draft) { text in
      try amend { $0.identifier = .person(PersonDocument(stored: .other, number: $1)) }(text)
    },
    Row(text: .situationAnswer, state: .draft) { text in
      .amend(
        Amendment(
          applicant: try Sample.person(), agent: nil, situations: ["premises": text],
          reason: "录入有误"))
    },
    Row(text: .situationCode, state: .draft) { text in
      .amend(
        Amendment(
          applicant: try Sample.person(), agent: nil, situations: [text: "rented"],
          reason: "录入有误"))
    },
    Row(text: .reason, state: .draft) { text in
      .amend(
        Amendment(
          applicant: try Sample.person("李建军"), agent: nil, situations: ["premises": "rented"],
          reason: text))
    },
    Row(text: .source, state: .draft) { text in
      .provide(
        MaterialCode("plan"), Evidence(way: .upload, grade: .c, source: text, asOf: Sample.now))
    },
    Row(text: .reference, state: .draft) { text in
      .provide(
        MaterialCode("plan"),
        Evidence(way: .upload, grade: .c, asOf: Sample.now, reference: text))
    },
    Row(text: .reason, state: .draft) { .giveBack(MaterialCode("plan"), reason: $0) },
    Row(text: .reason, state: .draft) { .demand(MaterialCode("id"), reason: $0) },
    Row(text: .reason, state: .draft) { .withdraw(Withdrawal(request: .applicant, reason: $0)) },
    Row(text: .reason, state: .received) { text in
      .refuse(NonAcceptance(kind: .notNeeded, reason: text, competentAgency: nil))
    },
    Row(text: .competentAgency, state: .received) { text in
      .refuse(NonAcceptance(kind: .rejected, reason: "不属本机关", competentAgency: text))
    },
    Row(text: .reason, state: .inReview) { text in
      .suspend(Suspension(procedure: .testing, plannedDays: 5, reason: text, approver: "赵科长"))
    },
    Row(text: .resultNumber, state: .inReview) { text in
      .decide(Decision(isGranted: true, reasons: "", remedies: "", number: text))
    },
    Row(text: .approver, state: .inReview) { text in
      .suspend(Suspension(procedure: .testing, plannedDays: 5, reason: "须查明", approver: text))
    },
    Row(text: .approver, state: .inReview) { .extend(approver: $0, reason: "案情复杂") },
    Row(text: .reason, state: .inReview) { .extend(approver: "钱局长", reason: $0) },
    Row(text: .reason, state: .inReview) { text in
      .decide(Decision(isGranted: false, reasons: text, remedies: "可以复议"))
    },
    Row(text: .remedies, state: .inReview) { text in
      .decide(Decision(isGranted: false, reasons: "不符合条件", remedies: text))
    },
    Row(text: .inspector, state: .inReview) { text in
      .decide(
        Decision(isGranted: true, reasons: "", remedies: "", inspectors: ["孙某", text]))
    },
    Row(text: .documentName, state: .decided) { text in
      .finish(Outcome(document: text, number: "濮1", validUntil: nil))
    },
    Row(text: .resultNumber, state: .decided) { text in
      .finish(Outcome(document: "备案证", number: text, validUntil: nil))
    },
    Row(text: .deliveryReference, state: .finished) { text in
      .deliver(Delivery(mode: .counter, recipient: .applicant, reference: text))
    },
    Row(text: .externalNumber, state: .received) { text in
      .assignNumber(ExternalNumber(kind: .vertical, text: text))
    },
  ]

  @Test(arguments: rows.indices) func isTakenUpToItsLengthAndNoFurther(_ index: Int) throws {
    let row = Self.rows[index]
    let standard = try Sample.shopStandard()
    let now = try Sample.circumstances(standard, actor: Sample.supervisor)
    let full = String(repeating: "𠮷", count: row.text.lengthMax)
    var aCase = try complete(in: row.state, standard)
    let events = try aCase.decide(try row.command(full), under: now)
    for entry in aCase.record(events, request: RequestID("r"), under: now) {
      try expectReadable(entry)
    }
    let other = try complete(in: row.state, standard)
    let tooLong = try row.command(full + "补")
    #expect(throws: Refusal.tooLong(row.text)) { try other.decide(tooLong, under: now) }
  }

  @Test func whoActsAndWhereFitsToo() throws {
    let standard = try Sample.shopStandard()
    let aCase = try Sample.opened(standard)
    for (actor, text) in [
      (Actor(role: .clerk, id: String(repeating: "7", count: 101)), JournalText.staffNumber),
      (Actor(role: .clerk, id: "W1", window: String(repeating: "7", count: 21)), .window),
    ] {
      let now = try Sample.circumstances(standard, actor: actor)
      #expect(throws: Refusal.tooLong(text)) { try aCase.decide(.receive, under: now) }
      #expect(throws: Refusal.tooLong(text)) {
        try open(try opening(standard, name: "李建国"), under: now)
      }
    }
  }

  @Test func aCaseIsOpenedUnderTheSameLengths() throws {
    let standard = try Sample.shopStandard()
    let now = try Sample.circumstances(standard)
    let full = String(repeating: "某", count: JournalText.partyName.lengthMax)
    let event = try open(try opening(standard, name: full), under: now)
    try expectReadable(
      Entry(
        sequence: 1, at: now.at, actor: now.actor, request: RequestID("r"), event: event,
        verdict: nil))
    #expect(throws: Refusal.tooLong(.partyName)) {
      try open(try opening(standard, name: full + "某"), under: now)
    }
  }

  /// A notice quotes the standard in full, however long its sentences are.
  @Test func aNoticeUnderALongStandardReadsBack() throws {
    let long = String(repeating: "长", count: 2000)
    let name = String(repeating: "名", count: 200)
    var text = try Sample.shopText(
      replacing: "\"requirement\": \"标明面积\"", with: "\"requirement\": \"\(long)\"")
    text = text.replacing("\"name\": \"布局图\"", with: "\"name\": \"\(name)\"")
    let standard = try ServiceStandard.parse(Array(text.utf8), file: "long.json")
    let now = try Sample.circumstances(standard)
    var aCase = try Sample.opened(standard)
    for command in [CaseCommand.askSources, .receive, .notify(second: nil)] {
      let events = try aCase.decide(command, under: now)
      for entry in aCase.record(events, request: RequestID("r"), under: now) {
        try expectReadable(entry)
      }
    }
    #expect(aCase.state == .correction)
  }

  /// A standard may allow an extension of no days; the journal can say so.
  @Test(arguments: [0, 1, 366]) func everyExtensionOfAStandardReadsBack(_ days: Int) throws {
    let text = try Sample.shopText(
      replacing: "\"extension\": { \"days\": 5", with: "\"extension\": { \"days\": \(days)")
    let standard = try ServiceStandard.parse(Array(text.utf8), file: "days.json")
    let now = try Sample.circumstances(standard, actor: Sample.supervisor)
    var aCase = try complete(in: .inReview, standard)
    let events = try aCase.decide(.extend(approver: "钱局长", reason: "案情复杂"), under: now)
    for entry in aCase.record(events, request: RequestID("r"), under: now) {
      try expectReadable(entry)
    }
  }

  /// What stands in our own journal is read whatever today's rules would say to it.
  @Test func whatWasAllowedOnceIsReadForEver() throws {
    let long = String(repeating: "长", count: 3000)
    let party = Party(
      kind: .person, name: long,
      identifier: .person(PersonDocument(stored: .identityCard, number: "410922300002299990")),
      identityNote: "", phone: long)
    let events: [CaseEvent] = [
      .amended(Amendment(applicant: party, agent: nil, situations: [long: long], reason: long)),
      .finished(Outcome(document: "", number: "", validUntil: nil)),
      .suspended(Suspension(procedure: .testing, plannedDays: 9999, reason: "须查明", approver: long)),
      .numberAssigned(ExternalNumber(kind: .post, text: long)),
      .decided(Decision(isGranted: true, reasons: "", remedies: "", inspectors: ["", long])),
    ]
    for (index, event) in events.enumerated() {
      let entry = Entry(
        sequence: 2_000_000 + index, at: Sample.now,
        actor: Actor(role: .clerk, id: long, window: long), request: RequestID(long),
        event: event, verdict: nil)
      let node = try parsed(entry.json.canonical)
      #expect(try Entry(node, file: "journal", from: .ourselves) == entry)
      #expect(throws: (any Error).self) { try Entry(node, file: "journal") }
    }
  }

  private func expectReadable(
    _ entry: Entry, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let node = try parsed(entry.json.canonical)
    let own = try Entry(node, file: "journal", from: .ourselves)
    #expect(own.json.canonical == entry.json.canonical, sourceLocation: sourceLocation)
    // Another hall reads it as strictly as anything from outside.
    let elsewhere = try Entry(node, file: "journal")
    #expect(elsewhere.json.canonical == entry.json.canonical, sourceLocation: sourceLocation)
  }

  private func opening(_ standard: ServiceStandard, name: String) throws -> Opening {
    Opening(
      number: try Sample.number(), handlingCode: standard.item.handlingCode,
      standardHash: standard.hash, channel: .window, applicant: try Sample.person(name))
  }
}

private func amend(
  _ change: @escaping (inout Party, String) -> Void
) -> (String) throws -> CaseCommand {
  { text in
    var party = try Sample.person()
    change(&party, text)
    return .amend(
      Amendment(
        applicant: party, agent: nil, situations: ["premises": "rented"], reason: "录入有误"))
  }
}

/// A case with everything in order, led to a state by real commands.
private func complete(in state: CaseState, _ standard: ServiceStandard) throws -> Case {
  var aCase = try Sample.opened(standard)
  let now = try Sample.circumstances(standard)
  let shared = SourceAnswer(material: MaterialCode("id"), result: .delivered(Sample.shared()))
  let granted = Decision(isGranted: true, reasons: "", remedies: "")
  let steps: [(CaseState, CaseCommand)] = [
    (.received, .receive), (.accepted, .accept), (.inReview, .handOver),
    (.decided, .decide(granted)),
    (.finished, .finish(Outcome(document: "备案证", number: "濮1", validUntil: nil))),
  ]
  let commands: [CaseCommand] =
    [
      .recordAnswers([shared]), .checkOriginal(MaterialCode("plan")),
      .provide(MaterialCode("system"), Sample.uploaded(.d)),
    ] + steps.map(\.1)
  for command in commands {
    let isStep = steps.contains { $0.1 == command }
    if isStep, aCase.state == state { break }
    _ = aCase.record(try aCase.decide(command, under: now), request: RequestID("r"), under: now)
  }
  #expect(aCase.state == state)
  return aCase
}
