internal import HallCore

/// The authorities' sources as the hall meets them: mostly right, sometimes empty, sometimes silent.
/// What one has said about a holder stays in the pool and serves every later case.
struct SimulatedSources {
  /// Somebody the sources can be asked about.
  struct Subject {
    let identifier: PartyIdentifier
    let name: String
    /// The end of the identity card, which the source knows as well as the card.
    let cardEnd: Day?
    /// Everything there and good: for the cases a newcomer tries.
    let isReliable: Bool
  }

  private let licenceYears: [String: Int]
  private let surnames: [Surname]
  private let givenNames: [GivenName]
  private let now: Instant
  /// Types that are electronic licences rather than data that are only compared.
  private let licenceTypes: Set<String>
  private var random: SeededRandom
  private var subjects: [PartyIdentifier: Subject] = [:]
  private var places: [PoolQuery: Int] = [:]
  private var serials: Int
  /// Everything asked for so far, in the order it was asked.
  private(set) var answers: [PoolAnswer] = []

  /// - Parameter serials: after which number invented licences are numbered.
  init(
    city: CityData, standards: [ServiceStandard], now: Instant, random: SeededRandom,
    serials: Int = 0
  ) {
    self.serials = serials
    licenceYears = city.licenceYears
    surnames = city.surnames
    givenNames = city.givenNames
    self.now = now
    self.random = random
    let sharing = standards.flatMap(\.materials).flatMap(\.sharing)
    licenceTypes = Set(sharing.filter { $0.way == .licence }.map(\.type))
  }

  /// Makes somebody known to the sources; the first mention counts.
  mutating func know(_ person: Person, isReliable: Bool) {
    guard let identifier = person.identifier else { return }
    know(
      Subject(
        identifier: identifier, name: person.name, cardEnd: person.identifierValidUntil,
        isReliable: isReliable))
  }

  /// Makes an organisation and its representative known to the sources.
  mutating func know(_ organisation: Organisation, isReliable: Bool) {
    know(
      Subject(
        identifier: .organisation(organisation.code), name: organisation.name, cardEnd: nil,
        isReliable: isReliable))
    know(organisation.representative, isReliable: isReliable)
  }

  mutating func know(_ subject: Subject) {
    if subjects[subject.identifier] == nil { subjects[subject.identifier] = subject }
  }

  /// The answers to a case's questions; a source that had failed is asked again.
  mutating func ask(_ queries: [PoolQuery], at: Instant) throws(DemoFault) -> [PoolAnswer] {
    var found: [PoolAnswer] = []
    for query in queries {
      if let place = places[query] {
        if case .failed = answers[place].result, !isReliable(query) {
          answers[place] = try answer(query, condition: condition(for: query), at: at)
        }
        found.append(answers[place])
      } else {
        let answer = try answer(query, condition: condition(for: query), at: at)
        remember(answer, to: query)
        found.append(answer)
      }
    }
    return found
  }

  /// Fixes what a source says, before anybody asks.
  mutating func set(
    _ query: PoolQuery, to condition: SourceCondition, at: Instant
  ) throws(DemoFault) {
    remember(try answer(query, condition: condition, at: at), to: query)
  }

  /// Lets a source write the holder's name in another way.
  mutating func set(
    _ query: PoolQuery, holderName: String, at: Instant
  ) throws(DemoFault) {
    let licence = try licence(query, .good, at.day)
    let other = PoolLicence(
      identifier: licence.identifier, number: licence.number, holderName: holderName,
      validFrom: licence.validFrom, validUntil: licence.validUntil, state: licence.state)
    let answer = PoolAnswer(
      holder: query.holder, type: query.type, result: .holds(other), at: at)
    remember(answer, to: query)
  }

  private mutating func remember(_ answer: PoolAnswer, to query: PoolQuery) {
    if let place = places[query] {
      answers[place] = answer
    } else {
      places[query] = answers.count
      answers.append(answer)
    }
  }

  private func isReliable(_ query: PoolQuery) -> Bool {
    subjects[query.holder]?.isReliable ?? false
  }

  private mutating func condition(for query: PoolQuery) -> SourceCondition {
    if isReliable(query) { return .good }
    // Foreigners and people with passes are in no register of residents.
    if case .person(let document) = query.holder, document.kind != .identityCard,
      random.chance(80)
    {
      return .absent
    }
    return random.pick(SourceCondition.allCases, weight: \.weight) ?? .good
  }

  private mutating func answer(
    _ query: PoolQuery, condition: SourceCondition, at: Instant
  ) throws(DemoFault) -> PoolAnswer {
    let result: PoolAnswer.Result
    if let failure = condition.failure {
      result = .failed(failure)
    } else if condition == .absent {
      result = .absent
    } else {
      result = .holds(try licence(query, condition, at.day))
    }
    return PoolAnswer(holder: query.holder, type: query.type, result: result, at: at)
  }

  private mutating func licence(
    _ query: PoolQuery, _ condition: SourceCondition, _ day: Day
  ) throws(DemoFault) -> PoolLicence {
    serials += 1
    let name = subjects[query.holder]?.name ?? ""
    var from: Day? = day.adding(days: -random.number(in: 40...2_000))
    var until = end(of: query, from: &from, on: day)
    switch condition {
    case .expiring:
      until = now.day.adding(days: random.number(in: 1...29))
    case .expired:
      until = day.adding(days: -random.number(in: 1...39))
    case .notYetValid:
      from = now.day.adding(days: random.number(in: 2...20))
    case .good, .suspended, .cancelled, .annulled, .revoked, .void, .transferred, .otherHolder,
      .absent, .timeout, .unreachable, .maintenance, .quota, .error:
      break
    }
    let isLicence = licenceTypes.contains(query.type)
    let serial = String(day.year) + leadingZeros(serials, 7)
    return PoolLicence(
      identifier: isLicence ? try Invention.licence(type: query.type, serial: serial) : nil,
      number: ownNumber(query) ?? (isLicence ? "4109" + serial : nil),
      holderName: condition == .otherHolder ? other(name) : name, validFrom: from,
      validUntil: until, state: condition.state)
  }

  /// Identity cards end when the card says; other licences after the years of their kind.
  private mutating func end(of query: PoolQuery, from: inout Day?, on day: Day) -> Day? {
    if query.type == identityCardType { return subjects[query.holder]?.cardEnd }
    guard let years = licenceYears[query.type] else { return nil }
    let start = day.adding(days: -random.number(in: 40...years * 365 - 60))
    from = start
    return start.adding(years: years).adding(days: -1)
  }

  private func ownNumber(_ query: PoolQuery) -> String? {
    switch query.holder {
    case .person: query.type == identityCardType ? query.holder.text : nil
    case .organisation: query.type == businessLicenceType ? query.holder.text : nil
    }
  }

  /// A name the source might have instead: an old one, or a slip of somebody's hand.
  private mutating func other(_ name: String) -> String {
    let given = random.pick(givenNames)?.text ?? ""
    let family = surnames.first { name.hasPrefix($0.text) }?.text
    if let family, name.unicodeScalars.count <= 4, family + given != name { return family + given }
    return String(name.dropLast()) + "（旧名）"
  }
}

/// 居民身份证 and 营业执照 in the catalogue of licence types.
let identityCardType = "11100000YYA0K5N25Q001"
let businessLicenceType = "11100000YY3XMN720X001"

/// A number with leading zeros.
func leadingZeros(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
