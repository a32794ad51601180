// What may be done with single materials.

extension Case {
  func amend(_ amendment: Amendment, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try requireBeforeAcceptance()
    try checkParties(amendment.applicant, amendment.agent)
    var corrected = dossier
    corrected.apply(amendment)
    guard corrected != dossier else { throw .nothingToAmend }
    _ = try checkedReason(amendment.reason)
    let reopened = now.standard.materials.filter { rule in
      !dossier.hasSame(rule.holder, as: corrected) && dossier[rule.code].speaksOfHolder(under: rule)
    }
    let needed = now.standard.materials(for: corrected)
    let ended = now.standard.materials(for: dossier).filter { rule in
      dossier[rule.code].hasAgreement && !needed.contains(rule)
    }
    let complete = Amendment(
      applicant: amendment.applicant, agent: amendment.agent, situations: amendment.situations,
      reason: amendment.reason, ended: ended.map(\.code))
    return [.amended(complete)] + reopened.map { .materialReopened($0.code) }
  }

  func provide(
    _ code: MaterialCode, _ evidence: Evidence, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    _ = try openMaterial(code, now)
    try requireNotShared(code, now)
    if evidence.way.isShared { throw .material(code, .onlyFromSource) }
    return [.materialProvided(code, evidence)]
  }

  func checkOriginal(_ code: MaterialCode, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    let rule = try openMaterial(code, now)
    try requireNotShared(code, now)
    guard rule.accepts <= .b else { throw .material(code, .originalNotAccepted) }
    if isContradicted(code, on: now.at.day) { throw .material(code, .contradicted) }
    let facts = dossier[code]
    if let evidence = facts.evidence, evidence.isUsable(on: now.at.day),
      evidence.risesTo(rule.accepts), facts.returnedBecause == nil
    {
      // What was filled in and taken at the window was seen there.
      let isTaken = rule.accepts == .d && evidence.way == .paper
      guard !facts.isChecked else { throw .material(code, .alreadyChecked) }
      guard !isTaken else { throw .material(code, .alreadyReceived) }
      return [.materialChecked(code)]
    }
    // Where the person's own word will do, what was filled in is taken; there is no original of it.
    if rule.accepts == .d, facts.evidence == nil {
      return [.materialProvided(code, Evidence(way: .paper, grade: .d, asOf: now.at))]
    }
    return layOriginal(code, now)
  }

  func giveBack(
    _ code: MaterialCode, _ reason: String, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    _ = try openMaterial(code, now)
    try requireNotShared(code, now)
    // What a source said never lay on the desk.
    guard let evidence = dossier[code].evidence, !evidence.way.isShared,
      dossier[code].returnedBecause == nil
    else { throw .material(code, .nothingThere) }
    return [.materialReturned(code, reason: try checkedReason(reason))]
  }

  func postpone(_ code: MaterialCode, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    let rule = try openMaterial(code, now)
    try requireBeforeAcceptance()
    guard dossier[code].deferral == nil else { throw .material(code, .alreadyDeferred) }
    guard isLacking(code, now) else { throw .material(code, .alreadyGood) }
    try requireNotDenied(code)
    guard rule.deferral != nil else { throw .material(code, .notDeferrable) }
    return [.materialDeferred(code, until: nil)]
  }

  /// The terms that begin with acceptance: of everything that was deferred, whether or not it has come
  /// meanwhile, as it may yet go back. They count from the day on which the applicant can know that
  /// they run, also where the law dates acceptance back.
  func deferralTerms(_ now: Circumstances) -> [DeferralTerm] {
    now.standard.materials.compactMap { rule in
      guard dossier[rule.code].deferral == .fromAcceptance, let limit = rule.deferral else {
        return nil
      }
      let due = now.calendar.dueDate(from: now.at.day, days: limit.days, unit: limit.unit)
      return DeferralTerm(material: rule.code, due: due)
    }
  }

  func takePromise(_ code: MaterialCode, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    let rule = try openMaterial(code, now)
    try requireBeforeAcceptance()
    guard isLacking(code, now) else { throw .material(code, .alreadyGood) }
    try requireNotDenied(code)
    guard rule.mayPromise else { throw .material(code, .notPromisable) }
    return [.materialProvided(code, Evidence(way: .promise, grade: .d, asOf: now.at))]
  }

