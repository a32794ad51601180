internal import CTerminal
public import TerminalUI

/// Makes keys of what the terminal sends: bytes, and the codes of keys that terminfo knows.
///
/// Pure: feed it codes, tell it where a batch ended (nothing more to read now), collect inputs.
/// Whatever arrives, it never fails: what it does not know is swallowed whole, so that no piece of
/// an escape sequence ends up as text in a field.
public struct KeyDecoder {
  private enum State: Equatable {
    case ground
    /// Esc, and nothing after it yet.
    case escape
    /// `ESC [` and the parameters so far.
    case control([UInt8])
    /// `ESC O`, one byte to come.
    case shift
    /// Inside a report that ends with BEL or `ESC \`; how many bytes so far.
    case string(Int)
    /// The same, after an Esc in it.
    case stringEscape(Int)
  }

  /// Longer sequences are not sequences: give up and go on with the next byte.
  private static let parametersMax = 64
  private static let stringMax = 4096

  private var state = State.ground
  /// The byte that opened the sequence, in case it turns out to be Alt and that key.
  private var opener: Unicode.Scalar = "["
  private var utf8 = UTF8Decoder()
  private var paste: PasteBuffer?
  private let pasteLimitBytes: Int
  private var inputs: [Input] = []

  /// A decoder at rest.
  ///
  /// - Parameter pasteLimitBytes: how much of one paste is kept, in bytes of UTF-8.
  public init(pasteLimitBytes: Int = 1 << 20) {
    self.pasteLimitBytes = pasteLimitBytes
  }

  /// Whether a paste has begun and not ended.
  public var isPasting: Bool { paste != nil }

  /// Takes what has been understood since the last call, in order.
  public mutating func take() -> [Input] {
    defer { inputs.removeAll(keepingCapacity: true) }
    return inputs
  }

  /// Takes one code of `ct_next_input`: 0...255 is a byte, the others are `CT_KEY_…`.
  public mutating func feed(_ code: Int32) {
    if let byte = UInt8(exactly: code) {
      feed(byte: byte)
    } else {
      feed(key: code)
    }
  }

  /// Takes a mouse event, in its place among the keys.
  public mutating func feed(_ event: MouseEvent) {
    finishSequence()
    if paste == nil { inputs.append(.key(.mouse(event))) }
  }

  /// Nothing more to read just now: an Esc that stands alone is the Esc key.
  ///
  /// curses has already waited 25 ms for more. A longer sequence stays open, and so does a
  /// character whose bytes have not all arrived.
  public mutating func endBatch() {
    switch state {
    case .ground: break
    case .escape:
      emit(.escape)
      state = .ground
    case .control([]), .shift, .string(0):
      emit(.alternate(opener))
      state = .ground
    case .control, .string, .stringEscape: break
    }
  }

  /// Ends a paste whose end mark never came, so that keys are keys again.
  public mutating func endPaste() {
    guard var ended = paste else { return }
    finishSequence()
    paste = nil
    ended.finish()
    inputs.append(.key(.paste(ended.text)))
    if ended.wasCut { inputs.append(.pasteWasCut) }
  }

  private mutating func emit(_ key: Key) {
    inputs.append(.key(key))
  }
}

// MARK: - Keys that terminfo knows

extension KeyDecoder {
  private mutating func feed(key code: Int32) {
    if code == CT_KEY_PASTE_BEGIN {
      finishSequence()
      if paste == nil { paste = PasteBuffer(limitBytes: pasteLimitBytes) }
    } else if code == CT_KEY_PASTE_END {
      endPaste()
    } else if paste == nil {
      finishSequence()
      if let key = KeyDecoder.key(for: code) { emit(key) }
    }
  }

