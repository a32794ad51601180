internal import TerminalUI

/// Escape and then a digit is the function key of that number, for keyboards and lines that have
/// none; with Alt the same.
///
/// Hands need time between the two keys, so Escape waits for its digit: for a second at most, and any
/// other key ends the waiting. Who has pressed a function key has them and is not kept waiting: there
/// Escape acts at once.
struct EscapeDigits {
  /// How long Escape waits for its digit.
  static let patienceMilliseconds: Int64 = 1000
  /// What follows a digit as fast as this was sent by a scanner, and all of it is text.
  static let burstMilliseconds: Int64 = 40

  private enum State {
    case rest
    case escape
    /// Escape and this character, which stands for that function key unless more follows at once.
    case digit(Unicode.Scalar, Key)
  }

  private var state = State.rest
  private var hasFunctionKeys = false
  /// When the waiting is over, in milliseconds of `monotonicMilliseconds()`; `.max` while nothing
  /// waits.
  private(set) var deadline: Int64 = .max

  /// Whether a key is held back.
  var isWaiting: Bool { deadline != .max }

  /// Whether Escape was pressed and a digit may follow.
  var awaitsDigit: Bool { if case .escape = state { true } else { false } }

  /// Takes a key and hands over those that are certain now, in order.
  mutating func take(_ key: Key, at now: Int64) -> [Key] {
    var certain = isOver(now) ? give() : []
    if case .function = key { hasFunctionKeys = true }
    switch (state, key) {
    case (.rest, .escape) where !hasFunctionKeys, (.escape, .escape):
      // Of two, the first has waited for no digit.
      if case .escape = state { certain.append(.escape) }
      wait(.escape, until: now + Self.patienceMilliseconds)
    case (.escape, .character(let scalar)):
      guard let function = Key.function(after: scalar) else { return certain + give() + [key] }
      wait(.digit(scalar, function), until: now + Self.burstMilliseconds)
    case (.digit(let scalar, _), _):
      rest()
      certain += [.escape, .character(scalar), key]
    case (_, .alternate(let scalar)):
      certain += give() + [Key.function(after: scalar) ?? key]
    case (.rest, _), (.escape, _):
      certain += give() + [key]
    }
    return certain
  }

  /// Hands over what has waited long enough.
  mutating func pass(_ now: Int64) -> [Key] { isOver(now) ? give() : [] }

  /// Forgets what waits.
  mutating func rest() {
    state = .rest
    deadline = .max
  }

  private func isOver(_ now: Int64) -> Bool { now >= deadline }

  private mutating func wait(_ state: State, until deadline: Int64) {
    self.state = state
    self.deadline = deadline
  }

  private mutating func give() -> [Key] {
    defer { rest() }
    return switch state {
    case .rest: []
    case .escape: [.escape]
    case .digit(_, let function): [function]
    }
  }
}
