/// One line of the journal.
public struct Entry: Hashable, Sendable {
  /// 1 for the first entry of a case, then without gaps; the case's version after it.
  public let sequence: Int
  /// When it was written, by the window's clock.
  public let at: Instant
  /// Who did it.
  public let actor: Actor
  /// Which request it belongs to; the entries of one act share it.
  public let request: RequestID
  /// What happened.
  public let event: CaseEvent
  /// What the standard said at that moment; present on every step.
  public let verdict: RecordedVerdict?

  /// A line of the journal.
  public init(
    sequence: Int, at: Instant, actor: Actor, request: RequestID, event: CaseEvent,
    verdict: RecordedVerdict?
  ) {
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.request = request
    self.event = event
    self.verdict = verdict
  }
}

/// The trace of a verdict that lets anybody replay it.
public struct RecordedVerdict: Hashable, Sendable {
  /// The standard's hash.
  public let standardHash: String
  /// The calendar's hash.
  public let calendarHash: String
  /// What it said.
  public let outcome: Verdict.Outcome
  /// The digest over canonical input and output.
  public let digest: String

  /// A recorded verdict.
  public init(
    standardHash: String, calendarHash: String, outcome: Verdict.Outcome, digest: String
  ) {
    self.standardHash = standardHash
    self.calendarHash = calendarHash
    self.outcome = outcome
    self.digest = digest
  }
}
