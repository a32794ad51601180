public import TextFormats

/// What a clerk has typed into a new case and not yet confirmed. Kept per window, so that a crash, a
/// cut line or a closed terminal loses nothing.
public struct Draft: Hashable, Sendable {
  /// Names the opening for which it is typed: whoever opens the case from it, now or after a crash,
  /// sends this request, so that the case is opened once.
  public let request: RequestID
  /// Staff number of who typed into it last: the next to sit at the window may be somebody else. Nil
  /// where nobody said who they are.
  public let clerk: String?
  /// Handling code of the chosen item; nil before one was chosen.
  public var handlingCode: String?
  /// Every field by its name, as typed, valid or not.
  public var fields: [String: String]
  /// The answers chosen.
  public var situations: [String: String]
  /// When it was last changed.
  public var at: Instant

  /// A draft.
  public init(
    request: RequestID, by clerk: String? = nil, handlingCode: String?, fields: [String: String],
    situations: [String: String], at: Instant
  ) {
    self.request = request
    self.clerk = clerk == "" ? nil : clerk
    self.handlingCode = handlingCode
    self.fields = fields
    self.situations = situations
    self.at = at
  }

  /// `{"request":"…","clerk":"…","handlingCode":"…","fields":{…},"situations":{…},"at":"…"}`
  public var json: JSONValue {
    record(
      ("request", .string(request.text)), ("clerk", clerk.map { .string($0) }),
      ("handlingCode", handlingCode.map { .string($0) }), ("fields", fields.json),
      ("situations", situations.json), ("at", .string(at.text)))
  }

  /// Reads a draft, all of it or nothing.
  public init(_ node: JSONNode, file: String) throws(FormatFault) {
    var reader = try FieldReader(node, file: file, from: .ourselves)
    request = RequestID(try reader.string("request"))
    clerk = try reader.optionalString("clerk")
    handlingCode = try reader.optionalString("handlingCode", maxLength: 33)
    fields = [:]
    for (name, node) in try reader.members("fields") {
      guard case .string(let text) = node.value else {
        throw FormatFault(
          file: file, line: node.line, field: "fields." + name,
          problem: .wrongType(expected: .string))
      }
      fields[name] = text
    }
    situations = try reader.situations()
    at = try reader.instant("at")
    try reader.finish()
  }
}
