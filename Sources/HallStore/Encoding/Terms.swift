internal import HallCore

// Texts that stand in journals again and again (names of fields, codes, hashes, departments, staff
// numbers) are kept once in the table `terms`; journals name them by number.

enum Terms {
  /// The fields whose texts come from a small stock. Never one that somebody types freely: what stands
  /// in `terms` can be read by whoever has the file.
  static let fields: Set<String> = [
    "calendar", "channel", "code", "event", "failure", "grade", "handlingCode", "id", "is", "kind",
    "material", "mode", "outcome", "procedure", "recipient", "result", "role", "source", "standard",
    "state", "to", "unit", "way", "window",
  ]

  /// More are not looked for.
  static let countLimit: Int64 = 1 << 32

  /// Whether a text may be kept as a term: a short one that cannot be the number of a person or a
  /// phone. Seven digits in a row make one, unless there are more letters than documents have.
  static func takes(_ text: String) -> Bool {
    guard (1...64).contains(text.utf8.count) else { return false }
    var run = 0
    var longest = 0
    var letters = 0
    for byte in text.utf8 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      run = isDigit ? run + 1 : 0
      longest = max(longest, run)
      if !isDigit, byte != UInt8(ascii: "-"), byte != UInt8(ascii: " ") { letters += 1 }
    }
    return longest < 7 || letters > 3
  }
}

/// The terms a connection has met.
struct KnownTerms {
  private var numbers: [Exactly: Int] = [:]
  private var texts: [Int: String] = [:]

  /// A text that is only the same as one of the same bytes.
  private struct Exactly: Hashable {
    let text: String

    static func == (left: Exactly, right: Exactly) -> Bool { isSame(left.text, right.text) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  func number(_ text: String) -> Int? { numbers[Exactly(text: text)] }

  func text(_ number: Int) -> String? { texts[number] }

  mutating func add(_ text: String, _ number: Int) {
    // A window works on few items a day; whoever reads everything must not keep everything.
    if texts.count >= 2000 { self = KnownTerms() }
    numbers[Exactly(text: text)] = number
    texts[number] = text
  }
}

extension Database {
  /// The number of a term; a new one is written in the caller's transaction.
  func term(_ text: String) throws(Fault) -> Int {
    if let known = terms.number(text) { return known }
    let rows = try query("SELECT number FROM terms WHERE text = ?", text)
    if try rows.next() {
      let number = rows.integer(0)
      terms.add(text, number)
      return number
    }
    try run(
      "INSERT INTO terms (number, text) SELECT coalesce(max(number), -1) + 1, ? FROM terms", text)
    let number = lastRow
    terms.add(text, number)
    return number
  }

  /// The text of a term; nil where there is none of that number.
  func term(_ number: Int) throws(Fault) -> String? {
    if let known = terms.text(number) { return known }
    let rows = try query("SELECT text FROM terms WHERE number = ?", number)
    guard try rows.next() else { return nil }
    let text = rows.text(0)
    terms.add(text, number)
    return text
  }
}
