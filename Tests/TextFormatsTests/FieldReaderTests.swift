import Testing
import TextFormats

private enum Unit: String, CaseIterable { case working, calendar }

@Suite("Field reader")
struct FieldReaderTests {
  private static let text = """
    {
      "name": "居住证申领",
      "days": 15,
      "unit": "calendar",
      "urgent": true,
      "nothing": null,
      "blank": "",
      "owner": {"code": "A1"},
      "materials": [
        {"name": "身份证"},
        {"name": "申请表"}
      ],
      "tags": ["户籍", "公安"],
      "names": {"zh": "居住证", "en": "Residence permit"}
    }
    """

  private func reader() throws -> FieldReader {
    try FieldReader(try parseJSON(Self.text, file: "item.json"), file: "item.json")
  }

  @Test("Every kind of field is read, and nothing is left over")
  func readsEverything() throws {
    var fields = try reader()
    #expect(try fields.string("name") == "居住证申领")
    #expect(try fields.integer("days", in: 1...60) == 15)
    #expect(try fields.choice("unit", as: Unit.self) == .calendar)
    #expect(try fields.bool("urgent"))
    #expect(try fields.optionalString("nothing") == nil)
    #expect(try fields.optionalString("blank") == nil)
    var owner = try fields.object("owner")
    #expect(try owner.string("code") == "A1")
    try owner.finish()
    var names: [String] = []
    for var material in try fields.objects("materials") {
      names.append(try material.string("name"))
      try material.finish()
    }
    #expect(names == ["身份证", "申请表"])
    #expect(try fields.strings("tags") == ["户籍", "公安"])
    #expect(try fields.stringMembers("names").map(\.text) == ["居住证", "Residence permit"])
    try fields.finish()
  }

  @Test("What is absent is nil, false, or an empty list")
  func readsAbsent() throws {
    var fields = try reader()
    #expect(fields.present("none") == nil)
    #expect(fields.present("nothing") == nil)
    #expect(fields.present("days") != nil)
    #expect(try fields.optionalString("none") == nil)
    #expect(try fields.optionalInteger("none", in: 0...1) == nil)
    #expect(try fields.optionalChoice("none", as: Unit.self) == nil)
    #expect(try fields.optionalObject("none") == nil)
    #expect(try fields.bool("none", default: true))
    #expect(try fields.objectsIfPresent("none").isEmpty)
    #expect(try fields.stringsIfPresent("none").isEmpty)
    #expect(try fields.members("none").isEmpty)
  }

  typealias Read = @Sendable (inout FieldReader) throws -> Void
  private static let wrongReads: [(line: Int, field: String, problem: FormatProblem, read: Read)] =
    [
      (1, "none", .missing, { _ = try $0.string("none") }),
      (6, "nothing", .missing, { _ = try $0.string("nothing") }),
      (7, "blank", .empty, { _ = try $0.string("blank") }),
      (2, "name", .tooLong(limit: 4), { _ = try $0.string("name", maxLength: 4) }),
      (3, "days", .wrongType(expected: .string), { _ = try $0.string("days") }),
      (3, "days", .outOfRange(1, 10), { _ = try $0.integer("days", in: 1...10) }),
      (2, "name", .wrongType(expected: .integer), { _ = try $0.integer("name", in: 0...1) }),
      (2, "name", .wrongType(expected: .bool), { _ = try $0.bool("name") }),
      (
        2, "name", .notOneOf(["working", "calendar"]),
        { _ = try $0.choice("name", as: Unit.self) }
      ),
      (2, "name", .wrongType(expected: .object), { _ = try $0.object("name") }),
      (8, "owner", .wrongType(expected: .array), { _ = try $0.objects("owner") }),
      (1, "none", .missing, { _ = try $0.objects("none") }),
      (13, "tags[0]", .wrongType(expected: .object), { _ = try $0.objects("tags") }),
      (10, "materials[0]", .wrongType(expected: .string), { _ = try $0.strings("materials") }),
      (
        11, "materials[1].days", .missing,
        { fields in
          var materials = try fields.objects("materials")
          _ = try materials[1].integer("days", in: 0...9)
        }
      ),
      (
        13, "tags[1]", .invalid(reason: "tag"),
        { throw $0.fault("tags[1]", .invalid(reason: "tag")) }
      ),
      // The line is that of the element, or of the last thing on the way that is there.
      (11, "materials[1]", .empty, { throw $0.fault("materials[1]", .empty) }),
      (11, "materials[1].name", .empty, { throw $0.fault("materials[1].name", .empty) }),
      (11, "materials[1].code", .empty, { throw $0.fault("materials[1].code", .empty) }),
      (9, "materials[7].name", .empty, { throw $0.fault("materials[7].name", .empty) }),
      (8, "owner.code", .empty, { throw $0.fault("owner.code", .empty) }),
      (1, "", .invalid(reason: "whole"), { throw $0.fault("", .invalid(reason: "whole")) }),
      (2, "name", .unknownField, { try $0.finish() }),
    ]

  @Test("A wrong field is refused with its line, its path and the reason", arguments: wrongReads)
  func refuses(line: Int, field: String, problem: FormatProblem, read: Read) throws {
    var fields = try reader()
    let expected = FormatFault(file: "item.json", line: line, field: field, problem: problem)
    #expect(throws: expected) { try read(&fields) }
  }

  @Test("A name with a dot or a bracket in it is found at its own line")
  func findsNamesThatLookLikePaths() throws {
    for name in ["a.b", "a[0]", ".", "[", "a.b[1].c"] {
      let node = try parseJSON("{\"a\": 1,\n\"\(name)\": 2}", file: "f")
      var fields = try FieldReader(node, file: "f")
      _ = fields.node("a")
      let expected = FormatFault(file: "f", line: 2, field: name, problem: .unknownField)
      #expect(throws: expected) { try fields.finish() }
    }
  }

  @Test("A reader needs an object")
  func refusesOtherKinds() throws {
    let node = try parseJSON("\n[]", file: "f")
    let expected = FormatFault(
      file: "f", line: 2, field: "top", problem: .wrongType(expected: .object))
    #expect(throws: expected) { try FieldReader(node, file: "f", path: "top") }
  }
}

/// A map with very many fields, as somebody may write who means no good or has made a mistake.
@Suite("Many fields") struct ManyFieldsTests {
  /// One after the other they would be looked for two thousand million times.
  @Test(.timeLimit(.minutes(1))) func eachIsFoundAtOnce() throws {
    let count = 60_000
    let text = "{" + (0..<count).map { "\"name-\($0)\":\($0)" }.joined(separator: ",") + "}"
    var fields = try FieldReader(try parseJSON(text, file: "map.json"), file: "map.json")
    #expect(fields.names.count == count)
    var sum = 0
    for name in fields.names { sum += try fields.integer(name, in: 0...count) }
    #expect(sum == count * (count - 1) / 2)
    try fields.finish()
  }

  @Test func whatIsMissingOrUnreadAmongThemIsNamed() throws {
    let text = "{" + (0..<100).map { "\"name-\($0)\":\($0)" }.joined(separator: ",\n") + "}"
    var fields = try FieldReader(try parseJSON(text, file: "map.json"), file: "map.json")
    #expect(throws: FormatFault(file: "map.json", line: 1, field: "other", problem: .missing)) {
      try fields.integer("other", in: 0...1)
    }
    for name in fields.names where name != "name-41" { _ = try fields.integer(name, in: 0...100) }
    #expect(
      throws: FormatFault(file: "map.json", line: 42, field: "name-41", problem: .unknownField)
    ) { try fields.finish() }
  }
}
