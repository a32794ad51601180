/// Which line of a list is selected, and which part of the list is on the screen.
///
/// Lines have identities, so that the selection stays on the same matter when the list is read anew
/// and lines have come, gone or moved.
public struct ListState<ID: Hashable & Sendable>: Hashable, Sendable {
  /// The selected line's identity; nil only while the list is empty.
  public private(set) var selected: ID?
  /// The selected line's number, from 0.
  public private(set) var index = 0
  /// How many lines there are.
  public private(set) var count = 0
  private var firstShown = 0

  /// A list with nothing in it yet.
  public init() {}

  /// Takes note of the lines there are now. Where the selected one is gone, the line that took its
  /// place is selected, or the last.
  public mutating func refresh(_ ids: [ID]) {
    count = ids.count
    let found = selected.flatMap { ids.firstIndex(of: $0) } ?? index
    select(found, in: ids)
  }

  /// Selects a line by its number; the nearest where there is none.
  public mutating func select(_ index: Int, in ids: [ID]) {
    count = ids.count
    self.index = max(0, min(index, count - 1))
    selected = ids.isEmpty ? nil : ids[self.index]
  }

  /// Moves as the key says: arrows by one, pages by a page, Home and End to the ends.
  ///
  /// - Parameter rows: how many rows of the list are on the screen.
  /// - Returns: whether the key is one that moves in lists.
  public mutating func handle(_ key: Key, in ids: [ID], rows: Int) -> Bool {
    let page = max(1, rows - 1)
    let target: Int
    switch key {
    case .up: target = index - 1
    case .down: target = index + 1
    case .pageUp: target = index - page
    case .pageDown: target = index + page
    case .home: target = 0
    case .end: target = ids.count - 1
    case .character, .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert,
      .left, .right, .control, .alternate, .paste, .mouse:
      return false
    }
    select(target, in: ids)
    firstShown = shown(rows: rows).lowerBound
    return true
  }

  /// The lines on the screen where so many rows are free: the selected one is always among them, and
  /// no row stays empty while there are lines to show.
  public func shown(rows: Int) -> Range<Int> {
    pageShown(of: count, rows: rows, before: firstShown, selected: index)
  }
}

/// The lines of a list that are on the screen, so that the selected one is among them.
///
/// A list turns pages: while the selection moves within what is shown, nothing else does, and where it
/// leaves it by one line a whole page comes, with the line that was left still there. One key in a page
/// repaints the list instead of each, which slow lines are grateful for, and eyes. Where it goes farther
/// the list follows no more than it must, so that pages leave nothing out.
///
/// - Parameters:
///   - rows: how many rows are free.
///   - before: the first line that was shown.
public func pageShown(of count: Int, rows: Int, before: Int, selected: Int) -> Range<Int> {
  let rows = max(0, min(rows, count))
  guard rows > 0 else { return 0..<0 }
  let overlap = rows > 2 ? 1 : 0
  var first = before
  let end = first + rows
  if selected < first {
    first = selected == first - 1 ? selected - rows + 1 + overlap : selected
  } else if selected >= end {
    first = selected == end ? selected - overlap : selected - rows + 1
  }
  first = max(0, min(first, count - rows))
  return first..<first + rows
}

/// How the selected line is shown.
public enum SelectionStyle: String, CaseIterable, Sendable {
  /// By a mark before it: two cells change when it moves, good for slow lines.
  case mark
  /// By a bar over the whole line.
  case bar
}

extension Surface {
  /// Shows a line as the selected one and rests the cursor on it.
  ///
  /// - Parameter rect: the line; its first column is the one kept free for the mark.
  public mutating func select(_ rect: Rect, as selection: SelectionStyle) {
    guard !rect.isEmpty else { return }
    put(.pointer, at: rect.origin, style: .pointer)
    switch selection {
    case .mark: break
    case .bar: restyle(rect, state: .selected)
    }
    cursor = rect.origin
    cursorVisible = false
  }
}
