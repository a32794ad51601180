/// A person or organisation on whose behalf something is asked, or who acts for them.
public struct Party: Hashable, Sendable {
  /// Person or organisation.
  public var kind: PartyKind
  /// The full name.
  public var name: String
  /// ID document or credit code; nil where none could be shown, with `identityNote` saying why.
  public var identifier: PartyIdentifier?
  /// Why there is no identifier, recorded by the clerk.
  public var identityNote: String?
  /// The last day on which the ID document is valid; nil where unknown or without end.
  public var identifierValidUntil: Day?
  /// A mobile or fixed number, normalised; nil where none was left.
  public var phone: String?
  /// The person who answers for an organisation; nil for persons.
  public var representative: Representative?

  /// A party as entered or received.
  public init(
    kind: PartyKind, name: String, identifier: PartyIdentifier?, identityNote: String? = nil,
    identifierValidUntil: Day? = nil, phone: String? = nil, representative: Representative? = nil
  ) {
    self.kind = kind
    self.name = name
    self.identifier = identifier
    self.identityNote = identityNote
    self.identifierValidUntil = identifierValidUntil
    self.phone = phone
    self.representative = representative
  }

  /// Scalar by scalar: correcting one character of a name to its equivalent is a correction.
  public static func == (left: Party, right: Party) -> Bool {
    left.kind == right.kind && isSame(left.name, right.name)
      && left.identifier == right.identifier && isSame(left.identityNote, right.identityNote)
      && left.identifierValidUntil == right.identifierValidUntil
      && isSame(left.phone, right.phone) && left.representative == right.representative
  }
}

extension Party {
  /// Whether somebody else is the same person or organisation: by the number under which the sources know
  /// them, or, where one of the two shows no document, by name and telephone.
  public func isSamePerson(as other: Party) -> Bool {
    if let mine = identifier, let others = other.identifier {
      return mine.holderKey == others.holderKey
    }
    guard let phone, let othersPhone = other.phone else { return false }
    return sameName(name, other.name) && phone == othersPhone
  }
}

/// The legal representative, responsible person or proprietor of an organisation.
public struct Representative: Hashable, Sendable {
  /// The full name.
  public var name: String
  /// The ID document; nil where it is not known.
  public var identifier: PartyIdentifier?

  /// A representative.
  public init(name: String, identifier: PartyIdentifier?) {
    self.name = name
    self.identifier = identifier
  }

  /// Scalar by scalar, as with ``Party``.
  public static func == (left: Representative, right: Representative) -> Bool {
    isSame(left.name, right.name) && left.identifier == right.identifier
  }
}
