internal import HallCore
internal import TerminalUI
internal import Words

extension State {
  /// Opens the screen; an unfinished form of this window comes back by itself.
  mutating func startNewCase() -> [Effect] {
    place = .newCase
    if newCase != nil { return [] }
    newCase = NewCaseState(request: nextRequest())
    let items = nextTicket()
    newCase?.finding = items
    let find = Effect.findItems(items, text: "")
    if let draft = desk.draft { return restore(draft) + [find] }
    let ticket = nextTicket()
    newCase?.readingDraft = ticket
    return [.readDraft(ticket), find]
  }

  mutating func run(_ command: NewCaseCommand) -> [Effect] {
    switch command {
    case .choose: return chooseItem()
    case .open: return openNewCase()
    case .discard: return newCase?.form?.isTouched == true ? ask(.discardDraft) : discardDraft()
    case .back: return leaveForm()
    }
  }

  /// From the form to the items, from the items to the desk. What was filled in waits.
  private mutating func leaveForm() -> [Effect] {
    guard let form = newCase?.form else {
      place = .desk
      newCase = nil
      return refreshDesk()
    }
    newCase?.form = nil
    if form.isTouched {
      newCase?.draftItem = Phrase(form.standard.item.name, form.standard.item.english)
      message = .plain(NewCaseWords.keptAside)
    }
    return []
  }

  // MARK: - Typing

  mutating func typeInNewCase(_ key: Key) -> [Effect] {
    guard newCase?.isSending == false else { return [] }
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

  // MARK: - Going on

  /// The item of the form that waits goes on with it; another asks what becomes of that form.
  private mutating func chooseItem() -> [Effect] {
    guard let newCase, let code = newCase.list.selected, newCase.readingStandard == nil,
      newCase.readingDraft == nil
    else { return [] }
    guard let draft = desk.draft else { return readStandard(code) }
    if draft.handlingCode == code { return restore(draft) }
    let item = newCase.items.first { $0.handlingCode == code }
    return ask(
      .replaceDraft(
        newCase.draftItem, of: other(whoTyped: draft), since: draft.at, by: code,
        Phrase(item?.name ?? code, item?.english ?? code)))
  }

  private mutating func readStandard(_ code: String) -> [Effect] {
    let ticket = nextTicket()
    newCase?.readingStandard = ticket
    return [.readStandard(ticket, handlingCode: code)]
  }

  /// Takes up a form that waits, under the standard that is in force now.
  private mutating func restore(_ draft: Draft) -> [Effect] {
    guard let code = draft.handlingCode else { return [] }
    newCase?.restoring = draft
    return readStandard(code)
  }

  /// Staff number of who left a form at this window, where that is not who sits here now.
  func other(whoTyped draft: Draft) -> String? {
    draft.clerk == session.clerkNumber ? nil : draft.clerk
  }

  /// Goes on with the form that waits, whatever was chosen.
  mutating func keepDraft() -> [Effect] { desk.draft.map { restore($0) } ?? [] }

  /// Forgets the form that waits and begins another.
  mutating func replaceDraft(by code: String) -> [Effect] {
    desk.draft = nil
    newCase?.draftItem = nil
    return [.clearDraft] + readStandard(code)
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
        var form = NewCaseForm(restoring, standard: standard)
        form.row = form.firstObstacle(today: now.day) ?? 0
        newCase?.form = form
        newCase?.request = restoring.request
        message = .plain(NewCaseWords.restored(of: other(whoTyped: restoring)))
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
    if ticket == desk.readingDraft { return takeDraftOfDesk(result) }
    guard ticket == newCase?.readingDraft else { return [] }
    newCase?.readingDraft = nil
    switch result {
    case .failure(let fault):
      report(fault)
      return []
    case .success(let draft):
      guard let draft, draft.handlingCode != nil, newCase?.form == nil else { return [] }
      desk.draft = draft
      return restore(draft)
    }
  }
}
