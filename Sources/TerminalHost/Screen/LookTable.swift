internal import CTerminal
internal import TerminalUI

/// What every style looks like on this terminal, looked up once per theme: painting a cell is then
/// one array access.
struct LookTable {
  /// A style's look, without a character.
  struct Entry {
    fileprivate var cell = ct_cell()
    /// The colour behind the character; what is reversed or underlined has a ground of its own.
    fileprivate var ground = LookTable.ownColour

    /// A character in this look, as it is handed to curses.
    func cell(_ scalar: Unicode.Scalar, _ columns: UInt8) -> ct_cell {
      var cell = cell
      cell.scalar = scalar.value
      cell.columns = columns
      return cell
    }

    /// Whether a blank in either look is the same to the eye.
    func hasGround(of other: Entry) -> Bool { ground == other.ground }
  }

  /// The terminal's own colour, for curses.
  private static let ownColour: Int32 = -1

  /// The looks, by `Style.index`.
  private var looks: [Entry] = []
  /// The look of the mark that moves with the selection. Curses rests in its colours between frames,
  /// so that a mark that moves costs no bytes for colour.
  private(set) var resting = Entry()
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
    let all = next.looks(tier: tier)
    looks = all.enumerated().map { index, look in LookTable.entry(look, number: Int32(index)) }
    rest(in: all[Style.pointer.index])
    return true
  }

  private mutating func rest(in look: Look) {
    ct_rest_colours(
      look.foreground.map(Int32.init) ?? LookTable.ownColour,
      look.background.map(Int32.init) ?? LookTable.ownColour)
    looks[Style.pointer.index].cell.pair = 0
    resting = looks[Style.pointer.index]
  }

  private static func entry(_ look: Look, number: Int32) -> Entry {
    var entry = Entry()
    entry.cell.attributes = attributes(of: look)
    if let foreground = look.foreground, let background = look.background {
      entry.cell.pair = UInt16(clamping: ct_pair(Int32(foreground), Int32(background)))
      entry.ground = Int32(background)
    }
    let isSeenOnBlanks = !look.attributes.isDisjoint(with: [.underline, .reverse])
    if isSeenOnBlanks { entry.ground = ownColour - 1 - number }
    return entry
  }

  private static func attributes(of look: Look) -> UInt8 {
    var bits: Int32 = 0
    if look.attributes.contains(.bold) { bits |= CT_BOLD }
    if look.attributes.contains(.dim) { bits |= CT_DIM }
    if look.attributes.contains(.underline) { bits |= CT_UNDERLINE }
    if look.attributes.contains(.reverse) { bits |= CT_REVERSE }
    return UInt8(bits)
  }

  /// What a style looks like.
  func entry(_ style: Style) -> Entry { looks[style.index] }
}
