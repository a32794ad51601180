internal import TerminalUI
internal import Words

/// How far a question on the screen is from being answered.
///
/// A terminal tells that a key went down, not that it is held or was let go. What cannot be taken back
/// therefore waits twice: until its question has been on the screen for as long as it takes to read
/// it, and until its key has been quiet for longer than a held key or a second stroke would leave it.
enum Confirmation: Hashable, Sendable {
  /// Asked, and not on the screen yet.
  case unseen
  /// On the screen, for less than it takes to read it.
  case reading
  /// Read: a key can confirm.
  case ready
  /// A key has confirmed; it counts once the key stays quiet.
  case pressed(Command)
  /// The key came again at once: it is held, or was struck twice.
  case held

  /// Whether the question has been on the screen long enough.
  var isRead: Bool {
    switch self {
    case .unseen, .reading: false
    case .ready, .pressed, .held: true
    }
  }

  /// What has to pass without a key before it goes on; nil where nothing has.
  var pauseMilliseconds: Int? {
    switch self {
    case .unseen, .ready: nil
    case .reading: 400
    // A held key comes again after 25 to 100 ms, and later over a busy line.
    case .pressed: 300
    case .held: 500
    }
  }
}

/// A time during which nothing is to happen. The host measures it and sends ``Action/pauseOver``.
public struct KeyPause: Hashable, Sendable {
  /// Counts up with every pause, so that one that begins anew is known for another.
  public let number: Int
  /// How long, in milliseconds.
  public let milliseconds: Int
}

extension State {
  /// Asks something that cannot be taken back once it is confirmed.
  mutating func askToConfirm() -> [Effect] {
    confirmation = .unseen
    return [.discardTypeAhead]
  }

  /// Whether the question has been on the screen for as long as it takes to read it.
  var canConfirm: Availability<Phrase> {
    confirmation.isRead ? .ready : .blocked(because: FrameWords.readFirst)
  }

  /// Whether a command is what a question asks for, and not merely a move in it.
  func confirms(_ command: Command) -> Bool {
    switch command {
    case .caseDialog(.confirm), .question(.yes): return true
    case .caseDialog(.press): return caseFile?.dialog?.focus == .yes
    case .question(.press):
      guard case .question(_, .yes) = overlay else { return false }
      return true
    case .everywhere, .question, .desk, .caseFile, .detail, .caseDialog, .amendment, .newCase,
      .form, .settings, .help, .commandList:
      return false
    }
  }

  /// Takes a key that confirms: it counts when it stays the only one.
  mutating func confirm(_ command: Command) {
    switch confirmation {
    case .unseen, .reading: message = .refused(FrameWords.readFirst)
    case .ready: confirmation = .pressed(command)
    case .pressed, .held:
      // Set anew with every press: the pause begins again.
      confirmation = .held
      message = .refused(FrameWords.letGo)
    }
  }

  /// Escape right after the key: what was confirmed has not been done yet, and is not.
  mutating func takeBack() -> [Effect] {
    confirmation = .ready
    let effects = press(.escape)
    message = .plain(FrameWords.takenBack)
    return effects
  }

  /// Nothing was pressed during the pause.
  mutating func passPause() -> [Effect] {
    let before = confirmation
    confirmation = .ready
    guard case .pressed(let command) = before else { return [] }
    return run(command)
  }
}
