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
    case .discard: return newCase?.form?.isTouched == true ? ask(.discardDraft) : discardDraft()
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
    guard newCase?.isSending == false else { return [] }
    return newCase?.form == nil ? typeItem(key) : changeForm { $0.type(key) }
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

  private mutating func chooseItem() -> [Effect] {
    guard let code = newCase?.list.selected, newCase?.readingStandard == nil else { return [] }
    let ticket = nextTicket()
    newCase?.readingStandard = ticket
    return [.readStandard(ticket, handlingCode: code)]
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
    if ticket == desk.readingDraft { return takeDraftOfDesk(result) }
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
}
