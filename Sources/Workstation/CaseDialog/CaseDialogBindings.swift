internal import HallCore
internal import TerminalUI
internal import Words

/// What can be asked for in a case's dialog.
enum CaseDialogCommand: Hashable, CaseIterable, Sendable {
  case confirm, press, next, previous, nextChoice, previousChoice, cancel
}

/// The keys of a dialog. Every one works in text fields too; the side arrows choose only where there
/// is something to choose.
func caseDialogBindings(for dialog: CaseDialog) -> [Bound] {
  let cancel = Bound(
    .caseDialog(.cancel), [.escape], hint: FrameWords.back, help: FrameWords.backHelp)
  if dialog.kind == .more {
    return [
      Bound(
        .caseDialog(.press), [.enter, .function(9)], hint: DialogWords.choose,
        help: DialogWords.chooseHelp),
      Bound(.caseDialog(.next), [.down, .tab], hint: nil, help: DialogWords.nextHelp),
      Bound(.caseDialog(.previous), [.up, .backTab], hint: nil, help: DialogWords.previousHelp),
      cancel,
    ]
  }
  return [
    Bound(
      .caseDialog(.confirm), [.function(9)], hint: DialogWords.confirm(dialog.kindWord),
      help: DialogWords.confirmHelp, availability: { $0.canConfirm })
  ] + choiceBindings(for: dialog) + [
    Bound(
      .caseDialog(.press), [.enter], hint: DialogWords.press, help: DialogWords.pressHelp),
    Bound(
      .caseDialog(.next), [.tab, .down], hint: DialogWords.next, help: DialogWords.nextHelp),
    Bound(.caseDialog(.previous), [.backTab, .up], hint: nil, help: DialogWords.previousHelp),
    cancel,
  ]
}

private func choiceBindings(for dialog: CaseDialog) -> [Bound] {
  guard case .choice = dialog.focusedField?.content else { return [] }
  return [
    Bound(
      .caseDialog(.nextChoice), [.right, .character(" ")], hint: DialogWords.nextChoice,
      help: DialogWords.nextChoiceHelp),
    Bound(
      .caseDialog(.previousChoice), [.left], hint: nil, help: DialogWords.previousChoiceHelp),
  ]
}

extension CaseDialog {
  /// Which words go with it.
  var kindWord: DialogSubject {
    switch kind {
    case .forward(.deliver): deliveryWord
    case .forward(let step): .forward(step)
    case .postpone: .postpone
    case .promise: .promise
    case .notify: .notify
    case .demand(let code): .demand(code)
    case .amend: .amend
    case .overrule: .overrule
    case .more: .more
    case .rarer(.giveBack, let code): .giveBack(code)
    case .rarer(let act, _): act.word
    }
  }
}

extension RarerAct {
  var word: DialogSubject {
    switch self {
    case .giveBack: .giveBack(nil)
    case .recordConfirmation: .recordConfirmation
    case .askSources: .askSources
    case .passReview: .passReview
    case .undoCheck: .undoCheck
    case .withdrawDemand: .withdrawDemand
    case .correctDecision: .correctDecision
    case .sendBack: .sendBack
    case .remind: .remind
    case .refuse: .refuse
    case .withdraw: .withdraw
    case .suspend: .suspend
    case .extend: .extend
    case .deemAccepted: .deemAccepted
    case .lapse: .lapse
    case .assignNumber: .assignNumber
    case .void: .void
    case .amend: .amend
    }
  }
}
