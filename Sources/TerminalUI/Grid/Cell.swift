/// What stands in one cell.
public enum CellContent: Hashable, Sendable {
  /// A character one column wide.
  case narrow(Unicode.Scalar)
  /// The left half of a character two columns wide; its tail is the next cell.
  case wide(Unicode.Scalar)
  /// The right half of the wide character before it.
  case tail
}

/// One cell: eight bytes, copied without reference counting.
public struct Cell: Hashable, Sendable {
  /// What stands here.
  public let content: CellContent
  /// What it means.
  public let style: Style

  init(_ content: CellContent, _ style: Style) {
    self.content = content
    self.style = style
  }

  /// An empty cell.
  public static func blank(_ style: Style) -> Cell { Cell(.narrow(" "), style) }

  func restyled(_ style: Style) -> Cell { Cell(content, style) }
}
