internal import HallCore
internal import TerminalUI
internal import Words

// What the form's texts amount to, and what is wrong with them.

extension NewCaseForm {
  /// What is wrong with a row; nil where it is good, or merely still empty.
  func problem(of row: FormRow, today: Day) -> Phrase? {
    if case .situation(let code) = row {
      if situations[code] == nil { return showsMissing ? NewCaseWords.required : nil }
      return ageProblem(of: code, today: today)
    }
    guard case .text(let field) = row else { return nil }
    // What was taken once is not judged again.
    if isAsRecorded(field) { return nil }
    let text = self[field].text
    if text.isEmpty {
      return showsMissing && isRequired(field) ? NewCaseWords.required : nil
    }
    switch field {
    case .name where kind == .organisation: return isNumber(text) ? NewCaseWords.nameIsNumber : nil
    case .name, .representative, .agentName:
      return text.utf8.contains { (0x30...0x39).contains($0) } ? NewCaseWords.nameIsNumber : nil
    case .note: return nil
    case .number: return problem(of: text, as: document ?? .other, today)
    case .creditCode:
      return problem { () throws(IdentifierProblem) in _ = try CreditCode(text) }
    case .representativeNumber: return problem(of: text, as: .identityCard, today)
    case .agentNumber:
      return problem(of: text, as: agentDocument, today) ?? agentProblem(today)
    case .phone, .agentPhone: return phoneProblem(text)
    }
  }

  /// The first row that keeps the case from being opened.
  func firstObstacle(today: Day) -> Int? {
    rows.firstIndex { row in
      switch row {
      case .kind, .document, .agent, .agentDocument: false
      case .situation(let code):
        situations[code] == nil || ageProblem(of: code, today: today) != nil
      case .text(let field):
        problem(of: row, today: today) != nil
          || (isRequired(field) && self[field].isEmpty && !isAsRecorded(field))
      }
    }
  }

  /// Whether the case cannot be opened without it. A phone may be missing; a representative may be
  /// entered later, by a correction before acceptance.
  private func isRequired(_ field: FormField) -> Bool {
    switch field {
    case .name, .number, .note, .creditCode, .agentName, .agentNumber: true
    case .phone, .agentPhone, .representative, .representativeNumber: false
    }
  }

  /// Nobody is their own agent, whatever document they show.
  private func agentProblem(_ today: Day) -> Phrase? {
    guard let agent = agent(today: today), agent.isSamePerson(as: applicant(today: today)) else {
      return nil
    }
    return Refusal.agentIsApplicantWords
  }

  private func problem(of number: String, as kind: DocumentKind, _ today: Day) -> Phrase? {
    problem { () throws(IdentifierProblem) in
      _ = try PersonDocument(kind: kind, number: number, today: today)
    }
  }

  private func problem(
    _ check: () throws(IdentifierProblem) -> Void
  ) -> Phrase? {
    do {
      try check()
      return nil
    } catch {
      return Phrase(error.sentence(.chinese), error.sentence(.english))
    }
  }

