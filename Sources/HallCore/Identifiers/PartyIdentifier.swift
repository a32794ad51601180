/// What identifies an applicant: a person's document or an organisation's credit code.
public enum PartyIdentifier: Hashable, Sendable {
  /// A natural person.
  case person(PersonDocument)
  /// An organisation, sole traders included.
  case organisation(CreditCode)

  /// The code reports carry for a credit code (GA/T 2000.156).
  public static let creditCodeKind = "001"

  /// Reads a number nobody said the kind of: a personal number or a credit code, else a pass or
  /// passport. Throws what is wrong with the most likely reading.
  public init(_ text: String, today: Day) throws(IdentifierProblem) {
    let found = identify(text, today: today)
    if let problem = found.problem { throw problem }
    if found.kind == .creditCode {
      self = .organisation(try CreditCode(found.normalised))
    } else if let kind = found.kind.document {
      self = .person(try PersonDocument(kind: kind, number: found.normalised, today: today))
    } else {
      // A name or anything else: what keeps it from being a personal number is said.
      self = .person(
        try PersonDocument(kind: .identityCard, number: found.normalised, today: today))
    }
  }

  /// Reads a number by the code of its kind: `001` for a credit code, else a `DocumentKind`; an
  /// unknown code counts as `999`.
  public init(kindCode kind: String, number: String, today: Day) throws(IdentifierProblem) {
    if kind == Self.creditCodeKind {
      self = .organisation(try CreditCode(number))
    } else {
      let document = DocumentKind(rawValue: kind) ?? .other
      self = .person(try PersonDocument(kind: document, number: number, today: today))
    }
  }

  /// An identifier from a record of our own, which was checked when it was written.
  public init(storedKind kind: String, number: String) {
    if kind == Self.creditCodeKind {
      self = .organisation(CreditCode(stored: number))
    } else {
      self = .person(PersonDocument(stored: DocumentKind(rawValue: kind) ?? .other, number: number))
    }
  }

  /// `001` or the document's code.
  public var kindCode: String {
    switch self {
    case .person(let document): document.kind.rawValue
    case .organisation: Self.creditCodeKind
    }
  }

  /// The one key by which the sources know a holder, whatever document was shown: a citizen has one
  /// number, and the temporary card, the household register and a citizen's residence permit carry it.
  /// `111:410922199202299990`.
  ///
  /// Two identifiers are one person's when their keys are the same. The index that cases are looked up
  /// in has the number alone: whoever types or scans one does not say what document it is from. What is
  /// found there is held against this key before anything is concluded from it.
  public var holderKey: String {
    guard case .person(let document) = self, let number = document.citizenNumber else {
      return kindCode + ":" + text
    }
    return DocumentKind.identityCard.rawValue + ":" + number
  }

  /// The number, normalised.
  public var text: String {
    switch self {
    case .person(let document): document.number
    case .organisation(let code): code.text
    }
  }
}
