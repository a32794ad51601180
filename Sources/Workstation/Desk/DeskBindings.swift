internal import TerminalUI
internal import Words

/// What can be asked for on the desk.
enum DeskCommand: Hashable, CaseIterable, Sendable {
  case open, newCase, clear, reread, nextGroup, previousGroup
}

let deskBindings: [Bound] = [
  Bound(
    .desk(.open), [.enter], hint: DeskWords.open, help: DeskWords.openHelp,
    availability: canOpen),
  Bound(
    .desk(.newCase), [.function(3)], hint: NewCaseWords.start, help: NewCaseWords.startHelp),
  Bound(.desk(.reread), [.function(5)], hint: DeskWords.reread, help: DeskWords.rereadHelp),
  Bound(
    .desk(.nextGroup), [.tab], hint: DeskWords.nextGroup, help: DeskWords.nextGroupHelp,
    availability: canJump),
  Bound(
    .desk(.previousGroup), [.backTab], hint: nil, help: DeskWords.previousGroupHelp,
    availability: canJump),
  Bound(
    .desk(.clear), [.escape], hint: DeskWords.clear, help: DeskWords.clearHelp,
    availability: { $0.desk.field.isEmpty ? .absent : .ready }),
]

@Sendable private func canJump(_ state: State) -> Availability<Phrase> {
  state.desk.groupCount > 1 ? .ready : .hidden(because: DeskWords.oneGroup)
}

/// Whatever is typed can be opened as far as the keys' line is concerned: it would otherwise change with
/// every letter that finds nothing. Pressed where nothing was found, Enter says why.
@Sendable private func canOpen(_ state: State) -> Availability<Phrase> {
  state.desk.list.isEmpty && state.desk.query.isEmpty ? .absent : .ready
}

extension ListState {
  var isEmpty: Bool { count == 0 }
}
