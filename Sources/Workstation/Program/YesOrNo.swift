internal import TerminalUI

/// The two answers to a question, No first: Enter never does what cannot be undone unless somebody
/// moved to Yes.
enum YesOrNo: Int, Hashable, Sendable {
  case no, yes

  /// Moves as the key says.
  /// - Returns: whether the key is one that moves between buttons.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .left, .backTab: self = .no
    case .right: self = .yes
    case .tab: self = self == .no ? .yes : .no
    case .character, .function, .enter, .escape, .backspace, .delete, .insert, .up, .down, .home,
      .end, .pageUp, .pageDown, .control, .alternate, .paste, .mouse:
      return false
    }
    return true
  }
}
