public import TextFormats

// How parties are written in the journal, in drafts and in the case file that `yichuang judge` reads.

extension Party {
  /// `{"kind":"person","name":"…","identifier":{"kind":"111","number":"…"},…}`
  public var json: JSONValue {
    record(
      ("kind", .string(kind.rawValue)),
      ("name", .string(name)),
      ("identifier", identifier?.json),
      ("identityNote", identityNote.map { .string($0) }),
      ("identifierValidUntil", identifierValidUntil.map { .string($0.text) }),
      ("phone", phone.map { .string($0) }),
      ("representative", representative?.json))
  }

  /// Reads a party; every field it does not know is an error.
  /// - Parameter today: the day against which a birth date cannot lie in the future; what we wrote
  ///   ourselves is not checked again.
  public init(_ fields: inout FieldReader, today: Day) throws(FormatFault) {
    kind = try fields.choice("kind", as: PartyKind.self)
    name = try fields.text("name", as: .partyName)
    identifier = try fields.optionalIdentifier("identifier", today: today)
    identityNote = try fields.optionalText("identityNote", as: .identityNote)
    identifierValidUntil = try fields.optionalDay("identifierValidUntil")
    phone = try fields.optionalText("phone", as: .phone)
    if var person = try fields.optionalObject("representative") {
      representative = try Representative(&person, today: today)
    } else {
      representative = nil
    }
    try fields.finish()
  }
}

extension Representative {
  /// `{"name":"…","identifier":{…}}`
  public var json: JSONValue {
    record(("name", .string(name)), ("identifier", identifier?.json))
  }

  init(_ fields: inout FieldReader, today: Day) throws(FormatFault) {
    name = try fields.text("name", as: .partyName)
    identifier = try fields.optionalIdentifier("identifier", today: today)
    try fields.finish()
  }
}

extension PartyIdentifier {
  /// `{"kind":"111","number":"…"}`; the kinds are those of GA/T 2000.156, 001 for a credit code.
  public var json: JSONValue {
    record(("kind", .string(kindCode)), ("number", .string(text)))
  }
}

extension FieldReader {
  mutating func optionalIdentifier(
    _ name: String, today: Day
  ) throws(FormatFault) -> PartyIdentifier? {
    guard var fields = try optionalObject(name) else { return nil }
    let kind = try fields.string("kind", maxLength: 3)
    let number = try fields.text("number", as: .identifierNumber)
    try fields.finish()
    if origin == .ourselves { return PartyIdentifier(storedKind: kind, number: number) }
    do {
      return try PartyIdentifier(kindCode: kind, number: number, today: today)
    } catch {
      throw fault("\(name).number", .invalid(reason: "identifier"))
    }
  }
}
