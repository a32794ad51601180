import HallCore
import TestKit
import Testing
import TextFormats

@testable import HallStore

/// What is packed comes out as it went in, and takes few bytes.
@Suite struct PackedJSONTests {
  /// A value, and how many bytes it takes once the hall knows its terms.
  static let values: [(json: String, bytes: Int)] = [
    (#"{}"#, 1),
    (#"{"material":"business-licence"}"#, 3),
    (#"{"reason":"营业执照"}"#, 2 + 2 + 12),
    (#"{"digest":"66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"}"#, 2 + 34),
    (#"{"digest":"66C7F0F4"}"#, 2 + 10),
    (#"{"digest":"66c7f0f"}"#, 2 + 9),
    (#"{"asOf":"2026-11-23T10:42:07+08:00"}"#, 2 + 7),
    (#"{"asOf":"2026-11-23T10:42:07.000+08:00"}"#, 2 + 31),
    (#"{"asOf":"2026-11-23T10:42:07+00:00"}"#, 2 + 27),
    (#"{"on":"2026-11-23"}"#, 2 + 4),
    (#"{"on":"2026-02-30"}"#, 2 + 12),
    (#"{"number":"13800001234"}"#, 2 + 6),
    (#"{"number":"013800001234"}"#, 2 + 8),
    (#"{"number":"410922199901019990"}"#, 2 + 10),
    (#"{"number":"41092219990101999X"}"#, 2 + 20),
    (#"{"number":"+13800001234"}"#, 2 + 14),
    (#"{"number":"9999999999999999999"}"#, 2 + 21),
    (#"{"plannedDays":-3}"#, 2 + 2),
    (#"{"plannedDays":9223372036854775807}"#, 2 + 11),
    (#"{"plannedDays":-9223372036854775808}"#, 2 + 11),
    (#"{"granted":true,"deemed":false,"until":null}"#, 7),
    (#"{"inspectors":["王","李"],"second":{"reason":""}}"#, 20),
  ]

  @Test(arguments: values.indices) func comesOutAsItWentIn(_ index: Int) throws {
    let (json, count) = Self.values[index]
    let packing = try Packing()
    let bytes = try packing.pack(json)
    #expect(bytes.count == count, "\(json)")
    #expect(try packing.unpack(bytes) == json)
  }

  /// Nobody reads a number of a person in the table of terms, whatever field it was typed in.
  @Test(arguments: [
    "410922199901019990", "41092219990101999X", "13800001234", "H0000001234", "E12345678",
    "EA1234567", "ABC410000000001", "0393-8912345",
  ])
  func aPersonsNumberIsNoTerm(_ text: String) throws {
    let packing = try Packing()
    let json = #"{"id":"\#(text)","\#(text)":"x"}"#
    #expect(try packing.unpack(try packing.pack(json)) == json)
    #expect(try packing.database.number("SELECT count(*) FROM terms") == 1)
  }

  /// A field that says the same as in the line before takes one byte, and is read from there.
  @Test func theSameAgainTakesOneByte() throws {
    let packing = try Packing()
    let line = #"{"actor":{"id":"W1005","role":"clerk"},"request":"aaaaaaaabbbbbbbb"}"#
    let first = try packing.pack(line)
    let second = try packing.pack(line, after: line)
    #expect(second.count == 5)
    #expect(try packing.unpack(second, after: first) == line)
    #expect(try packing.unpack(second) == nil, "there is nothing before it")
  }

  /// Bytes that nobody packed are refused, wherever they break off or were changed.
  @Test func whatNobodyPackedIsRefused() throws {
    let packing = try Packing()
    let whole = try packing.pack(Self.values.map(\.json).last ?? "")
    for count in 0..<whole.count {
      #expect(try packing.unpack(Array(whole.prefix(count))) == nil)
    }
    #expect(try packing.unpack(whole + [0]) == nil)
    let deep = Array(repeating: [1, 32, 5] as [UInt8], count: 1000).flatMap(\.self)
    #expect(try packing.unpack(deep) == nil)
    for index in whole.indices {
      for byte in UInt8.min...255 {
        var changed = whole
        changed[index] = byte
        // What it says then is nobody's business here; it must not stop the program.
        _ = try packing.unpack(changed)
      }
    }
  }

  /// A term of an act that was not done is not there, and its number is given to another.
  @Test func aTermThatWasRolledBackIsForgotten() throws {
    let packing = try Packing()
    let database = packing.database
    _ = try database.write { () throws(Fault) -> Ending<Int> in .rollBack(try database.term("a")) }
    _ = try database.write { () throws(Fault) -> Ending<Int> in .commit(try database.term("b")) }
    #expect(try database.term(0) == "b")
    #expect(try database.term("a") == 1)
  }
}

/// A hall's terms, and nothing else.
private struct Packing {
  let database: Database

  init() throws {
    database = try Database(path: ":memory:", isReadOnly: false)
    try database.migrate(from: 0)
  }

  func pack(_ json: String, after before: String = "{}") throws -> [UInt8] {
    var writer = PackedWriter { text throws(Fault) in try database.term(text) }
    try writer.write(try members(json), after: try members(before))
    return writer.bytes
  }

  /// Nil where the bytes are no object.
  func unpack(_ bytes: [UInt8], after before: [UInt8]? = nil) throws -> String? {
    let before = try before.flatMap { try fields($0, after: []) } ?? []
    return try fields(bytes, after: before).map { fields in
      JSONValue.object(fields.map { JSONMember($0.name, $0.node.json) }).text
    }
  }

  private func fields(_ bytes: [UInt8], after before: [JSONField]) throws -> [JSONField]? {
    var reader = PackedReader(bytes, from: 0) { number throws(Fault) in try database.term(number) }
    return try reader.readAll(after: before)
  }

  private func members(_ json: String) throws -> [JSONMember] {
    let node = try parseJSON(Array(json.utf8), file: "")
    guard case .object(let members) = node.json else { return [] }
    return members
  }
}
