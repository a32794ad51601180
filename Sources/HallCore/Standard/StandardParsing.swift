internal import HallCrypto
public import TextFormats

extension ServiceStandard {
  /// Reads one standard file, strictly: an unknown, missing or contradictory field is an error that
  /// names file, line and field.
  public static func parse(_ bytes: [UInt8], file: String) throws(FormatFault) -> ServiceStandard {
    try ServiceStandard(try parseJSON(bytes, file: file), file: file)
  }

  /// The standard in a parsed file.
  public init(_ node: JSONNode, file: String) throws(FormatFault) {
    var fields = try FieldReader(node, file: file)
    _ = try fields.integer("format", in: 1...1)
    var itemFields = try fields.object("item")
    item = try ServiceItem(&itemFields)
    version = try fields.integer("version", in: 1...9999)
    effectiveFrom = try fields.day("effectiveFrom")
    source = try fields.string("source")
    handling = try fields.choice("handling", as: Handling.self)
    applicants = try fields.choices("applicants", as: PartyKind.self)
    agentAllowed = try fields.bool("agentAllowed")
    var limitFields = try fields.object("limits")
    limits = try TimeLimits(&limitFields)
    var silenceFields = try fields.object("deemedAcceptance")
    deemedAcceptance = try DeemedAcceptance(&silenceFields)
    specialProcedures = try fields.choices("specialProcedures", as: SpecialProcedure.self)
    onSiteCheck = try fields.bool("onSiteCheck")
    situations = try parseList(try fields.objects("situations")) { fields throws(FormatFault) in
      try Situation(&fields)
    }
    materials = try parseList(try fields.objects("materials")) { fields throws(FormatFault) in
      try MaterialRule(&fields)
    }
    basis = try fields.strings("basis")
    var resultFields = try fields.object("result")
    result = try ServiceResult(&resultFields)
    var feeFields = try fields.object("fee")
    fee = try Fee(&feeFields)
    standardMinutes = try fields.integer("standardMinutes", in: 1...480)
    hash = SM3.hex(node.json.canonical)
    try checkTogether(fields)
    try fields.finish()
  }

  private static let materialsMax = 500
  private static let situationsMax = 100

  /// What no single field can be wrong about.
  private func checkTogether(_ fields: FieldReader) throws(FormatFault) {
    if applicants.isEmpty { throw fields.fault("applicants", .empty) }
    if materials.isEmpty { throw fields.fault("materials", .empty) }
    if basis.isEmpty { throw fields.fault("basis", .empty) }
    // Whoever judges looks from each material and question at others: a list without an end would hold
    // a window up, and no item of the catalogue comes near these.
    if materials.count > Self.materialsMax {
      throw fields.fault("materials", .outOfRange(1, Self.materialsMax))
    }
    if situations.count > Self.situationsMax {
      throw fields.fault("situations", .outOfRange(0, Self.situationsMax))
    }
    if item.kind == .licensing, deemedAcceptance.rule == .never {
      throw fields.fault("deemedAcceptance.rule", .invalid(reason: "licence-silence"))
    }
    if handling == .immediate, onSiteCheck {
      throw fields.fault("onSiteCheck", .invalid(reason: "immediate"))
    }
    var subjects: [String: [String]] = [
      "applicant": PartyKind.allCases.map(\.rawValue), "agent": ["yes", "no"],
    ]
    for (index, situation) in situations.enumerated() {
      guard subjects[situation.code] == nil else {
        throw fields.fault("situations[\(index)].code", .duplicateValue(situation.code))
      }
      try check(situation.when, at: "situations[\(index)].when", subjects, fields)
      subjects[situation.code] = situation.choices.map(\.code)
    }
    var seen: Set<MaterialCode> = []
    for (index, material) in materials.enumerated() {
      guard seen.insert(material.code).inserted else {
        throw fields.fault("materials[\(index)].code", .duplicateValue(material.code.text))
      }
      try check(material.when, at: "materials[\(index)].when", subjects, fields)
    }
  }

  private func check(
    _ when: [Condition], at path: String, _ subjects: [String: [String]], _ fields: FieldReader
  ) throws(FormatFault) {
    for condition in when {
      guard let known = subjects[condition.subject] else {
        throw fields.fault(path, .notOneOf(subjects.keys.sorted()))
      }
      for choice in condition.choices where !known.contains(choice) {
        throw fields.fault("\(path).\(condition.subject)", .notOneOf(known))
      }
    }
  }
}

