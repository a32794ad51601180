/// A text in several rows: everything that was typed is to be seen at once.
extension TextField {
  /// The rows the text takes at a width, with room for the cursor behind it; at least one.
  public func rows(width: Int) -> Int { lines(width: width).count }

  /// Draws the field into all rows of a rectangle. Where it has more rows than these, those around the
  /// cursor are shown, and an ellipsis says that there is more.
  ///
  /// - Parameter isFocused: whether keys go here; then the cursor stands here and is visible.
  public func drawLines(in surface: inout Surface, _ rect: Rect, isFocused: Bool) {
    guard !rect.isEmpty else { return }
    let style: Style = isFocused ? .focus : .field
    surface.fill(rect, style: style)
    let lines = lines(width: rect.size.columns)
    let current = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    let rows = rect.size.rows
    let first = max(0, min(current - rows + 1, lines.count - rows))
    for (offset, line) in lines.dropFirst(first).prefix(rows).enumerated() {
      var point = Point(column: rect.origin.column, row: rect.origin.row + offset)
      for index in line {
        if isFocused, index == cursor { surface.cursor = point }
        point.column += surface.put(scalar: scalars[index], at: point, style: style)
      }
      if isFocused, cursor == scalars.count, line.upperBound == cursor { surface.cursor = point }
    }
    if isFocused { surface.cursorVisible = true }
    let ellipsis = surface.glyphs.ellipsis
    if first > 0 { surface.put(scalar: ellipsis, at: rect.origin, style: style) }
    if first + rows < lines.count {
      let end = Point(column: rect.columns.upperBound - 1, row: rect.rows.upperBound - 1)
      surface.put(scalar: ellipsis, at: end, style: style)
    }
  }

  private func lines(width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    for (index, scalar) in scalars.enumerated() {
      let columns = columnWidth(of: scalar)
      if used + columns > width, index > start {
        lines.append(start..<index)
        start = index
        used = 0
      }
      used += columns
    }
    lines.append(start..<scalars.count)
    if used >= max(1, width) { lines.append(scalars.count..<scalars.count) }
    return lines
  }
}
