internal import HallCore

/// The people and organisations of the city, made as they are needed; everybody has numbers of
/// their own, and some come again.
struct Population {
  let city: CityData
  let today: Day
  var random: SeededRandom
  private var takenNumbers: Set<String> = []
  private var phonesGiven = 0
  /// Written down by hand and not yet met.
  private(set) var waitingPeople: [KnownPerson]
  private(set) var waitingOrganisations: [KnownOrganisation]
  private var people: [Person] = []
  private var organisations: [Organisation] = []

  init(city: CityData, today: Day, random: SeededRandom) {
    self.city = city
    self.today = today
    self.random = random
    waitingPeople = city.people
    waitingOrganisations = city.organisations
  }

  /// Somebody of that age: one of those written down, somebody met before, or somebody new.
  mutating func person(aged ages: ClosedRange<Int>) throws(DemoFault) -> Person {
    let roll = random.number(in: 0...99)
    if roll < 25 {
      let known = waitingPeople.firstIndex { person in ages.contains(age(person.birthday)) }
      if let known { return try person(waitingPeople.remove(at: known)) }
    }
    if roll < 40 {
      let again = people.filter { ages.contains($0.age(on: today)) }
      if let person = random.pick(again) { return person }
    }
    return try newPerson(aged: ages)
  }

  /// Somebody nobody has met before.
  mutating func newPerson(aged ages: ClosedRange<Int>) throws(DemoFault) -> Person {
    let sex: Sex = random.chance(50) ? .male : .female
    let days = random.number(in: ages.lowerBound * 366...ages.upperBound * 365 + 350)
    guard let surname = random.pick(city.surnames, weight: \.weight),
      let given = random.pick(city.givenNames.filter { $0.sex == sex }),
      let place = random.pick(city.places)
    else { throw .nothingToPick("names, places") }
    return try person(
      KnownPerson(
        name: surname.text + given.text, sex: sex, birthday: today.adding(days: -days),
        region: place.region))
  }

  /// The person of a hand-written entry, with numbers of their own.
  /// - Parameter comesAgain: whether later cases may be theirs as well.
  mutating func person(
    _ known: KnownPerson, comesAgain: Bool = true
  ) throws(DemoFault) -> Person {
    let person = Person(
      name: known.name, birthday: known.birthday, identifier: try identifier(of: known),
      identityNote: known.note, identifierValidUntil: cardEnd(of: known),
      phone: random.chance(92) ? phone() : nil)
    if comesAgain { people.append(person) }
    return person
  }

  /// An organisation of that trade, or of any.
  mutating func organisation(_ trade: Trade) throws(DemoFault) -> Organisation {
    let roll = random.number(in: 0...99)
    if roll < 30, let known = waitingOrganisations.firstIndex(where: { $0.trade == trade }) {
      return try organisation(waitingOrganisations.remove(at: known))
    }
    if roll < 42, let again = random.pick(organisations.filter { $0.trade == trade }) {
      return again
    }
    return try newOrganisation(trade)
  }

  /// The organisation of a hand-written entry.
  mutating func organisation(
    _ known: KnownOrganisation, representedBy person: Person? = nil, comesAgain: Bool = true
  ) throws(DemoFault) -> Organisation {
    let representative: Person
    if let person { representative = person } else { representative = try newPerson(aged: 24...68) }
    let code = try Invention.creditCode(
      category: known.category, region: known.region, random: &random)
    let organisation = Organisation(
      name: known.name, code: code, trade: known.trade, representative: representative,
      phone: random.chance(15) ? "0393" + "000" + random.digits(4) : representative.phone)
    if comesAgain { organisations.append(organisation) }
    return organisation
  }

  /// An organisation nobody has met before.
  mutating func newOrganisation(_ trade: Trade) throws(DemoFault) -> Organisation {
    let kinds: [(part: OrganisationPart.Part, category: String, weight: Int)] = [
      (.sole, "92", 45), (.company, "91", 45), (.cooperative, "93", trade == .freight ? 10 : 0),
    ]
    guard let kind = random.pick(kinds, weight: { $0.weight }),
      let place = random.pick(city.places),
      let word = random.pick(city.organisationParts.filter { $0.part == .word })
    else { throw .nothingToPick("organisation-parts") }
    let endings = city.organisationParts.filter { $0.part == kind.part }
    let own = endings.filter { $0.trade == trade }
    guard let ending = random.pick(own.isEmpty ? endings.filter { $0.trade == .any } : own) else {
      throw .nothingToPick("organisation-parts")
    }
    let head = kind.part == .company ? "濮阳" : place.county
    return try organisation(
      KnownOrganisation(
        name: head + word.text + ending.text, category: kind.category, region: place.region,
        trade: trade))
  }

  private mutating func identifier(of known: KnownPerson) throws(DemoFault) -> PartyIdentifier? {
    guard let document = known.document else { return nil }
    let number: String
    if let given = known.number { number = given } else { number = try freshNumber(known) }
    do {
      return try PartyIdentifier(kindCode: document, number: number, today: today)
    } catch {
      throw .identifier(number, error)
    }
  }

  /// Odd sequence codes for men; 990…999, and the neighbours below once those are taken.
  private mutating func freshNumber(_ known: KnownPerson) throws(DemoFault) -> String {
    let odd = known.sex == .male ? 1 : 0
    var sequence = 990 + random.number(in: 0...4) * 2 + odd
    var number = ""
    repeat {
      number = try Invention.citizenNumber(
        region: known.region ?? "410902", birthday: known.birthday, sequence: sequence,
        today: today)
      sequence = sequence <= 901 ? 998 + odd : sequence - 2
    } while !takenNumbers.insert(number).inserted
    return number
  }

  /// 居民身份证法第五条: five years below 16, ten to 25, twenty to 45, then without end. A few have
  /// run out or soon will.
  private mutating func cardEnd(of known: KnownPerson) -> Day? {
    guard known.document == DocumentKind.identityCard.rawValue else { return nil }
    let years: Int
    switch age(known.birthday) {
    case ..<16: years = 5
    case 16...25: years = 10
    case 26...45: years = 20
    default: return nil
    }
    let roll = random.number(in: 0...99)
    if roll < 4 { return today.adding(days: -random.number(in: 60...400)) }
    if roll < 8 { return today.adding(days: random.number(in: 1...29)) }
    return today.adding(days: random.number(in: 60...years * 365 - 120))
  }

  /// `1xx0000xxxx`: passes the check of a mobile number, and nobody is called by it.
  private mutating func phone() -> String {
    let prefixes = ["139", "138", "150", "186", "177", "133"]
    phonesGiven += 1
    let number = String(10_000 + (phonesGiven * 37) % 10_000).suffix(4)
    return prefixes[(phonesGiven / 10_000 + phonesGiven) % 6] + "0000" + number
  }

  private func age(_ birthday: Day) -> Int {
    let whole = today.number - birthday.number
    return whole * 4 / 1461
  }
}
