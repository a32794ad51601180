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
  ///   - today: the day where the request names none.
  ///   - standards: finds the standards meant; more than one where they are several versions.
  /// - Throws: a `FormatFault`, or what the search for standards throws.
  public init(
    _ node: JSONNode, file: String, today: Day,
    standards: (StandardReference, Day) throws -> [ServiceStandard]
  ) throws {
    var fields = try FieldReader(node, file: file)
    _ = try fields.integer("format", in: 1...1)
    let day = try fields.optionalDay("day") ?? today
    let reference = try StandardReference(&fields)
    let found = try standards(reference, day).filter { reference.means($0, on: day) }
    self.day = day
    standard = try reference.theOne(among: found, fields)
    var dossierFields = try fields.object("dossier")
    dossier = try Dossier(&dossierFields, standard: standard, today: day)
    try dossierFields.finish()
    try fields.finish()
  }
}

/// How a request names the standard to judge by.
public enum StandardReference: Hashable, Sendable {
  /// Exactly this version.
  case hash(String)
  /// The version in force, by the item's handling code (33 characters), implementation code (31) or
  /// basic code (12).
  case item(String)

  init(_ fields: inout FieldReader) throws(FormatFault) {
    if let hash = try fields.optionalString("standard", maxLength: 64) {
      if fields.present("item") != nil {
        throw fields.fault("item", .invalid(reason: "item-and-standard"))
      }
      self = .hash(hash)
    } else {
      self = .item(try fields.string("item", maxLength: 33))
    }
  }

  /// Whether an item with this handling code may be meant; its codes begin with the implementation
  /// code, which ends in the basic code (GB/T 39554.1).
  public func means(handlingCode: String) -> Bool {
    guard case .item(let code) = self else { return false }
    switch code.utf8.count {
    case 33: return handlingCode == code
    case 31: return handlingCode.hasPrefix(code)
    case 12: return handlingCode.dropLast(2).hasSuffix(code)
    default: return false
    }
  }

  func means(_ standard: ServiceStandard, on day: Day) -> Bool {
    switch self {
    case .hash(let hash): standard.hash == hash
    case .item: means(handlingCode: standard.item.handlingCode) && standard.effectiveFrom <= day
    }
  }

  /// The newest version; refuses to guess between variants of an item.
  func theOne(
    among found: [ServiceStandard], _ fields: FieldReader
  ) throws(FormatFault) -> ServiceStandard {
    let variants = Set(found.map(\.item.handlingCode)).sorted()
    if variants.count > 1 { throw fields.fault("item", .notOneOf(variants)) }
    guard let newest = found.max(by: { $0.version < $1.version }) else {
      switch self {
      case .hash(let hash): throw fields.fault("standard", .unknownReference(hash))
      case .item(let code): throw fields.fault("item", .unknownReference(code))
      }
    }
    return newest
  }
}
