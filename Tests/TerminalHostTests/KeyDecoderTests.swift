import CTerminal
import TerminalHost
import TerminalUI
import Testing

/// Decodes batches of bytes; each batch is what one turn of the loop finds to read.
private func decode(_ batches: [[Int32]], pasteLimitBytes: Int = 1 << 20) -> [Input] {
  var decoder = KeyDecoder(pasteLimitBytes: pasteLimitBytes)
  for batch in batches {
    for code in batch { decoder.feed(code) }
    decoder.endBatch()
  }
  return decoder.take()
}

private func bytes(_ text: String) -> [Int32] { text.utf8.map { Int32($0) } }

private func keys(_ keys: Key...) -> [Input] { keys.map { .key($0) } }

struct KeyRow: Sendable, CustomTestStringConvertible {
  let sent: String
  let keys: [Key]

  init(_ sent: String, _ keys: Key...) {
    self.sent = sent
    self.keys = keys
  }

  var testDescription: String { sent.debugDescription }
}

@Suite struct KeyDecoderTests {
  static let rows: [KeyRow] = [
    KeyRow("a", .character("a")),
    KeyRow("国", .character("国")),
    KeyRow("𠀀é", .character("𠀀"), .character("é")),
    KeyRow(" ", .character(" ")),
    KeyRow("\r", .enter),
    KeyRow("\n", .enter),
    KeyRow("\t", .tab),
    KeyRow("\u{7F}", .backspace),
    KeyRow("\u{8}", .backspace),
    KeyRow("\u{1}", .control("a")),
    KeyRow("\u{3}", .control("c")),
    KeyRow("\u{1A}", .control("z")),
    KeyRow("\u{0}", .control("@")),
    KeyRow("\u{1F}", .control("_")),
    KeyRow("\u{1B}", .escape),
    KeyRow("\u{1B}x", .alternate("x")),
    KeyRow("\u{1B}国", .escape, .character("国")),
    KeyRow("\u{1B}\r", .escape, .enter),
    KeyRow("\u{1B}\u{1B}", .escape, .escape),
    KeyRow("\u{1B}[", .alternate("[")),
    KeyRow("\u{1B}O", .alternate("O")),
    KeyRow("\u{1B}]", .alternate("]")),
    // What a terminal says that nobody asked for leaves no trace in a field.
    KeyRow("\u{1B}[1;5Pa", .character("a")),
    KeyRow("\u{1B}[?62;22ca", .character("a")),
    KeyRow("\u{1B}[27;5;13~a", .character("a")),
    KeyRow("\u{1B}[Ia\u{1B}[O", .character("a")),
    KeyRow("\u{1B}Oya", .character("a")),
    KeyRow("\u{1B}]11;rgb:0000/0000/0000\u{7}a", .character("a")),
    KeyRow("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\a", .character("a")),
    KeyRow("\u{1B}P>|xterm(370)\u{1B}\\a", .character("a")),
    // The control characters of two bytes are no text either.
    KeyRow(
      "\u{80}\u{9B}31m\u{A0}", .character("3"), .character("1"), .character("m"),
      .character("\u{A0}")),
    // A sequence that is broken off ends where it cannot go on.
    KeyRow("\u{1B}[1\ra", .enter, .character("a")),
    KeyRow("\u{1B}[1国", .character("国")),
    // Row 1 is F3 with a modifier, not a report.
    KeyRow("\u{1B}[1;2R"),
  ]

  @Test(arguments: rows)
  func decoding(_ row: KeyRow) {
    #expect(decode([bytes(row.sent)]) == row.keys.map { .key($0) })
  }

  /// However the reads fall, text and reports come out the same; only Esc depends on what follows
  /// at once.
  @Test(arguments: ["国A𠀀", "é\u{1B}[2;3R中", "\u{1B}]0;title\u{7}中"])
  func splitReads(_ text: String) {
    let all = bytes(text)
    let whole = decode([all])
    for cut in 1..<all.count {
      let before = Array(all[..<cut])
      // curses itself waits for what follows an Esc, so no read ends there.
      if before.last == 0x1B || before.suffix(2) == [0x1B, 0x5B]
        || before.suffix(2) == [0x1B, 0x5D]
      {
        continue
      }
      #expect(decode([before, Array(all[cut...])]) == whole, "cut after \(cut) bytes")
    }
  }

  @Test func badBytesBecomeOneReplacementEach() {
    let replaced = Key.character("\u{FFFD}")
    #expect(decode([[0xFF, 0x61]]) == keys(replaced, .character("a")))
    #expect(decode([[0xC0, 0x80]]) == keys(replaced, replaced))
    #expect(decode([[0xE4, 0xB8, 0x61]]) == keys(replaced, .character("a")))
    #expect(decode([[0xED, 0xA0, 0x80]]) == keys(replaced, replaced, replaced))
    #expect(decode([[0xE4, 0xB8, 0x1B]]) == keys(replaced, .escape))
    #expect(decode([[0xE4, 0xB8, CT_KEY_UP]]) == keys(replaced, .up))
  }

