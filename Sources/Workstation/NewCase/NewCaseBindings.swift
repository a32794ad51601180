internal import TerminalUI
internal import Words

/// What can be asked for while a new case is entered.
enum NewCaseCommand: Hashable, CaseIterable, Sendable {
  case choose, open, discard, back
}

let itemBindings: [Bound] = [
  Bound(
    .newCase(.choose), [.enter], hint: NewCaseWords.choose, help: NewCaseWords.chooseHelp,
    availability: { state in
      state.newCase?.items.isEmpty == false
        ? .ready : .blocked(because: NewCaseWords.noItem)
    }),
  Bound(.newCase(.back), [.escape], hint: NewCaseWords.back, help: NewCaseWords.backHelp),
]

/// The keys of the form.
/// - Parameter isChoosing: the row with the cursor has choices.
func formBindings(isChoosing: Bool) -> [Bound] {
  [
    Bound(.newCase(.open), [.function(9)], hint: NewCaseWords.open, help: NewCaseWords.openHelp)
  ] + formMoves(isChoosing: isChoosing) + [
    Bound(
      .newCase(.discard), [.function(8)], hint: NewCaseWords.discard,
      help: NewCaseWords.discardHelp),
    Bound(.newCase(.back), [.escape], hint: NewCaseWords.back, help: NewCaseWords.backHelp),
  ]
}
