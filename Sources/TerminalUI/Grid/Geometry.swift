/// How large something is, in terminal columns and rows; never negative.
public struct Size: Hashable, Sendable {
  /// Columns; a Chinese character takes two.
  public let columns: Int
  /// Rows.
  public let rows: Int

  /// A size; negative numbers count as zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// One place on the screen, counted from the top left; may lie outside what is visible.
public struct Point: Hashable, Sendable {
  /// Columns from the left edge, the first is 0.
  public var column: Int
  /// Rows from the top edge, the first is 0.
  public var row: Int

  /// A place.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public let origin: Point
  /// How far it reaches to the right and down.
  public let size: Size

  /// A rectangle by its top left cell and its size.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle by numbers; negative sizes count as zero.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// The columns it covers.
  public var columns: Range<Int> { origin.column..<origin.column + size.columns }

  /// The rows it covers.
  public var rows: Range<Int> { origin.row..<origin.row + size.rows }

  /// True where nothing fits in.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// Whether a cell lies inside.
  public func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }

  /// The part that lies in both; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let column = max(origin.column, other.origin.column)
    let row = max(origin.row, other.origin.row)
    return Rect(
      column: column, row: row,
      columns: min(columns.upperBound, other.columns.upperBound) - column,
      rows: min(rows.upperBound, other.rows.upperBound) - row)
  }

  /// The same middle, that much smaller on each side.
  public func inset(columns: Int, rows: Int = 0) -> Rect {
    Rect(
      column: origin.column + columns, row: origin.row + rows,
      columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
  }

  /// The upper rows, as many as asked or as there are, and what is left below them.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let upper = max(0, min(rows, size.rows))
    return (
      Rect(origin: origin, size: Size(columns: size.columns, rows: upper)),
      Rect(
        column: origin.column, row: origin.row + upper,
        columns: size.columns, rows: size.rows - upper)
    )
  }

  /// The left columns, as many as asked or as there are, and what is left beside them.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let first = max(0, min(columns, size.columns))
    return (
      Rect(origin: origin, size: Size(columns: first, rows: size.rows)),
      Rect(
        column: origin.column + first, row: origin.row,
        columns: size.columns - first, rows: size.rows)
    )
  }

  /// A rectangle of that size in the middle of this one, never larger than this one.
  public func centred(_ wanted: Size) -> Rect {
    let columns = min(wanted.columns, size.columns)
    let rows = min(wanted.rows, size.rows)
    return Rect(
      column: origin.column + (size.columns - columns) / 2,
      row: origin.row + (size.rows - rows) / 2, columns: columns, rows: rows)
  }
}
