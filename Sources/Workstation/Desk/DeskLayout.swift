internal import HallCore
internal import TerminalUI

/// What stands in one row of the desk's list.
enum DeskRow: Hashable, Sendable {
  case line(Int)
  case title(DeskHeading)
  case blank
}

/// Rows of the desk above its list: a blank one, the rule, the field, the answer, a blank one.
let deskRowsAboveList = 5

/// Which line of a part is the first on the screen.
struct DeskScroll: Equatable, Sendable {
  /// The part; nil while none was scrolled.
  var section: DeskSection?
  /// Counted within the part.
  var first = 0
}

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
    var result: [DeskRow] = []
    var heading: DeskHeading?
    for (part, share) in zip(parts, shares(rows: rows)) where share > 0 {
      if part.section.heading != heading {
        if heading != nil { result.append(.blank) }
        heading = part.section.heading
        result.append(.title(part.section.heading))
      }
      result += shown(of: part, rows: share).map { .line($0) }
    }
    return Array(result.prefix(rows))
  }

  /// Moves in the list as the key says. A page is what is to be seen of the part with the selected
  /// line, and never goes beyond it: no line is passed over unseen.
  mutating func move(_ key: Key, rows: Int) {
    let selected = parts.firstIndex { $0.lines.contains(list.index) }
    guard key == .pageUp || key == .pageDown, let selected, parts[selected].section != .found
    else {
      _ = list.handle(key, in: ids, rows: rows)
      return scrollToSelected(rows: rows)
    }
    let lines = parts[selected].lines
    let page = max(1, shares(rows: rows)[selected] - 1)
    let index = list.index
    let target =
      if key == .pageDown {
        index == lines.upperBound - 1 ? index + 1 : min(index + page, lines.upperBound - 1)
      } else {
        index == lines.lowerBound ? index - 1 : max(index - page, lines.lowerBound)
      }
    list.select(target, in: ids)
    scrollToSelected(rows: rows)
  }

  /// Turns the page of the part with the selected line where that has left it.
  mutating func scrollToSelected(rows: Int) {
    guard let selected = parts.firstIndex(where: { $0.lines.contains(list.index) }) else { return }
    let part = parts[selected]
    let first = shown(of: part, rows: shares(rows: rows)[selected]).lowerBound
    scroll = DeskScroll(section: part.section, first: first - part.lines.lowerBound)
  }

  /// Every part shows a little before any shows more; then the one somebody moves in comes first.
  private func shares(rows: Int) -> [Int] {
    let headings = Set(parts.map(\.section.heading)).count
    let free = rows - headings * 2 + 1
    let selected = parts.firstIndex { $0.lines.contains(list.index) }
    let order = (selected.map { [$0] } ?? []) + parts.indices.filter { $0 != selected }
    let least = order.map { max(parts[$0].section.least, $0 == selected ? 1 : 0) }
    let given = allot(free, to: order.map { parts[$0].lines.count }, atLeast: least)
    var shares = Array(repeating: 0, count: parts.count)
    for (index, share) in zip(order, given) { shares[index] = share }
    return shares
  }

  /// The selected line is always among those shown, however the list has changed since it was scrolled.
  private func shown(of part: DeskPart, rows: Int) -> Range<Int> {
    let start = part.lines.lowerBound
    let first = scroll.section == part.section ? scroll.first : 0
    let selected = part.lines.contains(list.index) ? list.index - start : first
    let page = pageShown(
      of: part.lines.count, rows: rows, before: first, selected: selected)
    return start + page.lowerBound..<start + page.upperBound
  }
}

extension DeskSection {
  /// Below so many lines it is of no use; what ends today is seen whatever else there is.
  fileprivate var least: Int {
    switch self {
    case .lateByLaw, .dueToday: 2
    case .found, .late, .soon, .incoming, .today: 1
    case .uncollected: 0
    }
  }
}
