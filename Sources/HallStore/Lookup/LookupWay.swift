internal import HallCore

/// One way of finding cases by what somebody typed.
enum LookupWay: Hashable {
  /// The case's own number.
  case number(String)
  /// One exact key.
  case key(LookupKey)
  /// The last four of an identifier or a phone.
  case tails(String)
  /// The beginning of a name.
  case namesBeginning(String)
  /// Names with these pinyin initials, or beginning with them.
  case initials(String, isWhole: Bool)
  /// A part of a name, two characters or more.
  case namesContaining(String)

  /// The ways worth trying, in order: the first that finds something is taken. What was typed is
  /// first taken whole, then for a beginning, then for a part.
  static func all(for query: Identification, typed text: String) -> [LookupWay] {
    var ways: [LookupWay] = []
    for kind in [query.kind] + query.alternatives {
      for way in Self.ways(kind, query.normalised, typed: text) where !ways.contains(way) {
        ways.append(way)
      }
    }
    return ways
  }

  private static func ways(
    _ kind: IdentifierKind, _ text: String, typed: String
  ) -> [LookupWay] {
    switch kind {
    case .caseNumber: [.number(text), .key(.externalNumber(text))]
    case .citizenID, .residencePermit, .permanentResidence, .creditCode, .passport,
      .hongKongMacaoPass, .taiwanPass, .birthCertificate:
      [.key(.identifier(text))]
    case .mobile, .landline: [.key(.phone(text))]
    case .lastFour: [.tails(text)]
    case .name, .organisationName: names(typed)
    case .pinyinInitials:
      [.initials(text.lowercased(), isWhole: true), .initials(text.lowercased(), isWhole: false)]
    case .externalNumber: [.key(.externalNumber(text)), .key(.identifier(text))]
    case .regionCode, .itemCode, .licenceID, .ticketNumber: [.key(.externalNumber(text))]
    case .masked, .empty: []
    }
  }

  private static func names(_ typed: String) -> [LookupWay] {
    let name = folded(name: typed)
    let ways: [LookupWay] = [.key(.name(name)), .namesBeginning(name)]
    return name.unicodeScalars.count < 2 ? ways : ways + [.namesContaining(name)]
  }

  /// Whether a party is the one that was looked for.
  func matches(_ party: ProjectedParty) -> Bool {
    switch self {
    case .number: false
    case .key(let key): party.keys.contains(key)
    case .tails(let tail):
      party.keys.contains(LookupKey(kind: .identifierTail, text: tail))
        || party.keys.contains(LookupKey(kind: .phoneTail, text: tail))
    case .namesBeginning(let start): begins(folded(name: party.name), start)
    case .initials(let text, let isWhole):
      nameInitials(party.name).contains { isWhole ? $0 == text : begins($0, text) }
    case .namesContaining(let part): has(folded(name: party.name), part)
    }
  }
}
