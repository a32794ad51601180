import TestKit
import Testing

/// Nothing reads what comes from outside without a fuzz target.
@Suite struct ParserTests {
  private static let sources = folder() + "/../../../Sources"

  /// What a file with a parser has in it: it refuses with a place, or makes a value of a text or nil.
  private static let signs = [
    "throws(FormatFault)", "throws(IdentifierProblem)", "throws(UsageProblem)", "init?(_ text:",
  ]

  /// Files with a sign that read nothing from outside, each with what they do instead.
  private static let others = [
    "Rehearsal/People/Inventions.swift": "makes the numbers of invented people",
    "yichuang/Desk/DeskCommand.swift": "gives theme files to their reader, one after the other",
    "HallStore/SQLite/Tick.swift": "reads what the program itself wrote; anything else is no mark",
  ]

  @Test func everyParserHasATarget() throws {
    let covered = Set(FuzzTarget.all.flatMap(\.covers))
    for file in try swiftFiles() where Self.others[file] == nil {
      let text = String(decoding: try readFile(Self.sources + "/" + file), as: UTF8.self)
      let sign = Self.signs.first(where: text.contains)
      #expect(
        sign == nil || covered.contains(file),
        "\(file) has “\(sign ?? "")”: add a fuzz target, or name it in one's `covers`")
    }
  }

  @Test func everyTargetNamesFilesThatAreThere() throws {
    let files = Set(try swiftFiles())
    for target in FuzzTarget.all {
      #expect(!target.covers.isEmpty && files.isSuperset(of: target.covers), "\(target.name)")
    }
    #expect(files.isSuperset(of: Self.others.keys))
  }

  @Test func everyTargetHasANameOfItsOwn() {
    let names = FuzzTarget.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  /// Their paths below `Sources`.
  private func swiftFiles() throws -> [String] {
    try files(below: Self.sources, ending: ".swift").map {
      String($0.dropFirst(Self.sources.count + 1))
    }
  }
}
