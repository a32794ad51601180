/// One thing somebody does with one case: one transaction, one request, done once however often it
/// is sent.
public struct Act: Hashable, Sendable {
  /// Identifies the act; a retry carries the same one and gets the first result.
  public let request: RequestID
  /// Which case.
  public let number: CaseNumber
  /// The version the one who acts has seen; an act on an older version is refused, not applied.
  public let version: Int
  /// What is to be done.
  public let command: CaseCommand
  /// When, by the window's clock.
  public let at: Instant
  /// Who.
  public let actor: Actor

  /// An act on a case.
  public init(
    request: RequestID, number: CaseNumber, version: Int, command: CaseCommand, at: Instant,
    actor: Actor
  ) {
    self.request = request
    self.number = number
    self.version = version
    self.command = command
    self.at = at
    self.actor = actor
  }
}

/// The beginning of a case: the store gives it the next number of the hall's own block.
public struct OpeningAct: Hashable, Sendable {
  /// Identifies the act; a retry carries the same one and gets the first result.
  public let request: RequestID
  /// The item's handling code, 33 characters.
  public let handlingCode: String
  /// Where the application came from.
  public let channel: Channel
  /// Who asks.
  public let applicant: Party
  /// Who acts for them.
  public let agent: Party?
  /// The answers chosen.
  public let situations: [String: String]
  /// When, by the window's clock.
  public let at: Instant
  /// Who opens it.
  public let actor: Actor

  /// The beginning of a case.
  public init(
    request: RequestID, handlingCode: String, channel: Channel, applicant: Party, agent: Party?,
    situations: [String: String], at: Instant, actor: Actor
  ) {
    self.request = request
    self.handlingCode = handlingCode
    self.channel = channel
    self.applicant = applicant
    self.agent = agent
    self.situations = situations
    self.at = at
    self.actor = actor
  }
}

/// What became of an act.
public enum ActResult: Hashable, Sendable {
  /// It is in the journal; the case as it stands now.
  case done(CaseFile)
  /// A rule said no and nothing was written; the case as it stands now, nil where there is none.
  case refused(Refusal, CaseFile?)
}

/// A case with everything needed to work on it, read in one transaction.
public struct CaseFile: Hashable, Sendable {
  /// The case.
  public let aCase: Case
  /// Its journal, oldest first.
  public let entries: [Entry]
  /// The standard it is pinned to.
  public let standard: ServiceStandard
  /// The working days.
  public let calendar: WorkingCalendar
  /// What the standard says on the day it was read.
  public let verdict: Verdict
  /// The terms that run, most urgent first.
  public let clocks: [Clock]

  /// A case as of a day.
  public init(
    entries: [Entry], aCase: Case, standard: ServiceStandard, calendar: WorkingCalendar,
    on day: Day
  ) {
    self.aCase = aCase
    self.entries = entries
    self.standard = standard
    self.calendar = calendar
    verdict = judge(aCase.dossier, by: standard, calendar: calendar, on: day)
    clocks = HallCore.clocks(of: aCase, under: standard, calendar: calendar, on: day)
  }
}
