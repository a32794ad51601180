/// A question or a message in the middle of the screen, alone with its keys while it is open.
public struct Dialog: Hashable, Sendable {
  /// What it is about, in a few words.
  public let title: String
  /// The sentences; wrapped to the dialog's width.
  public let body: String
  /// What can be answered, in the order shown.
  public let buttons: [String]
  /// The number of the answer Enter gives.
  public let selectedButton: Int
  /// Rows kept free below the sentences, for a field or a list.
  public let contentRows: Int

  /// The widest it gets, so that lines stay readable on wide terminals.
  public static let widthMax = 64

  /// A dialog.
  public init(
    title: String, body: String, buttons: [String], selectedButton: Int = 0, contentRows: Int = 0
  ) {
    self.title = title
    self.body = body
    self.buttons = buttons
    self.selectedButton = selectedButton
    self.contentRows = contentRows
  }

  /// Draws it into the middle of a rectangle, and rests the cursor on the selected button.
  ///
  /// - Returns: the rows kept free for content; empty where there are none.
  @discardableResult
  public func draw(in surface: inout Surface, _ rect: Rect) -> Rect {
    let width = min(Dialog.widthMax, rect.size.columns - 4)
    let textRows = body.isEmpty ? 0 : body.wrapped(to: width - 6).count
    let content = contentRows == 0 ? 0 : contentRows + 1
    let wanted = Size(columns: width, rows: textRows + content + (buttons.isEmpty ? 4 : 6))
    let panel = rect.centred(wanted)
    surface.fill(panel, style: .dialog)
    surface.frame(panel, style: Style(.rule, .raised))
    drawTitle(in: &surface, panel)
    let (_, below) = panel.inset(columns: 3, rows: 1).splitTop(1)
    let (inner, last) = below.splitTop(below.size.rows - (buttons.isEmpty ? 1 : 2))
    let (text, rest) = inner.splitTop(inner.size.rows - (buttons.isEmpty ? 0 : 1) - content)
    surface.putWrapped(body, in: text, style: .dialog)
    drawButtons(in: &surface, last)
    let (_, free) = rest.splitTop(textRows == 0 ? 0 : 1)
    return free.splitTop(contentRows).top
  }

  private func drawTitle(in surface: inout Surface, _ panel: Rect) {
    let point = Point(column: panel.origin.column + 2, row: panel.origin.row)
    surface.put(" \(title) ", at: point, style: .dialogTitle, width: panel.size.columns - 4)
  }

  /// The answers at the right, as in the papers people sign at the bottom right.
  private func drawButtons(in surface: inout Surface, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let labels = buttons.map { "[ \($0) ]" }
    let width = labels.reduce(2 * max(0, labels.count - 1)) { $0 + columns(of: $1) }
    var column = max(rect.columns.lowerBound, rect.columns.upperBound - width)
    for (index, label) in labels.enumerated() {
      let point = Point(column: column, row: rect.origin.row)
      let isSelected = index == selectedButton
      let room = rect.columns.upperBound - column
      column += surface.put(label, at: point, style: isSelected ? .focus : .dialog, width: room) + 2
      if isSelected {
        surface.cursor = Point(column: point.column + 2, row: point.row)
        surface.cursorVisible = false
      }
    }
  }
}
