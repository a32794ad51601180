internal import HallCore
internal import TerminalUI
internal import Words

/// A case's dialog: text, fields, problem, two buttons.
func drawCaseDialog(
  _ dialog: CaseDialog, _ state: State, in surface: inout Surface, _ rect: Rect
) {
  guard let caseFile = state.caseFile else { return }
  let language = state.language
  let lines = state.dialogLines(dialog)
  let textRows = min(lines.count, state.dialogTextRows(dialog))
  let fields = dialog.visibleFields
  let isList = dialog.kind == .more
  let list = isList ? caseFile.rarerActs.count + 1 : 0
  let problemRows = state.dialogProblemRows(dialog)
  let contentRows =
    textRows + (fields.isEmpty ? 0 : dialog.fieldRows + 1) + list + problemRows
  let yes = DialogWords.confirm(dialog.kindWord)(language)
  let frame = Dialog(
    title: DialogWords.title(dialog.kindWord)(language), body: "",
    buttons: isList ? [] : [FrameWords.back(language), yes],
    selectedButton: dialog.selectedButton, contentRows: contentRows)
  let content = frame.draw(in: &surface, rect)
  var (top, rest) = content.splitTop(textRows)
  draw(lines, scrolled: dialog.scrolled, language, in: &surface, top)
  if !fields.isEmpty {
    (top, rest) = rest.splitTop(dialog.fieldRows + 1)
    draw(fields, of: dialog, caseFile.file, language, in: &surface, top.splitTop(1).rest)
  }
  if isList {
    (top, rest) = rest.splitTop(list)
    drawRarerActs(dialog, state, in: &surface, top.splitTop(1).rest)
  }
  if let problem = dialog.problem {
    surface.put(.missing, at: rest.origin, style: Style(.attention, .raised))
    let text = Rect(
      column: rest.origin.column + 2, row: rest.origin.row, columns: rest.size.columns - 2,
      rows: problemRows)
    surface.putWrapped(problem(language), in: text, style: Style(.attention, .raised))
  }
}

extension CaseDialog {
  /// The number of the button Enter presses; none while a field has the focus.
  fileprivate var selectedButton: Int {
    switch focus {
    case .field: -1
    case .no: 0
    case .yes: 1
    }
  }
}

private func draw(
  _ lines: [DialogLine], scrolled: Int, _ language: Language, in surface: inout Surface,
  _ rect: Rect
) {
  let first = max(0, min(scrolled, lines.count - rect.size.rows))
  let shown = lines.dropFirst(first).prefix(rect.size.rows)
  for (offset, line) in shown.enumerated() {
    let point = Point(column: rect.origin.column, row: rect.origin.row + offset)
    surface.put(line.text, at: point, style: line.style, width: rect.size.columns)
  }
  let hidden = lines.count - first - rect.size.rows
  guard hidden > 0 else { return }
  let sentence = CaseWords.moreLines(hidden + 1)(language)
  let row = rect.rows.upperBound - 1
  surface.fill(
    Rect(column: rect.origin.column, row: row, columns: rect.size.columns, rows: 1),
    style: .dialog)
  surface.putRight(
    sentence, endingAt: rect.columns.upperBound, row: row, style: Style(.quiet, .raised))
}

private func draw(
  _ fields: [DialogField], of dialog: CaseDialog, _ file: CaseFile, _ language: Language,
  in surface: inout Surface, _ rect: Rect
) {
  var row = rect.origin.row
  for field in fields {
    let start = Point(column: rect.origin.column, row: row)
    surface.put(
      DialogWords.label(field.name)(language), at: start, style: Style(.quiet, .raised),
      width: fieldLabelColumns - 1)
    let place = Rect(
      column: start.column + fieldLabelColumns, row: row,
      columns: rect.size.columns - fieldLabelColumns, rows: field.rows)
    row += field.rows
    let isFocused = dialog.focus == .field(field.name)
    switch field.content {
    case .text(let text): text.drawLines(in: &surface, place, isFocused: isFocused)
    case .choice(let selected, _):
      let choices = dialog.choices(field.name, on: file, language)
      draw(choices, selected: selected, isFocused: isFocused, in: &surface, place)
    }
  }
}

/// Choices side by side, the chosen one between brackets, as many as there is room for.
private func draw(
  _ choices: [String], selected: Int?, isFocused: Bool, in surface: inout Surface, _ rect: Rect
) {
  var column = rect.origin.column
  let end = rect.columns.upperBound
  let widths = choices.map { columns(of: $0) + 3 }
  // Where not all fit, those before the chosen one give way.
  var first = 0
  if isFocused {
    surface.cursor = rect.origin
    surface.cursorVisible = false
  }
  while let selected, first < selected, widths[first...selected].reduce(0, +) > rect.size.columns {
    first += 1
  }
  for index in first..<choices.count where column + widths[index] <= end + 1 {
    let isChosen = index == selected
    let text = isChosen ? "[" + choices[index] + "]" : " " + choices[index] + " "
    let unchosen: Style = isFocused && selected == nil ? .focus : Style(.quiet, .raised)
    let style: Style = isChosen ? (isFocused ? .focus : Style(.strong, .raised)) : unchosen
    let point = Point(column: column, row: rect.origin.row)
    surface.put(text, at: point, style: style)
    if isChosen, isFocused {
      surface.cursor = point
      surface.cursorVisible = false
    }
    column += widths[index]
  }
}

private func drawRarerActs(
  _ dialog: CaseDialog, _ state: State, in surface: inout Surface, _ rect: Rect
) {
  guard let caseFile = state.caseFile else { return }
  let language = state.language
  for (offset, act) in caseFile.rarerActs.enumerated() where offset < rect.size.rows {
    let row = Rect(
      column: rect.origin.column, row: rect.origin.row + offset, columns: rect.size.columns,
      rows: 1)
    let isPossible = caseFile.possible.answer(act, on: caseFile.materials.selected) == .yes
    let point = Point(column: row.origin.column + 2, row: row.origin.row)
    let style = isPossible ? Style.dialog : Style(.dialog, .disabled)
    surface.put(DialogWords.title(act.word)(language), at: point, style: style, width: 16)
    let note = Point(column: row.origin.column + 20, row: row.origin.row)
    surface.put(
      DialogWords.summary(act.word)(language), at: note, style: Style(.quiet, .raised),
      width: row.size.columns - 20)
    if offset == dialog.line { surface.select(row, as: state.selection) }
  }
}
