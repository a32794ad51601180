public import TextFormats

extension Entry {
  /// One line of the journal, as it is stored, exported and sent to the hub.
  public var json: JSONValue {
    record(
      ("sequence", .integer(Int64(sequence))),
      ("at", .string(at.text)),
      ("actor", actor.json),
      ("request", .string(request.text)),
      ("event", event.json),
      ("verdict", verdict?.json))
  }

  /// Reads a line of the journal; every field it does not know is an error.
  /// - Parameter origin: a line of our own journal is taken as it stands; one from elsewhere is held to
  ///   the lengths and to the rules of its identifiers.
  public init(
    _ node: JSONNode, file: String, from origin: FieldReader.Origin = .elsewhere
  ) throws(FormatFault) {
    var fields = try FieldReader(node, file: file, from: origin)
    sequence = try fields.integer("sequence", in: 1...1_000_000)
    at = try fields.instant("at")
    var actorFields = try fields.object("actor")
    actor = try Actor(&actorFields)
    request = RequestID(try fields.string("request", maxLength: 64))
    var eventFields = try fields.object("event")
    event = try CaseEvent(&eventFields, today: at.day)
    if var verdictFields = try fields.optionalObject("verdict") {
      verdict = try RecordedVerdict(&verdictFields)
    } else {
      verdict = nil
    }
    try fields.finish()
  }
}

extension Actor {
  var json: JSONValue {
    record(
      ("role", .string(role.rawValue)), ("id", .string(id)),
      ("window", window.map { .string($0) }))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    role = try fields.choice("role", as: ActorRole.self)
    // An applicant acts without a number of their own.
    id = try fields.optionalText("id", as: .staffNumber) ?? ""
    window = try fields.optionalText("window", as: .window)
    try fields.finish()
  }
}

extension RecordedVerdict {
  var json: JSONValue {
    record(
      ("standard", .string(standardHash)), ("calendar", .string(calendarHash)),
      ("outcome", .string(outcome.rawValue)), ("digest", .string(digest)))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    standardHash = try fields.string("standard", maxLength: 64)
    calendarHash = try fields.string("calendar", maxLength: 64)
    outcome = try fields.choice("outcome", as: Verdict.Outcome.self)
    digest = try fields.string("digest", maxLength: 64)
    try fields.finish()
  }
}
