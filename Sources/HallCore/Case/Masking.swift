// How personal data is shown until somebody asks for it by a logged key press: enough to recognise
// somebody at the window, never enough to become them. The one place for screens and commands alike.
//
// There is no national form; these are those halls use. Names and credit codes of organisations are
// public.

/// `王*`, `李*国`: the first character and the last, two stars at most between them.
public func maskedName(_ name: String, _ kind: PartyKind) -> String {
  guard kind == .person, let first = name.first, let last = name.last else { return name }
  switch name.count {
  case 1: return "*"
  case 2: return "\(first)*"
  case let count: return "\(first)\(stars(min(2, count - 2)))\(last)"
  }
}

/// `410922********9990`: from 15 characters the first six and the last four are kept, from eight two
/// and two, else the last one; a star for each other.
public func maskedNumber(_ number: String, _ kind: PartyKind) -> String {
  guard kind == .person else { return number }
  let scalars = number.unicodeScalars
  let (head, tail) = scalars.count >= 15 ? (6, 4) : scalars.count >= 8 ? (2, 2) : (0, 1)
  let hidden = max(0, scalars.count - head - tail)
  return String(scalars.prefix(head)) + stars(hidden) + String(scalars.suffix(tail))
}

/// `139****5678`: the first three and the last four digits; nothing of a number too short for that. Of
/// a fixed line the area code, which says no more than where it is: `0393***5678`.
public func maskedPhone(_ phone: String) -> String {
  // In scalars: marks on its digits do not make a short number long.
  let scalars = phone.unicodeScalars
  guard scalars.count >= 8 else { return stars(4) }
  let isFixed = scalars.first == "0"
  // 010 and 02x have three digits, the others four.
  let isBig = phone.hasPrefix("01") || phone.hasPrefix("02")
  let shown = isFixed && !isBig ? 4 : 3
  let hidden = isFixed ? max(1, scalars.count - shown - 4) : 4
  return String(scalars.prefix(shown)) + stars(hidden) + String(scalars.suffix(4))
}

private func stars(_ count: Int) -> String { String(repeating: "*", count: count) }

extension Party {
  /// The name as it is shown to begin with.
  public var maskedName: String { HallCore.maskedName(name, kind) }

  /// The document's number or the credit code as it is shown to begin with; nil where there is none.
  public var maskedIdentifier: String? { identifier?.masked }

  /// The telephone number as it is shown to begin with; nil where none was left.
  public var maskedPhone: String? { phone.map(HallCore.maskedPhone) }
}

extension PartyIdentifier {
  /// The number as it is shown to begin with.
  public var masked: String {
    switch self {
    case .person(let document): maskedNumber(document.number, .person)
    case .organisation(let code): code.text
    }
  }
}

extension LookupHit {
  /// The party's name as it is shown to begin with.
  public var maskedName: String { HallCore.maskedName(partyName, partyKind) }

  /// The party's number as it is shown to begin with; nil where none was shown.
  public var maskedIdentifier: String? { identifier.map { maskedNumber($0, partyKind) } }
}