  /// Whether a text has no letter or character in it.
  private func isNumber(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private func phoneProblem(_ text: String) -> Phrase? {
    if (try? LandlineNumber(text)) != nil { return nil }
    return problem { () throws(IdentifierProblem) in _ = try MobileNumber(text) }
  }

  /// The applicant as entered; call when nothing is in the way. What was not touched stays as it is
  /// recorded, with what the form does not show.
  func applicant(today: Day) -> Party {
    let recorded = recorded?.applicant
    let old = recorded?.kind == kind ? recorded : nil
    let name = isAsRecorded(.name) ? old?.name : nil
    var party = Party(kind: kind, name: name ?? tidiedName(self[.name].text), identifier: nil)
    party.phone = isAsRecorded(.phone) ? recorded?.phone : phone(.phone)
    switch kind {
    case .person:
      party.identifier = isAsRecorded(.number) ? old?.identifier : document(today)
      let note = self[.note].text
      party.identityNote =
        document == nil && !note.isEmpty
        ? note : isAsRecorded(.number) ? old?.identityNote : nil
      party.representative = old?.representative
    case .organisation:
      party.identifier = isAsRecorded(.creditCode) ? old?.identifier : creditCode
      party.identityNote = party.identifier == nil ? old?.identityNote : nil
      party.representative = representative(today: today)
    }
    if party.identifier == old?.identifier {
      party.identifierValidUntil = old?.identifierValidUntil
    }
    return party
  }

  /// The agent as entered; nil where the applicant comes alone.
  func agent(today: Day) -> Party? {
    guard hasAgent, standard.agentAllowed || recorded?.agent != nil else { return nil }
    var party =
      recorded?.agent ?? Party(kind: .person, name: "", identifier: nil)
    if !isAsRecorded(.agentName) { party.name = tidiedName(self[.agentName].text) }
    if !isAsRecorded(.agentNumber) {
      party.identifier = card(.agentNumber, agentDocument, today).map { .person($0) }
      party.identifierValidUntil = nil
      party.identityNote = nil
    }
    if !isAsRecorded(.agentPhone) { party.phone = phone(.agentPhone) }
    return party
  }

  private func representative(today: Day) -> Representative? {
    if isAsRecorded(.representative), isAsRecorded(.representativeNumber) {
      return recorded?.applicant.representative
    }
    let name = tidiedName(self[.representative].text)
    guard !name.isEmpty else { return nil }
    let old = recorded?.applicant.representative?.identifier
    return Representative(
      name: name,
      identifier: isAsRecorded(.representativeNumber)
        ? old : card(.representativeNumber, .identityCard, today).map { .person($0) })
  }

  private func document(_ today: Day) -> PartyIdentifier? {
    document.flatMap { kind in
      try? PersonDocument(kind: kind, number: self[.number].text, today: today)
    }.map { .person($0) }
  }

  private var creditCode: PartyIdentifier? {
    (try? CreditCode(self[.creditCode].text)).map { .organisation($0) }
  }

  private func card(
    _ field: FormField, _ kind: DocumentKind, _ today: Day
  ) -> PersonDocument? {
    try? PersonDocument(kind: kind, number: self[field].text, today: today)
  }

  private func phone(_ field: FormField) -> String? {
    let text = self[field].text
    if text.isEmpty { return nil }
    if let mobile = try? MobileNumber(text) { return mobile.text }
    return (try? LandlineNumber(text))?.text
  }
}

// MARK: - Drafts

extension NewCaseForm {
  /// Everything entered but the answers, valid or not, by its name in drafts.
  var entries: [String: String] {
    var entries: [String: String] = [
      "kind": kind.rawValue, "document": document?.rawValue ?? "",
      "agent": hasAgent ? "yes" : "no", "agentDocument": agentDocument.rawValue,
    ]
    for (field, text) in texts where !text.isEmpty { entries[field.rawValue] = text.text }
    return entries
  }

  /// The form as it is kept.
  func draft(for request: RequestID, by clerk: String, at: Instant) -> Draft {
    Draft(
      request: request, by: clerk, handlingCode: standard.item.handlingCode, fields: entries,
      situations: situations, at: at)
  }

  /// The form as a draft left it.
  init(_ draft: Draft, standard: ServiceStandard) {
    self.init(standard: standard)
    if let kind = draft.fields["kind"].flatMap(PartyKind.init(rawValue:)),
      standard.applicants.contains(kind)
    {
      self.kind = kind
    }
    document = draft.fields["document"].flatMap(DocumentKind.init(rawValue:))
    hasAgent = draft.fields["agent"] == "yes"
    agentDocument =
      draft.fields["agentDocument"].flatMap(DocumentKind.init(rawValue:)) ?? agentDocument
    for field in FormField.allCases {
      if let text = draft.fields[field.rawValue] {
        texts[field] = TextField(text, lengthMax: field.lengthMax)
      }
    }
    situations = draft.situations
  }
}
