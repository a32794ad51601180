internal import TerminalUI
internal import Words

/// The command list over the screen.
func drawCommandList(
  _ open: CommandListState, _ state: State, in surface: inout Surface, _ rect: Rect
) {
  let commands = state.listedCommands
  let rows = min(max(1, commands.count), state.commandsShown)
  let language = state.language
  let isLong = state.hasLongCommands
  let panel = Dialog(
    title: CommandListWords.list(language), body: CommandListWords.escDigits(language), buttons: [],
    selectedButton: 0, contentRows: rows + 2 + (isLong ? selectedCommandRows + 1 : 0))
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
  if isLong, commands.indices.contains(open.list.index) {
    let whole = Rect(
      column: below.origin.column + 2, row: below.origin.row + rows + 1,
      columns: below.size.columns - 2, rows: selectedCommandRows)
    surface.putWrapped(
      commands[open.list.index].help(language), in: whole, style: Style(.quiet, .raised))
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
  let lines = state.helpRows
  let rows = min(lines.count, state.commandListRows)
  let panel = Dialog(
    title: CommandListWords.help(language), body: CommandListWords.escDigits(language),
    buttons: [], selectedButton: 0, contentRows: rows)
  let content = panel.draw(in: &surface, rect)
  for (offset, line) in lines.dropFirst(first).prefix(rows).enumerated() {
    let row = Rect(
      column: content.origin.column, row: content.origin.row + offset,
      columns: content.size.columns, rows: 1)
    draw(line, state, in: &surface, row)
  }
  surface.putMore(lines.count - first - rows, below: content, language)
  surface.cursor = content.origin
}

private func drawCommand(
  _ bound: Bound, _ state: State, in surface: inout Surface, _ row: Rect
) {
  let isReady = bound.availability(state) == .ready
  let line = HelpRow(bound: bound, isReady: isReady, bound.help(state.language))
  draw(line, state, in: &surface, row)
}

private func draw(_ line: HelpRow, _ state: State, in surface: inout Surface, _ row: Rect) {
  let key = line.bound?.keys.first.map { state.name(of: $0) }
  let start = row.origin.column + 2
  surface.put(
    key ?? "", at: Point(column: start, row: row.origin.row),
    style: Style(.hintKey, line.isReady ? .raised : .disabled), width: helpKeyColumns)
  surface.put(
    line.text, at: Point(column: start + helpKeyColumns, row: row.origin.row),
    style: Style(.dialog, line.isReady ? .normal : .disabled), width: helpColumns)
}
