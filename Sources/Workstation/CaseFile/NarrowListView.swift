internal import HallCore
internal import TerminalUI
internal import Words

/// The list a case was opened from, beside the case: everybody by name and number, and below them
/// their cases.
func drawNarrowList(_ state: State, in surface: inout Surface, _ rect: Rect) {
  let desk = state.desk
  let language = state.language
  let lines = desk.lines
  let section = lines.indices.contains(desk.list.index) ? lines[desk.list.index].section : .found
  let title = desk.query.isEmpty ? section.heading.title(language) : desk.query
  surface.put(
    title, at: Point(column: rect.origin.column + 2, row: rect.origin.row), style: .quiet,
    width: rect.size.columns - 3)
  let list = rect.splitTop(1).rest
  // Two rows each at most; those that take one leave room for more.
  let first = desk.list.shown(rows: max(1, list.size.rows / 2)).lowerBound
  var row = list.rows.lowerBound
  for (index, line) in lines[first...].enumerated() {
    let namesPerson = line.place == 0 || index == 0
    guard row + (namesPerson ? 1 : 0) < list.rows.upperBound else { break }
    if namesPerson {
      line.drawHolder(in: &surface, list, row)
      row += 1
    }
    let edge = line.edge(language, now: state.now)
    let end = surface.putRight(
      edge.text, endingAt: list.columns.upperBound - 1, row: row, style: edge.style)
    let start = Point(column: list.origin.column + 4, row: row)
    let item = line.item(language, isShort: true)
    surface.put(item, at: start, style: .text, width: end - start.column - 1)
    // Only the mark: the bar is where the keys go.
    if first + index == desk.list.index {
      let point = Point(column: list.origin.column + 1, row: row)
      surface.put(.pointer, at: point, style: .pointer)
    }
    row += 1
  }
}

extension DeskLine {
  fileprivate func drawHolder(in surface: inout Surface, _ rect: Rect, _ row: Int) {
    let start = rect.origin.column + 2
    let end = rect.columns.upperBound - 1
    var column = start
    column += surface.put(
      name, at: Point(column: start, row: row), style: .strong, width: end - start)
    if let identifier {
      let point = Point(column: max(column + 2, start + 10), row: row)
      surface.put(identifier, at: point, style: .quiet, width: end - point.column)
    }
  }
}
