/// Something broke: what, and what to do. It stays until somebody acknowledges it.
public struct Notice: Hashable, Sendable {
  /// A short code that can be read out on the telephone.
  public let code: String
  /// What happened and what to do next.
  public let text: String
  /// How to acknowledge it: `Enter 知道了`.
  public let hint: String

  /// A notice.
  public init(code: String, text: String, hint: String) {
    self.code = code
    self.text = text
    self.hint = hint
  }

  /// The rows it takes at that width: those of its text, and one more where code and hint do not fit
  /// beside the last line.
  public func rows(width: Int) -> Int {
    let lines = text.wrapped(to: textWidth(width))
    let last = columns(of: lines.last ?? "")
    return lines.count + (last + 2 + columns(of: side) > textWidth(width) ? 1 : 0)
  }

  /// Draws it at the bottom of a rectangle, over what is there, and returns the rows it took.
  @discardableResult
  public func draw(in surface: inout Surface, _ rect: Rect) -> Int {
    let rows = min(rows(width: rect.size.columns), rect.size.rows)
    guard rows > 0 else { return 0 }
    let panel = rect.splitTop(rect.size.rows - rows).rest
    surface.fill(panel, style: .notice)
    let first = panel.origin
    surface.put(.missing, at: Point(column: first.column + 1, row: first.row), style: .notice)
    let text = Rect(
      column: first.column + 3, row: first.row, columns: textWidth(rect.size.columns), rows: rows)
    surface.putWrapped(self.text, in: text, style: .notice)
    surface.putRight(
      side, endingAt: panel.columns.upperBound - 1, row: panel.rows.upperBound - 1, style: .notice)
    return rows
  }

  private var side: String { code + "  " + hint }

  private func textWidth(_ width: Int) -> Int { max(2, width - 4) }
}
