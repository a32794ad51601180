import HallCore
import TestKit
import Testing
import TextFormats

/// `null` says the same as leaving a field out, whatever kind of field it is.
@Suite struct NullTests {
  @Test func evidenceWithoutATerm() throws {
    let plain = "\"way\":\"upload\",\"grade\":\"C\",\"asOf\":\"2026-11-20T10:00:00+08:00\""
    let rest = ",\"source\":null,\"validFrom\":null,\"validUntil\":null,\"state\":null"
    #expect(try evidence("{\(plain)\(rest)}") == evidence("{\(plain)}"))
  }

  @Test func aStandardWithoutAnExtensionOrDeferral() throws {
    var text = try Sample.shopText(
      replacing: "\"extension\": { \"days\": 5, \"unit\": \"working\" }",
      with: "\"extension\": null")
    text = text.replacing(
      "\"deferral\": { \"days\": 5, \"unit\": \"working\" }", with: "\"deferral\": null")
    let standard = try ServiceStandard.parse(Array(text.utf8), file: "null.json")
    #expect(standard.limits.prolongation == nil)
    #expect(standard.materials.allSatisfy { $0.deferral == nil })
  }

  @Test func aRequestThatNamesOneOfTwo() throws {
    let standard = try Sample.shopStandard()
    let dossier = "\"dossier\":{\"applicant\":{\"kind\":\"person\",\"name\":\"李建国\"}}"
    for reference in [
      "\"standard\":\"\(standard.hash)\",\"item\":null,\"day\":null",
      "\"standard\":null,\"item\":\"\(standard.item.handlingCode)\"",
    ] {
      let request = try JudgeRequest(
        try parsed("{\"format\":1,\(reference),\(dossier)}"), file: "test", today: Sample.day
      ) { _, _ in [standard] }
      #expect(request.standard.hash == standard.hash)
      #expect(request.day == Sample.day)
    }
  }

  @Test func anApplicationWithoutATime() throws {
    let text = """
      {"channel":"online","item":"11410900YYEKB8453P341013101600101","submittedAt":null,
       "applicant":{"kind":"person","name":"李建国","identifierValidUntil":null},"agent":null}
      """
    let application = try Application(try parsed(text), file: "test", now: Sample.now)
    #expect(application.submittedAt == Sample.now)
  }

  /// A duplicate is named at its own line, not at that of the list.
  @Test func aFaultInAListNamesTheLineOfTheElement() throws {
    let text = try Sample.shopText(replacing: "\"code\": \"plan\"", with: "\"code\": \"id\"")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.lastIndex { $0.contains("\"code\": \"id\"") }) + 1
    let expected = FormatFault(
      file: "twice.json", line: line, field: "materials[2].code", problem: .duplicateValue("id"))
    #expect(throws: expected) {
      try ServiceStandard.parse(Array(text.utf8), file: "twice.json")
    }
  }

  private func evidence(_ text: String) throws -> Evidence {
    var fields = try FieldReader(try parsed(text), file: "test")
    return try Evidence(&fields)
  }
}
