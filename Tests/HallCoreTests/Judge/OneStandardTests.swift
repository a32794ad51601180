import HallCore
import TestKit
import Testing
import TextFormats

/// Promise 2: one standard. The same acts lead to the same verdict and digest whoever does them,
/// wherever, over whatever channel; and every stored digest replays.
@Suite struct OneStandardTests {
  @Test func theVerdictIsTheSameForEveryChannelWindowAndClerk() throws {
    let standards = try [
      Sample.shopStandard(), Sample.shopStandard(handling: .immediate),
      Sample.standard("food-business-licence"), Sample.standard("social-security-card"),
    ]
    var cases = 0
    for seed in 0..<600 {
      let standard = standards[seed % standards.count]
      var digests: Set<String> = []
      for (index, channel) in Channel.allCases.enumerated() {
        let actor = Actor(role: .clerk, id: "W\(1000 + index)", window: String(index + 1))
        let entries = try journal(standard, channel: channel, actor: actor, seed: seed)
        let aCase = try #require(Case(entries))
        let now = try Sample.circumstances(standard, actor: actor)
        digests.insert(now.verdict(on: aCase).digest)
        let stored = entries.compactMap(\.verdict?.digest)
        digests.formUnion(stored.last.map { ["step " + $0] } ?? [])
        let replayed = try #require(
          replay(entries, standard: { _ in standard }, calendar: { _ in now.calendar }))
        #expect(replayed.differences.isEmpty)
        #expect(replayed.count == stored.count)
        cases += 1
      }
      #expect(digests.count <= 2, "seed \(seed)")
    }
    #expect(cases == 3000)
  }

  @Test func aTamperedJournalDoesNotReplay() throws {
    let standard = try Sample.shopStandard()
    let calendar = try Sample.calendar()
    var found = 0
    for seed in 0..<40 {
      var entries = try journal(standard, channel: .window, actor: Sample.clerk, seed: seed)
      guard let index = entries.firstIndex(where: { $0.verdict != nil }), index > 1 else {
        continue
      }
      let entry = entries[index]
      entries[index] = Entry(
        sequence: entry.sequence, at: entry.at.adding(seconds: 86_400), actor: entry.actor,
        request: entry.request, event: entry.event, verdict: entry.verdict)
      let replayed = try #require(
        replay(entries, standard: { _ in standard }, calendar: { _ in calendar }))
      #expect(replayed.differences.count == 1)
      found += 1
    }
    #expect(found > 5)
  }

  /// Every step says by what it was taken; what it says is compared whole.
  @Test func aStepThatSaysSomethingElseOrNothingDoesNotReplay() throws {
    let standard = try Sample.shopStandard()
    let calendar = try Sample.calendar()
    let now = try Sample.circumstances(standard)
    var aCase = try Sample.opened(standard)
    let opening = Opening(
      number: aCase.number, handlingCode: aCase.handlingCode, standardHash: standard.hash,
      channel: .window, applicant: aCase.dossier.applicant,
      situations: aCase.dossier.situations)
    var entries = [
      Entry(
        sequence: 1, at: now.at, actor: now.actor, request: RequestID("open"),
        event: .opened(opening), verdict: nil)
    ]
    entries += aCase.record(
      try aCase.decide(.receive, under: now), request: RequestID("r"), under: now)
    let stored = try #require(entries[1].verdict)
    func differences(_ verdict: RecordedVerdict?) throws -> [Int] {
      let step = entries[1]
      let changed = Entry(
        sequence: step.sequence, at: step.at, actor: step.actor, request: step.request,
        event: step.event, verdict: verdict)
      let replayed = replay(
        [entries[0], changed], standard: { _ in standard }, calendar: { _ in calendar })
      return try #require(replayed).differences.map(\.sequence)
    }
    func verdict(
      standard: String? = nil, outcome: Verdict.Outcome? = nil, digest: String? = nil
    ) -> RecordedVerdict {
      RecordedVerdict(
        standardHash: standard ?? stored.standardHash, calendarHash: stored.calendarHash,
        outcome: outcome ?? stored.outcome, digest: digest ?? stored.digest)
    }
    #expect(try differences(stored) == [])
    #expect(try differences(nil) == [2])
    #expect(try differences(verdict(outcome: .ready)) == [2])
    #expect(try differences(verdict(digest: "0")) == [2])
    // Another standard may well come to the same; it is not the one the case is pinned to.
    #expect(try differences(verdict(standard: "another")) == [2])
  }

  @Test func theJournalReadsBackAsItWasWritten() throws {
    for seed in 0..<60 {
      let entries = try journal(
        try Sample.shopStandard(), channel: .online, actor: Actor(role: .applicant, id: ""),
        seed: seed)
      for entry in entries {
        let node = try parsed(entry.json.canonical)
        #expect(try Entry(node, file: "journal") == entry)
      }
    }
  }

  /// A journal made by random lawful commands; the same seed makes the same acts.
  private func journal(
    _ standard: ServiceStandard, channel: Channel, actor: Actor, seed: Int
  ) throws -> [Entry] {
    var random = SplitMix(seed: UInt64(seed))
    let situations = Dictionary(
      uniqueKeysWithValues: standard.situations.map {
        ($0.code, $0.choices[random.next(below: $0.choices.count)].code)
      })
    var aCase = try Sample.opened(standard, channel: channel, situations: situations)
    let now = try Sample.circumstances(standard, actor: actor)
    var entries = [
      Entry(
        sequence: 1, at: now.at, actor: actor, request: RequestID("open"),
        event: .opened(
          Opening(
            number: aCase.number, handlingCode: aCase.handlingCode, standardHash: standard.hash,
            channel: channel, applicant: aCase.dossier.applicant, situations: situations)),
        verdict: nil)
    ]
    for step in 0..<14 {
      let command = randomCommand(standard, &random)
      guard let events = try? aCase.decide(command, under: now) else { continue }
      entries += aCase.record(events, request: RequestID("r\(step)"), under: now)
    }
    return entries
  }

  private func randomCommand(
    _ standard: ServiceStandard, _ random: inout SplitMix
  ) -> CaseCommand {
    let rule = standard.materials[random.next(below: standard.materials.count)]
    let code = rule.code
    let outcome = Outcome(document: standard.result.name, number: "濮001", validUntil: nil)
    switch random.next(below: 14) {
    case 0, 1: return .checkOriginal(code)
    case 2, 3:
      let state = LicenceState.allCases[random.next(below: 3) == 0 ? 1 : 0]
      return .recordAnswers([
        SourceAnswer(material: code, result: .delivered(Sample.shared(state: state)))
      ])
    case 4: return .recordAnswers([SourceAnswer(material: code, result: .failed(.timeout))])
    case 5: return .provide(code, Sample.uploaded(random.next(below: 2) == 0 ? .c : .d))
    case 6: return .postpone(code)
    case 7: return .takePromise(code)
    case 8: return .demand(code, reason: "照片不符")
    case 9: return .receive
    case 10: return .accept
    case 11: return .notify(second: nil)
    case 12: return .finishAtOnce(outcome)
    default: return .decide(Decision(isGranted: true, reasons: "", remedies: ""))
    }
  }
}

/// A small generator, so that a seed says everything about a failure.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }
}
