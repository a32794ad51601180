internal import HallCore
internal import TerminalUI
internal import Words

// Which fields each act needs, and the act that comes of them.

extension CaseDialog {
  /// The dialog for an act, with everything filled in that can be known.
  init(_ kind: Kind, on file: CaseFile, today: Day) {
    self.kind = kind
    version = file.aCase.version
    fields = CaseDialog.fields(for: kind, on: file, today: today)
    focus = .no
    focusFirstEmpty()
  }

  private static func fields(
    for kind: Kind, on file: CaseFile, today: Day
  ) -> [DialogField] {
    switch kind {
    case .forward(let step): fields(for: step, on: file, today: today)
    case .postpone, .promise, .more: []
    case .notify: secondNoticeFields(file)
    case .demand, .overrule, .amend: [.text(.reason, as: .reason)]
    case .rarer(.correctDecision, _):
      decisionFields(file, today: today) + [.text(.correction, as: .reason)]
    case .rarer(let act, _): fields(for: act, on: file)
    }
  }

  private static func fields(
    for step: ForwardStep, on file: CaseFile, today: Day
  ) -> [DialogField] {
    switch step {
    case .receive, .accept, .deemAccepted, .handOver, .resume: return []
    case .finishAtOnce: return outcomeFields(file, isGranted: true, today: today)
    case .finish:
      let isGranted = file.aCase.decision?.isGranted ?? true
      return outcomeFields(file, isGranted: isGranted, today: today)
    case .decide: return decisionFields(file, today: today)
    case .deliver: return file.aCase.posting == nil ? deliveryFields(file) : receiptFields(file)
    }
  }

  /// What, why, who, as in every dialog; filled in where it was recorded before.
  private static func decisionFields(_ file: CaseFile, today: Day) -> [DialogField] {
    let whenDenied = DialogField.Condition(field: .decision, choices: [1])
    let lengthMax = JournalText.inspector.lengthMax * inspectorsMax
    let recorded = file.aCase.decision
    let choice = recorded.map { $0.isGranted ? 0 : 1 }
    let remedies = recorded.flatMap { $0.isGranted ? nil : $0.remedies } ?? DialogWords.remedies
    let inspectors = recorded?.inspectors.joined(separator: "、") ?? ""
    return [
      DialogField(name: .decision, content: .choice(choice, count: 2)),
      .text(.day, (file.aCase.decidedOn ?? today).text, lengthMax: 10),
      .text(.decisionNumber, recorded?.number ?? "", as: .resultNumber),
      .text(.reason, recorded?.reasons ?? "", as: .reason, when: whenDenied),
      .text(.remedies, remedies, as: .remedies, when: whenDenied),
    ] + (file.standard.onSiteCheck ? [.text(.inspectors, inspectors, lengthMax: lengthMax)] : [])
  }

  /// The first notice wants nothing but a yes.
  private static func secondNoticeFields(_ file: CaseFile) -> [DialogField] {
    file.aCase.notices.isEmpty ? [] : [.text(.reason, as: .reason)]
  }

  private func secondNotice(on file: CaseFile) -> String? {
    file.aCase.notices.isEmpty ? nil : text(.reason)
  }

  /// A document bears the number of its decision, as it was recorded. A licence has one of its own, which
  /// nobody knows beforehand; its end follows from the standard.
  private static func outcomeFields(
    _ file: CaseFile, isGranted: Bool, today: Day
  ) -> [DialogField] {
    let result = file.standard.result
    let hasPaper = result.kind == .licence || result.kind == .document || !isGranted
    guard hasPaper else { return [] }
    let isDecision = !isGranted || result.kind == .document
    let known = isDecision ? file.aCase.decision?.number : nil
    let number = DialogField.text(.number, known ?? "", as: .resultNumber)
    guard isGranted, result.kind == .licence else { return [number] }
    let end = result.validityYears.map { today.adding(years: $0).adding(days: -1).text } ?? ""
    return [number, .text(.validUntil, end, lengthMax: 10)]
  }

