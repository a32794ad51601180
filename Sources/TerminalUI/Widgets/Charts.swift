/// Bars and curves made of characters.
extension Surface {
  /// Draws a progress bar into the first row of a rectangle.
  ///
  /// - Parameters:
  ///   - done: how much is done; more than `total` counts as all.
  ///   - total: how much there is; 0 or less draws an empty bar.
  public mutating func progressBar(_ done: Int, of total: Int, in rect: Rect) {
    let width = rect.size.columns
    let share = total > 0 ? max(0, min(done, total)) * width / total : 0
    for step in 0..<width where rect.size.rows > 0 {
      let point = Point(column: rect.origin.column + step, row: rect.origin.row)
      let isDone = step < share
      let glyph = isDone ? glyphs.full : glyphs.empty
      put(scalar: glyph, at: point, style: isDone ? .chart : .rule)
    }
  }

  /// Draws a small curve, one column for each value, and returns the columns it took.
  ///
  /// - Parameters:
  ///   - values: negative ones count as 0.
  ///   - maximum: the value of a full column; the greatest of the values where nil. Give the same
  ///     to all curves of a table, or they cannot be compared.
  ///   - width: where there are more values, the last ones are drawn.
  @discardableResult
  public mutating func sparkline(
    _ values: [Int], maximum: Int? = nil, at point: Point, width: Int, style: Style = .chart
  ) -> Int {
    let shown = values.suffix(max(0, width))
    let top = max(1, maximum ?? shown.max() ?? 1)
    for (step, value) in shown.enumerated() {
      let height = max(0, min(value, top)) * (Glyphs.levels - 1) / top
      let place = Point(column: point.column + step, row: point.row)
      put(scalar: glyphs.level(height), at: place, style: style)
    }
    return shown.count
  }
}
