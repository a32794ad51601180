/// A case (办件): the fold of its journal. It holds nothing that its entries do not say.
public struct Case: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// The item's handling code.
  public let handlingCode: String
  /// The standard that judges it.
  public let standardHash: String
  /// Where it came from.
  public let channel: Channel
  /// When it was opened.
  public let openedAt: Instant
  /// What the standard may look at.
  public internal(set) var dossier: Dossier
  /// Where it stands.
  public private(set) var state: CaseState = .draft
  /// The number of entries folded; an act names the version it was decided on.
  public private(set) var version = 1
  /// When the latest entry was written; nothing that follows is older.
  public private(set) var changedAt: Instant
  /// When the applicant sent it in; nil for cases opened at the window.
  public private(set) var submittedAt: Instant?
  /// When the materials were handed over.
  public private(set) var receivedAt: Instant?
  /// How it was accepted.
  public private(set) var acceptance: Acceptance?
  /// Every notice, oldest first; a second one carries its reason.
  public private(set) var notices: [SupplementNotice] = []
  /// When the latest notice was given.
  public private(set) var noticedAt: Instant?
  /// When the materials came in that the one-time notice has to answer, and its term began; nil
  /// where none wait for it. Once a notice was given nothing does: what the law takes for acceptance is
  /// that nobody told the applicant within five days (行政许可法第三十二条第一款第四项), and they were told.
  /// What comes afterwards, a corrected application included, supplements the same one: it is accepted
  /// where it is complete, and its own term runs where it is not.
  public private(set) var noticeFrom: Instant?
  /// When the applicant was reminded of the latest notice; nil where they were not.
  public private(set) var remindedAt: Instant?
  /// Whether parties or answers were corrected after the latest notice.
  public private(set) var isAmendedSinceNotice = false
  /// When the term of each deferred material began.
  public private(set) var deferredOn: [MaterialCode: Day] = [:]
  /// The department that has it.
  public private(set) var handedTo: String?
  /// The special procedures so far; the last one is open where its end is nil.
  public private(set) var suspensions: [SuspensionPeriod] = []
  /// The extension, if there was one.
  public private(set) var prolongation: Prolongation?
  /// The decision, and when it was taken.
  public private(set) var decision: Decision?
  /// When the decision was recorded.
  public private(set) var decidedAt: Instant?
  /// The day on which it was taken.
  public var decidedOn: Day? { decision?.on ?? decidedAt?.day }
  /// The result.
  public private(set) var outcome: Outcome?
  /// When the result was recorded.
  public private(set) var finishedAt: Instant?
  /// The letter that carries the result, the latest where there were several; nil where none does.
  public private(set) var posting: Posting?
  /// How the result reached whom.
  public private(set) var delivery: Delivery?
  /// When it was closed, in whatever way.
  public private(set) var closedAt: Instant?
  /// How the applicant took it back.
  public private(set) var withdrawal: Withdrawal?
  /// Why it was not accepted.
  public private(set) var nonAcceptance: NonAcceptance?
  /// What was on the table before a clerk compared it.
  var beforeCheck: [MaterialCode: MaterialFacts] = [:]
  /// Numbers of other systems.
  public private(set) var externalNumbers: [ExternalNumber] = []

  /// A special procedure's time.
  public struct SuspensionPeriod: Hashable, Sendable {
    /// What and why.
    public let suspension: Suspension
    /// The day it began; not counted.
    public let from: Day
    /// The day it ended; counted again. Nil while it lasts.
    public var to: Day?
  }

  /// Folds a journal.
  /// - Returns: nil where the journal is empty, does not begin with its opening, has a gap, or
  ///   opens twice: such a journal is damaged.
  public init?(_ entries: some Sequence<Entry>) {
    var iterator = entries.makeIterator()
    guard let first = iterator.next(), first.sequence == 1,
      case .opened(let opening) = first.event
    else { return nil }
    self.init(opening: opening, at: first.at)
    while let entry = iterator.next() {
      guard apply(entry) else { return nil }
    }
  }

  /// A case at its opening.
  public init(opening: Opening, at: Instant) {
    number = opening.number
    handlingCode = opening.handlingCode
    standardHash = opening.standardHash
    channel = opening.channel
    openedAt = at
    changedAt = at
    dossier = Dossier(
      applicant: opening.applicant, agent: opening.agent, situations: opening.situations)
  }

  /// Folds one more entry.
  /// - Returns: false where the entry is not the next one, or opens the case again.
  public mutating func apply(_ entry: Entry) -> Bool {
    guard entry.sequence == version + 1 else { return false }
    if case .opened = entry.event { return false }
    version = entry.sequence
    changedAt = entry.at
    apply(entry.event, at: entry.at)
    return true
  }

  /// Folds what an event says; also used to look ahead at what an act would lead to.
  mutating func apply(_ event: CaseEvent, at: Instant) {
    switch event {
    case .opened: break
    case .amended(let amendment): apply(amendment)
    case .sourceAsked, .sourceAnswered, .materialProvided, .materialChecked, .materialReturned,
      .materialDemanded, .materialReopened, .sourceOverruled:
      keepWhatWasThere(before: event, at: at)
      dossier.apply(event, at: at)
    case .demandWithdrawn(let code, _):
      beforeCheck[code] = nil
      dossier.apply(event, at: at)
    case .checkUndone(let code, _), .receiptUndone(let code, _): undoCheck(of: code)
    case .materialDeferred(let code, let until):
      if until != nil { deferredOn[code] = at.day }
      dossier.apply(event, at: at)
    case .numberAssigned(let number): externalNumbers.append(number)
    case .submitted:
      state = .submitted
      submittedAt = at
      if notices.isEmpty { noticeFrom = at }
    case .preReviewed: state = .preReviewed
    case .returned(let notice):
      state = .returned
      add(notice, at: at)
    case .received:
      receivedAt = at
      // Told already what is missing, the applicant supplements: the notice's term goes on.
      state = notices.isEmpty ? .received : .correction
      if notices.isEmpty { noticeFrom = noticeFrom ?? at }
    case .noticeGiven(let notice):
      state = .correction
      add(notice, at: at)
    case .reminded: remindedAt = at
    case .accepted(let acceptance):
      accept(acceptance, at: at)
      dossier.apply(event, at: at)
    case .refused(let nonAcceptance):
      self.nonAcceptance = nonAcceptance
      close(as: .refused, at: at)
    case .handedOver(let department):
      state = .inReview
      handedTo = department
    case .suspended(let suspension):
      state = .suspended
      suspensions.append(SuspensionPeriod(suspension: suspension, from: at.day, to: nil))
    case .resumed:
      state = .inReview
      if !suspensions.isEmpty { suspensions[suspensions.count - 1].to = at.day }
    case .extended(let new): prolongation = new
    case .decided(let decision):
      state = .decided
      self.decision = decision
      decidedAt = at
    case .decisionCorrected(let decision, _): self.decision = decision
    case .finished(let outcome):
      state = .finished
      self.outcome = outcome
      finishedAt = at
    case .posted(let number): notePosting(number, at: at)
    case .delivered(let delivery):
      self.delivery = delivery
      close(as: .delivered, at: at)
    case .withdrawn(let withdrawal):
      self.withdrawal = withdrawal
      close(as: .withdrawn, at: at)
    case .lapsed: close(as: .lapsed, at: at)
    case .voided: close(as: .voided, at: at)
    }
  }

  private mutating func apply(_ amendment: Amendment) {
    dossier.apply(amendment)
    for code in amendment.ended {
      deferredOn[code] = nil
      beforeCheck[code]?.endAgreement()
    }
    isAmendedSinceNotice = !notices.isEmpty
  }

  private mutating func notePosting(_ number: String, at: Instant) {
    posting = Posting(number: number, at: at)
    let learnt = ExternalNumber(kind: .post, text: number)
    if !externalNumbers.contains(learnt) { externalNumbers.append(learnt) }
  }

  private mutating func add(_ notice: SupplementNotice, at: Instant) {
    notices.append(notice)
    noticedAt = at
    noticeFrom = nil
    remindedAt = nil
    isAmendedSinceNotice = false
  }

  private mutating func accept(_ acceptance: Acceptance, at: Instant) {
    state = .accepted
    self.acceptance = acceptance
    noticeFrom = nil
    for term in acceptance.deferrals { deferredOn[term.material] = at.day }
  }

  private mutating func close(as state: CaseState, at: Instant) {
    self.state = state
    closedAt = at
  }
}
