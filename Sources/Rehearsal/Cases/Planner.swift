internal import HallCore

/// Decides who comes with what, and when, so that today's desk has something of everything.
struct Planner {
  let city: CityData
  let standards: [String: ServiceStandard]
  let days: HallDays
  var random: SeededRandom
  var population: Population
  var sources: SimulatedSources

  /// The hand-picked cases first, then the others.
  mutating func plans() throws(DemoFault) -> [Plan] {
    var plans: [Plan] = []
    for entry in city.guide {
      if let plan = try plan(entry) { plans.append(plan) }
    }
    for ending in Ending.allCases {
      for _ in 0..<ending.count {
        if let plan = try plan(ending) { plans.append(plan) }
      }
    }
    return plans
  }

  /// A case of the crowd; nil where no item in force can end so.
  private mutating func plan(_ ending: Ending) throws(DemoFault) -> Plan? {
    var candidates: [(item: CityItem, standard: ServiceStandard, day: Day)] = []
    for item in city.items {
      let standard = try standard(item)
      guard ending.isPossible(under: standard) else { continue }
      let day = day(for: ending, standard)
      // One working day in hand: whoever applies online does so on the day before.
      guard standard.effectiveFrom <= day.adding(days: -5) else { continue }
      candidates.append((item, standard, day))
    }
    guard let chosen = random.pick(candidates, weight: { $0.item.weight }) else { return nil }
    let channel = channel(for: ending)
    let asksAsOrganisation =
      !chosen.standard.applicants.contains(.person)
      || (chosen.standard.applicants.contains(.organisation) && random.chance(22))
    let applicant: Party
    if asksAsOrganisation {
      let organisation = try population.organisation(chosen.item.trade)
      sources.know(organisation, isReliable: false)
      applicant = organisation.party
    } else {
      let person = try population.person(aged: chosen.item.ages)
      sources.know(person, isReliable: false)
      applicant = person.party
    }
    var agent: Party?
    if chosen.standard.agentAllowed, random.chance(asksAsOrganisation ? 30 : 10) {
      let person = try population.newPerson(aged: 20...60)
      sources.know(person, isReliable: false)
      agent = person.party
    }
    return Plan(
      item: chosen.item, standard: chosen.standard, ending: ending, channel: channel,
      applicant: applicant, agent: agent, day: chosen.day,
      opensAt: opening(channel, on: chosen.day, ending), guide: nil)
  }

  /// A hand-picked case; nil where its item is not in force yet.
  private mutating func plan(_ entry: GuideEntry) throws(DemoFault) -> Plan? {
    guard let item = city.items.first(where: { $0.key == entry.item }) else {
      throw .itemUnknown(entry.item)
    }
    let standard = try standard(item)
    let day = day(for: entry.key, standard)
    guard standard.effectiveFrom <= day.adding(days: -5) else { return nil }
    let person = try population.person(entry.person, comesAgain: false)
    let applicant: Party
    if let known = entry.organisation {
      let organisation = try population.organisation(
        known, representedBy: person, comesAgain: false)
      sources.know(organisation, isReliable: true)
      applicant = organisation.party
    } else {
      sources.know(person, isReliable: true)
      applicant = person.party
    }
    var agent: Party?
    if entry.key == .agent {
      let person = try population.newPerson(aged: 30...50)
      sources.know(person, isReliable: true)
      agent = person.party
    }
    return Plan(
      item: item, standard: standard, ending: entry.ending, channel: entry.channel,
      applicant: applicant, agent: agent, day: day,
      opensAt: opening(entry.channel, on: day, entry.ending), guide: entry.key)
  }

  private func standard(_ item: CityItem) throws(DemoFault) -> ServiceStandard {
    guard let standard = standards[item.handlingCode] else { throw .itemUnknown(item.key) }
    return standard
  }

  private mutating func channel(for ending: Ending) -> Channel {
    let weights: [(channel: Channel, weight: Int)] = [
      (.window, ending.isRemote ? 0 : 50), (.online, 20), (.app, 16), (.kiosk, 9), (.hotline, 6),
    ]
    return random.pick(weights, weight: { $0.weight })?.channel ?? .window
  }

  /// At the window on the day itself; from elsewhere on the day before, for a mere submission on the
  /// day itself.
  private mutating func opening(_ channel: Channel, on day: Day, _ ending: Ending) -> Instant {
    switch channel {
    case .window: return days.hallMoment(on: day, random: &random)
    case .online, .app:
      let submission = ending.isRemote || ending == .draft
      return days.homeMoment(on: submission ? day : day.adding(days: -1), random: &random)
    case .kiosk, .hotline:
      let submission = ending.isRemote || ending == .draft
      let before = days.before(day)
      return days.hallMoment(on: submission ? day : before, random: &random)
    }
  }
}
