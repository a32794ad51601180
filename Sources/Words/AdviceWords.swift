public import HallCore

// A finding together with what can be done about it: a step reads differently after one finding than
// after another.

extension Finding {
  /// What was found and what can be done, best first: `未提供；当场补交，或者容缺，受理后 5 工作日补齐`.
  /// - Parameters:
  ///   - facts: what is known about the material; nil where none is concerned.
  ///   - state: where the case stands: nothing is advised that cannot be done there.
  public func advice(
    _ language: Language, under standard: ServiceStandard, facts: MaterialFacts?,
    in state: CaseState
  ) -> String {
    let found = found(language, under: standard, facts: facts)
    let steps = steps(language, in: state)
    guard !steps.isEmpty else { return found }
    return switch language {
    case .chinese: found + "；" + steps.joined(separator: "，或者")
    case .english: found + "; " + steps.joined(separator: ", or ")
    }
  }

  /// What was found, told with what the sources said.
  public func found(
    _ language: Language, under standard: ServiceStandard, facts: MaterialFacts?
  ) -> String {
    if kind == .missing, case .absent = facts?.knowledge {
      return Phrase("来源无记录", "The source holds nothing")(language)
    }
    return sentence(language, under: standard)
  }

  /// What can be done where the case stands, best first, each in a few words.
  public func steps(_ language: Language, in state: CaseState) -> [String] {
    next(in: state).map { sentence(of: $0, language) }.filter { !$0.isEmpty }
  }

  /// A step in a few words, as it reads after this finding.
  func sentence(of step: NextStep, _ language: Language) -> String {
    switch step {
    case .renew(let owner): renewal(at: owner)(language)
    case .askAgain where kind == .sourceNotAsked:
      Phrase("按 F8 查询共享", "ask the source, with F8")(language)
    case .askAgain where kind == .sourceWaiting:
      Phrase("答复后自动复核", "checked when the answer comes")(language)
    case .provide where weight == .hint: Phrase("也可当场补交", "or bring it now")(language)
    case .provide, .seeOriginal, .promise, .postpone, .askAgain, .askAuthority, .answer,
      .identify, .comeInPerson, .none:
      step.sentence(language)
    }
  }

  /// What helps against a licence that does not count depends on why it does not.
  private func renewal(at owner: String) -> Phrase {
    switch kind {
    case .notYetValid: Phrase("生效后再办", "come back when it is in force")
    case .notInForce(.suspended): Phrase("到\(owner)恢复效力", "have it restored at \(owner)")
    case .notInForce(.cancelled), .notInForce(.annulled), .notInForce(.revoked),
      .notInForce(.void):
      Phrase("到\(owner)重新申领", "apply for a new one at \(owner)")
    case .notInForce(.transferred):
      Phrase("到转入地的\(owner)出具", "ask \(owner) of the place it was moved to")
    case .identityExpired: Phrase("请到\(owner)换证", "remind them to renew at \(owner)")
    case .applicantNotServed, .agentNotAllowed, .unidentified, .situationOpen, .missing, .unchecked,
      .originalToBeSeen, .gradeTooLow, .expired, .notInForce(.valid), .holderMismatch,
      .returnedToApplicant, .deferralOverdue, .demandedOnPaper, .sourceFailed, .sourceWaiting,
      .sourceNotAsked, .authorityToConfirm, .deferred, .expiresSoon, .identityByNote:
      Phrase(
        NextStep.renew(at: owner).sentence(.chinese),
        NextStep.renew(at: owner).sentence(.english))
    }
  }
}
