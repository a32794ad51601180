/// The texts that go into a journal. Their lengths are kept here and nowhere else: the rules refuse
/// what is longer, fields on the screen take no more, and what comes from elsewhere is held to them.
public enum JournalText: CaseIterable, Hashable, Sendable {
  /// The name of an applicant, agent or representative.
  case partyName
  /// Why somebody has no identifier.
  case identityNote
  /// The number of an ID document, or a credit code.
  case identifierNumber
  /// A mobile or fixed number.
  case phone
  /// Which question was answered.
  case situationCode
  /// The answer.
  case situationAnswer
  /// Why something was done; for a denial facts, reasons and basis.
  case reason
  /// The remedies told with a denial.
  case remedies
  /// Who is competent instead.
  case competentAgency
  /// Who approved.
  case approver
  /// Who checked on site.
  case inspector
  /// The department a case went to.
  case department
  /// What a notice asks for: what the standard says of the material.
  case requirement
  /// What a result is called.
  case documentName
  /// The number of a result.
  case resultNumber
  /// The post’s number, or a note on the signature.
  case deliveryReference
  /// Another system’s number for the case.
  case externalNumber
  /// Which source vouches for a material.
  case source
  /// The number or hash of a piece of evidence.
  case reference
  /// Who acts: staff number, department code or rule.
  case staffNumber
  /// At which window.
  case window

  /// The most Unicode scalars it may have.
  public var lengthMax: Int {
    switch self {
    case .reason, .remedies, .requirement: 2000
    case .partyName, .identityNote, .competentAgency, .department, .documentName, .reference: 200
    case .approver, .inspector, .resultNumber, .deliveryReference, .source, .staffNumber: 100
    case .externalNumber: 60
    case .identifierNumber, .situationCode, .situationAnswer: 40
    case .phone, .window: 20
    }
  }

  /// Whether a text is short enough.
  public func takes(_ text: String) -> Bool {
    // No scalar has less than one byte, and most texts are short.
    text.utf8.count <= lengthMax || text.unicodeScalars.count <= lengthMax
  }

  /// - Throws: `.tooLong` with this field.
  func require(_ text: String?) throws(Refusal) {
    if let text, !takes(text) { throw .tooLong(self) }
  }
}

extension Actor {
  /// - Throws: `.tooLong`.
  func requireFit() throws(Refusal) {
    try JournalText.staffNumber.require(id)
    try JournalText.window.require(window)
  }
}

extension CaseEvent {
  /// Holds every text of the event to its length: what passes can be read by any hall.
  /// - Throws: `.tooLong` with the first that does not fit.
  func requireFit() throws(Refusal) {
    switch self {
    case .opened(let opening):
      try requireFit(opening.applicant, opening.agent, opening.situations)
    case .amended(let amendment):
      try requireFit(amendment.applicant, amendment.agent, amendment.situations)
      try JournalText.reason.require(amendment.reason)
    case .returned(let notice), .noticeGiven(let notice):
      for defect in notice.defects { try JournalText.requirement.require(defect.requirement) }
      try JournalText.reason.require(notice.second)
    case .sourceAnswered(let answer):
      if case .delivered(let evidence) = answer.result { try evidence.requireFit() }
    case .materialProvided(_, let evidence): try evidence.requireFit()
    case .materialReturned(_, let reason), .materialDemanded(_, let reason),
      .demandWithdrawn(_, let reason), .sourceOverruled(_, let reason),
      .checkUndone(_, let reason), .receiptUndone(_, let reason), .voided(let reason):
      try JournalText.reason.require(reason)
    case .withdrawn(let withdrawal): try JournalText.reason.require(withdrawal.reason)
    case .refused(let nonAcceptance):
      try JournalText.reason.require(nonAcceptance.reason)
      try JournalText.competentAgency.require(nonAcceptance.competentAgency)
    case .handedOver(let department): try JournalText.department.require(department)
    case .suspended(let suspension):
      try JournalText.reason.require(suspension.reason)
      try JournalText.approver.require(suspension.approver)
    case .extended(let longer):
      try JournalText.approver.require(longer.approver)
      try JournalText.reason.require(longer.reason)
    case .decided(let decision): try decision.requireFit()
    case .decisionCorrected(let decision, let reason):
      try decision.requireFit()
      try JournalText.reason.require(reason)
    case .finished(let outcome):
      try JournalText.documentName.require(outcome.document)
      try JournalText.resultNumber.require(outcome.number)
    case .delivered(let delivery): try JournalText.deliveryReference.require(delivery.reference)
    case .posted(let number): try JournalText.externalNumber.require(number)
    case .numberAssigned(let number): try JournalText.externalNumber.require(number.text)
    case .submitted, .preReviewed, .sourceAsked, .materialChecked, .materialDeferred,
      .materialReopened, .received, .reminded, .accepted, .resumed, .lapsed:
      break
    }
  }

  private func requireFit(
    _ applicant: Party, _ agent: Party?, _ situations: [String: String]
  ) throws(Refusal) {
    try applicant.requireFit()
    try agent?.requireFit()
    for (code, answer) in situations {
      try JournalText.situationCode.require(code)
      try JournalText.situationAnswer.require(answer)
    }
  }
}

extension Decision {
  fileprivate func requireFit() throws(Refusal) {
    try JournalText.reason.require(reasons)
    try JournalText.remedies.require(remedies)
    for name in inspectors { try JournalText.inspector.require(name) }
    try JournalText.resultNumber.require(number)
  }
}

extension Party {
  fileprivate func requireFit() throws(Refusal) {
    try JournalText.partyName.require(name)
    try JournalText.partyName.require(representative?.name)
    try JournalText.identityNote.require(identityNote)
    try JournalText.phone.require(phone)
    try JournalText.identifierNumber.require(identifier?.text)
    try JournalText.identifierNumber.require(representative?.identifier?.text)
  }
}

extension Evidence {
  fileprivate func requireFit() throws(Refusal) {
    try JournalText.source.require(source)
    try JournalText.partyName.require(holderName)
    try JournalText.reference.require(reference)
  }
}
