/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// The least columns it takes.
  public let minimum: Int
  /// Its share of what is left over; 0 for a column of fixed width.
  public let share: Int
  /// Numbers stand at the right.
  public let alignsRight: Bool
  /// Left out, the last of these first, where not all columns have room.
  public let isOptional: Bool

  /// A column as wide as said, always.
  public static func fixed(
    _ width: Int, alignsRight: Bool = false, isOptional: Bool = false
  ) -> TableColumn {
    TableColumn(minimum: width, share: 0, alignsRight: alignsRight, isOptional: isOptional)
  }

  /// A column that grows with the terminal.
  public static func flexible(
    minimum: Int, share: Int = 1, alignsRight: Bool = false, isOptional: Bool = false
  ) -> TableColumn {
    TableColumn(minimum: minimum, share: share, alignsRight: alignsRight, isOptional: isOptional)
  }
}

/// A piece of text and what it means, as it stands in a table.
public struct StyledText: Hashable, Sendable {
  /// The characters.
  public let text: String
  /// The meaning.
  public let style: Style

  /// A piece of text.
  public init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

/// Columns that line up over many rows.
public struct Table: Hashable, Sendable {
  /// The columns from left to right.
  public let columns: [TableColumn]
  /// Blank columns between two of them.
  public let gap: Int

  /// A table with such columns.
  public init(_ columns: [TableColumn], gap: Int = 2) {
    self.columns = columns
    self.gap = gap
  }

  /// Where each column stands in so many columns; empty ranges for those left out.
  public func spans(in rect: Rect) -> [Range<Int>] {
    let width = rect.size.columns
    var lastOptional = columns.count
    while needed(until: lastOptional) > width,
      let victim = columns[..<lastOptional].lastIndex(where: \.isOptional)
    {
      lastOptional = victim
    }
    var spare = max(0, width - needed(until: lastOptional))
    var shares = 0
    for index in columns.indices where isKept(index, until: lastOptional) {
      shares += columns[index].share
    }
    var spans = Array(
      repeating: rect.columns.lowerBound..<rect.columns.lowerBound, count: columns.count)
    var column = rect.columns.lowerBound
    let end = rect.columns.upperBound
    for index in columns.indices where isKept(index, until: lastOptional) {
      let share = columns[index].share
      let extra = shares > 0 ? spare * share / shares : 0
      spare -= extra
      shares -= share
      let last = min(end, column + columns[index].minimum + extra)
      spans[index] = min(column, end)..<max(min(column, end), last)
      column = last + gap
    }
    return spans
  }

  /// Whether a column has room where optional ones are left out from that one on.
  private func isKept(_ index: Int, until lastOptional: Int) -> Bool {
    index < lastOptional || !columns[index].isOptional
  }

  private func needed(until lastOptional: Int) -> Int {
    var sum = 0
    var kept = 0
    for index in columns.indices where isKept(index, until: lastOptional) {
      sum += columns[index].minimum
      kept += 1
    }
    return sum + max(0, kept - 1) * gap
  }

  /// Writes one row; texts too long for their column are cut.
  public func draw(_ cells: [StyledText], in surface: inout Surface, _ rect: Rect) {
    draw(cells, in: &surface, row: rect.origin.row, spans: spans(in: rect))
  }

  /// Writes one of many rows into columns as ``spans(in:)`` gives them; texts too long for theirs are cut.
  public func draw(
    _ cells: [StyledText], in surface: inout Surface, row: Int, spans: [Range<Int>]
  ) {
    for (index, (cell, span)) in zip(cells, spans).enumerated() where !span.isEmpty {
      if columns[index].alignsRight {
        surface.putRight(
          cell.text, endingAt: span.upperBound, row: row, style: cell.style, width: span.count)
      } else {
        let point = Point(column: span.lowerBound, row: row)
        surface.put(cell.text, at: point, style: cell.style, width: span.count)
      }
    }
  }
}
