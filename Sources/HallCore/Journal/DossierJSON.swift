public import TextFormats

// How a dossier is written: for the digest, and for `yichuang judge`.

extension Dossier {
  /// The dossier as it is judged and digested.
  public var json: JSONValue {
    let codes = materials.keys.sorted()
    return record(
      ("applicant", applicant.json),
      ("agent", agent?.json),
      ("situations", situations.json),
      ("materials", .array(codes.map { self[$0].json(of: $0) })))
  }

  /// Reads a dossier.
  /// - Parameters:
  ///   - standard: names the materials that may occur.
  ///   - today: the day against which a birth date cannot lie in the future.
  public init(
    _ fields: inout FieldReader, standard: ServiceStandard, today: Day
  ) throws(FormatFault) {
    var applicantFields = try fields.object("applicant")
    applicant = try Party(&applicantFields, today: today)
    if var agentFields = try fields.optionalObject("agent") {
      agent = try Party(&agentFields, today: today)
    } else {
      agent = nil
    }
    situations = try fields.situations()
    materials = [:]
    for var material in try fields.objectsIfPresent("materials") {
      let code = try material.material("code")
      guard standard.material(code) != nil else {
        throw material.fault("code", .notOneOf(standard.materials.map(\.code.text)))
      }
      guard materials[code] == nil else {
        throw material.fault("code", .duplicateValue(code.text))
      }
      materials[code] = try MaterialFacts(&material)
      try material.finish()
    }
  }
}

extension [String: String] {
  var json: JSONValue {
    .object(sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
  }
}

extension FieldReader {
  mutating func situations() throws(FormatFault) -> [String: String] {
    var answers: [String: String] = [:]
    let lengthMax = JournalText.situationAnswer.lengthMax
    for (code, text) in try stringMembers("situations", maxLength: lengthMax) {
      guard origin == .ourselves || JournalText.situationCode.takes(code) else {
        throw fault("situations", .tooLong(limit: JournalText.situationCode.lengthMax))
      }
      answers[code] = text
    }
    return answers
  }
}

extension MaterialFacts {
  func json(of code: MaterialCode) -> JSONValue {
    record(
      ("code", .string(code.text)),
      ("evidence", evidence?.json),
      ("checked", isChecked ? .bool(true) : nil),
      ("returnedBecause", returnedBecause.map { .string($0) }),
      ("knowledge", knowledge == .notAsked ? nil : knowledge.json),
      ("deferred", deferral == .fromAcceptance ? .bool(true) : nil),
      ("deferredUntil", deferral?.day.map { .string($0.text) }),
      ("demandedBecause", demandedBecause.map { .string($0) }))
  }

  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    if var evidenceFields = try fields.optionalObject("evidence") {
      evidence = try Evidence(&evidenceFields)
    }
    isChecked = try fields.bool("checked", default: false)
    returnedBecause = try fields.optionalText("returnedBecause", as: .reason)
    if var knowledgeFields = try fields.optionalObject("knowledge") {
      knowledge = try SourceKnowledge(&knowledgeFields)
    }
    let isDeferred = try fields.bool("deferred", default: false)
    deferral =
      try fields.optionalDay("deferredUntil").map { .until($0) }
      ?? (isDeferred ? .fromAcceptance : nil)
    demandedBecause = try fields.optionalText("demandedBecause", as: .reason)
  }
}

extension Evidence {
  /// `{"way":"licence","grade":"A","source":"…","asOf":"…",…}`
  public var json: JSONValue {
    record(
      ("way", .string(way.rawValue)),
      ("grade", .string(grade.rawValue)),
      ("source", source.map { .string($0) }),
      ("asOf", .string(asOf.text)),
      ("validFrom", validFrom.map { .string($0.text) }),
      ("validUntil", validUntil.map { .string($0.text) }),
      ("state", state == .valid ? nil : .string(state.rawValue)),
      ("holderMatches", holderMatches ? nil : .bool(false)),
      ("holderName", holderName.map { .string($0) }),
      ("reference", reference.map { .string($0) }))
  }

  /// Reads evidence; every field it does not know is an error, and so is a grade below A for what an
  /// authority vouches for: it would pass for A.
  public init(_ fields: inout FieldReader) throws(FormatFault) {
    let way = try fields.choice("way", as: MaterialWay.self)
    let grade = try fields.choice("grade", as: Grade.self)
    if way.isShared, grade != .a, fields.origin == .elsewhere {
      throw fields.fault("grade", .notOneOf([Grade.a.rawValue]))
    }
    self.init(
      way: way, grade: grade,
      source: try fields.optionalText("source", as: .source),
      asOf: try fields.instant("asOf"),
      validFrom: try fields.optionalDay("validFrom"),
      validUntil: try fields.optionalDay("validUntil"),
      state: try fields.optionalChoice("state", as: LicenceState.self) ?? .valid,
      holderMatches: try fields.bool("holderMatches", default: true),
      holderName: try fields.optionalText("holderName", as: .partyName),
      reference: try fields.optionalText("reference", as: .reference))
    try fields.finish()
  }
}

/// The words of `SourceKnowledge` in a file.
private enum KnowledgeName: String, CaseIterable {
  case notAsked, waiting, absent, failed, delivered
}

extension SourceKnowledge {
  var json: JSONValue {
    func named(
      _ name: KnowledgeName, _ at: Instant, _ failure: SourceFailure? = nil,
      _ evidence: Evidence? = nil
    ) -> JSONValue {
      record(
        ("is", .string(name.rawValue)), ("at", .string(at.text)),
        ("failure", failure.map { .string($0.rawValue) }), ("evidence", evidence?.json))
    }
    return switch self {
    case .notAsked: record(("is", .string(KnowledgeName.notAsked.rawValue)))
    case .waiting(let since): named(.waiting, since)
    case .absent(let at): named(.absent, at)
    case .failed(let failure, let at): named(.failed, at, failure)
    case .delivered(let evidence, let at): named(.delivered, at, nil, evidence)
    }
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    switch try fields.choice("is", as: KnowledgeName.self) {
    case .notAsked: self = .notAsked
    case .waiting: self = .waiting(since: try fields.instant("at"))
    case .absent: self = .absent(at: try fields.instant("at"))
    case .delivered:
      var evidence = try fields.object("evidence")
      self = .delivered(try Evidence(&evidence), at: try fields.instant("at"))
    case .failed:
      self = .failed(
        try fields.choice("failure", as: SourceFailure.self), at: try fields.instant("at"))
    }
    try fields.finish()
  }
}
