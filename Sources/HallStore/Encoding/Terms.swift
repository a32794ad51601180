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

  /// Those whose texts are longer numbers by nature, and are held against the standards before they
  /// are written.
  private static let numbered: Set<String> = ["calendar", "handlingCode", "standard"]

  /// More are not looked for.
  static let countLimit: Int64 = 1 << 32

  /// Whether the text of a field may be kept as a term: a short one that cannot hold the number of a
  /// person or a phone, which is at least six digits in a row. Who brings a case in may write whatever
  /// he likes even where a code belongs.
  static func takes(_ text: String, as field: String) -> Bool {
    guard fields.contains(field) else { return false }
    return numbered.contains(field) ? (1...64).contains(text.utf8.count) : takes(name: text)
  }

  /// Whether the name of a field may be.
  static func takes(name: String) -> Bool {
    guard (1...64).contains(name.utf8.count) else { return false }
    var run = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): run += 1
      // However somebody groups its digits, it is the number.
      case UInt8(ascii: "-"), UInt8(ascii: " "): break
      default: run = 0
      }
      if run >= 6 { return false }
    }
    return true
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
