/// Everything that can have happened to a case. Past participles; nobody edits them: a mistake is a
/// new event.
public enum CaseEvent: Hashable, Sendable {
  /// The case came to be (草稿).
  case opened(Opening)
  /// Parties or answers were corrected before acceptance.
  case amended(Amendment)
  /// The applicant sent it in through a channel other than the window.
  case submitted
  /// The preliminary review found nothing missing.
  case preReviewed
  /// The preliminary review sent it back with everything that is missing.
  case returned(SupplementNotice)
  /// A source was asked for a material.
  case sourceAsked(MaterialCode)
  /// A source answered, or failed to.
  case sourceAnswered(SourceAnswer)
  /// The applicant or clerk put something on the table.
  case materialProvided(MaterialCode, Evidence)
  /// A clerk compared the material with the original or with what the standard asks for.
  case materialChecked(MaterialCode)
  /// A clerk gave it back.
  case materialReturned(MaterialCode, reason: String)
  /// It may be brought later (容缺). The term begins with acceptance, which says when it ends; only
  /// journals of a time when it began at once give the day here.
  case materialDeferred(MaterialCode, until: DueDate?)
  /// It was asked for on paper although a source delivered it.
  case materialDemanded(MaterialCode, reason: String)
  /// It is not asked for on paper any more (不再要求纸质): what the source delivered counts again.
  case demandWithdrawn(MaterialCode, reason: String)
  /// Whose paper it is was corrected: what a source said of the former person is dropped, and a paper
  /// has to be compared again.
  case materialReopened(MaterialCode)
  /// A clerk decided for the original although a source says something else, and said why.
  case sourceOverruled(MaterialCode, reason: String)
  /// A comparison that was recorded by mistake was taken back (更正).
  case checkUndone(MaterialCode, reason: String)
  /// A receipt at the window that was recorded by mistake was taken back (更正): nothing was handed over.
  case receiptUndone(MaterialCode, reason: String)
  /// The materials were handed over; the five-day clock runs (收件).
  case received
  /// The one-time notice was given (一次性告知).
  case noticeGiven(SupplementNotice)
  /// The applicant was reminded of a supplement before its term closes the case.
  case reminded
  /// Acceptance (受理).
  case accepted(Acceptance)
  /// Non-acceptance (不予受理、不受理).
  case refused(NonAcceptance)
  /// The department took it over for review.
  case handedOver(to: String)
  /// A special procedure stopped the clock.
  case suspended(Suspension)
  /// The special procedure ended.
  case resumed
  /// The statutory limit was extended.
  case extended(Prolongation)
  /// The department decided.
  case decided(Decision)
  /// The decision had been recorded wrongly and was put right (更正决定登记); the department's decision
  /// itself is what it was.
  case decisionCorrected(Decision, reason: String)
  /// The result was recorded (办结).
  case finished(Outcome)
  /// The result was given to the post (交寄); it has not reached anybody yet.
  case posted(number: String)
  /// The result reached the applicant (送达).
  case delivered(Delivery)
  /// The applicant took the application back.
  case withdrawn(Withdrawal)
  /// A term passed and the rule takes the application as withdrawn.
  case lapsed(LapseReason)
  /// Entered by mistake; kept, but counted nowhere.
  case voided(reason: String)
  /// Another system's number for this case was learnt.
  case numberAssigned(ExternalNumber)
}

/// How a case begins.
public struct Opening: Hashable, Sendable {
  /// The case's own number.
  public let number: CaseNumber
  /// The item's handling code, 33 characters.
  public let handlingCode: String
  /// The hash of the standard it is judged by, for its whole life.
  public let standardHash: String
  /// Where it came from.
  public let channel: Channel
  /// Who asks.
  public let applicant: Party
  /// Who acts for them.
  public let agent: Party?
  /// The answers chosen so far.
  public let situations: [String: String]