  @Test func knownKeys() {
    let codes: [Int32] = [
      CT_KEY_UP, CT_KEY_DOWN, CT_KEY_LEFT, CT_KEY_RIGHT, CT_KEY_HOME, CT_KEY_END, CT_KEY_PAGE_UP,
      CT_KEY_PAGE_DOWN, CT_KEY_INSERT, CT_KEY_DELETE, CT_KEY_BACKSPACE, CT_KEY_BACK_TAB,
      CT_KEY_ENTER, CT_KEY_FUNCTION + 1, CT_KEY_FUNCTION + 12, CT_KEY_FUNCTION + 13,
      CT_KEY_UNKNOWN,
    ]
    let wanted: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace,
      .backTab, .enter, .function(1), .function(12),
    ]
    #expect(decode([codes]) == wanted.map { .key($0) })
  }

  @Test func escapeBeforeAnArrowIsTwoKeys() {
    #expect(decode([[0x1B, CT_KEY_UP]]) == keys(.escape, .up))
  }

  @Test func cursorReport() {
    #expect(decode([bytes("\u{1B}[2;3R")]) == [.cursorReport(row: 2, column: 3)])
    #expect(decode([bytes("\u{1B}[24;80R")]) == [.cursorReport(row: 24, column: 80)])
    #expect(decode([bytes("\u{1B}[2R\u{1B}[2;R\u{1B}[2;99999999999999999999R")]) == [])
  }

  @Test func pasteIsOneKey() {
    let pasted =
      [CT_KEY_PASTE_BEGIN] + bytes("张三\r\n110101\r\u{1B}[31m\u{7}\t末\n") + [CT_KEY_PASTE_END]
    #expect(decode([pasted]) == keys(.paste("张三\n110101\n[31m\t末\n")))
  }

  @Test func noControlCharacterIsPasted() {
    let pasted = [CT_KEY_PASTE_BEGIN] + bytes("张\u{9B}31m\u{7F}三\u{85}") + [CT_KEY_PASTE_END]
    #expect(decode([pasted]) == keys(.paste("张31m三")))
  }

  @Test func pasteOverSeveralReads() {
    let text = String(repeating: "国", count: 1000)
    let all = [CT_KEY_PASTE_BEGIN] + bytes(text) + [CT_KEY_PASTE_END]
    let batches = stride(from: 0, to: all.count, by: 7).map {
      Array(all[$0..<min($0 + 7, all.count)])
    }
    #expect(decode(batches) == keys(.paste(text)))
  }

  @Test func pasteStopsAtTheLimitAndSaysSo() {
    let all = [CT_KEY_PASTE_BEGIN] + bytes("国国国") + [CT_KEY_PASTE_END]
    #expect(decode([all], pasteLimitBytes: 5) == keys(.paste("国")) + [.pasteWasCut])
    #expect(decode([all], pasteLimitBytes: 6) == keys(.paste("国国")) + [.pasteWasCut])
    #expect(decode([all], pasteLimitBytes: 9) == keys(.paste("国国国")))
  }

  @Test func pasteWithoutEndCanBeEnded() {
    var decoder = KeyDecoder()
    for code in [CT_KEY_PASTE_BEGIN] + bytes("ab") { decoder.feed(code) }
    decoder.endBatch()
    #expect(decoder.isPasting)
    decoder.endPaste()
    decoder.feed(Int32(UInt8(ascii: "c")))
    #expect(decoder.take() == keys(.paste("ab"), .character("c")))
    #expect(!decoder.isPasting)
  }

  @Test func mouseKeepsItsPlace() {
    var decoder = KeyDecoder()
    let event = MouseEvent(.press, at: Point(column: 3, row: 4))
    decoder.feed(0x61)
    decoder.feed(event)
    decoder.feed(0x62)
    #expect(decoder.take() == keys(.character("a"), .mouse(event), .character("b")))
  }

  /// Whatever comes, the decoder lives, and afterwards a key is a key again.
  @Test(arguments: 1...40)
  func noise(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    var decoder = KeyDecoder(pasteLimitBytes: 64)
    var codes: [Int32] = []
    for _ in 0..<5000 {
      switch random.next() % 8 {
      case 0: codes.append(0x1B)
      case 1: codes.append(contentsOf: bytes("\u{1B}["))
      case 2: codes.append(Int32(0x10001 + random.next() % 17))
      case 3: codes.append(contentsOf: bytes("0;?R~]P"))
      default: codes.append(Int32(random.next() % 256))
      }
      if random.next() % 16 == 0 {
        for code in codes { decoder.feed(code) }
        decoder.endBatch()
        codes = []
      }
    }
    if decoder.isPasting { decoder.endPaste() }
    for _ in 0..<5000 { decoder.feed(0x7) }  // ends whatever report may be open
    _ = decoder.take()
    decoder.feed(0x78)
    decoder.endBatch()
    #expect(decoder.take() == keys(.character("x")))
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
