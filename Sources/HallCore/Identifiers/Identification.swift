/// What the one look-up field takes a text for.
public struct Identification: Hashable, Sendable {
  /// The best guess.
  public let kind: IdentifierKind
  /// The text as it is looked up: normalised for numbers, tidied for names, lower-case for initials.
  public let normalised: String
  /// Why the text is no good identifier of this kind; nil where it is.
  public let problem: IdentifierProblem?
  /// What is worth a second look.
  public let hints: [IdentifierHint]
  /// What else it may be, likelier first.
  public let alternatives: [IdentifierKind]

  /// Whether the text is a good identifier of its kind.
  public var isValid: Bool { problem == nil }

  init(
    _ kind: IdentifierKind, _ normalised: String, problem: IdentifierProblem? = nil,
    hints: [IdentifierHint] = [], alternatives: [IdentifierKind] = []
  ) {
    self.kind = kind
    self.normalised = normalised
    self.problem = problem
    self.hints = hints
    self.alternatives = alternatives
  }

  func adding(_ hint: IdentifierHint) -> Identification {
    Identification(
      kind, normalised, problem: problem, hints: [hint] + hints, alternatives: alternatives)
  }
}

/// The kinds of text the look-up field tells apart. The raw values are stable: scripts read them.
public enum IdentifierKind: String, CaseIterable, Hashable, Sendable {
  /// The hall's own case number.
  case caseNumber
  /// The number of an identity card.
  case citizenID
  /// The number of a residence permit of someone from Hong Kong, Macao or Taiwan.
  case residencePermit
  /// The number of a foreigner's permanent residence card.
  case permanentResidence
  /// An organisation's credit code.
  case creditCode
  /// A mobile number.
  case mobile
  /// A fixed-line number with area code.
  case landline
  /// A place.
  case regionCode
  /// A service item.
  case itemCode
  /// An electronic licence.
  case licenceID
  /// A passport.
  case passport
  /// A pass of someone from Hong Kong or Macao.
  case hongKongMacaoPass
  /// A pass of someone from Taiwan.
  case taiwanPass
  /// A medical certificate of birth.
  case birthCertificate
  /// A number drawn from the queue machine: `A023`.
  case ticketNumber
  /// A person's name or its beginning.
  case name
  /// An organisation's name or part of it.
  case organisationName
  /// The initials of a name in pinyin.
  case pinyinInitials
  /// The last four characters of a personal number or telephone.
  case lastFour
  /// A number of another system, looked up as it is.
  case externalNumber
  /// A number or name with stars in it: nothing can be found by it.
  case masked
  /// Nothing.
  case empty

  /// The document whose number this is, where it is a person's document.
  public var document: DocumentKind? {
    switch self {
    case .citizenID: .identityCard
    case .residencePermit: .residencePermit
    case .permanentResidence: .permanentResidence
    case .passport: .passport
    case .hongKongMacaoPass: .hongKongMacaoPass
    case .taiwanPass: .taiwanPass
    case .birthCertificate: .birthCertificate
    case .caseNumber, .creditCode, .mobile, .landline, .regionCode, .itemCode, .licenceID,
      .ticketNumber, .name, .organisationName, .pinyinInitials, .lastFour, .externalNumber,
      .masked, .empty:
      nil
    }
  }
}
