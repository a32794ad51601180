/// One case found by a look-up, as a list shows it. A projection of the last act; opening the case
/// judges it anew.
public struct LookupHit: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The party that was looked for, or the applicant where a number was.
  public let partyName: String
  /// In which capacity that party is in the case.
  public let role: PartyRole
  /// Person or organisation: organisations' names and codes are public.
  public let partyKind: PartyKind
  /// The party's identifier; nil where none was shown.
  public let identifier: String?
  /// The item's name.
  public let itemName: String
  /// Where the case stands.
  public let state: CaseState
  /// How many things were lacking when somebody last acted.
  public let lacking: Int
  /// How many were unknown.
  public let unknown: Int
  /// The most urgent term, a stopped one where no other runs; nil where there is none.
  public let clock: ListedClock?
  /// When somebody last acted.
  public let changedAt: Instant

  /// A found case.
  public init(
    number: CaseNumber, partyName: String, role: PartyRole, partyKind: PartyKind,
    identifier: String?, itemName: String, state: CaseState, lacking: Int, unknown: Int,
    clock: ListedClock?, changedAt: Instant
  ) {
    self.number = number
    self.partyName = partyName
    self.role = role
    self.partyKind = partyKind
    self.identifier = identifier
    self.itemName = itemName
    self.state = state
    self.lacking = lacking
    self.unknown = unknown
    self.clock = clock
    self.changedAt = changedAt
  }
}

/// A term as a list shows it.
public struct ListedClock: Hashable, Sendable {
  /// Which term.
  public let kind: Clock.Kind
  /// Its last day; of a term that is stopped, what it would be if it ran.
  public let due: Day
  /// Days left in the calendar's working days; negative when late.
  public let remaining: Int
  /// How urgent.
  public let light: Clock.Light
  /// The first day that is not counted because a special procedure stopped it; nil while it runs.
  public let stoppedSince: Day?
  /// Its last day may still move (暂定).
  public let isProvisional: Bool

  /// A term that runs, or is stopped.
  public init(
    kind: Clock.Kind, due: Day, remaining: Int, light: Clock.Light, stoppedSince: Day? = nil,
    isProvisional: Bool = false
  ) {
    self.isProvisional = isProvisional
    self.kind = kind
    self.due = due
    self.remaining = remaining
    self.light = light
    self.stoppedSince = stoppedSince
  }
}

/// The capacities in which somebody can be found in a case.
public enum PartyRole: String, CaseIterable, Sendable {
  case applicant, agent, representative
}

/// One page of a look-up, newest case first.
public struct LookupPage: Hashable, Sendable {
  /// What the input was taken for.
  public let query: Identification
  /// The cases of this page.
  public let hits: [LookupHit]
  /// How many cases there are in all, counted up to `countLimit`.
  public let total: Int
  /// Whether there are more than `total`.
  public let isTotalCapped: Bool
  /// How many rows come before this page.
  public let offset: Int

  /// A page.
  public init(
    query: Identification, hits: [LookupHit], total: Int, isTotalCapped: Bool, offset: Int
  ) {
    self.query = query
    self.hits = hits
    self.total = total
    self.isTotalCapped = isTotalCapped
    self.offset = offset
  }

  /// Counting stops here: "9,999+" beats waiting.
  public static let countLimit = 9_999
}

/// An item as the item search lists it.
public struct ItemHit: Hashable, Sendable {
  /// Handling code, 33 characters.
  public let handlingCode: String
  /// The official name.
  public let name: String
  /// The name in English.
  public let english: String
  /// The deciding department.
  public let departmentName: String
  /// On the spot or promised.
  public let handling: Handling
  /// The version in force.
  public let version: Int

  /// A found item.
  public init(
    handlingCode: String, name: String, english: String, departmentName: String,
    handling: Handling, version: Int
  ) {
    self.handlingCode = handlingCode
    self.name = name
    self.english = english
    self.departmentName = departmentName
    self.handling = handling
    self.version = version
  }
}

/// What the desk shows before anybody has asked for anything.
public struct DeskSummary: Hashable, Sendable {
  /// The cases this window acted on today, newest first; at most ``countLimit``.
  public let today: [LookupHit]
  /// Open cases whose most urgent term ends soonest, none that is stopped; at most ``countLimit``,
  /// late ones first.
  public let due: [LookupHit]
  /// Cases that came in through other channels: those that wait for review, then those whose
  /// applicant is to come with the originals; oldest first, at most ``countLimit``.
  public let incoming: [LookupHit]
  /// Acts of this window today.
  public let actsToday: Int

  /// The most cases any of the lists holds.
  public static let countLimit = 50

  /// What the desk shows.
  public init(today: [LookupHit], due: [LookupHit], incoming: [LookupHit], actsToday: Int) {
    self.today = today
    self.due = due
    self.incoming = incoming
    self.actsToday = actsToday
  }
}
