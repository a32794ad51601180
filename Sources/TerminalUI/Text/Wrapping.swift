/// Breaks running text into lines, Chinese and Western mixed.
///
/// Chinese may break between any two characters, Western words only at spaces. No line begins with
/// a closing mark or ends with an opening one (避头尾, GB/T 15834-2011 附录 A); the character before
/// such a mark goes to the next line with it. A word longer than a line is cut.
extension String {
  /// The lines, each at most that many columns wide (at least 2); line breaks in the text stay.
  public func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var breaker = LineBreaker(paragraph.unicodeScalars, room: Swift.max(2, width))
      lines += breaker.lines()
    }
    return lines
  }
}

/// Breaks one paragraph. Lines are ranges of it: nothing is copied until a line is whole.
private struct LineBreaker {
  private typealias Text = Substring.UnicodeScalarView

  private let text: Text
  private let room: Int
  private var finished: [String] = []
  private var line: Range<Text.Index>
  private var used = 0
  /// Spaces after the line so far; they vanish where it ends there.
  private var pendingSpaces = 0

  /// A run that stays on one line, and the spaces after it.
  private struct Piece {
    var range: Range<Text.Index>
    var columns = 0
    var spaces = 0
  }

  init(_ text: Substring.UnicodeScalarView, room: Int) {
    self.text = text
    self.room = room
    line = text.startIndex..<text.startIndex
  }

  mutating func lines() -> [String] {
    var piece = Piece(range: line)
    var previous: Unicode.Scalar?
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      let next = text.index(after: index)
      if scalar == " " {
        piece.spaces += 1
      } else {
        if let previous, mayBreak(after: previous, before: scalar) {
          add(piece)
          piece = Piece(range: index..<index)
        }
        piece.range = piece.range.lowerBound..<next
        piece.columns += columnWidth(of: scalar)
      }
      previous = scalar
      index = next
    }
    add(piece)
    finish()
    return finished
  }

  private mutating func add(_ piece: Piece) {
    if used > 0, used + pendingSpaces + piece.columns > room {
      finish()
      line = piece.range.lowerBound..<piece.range.lowerBound
    }
    if used + pendingSpaces + piece.columns <= room {
      line = line.lowerBound..<piece.range.upperBound
      used += pendingSpaces + piece.columns
    } else {
      cut(piece.range)
    }
    pendingSpaces = piece.spaces
  }

  /// A piece wider than a line fills as many lines as it needs.
  private mutating func cut(_ piece: Range<Text.Index>) {
    line = piece.lowerBound..<piece.lowerBound
    for index in text[piece].indices {
      let width = columnWidth(of: text[index])
      if used > 0, used + width > room {
        finish()
        line = index..<index
      }
      line = line.lowerBound..<text.index(after: index)
      used += width
    }
  }

  private mutating func finish() {
    finished.append(String(text[line]))
    used = 0
    pendingSpaces = 0
  }
}

private func mayBreak(after left: Unicode.Scalar, before right: Unicode.Scalar) -> Bool {
  if left == " " { return true }
  let widths = (columnWidth(of: left), columnWidth(of: right))
  if widths.1 == 0 || widths.0 != 2 && widths.1 != 2 { return false }
  return !isOpening(left) && !isClosing(right)
}

/// Marks that may not end a line.
private func isOpening(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "（", "《", "〈", "「", "『", "【", "〔", "［", "｛", "“", "‘", "(", "[", "{", "￥", "¥", "№": true
  default: false
  }
}

/// Marks that may not begin a line.
private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "，", "。", "、", "；", "：", "？", "！", "）", "》", "〉", "」", "』", "】", "〕", "］", "｝", "”", "’",
    "…", "—", "·", "～", "％", "‰", "℃", ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "/", "°":
    true
  default: false
  }
}

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
