internal import HallCore

/// Makes invented parties with identifiers that pass every check.
struct People {
  let city: CityData
  let today: Day
  private var nextSequence = 0
  private var nextOrganisation = 0
  private var nextPhone = 0
  private var specialNames: [String]

  init(city: CityData, today: Day) {
    self.city = city
    self.today = today
    specialNames = city.namesakes + city.rareNames
  }

  mutating func person(_ random: inout SeededRandom, name: String? = nil) -> Party? {
    let name = name ?? nextName(&random)
    guard let document = identityCard(&random) else { return nil }
    return Party(
      kind: .person, name: name, identifier: .person(document),
      identifierValidUntil: random.chance(4) ? today.adding(days: -random.within(3...60)) : nil,
      phone: phone(&random))
  }

  mutating func organisation(_ random: inout SeededRandom) -> Party? {
    nextOrganisation += 1
    let isSoleTrader = random.chance(60)
    let place = "濮阳市" + random.one(of: city.streets)
    let name =
      if nextOrganisation % 23 == 0 {
        random.one(of: city.longOrganisations)
      } else if isSoleTrader {
        place + random.one(of: city.brands) + random.one(of: city.trades)
      } else {
        "濮阳市" + random.one(of: city.brands) + random.one(of: city.companies)
      }
    let county = random.one(of: city.counties)
    guard let code = creditCode(prefix: (isSoleTrader ? "92" : "91") + county),
      let proprietor = identityCard(&random)
    else { return nil }
    let representative = Representative(
      name: nextName(&random), identifier: .person(proprietor))
    return Party(
      kind: .organisation, name: name, identifier: .organisation(code), phone: phone(&random),
      representative: representative)
  }

  private mutating func nextName(_ random: inout SeededRandom) -> String {
    if random.chance(12), let special = specialNames.popLast() { return special }
    return random.one(of: city.surnames) + random.one(of: city.givenNames)
  }

  /// Sequence codes 990–999 mark invented people; the birthday carries the counting.
  private mutating func identityCard(_ random: inout SeededRandom) -> PersonDocument? {
    nextSequence += 1
    let county = city.counties[nextSequence % city.counties.count]
    let birthday = today.adding(days: -(18 * 366 + nextSequence * 37 % 19_000))
    let (year, month, day) = birthday.date
    let code = 990 + nextSequence / 19_000 * 2 + random.below(2) * 4
    let stem =
      county + digits(year, 4) + digits(month, 2) + digits(day, 2) + digits(code, 3)
    for check in "0123456789X" {
      if let document = try? PersonDocument(
        kind: .identityCard, number: stem + String(check), today: today)
      {
        return document
      }
    }
    return nil
  }

  private func creditCode(prefix: String) -> CreditCode? {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    let serial = nextOrganisation
    let body = "YY" + String((0..<6).map { alphabet[serial / power(31, $0) % 31] }.reversed())
    for inner in "0123456789X" {
      for check in alphabet {
        guard let code = try? CreditCode(prefix + body + String(inner) + String(check)) else {
          continue
        }
        if code.hints.isEmpty { return code }
      }
    }
    return nil
  }

  private mutating func phone(_ random: inout SeededRandom) -> String {
    nextPhone += 1
    return random.one(of: ["135", "138", "150", "159", "186", "199"]) + "0000"
      + digits(nextPhone, 4)
  }
}

func digits(_ value: Int, _ width: Int) -> String {
  let text = String(value)
  return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

private func power(_ base: Int, _ exponent: Int) -> Int {
  (0..<exponent).reduce(1) { product, _ in product * base }
}
