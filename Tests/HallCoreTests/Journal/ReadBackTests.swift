import HallCore
import TestKit
import Testing
import TextFormats

/// Whatever the rules allow, with whatever texts, reads back as it was written: thousands of random
/// acts, with texts of every length and with the characters that formats stumble over.
@Suite struct ReadBackTests {
  @Test(arguments: 0..<24) func whatIsAllowedReadsBack(_ seed: Int) throws {
    var random = RandomTexts(seed: UInt64(seed))
    let standard = try Sample.shopStandard(handling: seed % 3 == 0 ? .immediate : .promised)
    let calendar = try Sample.calendar()
    var allowed = 0
    for _ in 0..<12 {
      var aCase = try Sample.opened(standard)
      for step in 0..<20 {
        let now = Circumstances(
          standard: standard, calendar: calendar, at: Sample.now, actor: random.actor())
        let command = try random.command()
        guard let events = try? aCase.decide(command, under: now) else { continue }
        for entry in aCase.record(events, request: RequestID("r\(step)"), under: now) {
          let line = entry.json.canonical
          let node = try parsed(line)
          let own = try Entry(node, file: "journal", from: .ourselves)
          #expect(own.json.canonical.utf8.elementsEqual(line.utf8))
          let elsewhere = try Entry(node, file: "journal")
          #expect(elsewhere.json.canonical.utf8.elementsEqual(line.utf8))
          allowed += 1
        }
      }
    }
    #expect(allowed > 40, "the acts have to get somewhere: \(allowed)")
  }
}

/// Commands with random texts; the same seed makes the same ones.
private struct RandomTexts {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  private static let scalars: [Unicode.Scalar] = [
    "李", "建", "国", "𠮷", "\u{FA19}", "\u{795E}", "\u{E000}", "\u{0}", "\n", "\"", "\\", "é",
    "e\u{301}".unicodeScalars.last ?? "e", "\u{FE00}", "\u{1F600}", " ", "a", "9", "\u{2028}",
  ]

  /// Mostly short; now and then as long as allowed, and one longer.
  mutating func text(_ kind: JournalText) -> String {
    let count: Int
    switch random.next(below: 12) {
    case 0: count = kind.lengthMax
    case 1: count = kind.lengthMax + 1
    default: count = 1 + random.next(below: 12)
    }
    var text = String.UnicodeScalarView()
    text.append("字")
    for _ in 1..<max(2, count) { text.append(Self.scalars[random.next(below: Self.scalars.count)]) }
    return String(String.UnicodeScalarView(text.prefix(count)))
  }

  mutating func actor() -> Actor {
    Actor(
      role: random.next(below: 8) == 0 ? .supervisor : .clerk, id: text(.staffNumber),
      window: random.next(below: 2) == 0 ? text(.window) : nil)
  }

  private mutating func party() throws -> Party {
    var party = try Sample.person(text(.partyName))
    if random.next(below: 3) == 0 {
      party.identifier = nil
      party.identityNote = text(.identityNote)
    }
    party.phone = random.next(below: 2) == 0 ? text(.phone) : nil
    if random.next(below: 3) == 0 {
      party.representative = Representative(name: text(.partyName), identifier: party.identifier)
    }
    return party
  }

  mutating func command() throws -> CaseCommand {
    let code = MaterialCode(["id", "plan", "system"][random.next(below: 3)])
    let outcome = Outcome(
      document: text(.documentName), number: text(.resultNumber),
      validUntil: random.next(below: 2) == 0 ? Sample.day.adding(years: 5) : nil)
    switch random.next(below: 31) {
    case 0, 1: return .checkOriginal(code)
    case 2: return .takePromise(MaterialCode("system"))
    case 3: return .postpone(MaterialCode("plan"))
    case 4:
      return .amend(
        Amendment(
          applicant: try party(), agent: random.next(below: 3) == 0 ? try party() : nil,
          situations: ["premises": random.next(below: 6) == 0 ? text(.situationAnswer) : "rented"],
          reason: text(.reason)))
    case 5:
      return .assignNumber(ExternalNumber(kind: .provincial, text: text(.externalNumber)))
    case 6: return .demand(MaterialCode("id"), reason: text(.reason))
    case 7: return .giveBack(code, reason: text(.reason))
    case 8, 9: return .receive
    case 10:
      return .notify(second: text(.reason))
    case 11, 12: return .accept
    case 13: return .finishAtOnce(outcome)
    case 14: return .handOver
    case 15:
      return .suspend(
        Suspension(
          procedure: .testing, plannedDays: 5, reason: text(.reason), approver: text(.approver)))
    case 16: return .resume
    case 17: return .extend(approver: text(.approver), reason: text(.reason))
    case 18:
      return .decide(
        Decision(
          isGranted: random.next(below: 2) == 0, reasons: text(.reason),
          remedies: text(.remedies), inspectors: [text(.inspector), text(.inspector)],
          on: random.next(below: 2) == 0 ? Sample.day : nil, number: text(.resultNumber)))
    case 19: return .finish(outcome)
    case 20:
      return .deliver(
        Delivery(mode: .counter, recipient: .applicant, reference: text(.deliveryReference)))
    case 21:
      return .refuse(
        NonAcceptance(
          kind: .rejected, reason: text(.reason), competentAgency: text(.competentAgency)))
    case 22:
      return .provide(
        code,
        Evidence(
          way: .upload, grade: .c, source: text(.source), asOf: Sample.now,
          holderName: text(.partyName), reference: text(.reference)))
    case 23: return .recordAnswers([SourceAnswer(material: code, result: .failed(.timeout))])
    case 24: return .submit
    case 25: return .overrule(code, reason: text(.reason))
    case 26: return .undoCheck(code, reason: text(.reason))
    case 28: return .withdrawDemand(code, reason: text(.reason))
    case 29:
      return .correctDecision(
        Decision(
          isGranted: false, reasons: text(.reason), remedies: text(.remedies),
          inspectors: [text(.inspector), text(.inspector)], number: text(.resultNumber)),
        reason: text(.reason))
    case 27: return .post(number: "EX123456785CN")
    default:
      return random.next(below: 4) == 0
        ? .withdraw(Withdrawal(request: .applicant, reason: text(.reason))) : .receive
    }
  }
}
