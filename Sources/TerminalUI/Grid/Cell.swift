/// What stands in one cell.
public enum CellContent: Hashable, Sendable {
  /// A character one column wide.
  case narrow(Unicode.Scalar)
  /// The left half of a character two columns wide; its tail is the next cell.
  case wide(Unicode.Scalar)
  /// The right half of the wide character before it.
  case tail
}

/// One cell: eight bytes, copied without reference counting and compared as two numbers, because the
/// painter compares every cell of every frame.
public struct Cell: Hashable, Sendable {
  /// The scalar, and above its 21 bits how wide it is; all ones for a tail.
  private let code: UInt32
  /// What it means.
  public let style: Style

  private static let wideBit: UInt32 = 1 << 31
  private static let tailCode: UInt32 = .max

  init(_ content: CellContent, _ style: Style) {
    code =
      switch content {
      case .narrow(let scalar): scalar.value
      case .wide(let scalar): scalar.value | Cell.wideBit
      case .tail: Cell.tailCode
      }
    self.style = style
  }

  private init(code: UInt32, _ style: Style) {
    self.code = code
    self.style = style
  }

  /// What stands here.
  public var content: CellContent {
    if code == Cell.tailCode { return .tail }
    let scalar = Unicode.Scalar(code & ~Cell.wideBit) ?? " "
    return code & Cell.wideBit == 0 ? .narrow(scalar) : .wide(scalar)
  }

  /// Whether this is half of a wide character.
  var isHalf: Bool { code & Cell.wideBit != 0 }

  /// An empty cell.
  public static func blank(_ style: Style) -> Cell { Cell(.narrow(" "), style) }

  func restyled(_ style: Style) -> Cell { Cell(code: code, style) }

  /// Two comparisons instead of a walk through the cases.
  public static func == (left: Cell, right: Cell) -> Bool {
    left.code == right.code && left.style == right.style
  }
}
