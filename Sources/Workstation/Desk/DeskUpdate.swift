internal import HallCore
internal import TerminalUI
internal import Words

extension State {
  mutating func run(_ command: DeskCommand) -> [Effect] {
    switch command {
    case .open: return openSelected()
    case .newCase: return startNewCase()
    case .clear:
      desk.field.replace(with: "")
      return lookUp()
    case .reread:
      let effects = refreshDesk(isAsked: true)
      desk.rereading = desk.readingSummary ?? desk.lookingUp
      return effects
    case .nextGroup: return jump(forward: true)
    case .previousGroup: return jump(forward: false)
    }
  }

  private mutating func jump(forward: Bool) -> [Effect] {
    desk.jump(forward: forward, rows: deskListRows)
    return readNextPage()
  }

  // MARK: - Typing

  /// Arrows, pages, Home and End move in the list; everything else is typed.
  mutating func typeOnDesk(_ key: Key) -> [Effect] {
    let ids = desk.ids
    switch key {
    case .up, .down, .pageUp, .pageDown, .home, .end:
      desk.move(key, rows: deskListRows)
      return readNextPage()
    case .mouse(let event): return pressMouseOnDesk(event, ids)
    case .character, .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert,
      .left, .right, .control, .alternate, .paste:
      let before = desk.query
      guard desk.field.handle(key) else { return [] }
      return desk.query == before ? [] : lookUp()
    }
  }

  private mutating func pressMouseOnDesk(
    _ event: MouseEvent, _ ids: [DeskLine.ID]
  ) -> [Effect] {
    switch event.action {
    case .wheelUp: desk.move(.up, rows: deskListRows)
    case .wheelDown: desk.move(.down, rows: deskListRows)
    case .release: break
    case .press:
      guard let index = deskLine(at: event.point) else { return [] }
      if desk.list.index == index { return openSelected() }
      desk.list.select(index, in: ids)
      desk.scrollToSelected(rows: deskListRows)
    }
    return readNextPage()
  }

  // MARK: - Looking up

  /// Asks for what is typed now; whatever was asked before is not waited for any more. The old lines
  /// stay until the new ones come, so that nothing flickers.
  private mutating func lookUp() -> [Effect] {
    desk.lookingUp = nil
    desk.counting = nil
    desk.paging = nil
    desk.opening = nil
    desk.opensOnlyHit = false
    let query = desk.query
    guard !query.isEmpty else {
      desk.answer = nil
      desk.list = ListState()
      desk.scroll = DeskScroll()
      desk.refreshList()
      return readDesk()
    }
    let ticket = nextTicket()
    desk.lookingUp = ticket
    return [.lookUp(ticket, text: query, after: nil)]
  }

  private mutating func readNextPage() -> [Effect] {
    guard let answer = desk.answer, answer.query == desk.query, answer.hasMore,
      desk.paging == nil, desk.lookingUp == nil,
      desk.list.index + 2 * deskListRows >= answer.lines.count
    else { return [] }
    let ticket = nextTicket()
    desk.paging = ticket
    return [.lookUp(ticket, text: answer.query, after: answer.last)]
  }

  mutating func readDesk() -> [Effect] {
    let ticket = nextTicket()
    desk.readingSummary = ticket
    return [.readDesk(ticket)]
  }

  /// Asks whether a new case waits to be finished.
  mutating func readDraftOfDesk() -> [Effect] {
    let ticket = nextTicket()
    desk.readingDraft = ticket
    return [.readDraft(ticket)]
  }

  mutating func takeDraftOfDesk(_ result: Result<Draft?, Fault>) -> [Effect] {
    desk.readingDraft = nil
    isSlow = isSlow && isWaiting
    switch result {
    case .failure(let fault): report(fault)
    case .success(let draft): desk.draft = draft?.handlingCode == nil ? nil : draft
    }
    return []
  }

