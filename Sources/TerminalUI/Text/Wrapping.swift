/// Breaks running text into lines, Chinese and Western mixed.
///
/// Chinese may break between any two characters, Western words only at spaces. No line begins with
/// a closing mark or ends with an opening one (避头尾, GB/T 15834-2011 附录 A); the character before
/// such a mark goes to the next line with it. A word longer than a line is cut.
extension String {
  /// The lines, each at most that many columns wide (at least 2); line breaks in the text stay.
  public func wrapped(to width: Int) -> [String] {
    let room = Swift.max(2, width)
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = LineBuilder(room: room)
      for piece in unbreakablePieces(paragraph.unicodeScalars) { line.add(piece) }
      lines += line.finish()
    }
    return lines
  }
}

/// A run of text that stays on one line, and the spaces that vanish where a line ends after it.
private struct Piece {
  var text: [Unicode.Scalar] = []
  var columns = 0
  var spaces = 0
}

private struct LineBuilder {
  let room: Int
  private var lines: [String] = []
  private var line = String.UnicodeScalarView()
  private var used = 0
  private var pendingSpaces = 0

  init(room: Int) {
    self.room = room
  }

  mutating func add(_ piece: Piece) {
    if used > 0, used + pendingSpaces + piece.columns > room { breakLine() }
    if used + pendingSpaces + piece.columns <= room {
      line.append(contentsOf: repeatElement(" ", count: pendingSpaces))
      line.append(contentsOf: piece.text)
      used += pendingSpaces + piece.columns
    } else {
      addCut(piece)
    }
    pendingSpaces = piece.spaces
  }

  /// A piece wider than a line fills as many lines as it needs.
  private mutating func addCut(_ piece: Piece) {
    pendingSpaces = 0
    for scalar in piece.text {
      let width = columnWidth(of: scalar)
      if used > 0, used + width > room { breakLine() }
      line.append(scalar)
      used += width
    }
  }

  private mutating func breakLine() {
    lines.append(String(line))
    line = String.UnicodeScalarView()
    used = 0
    pendingSpaces = 0
  }

  mutating func finish() -> [String] {
    breakLine()
    return lines
  }
}

private func unbreakablePieces(_ scalars: some Sequence<Unicode.Scalar>) -> [Piece] {
  var pieces: [Piece] = []
  var current = Piece()
  var previous: Unicode.Scalar?
  for scalar in scalars {
    if scalar == " " {
      current.spaces += 1
    } else {
      if let previous, mayBreak(after: previous, before: scalar) {
        pieces.append(current)
        current = Piece()
      }
      current.text.append(scalar)
      current.columns += columnWidth(of: scalar)
    }
    previous = scalar
  }
  pieces.append(current)
  return pieces
}

private func mayBreak(after left: Unicode.Scalar, before right: Unicode.Scalar) -> Bool {
  if left == " " { return true }
  if opening.contains(left) || closing.contains(right) { return false }
  let widths = (columnWidth(of: left), columnWidth(of: right))
  if widths.1 == 0 { return false }
  return widths.0 == 2 || widths.1 == 2
}

/// Marks that may not end a line.
private let opening: Set<Unicode.Scalar> = [
  "（", "《", "〈", "「", "『", "【", "〔", "［", "｛", "“", "‘", "(", "[", "{", "￥", "¥", "№",
]

/// Marks that may not begin a line.
private let closing: Set<Unicode.Scalar> = [
  "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "］", "｝", "”", "’",
  "…", "—", "·", "～", "％", "‰", "℃", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "/", "°",
]

extension Surface {
  /// Writes wrapped text into a rectangle and returns the rows it took; what does not fit is left
  /// out, and the last line then ends in an ellipsis.
  @discardableResult
  public mutating func putWrapped(_ text: String, in rect: Rect, style: Style) -> Int {
    let lines = text.wrapped(to: rect.size.columns)
    for (index, line) in lines.prefix(rect.size.rows).enumerated() {
      let point = Point(column: rect.origin.column, row: rect.origin.row + index)
      let isLast = index == rect.size.rows - 1 && lines.count > rect.size.rows
      let shown = isLast ? line + String(Character(glyphs.ellipsis)) : line
      put(shown, at: point, style: style, width: rect.size.columns)
    }
    return min(lines.count, rect.size.rows)
  }
}
