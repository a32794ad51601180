/// Lines and frames, in the characters of the surface's line style.
extension Surface {
  /// Draws a thin line across, with its title on the left and its sum on the right:
  /// `── 材料 6 ───────── 已共享 4 ──`.
  ///
  /// Where both do not fit, the sum goes first.
  /// - Parameter columns: the columns it spans; the whole width where nil.
  public mutating func rule(
    row: Int, title: String = "", sum: String = "", columns span: Range<Int>? = nil,
    sumStyle: Style = .quiet
  ) {
    let sums = sum.isEmpty ? [] : [StyledText(sum, sumStyle)]
    rule(row: row, title: title, sums: sums, columns: span)
  }

  /// The same with several sums, parted by dots; where not all fit, the last ones go first.
  public mutating func rule(
    row: Int, title: String, sums: [StyledText], columns span: Range<Int>? = nil
  ) {
    let span = span ?? 0..<size.columns
    horizontalLine(row: row, columns: span, style: .rule)
    let inset = 2
    var start = span.lowerBound + inset
    let end = span.upperBound - inset
    if !title.isEmpty, end - start > 4 {
      put(" ", at: Point(column: start, row: row), style: .rule)
      start += 1
      start += put(
        title, at: Point(column: start, row: row), style: .ruleTitle, width: end - start - 1)
      put(" ", at: Point(column: start, row: row), style: .rule)
      start += 1
    }
    var fitting = sums[...]
    while !fitting.isEmpty, width(of: fitting) + 3 > end - start { fitting.removeLast() }
    guard !fitting.isEmpty else { return }
    var column = end - width(of: fitting) - 2
    column += put(" ", at: Point(column: column, row: row), style: .rule)
    for (index, sum) in fitting.enumerated() {
      if index > 0 {
        column += put(sumSeparator, at: Point(column: column, row: row), style: .quiet)
      }
      column += put(sum.text, at: Point(column: column, row: row), style: sum.style)
    }
    put(" ", at: Point(column: column, row: row), style: .rule)
  }

  /// The same with a title in several lengths: the first that leaves room for every sum, else the last.
  public mutating func rule(row: Int, titles: [String], sums: [StyledText]) {
    let room = size.columns - 9 - width(of: sums[...])
    let title = titles.first { TerminalUI.columns(of: $0) <= room } ?? titles.last ?? ""
    rule(row: row, title: title, sums: sums)
  }

  private func width(of sums: ArraySlice<StyledText>) -> Int {
    let separators = max(0, sums.count - 1) * TerminalUI.columns(of: sumSeparator)
    return sums.reduce(separators) { $0 + TerminalUI.columns(of: $1.text) }
  }

  /// Draws a level line.
  public mutating func horizontalLine(row: Int, columns: Range<Int>, style: Style) {
    let line = Rect(column: columns.lowerBound, row: row, columns: columns.count, rows: 1)
    fill(line, with: Cell(.narrow(glyphs.horizontal), style))
  }

  /// Draws an upright line.
  public mutating func verticalLine(column: Int, rows: Range<Int>, style: Style) {
    for row in rows {
      put(scalar: glyphs.vertical, at: Point(column: column, row: row), style: style)
    }
  }

  /// Draws a thin frame along the inner edge of a rectangle; what is inside stays.
  public mutating func frame(_ rect: Rect, style: Style) {
    guard rect.size.columns >= 2, rect.size.rows >= 2 else { return }
    let left = rect.columns.lowerBound
    let right = rect.columns.upperBound - 1
    let top = rect.rows.lowerBound
    let bottom = rect.rows.upperBound - 1
    horizontalLine(row: top, columns: rect.columns, style: style)
    horizontalLine(row: bottom, columns: rect.columns, style: style)
    verticalLine(column: left, rows: rect.rows, style: style)
    verticalLine(column: right, rows: rect.rows, style: style)
    put(scalar: glyphs.topLeft, at: Point(column: left, row: top), style: style)
    put(scalar: glyphs.topRight, at: Point(column: right, row: top), style: style)
    put(scalar: glyphs.bottomLeft, at: Point(column: left, row: bottom), style: style)
    put(scalar: glyphs.bottomRight, at: Point(column: right, row: bottom), style: style)
  }
}

private let sumSeparator = " · "
