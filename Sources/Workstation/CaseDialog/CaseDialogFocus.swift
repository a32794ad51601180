internal import HallCore
internal import TerminalUI
internal import Words

// Where the cursor goes, so that what is typed reaches the field it is meant for.

extension CaseDialog {
  /// Goes to the field a refusal is about; where it is about none, stays.
  mutating func focus(on refusal: Refusal) {
    let concerned = refusal.fields.compactMap { name in
      visibleFields.first { $0.name == name }
    }
    guard let field = concerned.first(where: \.isEmpty) ?? concerned.first else { return }
    focus = .field(field.name)
  }

  /// Goes to where text belongs that is typed while a button or a choice has the focus: the first text
  /// that is empty, from a choice the next one.
  /// - Returns: whether what is typed has somewhere to go; buttons need nothing said.
  mutating func focusText() -> Bool {
    var texts = visibleFields
    var isChoosing = false
    if let focused = focusedField {
      guard case .choice = focused.content else { return true }
      isChoosing = true
      texts = Array(texts.drop { $0.name != focused.name })
    }
    texts.removeAll { if case .choice = $0.content { true } else { false } }
    let field = texts.first { isChoosing || $0.isEmpty } ?? texts.last
    guard let field else { return !isChoosing }
    focus = .field(field.name)
    return true
  }

  /// Takes over what was filled in when the same was asked before.
  mutating func fill(from earlier: CaseDialog) {
    for index in fields.indices {
      guard let field = earlier.fields.first(where: { $0.name == fields[index].name }),
        field.offersTheSame(as: fields[index])
      else { continue }
      fields[index].content = field.content
    }
    focusFirstEmpty()
  }

  /// Whether anything was filled in that was not there at the beginning.
  func isTouched(on file: CaseFile, today: Day) -> Bool {
    let fresh = CaseDialog(kind, on: file, today: today)
    return !zip(fields, fresh.fields).allSatisfy { $0.saysTheSame(as: $1) }
  }
}

extension Refusal {
  /// The fields it asks to be filled in, in the order in which they stand.
  fileprivate var fields: [FieldName] {
    switch self {
    case .reasonRequired, .alreadyNotified: [.correction, .reason]
    case .letterRequired: [.letter]
    case .plannedDaysRequired: [.days]
    case .competentAgencyRequired: [.agency]
    case .denialIncomplete: [.reason, .remedies]
    case .inspectorsRequired: [.inspectors]
    case .decisionDayImpossible: [.day]
    case .procedureNotAllowed: [.procedure]
    case .approverRequired: [.approver]
    case .resultNumberRequired, .numberRequired, .numberKnown: [.number]
    case .deliveryNotOffered: [.mode]
    case .postNumberRequired, .postNumberWrong: [.postNumber]
    case .notPosted: [.mode]
    case .noAgent: [.recipient, .request]
    case .tooLong(let text): text.fields
    case .notPossible, .changedMeanwhile, .unknownCase, .notReady, .deferredOutstanding, .material,
      .nothingToAmend, .nothingToNotify, .noAnswers, .nothingToAsk, .sourcesNotAsked,
      .notSupplemented,
      .acceptedBySilence, .reminderRequired, .supplementCame, .alreadyReminded,
      .extensionNotAllowed, .alreadyExtended, .extensionTooLate, .supervisorOnly,
      .notImmediate, .standardNotInForce, .termNotOver, .nameRequired, .clockBehind,
      .agentIsApplicant, .notGrantable:
      []
    }
  }
}

extension JournalText {
  /// The fields that hold it.
  fileprivate var fields: [FieldName] {
    switch self {
    case .reason: [.reason, .correction]
    case .remedies: [.remedies]
    case .competentAgency: [.agency]
    case .approver: [.approver]
    case .inspector: [.inspectors]
    case .resultNumber: [.number, .decisionNumber]
    case .externalNumber: [.number, .postNumber]
    case .deliveryReference: [.postNumber]
    case .partyName, .identityNote, .identifierNumber, .phone, .situationCode, .situationAnswer,
      .department, .requirement, .documentName, .source, .reference, .staffNumber, .window:
      []
    }
  }
}
