internal import HallCore
internal import TerminalUI
internal import Words

extension State {
  mutating func run(_ command: CaseFileCommand) -> [Effect] {
    guard let caseFile else { return [] }
    switch command {
    case .forward: return caseFile.possible.forward.map { ask(.forward($0)) } ?? []
    case .postpone: return caseFile.materials.selected.map { ask(.postpone($0)) } ?? []
    case .promise: return caseFile.materials.selected.map { ask(.promise($0)) } ?? []
    case .checkOriginal: return caseFile.materials.selected.map { check($0) } ?? []
    case .notify: return ask(.notify)
    case .demand: return caseFile.materials.selected.map { askAboutPaper($0) } ?? []
    case .more: return ask(.more)
    case .reveal: return revealOrHide()
    case .detail:
      self.caseFile?.detail = caseFile.selectedSubject.map { DetailState(subject: $0) }
      return []
    case .nextSection:
      moveFocus(by: 1)
      return []
    case .previousSection:
      moveFocus(by: -1)
      return []
    case .reread:
      let effects = refreshCase()
      let reading = self.caseFile?.reading
      self.caseFile?.rereading = reading
      return effects
    case .back: return leaveCase()
    }
  }

  /// Arrows and pages move in the section that has the focus.
  mutating func typeInCaseFile(_ key: Key) -> [Effect] {
    guard var caseFile else { return [] }
    if caseFile.dialog != nil { return typeInDialog(key) }
    if key.types {
      message = .refused(CaseWords.typesNothing)
      return []
    }
    if caseFile.detail != nil { return scrollDetail(key) }
    let layout = caseFile.text?.layout ?? CaseLayout()
    switch caseFile.focus {
    case .materials:
      let codes = caseFile.codes
      _ = caseFile.materials.handle(key.wheeled, in: codes, rows: layout.materialRows)
    case .verdict:
      let places = caseFile.findingOrder
      _ = caseFile.findings.handle(key.wheeled, in: places, rows: layout.findingRows)
    case .timeline:
      let ids = caseFile.acts.map(\.id)
      _ = caseFile.timeline.handle(key.wheeled, in: ids, rows: caseFile.timelinePage)
    case .parties: break
    }
    self.caseFile = caseFile
    return []
  }

  /// Records that the original was seen. Where a source says something else that takes a reason, and
  /// both names are shown, which leaves its trace.
  private mutating func check(_ code: MaterialCode) -> [Effect] {
    guard let caseFile, caseFile.possible.materials[code]?.isContradicted == true else {
      return act(.checkOriginal(code))
    }
    let hasNames = caseFile.aCase.dossier[code].evidence?.holderName != nil
    return hasNames && !caseFile.isRevealed ? reveal(for: .overruling(code)) : ask(.overrule(code))
  }

  /// Asks for paper, or takes that back.
  private mutating func askAboutPaper(_ code: MaterialCode) -> [Effect] {
    guard let possible = caseFile?.possible.materials[code], possible.withdrawDemand == nil else {
      return ask(.demand(code))
    }
    return ask(.rarer(.withdrawDemand, code))
  }

  private mutating func moveFocus(by step: Int) {
    guard let focus = caseFile?.focus, let index = CaseSection.allCases.firstIndex(of: focus)
    else { return }
    let count = CaseSection.allCases.count
    caseFile?.focus = CaseSection.allCases[(index + step + count) % count]
  }

  private mutating func leaveCase() -> [Effect] {
    caseFile = nil
    place = .desk
    isSlow = false
    // What was done here may have changed what the list says.
    return refreshDesk()
  }

  // MARK: - Acting

  /// Asks for an act on the case as the clerk has seen it. A repetition of one that broke carries its
  /// request, so that it can never be done twice.
  mutating func act(_ command: CaseCommand, seenVersion: Int? = nil) -> [Effect] {
    guard let aCase = caseFile?.aCase, caseFile?.acting == nil else { return [] }
    let version = seenVersion ?? aCase.version
    let isRepetition = unsettled.map {
      $0.number == aCase.number && $0.version == version && $0.command == command
    }
    let request = isRepetition == true ? unsettled?.request : nil
    let act = Act(
      request: request ?? nextRequest(), number: aCase.number, version: version, command: command,
      at: now, actor: session.actor)
    let ticket = nextTicket()
    caseFile?.acting = ticket
    unsettled = act
    return [.act(ticket, act)]
  }

