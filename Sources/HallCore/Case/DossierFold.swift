extension Dossier {
  /// Folds what an event says about a material.
  mutating func apply(_ event: CaseEvent, at: Instant) {
    switch event {
    case .sourceAsked(let code):
      self[code].knowledge = .waiting(since: at)
    case .sourceAnswered(let answer):
      apply(answer, at: at)
    case .materialProvided(let code, let evidence):
      self[code].lay(evidence)
      // What the authority itself confirmed settles the demand to see it on paper.
      if evidence.way.isShared { self[code].demandedBecause = nil }
    case .materialChecked(let code):
      self[code].isChecked = true
      self[code].returnedBecause = nil
      if let evidence = self[code].evidence { self[code].evidence = evidence.checkedByClerk() }
    case .materialReturned(let code, let reason):
      self[code].returnedBecause = reason
      self[code].isChecked = false
    case .materialDeferred(let code, let until):
      self[code].deferral = until.map { .until($0.day) } ?? .fromAcceptance
    case .materialDemanded(let code, let reason):
      self[code].demandedBecause = reason
    case .demandWithdrawn(let code, _):
      self[code].withdrawDemand(on: at.day)
    case .materialReopened(let code):
      self[code].reopen()
    case .accepted(let acceptance):
      for term in acceptance.deferrals { self[term.material].deferral = .until(term.due.day) }
    case .opened, .amended, .submitted, .preReviewed, .returned, .received, .noticeGiven,
      .refused, .handedOver, .suspended, .resumed, .extended, .decided, .decisionCorrected,
      .finished, .posted, .delivered, .withdrawn, .lapsed, .voided, .numberAssigned, .reminded,
      .sourceOverruled, .checkUndone, .receiptUndone:
      break
    }
  }

  /// A time-out is a presumption that a later answer overrules, never the reverse.
  private mutating func apply(_ answer: SourceAnswer, at: Instant) {
    var facts = self[answer.material]
    switch answer.result {
    case .delivered(let evidence):
      let givesWay = facts.givesWay(to: evidence, on: at.day)
      facts.knowledge = .delivered(evidence, at: at)
      if givesWay { facts.lay(evidence) }
    case .absent: facts.knowledge = .absent(at: at)
    case .failed(let failure):
      if case .delivered = facts.knowledge { return }
      facts.knowledge = .failed(failure, at: at)
    }
    self[answer.material] = facts
  }

  /// Puts corrected parties and answers in.
  mutating func apply(_ amendment: Amendment) {
    applicant = amendment.applicant
    agent = amendment.agent
    situations = amendment.situations
    for code in amendment.ended { self[code].endAgreement() }
  }
}