  /// The beginning of a case.
  public init(
    number: CaseNumber, handlingCode: String, standardHash: String, channel: Channel,
    applicant: Party, agent: Party? = nil, situations: [String: String] = [:]
  ) {
    self.number = number
    self.handlingCode = handlingCode
    self.standardHash = standardHash
    self.channel = channel
    self.applicant = applicant
    self.agent = agent
    self.situations = situations
  }
}

/// Corrected parties and answers; each field is the whole new value.
public struct Amendment: Hashable, Sendable {
  /// Who asks.
  public let applicant: Party
  /// Who acts for them.
  public let agent: Party?
  /// All answers.
  public let situations: [String: String]
  /// Why; empty in journals of a time when nobody was asked.
  public let reason: String
  /// The materials that are needed no longer and about which something was agreed that ends with the
  /// need: a deferral, a promise, a demand for paper. In a command empty; the rules work it out.
  public let ended: [MaterialCode]

  /// Corrected parties and answers.
  public init(
    applicant: Party, agent: Party?, situations: [String: String], reason: String,
    ended: [MaterialCode] = []
  ) {
    self.ended = ended
    self.applicant = applicant
    self.agent = agent
    self.situations = situations
    self.reason = reason
  }
}

/// What a source said about one material.
public struct SourceAnswer: Hashable, Sendable {
  /// The material asked for.
  public let material: MaterialCode
  /// What it said.
  public let result: Result

  /// What a source can say.
  public enum Result: Hashable, Sendable {
    /// It delivered.
    case delivered(Evidence)
    /// It holds nothing.
    case absent
    /// It did not answer.
    case failed(SourceFailure)
  }

  /// A source's answer.
  public init(material: MaterialCode, result: Result) {
    self.material = material
    self.result = result
  }
}

/// Non-acceptance; it belongs to the department, whose seal the paper carries.
public struct NonAcceptance: Hashable, Sendable {
  /// Which of the two.
  public let kind: Kind
  /// The reason, with its basis.
  public let reason: String
  /// Which agency is competent instead; nil but where the application belongs to another.
  public let competentAgency: String?

  /// The kinds of non-acceptance.
  public enum Kind: String, CaseIterable, Sendable {
    /// 不受理: no licence is needed (行政许可法第三十二条第一款第一项).
    case notNeeded
    /// 不予受理: another agency is competent (第二项).
    case rejected
    /// 不予受理: the law bars it, whoever is asked: this kind of applicant is not served, or the
    /// authority denies what was stated (第七十八条, or the item's own law).
    case barred
  }

  /// A non-acceptance.
  public init(kind: Kind, reason: String, competentAgency: String?) {
    self.kind = kind
    self.reason = reason
    self.competentAgency = competentAgency
  }
}

/// A special procedure whose time is not counted (行政许可法第四十五条).
public struct Suspension: Hashable, Sendable {
  /// Which procedure.
  public let procedure: SpecialProcedure
  /// How many working days it is expected to take, told to the applicant in writing.
  public let plannedDays: Int
  /// Why it is needed, as the applicant is told.
  public let reason: String
  /// Who approved it.
  public let approver: String

  /// More than none, at most a year.
  public static let plannedDaysAllowed = 1...366

  /// A suspension.
  public init(procedure: SpecialProcedure, plannedDays: Int, reason: String, approver: String) {
    self.procedure = procedure
    self.plannedDays = plannedDays
    self.reason = reason
    self.approver = approver
  }
}

/// A longer limit, once, by the head of the agency (行政许可法第四十二条).
public struct Prolongation: Hashable, Sendable {
  /// By how much.
  public let limit: TimeLimit
  /// Who approved it.
  public let approver: String
  /// Why, as the applicant is told.
  public let reason: String

  /// An extension.
  public init(limit: TimeLimit, approver: String, reason: String) {
    self.limit = limit
    self.approver = approver
    self.reason = reason
  }
}

/// What the department decided.
public struct Decision: Hashable, Sendable {
  /// 准予, or 不予.
  public let isGranted: Bool
  /// Facts, reasons and basis; required where it is not granted (第三十八条).
  public let reasons: String
  /// Remedies told to the applicant; required where it is not granted.
  public let remedies: String
  /// The names of the staff who checked on site; at least two where the standard asks for a check.
  public let inspectors: [String]
  /// The day the department took it; nil where that is the day it was recorded.
  public let on: Day?
  /// The number of the department's written decision; nil where it has none.
  public let number: String?

