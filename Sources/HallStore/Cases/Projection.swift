internal import HallCore

/// What the tables say about a case besides its journal: everything follows from the fold, so that it
/// can be thrown away and written anew.
struct Projection: Equatable {
  let number: String
  let standardHash: String
  let channel: String
  let state: CaseState
  let version: Int
  let outstanding: Outstanding
  /// Every term, in the order of the case's clocks on the day of its last entry.
  let terms: [ProjectedTerm]
  /// The first day on which a rule may act by itself; nil where none will.
  let ruleDay: Int?
  let openedDay: Int
  let changedAt: Int64
  let changedBy: String
  let changedWindow: String?
  let parties: [ProjectedParty]
  let keys: Set<LookupKey>

  /// What follows from a case whose last entry is `last`, as judged on the day of that entry.
  init(of aCase: Case, last: Entry, standard: ServiceStandard, calendar: WorkingCalendar) {
    let day = last.at.day
    let verdict = judge(aCase.dossier, by: standard, calendar: calendar, on: day)
    let clocks = HallCore.clocks(of: aCase, under: standard, calendar: calendar, on: day)
    number = aCase.number.text
    standardHash = aCase.standardHash
    channel = aCase.channel.rawValue
    state = aCase.state
    version = aCase.version
    outstanding = Outstanding(verdict.findings)
    terms = clocks.map(ProjectedTerm.init)
    let rule = aCase.dueRule(under: standard, calendar, verdict: verdict, clocks: clocks)
    ruleDay = rule?.day.number
    openedDay = aCase.openedAt.day.number
    changedAt = last.at.milliseconds
    changedBy = last.actor.id
    changedWindow = last.actor.window
    parties = ProjectedParty.all(of: aCase)
    keys = aCase.lookupKeys
  }
}

/// Somebody in a case, as lists show them.
struct ProjectedParty: Equatable {
  let role: PartyRole
  let kind: PartyKind
  let name: String
  let identifier: String?
  let phone: String?

  static func all(of aCase: Case) -> [ProjectedParty] {
    let applicant = aCase.dossier.applicant
    var all = [ProjectedParty(applicant, as: .applicant)]
    if let agent = aCase.dossier.agent { all.append(ProjectedParty(agent, as: .agent)) }
    if let person = applicant.representative {
      all.append(
        ProjectedParty(
          role: .representative, kind: .person, name: person.name,
          identifier: person.identifier?.text, phone: nil))
    }
    return all
  }

  private init(_ party: Party, as role: PartyRole) {
    self.init(
      role: role, kind: party.kind, name: party.name, identifier: party.identifier?.text,
      phone: party.phone)
  }

  init(role: PartyRole, kind: PartyKind, name: String, identifier: String?, phone: String?) {
    self.role = role
    self.kind = kind
    self.name = name
    self.identifier = identifier
    self.phone = phone
  }

  /// As the file compares: byte by byte.
  static func == (left: ProjectedParty, right: ProjectedParty) -> Bool {
    left.role == right.role && left.kind == right.kind && isSame(left.name, right.name)
      && isSame(left.identifier, right.identifier) && isSame(left.phone, right.phone)
  }

  /// Everything the case can be found by on account of this party.
  var keys: [LookupKey] {
    var keys: [LookupKey] = [.name(name)]
    if let identifier { keys += [.identifier(identifier), .identifierTail(identifier)] }
    if let phone { keys += [.phone(phone), .phoneTail(phone)] }
    return keys
  }
}

extension Case {
  /// Everything the case can be found by, but for its own number.
  var lookupKeys: Set<LookupKey> {
    Set(ProjectedParty.all(of: self).flatMap(\.keys))
      .union(externalNumbers.map { .externalNumber($0.text) })
  }
}

extension PartyRole {
  /// The number in the file: the applicant is listed first.
  var stored: Int {
    switch self {
    case .applicant: 0
    case .agent: 1
    case .representative: 2
    }
  }

  init?(stored number: Int) {
    switch number {
    case 0: self = .applicant
    case 1: self = .agent
    case 2: self = .representative
    default: return nil
    }
  }
}
