/// Which characters lines and marks are made of.
public enum LineStyle: String, CaseIterable, Sendable {
  /// `─ ✓ ○ ▸ █`.
  case unicode
  /// `- + o > #`: for terminals that draw ambiguous characters two columns wide.
  case ascii
}

/// A sign of one column that carries a meaning without colour.
public enum Mark: CaseIterable, Sendable {
  /// In order.
  case good
  /// There, not yet checked.
  case unchecked
  /// Missing or late.
  case missing
  /// Late by law.
  case breach
  /// Not known.
  case unknown
  /// Does not match, or not valid.
  case invalid
  /// Deferred or promised.
  case deferred
  /// Good, and worth a word: it ends soon.
  case reminder
  /// Nothing going on.
  case idle
  /// Paused.
  case paused
  /// At work.
  case busy
  /// The selected line.
  case pointer
}

/// The characters of one line style. Views ask here and never write a line or a mark themselves.
public struct Glyphs: Hashable, Sendable {
  /// The style these belong to.
  public let line: LineStyle

  /// The characters of a style.
  public init(_ line: LineStyle) {
    self.line = line
  }

  private func pick(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar {
    line == .unicode ? unicode : ascii
  }

  /// The sign for a meaning, one column wide.
  public func mark(_ mark: Mark) -> Unicode.Scalar {
    switch mark {
    case .good: pick("✓", "+")
    case .unchecked: pick("○", "o")
    case .missing: "!"
    case .reminder: "i"
    case .breach: pick("■", "#")
    case .unknown: "?"
    case .invalid: pick("×", "x")
    case .deferred: "~"
    case .idle: pick("·", ".")
    case .paused: pick("‖", "=")
    case .busy: pick("▪", "*")
    case .pointer: pick("▸", ">")
    }
  }

  /// A level line.
  public var horizontal: Unicode.Scalar { pick("─", "-") }
  /// An upright line.
  public var vertical: Unicode.Scalar { pick("│", "|") }
  /// The top left corner of a frame.
  public var topLeft: Unicode.Scalar { pick("┌", "+") }
  /// The top right corner of a frame.
  public var topRight: Unicode.Scalar { pick("┐", "+") }
  /// The bottom left corner of a frame.
  public var bottomLeft: Unicode.Scalar { pick("└", "+") }
  /// The bottom right corner of a frame.
  public var bottomRight: Unicode.Scalar { pick("┘", "+") }
  /// What stands where text was cut off.
  public var ellipsis: Unicode.Scalar { pick("…", "~") }
  /// A filled cell of a progress bar or of a large digit.
  public var full: Unicode.Scalar { pick("█", "#") }
  /// The empty cell of a progress bar.
  public var empty: Unicode.Scalar { pick("░", ".") }

  /// How many heights ``level(_:)`` knows.
  public static let levels = 8

  /// A column of a small curve, from 0 (lowest) to 7; other numbers are brought into that range.
  public func level(_ height: Int) -> Unicode.Scalar {
    let index = max(0, min(Glyphs.levels - 1, height))
    return line == .unicode ? Glyphs.blocks[index] : Glyphs.asciiBlocks[index]
  }

  private static let blocks: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiBlocks: [Unicode.Scalar] = ["_", ".", ":", "-", "=", "+", "*", "#"]

  /// How a control character is made visible instead of being obeyed; one column wide.
  func picture(ofControl scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
    return pick(Unicode.Scalar(value) ?? "·", ".")
  }

  /// A narrow character as this line style writes it.
  ///
  /// With `.ascii` the terminal may draw ambiguous characters two columns wide, so those that occur
  /// in our sentences are replaced; columns stay where they are.
  func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if line == .unicode { return scalar }
    return switch scalar {
    case "·", "•", "‧": "."
    case "…": "~"
    case "“", "”", "„", "″": "\""
    case "‘", "’", "′": "'"
    case "–", "—", "―", "─", "━", "═": "-"
    case "‖": "="
    case "│", "║", "┃": "|"
    case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼": "+"
    case "×", "✗", "✘": "x"
    case "÷": "/"
    case "✓", "✔", "±": "+"
    case "○", "●", "◎", "°", "□": "o"
    case "▸", "▶", "►", "→": ">"
    case "◂", "◀", "←": "<"
    case "↑", "▲": "^"
    case "↓", "▼": "v"
    case "★", "☆", "※", "▪": "*"
    case "§": "S"
    case "■", "█", "▇", "▆", "▅", "▄", "▃", "▂", "▁", "░": "#"
    case "①"..."⑨":
      Unicode.Scalar(scalar.value - 0x2460 + 0x31) ?? "#"
    default: scalar
    }
  }
}
