import HallCore

/// Journals of any number of cases: those of the demo hall, each enacted again by other people at other
/// times, so that every stored verdict is the judge's own.
struct CrowdJournals: Sendable {
  let crowd: Crowd
  let today: Day
  private let standards: [String: ServiceStandard]
  private let calendar: WorkingCalendar
  private let closed: [[Entry]]
  private let open: [[Entry]]
  private var serials: [Day: Int] = [:]

  /// - Parameter models: the journals to be enacted again.
  init(
    _ models: [[Entry]], crowd: Crowd, standards: [ServiceStandard], calendar: WorkingCalendar,
    today: Day
  ) {
    self.crowd = crowd
    self.today = today
    self.calendar = calendar
    self.standards = Dictionary(standards.map { ($0.hash, $0) }) { first, _ in first }
    let usable = models.filter { entries in
      !entries.contains { entry in if case .amended = entry.event { true } else { false } }
    }
    // The demo hall's longer stories show every exception there is; a city's usual case is shorter.
    closed = usable.filter { $0.count <= 12 && Case($0)?.state.isClosed == true }
    open = usable.filter { Case($0)?.state.isClosed == false }
  }

  /// Five in a thousand cases are open, those that came last.
  private func model(
    of index: Int, among count: Int, _ chance: inout Chance
  ) -> (entries: [Entry], isClosed: Bool) {
    count - index <= max(200, count / 200)
      ? (chance.pick(open), false) : (chance.pick(closed), true)
  }

  /// The person or organisation a case is about.
  func applicant(of index: Int, kind: PartyKind) throws -> Party {
    var chance = Chance(seed: UInt64(index) &* 7 &+ 3)
    switch kind {
    case .person: return try crowd.person(chance.number(below: crowd.people), today: today)
    case .organisation:
      return try crowd.organisation(chance.number(below: crowd.people / 4 + 1), today: today)
    }
  }

  /// What other systems call a case, for the cases that have such a number.
  static func externalNumber(of index: Int) -> String { "ZW" + String(20_000_000_000 + index) }

  /// A case that will be: what it is enacted after, and its number.
  struct Plan: Sendable {
    fileprivate let index: Int
    fileprivate let model: [Entry]
    /// By how many days it is moved.
    fileprivate let shift: Int
    fileprivate let number: CaseNumber
  }

  /// Plans the next case; cases come in the order in which they were opened.
  /// - Parameters:
  ///   - index: its place, from 0.
  ///   - count: how many there will be.
  mutating func plan(_ index: Int, of count: Int) throws -> Plan {
    var chance = Chance(seed: UInt64(index))
    let (model, isClosed) = model(of: index, among: count, &chance)
    guard let first = model.first, case .opened(let opening) = first.event else {
      throw CrowdFault.modelBroken
    }
    // Spread over four years; whoever is open began when the model did.
    let shift = isClosed ? -((count - index) * 1400 / count) : 0
    let day = shifted(first.at, shift).day
    return Plan(
      index: index, model: model, shift: shift,
      number: try number(on: day, training: opening.number.isTraining))
  }

  /// The journal of a planned case.
  func journal(_ plan: Plan) throws -> [Entry] {
    let (index, shift) = (plan.index, plan.shift)
    guard let first = plan.model.first, case .opened(let opening) = first.event,
      let standard = standards[opening.standardHash]
    else { throw CrowdFault.modelBroken }
    let at = shifted(first.at, shift)
    let mine = Opening(
      number: plan.number, handlingCode: opening.handlingCode,
      standardHash: opening.standardHash, channel: opening.channel,
      applicant: try applicant(of: index, kind: opening.applicant.kind),
      agent: try opening.agent.map { _ in try crowd.person(index % crowd.people, today: today) },
      situations: opening.situations)
    var aCase = Case(opening: mine, at: at)
    var entries = [
      Entry(
        sequence: 1, at: at, actor: first.actor, request: request(index, 1),
        event: .opened(mine), verdict: nil)
    ]
    for entry in plan.model.dropFirst() {
      let now = Circumstances(
        standard: standard, calendar: calendar, at: shifted(entry.at, shift), actor: entry.actor)
      entries += aCase.record(
        [renumbered(entry.event, index)], request: request(index, entry.sequence), under: now)
    }
    return entries
  }

  private func renumbered(_ event: CaseEvent, _ index: Int) -> CaseEvent {
    guard case .numberAssigned(let number) = event else { return event }
    return .numberAssigned(
      ExternalNumber(kind: number.kind, text: CrowdJournals.externalNumber(of: index)))
  }

  private func shifted(_ at: Instant, _ days: Int) -> Instant {
    Instant(milliseconds: at.milliseconds + Int64(days) * 86_400_000)
  }

  private func request(_ index: Int, _ sequence: Int) -> RequestID {
    RequestID("crowd-\(index)-\(sequence)")
  }

  private mutating func number(on day: Day, training: Bool) throws -> CaseNumber {
    let serial = serials[day, default: 0] + 1
    serials[day] = serial
    let region = try RegionCode("410900")
    guard
      let number = CaseNumber(
        region: region, day: day, block: CaseNumber.trainingBlock, place: serial)
    else {
      throw CrowdFault.numbersExhausted
    }
    return number
  }
}

/// What can go wrong with the benchmark's own data.
enum CrowdFault: Error {
  case modelBroken
  case numbersExhausted
  case refused(String)
}