  func demand(
    _ code: MaterialCode, _ reason: String, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    let rule = try openMaterial(code, now)
    try requireBeforeAcceptance()
    // No paper could ever answer the demand, and the case could never go on.
    guard rule.accepts <= .b else { throw .material(code, .originalNotAccepted) }
    guard dossier[code].demandedBecause == nil else { throw .material(code, .alreadyDemanded) }
    guard isShared(code, now) else { throw .material(code, .notShared) }
    return [.materialDemanded(code, reason: try checkedReason(reason))]
  }

  /// To ask for less is always allowed, whatever a notice listed: nothing that is shared is asked for
  /// again (国务院令第716号第七条). Where the paper has come it counts, and there is nothing to take back.
  func withdrawDemand(
    _ code: MaterialCode, _ reason: String, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    _ = try openMaterial(code, now)
    guard dossier[code].mayDoWithoutPaper else { throw .material(code, .notDemanded) }
    return [.demandWithdrawn(code, reason: try checkedReason(reason))]
  }

  /// An authority's answer in writing, or over its own line, is worth what a source delivers: it
  /// settles a demand for paper too. Only a good answer is recorded; a bad one is a reason to refuse.
  func recordConfirmation(
    _ code: MaterialCode, _ letter: String, _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    let rule = try openMaterial(code, now)
    guard rule.origin == .government else { throw .material(code, .notIssuedByAuthority) }
    try requireNotShared(code, now)
    guard !letter.isBlank else { throw .letterRequired }
    let path = rule.sharing.first { $0.way == .departmentCheck }?.path
    let evidence = Evidence(
      way: .departmentCheck, grade: .a,
      source: [rule.owner, path].compactMap { $0 }.joined(separator: " · "), asOf: now.at,
      reference: letter)
    return [.materialProvided(code, evidence)]
  }

  /// The question goes to the sources' side with the hall's other changes; what they say comes back as
  /// answers, and until then it is known that they were asked.
  func askSources(_ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    guard !state.isClosed, decision == nil else { throw .notPossible(in: state) }
    let unasked = now.verdict(on: self).unasked
    guard !unasked.isEmpty else { throw .nothingToAsk }
    return unasked.map { .sourceAsked($0) }
  }

  func recordAnswers(
    _ answers: [SourceAnswer], _ now: Circumstances
  ) throws(Refusal) -> [CaseEvent] {
    guard !state.isClosed, decision == nil else { throw .notPossible(in: state) }
    guard !answers.isEmpty else { throw .noAnswers }
    for answer in answers where now.standard.material(answer.material) == nil {
      throw .material(answer.material, .notKnown)
    }
    return answers.map { .sourceAnswered($0) }
  }

  /// The rule of a material that can still be worked on.
  func openMaterial(
    _ code: MaterialCode, _ now: Circumstances
  ) throws(Refusal) -> MaterialRule {
    guard !state.isClosed, decision == nil else { throw .notPossible(in: state) }
    guard let rule = now.standard.material(code) else { throw .material(code, .notKnown) }
    guard dossier.fulfils(rule.when) else { throw .material(code, .notApplicable) }
    return rule
  }

  /// A source delivered it and it can be used (国务院令第716号第七条).
  private func isShared(_ code: MaterialCode, _ now: Circumstances) -> Bool {
    guard let evidence = dossier[code].evidence else { return false }
    return evidence.way.isShared && evidence.isUsable(on: now.at.day)
  }

  private func requireNotShared(_ code: MaterialCode, _ now: Circumstances) throws(Refusal) {
    if isShared(code, now), dossier[code].demandedBecause == nil {
      throw .material(code, .alreadyShared)
    }
  }

  private func isLacking(_ code: MaterialCode, _ now: Circumstances) -> Bool {
    now.verdict(on: self).findings(on: code).contains { $0.weight != .hint }
  }
}

extension MaterialFacts {
  /// Whether anything in it was learnt about the person whose paper it is: what a source said, or the
  /// comparison of a paper that an authority issued to them.
  fileprivate func speaksOfHolder(under rule: MaterialRule) -> Bool {
    knowledge != .notAsked || evidence?.way.isShared == true || demandedBecause != nil
      || (isChecked && rule.origin == .government)
  }
}
