import CTerminal
import TerminalUI

@testable import TerminalHost

extension FuzzTarget {
  /// However the reads fall, the keys are the same; none of them is a piece of an escape sequence or
  /// a control character; and afterwards a key is a key again.
  static let keys = FuzzTarget(
    name: "keys",
    covers: ["TerminalHost/Input/KeyDecoder.swift"],
    lengthMax: 1024,
    seeds: {
      Seeds.texts(
        "国A𠀀é", "\u{1B}[2;3R中", "\u{1B}]0;title\u{7}中", "\u{1B}[<0;5;7M", "\u{1B}[1;5Pa",
        "\u{1B}P>|xterm(370)\u{1B}\\a", "\u{1B}x\u{1B}\r\u{1B}\u{1B}", "\u{80}\u{9B}31m")
        + [
          [0xFF, 15, 0xE5, 0xBC, 0xA0, 0x0D, 0x0A, 0x1B, 0x5B, 0x33, 0x31, 0x6D, 0xFF, 16, 0x61],
          [0x61, 0xFF, 1, 0xE4, 0xB8, 0xFE, 0x1B, 0xFF, 2, 0x1B, 0x4F, 0xFD, 0x1B],
        ]
    },
    check: { bytes in
      let events = DecoderEvent.events(of: bytes)
      var whole = KeyDecoder(pasteLimitBytes: 16)
      for event in events { event.feed(to: &whole) }
      let expected = whole.take()
      for input in expected { try checkInput(input) }
      try checkReads(events, expected)
      if whole.isPasting { whole.endPaste() }
      for _ in 0..<4200 { whole.feed(0x07) }  // ends whatever report may be open
      for input in whole.take() { try checkInput(input) }
      whole.feed(0x78)
      whole.endBatch()
      try holdEqual(whole.take(), [.key(.character("x"))], "the next key")
    })

  /// Of what is pasted as many characters are kept as there is room for, and no half of one.
  static let paste = FuzzTarget(
    name: "paste", covers: ["TerminalHost/Input/PasteBuffer.swift"], lengthMax: 64,
    seeds: { Seeds.with([7], Seeds.texts("张三\r\n110101\r\u{1B}[31m\u{7}\t末\n", "a𠀀é\u{9B}国国")) },
    check: { bytes in
      var input = FuzzInput(bytes)
      let limit = input.number(in: 0...40)
      let text = input.text()
      var buffer = PasteBuffer(limitBytes: limit)
      for byte in text.utf8 { buffer.append(byte) }
      buffer.finish()
      var kept = String.UnicodeScalarView()
      var size = 0
      var isAfterReturn = false
      for scalar in text.unicodeScalars {
        defer { isAfterReturn = scalar == "\r" }
        if scalar == "\n", isAfterReturn { continue }
        let isBreak = scalar == "\n" || scalar == "\r"
        if isControl(scalar), !isBreak, scalar != "\t", scalar.isASCII { continue }
        size += String(scalar).utf8.count
        if size > limit { break }
        if !isControl(scalar) || scalar.isASCII { kept.append(isBreak ? "\n" : scalar) }
      }
      try holdSame(buffer.text, String(kept), "what is kept of \(text.debugDescription)")
      try holdEqual(buffer.wasCut, size > limit, "whether it was cut")
    })

  /// Characters come out as Swift itself reads the bytes, however they are split.
  static let utf8 = FuzzTarget(
    name: "utf8", covers: ["TerminalHost/Input/UTF8Decoder.swift"], lengthMax: 64,
    seeds: {
      Seeds.texts("国A𠀀é", "\u{10FFFF}\u{800}\u{FFFD}") + [[0xE4, 0xB8], [0xED, 0xA0, 0x80, 0xC0]]
    },
    check: { bytes in
      var decoder = UTF8Decoder()
      var found = String.UnicodeScalarView()
      for byte in bytes { decoder.decode(byte) { found.append($0) } }
      try hold(!decoder.isWaiting || !bytes.isEmpty, "something is awaited after nothing")
      decoder.abandon { found.append($0) }
      try hold(!decoder.isWaiting, "nothing is awaited after giving up")
      try holdSame(String(found), String(decoding: bytes, as: UTF8.self), "\(bytes)")
    })

