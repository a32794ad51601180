internal import TextFormats

// How a defect is written in the journal: the finding by its code, with what it is about, and what the
// applicant was asked for.

extension Defect {
  var json: JSONValue {
    record(
      ("material", material.map { .string($0.text) }), ("code", .string(finding.code)),
      ("about", .array(finding.parameters.map { .string($0) })),
      ("requirement", requirement.isEmpty ? nil : .string(requirement)))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    material = try fields.optionalString("material", maxLength: MaterialCode.lengthMax).map(
      MaterialCode.init)
    let code = try fields.string("code", maxLength: 3)
    let about = try fields.strings("about", maxLength: JournalText.reason.lengthMax)
    guard let finding = Finding.Kind(lacking: code, about: about) else {
      throw fields.fault("code", .notOneOf((1...13).map { $0 < 10 ? "L0\($0)" : "L\($0)" }))
    }
    self.finding = finding
    requirement = try fields.optionalText("requirement", as: .requirement) ?? ""
    try fields.finish()
  }
}

extension Finding.Kind {
  /// The finding of something lacking with that code; nil where there is none, or where what it is about
  /// is not what such a finding is about.
  fileprivate init?(lacking code: String, about: [String]) {
    let kind: Finding.Kind? =
      switch (code, about.first) {
      case ("L01", let holder?): Holder(rawValue: holder).map { .unidentified($0) }
      case ("L02", let question?): .situationOpen(question)
      case ("L03", nil): .missing
      case ("L04", nil): .unchecked
      case ("L05", nil): .originalToBeSeen
      case ("L06", let has?): Self.gradeTooLow(has, about.dropFirst().first)
      case ("L07", let day?): Day(day).map { .expired(on: $0) }
      case ("L08", let day?): Day(day).map { .notYetValid(from: $0) }
      case ("L09", let state?): LicenceState(rawValue: state).map { .notInForce($0) }
      case ("L10", nil): .holderMismatch
      case ("L11", let reason?): .returnedToApplicant(reason: reason)
      case ("L12", let day?): Day(day).map { .deferralOverdue(since: $0) }
      case ("L13", let reason?): .demandedOnPaper(reason: reason)
      default: nil
      }
    guard let kind, kind.parameters.count == about.count else { return nil }
    self = kind
  }

  private static func gradeTooLow(_ has: String, _ needs: String?) -> Finding.Kind? {
    guard let has = Grade(rawValue: has), let needs = needs.flatMap({ Grade(rawValue: $0) }) else {
      return nil
    }
    return .gradeTooLow(has: has, needs: needs)
  }
}
