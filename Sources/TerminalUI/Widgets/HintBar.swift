/// One key and what it does, as the hint bar shows it.
public struct Hint: Hashable, Sendable {
  /// The name of the key: `F9`.
  public let key: String
  /// What it does: `受理`.
  public let label: String
  /// Shown dimmed: pressing it says why it cannot be done now.
  public let isBlocked: Bool

  /// A hint.
  public init(key: String, label: String, isBlocked: Bool = false) {
    self.key = key
    self.label = label
    self.isBlocked = isBlocked
  }

  var columns: Int { TerminalUI.columns(of: key) + 1 + TerminalUI.columns(of: label) }
}

/// The last line of a screen: `F9 受理 F3 容缺 …              F1 帮助 Esc 返回`.
///
/// Hints keep their places while they are blocked, so that hands can learn them. Where there is not
/// room for all, blocked ones go first, then those on the right of the left group. The first one stays,
/// blocked or not, because it is what the screen is for; and the right group stays, because it holds
/// the way to help and the way back.
public struct HintBar: Hashable, Sendable {
  private let left: [Hint]
  private let right: [Hint]

  /// A bar with a group at each end.
  public init(left: [Hint], right: [Hint] = []) {
    self.left = left
    self.right = right
  }

  /// Draws the bar into the first row of a rectangle.
  public func draw(in surface: inout Surface, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let row = rect.origin.row
    surface.fill(rect.splitTop(1).top, style: .hint)
    let first = rect.columns.lowerBound + 1
    let end = rect.columns.upperBound - 1
    let trailing = fitting(right, in: end - first)
    var column = end - width(trailing)
    drawGroup(trailing, from: &column, row: row, in: &surface)
    let room = end - first - (trailing.isEmpty ? 0 : width(trailing) + 2)
    column = first
    drawGroup(fitting(left, in: room), from: &column, row: row, in: &surface)
  }

  private func drawGroup(
    _ hints: [Hint], from column: inout Int, row: Int, in surface: inout Surface
  ) {
    for hint in hints {
      let state: StyleState = hint.isBlocked ? .disabled : .normal
      let point = Point(column: column, row: row)
      let used = surface.put(hint.key, at: point, style: Style(.hintKey, state))
      let labelPoint = Point(column: column + used + 1, row: row)
      surface.put(hint.label, at: labelPoint, style: Style(.hint, state))
      column += hint.columns + 1
    }
  }

  private func width(_ hints: [Hint]) -> Int {
    hints.reduce(max(0, hints.count - 1)) { $0 + $1.columns }
  }

  private func fitting(_ hints: [Hint], in room: Int) -> [Hint] {
    var kept = hints
    while !kept.isEmpty, width(kept) > room {
      kept.remove(at: kept.dropFirst().lastIndex(where: \.isBlocked) ?? kept.count - 1)
    }
    return kept
  }
}
