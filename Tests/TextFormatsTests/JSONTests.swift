import Testing
import TextFormats

@Suite("JSON")
struct JSONTests {
  private static let readable: [(String, JSONValue)] = [
    ("null", JSONValue.null),
    (" true ", true),
    ("-0", 0),
    ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)),
    (#""a\"\\\/\b\f\n\r\tb""#, "a\"\\/\u{8}\u{C}\n\r\tb"),
    (#""\u6FEE\u9633""#, "濮阳"),
    (#""\uD840\uDC00""#, "𠀀"),
    ("\"濮阳市 𠀀\"", "濮阳市 𠀀"),
    ("[]", []),
    ("{}", [:]),
    (#"{"b":[1,{"c":null}],"a":""}"#, ["b": [1, ["c": .null]], "a": ""]),
    ("\u{FEFF}[1]", [1]),
  ]

  @Test("Well-formed values read as what they are", arguments: readable)
  func reads(text: String, expected: JSONValue) throws {
    #expect(try parseJSON(text, file: "f").json == expected)
  }

  private static let malformed: [(String, Int, String, FormatProblem)] = [
    ("", 1, "", FormatProblem.syntax(.unexpectedEnd)),
    ("\n\n", 3, "", .syntax(.unexpectedEnd)),
    ("{", 1, "", .syntax(.unexpectedEnd)),
    ("[1,]", 1, "[1]", .syntax(.unexpectedByte(UInt8(ascii: "]")))),
    ("{\"a\":1,}", 1, "", .syntax(.unexpectedByte(UInt8(ascii: "}")))),
    ("{\n\"a\" 1}", 2, "", .syntax(.unexpectedByte(UInt8(ascii: "1")))),
    ("{'a':1}", 1, "", .syntax(.unexpectedByte(UInt8(ascii: "'")))),
    ("tru", 1, "", .syntax(.unexpectedEnd)),
    ("nul1", 1, "", .syntax(.unexpectedByte(UInt8(ascii: "1")))),
    ("[1] 2", 1, "", .syntax(.trailingContent)),
    ("// note\n1", 1, "", .syntax(.unexpectedByte(UInt8(ascii: "/")))),
    ("{\"a\":\n1.5}", 2, "a", .syntax(.notAnInteger)),
    ("1e3", 1, "", .syntax(.notAnInteger)),
    ("012", 1, "", .syntax(.leadingZero)),
    ("-", 1, "", .syntax(.unexpectedEnd)),
    ("+1", 1, "", .syntax(.unexpectedByte(UInt8(ascii: "+")))),
    ("9223372036854775808", 1, "", .syntax(.numberTooLarge)),
    ("-9223372036854775809", 1, "", .syntax(.numberTooLarge)),
    ("\"a\nb\"", 1, "", .syntax(.controlCharacter(10))),
    ("\"\\x\"", 1, "", .syntax(.invalidEscape)),
    ("\"\\u12G4\"", 1, "", .syntax(.invalidEscape)),
    ("\"\\uD840\"", 1, "", .syntax(.loneSurrogate)),
    ("\"\\uDC00\"", 1, "", .syntax(.loneSurrogate)),
    ("\"\\uD840\\u0041\"", 1, "", .syntax(.loneSurrogate)),
    ("\"abc", 1, "", .syntax(.unexpectedEnd)),
    ("{\"items\":[\n{},\n{\"m\":[{\"n\":1,\n\"n\":2}]}]}", 4, "items[1].m[0].n", .duplicateField),
  ]

  @Test("A malformed text is refused with its line, its path and the reason", arguments: malformed)
  func refuses(text: String, line: Int, field: String, problem: FormatProblem) {
    let expected = FormatFault(file: "f.json", line: line, field: field, problem: problem)
    #expect(throws: expected) { try parseJSON(text, file: "f.json") }
  }

  private static let notUTF8: [[UInt8]] = [
    [0xE5, 0xA7, 0xD1, 0xF4], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE6],
  ]

  @Test("Bytes that are not UTF-8 are refused", arguments: notUTF8)
  func refusesInvalidUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    for escape in [[], Array("\\n".utf8)] {
      #expect(throws: FormatFault(file: "f", line: 1, field: "", problem: .syntax(.invalidUTF8))) {
        try parseJSON([quote] + escape + bytes + [quote], file: "f")
      }
    }
  }

  @Test("64 levels are read, the 65th is refused")
  func limitsDepth() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(try parseJSON(deep, file: "f").kind == .array)
    let error = #expect(throws: FormatFault.self) { try parseJSON("[" + deep + "]", file: "f") }
    #expect(error?.problem == .syntax(.tooDeep(limit: 64)))
  }

  @Test("Every value knows the line it begins on")
  func keepsLines() throws {
    let node = try parseJSON("{\r\n\"a\": 1,\r\n\r\n\"b\": [\n2\n]}", file: "f")
    guard case .object(let fields) = node.value, case .array(let list) = fields[1].node.value
    else {
      Issue.record("not the expected shape")
      return
    }
    #expect([node.line, fields[0].node.line, fields[1].node.line, list[0].line] == [1, 2, 4, 5])
  }

  @Test("Three ways to write the same value")
  func writes() {
    let value: JSONValue = [
      "b": [1, true, .null], "a": "\"\\\u{1}\u{1F}\u{7F}\n濮", "é": [:], "z": [],
    ]
    let text = "\"\\\"\\\\\\u0001\\u001f\u{7F}\\n濮\""
    #expect(value.text == "{\"b\":[1,true,null],\"a\":\(text),\"é\":{},\"z\":[]}")
    #expect(value.canonical == "{\"a\":\(text),\"b\":[1,true,null],\"z\":[],\"é\":{}}")
    #expect(
      value.pretty == """
        {
          "b": [
            1,
            true,
            null
          ],
          "a": \(text),
          "é": {},
          "z": []
        }
        """)
  }

  @Test("What was written reads back the same", arguments: 0..<200)
  func roundTrips(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value = JSONValue.random(depth: 4, using: &random)
    #expect(try parseJSON(value.text, file: "f").json == value)
    #expect(try parseJSON(value.pretty, file: "f").json == value)
    let canonical = value.canonical
    #expect(try parseJSON(canonical, file: "f").json.canonical == canonical)
  }

  @Test("Damaged text never stops the reader, it only faults", arguments: 0..<200)
  func survivesDamage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(JSONValue.random(depth: 4, using: &random).pretty.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
    }
    _ = try? parseJSON(bytes, file: "f")
    _ = try? lines(bytes)
    _ = try? parseCSV(bytes, file: "f")
  }

  private func lines(_ bytes: [UInt8]) throws(FormatFault) -> [JSONNode] {
    var reader = JSONLinesReader(bytes, file: "f")
    var nodes: [JSONNode] = []
    while let node = try reader.next() { nodes.append(node) }
    return nodes
  }

  @Test("JSON Lines: empty lines are skipped and counted")
  func readsLines() throws {
    let nodes = try lines(Array("{\"a\":1}\r\n\n  \n[2]".utf8))
    #expect(nodes.map(\.line) == [1, 4])
    #expect(nodes.map(\.json) == [["a": 1], [2]])
  }

  @Test("JSON Lines: the reader goes on after a fault")
  func continuesAfterFault() throws {
    var reader = JSONLinesReader(Array("1\n{\n3\n".utf8), file: "f")
    #expect(try reader.next()?.json == 1)
    let expected = FormatFault(file: "f", line: 2, field: "", problem: .syntax(.unexpectedEnd))
    #expect(throws: expected) { try reader.next() }
    #expect(try reader.next()?.line == 3)
    #expect(try reader.next() == nil)
  }
}

extension JSONValue {
  static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0...(depth == 0 ? 3 : 5), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .integer(.random(in: .min ... .max, using: &random))
    case 3: return .string(randomText(using: &random))
    case 4:
      return .array(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          .random(depth: depth - 1, using: &random)
        })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &random)).map { index in
          JSONMember(
            "\(index)" + randomText(using: &random), .random(depth: depth - 1, using: &random))
        })
    }
  }
}