  /// A decision.
  public init(
    isGranted: Bool, reasons: String, remedies: String, inspectors: [String] = [], on: Day? = nil,
    number: String? = nil
  ) {
    self.isGranted = isGranted
    self.on = on
    self.number = number
    self.reasons = reasons
    self.remedies = remedies
    self.inspectors = inspectors
  }
}

/// The recorded result.
public struct Outcome: Hashable, Sendable {
  /// The document's name; for a denial the written decision.
  public let document: String
  /// The document's number; nil where the item has no document, or it was handed out at once and
  /// nobody entered one.
  public let number: String?
  /// The last day on which it is valid; nil means without end.
  public let validUntil: Day?

  /// A result.
  public init(document: String, number: String?, validUntil: Day?) {
    self.document = document
    self.number = number
    self.validUntil = validUntil
  }
}

/// How the result reached whom.
public struct Delivery: Hashable, Sendable {
  /// How.
  public let mode: DeliveryMode
  /// Who received it.
  public let recipient: Recipient
  /// Post number, or a note on the signature; nil where there is none.
  public let reference: String?

  /// Who may receive a result.
  public enum Recipient: String, CaseIterable, Sendable {
    case applicant, agent
  }

  /// A delivery.
  public init(mode: DeliveryMode, recipient: Recipient, reference: String?) {
    self.mode = mode
    self.recipient = recipient
    self.reference = reference
  }
}

/// An application taken back: nobody's word for it but the applicant's own, in writing.
public struct Withdrawal: Hashable, Sendable {
  /// Who signed the request.
  public let request: Request
  /// Why.
  public let reason: String
  /// The originals that lay in the hall and went back to the applicant; written by the rules. None in
  /// journals of a time when they were not listed.
  public let returned: [MaterialCode]

  /// Whose request it is.
  public enum Request: String, CaseIterable, Sendable {
    /// Signed by the applicant, or sealed.
    case applicant
    /// Signed by the agent, who is authorised to.
    case agent
    /// Sent by the applicant through a channel that knows who they are.
    case online
  }

  /// A withdrawal.
  public init(request: Request, reason: String, returned: [MaterialCode] = []) {
    self.request = request
    self.reason = reason
    self.returned = returned
  }
}

/// Which term passed.
public enum LapseReason: String, CaseIterable, Sendable {
  /// The supplement did not come in time (补正逾期).
  case supplementOverdue
  /// A deferred material did not come in time (容缺逾期).
  case deferralOverdue
}

/// Another system's number for a case: typed, searchable, never taken apart.
public struct ExternalNumber: Hashable, Sendable {
  /// Which system's.
  public let kind: Kind
  /// The number as that system writes it.
  public let text: String

  /// The systems whose numbers turn up at a counter.
  public enum Kind: String, CaseIterable, Sendable {
    /// The province's serial (申办流水号).
    case provincial
    /// The national project number.
    case national
    /// A ministry's or province's own vertical system.
    case vertical
    /// The post's number.
    case post
  }

  /// A number of another system.
  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

extension CaseEvent {
  /// Whether this is a step of the case, as against something learnt about it. Every step stores the
  /// digest of the verdict it was taken under.
  public var isStep: Bool {
    switch self {
    case .submitted, .preReviewed, .returned, .received, .noticeGiven, .accepted, .refused,
      .handedOver, .suspended, .resumed, .extended, .decided, .decisionCorrected, .finished,
      .posted, .delivered, .withdrawn, .lapsed, .voided:
      true
    case .opened, .amended, .sourceAsked, .sourceAnswered, .materialProvided, .materialChecked,
      .materialReturned, .materialDeferred, .materialDemanded, .materialReopened, .reminded,
      .demandWithdrawn, .sourceOverruled, .checkUndone, .receiptUndone, .numberAssigned:
      false
    }
  }
}
