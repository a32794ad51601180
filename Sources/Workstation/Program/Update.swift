internal import HallCore
internal import TerminalUI
internal import Words

/// What one action does to the program, and what the world is asked to do for it.
public func update(_ state: inout State, _ action: Action) -> [Effect] {
  let effects = respond(&state, to: action)
  state.writeCaseText()
  return effects
}

private func respond(_ state: inout State, to action: Action) -> [Effect] {
  switch action {
  case .key(let key, let at):
    let before = state.now
    state.now = at
    let effects = state.press(key)
    // Only now, lest the key acknowledge what nobody has seen.
    state.noteClock(since: before)
    return effects
  case .escapeWaits:
    state.message = .plain(FrameWords.escapeWaits)
    return []
  case .shown:
    if state.confirmation == .unseen { state.confirmation = .reading }
    return []
  case .pauseOver: return state.passPause()
  case .resized(let size):
    state.size = size
    return []
  case .minuteTurned(let at): return state.turnMinute(at)
  case .hallChanged: return state.refresh()
  case .stillWaiting:
    state.isSlow = state.isWaiting
    return []
  case .lookedUp(let ticket, let result): return state.takeLookup(ticket, result)
  case .foundCounted(let ticket, let result): return state.takeCount(ticket, result)
  case .deskRead(let ticket, let result): return state.takeDesk(ticket, result)
  case .caseRead(let ticket, let result): return state.takeCase(ticket, result)
  case .acted(let ticket, let result):
    return ticket == state.newCase?.opening
      ? state.takeOpening(result) : state.takeAct(ticket, result)
  case .itemsFound(let ticket, let result): return state.takeItems(ticket, result)
  case .standardRead(let ticket, let result): return state.takeStandard(ticket, result)
  case .draftRead(let ticket, let result): return state.takeDraft(ticket, result)
  case .pasteWasCut:
    state.message = .refused(FrameWords.pasteWasCut)
    return []
  case .resting(let ticket): return state.takeRest(ticket)
  case .resumed(let at): return [.goOn] + state.turnMinute(at)
  case .ambiguousWide:
    state.drawsMarksWide = true
    return []
  case .failed(let fault):
    // That nothing can be saved stands in the first line already; a draft that could not be kept
    // says nothing new with every key.
    if fault != state.obstacle { state.report(fault) }
    return []
  case .savingChanged(let fault):
    state.obstacle = fault
    if let fault { state.report(fault) }
    return []
  case .revealed(let ticket, let fault): return state.takeReveal(ticket, fault)
  case .closing:
    state.exitCode = 0
    return [.quit]
  }
}

/// What is asked of the world before the first key.
public func start(_ state: inout State) -> [Effect] { state.readDesk() + state.readDraftOfDesk() }

extension Key {
  /// Whether whoever pressed it waits for something to happen. A scanner may send Control-J after Enter,
  /// and a text field has keys of its own.
  fileprivate var isPressedOnPurpose: Bool {
    if case .function = self { return true }
    guard case .control = self else { return false }
    return self != .control("j") && !TextField.editingKeys.contains(self)
  }
}

extension State {
  // MARK: - Keys

  /// A notice is acknowledged first; else the key map decides; what it leaves goes to the screen. Of
  /// what nobody can see, nothing is done: see ``blindBindings``.
  mutating func press(_ key: Key) -> [Effect] {
    let outcome = keys.outcome(of: key, in: self)
    if case .pressed = confirmation, key != .escape, !outcome.isConfirmation(in: self) {
      // Another key shows that the first one was let go.
      return passPause() + press(key)
    }
    if case .pressed = confirmation, key == .escape { return takeBack() }
    if key == .control("z") || stopping != nil { return pressWhileStopping(key) }
    if key == .enter, !faults.isEmpty, fits {
      faults.removeFirst()
      return []
    }
    if isActing { return [] }
    message = nil
    switch outcome {
    case .run(let command) where confirms(command):
      confirm(command)
      return []
    case .run(let command): return run(command)
    case .blocked(let reason):
      message = .refused(reason)
      return []
    case .unbound:
      guard fits else { return [] }
      if key.isPressedOnPurpose {
        message = .refused(FrameWords.meansNothing(key.label))
        return []
      }
      let effects = type(key)
      sayWhatFoundNoRoom(for: key)
      return effects
    }
  }

