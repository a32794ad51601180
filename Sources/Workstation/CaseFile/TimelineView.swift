internal import HallCore
internal import TerminalUI
internal import Words

extension CasePainter {
  /// What happened, oldest first; the end is shown where not all has room.
  func drawTimeline(in surface: inout Surface, _ rect: Rect) {
    guard rect.size.rows > 1 else { return }
    let shown = caseFile.timelineWindow
    surface.rule(
      row: rect.origin.row,
      title: title(CaseWords.timeline, count: text.timeline.count, shown: shown),
      columns: rect.columns)
    let isSide = text.layout.timeline.origin.column > 0
    var row = rect.origin.row + 1
    for index in shown {
      let line = text.timeline[index]
      let rows = min(line.rows.count, rect.rows.upperBound - row)
      let place = Rect(
        column: rect.origin.column + 1, row: row, columns: rect.size.columns - 2, rows: rows)
      if isSide { drawBeside(line, in: &surface, place) } else { draw(line, in: &surface, place) }
      if caseFile.focus == .timeline, index == caseFile.timeline.index {
        select(place, in: &surface)
      }
      row += rows
    }
  }

  private func draw(_ line: TimelineLine, in surface: inout Surface, _ place: Rect) {
    var column = place.origin.column + 1
    let row = place.origin.row
    surface.put(
      line.time, at: Point(column: column, row: row), style: .quiet, width: timeColumns)
    column += timeColumns + 2
    surface.put(line.who, at: Point(column: column, row: row), style: .quiet, width: whoColumns)
    column += whoColumns + 2
    for (offset, text) in line.rows.prefix(place.size.rows).enumerated() {
      let point = Point(column: column, row: row + offset)
      surface.put(text, at: point, style: .text, width: place.columns.upperBound - column)
    }
  }

  /// In a narrow column: when and who, and below them what.
  private func drawBeside(_ line: TimelineLine, in surface: inout Surface, _ place: Rect) {
    for (offset, text) in line.rows.prefix(place.size.rows).enumerated() {
      let column = place.origin.column + (offset == 0 ? 1 : sideIndent - 1)
      let point = Point(column: column, row: place.origin.row + offset)
      surface.put(
        text, at: point, style: offset == 0 ? .quiet : .text,
        width: place.columns.upperBound - column)
    }
  }
}
