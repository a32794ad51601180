import HallCore
import TestKit
import Testing
import TextFormats

/// What is read is held to sizes that no item of the catalogue comes near, so that judging stays a
/// matter of microseconds.
@Suite struct StandardSizeTests {
  /// The little standard with the first element of a list over and over.
  private func fault(repeating path: [String], _ count: Int) throws -> FormatFault? {
    let text = try Sample.shopText(replacing: "promised", with: "promised")
    let json = try parseJSON(text, file: "shop.json").json
    let long = Array(repeated(json, path[...], count).text.utf8)
    do {
      _ = try ServiceStandard.parse(long, file: "shop.json")
      return nil
    } catch {
      return error
    }
  }

  private func repeated(_ json: JSONValue, _ path: ArraySlice<String>, _ count: Int) -> JSONValue {
    switch json {
    case .array(let elements):
      guard let first = elements.first else { return json }
      if path.isEmpty { return .array(Array(repeating: first, count: count)) }
      return .array([repeated(first, path, count)] + elements.dropFirst())
    case .object(let members):
      return .object(
        members.map { member in
          member.name == path.first
            ? JSONMember(member.name, repeated(member.value, path.dropFirst(), count)) : member
        })
    case .null, .bool, .integer, .string: return json
    }
  }

  @Test(arguments: [
    (["materials"], 501, "materials", FormatProblem.outOfRange(1, 500)),
    (["situations"], 101, "situations", .outOfRange(0, 100)),
    (["situations", "choices"], 101, "situations[0].choices", .outOfRange(2, 100)),
  ]) func aListWithoutAnEndIsRefused(
    path: [String], count: Int, field: String, problem: FormatProblem
  ) throws {
    let fault = try #require(try fault(repeating: path, count))
    #expect(fault.field == field)
    #expect(fault.problem == problem)
  }
}
