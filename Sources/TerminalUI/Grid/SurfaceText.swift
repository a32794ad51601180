/// How tests and reviewers read a screen.
extension Surface {
  /// The characters, one line per row, without the blanks at the end of lines.
  public func text() -> String {
    var lines: [String] = []
    lines.reserveCapacity(size.rows)
    for row in 0..<size.rows { lines.append(text(ofRow: row)) }
    return lines.joined(separator: "\n")
  }

  /// The characters of a row that must lie inside, without the blanks at its end.
  public func text(ofRow row: Int) -> String {
    var line = String.UnicodeScalarView()
    var kept = line.endIndex
    for cell in self.row(row) {
      switch cell.content {
      case .narrow(let scalar), .wide(let scalar):
        line.append(scalar)
        if scalar != " " { kept = line.endIndex }
      case .tail: break
      }
    }
    return String(line[..<kept])
  }

  /// The meanings, one line per row that has any but plain text: `-- 3: status.good 14+8, hint 70+9`
  /// says that in row 3 the eight columns from column 14 are good. The last line tells the cursor.
  public func styleRuns() -> String {
    var lines: [String] = []
    for row in 0..<size.rows {
      let runs = styleRuns(ofRow: row)
      if !runs.isEmpty { lines.append("-- \(row): " + runs.joined(separator: ", ")) }
    }
    if let cursor {
      let kind = cursorVisible ? "visible" : "resting"
      lines.append("-- cursor: row \(cursor.row), column \(cursor.column), \(kind)")
    }
    return lines.joined(separator: "\n")
  }

  private func styleRuns(ofRow row: Int) -> [String] {
    let cells = Array(self.row(row))
    var runs: [String] = []
    var start = 0
    for column in 1...max(1, cells.count) where column <= cells.count {
      if column < cells.count, cells[column].style == cells[start].style { continue }
      let style = cells[start].style
      if style != .text { runs.append("\(style.name) \(start)+\(column - start)") }
      start = column
    }
    return runs
  }
}