extension ServiceItem {
  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    code = try fields.itemCode("code", length: 12)
    implementationCode = try fields.itemCode("implementationCode", length: 31)
    handlingCode = try fields.itemCode("handlingCode", length: 33)
    guard implementationCode.hasSuffix(code) else {
      throw fields.fault("implementationCode", .invalid(reason: "other-item"))
    }
    guard handlingCode.hasPrefix(implementationCode) else {
      throw fields.fault("handlingCode", .invalid(reason: "other-item"))
    }
    name = try fields.string("name", maxLength: 200)
    english = try fields.string("english", maxLength: 200)
    aliases = try fields.strings("aliases")
    kind = try fields.choice("kind", as: ItemKind.self)
    var departmentFields = try fields.object("department")
    department = Department(
      name: try departmentFields.string("name", maxLength: 200),
      english: try departmentFields.string("english", maxLength: 200),
      creditCode: try departmentFields.string("creditCode", maxLength: 18))
    try departmentFields.finish()
    try fields.finish()
  }
}

extension DeemedAcceptance {
  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    rule = try fields.choice("rule", as: Rule.self)
    basis = try fields.string("basis")
    try fields.finish()
  }
}

extension TimeLimit {
  init(_ fields: inout FieldReader) throws(FormatFault) {
    days = try fields.integer("days", in: Self.daysAllowed)
    unit = try fields.choice("unit", as: DayUnit.self)
    try fields.finish()
  }
}

extension TimeLimits {
  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    statutory = try fields.limit("statutory")
    promised = try fields.limit("promised")
    prolongation = try fields.optionalLimit("extension")
    supplement = try fields.limit("supplement")
    if promised.unit == statutory.unit, promised.days > statutory.days {
      throw fields.fault("promised", .outOfRange(0, statutory.days))
    }
    try fields.finish()
  }
}

extension Situation {
  private static let choicesMax = 100

  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    code = try fields.string("code", maxLength: 40)
    question = try fields.string("question", maxLength: 200)
    english = try fields.string("english", maxLength: 200)
    when = try fields.conditions()
    choices = try parseList(try fields.objects("choices")) { fields throws(FormatFault) in
      let choice = Choice(
        code: try fields.string("code", maxLength: 40),
        name: try fields.string("name", maxLength: 200),
        english: try fields.string("english", maxLength: 200),
        ageFrom: try fields.optionalInteger("ageFrom", in: 1...150),
        ageUnder: try fields.optionalInteger("ageUnder", in: 1...150))
      try fields.finish()
      return choice
    }
    guard (2...Self.choicesMax).contains(choices.count) else {
      throw fields.fault("choices", .outOfRange(2, Self.choicesMax))
    }
    try fields.finish()
  }
}

extension MaterialRule {
  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    code = MaterialCode(try fields.string("code", maxLength: MaterialCode.lengthMax))
    name = try fields.string("name", maxLength: 200)
    english = try fields.string("english", maxLength: 200)
    necessity = try fields.choice("necessity", as: Necessity.self)
    when = try fields.conditions()
    origin = try fields.choice("origin", as: MaterialOrigin.self)
    holder = try fields.choice("holder", as: Holder.self)
    owner = try fields.string("owner", maxLength: 40)
    sharing = try parseList(try fields.objects("sharing")) { fields throws(FormatFault) in
      let sharing = Sharing(
        way: try fields.choice("way", as: SharingWay.self),
        type: try fields.string("type", maxLength: 21),
        path: try fields.string("path", maxLength: 20))
      guard sharing.type.utf8.count == 21 else {
        throw fields.fault("type", .invalid(reason: "licence-type"))
      }
      try fields.finish()
      return sharing
    }
    accepts = try fields.choice("accepts", as: Grade.self)
    mayPromise = try fields.bool("promise")
    deferral = try fields.optionalLimit("deferral")
    originals = try fields.integer("originals", in: 0...20)
    copies = try fields.integer("copies", in: 0...20)
    requirement = try fields.string("requirement")
    windowNote = try fields.optionalString("windowNote")
    basis = try fields.string("basis")
    try fields.finish()
  }
}

extension ServiceResult {
  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    name = try fields.string("name", maxLength: 200)
    english = try fields.string("english", maxLength: 200)
    kind = try fields.choice("kind", as: ResultKind.self)
    type = try fields.optionalString("type", maxLength: 21)
    validityYears = try fields.optionalInteger("validityYears", in: 1...99)
    delivery = try fields.choices("delivery", as: DeliveryMode.self)
    try fields.finish()
  }
}

extension Fee {
  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    fen = try fields.integer("fen", in: 0...100_000_000)
    explanation = try fields.string("explanation")
    basis = try fields.optionalString("basis") ?? ""
    try fields.finish()
  }
}
