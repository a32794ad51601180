internal import CTerminal
internal import TerminalUI

/// What every style looks like on this terminal, looked up once per theme: painting a cell is then
/// one array access.
struct LookTable {
  private var looks: [ct_cell] = []
  private var tier = ColourTier.mono
  private var theme: Theme?

  mutating func start(tier: ColourTier?) {
    self.tier = tier ?? ColourTier.mono
    theme = nil
  }

  /// Answers whether anything has changed.
  mutating func use(_ next: Theme) -> Bool {
    return false
  }

  func cell(_ scalar: Unicode.Scalar, _ columns: UInt8, _ style: Style) -> ct_cell {
    var cell = ct_cell()
    cell.scalar = scalar.value
    cell.columns = columns
    return cell
  }
}
