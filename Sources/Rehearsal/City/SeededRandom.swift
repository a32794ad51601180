/// The one source of chance in the simulated city: SplitMix64 (Steele, Lea, Flood 2014), so that the
/// same seed makes the same city on every machine and with every compiler.
struct SeededRandom {
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

  /// A number of the range. The remainder's bias is far below what a few hundred cases could show.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in so many cases of a hundred.
  mutating func chance(_ percent: Int) -> Bool { number(in: 0...99) < percent }

  /// One of the values; nil where there is none.
  mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values[number(in: 0...values.count - 1)]
  }

  /// One of the values, those with a greater weight more often; nil where no weight is positive.
  mutating func pick<Value>(_ values: [Value], weight: (Value) -> Int) -> Value? {
    let total = values.reduce(0) { $0 + weight($1) }
    guard total > 0 else { return nil }
    var rest = number(in: 0...total - 1)
    for value in values {
      rest -= weight(value)
      if rest < 0 { return value }
    }
    return nil
  }

  /// So many characters of an alphabet of ASCII characters.
  mutating func text(_ count: Int, of alphabet: String) -> String {
    let characters = Array(alphabet.utf8)
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes.append(characters[number(in: 0...characters.count - 1)]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func digits(_ count: Int) -> String { text(count, of: "0123456789") }
}
