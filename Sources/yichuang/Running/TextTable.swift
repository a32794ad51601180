import TerminalUI

/// Rows of text under one another, as wide as they need to be: Chinese takes two columns.
struct TextTable {
  private var rows: [[String]] = []

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// One line for each row; the last cell is not filled up.
  func lines(indent: Int = 0) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? columns(of: printable($0[column])) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let text = printable(cell)
        line += column == row.count - 1 ? text : text.padded(to: widths[column] + 2)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
