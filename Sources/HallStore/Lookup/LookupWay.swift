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

  /// The ways worth trying for a text of that kind, in order. What was typed is first taken whole, then
  /// for a beginning, then for a part.
  static func ways(
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

  /// Whether somebody in the case must have the number that was asked for.
  var isByPartysNumber: Bool {
    switch self {
    case .tails: true
    case .key(let key): key.kind != .name && key.kind != .externalNumber
    case .number, .namesBeginning, .initials, .namesContaining: false
    }
  }

  /// Whether it finds a case on account of somebody in it.
  var namesParty: Bool {
    switch self {
    case .number: false
    case .key(let key): key.kind != .externalNumber
    case .tails, .namesBeginning, .initials, .namesContaining: true
    }
  }

  /// Whether a party is the one that was looked for.
  func matches(_ party: ProjectedParty) -> Bool {
    switch self {
    case .number: false
    case .key(let key): party.has(key)
    case .tails(let tail):
      party.has(LookupKey(kind: .identifierTail, text: tail))
        || party.has(LookupKey(kind: .phoneTail, text: tail))
    case .namesBeginning, .initials, .namesContaining: fits(name: party.name)
    }
  }

  /// Whether a name is one of those that were looked for.
  func fits(name: String) -> Bool {
    switch self {
    case .number, .key, .tails: false
    case .namesBeginning(let start): begins(folded(name: name), start)
    case .initials(let text, let isWhole):
      nameInitials(name).contains { isWhole ? $0 == text : begins($0, text) }
    case .namesContaining(let part): has(folded(name: name), part)
    }
  }
}

extension ProjectedParty {
  /// Whether the case can be found by that key on account of this party. Most texts are kept as their
  /// keys are, and comparing costs less than making the key.
  fileprivate func has(_ key: LookupKey) -> Bool {
    switch key.kind {
    case .name: isSame(name, key.text) || LookupKey.name(name) == key
    case .identifier:
      identifier.map { isSame($0, key.text) || LookupKey.identifier($0) == key } ?? false
    case .phone: phone.map { isSame($0, key.text) || LookupKey.phone($0) == key } ?? false
    case .identifierTail: identifier.map { LookupKey.identifierTail($0) == key } ?? false
    case .phoneTail: phone.map { LookupKey.phoneTail($0) == key } ?? false
    case .externalNumber: false
    }
  }
}
