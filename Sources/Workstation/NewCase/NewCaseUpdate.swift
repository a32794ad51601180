internal import HallCore
internal import TerminalUI
internal import Words

extension State {
  /// Opens the screen; an unfinished form of this window comes back by itself.
  mutating func startNewCase() -> [Effect] {
    place = .newCase
    if newCase != nil { return [] }
    var fresh = NewCaseState(request: nextRequest())
    let draft = nextTicket()
    let items = nextTicket()
    fresh.readingDraft = draft
    fresh.finding = items
    newCase = fresh
    return [.readDraft(draft), .findItems(items, text: "")]
  }

  mutating func run(_ command: NewCaseCommand) -> [Effect] {
    switch command {
    case .choose: return chooseItem()
    case .open: return openNewCase()
    case .discard:
      newCase = nil
      return [.clearDraft] + startNewCase()
    case .back:
      if newCase?.form != nil {
        newCase?.form = nil
      } else {
        place = .desk
        newCase = nil
        return refreshDesk()
      }
      return []
    }
  }

  // MARK: - Typing

  mutating func typeInNewCase(_ key: Key) -> [Effect] {
    guard newCase?.opening == nil else { return [] }
    return newCase?.form == nil ? typeItem(key) : typeInForm(key)
  }

  private mutating func typeItem(_ key: Key) -> [Effect] {
    guard var newCase else { return [] }
    defer { self.newCase = newCase }
    let ids = newCase.items.map(\.handlingCode)
    if newCase.list.handle(key, in: ids, rows: newCaseListRows) { return [] }
    let before = newCase.itemField.text
    guard newCase.itemField.handle(key), newCase.itemField.text != before else { return [] }
    let ticket = nextTicket()
    newCase.finding = ticket
    return [.findItems(ticket, text: newCase.itemField.text)]
  }

  private mutating func typeInForm(_ key: Key) -> [Effect] {
    guard let newCase, var form = newCase.form else { return [] }
    let before = form
    form.handle(key)
    self.newCase?.form = form
    let draft = form.draft(for: newCase.request, at: now)
    let isMove =
      form.texts == before.texts && draft == before.draft(for: newCase.request, at: now)
    return isMove ? [] : [.saveDraft(draft)]
  }

  // MARK: - Going on

  private mutating func chooseItem() -> [Effect] {
    guard let code = newCase?.list.selected, newCase?.readingStandard == nil else { return [] }
    let ticket = nextTicket()
    newCase?.readingStandard = ticket
    return [.readStandard(ticket, handlingCode: code)]
  }

  private mutating func openNewCase() -> [Effect] {
    guard let newCase, var form = newCase.form, newCase.opening == nil else { return [] }
    form.showsMissing = true
    if let obstacle = form.firstObstacle(today: now.day) {
      form.row = obstacle
      self.newCase?.form = form
      message = .refused(NewCaseWords.incomplete)
      return []
    }
    self.newCase?.form = form
    let ticket = nextTicket()
    self.newCase?.opening = ticket
    let act = OpeningAct(
      request: newCase.request, handlingCode: form.standard.item.handlingCode, channel: .window,
      applicant: form.applicant(today: now.day), agent: form.agent(today: now.day),
      situations: form.situations, at: now, actor: session.actor)
    return [.openCase(ticket, act)]
  }

  // MARK: - Answers

  mutating func takeItems(_ ticket: Ticket, _ result: Result<[ItemHit], Fault>) -> [Effect] {
    guard ticket == newCase?.finding else { return [] }
    newCase?.finding = nil
    switch result {
    case .failure(let fault): report(fault)
    case .success(let items):
      newCase?.items = items
      newCase?.list = ListState()
      newCase?.list.refresh(items.map(\.handlingCode))
    }
    return []
  }

  mutating func takeStandard(
    _ ticket: Ticket, _ result: Result<ServiceStandard?, Fault>
  ) -> [Effect] {
    guard ticket == newCase?.readingStandard else { return [] }
    newCase?.readingStandard = nil
    let restoring = newCase?.restoring
    newCase?.restoring = nil
    switch result {
    case .failure(let fault): report(fault)
    case .success(nil): message = .refused(NewCaseWords.noItem)
    case .success(let standard?):
      if let restoring {
        newCase?.form = NewCaseForm(restoring, standard: standard)
        newCase?.request = restoring.request
        message = .plain(NewCaseWords.restored)
      } else {
        // Another form, even one for the same item, is another opening.
        let request = nextRequest()
        newCase?.form = NewCaseForm(standard: standard)
        newCase?.request = request
      }
    }
    return []
  }

  mutating func takeDraft(_ ticket: Ticket, _ result: Result<Draft?, Fault>) -> [Effect] {
    guard ticket == newCase?.readingDraft else { return [] }
    newCase?.readingDraft = nil
    switch result {
    case .failure(let fault):
      report(fault)
      return []
    case .success(let draft):
      guard let draft, let code = draft.handlingCode, newCase?.form == nil else { return [] }
      let ticket = nextTicket()
      newCase?.restoring = draft
      newCase?.readingStandard = ticket
      return [.readStandard(ticket, handlingCode: code)]
    }
  }

  /// The answer to the opening: the case is shown. Where an earlier attempt had opened it after all,
  /// what was typed since is not in it.
  mutating func takeOpening(_ result: Result<ActResult, Fault>) -> [Effect] {
    newCase?.opening = nil
    switch result {
    case .failure(let fault):
      report(fault)
      return []
    case .success(.refused(let refusal, _)):
      message = .refused(refusal, under: newCase?.form?.standard)
      return []
    case .success(.done(let file)):
      if let form = newCase?.form, !form.isWhatWasOpened(in: file, today: now.day) {
        message = .refused(NewCaseWords.openedBefore)
      }
      newCase = nil
      caseFile = CaseFileState(file, under: circumstances(of: file))
      place = .caseFile
      return []
    }
  }
}

extension NewCaseForm {
  /// Whether a case was opened with what the form says.
  fileprivate func isWhatWasOpened(in file: CaseFile, today: Day) -> Bool {
    guard case .opened(let opening)? = file.entries.first?.event else { return false }
    return opening.applicant == applicant(today: today) && opening.agent == agent(today: today)
      && opening.situations == situations
  }
}
