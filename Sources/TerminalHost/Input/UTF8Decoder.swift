/// Puts characters together from bytes that may arrive one read at a time.
///
/// curses' own get_wch loses a character whose bytes arrive in two reads; this one keeps its place.
/// Bytes that cannot belong to a character come out as U+FFFD, one for each broken beginning.
struct UTF8Decoder {
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next continuation byte may be: the second byte is where overlong forms, surrogates
  /// and numbers above U+10FFFF show.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a character has begun and is not complete.
  var isWaiting: Bool { missing > 0 }

  /// Takes one byte and hands over the characters it completes: none, one, or two when a broken
  /// beginning is followed by a good character.
  mutating func decode(_ byte: UInt8, _ found: (Unicode.Scalar) -> Void) {
    if missing > 0 {
      if allowed.contains(byte) {
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        allowed = 0x80...0xBF
        if missing == 0 { found(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return
      }
      abandon(found)
    }
    begin(byte, found)
  }

  /// Gives up a character that will not be completed.
  mutating func abandon(_ found: (Unicode.Scalar) -> Void) {
    guard missing > 0 else { return }
    missing = 0
    allowed = 0x80...0xBF
    found("\u{FFFD}")
  }

  private mutating func begin(_ byte: UInt8, _ found: (Unicode.Scalar) -> Void) {
    switch byte {
    case 0x00...0x7F: found(Unicode.Scalar(byte))
    case 0xC2...0xDF: expect(1, byte & 0x1F, 0x80...0xBF)
    case 0xE0: expect(2, byte & 0x0F, 0xA0...0xBF)
    case 0xED: expect(2, byte & 0x0F, 0x80...0x9F)
    case 0xE1...0xEF: expect(2, byte & 0x0F, 0x80...0xBF)
    case 0xF0: expect(3, byte & 0x07, 0x90...0xBF)
    case 0xF1...0xF3: expect(3, byte & 0x07, 0x80...0xBF)
    case 0xF4: expect(3, byte & 0x07, 0x80...0x8F)
    default: found("\u{FFFD}")
    }
  }

  private mutating func expect(_ count: Int, _ bits: UInt8, _ second: ClosedRange<UInt8>) {
    value = UInt32(bits)
    missing = count
    allowed = second
  }
}