  /// Reads the desk and what was found anew.
  /// - Parameter isAsked: somebody pressed the key for it. By itself a list of several pages is not
  ///   read again: it would lose the place somebody has got to.
  mutating func refreshDesk(isAsked: Bool = false) -> [Effect] {
    guard !desk.query.isEmpty else { return readDesk() }
    if !isAsked, let answer = desk.answer, answer.query == desk.query, answer.pages > 1 {
      return []
    }
    let ticket = nextTicket()
    desk.lookingUp = ticket
    desk.counting = nil
    desk.paging = nil
    return [.lookUp(ticket, text: desk.query, after: nil)]
  }

  // MARK: - Opening

  /// Opens the selected case; where its answer is still on its way, as soon as that shows that there
  /// is only one. A scanner ends what it sends with Enter, long before the answer.
  private mutating func openSelected() -> [Effect] {
    if desk.opening != nil { return [] }
    if !desk.query.isEmpty, desk.answer?.query != desk.query {
      // What is shown does not belong to what is typed. Where no answer is coming, it is asked for.
      let effects = desk.lookingUp == nil ? lookUp() : []
      desk.opensOnlyHit = true
      return effects
    }
    guard let selected = desk.list.selected else {
      message = .refused(DeskWords.cannotOpen(desk.answer?.identification))
      return []
    }
    return open(selected.number)
  }

  private mutating func open(_ number: CaseNumber) -> [Effect] {
    let ticket = nextTicket()
    desk.opening = ticket
    return [.readCase(ticket, number)]
  }

  // MARK: - Answers

  mutating func takeLookup(_ ticket: Ticket, _ result: Result<LookupPage, Fault>) -> [Effect] {
    if ticket == newCase?.comparing { return takeComparison(result) }
    if ticket == desk.paging { return takePage(result) }
    guard ticket == desk.lookingUp else { return [] }
    desk.lookingUp = nil
    sayReread(ticket)
    isSlow = isSlow && isWaiting
    switch result {
    case .failure(let fault):
      desk.opensOnlyHit = false
      report(fault)
      return []
    case .success(let page):
      let isSameText = desk.answer?.query == desk.query
      desk.answer = DeskAnswer(
        page, for: desk.query, counted: isSameText ? desk.answer?.counted : nil)
      if !isSameText { desk.list = ListState() }
      desk.refreshList()
      defer { desk.opensOnlyHit = false }
      if page.hasMore { return countFound() }
      guard desk.opensOnlyHit, let only = page.hits.first, page.hits.count == 1 else { return [] }
      return open(only.number)
    }
  }

  /// The page is on the screen before anybody has counted what else there is.
  private mutating func countFound() -> [Effect] {
    let ticket = nextTicket()
    desk.counting = ticket
    return [.countFound(ticket, text: desk.query)]
  }

  mutating func takeCount(_ ticket: Ticket, _ result: Result<LookupTotal, Fault>) -> [Effect] {
    guard ticket == desk.counting else { return [] }
    desk.counting = nil
    switch result {
    case .failure(let fault): report(fault)
    case .success(let total): desk.answer?.counted = total
    }
    return []
  }

  /// Says that what somebody asked for anew is there.
  private mutating func sayReread(_ ticket: Ticket) {
    if ticket == desk.rereading { message = .plain(DeskWords.reread(at: now.clock)) }
  }

  private mutating func takePage(_ result: Result<LookupPage, Fault>) -> [Effect] {
    desk.paging = nil
    isSlow = isSlow && isWaiting
    switch result {
    case .failure(let fault): report(fault)
    case .success(let page):
      desk.answer?.append(page)
      desk.refreshList()
    }
    return []
  }

  mutating func takeDesk(_ ticket: Ticket, _ result: Result<DeskSummary, Fault>) -> [Effect] {
    guard ticket == desk.readingSummary else { return [] }
    desk.readingSummary = nil
    sayReread(ticket)
    isSlow = isSlow && isWaiting
    switch result {
    case .failure(let fault): report(fault)
    case .success(let summary):
      desk.summary = summary
      if desk.query.isEmpty { desk.refreshList() }
    }
    return []
  }
}
