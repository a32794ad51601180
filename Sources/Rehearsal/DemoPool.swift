internal import HallCore

/// What the simulated sources say about invented holders: every state and every silence occurs.
struct DemoPool {
  private(set) var answers: [PoolAnswer] = []
  private var index: [PoolQuery: Int] = [:]
  private var count = 0

  /// The answer to a question, where there is one.
  subscript(query: PoolQuery) -> PoolAnswer? {
    index[query].map { answers[$0] }
  }

  /// Lets the sources answer for one party and everything an item could ask about it.
  mutating func fill(
    for party: Party, _ standard: ServiceStandard, _ calendar: WorkingCalendar, _ at: Instant,
    _ random: inout SeededRandom, paperless: Bool
  ) {
    for rule in standard.materials {
      let holders =
        [(party.identifier, party.name)]
        + (party.representative.map { [($0.identifier, $0.name)] } ?? [])
      for (identifier, name) in holders {
        guard let identifier else { continue }
        for sharing in rule.sharing {
          let query = PoolQuery(holder: identifier, type: sharing.type)
          guard index[query] == nil else { continue }
          let result = paperless ? holds(name, at, kind: 0) : self.result(name, at, &random)
          guard let result else { continue }
          index[query] = answers.count
          answers.append(
            PoolAnswer(
              holder: identifier, type: sharing.type, result: result,
              at: at.adding(seconds: 2 + random.below(20))))
        }
      }
    }
  }

  /// Three in four are simply good; the others take turns through everything else.
  private mutating func result(
    _ name: String, _ at: Instant, _ random: inout SeededRandom
  ) -> PoolAnswer.Result? {
    if random.chance(74) { return holds(name, at, kind: 0) }
    count += 1
    switch count % 20 {
    case 0: return nil
    case 1...12: return holds(name, at, kind: count % 20)
    case 13, 14: return .absent
    case 15: return .failed(.timeout)
    case 16: return .failed(.unreachable)
    case 17: return .failed(.maintenance)
    case 18: return .failed(.quota)
    default: return .failed(.error)
    }
  }

  private func holds(_ name: String, _ at: Instant, kind: Int) -> PoolAnswer.Result {
    let day = at.day
    let state: LicenceState =
      switch kind {
      case 4: .suspended
      case 5: .cancelled
      case 6: .annulled
      case 7: .revoked
      case 8: .void
      case 9: .transferred
      default: .valid
      }
    let validUntil: Day? =
      switch kind {
      case 1: day.adding(days: 20)
      case 2: day.adding(days: -40)
      case 10: nil
      default: day.adding(years: 4)
      }
    return .holds(
      PoolLicence(
        identifier: nil, number: "演\(day.compact)\(digits(answers.count, 5))",
        holderName: kind == 11 ? "冯" + name.dropFirst() : name,
        validFrom: kind == 3 ? day.adding(days: 30) : day.adding(years: -2),
        validUntil: validUntil, state: state))
  }
}

extension CaseStory {
  /// Takes in what the pool says.
  mutating func learn(from pool: DemoPool) {
    let answers = aCase.newAnswers(
      from: aCase.poolQueries(under: standard).compactMap { pool[$0] }, under: standard,
      on: at.day)
    wait(minutes: 1)
    if !answers.isEmpty { act(.recordAnswers(answers), by: .rule("exchange")) }
  }
}
