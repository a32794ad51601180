internal import HallCrypto
public import TextFormats

/// An application as another system sends it: the online hall, the app, a kiosk, the hotline.
///
/// `{"channel":"online","item":"…","applicant":{…},"agent":{…},"situations":{…},
/// "materials":[{"code":"…","evidence":{…}}],"externalNumbers":[{"kind":"provincial","number":"…"}],
/// "submittedAt":"2026-11-23T10:42:07+08:00"}`
public struct Application: Hashable, Sendable {
  /// Where it came from; never the window, whose clerks open cases themselves.
  public let channel: Channel
  /// The item's handling code, 33 characters.
  public let handlingCode: String
  /// Who asks.
  public let applicant: Party
  /// Who acts for them.
  public let agent: Party?
  /// The answers chosen.
  public let situations: [String: String]
  /// What was handed in.
  public let materials: [Material]
  /// The numbers other systems gave it.
  public let externalNumbers: [ExternalNumber]
  /// When it was sent in; decides which version of the standard judges it.
  public let submittedAt: Instant
  /// Names it for ever: made from its contents, so that the same file brought in twice adds nothing.
  public let request: RequestID

  /// One material of an application.
  public struct Material: Hashable, Sendable {
    /// Which.
    public let code: MaterialCode
    /// What was handed in.
    public let evidence: Evidence
  }

  /// Reads an application, strictly. Whether its item, materials and answers exist is for the
  /// standard to say.
  /// - Parameter now: the time of submission where the application names none.
  public init(_ node: JSONNode, file: String, now: Instant) throws(FormatFault) {
    var fields = try FieldReader(node, file: file)
    channel = try fields.choice("channel", as: Channel.self)
    if channel == .window {
      let others = Channel.allCases.filter { $0 != .window }
      throw fields.fault("channel", .notOneOf(others.map(\.rawValue)))
    }
    handlingCode = try fields.itemCode("item", length: 33)
    submittedAt = try fields.optionalInstant("submittedAt") ?? now
    if submittedAt > now { throw fields.fault("submittedAt", .invalid(reason: "future")) }
    var applicantFields = try fields.object("applicant")
    applicant = try Party(&applicantFields, today: submittedAt.day)
    if var agentFields = try fields.optionalObject("agent") {
      agent = try Party(&agentFields, today: submittedAt.day)
    } else {
      agent = nil
    }
    situations = try fields.situations()
    materials = try Self.materials(&fields)
    externalNumbers = try parseList(try fields.objectsIfPresent("externalNumbers")) {
      fields throws(FormatFault) in
      let number = try ExternalNumber(&fields)
      try fields.finish()
      return number
    }
    try fields.finish()
    request = RequestID("in-" + String(SM3.hex(node.json.canonical).prefix(60)))
  }

  private static func materials(_ fields: inout FieldReader) throws(FormatFault) -> [Material] {
    var seen: Set<MaterialCode> = []
    return try parseList(try fields.objectsIfPresent("materials")) { fields throws(FormatFault) in
      let code = try fields.material("code")
      guard seen.insert(code).inserted else {
        throw fields.fault("code", .duplicateValue(code.text))
      }
      var evidenceFields = try fields.object("evidence")
      // What an authority holds is asked of its source; nobody else can say it.
      if try evidenceFields.choice("way", as: MaterialWay.self).isShared {
        let own = MaterialWay.allCases.filter { !$0.isShared }
        throw fields.fault("evidence.way", .notOneOf(own.map(\.rawValue)))
      }
      let evidence = try Evidence(&evidenceFields)
      // A person's own word is no more than that, and nobody here has seen an original yet.
      let grades: [Grade] = evidence.way == .promise ? [.d] : [.c, .d]
      guard grades.contains(evidence.grade) else {
        throw fields.fault("evidence.grade", .notOneOf(grades.map(\.rawValue)))
      }
      try fields.finish()
      return Material(code: code, evidence: evidence)
    }
  }
}

extension Application {
  /// What the standard does not know or does not want; nil where everything fits.
  /// - Returns: the field's path and what is wrong there.
  public func problem(
    under standard: ServiceStandard
  ) -> (field: String, problem: FormatProblem)? {
    for (code, answer) in situations.sorted(by: { $0.key < $1.key }) {
      let place = "situations." + code
      guard let situation = standard.situation(code) else { return (place, .unknownField) }
      let choices = situation.choices.map(\.code)
      if !choices.contains(answer) { return (place, .notOneOf(choices)) }
    }
    let dossier = Dossier(applicant: applicant, agent: agent, situations: situations)
    for (index, material) in materials.enumerated() {
      let place = "materials[\(index)].code"
      guard let rule = standard.material(material.code) else {
        return (place, .notOneOf(standard.materials.map(\.code.text)))
      }
      if !dossier.fulfils(rule.when) { return (place, .invalid(reason: "not-applicable")) }
    }
    return nil
  }
}
