import HallCore
import TestKit
import Testing

@testable import HallStore

/// Thousands of random acts, allowed and not, from two windows: the tables always say what the
/// journals say.
@Suite struct RandomWorkTests {
  @Test(arguments: 0..<4) func projectionsEqualTheFold(_ seed: Int) throws {
    let hall = try TestHall(handling: seed % 2 == 0 ? .promised : .immediate)
    let stores = [hall.store, try HallStore(opening: hall.path)]
    var random = RandomWork(seed: UInt64(seed + 1))
    var files: [CaseFile] = []
    var now = Sample.now
    var done = 0
    for step in 0..<400 {
      let store = stores[random.next(below: 2)]
      if random.next(below: 12) == 0 { now = now.adding(seconds: 86_400) }
      if random.next(below: 40) == 0 { _ = try store.applyDueRules(now) }
      if random.next(below: 15) == 0 {
        _ = try store.importPool([try random.answer(at: now)], at: now, actor: Sample.clerk)
      }
      if files.isEmpty || random.next(below: 12) == 0 {
        let act = try hall.opening(
          applicant: try random.person(), channel: random.pick(Channel.allCases), at: now)
        guard case .done(let file) = try store.open(act) else { continue }
        files.append(file)
        continue
      }
      let index = random.next(below: files.count)
      let number = files[index].aCase.number
      // Now and then somebody acts on what they saw long ago.
      if random.next(below: 8) > 0 {
        files[index] = try #require(try store.caseFile(number, on: now.day))
      }
      let act = hall.act(
        try random.command(step), on: files[index], at: random.clock(around: now),
        actor: random.pick([Sample.clerk, TestHall.supervisor]))
      guard case .done(let file) = try store.perform(act) else { continue }
      files[index] = file
      done += 1
      // A journal goes forward, but for a supervisor who puts a clock right.
      let steps = zip(file.entries, file.entries.dropFirst())
      #expect(steps.allSatisfy { $0.at <= $1.at || $1.actor.role == .supervisor })
    }
    #expect(done > 60, "the acts have to get somewhere: \(done)")
    try stores[0].expectWhole()
  }
}

/// Random people, answers and commands; the same seed makes the same ones.
struct RandomWork {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  /// What a window's clock says: mostly the time, now and then a little or a day behind.
  mutating func clock(around now: Instant) -> Instant {
    switch next(below: 10) {
    case 0: now.adding(seconds: -next(below: 280))
    case 1: now.adding(seconds: -86_400)
    default: now
    }
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }

  private static let numbers = [
    "410922199202299990", "410926201506069989", "410928199512129979", "410922202002299958",
  ]

  mutating func person() throws -> Party {
    var party = try Sample.person(
      pick(["李建国", "李建国", "单晓明", "𠮷田", "王小丽"]), number: pick(Self.numbers))
    party.phone = pick([nil, "13800001234", "0393-6660001"])
    return party
  }

  mutating func answer(at: Instant) throws -> PoolAnswer {
    let holder = try PersonDocument(
      kind: .identityCard, number: pick(Self.numbers), today: Sample.day)
    let licence = PoolLicence(
      identifier: nil, number: "证1", holderName: "李建国", validFrom: nil,
      validUntil: at.day.adding(days: 20), state: pick([.valid, .valid, .suspended]))
    return PoolAnswer(
      holder: .person(holder), type: "11100000YYFBN0PM3A00\(1 + next(below: 2))",
      result: pick([.holds(licence), .holds(licence), .absent, .failed(.timeout)]), at: at)
  }

  mutating func command(_ step: Int) throws -> CaseCommand {
    let material = MaterialCode(pick(["id", "title", "plan", "system", "agent-id"]))
    let outcome = Outcome(document: "备案证", number: "濮\(step)", validUntil: nil)
    switch next(below: 32) {
    case 0, 1, 2, 3: return .checkOriginal(material)
    case 4: return .takePromise(MaterialCode("system"))
    case 5: return .postpone(MaterialCode("plan"))
    case 6: return .amend(try amendment())
    case 7: return .assignNumber(ExternalNumber(kind: .provincial, text: "豫\(step)"))
    case 8: return .demand(material, reason: "照片不符")
    case 9: return .giveBack(material, reason: "缺页")
    case 10: return .submit
    case 11, 12: return .receive
    case 13:
      return .notify(second: pick([nil, "材料有变化"]))
    case 14, 15: return .accept
    case 16: return .finishAtOnce(outcome)
    case 17: return .handOver
    case 18:
      return .suspend(
        Suspension(procedure: .testing, plannedDays: 5, reason: "须查明", approver: "赵科长"))
    case 19: return .resume
    case 20: return .decide(Decision(isGranted: true, reasons: "", remedies: ""))
    case 21: return .finish(outcome)
    case 22: return .remind
    case 23: return .recordConfirmation(material, letter: "协查\(step)")
    case 24: return .deliver(Delivery(mode: .counter, recipient: .applicant, reference: nil))
    case 25: return .overrule(material, reason: "来源未更新")
    case 26: return .undoCheck(material, reason: "误按")
    case 27: return .post(number: "11\(10_000_000_000 + step)")
    case 28: return .askSources
    case 29: return .withdrawDemand(material, reason: "误按")
    case 30:
      return .correctDecision(
        Decision(isGranted: true, reasons: "", remedies: "", number: "审\(step)"), reason: "文号有误")
    default:
      let withdrawal = Withdrawal(request: .applicant, reason: "不办了")
      return next(below: 3) == 0 ? .withdraw(withdrawal) : .sendBack(second: nil)
    }
  }

  private mutating func amendment() throws -> Amendment {
    Amendment(
      applicant: try person(), agent: next(below: 3) == 0 ? try person() : nil,
      situations: ["premises": pick(["owned", "rented"])], reason: "录入有误")
  }
}
