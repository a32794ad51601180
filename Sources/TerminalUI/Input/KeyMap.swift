/// The keys that mean something at this moment.
///
/// A dialog is alone with its keys; otherwise the screen comes first, then what holds everywhere.
public struct KeyMap<Command: Hashable & Sendable, State, Label: Hashable & Sendable>: Sendable {
  /// The bindings this map is made of.
  public typealias Entry = Binding<Command, State, Label>

  /// The bindings of the open dialog; nil where none is open.
  public let dialog: [Entry]?
  /// The bindings of the screen.
  public let screen: [Entry]
  /// The bindings of every screen.
  public let everywhere: [Entry]

  /// A map for a screen, and for a dialog where one is open.
  public init(screen: [Entry], everywhere: [Entry], dialog: [Entry]? = nil) {
    self.screen = screen
    self.everywhere = everywhere
    self.dialog = dialog
  }

  /// The bindings that count, those asked first standing first.
  public var active: [Entry] { dialog ?? screen + everywhere }

  /// What a key comes to in this state.
  public func outcome(of key: Key, in state: State) -> KeyOutcome<Command, Label> {
    for binding in active where binding.keys.contains(key) {
      switch binding.availability(state) {
      case .ready: return .run(binding.command)
      case .blocked(let reason), .hidden(let reason): return .blocked(because: reason)
      case .absent: continue
      }
    }
    return .unbound
  }

  /// What the hint bar shows: what is peculiar to the screen or dialog on the left, what holds
  /// everywhere on the right.
  ///
  /// - Parameters:
  ///   - say: the words for a label, in the language of the person at the screen.
  ///   - nameKey: the name of a key, where it differs from its label.
  public func hints(
    in state: State, say: (Label) -> String, nameKey: (Key) -> String = { $0.label }
  ) -> (left: [Hint], right: [Hint]) {
    func hints(_ bindings: [Entry]) -> [Hint] {
      bindings.compactMap { binding in
        guard let label = binding.hint, let key = binding.keys.first else { return nil }
        switch binding.availability(state) {
        case .ready: return Hint(key: nameKey(key), label: say(label))
        case .blocked: return Hint(key: nameKey(key), label: say(label), isBlocked: true)
        case .hidden, .absent: return nil
        }
      }
    }
    if let dialog { return (hints(dialog), []) }
    return (hints(screen), hints(everywhere))
  }

  /// Keys that are bound more than once where both bindings could be asked; empty when in order.
  public var clashes: [Key] {
    var seen: Set<Key> = []
    return active.flatMap(\.keys).filter { !seen.insert($0).inserted }
  }

  /// Bound keys that a text field needs for itself. A screen that has one may bind none of them.
  public var keysThatType: [Key] {
    active.flatMap(\.keys).filter { key in
      switch key {
      case .character, .paste: true
      case .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
        .left, .right, .home, .end, .pageUp, .pageDown, .control, .alternate, .mouse:
        TextField.editingKeys.contains(key)
      }
    }
  }
}

extension Key {
  /// The function key that a character stands for after Escape or with Alt, where the keyboard or the
  /// line has none: 1…9 for F1…F9, 0 for F10, - for F11 and = for F12; nil for every other.
  public static func function(after escape: Unicode.Scalar) -> Key? {
    switch escape {
    case "1"..."9": .function(Int(escape.value) - 0x30)
    case "0": .function(10)
    case "-": .function(11)
    case "=": .function(12)
    default: nil
    }
  }

  /// Keys that terminals cannot tell from others, or that stop the line: never to be bound.
  ///
  /// Control-H, -I, -J and -M are Backspace, Tab and Enter; -C, -Z, -S, -Q belong to the terminal.
  public var cannotBeBound: Bool {
    guard case .control(let letter) = self else { return false }
    return "hijmczsq".unicodeScalars.contains(letter)
  }
}
