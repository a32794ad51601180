internal import HallCore

extension SimulatedSources {
  /// What goes wrong on purpose in a hand-picked case.
  mutating func twist(_ plan: Plan) throws(DemoFault) {
    let at = plan.opensAt.adding(seconds: 1)
    switch plan.guide {
    case .food:
      guard let holder = plan.applicant.representative?.identifier else { return }
      try set(PoolQuery(holder: holder, type: identityCardType), to: .timeout, at: at)
    case .mismatch:
      guard let holder = plan.applicant.identifier else { return }
      // U+9F91 for U+4DAE: the same word to the ear, another name to every system.
      try set(
        PoolQuery(holder: holder, type: identityCardType), holderName: "张龑", at: at)
    case .immediate, .review, .correction, .notice, .overdue, .overdueByLaw, .deferral, .demanded,
      .agent, .long, .rare, .deliver, .suspended, nil:
      break
    }
  }
}

extension Planner {
  /// People and organisations who have no case yet but whose licences are in the pool, so that a new
  /// case finds them at once; among them every condition a licence or a source can be in.
  mutating func askAboutStrangers(standards: [ServiceStandard]) throws(DemoFault) {
    let personTypes = types(standards) { $0.applicants.contains(.person) }
    let organisationTypes = types(standards) { !$0.applicants.contains(.person) }
    let conditions = SourceCondition.allCases
    for known in population.waitingPeople {
      let person = try population.person(known)
      sources.know(person, isReliable: false)
      guard let holder = person.identifier else { continue }
      try ask(holder, personTypes, surely: .good)
    }
    for known in population.waitingOrganisations {
      let organisation = try population.organisation(known)
      sources.know(organisation, isReliable: false)
      try ask(.organisation(organisation.code), organisationTypes, surely: .good)
    }
    for condition in conditions + conditions {
      let person = try population.newPerson(aged: 19...75)
      sources.know(person, isReliable: false)
      guard let holder = person.identifier else { continue }
      try ask(holder, personTypes, surely: condition)
      let organisation = try population.newOrganisation(.any)
      sources.know(organisation, isReliable: false)
      try ask(.organisation(organisation.code), organisationTypes, surely: condition)
    }
  }

  /// Asks one question with a fixed answer and some more.
  private mutating func ask(
    _ holder: PartyIdentifier, _ types: [String], surely condition: SourceCondition
  ) throws(DemoFault) {
    guard let first = types.first else { return }
    let at = days.hallMoment(on: days.day(random.number(in: 1...8)), random: &random)
    var queries: [PoolQuery] = []
    for _ in 0..<3 {
      if let type = random.pick(types), type != first {
        queries.append(PoolQuery(holder: holder, type: type))
      }
    }
    try sources.set(PoolQuery(holder: holder, type: first), to: condition, at: at)
    _ = try sources.ask(queries, at: at)
  }

  /// The types asked for applicants, the commonest first.
  private func types(
    _ standards: [ServiceStandard], where isIncluded: (ServiceStandard) -> Bool
  ) -> [String] {
    var counts: [String: Int] = [:]
    for standard in standards where isIncluded(standard) {
      for rule in standard.materials where rule.holder == .applicant {
        for sharing in rule.sharing { counts[sharing.type, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
