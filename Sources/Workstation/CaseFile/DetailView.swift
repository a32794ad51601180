internal import TerminalUI
internal import Words

/// The widest a line of the detail gets: what a dialog leaves between its frames.
let detailColumns = Dialog.widthMax - 6

/// Everything about one thing, over the case file.
func drawDetail(_ state: State, in surface: inout Surface, _ rect: Rect) {
  guard let detail = state.caseFile?.detail, let text = state.detailText() else { return }
  let rows = state.detailRows(text.lines.count)
  let dialog = Dialog(title: text.title, body: "", buttons: [], contentRows: rows)
  let content = dialog.draw(in: &surface, rect)
  let first = max(0, min(detail.scrolled, text.lines.count - content.size.rows))
  for (offset, line) in text.lines.dropFirst(first).prefix(content.size.rows).enumerated() {
    let row = content.origin.row + offset
    surface.put(
      line.label, at: Point(column: content.origin.column, row: row),
      style: Style(.quiet, .raised), width: DetailText.labelColumns)
    surface.put(
      line.text, at: Point(column: content.origin.column + DetailText.labelColumns, row: row),
      style: .dialog, width: content.size.columns - DetailText.labelColumns)
  }
  surface.putMore(
    text.lines.count - first - content.size.rows, below: content, state.language)
  surface.cursor = content.origin
  surface.cursorVisible = false
}
