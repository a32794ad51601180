internal import HallCore
internal import TerminalUI

/// The parties of a case and what the form shows of them, so that what nobody touches stays as it is.
struct RecordedParties: Equatable, Sendable {
  let applicant: Party
  let agent: Party?
  fileprivate let texts: [FormField: String]
  let document: DocumentKind?
  let agentDocument: DocumentKind?
}

extension NewCaseForm {
  /// The form for correcting what a case says.
  init(correcting dossier: Dossier, under standard: ServiceStandard) {
    self.init(standard: standard)
    let applicant = dossier.applicant
    kind = applicant.kind
    document = applicant.identifier?.document
    hasAgent = dossier.agent != nil
    let shownByAgent = dossier.agent?.identifier?.document
    agentDocument = shownByAgent ?? agentDocument
    situations = dossier.situations
    let shown: [(FormField, String?)] = [
      (.name, applicant.name), (.note, applicant.identityNote), (.phone, applicant.phone),
      (kind == .person ? .number : .creditCode, applicant.identifier?.text),
      (.representative, applicant.representative?.name),
      (.representativeNumber, applicant.representative?.identifier?.text),
      (.agentName, dossier.agent?.name), (.agentNumber, dossier.agent?.identifier?.text),
      (.agentPhone, dossier.agent?.phone),
    ]
    var recorded: [FormField: String] = [:]
    for (field, text) in shown {
      guard let text else { continue }
      recorded[field] = text
      // A name may be longer than anybody would type; it must not be cut by being looked at.
      texts[field] = TextField(text, lengthMax: max(field.lengthMax, text.unicodeScalars.count))
    }
    self.recorded = RecordedParties(
      applicant: applicant, agent: dossier.agent, texts: recorded, document: document,
      agentDocument: shownByAgent)
  }

  /// Whether a text is what the case says already.
  func isAsRecorded(_ field: FormField) -> Bool {
    guard let recorded, isSame(self[field].text, recorded.texts[field] ?? "") else {
      return false
    }
    switch field {
    case .number: return document == recorded.document && kind == recorded.applicant.kind
    case .name, .note, .creditCode, .representative, .representativeNumber:
      return kind == recorded.applicant.kind
    case .agentNumber:
      return recorded.agent != nil && (recorded.agentDocument.map { $0 == agentDocument } ?? true)
    case .agentName, .agentPhone: return recorded.agent != nil
    case .phone: return true
    }
  }
}

extension PartyIdentifier {
  fileprivate var document: DocumentKind? {
    switch self {
    case .person(let document): document.kind
    case .organisation: nil
    }
  }
}