  private static func fields(for act: RarerAct, on file: CaseFile) -> [DialogField] {
    switch act {
    case .giveBack, .undoCheck, .withdrawDemand: [.text(.reason, as: .reason)]
    // Nothing is chosen beforehand, not even where there is one choice: somebody has seen the request.
    case .withdraw:
      [
        DialogField(name: .request, content: .choice(nil, count: file.withdrawalRequests.count)),
        .text(.reason, as: .reason),
      ]
    // Has a form of its own.
    case .amend, .correctDecision: []
    case .recordConfirmation: [.text(.letter, as: .reference)]
    case .sendBack: secondNoticeFields(file)
    case .askSources, .passReview, .remind, .deemAccepted, .lapse: []
    case .refuse:
      [
        .choice(.refusal, count: NonAcceptance.Kind.allCases.count),
        .text(.reason, as: .reason),
        .text(.agency, as: .competentAgency, when: .init(field: .refusal, choices: [1])),
      ]
    case .suspend:
      [
        .choice(.procedure, count: file.standard.specialProcedures.count),
        .text(.days, lengthMax: 3), .text(.reason, as: .reason), .text(.approver, as: .approver),
      ]
    case .extend: [.text(.reason, as: .reason), .text(.approver, as: .approver)]
    case .assignNumber:
      [
        .choice(.numberKind, count: ExternalNumber.Kind.allCases.count),
        .text(.number, as: .externalNumber),
      ]
    case .void:
      [.choice(.voiding, count: DialogWords.voidings.count), .text(.reason, as: .reason)]
    }
  }

  // MARK: - The act

  /// What comes of the answers: an act, or what is wrong with them.
  enum Answer: Hashable, Sendable {
    case act(CaseCommand)
    case problem(Phrase, FieldName)
    /// The list of rarer acts is not an act.
    case none
  }

  func answer(on file: CaseFile) -> Answer {
    if let openChoice { return .problem(DialogWords.chooseFirst(openChoice), openChoice) }
    switch kind {
    case .forward(let step): return answer(for: step, on: file)
    case .postpone(let code): return .act(.postpone(code))
    case .promise(let code): return .act(.takePromise(code))
    case .notify: return .act(.notify(second: secondNotice(on: file)))
    case .demand(let code): return .act(.demand(code, reason: text(.reason)))
    case .amend(let amendment):
      return .act(
        .amend(
          Amendment(
            applicant: amendment.applicant, agent: amendment.agent,
            situations: amendment.situations, reason: text(.reason))))
    case .overrule(let code): return .act(.overrule(code, reason: text(.reason)))
    case .more: return .none
    case .rarer(let act, let code): return answer(for: act, code, on: file)
    }
  }

  private func answer(for step: ForwardStep, on file: CaseFile) -> Answer {
    switch step {
    case .receive: return .act(.receive)
    case .accept: return .act(.accept)
    case .deemAccepted: return .act(.deemAccepted)
    case .handOver: return .act(.handOver)
    case .resume: return .act(.resume)
    case .finishAtOnce: return outcome(on: file, isGranted: true) { .finishAtOnce($0) }
    case .finish:
      let isGranted = file.aCase.decision?.isGranted ?? true
      return outcome(on: file, isGranted: isGranted) { .finish($0) }
    case .decide: return decision
    case .deliver: return delivery(on: file).map { .act($0) } ?? .none
    }
  }

  private var decision: Answer { decision { .decide($0) } }

  /// The names stand between commas: a blank may be part of one.
  private func decision(_ command: (Decision) -> CaseCommand) -> Answer {
    guard let day = Day(text(.day)) else { return .problem(DialogWords.wrongDecisionDay, .day) }
    let names = text(.inspectors).split { "，、,;；".contains($0) }.map(String.init)
    let number = text(.decisionNumber)
    return .act(
      command(
        Decision(
          isGranted: choice(.decision) == 0, reasons: text(.reason), remedies: text(.remedies),
          inspectors: names, on: day, number: number.isEmpty ? nil : number)))
  }

  private func outcome(
    on file: CaseFile, isGranted: Bool, _ command: (Outcome) -> CaseCommand
  ) -> Answer {
    let result = file.standard.result
    let end = text(.validUntil)
    let day = Day(end)
    if !end.isEmpty, day == nil { return .problem(DialogWords.wrongDay, .validUntil) }
    let number = text(.number)
    return .act(
      command(
        Outcome(
          document: isGranted ? result.name : file.standard.denialDocument,
          number: number.isEmpty ? nil : number, validUntil: day)))
  }

