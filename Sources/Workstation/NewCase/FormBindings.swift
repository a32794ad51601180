internal import HallCore
internal import TerminalUI
internal import Words

/// What can be asked for in the form, whether it opens a case or corrects one.
enum FormCommand: Hashable, CaseIterable, Sendable {
  case next, previous, nextChoice, previousChoice
}

/// The keys that move in the form.
/// - Parameter isChoosing: the row with the cursor has choices; in a text the side arrows move.
func formMoves(isChoosing: Bool) -> [Bound] {
  (isChoosing ? choices : []) + [
    Bound(
      .form(.next), [.enter, .down, .tab], hint: NewCaseWords.next, help: NewCaseWords.nextHelp),
    Bound(.form(.previous), [.up, .backTab], hint: nil, help: NewCaseWords.previousHelp),
  ]
}

private let choices: [Bound] = [
  Bound(
    .form(.nextChoice), [.right, .character(" ")], hint: DialogWords.nextChoice,
    help: DialogWords.nextChoiceHelp),
  Bound(.form(.previousChoice), [.left], hint: nil, help: DialogWords.previousChoiceHelp),
]

extension State {
  mutating func run(_ command: FormCommand) -> [Effect] {
    changeForm { form in
      switch command {
      case .next: form.row = min(form.rows.count - 1, form.row + 1)
      case .previous: form.row = max(0, form.row - 1)
      case .nextChoice: form.turn(by: 1)
      case .previousChoice: form.turn(by: -1)
      }
    }
  }

  /// Types into the form that is open. On a row of choices a text goes to the next one.
  mutating func typeInForm(_ key: Key) -> [Effect] {
    var hasRoom = true
    let effects = changeForm { form in
      hasRoom = !key.types || form.goToText()
      if hasRoom { form.type(key) }
    }
    if !hasRoom { message = .refused(FrameWords.choosesOnly) }
    return effects
  }

  /// Changes the form that is open. What is filled in for a new case is kept as a draft.
  mutating func changeForm(_ change: (inout NewCaseForm) -> Void) -> [Effect] {
    if place == .amendment {
      if var form = caseFile?.amendment?.form {
        change(&form)
        caseFile?.amendment?.form = form
      }
      return []
    }
    guard let newCase, var form = newCase.form, !newCase.isSending else { return [] }
    form.row = min(form.row, form.rows.count - 1)
    let clerk = session.clerkNumber
    let before = form.draft(for: newCase.request, by: clerk, at: now)
    change(&form)
    form.answerByAge(today: now.day)
    self.newCase?.form = form
    let draft = form.draft(for: newCase.request, by: clerk, at: now)
    guard draft != before else { return [] }
    desk.draft = form.isTouched ? draft : nil
    return [form.isTouched ? .saveDraft(draft) : .clearDraft]
  }
}
