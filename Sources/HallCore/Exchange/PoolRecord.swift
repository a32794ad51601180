public import TextFormats

extension PoolAnswer {
  /// The fields of a record, which are also the columns of the CSV file.
  public static let recordFields = [
    "holderKind", "holder", "type", "state", "at", "identifier", "number", "holderName",
    "validFrom", "validUntil",
  ]

  /// Reads what a source said, as one flat record: a line of JSON Lines, or a row of CSV.
  ///
  /// `state` is the licence's own (`valid`, `revoked`, …), or `absent`, or why the source did not
  /// answer (`timeout`, …); only with the first do `identifier`, `number`, `holderName`,
  /// `validFrom` and `validUntil` follow.
  /// - Parameter now: bounds when it was said, give or take ``clockToleranceSeconds``: an answer of the
  ///   future would stand against every true one until then.
  public init(record node: JSONNode, file: String, now: Instant) throws(FormatFault) {
    var fields = try FieldReader(node, file: file)
    at = try fields.instant("at")
    if at > now.adding(seconds: clockToleranceSeconds) {
      throw fields.fault("at", .invalid(reason: "future"))
    }
    holder = try fields.holder(today: at.day)
    type = try fields.string("type", maxLength: 21)
    guard type.utf8.count == 21 else {
      throw fields.fault("type", .invalid(reason: "licence-type"))
    }
    let state = try fields.string("state", maxLength: 20)
    if let state = LicenceState(rawValue: state) {
      result = .holds(try fields.licence(state, type: type))
    } else if state == "absent" {
      result = .absent
    } else if let failure = SourceFailure(rawValue: state) {
      result = .failed(failure)
    } else {
      let known =
        LicenceState.allCases.map(\.rawValue) + ["absent"] + SourceFailure.allCases.map(\.rawValue)
      throw fields.fault("state", .notOneOf(known))
    }
    try fields.finish()
  }
}

extension FieldReader {
  fileprivate mutating func holder(today: Day) throws(FormatFault) -> PartyIdentifier {
    let kind = try string("holderKind", maxLength: 3)
    let number = try text("holder", as: .identifierNumber)
    do {
      return try PartyIdentifier(kindCode: kind, number: number, today: today)
    } catch {
      throw fault("holder", .invalid(reason: "identifier"))
    }
  }

  fileprivate mutating func licence(
    _ state: LicenceState, type: String
  ) throws(FormatFault) -> PoolLicence {
    var identifier: LicenceID?
    if let text = try optionalText("identifier", as: .reference) {
      do {
        identifier = try LicenceID(text)
      } catch {
        throw fault("identifier", .invalid(reason: "licence-id"))
      }
      if identifier?.type != type { throw fault("identifier", .invalid(reason: "other-type")) }
    }
    let licence = PoolLicence(
      identifier: identifier, number: try optionalText("number", as: .resultNumber),
      holderName: try text("holderName", as: .partyName),
      validFrom: try optionalDay("validFrom"), validUntil: try optionalDay("validUntil"),
      state: state)
    if let from = licence.validFrom, let until = licence.validUntil, until < from {
      throw fault("validUntil", .invalid(reason: "ends-before-it-begins"))
    }
    return licence
  }
}
