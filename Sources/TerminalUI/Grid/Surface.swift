/// A screen, or a part of one, as a grid of cells that can never be malformed.
///
/// Every wide character has its tail, and every tail its wide character, because all writing goes
/// through one private function. Whatever falls outside is clipped; nothing here can fail.
public struct Surface: Hashable, Sendable {
  /// How large it is.
  public let size: Size
  /// Which characters lines and marks are made of.
  public let glyphs: Glyphs
  /// Where the hardware cursor rests: on the focus, also where it is not visible. A screen reader
  /// and a magnifier follow it.
  public var cursor: Point?
  /// Whether the cursor is to be seen; true in text fields.
  public var cursorVisible = false

  private var cells: [Cell]

  /// An empty grid.
  public init(size: Size, glyphs: Glyphs = Glyphs(.unicode)) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank(.text), count: size.columns * size.rows)
  }

  /// The whole of it.
  public var bounds: Rect { Rect(origin: Point(column: 0, row: 0), size: size) }

  /// The cell at a place that must lie inside.
  public subscript(point: Point) -> Cell {
    precondition(bounds.contains(point), "a cell outside the surface")
    return cells[point.row * size.columns + point.column]
  }

  /// The cells of a row that must lie inside, from left to right.
  ///
  /// The slice shares the grid's memory; its indices do not start at 0.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    precondition(row >= 0 && row < size.rows, "a row outside the surface")
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  // MARK: - Writing

  /// Writes a line of text and returns the columns it took, clipped ones included.
  ///
  /// - Parameter width: the columns it may take; as far as the right edge where nil. Longer text is
  ///   cut and ends in an ellipsis.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style, width: Int? = nil
  ) -> Int {
    let room = max(0, min(width ?? Int.max, size.columns - point.column))
    let fitting = columnsThatFit(text, in: room)
    let glyphs = glyphs
    return write(row: point.row) { line in
      var used = 0
      for scalar in text.unicodeScalars {
        let (scalar, columns) = drawn(scalar, with: glyphs)
        if used + columns > fitting.columns { break }
        line.place(scalar, columns, at: point.column + used, style)
        used += columns
      }
      if fitting.isCut, used < room {
        line.place(glyphs.ellipsis, 1, at: point.column + used, style)
        used += 1
      }
      return used
    }
  }

  /// Writes a mark of one column.
  public mutating func put(_ mark: Mark, at point: Point, style: Style) {
    put(scalar: glyphs.mark(mark), at: point, style: style)
  }

  /// Writes one character and returns the columns it took.
  @discardableResult
  public mutating func put(scalar: Unicode.Scalar, at point: Point, style: Style) -> Int {
    let (scalar, columns) = drawn(scalar, with: glyphs)
    write(row: point.row) { $0.place(scalar, columns, at: point.column, style) }
    return columns
  }

  /// Writes a line of text that ends just left of a column, and returns the column it starts at.
  ///
  /// - Parameter end: the first column after the text, as in a half-open range; the surface's
  ///   width for text flush with the right edge.
  @discardableResult
  public mutating func putRight(
    _ text: String, endingAt end: Int, row: Int, style: Style, width: Int? = nil
  ) -> Int {
    let room = width ?? Int.max
    let start = end - min(columns(of: text), room)
    put(text, at: Point(column: start, row: row), style: style, width: end - start)
    return start
  }

  /// Empties a rectangle and gives it a style.
  public mutating func fill(_ rect: Rect, style: Style) {
    fill(rect, with: .blank(style))
  }

  /// Writes the same narrow cell everywhere in a rectangle.
  mutating func fill(_ rect: Rect, with cell: Cell) {
    let part = rect.intersection(bounds)
    guard !part.isEmpty else { return }
    for row in part.rows {
      write(row: row) { $0.fill(part.columns, with: cell) }
    }
  }

  /// Changes the condition of everything in a rectangle, keeping characters and meanings.
  ///
  /// A wide character that reaches out of the rectangle changes as a whole.
  public mutating func restyle(_ rect: Rect, state: StyleState) {
    let part = rect.intersection(bounds)
    guard !part.isEmpty else { return }
    for row in part.rows {
      let start = row * size.columns
      var first = start + part.columns.lowerBound
      var end = start + part.columns.upperBound
      if cells[first].content == .tail { first -= 1 }
      if end < start + size.columns, cells[end].content == .tail { end += 1 }
      for index in first..<end {
        cells[index] = cells[index].restyled(cells[index].style.with(state))
      }
    }
  }

  /// Lets a line be written; one that lies outside has no columns.
  private mutating func write<Result>(row: Int, _ body: (SurfaceLine) -> Result) -> Result {
    let isInside = row >= 0 && row < size.rows
    let columns = isInside ? row * size.columns..<(row + 1) * size.columns : 0..<0
    return cells.withUnsafeMutableBufferPointer { cells in
      body(SurfaceLine(cells: UnsafeMutableBufferPointer(rebasing: cells[columns])))
    }
  }
}

/// The one writer: a line of a surface while it is written. Whether the memory is shared is asked once
/// for a text and not for each of its characters.
private struct SurfaceLine {
  let cells: UnsafeMutableBufferPointer<Cell>

  /// Places a character of that width; a wide one that crosses an edge becomes a blank.
  func place(_ scalar: Unicode.Scalar, _ columns: Int, at column: Int, _ style: Style) {
    guard columns > 0 else { return }
    if columns == 1 {
      if column >= 0, column < cells.count { set(column, Cell(.narrow(scalar), style)) }
    } else if column >= 0, column + 1 < cells.count {
      part(column)
      part(column + 1)
      cells[column] = Cell(.wide(scalar), style)
      cells[column + 1] = Cell(.tail, style)
    } else if column == -1, !cells.isEmpty {
      set(0, .blank(style))
    } else if column == cells.count - 1, column >= 0 {
      set(column, .blank(style))
    }
  }

  /// Puts the same narrow cell into columns that lie inside.
  func fill(_ columns: Range<Int>, with cell: Cell) {
    part(columns.lowerBound)
    part(columns.upperBound - 1)
    for column in columns { cells[column] = cell }
  }

  private func set(_ column: Int, _ cell: Cell) {
    part(column)
    cells[column] = cell
  }

  /// Blanks both halves of a wide character that is about to lose one.
  private func part(_ column: Int) {
    let cell = cells[column]
    guard cell.isHalf else { return }
    let other = cell.content == .tail ? column - 1 : column + 1
    cells[other] = .blank(cells[other].style)
    cells[column] = .blank(cell.style)
  }
}
