/// One key press, already free of terminals and their escape sequences.
public enum Key: Hashable, Sendable {
  /// A printable character, the space bar included.
  case character(Unicode.Scalar)
  /// F1…F12.
  case function(Int)
  /// Enter or Return.
  case enter
  /// Escape, alone.
  case escape
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Control and a letter, given in lower case.
  case control(Unicode.Scalar)
  /// Alt and a character, or Escape and then the character.
  case alternate(Unicode.Scalar)
  /// Text from the clipboard or a scanner that brackets what it sends; may hold line breaks.
  case paste(String)
  /// A mouse button or wheel.
  case mouse(MouseEvent)

  /// How the key is called in hints and help, the same in every language: `F9`, `Esc`, `^P`.
  ///
  /// Empty for pasted text and the mouse, which nobody looks for on a keyboard.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .control(let scalar): "^" + String(Character(scalar)).uppercased()
    case .alternate(let scalar): "Alt-" + String(Character(scalar))
    case .paste, .mouse: ""
    }
  }
}

/// Something the mouse did over one cell.
public struct MouseEvent: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Hashable, Sendable {
    /// The main button went down.
    case press
    /// The main button came up.
    case release
    /// One notch of the wheel away from the user.
    case wheelUp
    /// One notch of the wheel towards the user.
    case wheelDown
  }

  /// What happened.
  public let action: Action
  /// Over which cell.
  public let point: Point

  /// An event over a cell.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