  /// The program stops as soon as nothing is half written. Until then keys do nothing, for whoever
  /// pressed ^Z believes to be in the shell; Escape thinks better of it.
  private mutating func pressWhileStopping(_ key: Key) -> [Effect] {
    if stopping == nil {
      let ticket = nextTicket()
      stopping = ticket
      return [.rest(ticket)]
    }
    if key == .escape {
      stopping = nil
      isSlow = isSlow && isWaiting
    }
    return []
  }

  /// Stops the program; a rest that nobody wants any more ends at once.
  mutating func takeRest(_ ticket: Ticket) -> [Effect] {
    guard ticket == stopping else { return [.goOn] }
    stopping = nil
    isSlow = isSlow && isWaiting
    return [.suspend]
  }

  /// Does what was asked for, by key or from the command list.
  mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .everywhere(.quit): return ask(.quit)
    case .everywhere(.repaint): return [.repaint]
    case .everywhere(.help):
      helpOver = overlay
      overlay = .help(0)
      return []
    case .everywhere(.commands):
      openCommandList()
      return []
    case .help(.close):
      overlay = helpOver
      helpOver = nil
      return []
    case .commandList(let command): return run(command)
    case .settings(let command): return run(command)
    case .newCase(let command): return run(command)
    case .form(let command): return run(command)
    case .question(let answer): return self.answer(answer)
    case .desk(let command): return run(command)
    case .caseFile(let command): return run(command)
    case .detail(let command): return run(command)
    case .caseDialog(let command): return run(command)
    case .amendment(let command): return run(command)
    }
  }

  /// Gives a key that nothing is bound to, to what can be typed into or moved in.
  private mutating func type(_ key: Key) -> [Effect] {
    switch overlay {
    case .question(let question, var button):
      if button.handle(key) { overlay = .question(question, button) }
      return []
    case .help:
      scrollHelp(key)
      return []
    case .commandList:
      typeInCommandList(key)
      return []
    case nil: break
    }
    switch place {
    case .desk: return typeOnDesk(key)
    case .newCase: return typeInNewCase(key)
    case .caseFile: return typeInCaseFile(key)
    case .amendment: return typeInAmendment(key)
    }
  }

  // MARK: - Time and others

  mutating func turnMinute(_ at: Instant) -> [Effect] {
    let isNewDay = at.day != now.day
    let before = now
    now = at
    noteClock(since: before)
    hideAfterMinute()
    // What is due, late or expired follows from the day.
    return isNewDay ? refresh() : []
  }

  /// A clock that was put back is taken as it is now; seconds are put right all day long, but a minute
  /// is worth a word, for what was done before is dated too late.
  mutating func noteClock(since before: Instant) {
    if now.adding(seconds: 60) <= before { report(.clockPutBack(from: before, to: now)) }
  }

  /// Reads again what is on the screen, leaving selection and typing as they are.
  mutating func refresh() -> [Effect] {
    switch place {
    case .desk: refreshDesk()
    // What is being entered stays as it is.
    case .newCase, .amendment: []
    case .caseFile: size.columns >= columnsForList ? refreshCase() + refreshDesk() : refreshCase()
    }
  }

  // MARK: - Answers

  /// A fault is shown once, however often it happens before somebody acknowledges it.
  mutating func report(_ fault: Fault) {
    if case .clockDoubtful(let latest, let now) = fault {
      overlay = .question(.confirmClock(latest: latest, now: now), .no)
      return
    }
    if !faults.contains(fault) { faults.append(fault) }
    isSlow = false
  }

  /// Whether an act is on its way, or what a key has opened: until it is answered, keys do nothing but
  /// acknowledge.
  var isActing: Bool { caseFile?.acting != nil || caseFile?.revealing?.opensSomething == true }
}

extension KeyOutcome where Command == Workstation.Command {
  /// Whether the key confirms what is asked.
  fileprivate func isConfirmation(in state: State) -> Bool {
    guard case .run(let command) = self else { return false }
    return state.confirms(command)
  }
}
