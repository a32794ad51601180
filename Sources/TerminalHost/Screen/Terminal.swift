internal import CTerminal
internal import Glibc
public import TerminalUI

/// Why no screen can be shown here. The sentence for it belongs to the application.
public enum TerminalFault: Error, Hashable, Sendable {
  /// Neither standard input and output nor /dev/tty is a terminal.
  case notATerminal
  /// No UTF-8 locale is installed, not even C.UTF-8.
  case noUTF8Locale
  /// TERM is not set.
  case termUnset
  /// The system has no description of this TERM.
  case termUnknown(String)
  /// This TERM cannot place the cursor, for example `dumb`.
  case cursorNotMovable(String)
  /// The terminal library refused; the terminal has gone or memory is short.
  case refused
}

extension TerminalFault {
  /// What `ct_start` answered; nil where it started.
  init?(_ outcome: Int32) {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    switch outcome {
    case CT_STARTED: return nil
    case CT_NO_TTY: self = .notATerminal
    case CT_NO_UTF8_LOCALE: self = .noUTF8Locale
    case CT_NO_TERM: self = .termUnset
    case CT_UNKNOWN_TERM: self = .termUnknown(term)
    case CT_NO_CURSOR_MOVEMENT: self = .cursorNotMovable(term)
    default: self = .refused
    }
  }
}

/// Looks whether a screen could be shown here, without taking the terminal.
/// - Returns: the terminal's size; 0×0 where it does not tell.
/// - Throws: why no screen could be shown.
public func checkTerminal() throws(TerminalFault) -> Size {
  var rows: Int32 = 0
  var columns: Int32 = 0
  if let fault = TerminalFault(ct_check(&rows, &columns)) { throw fault }
  return Size(columns: Int(columns), rows: Int(rows))
}

/// The one terminal of this process, between taking it and giving it back.
struct Terminal {
  struct Options {
    var wakeDescriptor: Int32
    var probesWidth: Bool
    var lastWords: String
  }

  private var mouse = false

  static func start(_ options: Options) throws(TerminalFault) -> Terminal {
    let outcome = options.lastWords.withCString { words in
      var raw = ct_options()
      raw.wake_fd = options.wakeDescriptor
      raw.probes_width = options.probesWidth
      raw.last_words = words
      return ct_start(&raw)
    }
    if let fault = TerminalFault(outcome) { throw fault }
    return Terminal()
  }

  func end() { ct_end() }

  /// The size the terminal has now.
  var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }

  func resize(to size: Size) { ct_resize(Int32(size.rows), Int32(size.columns)) }

  mutating func setMouse(_ enabled: Bool) {
    if enabled == mouse { return }
    mouse = enabled
    ct_set_mouse(enabled)
  }

  /// Feeds everything there is to read. Answers whether there was anything.
  func read(into decoder: inout KeyDecoder) -> Bool {
    var any = false
    var code = ct_next_input()
    while code != CT_NO_INPUT {
      any = true
      if code == CT_KEY_MOUSE {
        if let event = nextMouseEvent() { decoder.feed(event) }
      } else {
        decoder.feed(code)
      }
      code = ct_next_input()
    }
    if any { decoder.endBatch() }
    return any
  }

  private func nextMouseEvent() -> MouseEvent? {
    var row: Int32 = 0
    var column: Int32 = 0
    let kind = ct_mouse_take(&row, &column)
    let point = Point(column: Int(column), row: Int(row))
    return switch kind {
    case CT_MOUSE_PRESS: MouseEvent(.press, at: point)
    case CT_MOUSE_RELEASE: MouseEvent(.release, at: point)
    case CT_MOUSE_WHEEL_UP: MouseEvent(.wheelUp, at: point)
    case CT_MOUSE_WHEEL_DOWN: MouseEvent(.wheelDown, at: point)
    default: nil
    }
  }
}
