import HallCore
import TestKit
import Testing
import TextFormats

@Suite struct StandardFilesTests {
  static let names: [String] = fileNames(in: Sample.fixtures + "/standards", ending: ".json")

  @Test func thereAre25() {
    #expect(Self.names.count == 25)
  }

  @Test(arguments: names) func everyShippedStandardIsRead(name: String) throws {
    let standard = try Sample.standard(String(name.dropLast(5)))
    #expect(standard.hash.utf8.count == 64)
    #expect(!standard.materials.isEmpty)
  }

  @Test func handlingCodesAndHashesAreUnique() throws {
    let standards = try Self.names.map { try Sample.standard(String($0.dropLast(5))) }
    #expect(Set(standards.map(\.item.handlingCode)).count == 25)
    #expect(Set(standards.map(\.hash)).count == 25)
  }

  /// What is wrong, and where the message says it is.
  static let mistakes: [(String, String, Int, String, FormatProblem)] = [
    ("\"version\": 7", "\"version\": 0", 10, "version", .outOfRange(1, 9999)),
    (
      "\"handling\": \"promised\"", "\"handling\": \"fast\"", 11, "handling",
      .notOneOf(["immediate", "promised"])
    ),
    ("\"2026-03-01\"", "\"2026-02-30\"", 10, "effectiveFrom", .invalid(reason: "day")),
    ("\"days\": 3", "\"days\": 30", 13, "limits.promised", .outOfRange(0, 10)),
    ("\"code\": \"plan\"", "\"code\": \"id\"", 35, "materials[2].code", .duplicateValue("id")),
    (
      "\"owned\"]", "\"leased\"]", 30, "materials[1].when.premises", .notOneOf(["owned", "rented"])
    ),
    (
      "\"promise\": true", "\"promise\": \"yes\"", 42, "materials[3].promise",
      .wrongType(expected: .bool)
    ),
    ("\"standardMinutes\"", "\"minutes\"", 54, "standardMinutes", .missing),
    (
      "\"afterNoticeLimit\"", "\"never\"", 18, "deemedAcceptance.rule",
      .invalid(reason: "licence-silence")
    ),
    (
      ", \"basis\": \"办法第六条\"", "", 18, "deemedAcceptance.basis", .missing
    ),
  ]

  @Test(arguments: mistakes.indices) func everyMistakeIsNamedWithLineAndField(index: Int) throws {
    let (from, to, line, field, problem) = Self.mistakes[index]
    let text = try Sample.shopText(replacing: from, with: to)
    do {
      _ = try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
      Issue.record("accepted: \(to)")
    } catch {
      #expect(error.field == field)
      #expect(error.problem == problem)
      #expect(abs(error.line - line) <= 60)
    }
  }
}
