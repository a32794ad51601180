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
  /// line; after its last comes the next part. No line is passed over unseen.
  mutating func move(_ key: Key, rows: Int) {
    let selected = parts.firstIndex { $0.lines.contains(list.index) }
    guard key == .pageUp || key == .pageDown, let selected, parts[selected].section != .found
    else {
      _ = list.handle(key, in: ids, rows: rows)
      return scrollToSelected(rows: rows)
    }
    let part = parts[selected]
    let shown = shown(of: part, rows: shares(rows: rows)[selected])
    if key == .pageDown {
      turn(part, to: shown.upperBound)
      list.select(shown.upperBound < lines.count ? shown.upperBound : lines.count - 1, in: ids)
    } else if shown.lowerBound > part.lines.lowerBound {
      let first = max(part.lines.lowerBound, shown.lowerBound - shown.count)
      turn(part, to: first)
      list.select(first, in: ids)
    } else {
      let isFirst = list.index == part.lines.lowerBound
      list.select(isFirst ? list.index - 1 : part.lines.lowerBound, in: ids)
    }
    scrollToSelected(rows: rows)
  }

  private mutating func turn(_ part: DeskPart, to first: Int) {
    scroll = DeskScroll(section: part.section, first: first - part.lines.lowerBound)
  }

  /// Goes to the first line of the next group, or back to the first line of this one and then of the
  /// one before; at the ends around. What is found is grouped by person.
  mutating func jump(forward: Bool, rows: Int) {
    let starts = groupStarts
    let target =
      forward
      ? starts.first { $0 > list.index } ?? starts.first
      : starts.last { $0 < list.index } ?? starts.last
    guard let target else { return }
    list.select(target, in: ids)
    scroll = DeskScroll()
    scrollToSelected(rows: rows)
  }

  /// The lines at which groups begin.
  var groupStarts: [Int] {
    if lines.first?.section == .found { return lines.indices.filter { lines[$0].place == 0 } }
    return parts.map(\.lines.lowerBound)
  }

  /// How many cases of a part there are, those counted that the list does not hold.
  func total(of part: DeskPart) -> (count: Int, isCapped: Bool) {
    let listed = (part.lines.count, false)
    guard let summary else { return listed }
    switch part.section {
    case .found: return listed
    case .incoming: return (part.lines.count, part.lines.count >= DeskSummary.countLimit)
    case .today: return (summary.casesToday, false)
    case .lateByLaw, .dueToday, .late, .soon, .uncollected:
      let group = summary.due.first { DeskSection($0.kind) == part.section }
      return group.map { ($0.count, $0.isCapped) } ?? listed
    }
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
