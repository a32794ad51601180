internal import HallCore
internal import TerminalUI
internal import Words

extension State {
  /// Opens a dialog. Keys pressed before it was seen must not answer it.
  mutating func ask(_ kind: CaseDialog.Kind) -> [Effect] {
    guard let file = caseFile?.file else { return [] }
    caseFile?.dialog = CaseDialog(kind, on: file, today: now.day)
    return [.discardTypeAhead]
  }

  mutating func run(_ command: CaseDialogCommand) -> [Effect] {
    guard let dialog = caseFile?.dialog else { return [] }
    switch command {
    case .confirm: return confirm(dialog)
    case .press: return press(dialog)
    case .next: move(by: 1)
    case .previous: move(by: -1)
    case .cancel: caseFile?.dialog = nil
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
      caseFile?.dialog = nil
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
        caseFile?.dialog?.focusFirstEmpty()
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
    case .pageDown: dialog.scrolled += 5
    case .pageUp: dialog.scrolled = max(0, dialog.scrolled - 5)
    case .character, .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up,
      .down, .left, .right, .home, .end, .control, .alternate, .paste, .mouse:
      dialog.type(key)
    }
    dialog.scrolled = min(dialog.scrolled, dialogScrollMax(dialog))
    caseFile?.dialog = dialog
    return []
  }
}

extension CaseDialog {
  fileprivate mutating func type(_ key: Key) {
    switch focus {
    case .no: if key == .right { focus = .yes }
    case .yes: if key == .left { focus = .no }
    case .field(let name):
      guard let index = fields.firstIndex(where: { $0.name == name }) else { return }
      switch fields[index].content {
      case .text(var field):
        guard field.handle(key) else { return }
        fields[index].content = .text(field)
      case .choice(let selected, let count):
        let step = key == .left ? -1 : key == .right || key == .character(" ") ? 1 : 0
        guard step != 0, count > 0 else { return }
        fields[index].content = .choice((selected + step + count) % count, count: count)
      }
      problem = nil
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
