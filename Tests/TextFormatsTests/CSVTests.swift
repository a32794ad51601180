import Testing
import TextFormats

@Suite("CSV")
struct CSVTests {
  @Test("Quotes, commas, line breaks, CRLF, byte order mark")
  func reads() throws {
    let text = "\u{FEFF}code,name\r\n1,\"a,\"\"b\"\"\r\nc\"\r\n\r\n2,\n3,濮阳"
    let table = try parseCSV(Array(text.utf8), file: "f")
    #expect(table.header == ["code", "name"])
    #expect(table.headerLine == 1)
    #expect(table.rows.map(\.line) == [2, 5, 6])
    #expect(table.rows.map(\.fields) == [["1", "a,\"b\"\r\nc"], ["2", ""], ["3", "濮阳"]])
    #expect(table.rows[2].value("name") == "濮阳")
    #expect(table.rows[2].value("none") == nil)
  }

  @Test("The header's line is known where empty lines come before it")
  func knowsTheHeadersLine() throws {
    let table = try parseCSV(Array("\r\n\n\"a\nb\",c\n1,2\n".utf8), file: "f")
    #expect(table.headerLine == 3)
    #expect(table.rows.map(\.line) == [5])
  }

  private static let malformed: [(String, Int, String, FormatProblem)] = [
    ("", 0, "", FormatProblem.empty),
    ("a,,c\n", 1, "", .empty),
    ("a,b,a\n", 1, "a", .duplicateField),
    ("a,b,c\n1,2,3\n1\n", 3, "b", .columnCount(expected: 3, found: 1)),
    ("a,b\n1,2,3\n", 2, "", .columnCount(expected: 2, found: 3)),
    ("a,b\n1,2\"\n", 2, "b", .syntax(.quoteInsideValue)),
    ("a,b\n\"1\"x,2\n", 2, "a", .syntax(.textAfterQuote)),
    ("a,b\n1,2\n3,\"4\n5\n", 3, "b", .syntax(.unexpectedEnd)),
    ("a\n1\rb\n", 2, "a", .syntax(.controlCharacter(13))),
    ("a\n\u{0}\n", 2, "a", .syntax(.controlCharacter(0))),
    ("a\n\"1\n\u{1B}[2J\"\n", 3, "a", .syntax(.controlCharacter(0x1B))),
  ]

  @Test(
    "A malformed table is refused with its line, its column and the reason", arguments: malformed)
  func refuses(text: String, line: Int, field: String, problem: FormatProblem) {
    let expected = FormatFault(file: "f.csv", line: line, field: field, problem: problem)
    #expect(throws: expected) { try parseCSV(Array(text.utf8), file: "f.csv") }
  }

  @Test("A table saved as GBK is refused as such")
  func refusesGBK() {
    let bytes = Array("name\n".utf8) + [0xE5, 0xA7, 0xD1, 0xF4]
    let expected = FormatFault(file: "f", line: 2, field: "name", problem: .syntax(.invalidUTF8))
    #expect(throws: expected) { try parseCSV(bytes, file: "f") }
  }

  private static let guarded: [(String, String)] = [
    ("=1+1", "'=1+1\r\n"), ("+86", "'+86\r\n"), ("-5", "'-5\r\n"), ("@a", "'@a\r\n"),
    ("\ta", "'\ta\r\n"), ("a=b", "a=b\r\n"), ("", "\"\"\r\n"),
  ]

  @Test("Values that a spreadsheet would run get an apostrophe", arguments: guarded)
  func guardsFormulas(value: String, written: String) {
    #expect(csvRow([value]) == written)
  }

  @Test("A value may begin with what elsewhere is a byte order mark")
  func keepsMarksInValues() throws {
    let values = ["\u{FEFF}a", "\u{FEFF}"]
    let table = try parseCSV(Array((csvRow(values) + csvRow(values)).utf8), file: "f")
    #expect(table.header.map { Array($0.utf8) } == values.map { Array($0.utf8) })
    #expect(table.rows[0].fields.map { Array($0.utf8) } == values.map { Array($0.utf8) })
  }

  @Test("What was written reads back the same", arguments: 0..<100)
  func roundTrips(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var values: [String] = []
    while values.count < 4 {
      let text = randomText(using: &random)
      guard text.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else { continue }
      values.append("x" + text)
    }
    let text = csvRow(["a", "b", "c", "d"]) + csvRow(values)
    let table = try parseCSV(Array(text.utf8), file: "f")
    #expect(table.rows.map(\.fields) == [values])
  }
}
