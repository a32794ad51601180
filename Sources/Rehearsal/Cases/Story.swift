internal import HallCore

/// A case while it happens. Everything in its journal comes of a real command, decided by the real
/// rules at a simulated moment.
struct Story {
  let plan: Plan
  let days: HallDays
  let city: CityData
  var random: SeededRandom
  private(set) var aCase: Case
  private(set) var entries: [Entry]
  private(set) var clock: Instant
  /// The clerk who has the case.
  let clerk: Actor

  /// Opens the case.
  init(
    _ plan: Plan, number: CaseNumber, situations: [String: String], days: HallDays,
    city: CityData, random: SeededRandom
  ) throws(DemoFault) {
    var random = random
    let staff = random.pick(city.staff.filter { $0.role == .clerk })
    let clerk = Actor(role: .clerk, id: staff?.number ?? "W1001", window: staff?.window)
    let opener: Actor =
      switch plan.channel {
      case .window: clerk
      case .hotline: Actor(role: .clerk, id: clerk.id)
      case .online, .app, .kiosk: Actor(role: .applicant, id: "")
      }
    let opening = Opening(
      number: number, handlingCode: plan.standard.item.handlingCode,
      standardHash: plan.standard.hash, channel: plan.channel, applicant: plan.applicant,
      agent: plan.agent, situations: situations)
    let event: CaseEvent
    do {
      event = try open(
        opening,
        under: Circumstances(
          standard: plan.standard, calendar: days.calendar, at: plan.opensAt, actor: opener))
    } catch {
      throw .refused(item: plan.item.key, ending: plan.ending.rawValue, error)
    }
    self.plan = plan
    self.days = days
    self.city = city
    self.clerk = clerk
    clock = plan.opensAt
    aCase = Case(opening: opening, at: clock)
    let request = RequestID(random.text(32, of: "0123456789abcdef"))
    entries = [
      Entry(
        sequence: 1, at: clock, actor: opener, request: request, event: event, verdict: nil)
    ]
    self.random = random
  }

  /// Does something a little later.
  mutating func act(_ command: CaseCommand, by actor: Actor) throws(DemoFault) {
    clock = days.clamped(clock.adding(seconds: random.number(in: 6...50)))
    let now = circumstances(of: actor)
    do {
      let events = try aCase.decide(command, under: now)
      let request = RequestID(random.text(32, of: "0123456789abcdef"))
      entries += aCase.record(events, request: request, under: now)
    } catch {
      throw .refused(item: plan.item.key, ending: plan.ending.rawValue, error)
    }
  }

  /// Lets time pass until some moment of a later day, or a while on the same day.
  mutating func wait(until day: Day) {
    guard day > clock.day else { return }
    clock = max(clock, days.hallMoment(on: day, random: &random))
  }

  /// Lets some working days pass, but not beyond the last day of the story.
  mutating func wait(workdays count: Int) {
    wait(until: days.day(count, after: clock.day))
  }

  /// What the standard says now.
  func verdict() -> Verdict { circumstances(of: clerk).verdict(on: aCase) }

  /// Whether there is something a notice could ask the applicant for.
  var isSomethingOwed: Bool {
    verdict().findings(.lacking).contains { finding in
      finding.material.flatMap { plan.standard.material($0) }?.isForAuthorityAlone != true
    }
  }

  private func circumstances(of actor: Actor) -> Circumstances {
    Circumstances(standard: plan.standard, calendar: days.calendar, at: clock, actor: actor)
  }

  var applicant: Actor { Actor(role: .applicant, id: "") }
  var department: Actor { Actor(role: .department, id: plan.standard.item.department.creditCode) }

  /// Something people in the hall write for one purpose.
  mutating func phrase(_ use: Phrases) throws(DemoFault) -> String {
    guard let text = random.pick(city.phrases(use)) else { throw .nothingToPick(use.rawValue) }
    return text
  }

  /// The names of so many staff of a role.
  func names(_ count: Int, of role: StaffMember.Role) -> [String] {
    city.staff.filter { $0.role == role }.prefix(count).map(\.name)
  }

  /// Somebody of a role who acts; the staff file has at least one of each.
  mutating func staff(_ role: StaffMember.Role) throws(DemoFault) -> StaffMember {
    guard let member = random.pick(city.staff.filter { $0.role == role }) else {
      throw .nothingToPick(role.rawValue)
    }
    return member
  }
}