  private static func key(for code: Int32) -> Key? {
    switch code {
    case CT_KEY_UP: .up
    case CT_KEY_DOWN: .down
    case CT_KEY_LEFT: .left
    case CT_KEY_RIGHT: .right
    case CT_KEY_HOME: .home
    case CT_KEY_END: .end
    case CT_KEY_PAGE_UP: .pageUp
    case CT_KEY_PAGE_DOWN: .pageDown
    case CT_KEY_INSERT: .insert
    case CT_KEY_DELETE: .delete
    case CT_KEY_BACKSPACE: .backspace
    case CT_KEY_BACK_TAB: .backTab
    case CT_KEY_ENTER: .enter
    case CT_KEY_FUNCTION + 1...CT_KEY_FUNCTION + 12: .function(Int(code - CT_KEY_FUNCTION))
    default: nil
    }
  }

  /// A key code or the mouse in the middle of something: that something is over.
  private mutating func finishSequence() {
    if state == .escape, paste == nil { emit(.escape) }
    state = .ground
    utf8.abandon { KeyDecoder.add($0, to: &inputs) }
  }

  /// U+0080…U+009F are control characters too, only longer; no keyboard sends them as text.
  private static func add(_ scalar: Unicode.Scalar, to inputs: inout [Input]) {
    if (0x80...0x9F).contains(scalar.value) { return }
    inputs.append(.key(.character(scalar)))
  }
}

// MARK: - Bytes

extension KeyDecoder {
  private static let escape: UInt8 = 0x1B
  private static let bell: UInt8 = 0x07

  private mutating func feed(byte: UInt8) {
    if paste != nil {
      paste?.append(byte)
      return
    }
    switch state {
    case .ground: ground(byte)
    case .escape: afterEscape(byte)
    case .control(let parameters): control(parameters, byte)
    case .shift:
      // Known ones never get here: curses has turned them into key codes.
      state = .ground
      if byte < 0x20 || byte > 0x7E { ground(byte) }
    case .string(let count): string(count, byte)
    case .stringEscape(let count):
      if byte == UInt8(ascii: "\\") {
        state = .ground
      } else {
        string(count, byte)
      }
    }
  }

  private mutating func ground(_ byte: UInt8) {
    if byte >= 0x20, byte != 0x7F {
      utf8.decode(byte) { KeyDecoder.add($0, to: &inputs) }
      return
    }
    utf8.abandon { KeyDecoder.add($0, to: &inputs) }
    switch byte {
    case KeyDecoder.escape: state = .escape
    case 0x08, 0x7F: emit(.backspace)
    case 0x09: emit(.tab)
    case 0x0A, 0x0D: emit(.enter)
    case 0x01...0x1A: emit(.control(Unicode.Scalar(byte + 0x60)))
    default: emit(.control(Unicode.Scalar(byte + 0x40)))
    }
  }

  private mutating func afterEscape(_ byte: UInt8) {
    opener = Unicode.Scalar(byte)
    switch byte {
    case UInt8(ascii: "["): state = .control([])
    case UInt8(ascii: "O"): state = .shift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(0)
    case 0x20...0x7E:
      emit(.alternate(opener))
      state = .ground
    default:
      emit(.escape)
      state = .ground
      ground(byte)
    }
  }

  private mutating func control(_ parameters: [UInt8], _ byte: UInt8) {
    switch byte {
    case 0x20...0x3F where parameters.count < KeyDecoder.parametersMax:
      state = .control(parameters + [byte])
    case 0x20...0x3F:
      state = .ground
    case 0x40...0x7E:
      state = .ground
      if byte == UInt8(ascii: "R") { report(parameters) }
    default:
      state = .ground
      ground(byte)
    }
  }

  /// `row;column`. Row 1 is not a report but F3 with Shift or Ctrl.
  private mutating func report(_ parameters: [UInt8]) {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, let row = numbers[0], let column = numbers[1], row > 1 else { return }
    inputs.append(.cursorReport(row: row, column: column))
  }

  private mutating func string(_ count: Int, _ byte: UInt8) {
    if byte == KeyDecoder.bell || count >= KeyDecoder.stringMax {
      state = .ground
    } else if byte == KeyDecoder.escape {
      state = .stringEscape(count + 1)
    } else {
      state = .string(count + 1)
    }
  }
}
