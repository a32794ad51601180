internal import TerminalUI

/// What stands in one row of the desk's list.
enum DeskRow: Hashable, Sendable {
  case line(Int)
  case title(DeskSection, count: Int)
  case blank
}

/// Rows of the desk above its list: a blank one, the rule, the field, the answer, a blank one.
let deskRowsAboveList = 5

extension State {
  /// The rows the desk has for its list.
  var deskListRows: Int { max(1, size.rows - 3 - deskRowsAboveList) }

  /// The line of the desk under a place on the screen; nil where there is none.
  func deskLine(at point: Point) -> Int? {
    let row = point.row - 1 - deskRowsAboveList
    let rows = desk.layout(rows: deskListRows)
    guard rows.indices.contains(row), case .line(let index) = rows[row] else { return nil }
    return index
  }
}

extension DeskState {
  /// What stands in each of so many rows.
  func layout(rows: Int) -> [DeskRow] {
    if lines.first?.section == .found { return list.shown(rows: rows).map { .line($0) } }
    let sections = DeskSection.allCases.compactMap { section -> Range<Int>? in
      guard let first = lines.firstIndex(where: { $0.section == section }) else { return nil }
      let count = lines[first...].prefix { $0.section == section }.count
      return first..<first + count
    }
    // Every section shows its title and at least three lines before any shows more.
    let free = rows - sections.count * 2 + 1
    let counts = sections.map(\.count)
    let shares = allot(free, to: counts, atLeast: counts.map { min($0, 3) })
    var result: [DeskRow] = []
    for (section, share) in zip(sections, shares) where share > 0 {
      if !result.isEmpty { result.append(.blank) }
      result.append(.title(lines[section.lowerBound].section, count: section.count))
      let selected = section.contains(list.index) ? list.index - section.lowerBound : nil
      let shown = window(section.count, rows: share, around: selected)
      result += shown.map { .line(section.lowerBound + $0) }
    }
    return Array(result.prefix(rows))
  }
}
