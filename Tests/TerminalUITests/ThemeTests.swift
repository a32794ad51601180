import TestKit
import Testing
import TextFormats

@testable import TerminalUI

/// The themes that come with the program.
private let shipped = ["plain", "dark", "daylight", "high-contrast"]

private func themeFile(_ name: String) throws -> ThemeFile {
  let path = folder() + "/../../Themes/" + name + ".json"
  return try ThemeFile(try readFile(path), file: "Themes/\(name).json")
}

private func theme(_ name: String) throws -> Theme {
  try Theme(try themeFile(name), among: try shipped.map(themeFile))
}

@Suite struct ThemeTests {
  @Test(arguments: shipped)
  func everyThemeCanBeReadOnEveryTerminal(name: String) throws {
    let theme = try theme(name)
    #expect(theme.name == name)
    #expect(ThemeLint.check(theme).map(\.text) == [])
  }

  @Test func thePlainFileSaysWhatTheProgramSays() throws {
    let file = try theme("plain")
    for tier in ColourTier.allCases {
      for style in Style.all {
        #expect(
          file.look(for: style, tier: tier) == Theme.plain.look(for: style, tier: tier),
          "\(style.name) \(tier.name)")
      }
    }
  }

  @Test func withoutColoursEveryThemeIsThePlainOne() throws {
    for name in shipped {
      let looks = try theme(name).looks(tier: .monochrome)
      for style in Style.all {
        let plain = Theme.plain.look(for: style, tier: .monochrome)
        #expect(looks[style.index] == plain, "\(name): \(style.name)")
      }
    }
  }

  @Test func highContrastIsHigh() throws {
    let theme = try theme("high-contrast")
    for style in Style.all {
      let look = theme.look(for: style, tier: .colours256)
      let ratio = Contrast.ratio(look.foreground ?? 0, look.background ?? 0)
      #expect(ratio >= 7, "\(style.name): \(ratio) (WCAG AAA)")
    }
  }

  @Test func contrastIsThatOfWCAG() {
    #expect(abs(Contrast.ratio(16, 231) - 21) < 0.001)
    #expect(abs(Contrast.ratio(231, 231) - 1) < 0.001)
    // #767676 on white is the well-known 4.54; 243 is #767676.
    #expect(abs(Contrast.ratio(243, 231) - 4.54) < 0.01)
  }

  @Test func lintFindsWhatPeopleWouldSufferFrom() {
    let grey = Theme(name: "grey", titleChinese: "灰", titleEnglish: "Grey") { _, tier in
      tier == .monochrome
        ? Look(foreground: nil, background: nil) : Look(foreground: 7, background: 15)
    }
    let findings = ThemeLint.check(grey)
    #expect(findings.contains(.lowContrast(.text, .colours256, ratio10: 12, required10: 45)))
    #expect(findings.contains(.alike(.attention, .text, .monochrome)))
    #expect(findings.first?.text == "text, 256: contrast 1.2, required 4.5")
  }

  @Test func cellsOfAThemeAreFoundByTheirNumber() {
    #expect(Style.all.map(\.index) == Array(0..<Style.count))
    #expect(Set(Token.allCases.map(\.name)).count == Token.allCases.count)
  }
}

@Suite struct ThemeFileTests {
  private func fault(_ change: (from: String, to: String)) throws -> String {
    let good = """
      { "format": 1, "name": "mine", "title": { "zh": "我的", "en": "Mine" },
        "inherits": "plain",
        "palette": { "ink": { "x256": 1, "x16": 1, "x8": 1 } },
        "tokens": {
          "text": { "fg": "ink", "bg": "ink" },
          "status": { "attributes": ["bold"] } } }
      """
    #expect(good.contains(change.from))
    let parts = good.split(separator: change.from, maxSplits: 1, omittingEmptySubsequences: false)
    let text = parts.joined(separator: change.to)
    do {
      let file = try ThemeFile(Array(text.utf8), file: "mine.json")
      _ = try Theme(file, among: [file, try themeFile("plain")])
      return "in order"
    } catch let fault as FormatFault {
      return "\(fault.file):\(fault.line) \(fault.field): \(fault.problem)"
    }
  }

  @Test(arguments: [
    // what is written   in place of               the fault
    ("\"format\": 1", "\"format\": 1", "in order"),
    ("\"format\": 1", "\"format\": 2", "mine.json:1 format: outOfRange(1, 1)"),
    ("\"en\": \"Mine\"", "\"en\": \"\"", "mine.json:1 title.en: empty"),
    ("\"status\"", "\"state\"", "mine.json:6 tokens.state: unknownField"),
    ("\"x256\": 1,", "\"x256\": 256,", "mine.json:3 palette.ink.x256: outOfRange(0, 255)"),
    ("\"x8\": 1", "\"x4\": 1", "mine.json:3 palette.ink.x8: missing"),
    ("\"fg\": \"ink\"", "\"fg\": \"inc\"", "mine.json:5 tokens.text: unknownReference(\"inc\")"),
    (", \"bg\": \"ink\"", "", "mine.json:5 tokens.text: invalid(reason: \"half-coloured\")"),
    // What is whole by itself and made half by a state: the state's own line, not the token's.
    (
      "\"tokens\": {", "\"states\": { \"selected\": { \"bg\": \"ink\" } },\n\"tokens\": {",
      "mine.json:4 states.selected: invalid(reason: \"half-coloured\")"
    ),
    ("\"plain\"", "\"pale\"", "mine.json:2 inherits: unknownReference(\"pale\")"),
    (
      "\"plain\"", "\"mine\"", "mine.json:2 inherits: invalid(reason: \"inherits-from-itself\")"
    ),
    (
      "[\"bold\"]", "[\"blink\"]",
      "mine.json:6 tokens.status.attributes[0]: "
        + "notOneOf([\"bold\", \"dim\", \"underline\", \"reverse\"])"
    ),
    ("  \"inherits\": \"plain\",", "", "mine.json:0 tokens.field: missing"),
  ])
  func faultsSayWhere(from: String, to: String, expected: String) throws {
    #expect(try fault((from, to)).hasSuffix(expected))
  }
}
