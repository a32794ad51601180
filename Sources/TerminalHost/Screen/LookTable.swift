internal import CTerminal
internal import TerminalUI

/// What every style looks like on this terminal, looked up once per theme: painting a cell is then
/// one array access.
struct LookTable {
  /// Cells without a character, by `Style.index`.
  private var looks: [ct_cell] = []
  private var tier = ColourTier.monochrome
  private var theme: Theme?

  /// Chooses the tier: what the terminal has, unless less is asked for.
  mutating func start(tier wanted: ColourTier?) {
    let own = LookTable.tier(forColours: ct_colours())
    // Later tiers need fewer colours. More than the terminal has cannot be had by asking.
    tier = wanted.map { $0.rawValue > own.rawValue ? $0 : own } ?? own
    theme = nil
  }

  /// The best tier for so many colours.
  static func tier(forColours count: Int32) -> ColourTier {
    switch count {
    case 256...: .colours256
    case 16...: .colours16
    case 8...: .colours8
    default: .monochrome
    }
  }

  /// Takes the looks of a theme. Answers whether anything has changed.
  mutating func use(_ next: Theme) -> Bool {
    if theme == next { return false }
    theme = next
    looks = next.looks(tier: tier).map { look in
      var cell = ct_cell()
      cell.attributes = LookTable.attributes(of: look)
      if let foreground = look.foreground, let background = look.background {
        cell.pair = UInt16(clamping: ct_pair(Int32(foreground), Int32(background)))
      }
      return cell
    }
    return true
  }

  private static func attributes(of look: Look) -> UInt8 {
    var bits: Int32 = 0
    if look.attributes.contains(.bold) { bits |= CT_BOLD }
    if look.attributes.contains(.dim) { bits |= CT_DIM }
    if look.attributes.contains(.underline) { bits |= CT_UNDERLINE }
    if look.attributes.contains(.reverse) { bits |= CT_REVERSE }
    return UInt8(bits)
  }

  /// A character in a style, as it is handed to curses.
  func cell(_ scalar: Unicode.Scalar, _ columns: UInt8, _ style: Style) -> ct_cell {
    var cell = looks[style.index]
    cell.scalar = scalar.value
    cell.columns = columns
    return cell
  }
}
