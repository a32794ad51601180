public import HallCore

/// A whole hall of invented people, made by playing hundreds of small stories through the real rules.
///
/// Nothing in it is written by hand: every journal comes of commands that `Case.decide` allowed at
/// simulated moments of the last weeks, so every stored verdict replays.
public struct DemoHall: Hashable, Sendable {
  /// The cases' journals, in the order in which they were opened: newest last.
  public let cases: [[Entry]]
  /// What the sources have said, about holders with cases and about others who may still come.
  public let pool: [PoolAnswer]
  /// The cases to begin with.
  public let guide: [DemoCase]

  /// A hand-picked case.
  public struct DemoCase: Hashable, Sendable {
    /// Its short name in `Fixtures/demo/guide.csv`, such as `immediate`.
    public let key: String
    /// Its number, in the training block.
    public let number: CaseNumber
    /// The applicant, easy to remember.
    public let applicant: String
    /// What it shows, in Chinese.
    public let chinese: String
    /// What it shows, in English.
    public let english: String
  }

  /// Makes the hall. The same seed, day, standards, calendar and city give the same hall.
  /// - Parameters:
  ///   - seed: another seed makes other people.
  ///   - now: nothing in the hall is later; terms end around this day. Only the day counts, and
  ///     whether it is past nine: before that the hall stands as on the working day before.
  ///   - standards: the items; those not in force yet have no cases.
  ///   - calendar: the working days.
  ///   - city: names, places, staff.
  /// - Throws: `DemoFault` where the script and the rules do not fit together.
  public static func build(
    seed: UInt64, now: Instant, standards: [ServiceStandard], calendar: WorkingCalendar,
    city: CityData
  ) throws(DemoFault) -> DemoHall {
    var random = SeededRandom(seed: seed)
    let days = HallDays(calendar: calendar, now: now)
    var byCode: [String: ServiceStandard] = [:]
    for standard in standards { byCode[standard.item.handlingCode] = standard }
    var planner = Planner(
      city: city, standards: byCode, days: days, random: SeededRandom(seed: random.next()),
      population: Population(
        city: city, today: days.last, random: SeededRandom(seed: random.next())),
      sources: SimulatedSources(
        city: city, standards: standards, now: now, random: SeededRandom(seed: random.next())))
    let plans = try planner.plans()
    let stories = try play(plans, planner: &planner, seed: random.next())
      .sorted { ($0.plan.opensAt, $0.aCase.number) < ($1.plan.opensAt, $1.aCase.number) }
    try planner.askAboutStrangers(standards: standards)
    return DemoHall(
      cases: stories.map(\.entries), pool: planner.sources.answers,
      guide: guide(stories, city: city))
  }

  /// Plays the stories in the order in which the cases are opened; hand-picked ones get the first
  /// numbers of their day.
  private static func play(
    _ plans: [Plan], planner: inout Planner, seed: UInt64
  ) throws(DemoFault) -> [Story] {
    let ordered = plans.enumerated().sorted { left, right in
      order(left.element, left.offset) < order(right.element, right.offset)
    }
    var random = SeededRandom(seed: seed)
    var numbers = TrainingNumbers()
    var stories: [Story] = []
    for (_, plan) in ordered {
      var story = try Story(
        plan, number: try numbers.next(on: plan.opensAt.day),
        situations: situations(of: plan, random: &random), days: planner.days,
        city: planner.city, random: SeededRandom(seed: random.next()))
      try planner.sources.twist(plan)
      let queries = story.aCase.poolQueries(under: plan.standard)
      let answers = try planner.sources.ask(queries, at: plan.opensAt.adding(seconds: 2))
      try story.play(pool: answers)
      stories.append(story)
    }
    return stories
  }

  private static func order(_ plan: Plan, _ index: Int) -> (Int, Int, Int64, Int) {
    (plan.opensAt.day.number, plan.guide == nil ? 1 : 0, plan.opensAt.milliseconds, index)
  }

  /// In the order of `guide.csv`.
  private static func guide(_ stories: [Story], city: CityData) -> [DemoCase] {
    city.guide.compactMap { entry in
      guard let story = stories.first(where: { $0.plan.guide == entry.key }) else { return nil }
      return DemoCase(
        key: entry.key.rawValue, number: story.aCase.number,
        applicant: story.plan.applicant.name, chinese: entry.chinese, english: entry.english)
    }
  }

  /// The answers an applicant gives; hand-picked cases give the first ones.
  private static func situations(of plan: Plan, random: inout SeededRandom) -> [String: String] {
    var dossier = Dossier(applicant: plan.applicant, agent: plan.agent)
    let age = age(of: plan.applicant, on: plan.opensAt.day)
    for situation in plan.standard.situations where dossier.fulfils(situation.when) {
      var choices = situation.choices.map(\.code)
      if choices.contains("minor") { choices = [age < 16 ? "minor" : "adult"] }
      let isFirst = plan.guide != nil
      dossier.situations[situation.code] = isFirst ? choices.first : random.pick(choices)
    }
    return dossier.situations
  }

  private static func age(of party: Party, on day: Day) -> Int {
    guard case .person(let document) = party.identifier,
      let number = document.citizenID(today: day)
    else { return 30 }
    return number.age(on: day)
  }
}

/// Case numbers of the training block, counted up from 1 on each day like the store does.
private struct TrainingNumbers {
  private var serials: [Day: Int] = [:]

  mutating func next(on day: Day) throws(DemoFault) -> CaseNumber {
    let serial = serials[day, default: 0] + 1
    serials[day] = serial
    do {
      let region = try RegionCode("410900")
      guard
        let number = CaseNumber(
          region: region, day: day, block: CaseNumber.trainingBlock, place: serial)
      else { throw DemoFault.numbersExhausted }
      return number
    } catch {
      throw .numbersExhausted
    }
  }
}
