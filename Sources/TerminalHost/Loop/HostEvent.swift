public import TerminalUI

/// What happens to a program in a terminal, apart from what its own threads post.
public enum HostEvent: Hashable, Sendable {
  /// A key, a paste or a mouse event.
  case key(Key)
  /// Escape was pressed, and the host waits whether a digit makes it a function key.
  case escapeWaits
  /// More was pasted than is kept; the paste before this holds the beginning only.
  case pasteWasCut
  /// The screen has this size now. The first event of all, and after every change.
  case resized(Size)
  /// The frame that ``Host/discardTypedAhead()`` asked for is on the screen.
  case shown
  /// The deadline the program named has come.
  case deadline
  /// The watched descriptor has something to read. Read it empty, or this comes again at once.
  case watched
  /// Somebody outside asks the program to stop (SIGTSTP), as the key ^Z does: `Host.suspend()` does
  /// it, when nothing is half done.
  case stopAsked
  /// The program was stopped and goes on; time has passed.
  case resumed
  /// This terminal draws `→` and its like two columns wide: lines and marks must be ASCII.
  case ambiguousWide
  /// The program is about to end. Save now: the loop ends when the program is no longer busy, at
  /// the latest after the grace time.
  case closing(ClosingReason)
}

/// Why a program ends that did not ask to.
public enum ClosingReason: Hashable, Sendable {
  /// SIGTERM: an administrator, or the machine shutting down.
  case terminated
  /// The terminal or the connection to it has gone.
  case hungUp
  /// SIGINT from outside; ^C on the keyboard is an ordinary key.
  case interrupted

  /// What the shell is told: 128 and the number of the signal.
  public var exitCode: Int32 {
    switch self {
    case .terminated: 143
    case .hungUp: 129
    case .interrupted: 130
    }
  }
}
