internal import TerminalUI
internal import Words

/// The command list over the screen.
func drawCommandList(
  _ open: CommandListState, _ state: State, in surface: inout Surface, _ rect: Rect
) {
  let commands = state.listedCommands
  let rows = min(max(1, commands.count), state.commandListRows)
  let language = state.language
  let panel = Dialog(
    title: CommandListWords.list(language), body: CommandListWords.escDigits(language), buttons: [],
    selectedButton: 0, contentRows: rows + 2)
  let content = panel.draw(in: &surface, rect)
  let below = content.splitTop(2).rest
  let shown = open.list.shown(rows: rows).filter { commands.indices.contains($0) }
  for (line, index) in shown.enumerated() {
    let row = Rect(
      column: below.origin.column, row: below.origin.row + line, columns: below.size.columns,
      rows: 1)
    drawCommand(commands[index], state, in: &surface, row)
    if index == open.list.index {
      surface.select(row, as: state.session.settings.selection)
    }
  }
  if commands.isEmpty {
    surface.put(
      CommandListWords.nothing(language), at: below.origin, style: Style(.attention, .raised))
  }
  open.field.draw(
    in: &surface, content.splitTop(1).top, isFocused: true,
    placeholder: CommandListWords.placeholder(language))
}

/// Every key of the screen and what it does; scrolls where it does not fit.
func drawHelp(_ first: Int, _ state: State, in surface: inout Surface, _ rect: Rect) {
  let language = state.language
  let commands = state.helpLines
  let rows = min(commands.count, state.commandListRows)
  let panel = Dialog(
    title: CommandListWords.help(language), body: CommandListWords.escDigits(language),
    buttons: [], selectedButton: 0, contentRows: rows)
  let content = panel.draw(in: &surface, rect)
  for (line, bound) in commands.dropFirst(first).prefix(rows).enumerated() {
    let row = Rect(
      column: content.origin.column, row: content.origin.row + line,
      columns: content.size.columns, rows: 1)
    drawCommand(bound, state, in: &surface, row)
  }
  surface.cursor = content.origin
}

private func drawCommand(
  _ bound: Bound, _ state: State, in surface: inout Surface, _ row: Rect
) {
  let isReady = bound.availability(state) == .ready
  let key = bound.keys.first.map { state.name(of: $0) }
  surface.put(
    key ?? "", at: Point(column: row.origin.column + 2, row: row.origin.row),
    style: Style(.hintKey, isReady ? .raised : .disabled), width: 8)
  surface.put(
    bound.help(state.language), at: Point(column: row.origin.column + 10, row: row.origin.row),
    style: Style(.dialog, isReady ? .normal : .disabled), width: row.size.columns - 11)
}
