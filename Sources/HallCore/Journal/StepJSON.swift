internal import TextFormats

// How the contents of the steps are written in the journal.

extension SupplementNotice {
  var json: JSONValue {
    record(
      ("defects", .array(defects.map(\.json))), ("due", .string(due.day.text)),
      ("provisional", due.isProvisional ? .bool(true) : nil), ("second", second?.json))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    defects = try parseList(try fields.objects("defects")) { fields throws(FormatFault) in
      let defect = Defect(
        material: try fields.optionalString("material", maxLength: 40).map(MaterialCode.init),
        code: try fields.string("code", maxLength: 3),
        requirement: try fields.text("requirement", as: .requirement))
      try fields.finish()
      return defect
    }
    due = try fields.dueDate("due")
    if var secondFields = try fields.optionalObject("second") {
      second = try SecondNotice(&secondFields)
    } else {
      second = nil
    }
  }
}

extension SecondNotice {
  fileprivate var json: JSONValue {
    record(("reason", .string(reason)), ("supervisor", .string(supervisor)))
  }

  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    reason = try fields.text("reason", as: .reason)
    supervisor = try fields.text("supervisor", as: .approver)
    try fields.finish()
  }
}

extension Defect {
  fileprivate var json: JSONValue {
    record(
      ("material", material.map { .string($0.text) }), ("code", .string(code)),
      ("requirement", .string(requirement)))
  }
}

extension Acceptance {
  var json: JSONValue {
    record(("on", .string(on.text)), ("deemed", isDeemed ? .bool(true) : nil))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    on = try fields.day("on")
    isDeemed = try fields.bool("deemed", default: false)
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
      ("approver", .string(approver)))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    procedure = try fields.choice("procedure", as: SpecialProcedure.self)
    plannedDays = try fields.integer("plannedDays", in: 1...366)
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
  var json: JSONValue {
    record(
      ("granted", .bool(isGranted)), ("reasons", .string(reasons)),
      ("remedies", .string(remedies)), ("inspectors", .array(inspectors.map { .string($0) })))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    isGranted = try fields.bool("granted")
    reasons = try fields.optionalText("reasons", as: .reason) ?? ""
    remedies = try fields.optionalText("remedies", as: .remedies) ?? ""
    inspectors = try fields.strings(
      "inspectors", maxLength: JournalText.inspector.lengthMax)
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

extension ExternalNumber {
  var json: JSONValue {
    record(("kind", .string(kind.rawValue)), ("number", .string(text)))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    kind = try fields.choice("kind", as: Kind.self)
    text = try fields.text("number", as: .externalNumber)
  }
}