  mutating func takeAct(_ ticket: Ticket, _ result: Result<ActResult, Fault>) -> [Effect] {
    guard ticket == caseFile?.acting else { return [] }
    caseFile?.acting = nil
    isSlow = false
    switch result {
    case .failure(let fault): report(fault)
    case .success(.done(let file)):
      unsettled = nil
      if let kind = caseFile?.dialog?.kind { caseFile?.forgetDialog(kind) }
      caseFile?.dialog = nil
      if place == .amendment { endAmending() }
      show(file)
      let done = TimelineAct(entries: file.entriesOfLastRequest)
      message = .done(
        CaseWords.done(
          Phrase(
            done.sentence(.chinese, in: file),
            done.sentence(.english, in: file))))
      // On wide terminals the list is still to be seen.
      return size.columns >= columnsForList ? refreshDesk() : []
    case .success(.refused(let refusal, let file)):
      unsettled = nil
      if let file { show(file) }
      return say(refusal)
    }
    return []
  }

  /// Says a refusal where the clerk is: in the dialog, else above the keys.
  private mutating func say(_ refusal: Refusal) -> [Effect] {
    let phrase = refusal.phrase(under: caseFile?.standard)
    guard caseFile?.dialog != nil else {
      message = .refused(phrase)
      return []
    }
    caseFile?.dialog?.problem = phrase
    // The case as it stands now is on the screen, and the next confirmation is about that.
    if let version = caseFile?.aCase.version { caseFile?.dialog?.version = version }
    return askToConfirm()
  }

  // MARK: - Reading

  mutating func refreshCase() -> [Effect] {
    guard let caseFile, caseFile.acting == nil else { return [] }
    let ticket = nextTicket()
    self.caseFile?.reading = ticket
    return [.readCase(ticket, caseFile.aCase.number)]
  }

  mutating func takeCase(_ ticket: Ticket, _ result: Result<CaseFile?, Fault>) -> [Effect] {
    if ticket == desk.opening { return takeOpened(result) }
    guard ticket == caseFile?.reading else { return [] }
    caseFile?.reading = nil
    isSlow = isSlow && isWaiting
    switch result {
    case .failure(let fault): report(fault)
    case .success(nil): message = .refused(DeskWords.caseGone)
    case .success(let file?):
      if ticket == caseFile?.rereading { message = .plain(DeskWords.reread(at: now.clock)) }
      show(file)
    }
    return []
  }

  /// The answer for a case that is being opened from the desk.
  private mutating func takeOpened(_ result: Result<CaseFile?, Fault>) -> [Effect] {
    desk.opening = nil
    isSlow = isSlow && isWaiting
    switch result {
    case .failure(let fault): report(fault)
    case .success(nil): message = .refused(DeskWords.caseGone)
    case .success(let file?):
      caseFile = CaseFileState(file, under: circumstances(of: file))
      place = .caseFile
    }
    return []
  }

  /// Writes the case's texts anew where the case, the screen or the day has changed.
  mutating func writeCaseText() {
    guard let caseFile else { return }
    let key = CaseText.Key(
      size: caseSize, language: language, now: now, isRevealed: caseFile.isRevealed,
      clerk: session.clerkNumber, clerkName: session.clerkName)
    if caseFile.text?.key != key { self.caseFile?.write(for: key) }
  }

  private mutating func show(_ file: CaseFile) {
    let now = circumstances(of: file)
    caseFile?.replace(file, under: now)
  }

  func circumstances(of file: CaseFile) -> Circumstances {
    Circumstances(standard: file.standard, calendar: file.calendar, at: now, actor: session.actor)
  }
}

extension CaseFileState {
  /// What Enter shows in full.
  var selectedSubject: DetailSubject? {
    switch focus {
    case .materials: materials.selected.map { .material($0) }
    case .verdict: findings.selected.map { .finding($0) } ?? .verdict
    case .timeline: timeline.selected.map { .act($0) }
    case .parties: .parties
    }
  }
}

extension Key {
  /// The wheel as the arrow it stands for.
  var wheeled: Key {
    guard case .mouse(let event) = self else { return self }
    return switch event.action {
    case .wheelUp: .up
    case .wheelDown: .down
    case .press, .release: self
    }
  }
}

extension CaseFile {
  /// What the latest act wrote.
  fileprivate var entriesOfLastRequest: [Entry] {
    entries.filter { $0.request == entries.last?.request }
  }
}
