import HallCore
import HallStore

/// Makes a hall of so many cases through the store's own bulk path, with a bar for whoever waits.
struct HallMaking {
  private let rules: HallRules
  private let count: Int
  private var journals: CrowdJournals
  private let maker = Actor.rule("bench")

  private static let portion = 2_000

  init(_ rules: HallRules, count: Int) {
    self.rules = rules
    self.count = count
    journals = CrowdJournals(
      rules.models, crowd: Crowd(people: max(1_000, count / 3)),
      standards: rules.standards.map(\.standard), calendar: rules.calendar,
      today: HallRules.now.day)
  }

  consuming func make(_ path: String) throws {
    let identity = HallIdentity(
      name: "一窗测试大厅", region: try RegionCode("410900"), block: CaseNumber.trainingBlock,
      kind: .training)
    var making = self
    _ = try HallStore.found(at: path, identity, memory: 1024) { hall in
      _ = try hall.importCalendar(making.rules.calendar, at: HallRules.now, actor: making.maker)
      _ = try hall.importStandards(making.rules.standards, at: HallRules.now, actor: making.maker)
      try making.fill(hall)
      try making.fillPool(hall)
    }
  }

  /// Writes one portion while the next is thought out.
  private mutating func fill(_ hall: HallStore) throws {
    var next = try begin(at: 0)
    var index = 0
    while index < count {
      let portion = try next.take()
      index += portion.count
      if index < count { next = try begin(at: index) }
      let result = try hall.adopt(portion, at: HallRules.now, actor: maker)
      guard case .done = result else { throw CrowdFault.refused("\(result)") }
      showProgress("cases", index, count)
    }
  }

  private mutating func begin(at start: Int) throws -> Ahead<[[Entry]]> {
    let plans = try (start..<min(count, start + HallMaking.portion)).map {
      try journals.plan($0, of: count)
    }
    return Ahead { [journals] in try plans.map { try journals.journal($0) } }
  }

  /// An e-licence for half of the people: identity cards and business licences.
  private func fillPool(_ hall: HallStore) throws {
    let total = count / 2
    var index = 0
    while index < total {
      let end = min(total, index + HallMaking.portion)
      let answers = try (index..<end).compactMap { number -> PoolAnswer? in
        let holder = try journals.applicant(
          of: number * 2, kind: number % 5 == 0 ? .organisation : .person)
        guard let identifier = holder.identifier else { return nil }
        let licence = PoolLicence(
          identifier: nil, number: nil, holderName: holder.name, validFrom: nil, validUntil: nil,
          state: .valid)
        return PoolAnswer(
          holder: identifier, type: "11100000000013338W001", result: .holds(licence),
          at: HallRules.now)
      }
      _ = try hall.importPool(answers, at: HallRules.now, actor: maker)
      index = end
      showProgress("licences", index, total)
    }
  }
}
