import HallCore
import Testing
import TextFormats

@Suite("Drafts")
struct DraftTests {
  private func draft(fields: String) throws -> Draft {
    let text =
      "{\"fields\":{\n\(fields)},\n\"request\":\"r1\",\"at\":\"2026-11-23T10:42:07+08:00\"}"
    return try Draft(try parseJSON(text, file: "draft"), file: "draft")
  }

  @Test("Fields stay as they were typed, empty ones too")
  func keepsFields() throws {
    let typed = try draft(fields: "\"name\":\"李\",\n\"phone\":\"\"")
    #expect(typed.fields == ["name": "李", "phone": ""])
    #expect(try Draft(try parseJSON(typed.json.text, file: "draft"), file: "draft") == typed)
  }

  @Test("A field that is no text is refused and not left out")
  func refusesHalf() throws {
    let expected = FormatFault(
      file: "draft", line: 3, field: "fields.phone", problem: .wrongType(expected: .string))
    #expect(throws: expected) { try draft(fields: "\"name\":\"李\",\n\"phone\":138") }
  }

  @Test("It says who typed it; where nobody is named it is as it was before")
  func keepsItsClerk() throws {
    let text = #"{"request":"r1","clerk":"1008","fields":{},"at":"2026-11-23T10:42:07+08:00"}"#
    let typed = try Draft(try parseJSON(text, file: "draft"), file: "draft")
    #expect(typed.clerk == "1008")
    #expect(try Draft(try parseJSON(typed.json.text, file: "draft"), file: "draft") == typed)
    #expect(try draft(fields: "").clerk == nil)
  }
}
