/// One thing the standard has to say about a dossier.
public struct Finding: Hashable, Sendable {
  /// What it is, with what it is about.
  public let kind: Kind
  /// The material it concerns; nil where it concerns the application itself.
  public let material: MaterialCode?
  /// The legal basis, as the standard quotes it.
  public let basis: String
  /// What can be done about it, best first.
  public let next: [NextStep]

  /// Everything the standard can find. The sentences are in `Words`.
  public enum Kind: Hashable, Sendable {
    // Refusing.
    /// This kind of applicant is not served by the item.
    case applicantNotServed(PartyKind)
    /// Nobody may act for the applicant here.
    case agentNotAllowed
    // Lacking.
    /// The applicant or agent has neither a valid identifier nor a recorded reason.
    case unidentified(Holder)
    /// A question has no answer.
    case situationOpen(String)
    /// Nothing there.
    case missing
    /// There, but a clerk has yet to compare it.
    case unchecked
    /// A copy is there; the original has to be seen.
    case originalToBeSeen
    /// Its grade is too low for this item.
    case gradeTooLow(has: Grade, needs: Grade)
    /// Its term is over.
    case expired(on: Day)
    /// Its term has not begun.
    case notYetValid(from: Day)
    /// The source says it is not in force.
    case notInForce(LicenceState)
    /// It belongs to somebody else.
    case holderMismatch
    /// A clerk gave it back.
    case returnedToApplicant(reason: String)
    /// It was to be brought later, and the term is over.
    case deferralOverdue(since: Day)
    /// It was asked for on paper, for a recorded reason.
    case demandedOnPaper(reason: String)
    // Unknown.
    /// The source did not answer.
    case sourceFailed(SourceFailure)
    /// The source has not answered yet.
    case sourceWaiting
    /// The source could have it and has not been asked.
    case sourceNotAsked
    /// Only the authority can confirm it, and no source will say by itself.
    case authorityToConfirm
    // Worth knowing; decides nothing.
    /// Brought later, and by when.
    case deferred(Deferred)
    /// Valid, but not for long.
    case expiresSoon(on: Day)
    /// The holder's ID document has expired; the number is still right.
    case identityExpired(Holder, on: Day)
    /// No identifier, with a recorded reason.
    case identityByNote(Holder)
  }

  /// By when a deferred material is to be brought.
  public enum Deferred: Hashable, Sendable {
    /// Within that term after acceptance.
    case within(TimeLimit)
    /// By that day.
    case until(DueDate)
  }

  /// How much a finding weighs.
  public enum Weight: String, CaseIterable, Sendable {
    case refusing, lacking, unknown, hint
  }
}

/// What can be done about a finding.
public enum NextStep: Hashable, Sendable {
  /// Bring or upload it.
  case provide
  /// Compare with the original on the desk.
  case seeOriginal
  /// Replace it by a written promise.
  case promise
  /// Bring it later, within that term after acceptance.
  case postpone(within: TimeLimit)
  /// Ask the source again.
  case askAgain
  /// Ask the authority that issued it, and record its answer.
  case askAuthority
  /// Have it renewed by the authority that issued it.
  case renew(at: String)
  /// Answer the question.
  case answer
  /// Enter the identifier, or record why there is none.
  case identify
  /// Come in person.
  case comeInPerson
  /// Nothing to do.
  case none
}

extension NextStep {
  /// Whether it can be done where a case stands: the judge knows no state. A deferral, a promise and a
  /// correction end with acceptance, and everything with the decision.
  public func isPossible(in state: CaseState) -> Bool {
    guard state.takesMaterials else { return false }
    switch self {
    case .promise, .postpone, .answer, .identify, .comeInPerson: return state.isBeforeAcceptance
    case .provide, .seeOriginal, .askAgain, .askAuthority, .renew, .none: return true
    }
  }
}

extension Finding {
  /// What can be done about it where a case stands, best first.
  public func next(in state: CaseState) -> [NextStep] { next.filter { $0.isPossible(in: state) } }
}

extension Finding.Kind {
  /// The stable code, read out over the phone and written into notices: a letter for the weight and
  /// a number that is never reused.
  public var code: String {
    switch self {
    case .applicantNotServed: "R01"
    case .agentNotAllowed: "R02"
    case .unidentified: "L01"
    case .situationOpen: "L02"
    case .missing: "L03"
    case .unchecked: "L04"
    case .originalToBeSeen: "L05"
    case .gradeTooLow: "L06"
    case .expired: "L07"
    case .notYetValid: "L08"
    case .notInForce: "L09"
    case .holderMismatch: "L10"
    case .returnedToApplicant: "L11"
    case .deferralOverdue: "L12"
    case .demandedOnPaper: "L13"
    case .sourceFailed: "U01"
    case .sourceWaiting: "U02"
    case .sourceNotAsked: "U03"
    case .authorityToConfirm: "U04"
    case .deferred: "H01"
    case .expiresSoon: "H02"
    case .identityExpired: "H03"
    case .identityByNote: "H04"
    }
  }

  /// How much it weighs.
  public var weight: Finding.Weight {
    switch self {
    case .applicantNotServed, .agentNotAllowed: .refusing
    case .unidentified, .situationOpen, .missing, .unchecked, .originalToBeSeen, .gradeTooLow,
      .expired, .notYetValid, .notInForce, .holderMismatch, .returnedToApplicant,
      .deferralOverdue, .demandedOnPaper:
      .lacking
    case .sourceFailed, .sourceWaiting, .sourceNotAsked, .authorityToConfirm: .unknown
    case .deferred, .expiresSoon, .identityExpired, .identityByNote: .hint
    }
  }
}

extension Finding {
  /// The stable code, as that of its kind.
  public var code: String { kind.code }

  /// How much it weighs.
  public var weight: Weight { kind.weight }
}

extension Finding.Kind {
  /// What it is about, for digest and journal: stable text that no change of wording touches.
  var parameters: [String] {
    switch self {
    case .applicantNotServed(let kind): [kind.rawValue]
    case .unidentified(let holder), .identityByNote(let holder): [holder.rawValue]
    case .situationOpen(let code): [code]
    case .gradeTooLow(let has, let needs): [has.rawValue, needs.rawValue]
    case .expired(let day), .expiresSoon(let day), .notYetValid(let day),
      .deferralOverdue(let day):
      [day.text]
    // Whether the day may still move follows from the calendar, which is digested by itself.
    case .deferred(.until(let due)): [due.day.text]
    case .deferred(.within(let limit)): [String(limit.days), limit.unit.rawValue]
    case .identityExpired(let holder, let day): [holder.rawValue, day.text]
    case .notInForce(let state): [state.rawValue]
    case .returnedToApplicant(let reason), .demandedOnPaper(let reason): [reason]
    case .sourceFailed(let failure): [failure.rawValue]
    case .agentNotAllowed, .missing, .unchecked, .originalToBeSeen, .holderMismatch,
      .sourceWaiting, .sourceNotAsked, .authorityToConfirm:
      []
    }
  }
}
