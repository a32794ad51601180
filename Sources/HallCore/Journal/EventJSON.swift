public import TextFormats

// How an event is written in the journal. The journal is kept for ever and read by later versions:
// a name in this file is never changed, only added to.

/// The name of each event in the journal.
enum EventName: String, CaseIterable {
  case opened, amended, submitted, preReviewed, returned, sourceAsked, sourceAnswered
  case materialProvided, materialChecked, materialReturned, materialDeferred, materialDemanded
  case materialReopened, reminded
  case received, noticeGiven, accepted, refused, handedOver, suspended, resumed, extended, decided
  case finished, delivered, withdrawn, lapsed, voided, numberAssigned
  case sourceOverruled, checkUndone, posted
  case demandWithdrawn, receiptUndone, decisionCorrected
}

extension CaseEvent {
  /// The event's name in the journal and its content.
  var named: (name: EventName, content: JSONValue) {
    switch self {
    case .opened(let opening): (.opened, opening.json)
    case .amended(let amendment): (.amended, amendment.json)
    case .submitted: (.submitted, record())
    case .preReviewed: (.preReviewed, record())
    case .returned(let notice): (.returned, notice.json)
    case .sourceAsked(let code): (.sourceAsked, record(("material", .string(code.text))))
    case .sourceAnswered(let answer): (.sourceAnswered, answer.json)
    case .materialProvided(let code, let evidence):
      (
        .materialProvided,
        record(("material", .string(code.text)), ("evidence", evidence.json))
      )
    case .materialChecked(let code): (.materialChecked, record(("material", .string(code.text))))
    case .materialReturned(let code, let reason):
      (.materialReturned, record(("material", .string(code.text)), ("reason", .string(reason))))
    case .materialDeferred(let code, let until):
      (
        .materialDeferred,
        record(
          ("material", .string(code.text)), ("until", until.map { .string($0.day.text) }),
          ("provisional", until?.isProvisional == true ? .bool(true) : nil))
      )
    case .materialDemanded(let code, let reason):
      (.materialDemanded, record(("material", .string(code.text)), ("reason", .string(reason))))
    case .demandWithdrawn(let code, let reason):
      (.demandWithdrawn, record(("material", .string(code.text)), ("reason", .string(reason))))
    case .materialReopened(let code):
      (.materialReopened, record(("material", .string(code.text))))
    case .sourceOverruled(let code, let reason):
      (.sourceOverruled, record(("material", .string(code.text)), ("reason", .string(reason))))
    case .checkUndone(let code, let reason):
      (.checkUndone, record(("material", .string(code.text)), ("reason", .string(reason))))
    case .receiptUndone(let code, let reason):
      (.receiptUndone, record(("material", .string(code.text)), ("reason", .string(reason))))
    case .received: (.received, record())
    case .noticeGiven(let notice): (.noticeGiven, notice.json)
    case .reminded: (.reminded, record())
    case .accepted(let acceptance): (.accepted, acceptance.json)
    case .refused(let nonAcceptance): (.refused, nonAcceptance.json)
    case .handedOver(let department): (.handedOver, record(("to", .string(department))))
    case .suspended(let suspension): (.suspended, suspension.json)
    case .resumed: (.resumed, record())
    case .extended(let longer): (.extended, longer.json)
    case .decided(let decision): (.decided, decision.json)
    case .decisionCorrected(let decision, let reason):
      (.decisionCorrected, decision.json(correction: reason))
    case .finished(let outcome): (.finished, outcome.json)
    case .posted(let number): (.posted, record(("number", .string(number))))
    case .delivered(let delivery): (.delivered, delivery.json)
    case .withdrawn(let withdrawal): (.withdrawn, withdrawal.json)
    case .lapsed(let reason): (.lapsed, record(("reason", .string(reason.rawValue))))
    case .voided(let reason): (.voided, record(("reason", .string(reason))))
    case .numberAssigned(let number): (.numberAssigned, number.json)
    }
  }

  /// The event's name in the journal.
  public var name: String { named.name.rawValue }

  /// `{"event":"materialChecked","material":"business-licence"}`
  public var json: JSONValue {
    let (name, content) = named
    guard case .object(let members) = content else { return content }
    return .object([JSONMember("event", .string(name.rawValue))] + members)
  }

