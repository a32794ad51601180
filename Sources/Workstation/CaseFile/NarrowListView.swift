internal import HallCore
internal import TerminalUI
internal import Words

private let narrowTable = Table([.fixed(8), .flexible(minimum: 12), .fixed(10, alignsRight: true)])

/// The list a case was opened from, beside the case.
func drawNarrowList(_ state: State, in surface: inout Surface, _ rect: Rect) {
  let desk = state.desk
  let language = state.language
  let lines = desk.lines
  let section = lines.indices.contains(desk.list.index) ? lines[desk.list.index].section : .found
  let title = desk.query.isEmpty ? section.title(language) : desk.query
  surface.put(
    title, at: Point(column: rect.origin.column + 2, row: rect.origin.row), style: .quiet,
    width: rect.size.columns - 3)
  let list = rect.splitTop(1).rest
  for (offset, index) in desk.list.shown(rows: list.size.rows).enumerated() {
    let line = lines[index]
    let row = Rect(
      column: list.origin.column + 1, row: list.origin.row + offset,
      columns: list.size.columns - 2, rows: 1)
    let isNew = line.place == 0 || offset == 0
    let name = isNew ? line.hit.maskedName : ""
    let cells = [
      StyledText(name, .strong), StyledText(line.hit.shownItem(language)),
      line.right(language, now: state.now),
    ]
    let table = Rect(
      column: row.origin.column + 1, row: row.origin.row, columns: row.size.columns - 1, rows: 1)
    narrowTable.draw(cells, in: &surface, table)
    // Only the mark: the bar is where the keys go.
    if index == desk.list.index { surface.put(.pointer, at: row.origin, style: .pointer) }
  }
}
