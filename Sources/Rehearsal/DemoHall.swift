public import HallCore

/// The demo hall: a small city of invented people with cases in every state, told relative to now,
/// so that it is alive on whatever day somebody opens it.
///
/// The same seed, day, standards, calendar and city give the same hall, byte for byte.
public struct DemoHall: Sendable {
  /// The journals, oldest case first.
  public let cases: [[Entry]]
  /// What the sources have said.
  public let pool: [PoolAnswer]

  /// How many cases there are beside the guide's.
  public static let caseCount = 420

  /// Builds the hall.
  /// - Parameters:
  ///   - seed: decides everything chance decides.
  ///   - now: the moment up to which the city has lived.
  ///   - standards: the items on offer; those not yet in force then are left out.
  public init(
    seed: UInt64, now: Instant, standards: [ServiceStandard], calendar: WorkingCalendar,
    city: CityData
  ) {
    var builder = DemoBuilder(
      seed: seed, now: now,
      standards: standards.sorted { $0.item.handlingCode < $1.item.handlingCode },
      calendar: calendar, city: city)
    builder.build()
    // A case row is as old as its opening: the newest must be stored last.
    cases = builder.stories.map(\.entries).sorted {
      ($0[0].at, opening($0)) < ($1[0].at, opening($1))
    }
    pool = builder.pool.answers
  }
}

private func opening(_ entries: [Entry]) -> String { entries[0].request.text }

/// Where a story is to end.
enum StoryEnd: CaseIterable {
  case draft, submitted, preReviewed, returned, received, receivedLate, correction, accepted
  case deferred, demanded, inReview, suspended, decided, finished, delivered, denied, refused
  case withdrawn, lapsed, voided
}

struct DemoBuilder {
  let now: Instant
  let standards: [ServiceStandard]
  let calendar: WorkingCalendar
  let city: CityData
  var random: SeededRandom
  var people: People
  var pool = DemoPool()
  var stories: [CaseStory] = []
  private var serials: [Day: Int] = [:]

  init(
    seed: UInt64, now: Instant, standards: [ServiceStandard], calendar: WorkingCalendar,
    city: CityData
  ) {
    self.now = now
    self.standards = standards.filter { $0.effectiveFrom <= now.day.adding(days: -60) }
    self.calendar = calendar
    self.city = city
    random = SeededRandom(seed: seed)
    people = People(city: city, today: now.day)
  }

  mutating func build() {
    guard !standards.isEmpty else { return }
    for index in 0..<DemoHall.caseCount {
      let standard = standards[index % standards.count]
      let end = StoryEnd.allCases[(index / standards.count + index) % StoryEnd.allCases.count]
      let channel = end.needsSubmission ? nonWindow(index) : Channel.allCases[index % 5]
      tell(end, standard, channel)
    }
    // Applicants for the morning: everything shared, nothing left to ask.
    for standard in standards where standard.handling == .immediate {
      tell(.draft, standard, .online, paperless: true)
    }
    people(withoutCases: 40)
  }

  private func nonWindow(_ index: Int) -> Channel {
    let channels: [Channel] = [.online, .app, .kiosk, .hotline]
    return channels[index % channels.count]
  }

  private mutating func people(withoutCases count: Int) {
    for index in 0..<count {
      guard let person = people.person(&random) else { continue }
      let standard = standards[index % standards.count]
      pool.fill(for: person, standard, calendar, now, &random, paperless: index % 2 == 0)
    }
  }

  private mutating func tell(
    _ end: StoryEnd, _ standard: ServiceStandard, _ channel: Channel, paperless: Bool = false
  ) {
    let start = startingPoint(for: end)
    guard let applicant = makeApplicant(standard), let number = nextNumber(on: start.day) else {
      return
    }
    let agent =
      standard.agentAllowed && !paperless && random.chance(18)
      ? people.person(&random) : nil
    var situations: [String: String] = [:]
    for situation in standard.situations {
      situations[situation.code] = situation.choices[random.below(situation.choices.count)].code
    }
    let opening = Opening(
      number: number, handlingCode: standard.item.handlingCode, standardHash: standard.hash,
      channel: channel, applicant: applicant, agent: agent, situations: situations)
    let actor = channel == .window ? clerk() : Actor(role: .applicant, id: "")
    var story = CaseStory(
      opening: opening, at: start, by: actor, standard: standard, calendar: calendar, limit: now)
    for party in [applicant, agent].compactMap({ $0 }) {
      pool.fill(for: party, standard, calendar, start, &random, paperless: paperless)
    }
    story.learn(from: pool)
    run(&story, to: end, channel: channel, paperless: paperless)
    stories.append(story)
  }

  private mutating func makeApplicant(_ standard: ServiceStandard) -> Party? {
    let kind = random.one(of: standard.applicants)
    var party: Party? =
      switch kind {
      case .person: people.person(&random)
      case .organisation: people.organisation(&random)
      }
    if kind == .person, random.chance(2) {
      party?.identifier = nil
      party?.identityNote = "证件遗失，已核对户籍信息"
    }
    return party
  }

  mutating func clerk() -> Actor {
    let index = random.below(city.staff.count)
    return Actor(role: .clerk, id: city.staff[index].number, window: String(index + 1))
  }

  /// Long stories begin long ago; what is to lie on today's desk begins today or yesterday.
  private mutating func startingPoint(for end: StoryEnd) -> Instant {
    let workdaysAgo =
      switch end {
      case .draft: random.within(0...1)
      case .submitted, .preReviewed, .returned: random.within(0...2)
      case .received, .demanded: random.within(0...5)
      case .accepted, .deferred, .correction, .receivedLate: random.within(5...9)
      case .inReview, .suspended, .decided, .finished: random.within(6...16)
      case .delivered, .denied, .refused, .withdrawn, .voided: random.within(8...30)
      case .lapsed: random.within(24...34)
      }
    let day = lastWorkday(before: workdaysAgo)
    let latest = day == now.day ? max(1, min(now.minuteOfDay - 30, 960)) : 960
    let minute = min(latest, random.within(540...960))
    return Instant(day: day, hour: minute / 60, minute: minute % 60, second: random.below(60))
  }

  /// The working day so many working days ago; 0 is today, or the last one before it.
  private func lastWorkday(before count: Int) -> Day {
    var day = now.day
    while !calendar.isWorkday(day) { day = day.adding(days: -1) }
    for _ in 0..<count {
      repeat { day = day.adding(days: -1) } while !calendar.isWorkday(day)
    }
    return day
  }

  /// The training block: every serial begins with 9.
  private mutating func nextNumber(on day: Day) -> CaseNumber? {
    let serial = serials[day, default: 0] + 1
    serials[day] = serial
    guard let region = try? RegionCode("410900") else { return nil }
    return CaseNumber(region: region, day: day, serial: 900_000 + serial)
  }
}

extension StoryEnd {
  var needsSubmission: Bool {
    switch self {
    case .submitted, .preReviewed, .returned: true
    case .draft, .received, .receivedLate, .correction, .accepted, .deferred, .demanded, .inReview,
      .suspended, .decided, .finished, .delivered, .denied, .refused, .withdrawn, .lapsed, .voided:
      false
    }
  }
}