  /// Reads an event.
  /// - Parameter today: the day of the entry, against which a birth date cannot lie in the future.
  public init(_ fields: inout FieldReader, today: Day) throws(FormatFault) {
    switch try fields.choice("event", as: EventName.self) {
    case .opened: self = .opened(try Opening(&fields, today: today))
    case .amended: self = .amended(try Amendment(&fields, today: today))
    case .submitted: self = .submitted
    case .preReviewed: self = .preReviewed
    case .returned: self = .returned(try SupplementNotice(&fields))
    case .sourceAsked: self = .sourceAsked(try fields.material())
    case .sourceAnswered: self = .sourceAnswered(try SourceAnswer(&fields))
    case .materialProvided:
      let code = try fields.material()
      var evidence = try fields.object("evidence")
      self = .materialProvided(code, try Evidence(&evidence))
    case .materialChecked: self = .materialChecked(try fields.material())
    case .materialReturned:
      self = .materialReturned(try fields.material(), reason: try fields.reason())
    case .materialDeferred:
      self = .materialDeferred(try fields.material(), until: try fields.optionalDueDate("until"))
    case .materialDemanded:
      self = .materialDemanded(try fields.material(), reason: try fields.reason())
    case .demandWithdrawn:
      self = .demandWithdrawn(try fields.material(), reason: try fields.reason())
    case .materialReopened: self = .materialReopened(try fields.material())
    case .sourceOverruled:
      self = .sourceOverruled(try fields.material(), reason: try fields.reason())
    case .checkUndone: self = .checkUndone(try fields.material(), reason: try fields.reason())
    case .receiptUndone: self = .receiptUndone(try fields.material(), reason: try fields.reason())
    case .received: self = .received
    case .noticeGiven: self = .noticeGiven(try SupplementNotice(&fields))
    case .reminded: self = .reminded
    case .accepted: self = .accepted(try Acceptance(&fields))
    case .refused: self = .refused(try NonAcceptance(&fields))
    case .handedOver: self = .handedOver(to: try fields.text("to", as: .department))
    case .suspended: self = .suspended(try Suspension(&fields))
    case .resumed: self = .resumed
    case .extended: self = .extended(try Prolongation(&fields))
    case .decided: self = .decided(try Decision(&fields))
    case .decisionCorrected:
      let decision = try Decision(&fields)
      self = .decisionCorrected(decision, reason: try fields.text("correction", as: .reason))
    case .finished: self = .finished(try Outcome(&fields))
    case .posted: self = .posted(number: try fields.text("number", as: .externalNumber))
    case .delivered: self = .delivered(try Delivery(&fields))
    case .withdrawn: self = .withdrawn(try Withdrawal(&fields))
    case .lapsed: self = .lapsed(try fields.choice("reason", as: LapseReason.self))
    case .voided: self = .voided(reason: try fields.reason())
    case .numberAssigned: self = .numberAssigned(try ExternalNumber(&fields))
    }
    try fields.finish()
  }
}

extension FieldReader {
  /// A last day, with the mark that it may still move.
  mutating func dueDate(_ name: String) throws(FormatFault) -> DueDate {
    DueDate(day: try day(name), isProvisional: try bool("provisional", default: false))
  }

  fileprivate mutating func optionalDueDate(_ name: String) throws(FormatFault) -> DueDate? {
    present(name) == nil ? nil : try dueDate(name)
  }

  fileprivate mutating func reason() throws(FormatFault) -> String {
    try text("reason", as: .reason)
  }
}

extension Opening {
  fileprivate var json: JSONValue {
    record(
      ("number", .string(number.text)), ("handlingCode", .string(handlingCode)),
      ("standard", .string(standardHash)), ("channel", .string(channel.rawValue)),
      ("applicant", applicant.json), ("agent", agent?.json), ("situations", situations.json))
  }

  fileprivate init(_ fields: inout FieldReader, today: Day) throws(FormatFault) {
    number = try fields.caseNumber("number")
    handlingCode = try fields.string("handlingCode", maxLength: 33)
    standardHash = try fields.string("standard", maxLength: 64)
    channel = try fields.choice("channel", as: Channel.self)
    (applicant, agent) = try fields.parties(today: today)
    situations = try fields.situations()
  }
}

extension Amendment {
  fileprivate var json: JSONValue {
    record(
      ("applicant", applicant.json), ("agent", agent?.json), ("situations", situations.json),
      ("reason", reason.isEmpty ? nil : .string(reason)),
      ("ended", ended.isEmpty ? nil : .array(ended.map { .string($0.text) })))
  }

  fileprivate init(_ fields: inout FieldReader, today: Day) throws(FormatFault) {
    (applicant, agent) = try fields.parties(today: today)
    situations = try fields.situations()
    reason = try fields.optionalText("reason", as: .reason) ?? ""
    ended = try fields.stringsIfPresent("ended", maxLength: MaterialCode.lengthMax)
      .map { MaterialCode($0) }
  }
}

extension FieldReader {
  fileprivate mutating func parties(
    today: Day
  ) throws(FormatFault) -> (applicant: Party, agent: Party?) {
    var applicantFields = try object("applicant")
    let applicant = try Party(&applicantFields, today: today)
    guard var agentFields = try optionalObject("agent") else { return (applicant, nil) }
    return (applicant, try Party(&agentFields, today: today))
  }

  /// A case number whose check digit is right.
  public mutating func caseNumber(_ name: String) throws(FormatFault) -> CaseNumber {
    guard let number = CaseNumber(try string(name, maxLength: 19)) else {
      throw fault(name, .invalid(reason: "case-number"))
    }
    return number
  }
}

/// The words of `SourceAnswer.Result` in the journal.
private enum AnswerName: String, CaseIterable {
  case delivered, absent, failed
}

extension SourceAnswer {
  fileprivate var json: JSONValue {
    let (name, evidence, failure): (AnswerName, Evidence?, SourceFailure?) =
      switch result {
      case .delivered(let evidence): (.delivered, evidence, nil)
      case .absent: (.absent, nil, nil)
      case .failed(let failure): (.failed, nil, failure)
      }
    return record(
      ("material", .string(material.text)), ("result", .string(name.rawValue)),
      ("evidence", evidence?.json), ("failure", failure.map { .string($0.rawValue) }))
  }

  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    material = try fields.material()
    switch try fields.choice("result", as: AnswerName.self) {
    case .delivered:
      var evidenceFields = try fields.object("evidence")
      let evidence = try Evidence(&evidenceFields)
      guard evidence.way.isShared || fields.origin == .ourselves else {
        let shared = MaterialWay.allCases.filter(\.isShared)
        throw fields.fault("evidence.way", .notOneOf(shared.map(\.rawValue)))
      }
      result = .delivered(evidence)
    case .absent: result = .absent
    case .failed: result = .failed(try fields.choice("failure", as: SourceFailure.self))
    }
  }
}
