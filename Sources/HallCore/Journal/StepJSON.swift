internal import TextFormats

// How the contents of the steps are written in the journal.

extension SupplementNotice {
  var json: JSONValue {
    record(
      ("defects", .array(defects.map(\.json))), ("due", .string(due.day.text)),
      ("provisional", due.isProvisional ? .bool(true) : nil),
      ("second", second.map { .string($0) }),
      ("daysLate", daysLate == 0 ? nil : .integer(Int64(daysLate))))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    defects = try parseList(try fields.objects("defects")) { fields throws(FormatFault) in
      try Defect(&fields)
    }
    due = try fields.dueDate("due")
    second = try fields.optionalText("second", as: .reason)
    daysLate = try fields.optionalInteger("daysLate", in: 1...9999) ?? 0
  }
}

extension Acceptance {
  var json: JSONValue {
    record(
      ("on", .string(on.text)), ("deemed", isDeemed ? .bool(true) : nil),
      ("deferrals", deferrals.isEmpty ? nil : .array(deferrals.map(\.json))))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    on = try fields.day("on")
    isDeemed = try fields.bool("deemed", default: false)
    deferrals = try parseList(try fields.objectsIfPresent("deferrals")) {
      fields throws(FormatFault) in
      try DeferralTerm(&fields)
    }
  }
}

extension DeferralTerm {
  fileprivate var json: JSONValue {
    record(
      ("material", .string(material.text)), ("until", .string(due.day.text)),
      ("provisional", due.isProvisional ? .bool(true) : nil))
  }

  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    self.init(material: try fields.material(), due: try fields.dueDate("until"))
  }
}

extension NonAcceptance {
  var json: JSONValue {
    record(
      ("kind", .string(kind.rawValue)), ("reason", .string(reason)),
      ("competentAgency", competentAgency.map { .string($0) }))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    kind = try fields.choice("kind", as: Kind.self)
    reason = try fields.text("reason", as: .reason)
    competentAgency = try fields.optionalText("competentAgency", as: .competentAgency)
  }
}

extension Suspension {
  var json: JSONValue {
    record(
      ("procedure", .string(procedure.rawValue)), ("plannedDays", .integer(Int64(plannedDays))),
      ("reason", .string(reason)), ("approver", .string(approver)))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    procedure = try fields.choice("procedure", as: SpecialProcedure.self)
    plannedDays = try fields.integer("plannedDays", in: Self.plannedDaysAllowed)
    reason = try fields.text("reason", as: .reason)
    approver = try fields.text("approver", as: .approver)
  }
}

extension Prolongation {
  var json: JSONValue {
    record(
      ("days", .integer(Int64(limit.days))), ("unit", .string(limit.unit.rawValue)),
      ("approver", .string(approver)), ("reason", .string(reason)))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    limit = TimeLimit(
      days: try fields.integer("days", in: TimeLimit.daysAllowed),
      unit: try fields.choice("unit", as: DayUnit.self))
    approver = try fields.text("approver", as: .approver)
    reason = try fields.text("reason", as: .reason)
  }
}

extension Decision {
  var json: JSONValue { json(correction: nil) }

  /// - Parameter correction: why what was recorded before had to be put right; nil for a decision.
  func json(correction: String?) -> JSONValue {
    record(
      ("granted", .bool(isGranted)), ("reasons", .string(reasons)),
      ("remedies", .string(remedies)), ("inspectors", .array(inspectors.map { .string($0) })),
      ("on", on.map { .string($0.text) }), ("number", number.map { .string($0) }),
      ("correction", correction.map { .string($0) }))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    isGranted = try fields.bool("granted")
    reasons = try fields.optionalText("reasons", as: .reason) ?? ""
    remedies = try fields.optionalText("remedies", as: .remedies) ?? ""
    inspectors = try fields.strings(
      "inspectors", maxLength: JournalText.inspector.lengthMax)
    on = try fields.optionalDay("on")
    number = try fields.optionalText("number", as: .resultNumber)
  }
}

extension Outcome {
  var json: JSONValue {
    record(
      ("document", .string(document)), ("number", number.map { .string($0) }),
      ("validUntil", validUntil.map { .string($0.text) }))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    document = try fields.text("document", as: .documentName)
    number = try fields.optionalText("number", as: .resultNumber)
    validUntil = try fields.optionalDay("validUntil")
  }
}

extension Delivery {
  var json: JSONValue {
    record(
      ("mode", .string(mode.rawValue)), ("recipient", .string(recipient.rawValue)),
      ("reference", reference.map { .string($0) }))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    mode = try fields.choice("mode", as: DeliveryMode.self)
    recipient = try fields.choice("recipient", as: Recipient.self)
    reference = try fields.optionalText("reference", as: .deliveryReference)
  }
}

extension Withdrawal {
  var json: JSONValue {
    record(
      ("request", .string(request.rawValue)), ("reason", .string(reason)),
      ("returned", returned.isEmpty ? nil : .array(returned.map { .string($0.text) })))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    request = try fields.choice("request", as: Request.self)
    reason = try fields.text("reason", as: .reason)
    returned = try fields.stringsIfPresent("returned").map { MaterialCode($0) }
  }
}

extension ExternalNumber {
  var json: JSONValue {
    record(("kind", .string(kind.rawValue)), ("number", .string(text)))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    kind = try fields.choice("kind", as: Kind.self)
    text = try fields.text("number", as: .externalNumber)
  }
}
