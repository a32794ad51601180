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
}
