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
  /// The item's name in English.
  public let itemEnglish: String
  /// Where the case stands.
  public let state: CaseState
  /// What stood in its way when somebody last acted.
  public let outstanding: Outstanding
  /// The most urgent term on the day it was looked up; nil where there is none.
  public let clock: ListedClock?
  /// When somebody last acted.
  public let changedAt: Instant

  /// A found case.
  public init(
    number: CaseNumber, partyName: String, role: PartyRole, partyKind: PartyKind,
    identifier: String?, itemName: String, itemEnglish: String, state: CaseState,
    outstanding: Outstanding, clock: ListedClock?, changedAt: Instant
  ) {
    self.number = number
    self.partyName = partyName
    self.role = role
    self.partyKind = partyKind
    self.identifier = identifier
    self.itemName = itemName
    self.itemEnglish = itemEnglish
    self.state = state
    self.outstanding = outstanding
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
  /// Days left, 0 on the last day, negative when late.
  public let remaining: Int
  /// The unit in which `remaining` counts.
  public let unit: DayUnit
  /// How urgent.
  public let light: Clock.Light
  /// The first day that is not counted because a special procedure stopped it; nil while it runs.
  public let stoppedSince: Day?
  /// Its last day may still move (暂定).
  public let isProvisional: Bool

  /// A term that runs, or is stopped.
  public init(
    kind: Clock.Kind, due: Day, remaining: Int, unit: DayUnit, light: Clock.Light,
    stoppedSince: Day? = nil, isProvisional: Bool = false
  ) {
    self.isProvisional = isProvisional
    self.kind = kind
    self.due = due
    self.remaining = remaining
    self.unit = unit
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
  /// Whether older cases follow.
  public let hasMore: Bool

  /// A page.
  public init(query: Identification, hits: [LookupHit], hasMore: Bool) {
    self.query = query
    self.hits = hits
    self.hasMore = hasMore
  }
}

/// How many cases a look-up finds in all; counted after its first page is there.
public struct LookupTotal: Hashable, Sendable {
  /// How many there are, counted up to ``countLimit``.
  public let count: Int
  /// Whether there are more than `count`.
  public let isCapped: Bool

  /// A total.
  public init(count: Int, isCapped: Bool) {
    self.count = count
    self.isCapped = isCapped
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
  /// Open cases whose terms want attention, most urgent group first; none that is empty.
  public let due: [DueGroup]
  /// Cases that came in through other channels: those that wait for review, then those whose
  /// applicant is to come with the originals; oldest first, at most ``countLimit``.
  public let incoming: [LookupHit]
  /// How many cases this window acted on today.
  public let casesToday: Int

  /// The most cases `today` and `incoming` hold.
  public static let countLimit = 50

  /// What the desk shows.
  public init(today: [LookupHit], due: [DueGroup], incoming: [LookupHit], casesToday: Int) {
    self.today = today
    self.due = due
    self.incoming = incoming
    self.casesToday = casesToday
  }
}

/// The open cases of the hall whose terms want attention for the same reason.
public struct DueGroup: Hashable, Sendable {
  /// The reason.
  public let kind: Kind
  /// The cases whose terms end first; at most ``hitLimit``.
  public let hits: [LookupHit]
  /// How many cases there are, counted to ``countLimit``.
  public let count: Int
  /// Whether there are more than `count`.
  public let isCapped: Bool

  /// The reasons, most urgent first.
  public enum Kind: String, CaseIterable, Sendable {
    /// The law's own limit has passed.
    case lateByLaw
    /// A term ends today, the law's own before others.
    case today
    /// A promise, or the term of a local rule, has passed.
    case late
    /// A term ends within two working days.
    case soon
    /// The result has waited for its applicant longer than ten working days.
    case uncollected
  }

  /// The most cases a group holds: more than a screen shows of it.
  public static let hitLimit = 20
  /// Counting stops here: "99+" beats waiting.
  public static let countLimit = 99

  /// A group.
  public init(kind: Kind, hits: [LookupHit], count: Int, isCapped: Bool) {
    self.kind = kind
    self.hits = hits
    self.count = count
    self.isCapped = isCapped
  }
}
