import Glibc
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// What holds for the keys of every screen.
@Suite struct KeyTableTests {
  static let screens: [(String, [Bound])] = [
    ("desk", deskBindings), ("items", itemBindings), ("form", formBindings(isChoosing: false)),
    ("amendment", amendmentBindings(isChoosing: false)),
    ("case file", caseFileBindings(forward: KeyTableWords.forward)),
  ]

  @Test(arguments: screens.indices) func noKeyMeansTwoThings(index: Int) {
    let keys = Keys(screen: Self.screens[index].1, everywhere: everywhereBindings)
    #expect(keys.clashes.isEmpty, "\(Self.screens[index].0): \(keys.clashes)")
  }

  @Test(arguments: screens.indices) func hintsFitAndHelpIsASentence(index: Int) {
    for bound in Self.screens[index].1 + everywhereBindings {
      if let hint = bound.hint { #expect(columns(of: hint(.chinese)) <= 8, "\(hint(.chinese))") }
      #expect(bound.help(.chinese).hasSuffix("。"), "\(bound.help(.chinese))")
      #expect(bound.help(.english).hasSuffix("."), "\(bound.help(.english))")
    }
  }

  @Test func noKeyOfTextFieldsIsACommandWhereTextCanBeTyped() {
    for (name, screen) in Self.screens.prefix(4) {
      let keys = Keys(screen: screen, everywhere: everywhereBindings)
      #expect(keys.keysThatType.isEmpty, "\(name): \(keys.keysThatType)")
    }
  }

  /// `RECORD=1` writes the table into the README.
  /// With `RECORD=1` the table is written into the README, and the test fails all the same.
  @Test func theREADMEShowsTheKeysThatThereAre() throws {
    let path = folder() + "/../../README.md"
    let readme = String(decoding: try readFile(path), as: UTF8.self)
    let table = keyTable(.english)
    if getenv("RECORD") != nil {
      let start = try #require(readme.firstRange(of: "## Keys\n\n")).upperBound
      let end = try #require(readme.firstRange(of: "Without function keys")).lowerBound
      let written = readme[..<start] + table + "\n" + readme[end...]
      try #require(write(String(written), to: path))
    }
    #expect(readme.contains(table), "README.md shows other keys; RECORD=1 writes them")
  }

  private func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    defer { fclose(file) }
    return fputs(text, file) >= 0
  }
}
