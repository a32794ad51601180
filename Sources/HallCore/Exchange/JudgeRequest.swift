public import TextFormats

/// What the online hall, or anybody, asks the one standard:
/// `{"format":1,"item":"…","day":"2026-11-23","dossier":{…}}`.
public struct JudgeRequest: Hashable, Sendable {
  /// The standard to judge by.
  public let standard: ServiceStandard
  /// The day for which the answer holds.
  public let day: Day
  /// What is known.
  public let dossier: Dossier

  /// Reads a request, strictly.
  /// - Parameters:
  ///   - standards: among which the one named is looked for.
  ///   - today: the day where the request names none.
  public init(
    _ node: JSONNode, file: String, standards: [ServiceStandard], today: Day
  ) throws(FormatFault) {
    var fields = try FieldReader(node, file: file)
    _ = try fields.integer("format", in: 1...1)
    day = try fields.optionalDay("day") ?? today
    standard = try Self.standard(&fields, among: standards, on: day)
    var dossierFields = try fields.object("dossier")
    dossier = try Dossier(&dossierFields, standard: standard, today: day)
    try dossierFields.finish()
    try fields.finish()
  }

  /// The standard by its hash, or the one in force on the day by an item's code.
  private static func standard(
    _ fields: inout FieldReader, among standards: [ServiceStandard], on day: Day
  ) throws(FormatFault) -> ServiceStandard {
    if let hash = try fields.optionalString("standard", maxLength: 64) {
      if fields.has("item") { throw fields.fault("item", .invalid(reason: "item-and-standard")) }
      guard let found = standards.first(where: { $0.hash == hash }) else {
        throw fields.fault("standard", .unknownReference(hash))
      }
      return found
    }
    let code = try fields.string("item", maxLength: 33)
    let candidates = standards.filter { standard in
      [standard.item.handlingCode, standard.item.implementationCode, standard.item.code]
        .contains(code) && standard.effectiveFrom <= day
    }
    guard let newest = candidates.max(by: isOlder) else {
      throw fields.fault("item", .unknownReference(code))
    }
    // The short codes may stand for several variants, and guessing would judge by the wrong rules.
    let variants = Set(candidates.map(\.item.handlingCode))
    guard variants.count == 1 else { throw fields.fault("item", .notOneOf(variants.sorted())) }
    return newest
  }

  private static func isOlder(_ left: ServiceStandard, _ right: ServiceStandard) -> Bool {
    (left.effectiveFrom, left.version) < (right.effectiveFrom, right.version)
  }
}
