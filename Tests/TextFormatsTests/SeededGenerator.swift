/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same test on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A text of characters that are awkward to write: control characters, quotation marks, Chinese,
/// characters outside the basic plane, private use.
func randomText(using random: inout SeededGenerator) -> String {
  let pool: [Unicode.Scalar] = [
    "a", "9", " ", "\"", "\\", "/", ",", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "é", "濮",
    "阳",
    "𠀀", "\u{E000}", "\u{FEFF}", "=", "-", "'",
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...8, using: &random) {
    text.unicodeScalars.append(pool[Int.random(in: 0..<pool.count, using: &random)])
  }
  return text
}
