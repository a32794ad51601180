import TerminalUI
import Testing

@testable import TerminalHost

/// Escape and then a digit, by hand, by a scanner, and on a keyboard that has function keys.
@Suite struct EscapeDigitsTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    /// What is pressed, and when, in milliseconds.
    let keys: [(Int, Key)]
    /// What the program is told, and when.
    let told: [(Int, Key)]
    var testDescription: String { name }

    init(_ name: String, _ keys: [(Int, Key)], _ told: [(Int, Key)]) {
      self.name = name
      self.keys = keys
      self.told = told
    }
  }

  static let rows = [
    Row("by hand", [(0, .escape), (600, .character("9"))], [(640, .function(9))]),
    Row("quickly", [(0, .escape), (20, .character("0"))], [(60, .function(10))]),
    Row("with Alt", [(0, .alternate("3"))], [(0, .function(3))]),
    Row("Alt and a letter", [(0, .alternate("x"))], [(0, .alternate("x"))]),
    Row("Escape alone", [(0, .escape)], [(1000, .escape)]),
    Row(
      "too late", [(0, .escape), (1100, .character("9"))],
      [(1000, .escape), (1100, .character("9"))]),
    Row(
      "another key", [(0, .escape), (300, .character("李"))],
      [(300, .escape), (300, .character("李"))]),
    Row("twice", [(0, .escape), (200, .escape)], [(200, .escape), (1200, .escape)]),
    Row(
      "a scanner", [(0, .escape), (500, .character("4")), (505, .character("1"))],
      [(505, .escape), (505, .character("4")), (505, .character("1"))]),
    Row(
      "a paste", [(0, .escape), (500, .paste("4109"))], [(500, .escape), (500, .paste("4109"))]),
    Row(
      "who has function keys is not kept waiting",
      [(0, .function(9)), (100, .escape), (200, .character("9"))],
      [(0, .function(9)), (100, .escape), (200, .character("9"))]),
    Row(
      "a digit is no function key of the keyboard's own",
      [(0, .escape), (200, .character("9")), (900, .escape)],
      [(240, .function(9)), (1900, .escape)]),
  ]

  @Test(arguments: rows) func aDigitAfterEscape(row: Row) {
    var escapes = EscapeDigits()
    var told: [(Int, Key)] = []
    func pass(until moment: Int) {
      while escapes.isWaiting, escapes.deadline <= Int64(moment) {
        let at = escapes.deadline
        told += escapes.pass(at).map { (Int(at), $0) }
      }
    }
    for (moment, key) in row.keys {
      pass(until: moment)
      told += escapes.take(key, at: Int64(moment)).map { (moment, $0) }
    }
    pass(until: 100_000)
    #expect(told.map(\.0) == row.told.map(\.0))
    #expect(told.map(\.1) == row.told.map(\.1))
  }
}