  /// First in, first out, keys removed on demand: the queue is a list with a fast beginning.
  static let pendingQueue = FuzzTarget(
    name: "pending-queue", covers: ["TerminalHost/Loop/PendingQueue.swift"], lengthMax: 600,
    seeds: { Seeds.texts("abcpppdpR", "aKbKcpRpp") },
    check: { bytes in
      var queue = PendingQueue<UInt8>()
      var list: [UInt8?] = []
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "p"):
          let expected = list.isEmpty ? nil : list.removeFirst()
          switch queue.popFirst() {
          case .action(let found): try holdEqual(found, expected, "the first")
          case .event, nil: try holdEqual(nil, expected, "the first")
          }
        case UInt8(ascii: "R"):
          queue.removeKeys()
          list.removeAll { $0 == nil }
        case UInt8(ascii: "K"):
          queue.append(.event(.key(.enter)))
          list.append(nil)
        default:
          queue.append(.action(byte))
          list.append(byte)
        }
        try holdEqual(queue.isEmpty, list.isEmpty, "whether something is left")
      }
    })
}

/// What the loop hands to the decoder.
private enum DecoderEvent {
  case code(Int32)
  case mouse

  /// Bytes as they are, but 0xFF and a number is a key that terminfo knows, and 0xFE the mouse: no
  /// character has these bytes in it.
  static func events(of bytes: [UInt8]) -> [DecoderEvent] {
    var events: [DecoderEvent] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0xFF: events.append(.code(known[Int(rest.popFirst() ?? 0) % known.count]))
      case 0xFE: events.append(.mouse)
      default: events.append(.code(Int32(byte)))
      }
    }
    return events
  }

  private static let known: [Int32] = [
    CT_KEY_UP, CT_KEY_DOWN, CT_KEY_LEFT, CT_KEY_RIGHT, CT_KEY_HOME, CT_KEY_END, CT_KEY_PAGE_UP,
    CT_KEY_PAGE_DOWN, CT_KEY_INSERT, CT_KEY_DELETE, CT_KEY_BACKSPACE, CT_KEY_BACK_TAB,
    CT_KEY_ENTER, CT_KEY_UNKNOWN, CT_KEY_FUNCTION + 12, CT_KEY_PASTE_BEGIN, CT_KEY_PASTE_END,
    CT_KEY_FUNCTION + 24,
  ]

  func feed(to decoder: inout KeyDecoder) {
    switch self {
    case .code(let code): decoder.feed(code)
    case .mouse: decoder.feed(MouseEvent(.press, at: Point(column: 3, row: 4)))
    }
  }

  var isEscape: Bool {
    if case .code(0x1B) = self { true } else { false }
  }
}

/// Feeds the same in many reads. Only Esc depends on what follows at once, so no read ends within
/// two bytes after one.
private func checkReads(_ events: [DecoderEvent], _ expected: [Input]) throws {
  for stride in [1, 2, 3, 7] {
    var decoder = KeyDecoder(pasteLimitBytes: 16)
    var found: [Input] = []
    for (index, event) in events.enumerated() {
      event.feed(to: &decoder)
      let isAfterEscape = events[max(0, index - 1)...index].contains(where: \.isEscape)
      if index % stride == 0, !isAfterEscape { decoder.endBatch() }
      if index % stride == 1 { found += decoder.take() }
    }
    try holdEqual(found + decoder.take(), expected, "keys from reads of \(stride)")
  }
}

private func checkInput(_ input: Input) throws {
  switch input {
  case .pasteWasCut: break
  case .cursorReport(let row, let column):
    try hold(row > 1 && column >= 1, "a cursor at \(row), \(column)")
  case .key(.character(let scalar)):
    try hold(!isControl(scalar), "a control character is typed: \(scalar.value)")
  case .key(.paste(let text)):
    let isObeyed = text.unicodeScalars.contains { isControl($0) && $0 != "\n" && $0 != "\t" }
    try hold(!isObeyed, "a control character is pasted: \(text.debugDescription)")
    try hold(text.unicodeScalars.count <= 16, "more is pasted than the limit: \(text)")
  case .key(.function(let number)): try hold((1...12).contains(number), "F\(number)")
  case .key(.alternate(let scalar)):
    try hold((0x20...0x7E).contains(scalar.value), "Alt and \(scalar.value)")
  case .key(.control(let scalar)):
    try hold((0x40...0x7A).contains(scalar.value), "Control and \(scalar.value)")
  case .key: break
  }
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}