  private func answer(for act: RarerAct, _ code: MaterialCode?, on file: CaseFile) -> Answer {
    switch act {
    case .giveBack:
      guard let code else { return .none }
      return .act(.giveBack(code, reason: text(.reason)))
    case .undoCheck:
      guard let code else { return .none }
      return .act(.undoCheck(code, reason: text(.reason)))
    case .withdrawDemand:
      guard let code else { return .none }
      return .act(.withdrawDemand(code, reason: text(.reason)))
    case .correctDecision:
      return decision { .correctDecision($0, reason: text(.correction)) }
    case .recordConfirmation:
      guard let code else { return .none }
      return .act(.recordConfirmation(code, letter: text(.letter)))
    case .askSources: return .act(.askSources)
    case .passReview: return .act(.passReview)
    case .sendBack: return .act(.sendBack(second: secondNotice(on: file)))
    case .remind: return .act(.remind)
    case .amend: return .none
    case .refuse:
      guard let kind = chosen(.refusal, of: NonAcceptance.Kind.allCases) else { return .none }
      let agency = text(.agency)
      return .act(
        .refuse(
          NonAcceptance(
            kind: kind, reason: text(.reason), competentAgency: agency.isEmpty ? nil : agency)))
    case .withdraw:
      guard let request = chosen(.request, of: file.withdrawalRequests) else { return .none }
      return .act(.withdraw(Withdrawal(request: request, reason: text(.reason))))
    case .suspend:
      guard let procedure = chosen(.procedure, of: file.standard.specialProcedures) else {
        return .none
      }
      // What is no number is none of the days allowed.
      return .act(
        .suspend(
          Suspension(
            procedure: procedure, plannedDays: Int(text(.days)) ?? 0, reason: text(.reason),
            approver: text(.approver))))
    case .extend: return .act(.extend(approver: text(.approver), reason: text(.reason)))
    case .deemAccepted: return .act(.deemAccepted)
    case .lapse: return .act(.lapse)
    case .assignNumber:
      guard let kind = chosen(.numberKind, of: ExternalNumber.Kind.allCases) else {
        return .none
      }
      return .act(.assignNumber(ExternalNumber(kind: kind, text: text(.number))))
    case .void:
      let reason = text(.reason)
      guard let kind = chosen(.voiding, of: DialogWords.voidings)?(.chinese) else { return .none }
      // The kind alone says nothing to whoever asks later; the rule wants the reason itself.
      return .act(.void(reason: reason.isEmpty ? "" : kind + "：" + reason))
    }
  }

  func chosen<Value>(_ name: FieldName, of values: [Value]) -> Value? {
    choice(name).flatMap { values.indices.contains($0) ? values[$0] : nil }
  }

  /// The names of a field's choices.
  func choices(_ name: FieldName, on file: CaseFile, _ language: Language) -> [String] {
    switch name {
    case .decision: [DialogWords.grant(language), DialogWords.deny(language)]
    case .mode: file.deliveryModes.map { $0.name(language) }
    case .recipient:
      [
        Delivery.Recipient.applicant.name(language), Delivery.Recipient.agent.name(language),
      ]
    case .refusal: NonAcceptance.Kind.allCases.map { DialogWords.choice($0)(language) }
    case .request: file.withdrawalRequests.map { DialogWords.choice($0)(language) }
    case .procedure: file.standard.specialProcedures.map { $0.name(language) }
    case .voiding: DialogWords.voidings.map { $0(language) }
    case .receipt:
      DialogWords.receipts(offersCounter: file.deliveryModes.contains(.counter)).map {
        $0(language)
      }
    case .numberKind: ExternalNumber.Kind.allCases.map { $0.name(language) }
    case .reason, .agency, .remedies, .inspectors, .number, .validUntil, .postNumber, .days,
      .approver, .letter, .day, .decisionNumber, .correction:
      []
    }
  }
}

/// As many names as the field for those who checked on site has room for, at their longest.
private let inspectorsMax = 5

extension CaseFile {
  /// Whose request can take the application back.
  fileprivate var withdrawalRequests: [Withdrawal.Request] {
    [.applicant] + (aCase.dossier.agent == nil ? [] : [.agent])
      + (aCase.channel == .window ? [] : [.online])
  }
}
