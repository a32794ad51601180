internal import HallCore
internal import TerminalUI
internal import Words

extension State {
  /// Opens a dialog. Keys pressed before it was seen must not answer it.
  mutating func ask(_ kind: CaseDialog.Kind) -> [Effect] {
    guard let file = caseFile?.file else { return [] }
    var dialog = CaseDialog(kind, on: file, today: now.day)
    if let left = caseFile?.leftDialogs[kind] { dialog.fill(from: left) }
    caseFile?.dialog = dialog
    return askToConfirm()
  }

  /// Closes a dialog without an act. What was filled in is there when the same is asked again.
  private mutating func closeDialog() {
    guard let dialog = caseFile?.dialog, let file = caseFile?.file else { return }
    caseFile?.dialog = nil
    guard dialog.isTouched(on: file, today: now.day) else {
      caseFile?.forgetDialog(dialog.kind)
      return
    }
    caseFile?.leave(dialog)
    message = .plain(DialogWords.kept)
  }

  mutating func run(_ command: CaseDialogCommand) -> [Effect] {
    guard let dialog = caseFile?.dialog else { return [] }
    switch command {
    case .confirm: return confirm(dialog)
    case .press: return press(dialog)
    case .next: move(by: 1)
    case .previous: move(by: -1)
    case .nextChoice: choose(by: 1)
    case .previousChoice: choose(by: -1)
    case .cancel: closeDialog()
    }
    return []
  }

  /// Enter goes from field to field, and on a button presses it.
  private mutating func press(_ dialog: CaseDialog) -> [Effect] {
    if dialog.kind == .more { return choose(dialog) }
    switch dialog.focus {
    case .field:
      move(by: 1)
      return []
    case .no:
      closeDialog()
      return []
    case .yes: return confirm(dialog)
    }
  }

  private mutating func move(by step: Int) {
    guard var dialog = caseFile?.dialog else { return }
    if dialog.kind == .more {
      let count = max(1, caseFile?.rarerActs.count ?? 1)
      dialog.line = (dialog.line + step + count) % count
      dialog.problem = nil
    } else {
      let stops = dialog.stops
      let index = stops.firstIndex(of: dialog.focus) ?? 0
      dialog.focus = stops[(index + step + stops.count) % stops.count]
    }
    caseFile?.dialog = dialog
  }

  private mutating func choose(by step: Int) {
    guard var dialog = caseFile?.dialog else { return }
    dialog.choose(by: step)
    caseFile?.dialog = dialog
  }

  /// Opens the dialog of the chosen rarer act, or says why it cannot be done.
  private mutating func choose(_ dialog: CaseDialog) -> [Effect] {
    guard let caseFile, caseFile.rarerActs.indices.contains(dialog.line) else { return [] }
    let act = caseFile.rarerActs[dialog.line]
    let material = caseFile.materials.selected
    switch caseFile.possible.answer(act, on: material) {
    case .yes where act == .amend: return startAmending()
    case .yes: return ask(.rarer(act, act.isAboutMaterial ? material : nil))
    case .no(let refusal):
      self.caseFile?.dialog?.problem = refusal.phrase(under: caseFile.standard)
      return []
    case nil: return []
    }
  }

  /// Asks the rules first: what they refuse is said here, before anything is sent.
  private mutating func confirm(_ dialog: CaseDialog) -> [Effect] {
    guard let file = caseFile?.file else { return [] }
    switch dialog.answer(on: file) {
    case .none: return []
    case .problem(let phrase, let field):
      caseFile?.dialog?.problem = phrase
      caseFile?.dialog?.focus = .field(field)
      return []
    case .act(let command):
      if case .failure(let refusal) = foresee(command, on: file, under: circumstances(of: file)) {
        caseFile?.dialog?.problem = refusal.phrase(under: file.standard)
        caseFile?.dialog?.focus(on: refusal)
        return []
      }
      caseFile?.dialog?.problem = nil
      return act(command, seenVersion: dialog.version)
    }
  }

  /// What nothing is bound to: text, choices, the two buttons, and pages of a long text.
  mutating func typeInDialog(_ key: Key) -> [Effect] {
    guard var dialog = caseFile?.dialog else { return [] }
    switch key {
    case .home where dialog.kind == .more, .pageUp where dialog.kind == .more: dialog.line = 0
    case .end where dialog.kind == .more, .pageDown where dialog.kind == .more:
      dialog.line = max(0, (caseFile?.rarerActs.count ?? 0) - 1)
    case .pageDown: dialog.scrolled += 5
    case .pageUp: dialog.scrolled = max(0, dialog.scrolled - 5)
    case .character, .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up,
      .down, .left, .right, .home, .end, .control, .alternate, .paste, .mouse:
      if key.types, !dialog.focusText() { message = .refused(FrameWords.choosesOnly) }
      dialog.type(key)
    }
    dialog.scrolled = min(dialog.scrolled, dialogScrollMax(dialog))
    caseFile?.dialog = dialog
    return []
  }
}

extension CaseDialog {
  fileprivate mutating func type(_ key: Key) {
    if focus == .no, key == .right {
      focus = .yes
    } else if focus == .yes, key == .left {
      focus = .no
    } else {
      guard case .field(let name) = focus,
        let index = fields.firstIndex(where: { $0.name == name }),
        case .text(var field) = fields[index].content, field.handle(key)
      else { return }
      fields[index].content = .text(field)
      problem = nil
    }
  }

  /// Moves on in the choices that have the focus; where nothing was chosen yet, to the first or last.
  fileprivate mutating func choose(by step: Int) {
    guard case .field(let name) = focus,
      let index = fields.firstIndex(where: { $0.name == name }),
      case .choice(let selected, let count) = fields[index].content, count > 0
    else { return }
    let next = selected.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    fields[index].content = .choice(next, count: count)
    problem = nil
  }
}

extension Key {
  /// Whether it is text.
  var types: Bool {
    switch self {
    case .character, .paste: true
    case .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown, .control, .alternate, .mouse:
      false
    }
  }
}

/// What an act would bring about.
struct Foresight: Hashable, Sendable {
  let events: [CaseEvent]
  /// The terms that would then run.
  let clocks: [Clock]
}

/// Asks the rules what an act would bring about, without doing it.
func foresee(
  _ command: CaseCommand, on file: CaseFile, under now: Circumstances
) -> Result<Foresight, Refusal> {
  do {
    let events = try file.aCase.decide(command, under: now)
    var after = file.aCase
    _ = after.record(events, request: RequestID("foreseen"), under: now)
    let clocks = clocks(
      of: after, under: file.standard, calendar: file.calendar, on: now.at.day)
    return .success(Foresight(events: events, clocks: clocks))
  } catch {
    return .failure(error)
  }
}
