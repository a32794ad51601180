internal import HallCore
internal import TerminalUI
internal import Words

/// A new case being entered: first the item, then the form.
struct NewCaseState: Equatable, Sendable {
  /// What is typed to find the item.
  var itemField = TextField(lengthMax: 60)
  /// The items found.
  var items: [ItemHit] = []
  /// Which item is selected.
  var list = ListState<String>()
  /// The form, once an item was chosen.
  var form: NewCaseForm?
  /// What the form that waits is for; nil where nobody has seen it yet.
  var draftItem: Phrase?
  /// Names the opening of this form, however often it is sent.
  var request: RequestID
  /// The search under way.
  var finding: Ticket?
  /// The standard under way.
  var readingStandard: Ticket?
  /// The draft under way.
  var readingDraft: Ticket?
  /// The draft whose standard is under way.
  var restoring: Draft?
  /// The look-up under way for cases the applicant has already.
  var comparing: Ticket?
  /// The opening under way.
  var opening: Ticket?

  init(request: RequestID) {
    self.request = request
  }

  var isWaiting: Bool {
    finding != nil || readingStandard != nil || readingDraft != nil || isSending
  }

  /// Whether the form has been sent: until it is answered nothing of it can be changed.
  var isSending: Bool { comparing != nil || opening != nil }
}

/// The form of a new case. Its rows follow from the standard and from what was entered so far.
struct NewCaseForm: Equatable, Sendable {
  let standard: ServiceStandard
  /// What was typed, by field; a field that is not shown keeps its text.
  var texts: [FormField: TextField] = [:]
  /// Person or organisation.
  var kind: PartyKind
  /// The applicant's document; nil for none shown.
  var document: DocumentKind? = .identityCard
  /// Whether somebody acts for the applicant.
  var hasAgent = false
  /// The agent's document.
  var agentDocument = DocumentKind.identityCard
  /// The chosen answers.
  var situations: [String: String] = [:]
  /// Which row has the cursor.
  var row = 0
  /// Whether to point out what is missing: only after the first attempt.
  var showsMissing = false
  /// What the case says already, where the form corrects one; nil where it opens one.
  var recorded: RecordedParties?

  init(standard: ServiceStandard) {
    self.standard = standard
    kind = standard.applicants.first ?? .person
  }

  subscript(field: FormField) -> TextField {
    get { texts[field] ?? TextField(lengthMax: field.lengthMax) }
    set { texts[field] = newValue }
  }

  /// Whether anything was filled in.
  var isTouched: Bool { entries != NewCaseForm(standard: standard).entries || !situations.isEmpty }

  /// The row with the cursor.
  var currentRow: FormRow {
    let rows = rows
    return rows[min(row, rows.count - 1)]
  }

  /// Whether the row with the cursor has choices.
  var isChoosing: Bool { if case .text = currentRow { false } else { true } }

  /// The rows in the order in which they are shown.
  var rows: [FormRow] {
    var rows: [FormRow] = []
    if standard.applicants.count > 1 { rows.append(.kind) }
    rows.append(.text(.name))
    switch kind {
    case .person:
      rows += [.document, .text(document == nil ? .note : .number)]
    case .organisation:
      rows += [.text(.creditCode), .text(.representative), .text(.representativeNumber)]
    }
    rows.append(.text(.phone))
    if standard.agentAllowed || recorded?.agent != nil {
      rows.append(.agent)
      if hasAgent {
        rows += [.text(.agentName), .agentDocument, .text(.agentNumber), .text(.agentPhone)]
      }
    }
    for situation in standard.situations where dossier.fulfils(situation.when) {
      rows.append(.situation(situation.code))
    }
    return rows
  }

  /// The dossier as far as it is entered, for conditions only.
  var dossier: Dossier {
    let somebody = Party(kind: kind, name: "", identifier: nil)
    return Dossier(
      applicant: somebody, agent: hasAgent ? somebody : nil, situations: situations)
  }

  /// The documents to choose from; one that is recorded already is among them.
  var documents: [DocumentKind?] {
    let document = recorded?.document
    return offeredDocuments.contains(document) ? offeredDocuments : [document] + offeredDocuments
  }

  /// The same for whoever acts for the applicant: without a document nobody can.
  var agentDocuments: [DocumentKind] {
    let offered = offeredDocuments.compactMap { $0 }
    guard let document = recorded?.agentDocument, !offered.contains(document) else {
      return offered
    }
    return [document] + offered
  }

  /// The materials that the answers so far make necessary.
  var materials: [MaterialRule] {
    standard.materials(for: dossier).filter { $0.necessity == .required }
  }
}

/// The texts of the form. The raw values name them in drafts.
enum FormField: String, CaseIterable, Hashable, Sendable {
  case name, number, note, creditCode, representative, representativeNumber, phone
  case agentName, agentNumber, agentPhone

  /// As long as the journal allows.
  var lengthMax: Int {
    let text: JournalText =
      switch self {
      case .name, .representative, .agentName: .partyName
      case .note: .identityNote
      case .number, .creditCode, .representativeNumber, .agentNumber: .identifierNumber
      case .phone, .agentPhone: .phone
      }
    return text.lengthMax
  }
}

/// A row of the form.
enum FormRow: Hashable, Sendable {
  case kind, document, agent, agentDocument
  case text(FormField)
  case situation(String)
}
