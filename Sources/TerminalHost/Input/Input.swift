public import TerminalUI

/// One thing the decoder has understood.
public enum Input: Hashable, Sendable {
  /// A key, a paste or a mouse event.
  case key(Key)
  /// More was pasted than the limit; the `.paste` just before this holds the beginning only.
  case pasteWasCut
  /// The terminal's answer to "where is the cursor?"; both count from 1, as the terminal counts.
  case cursorReport(row: Int, column: Int)
}
