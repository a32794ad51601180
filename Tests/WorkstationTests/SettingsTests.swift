import TerminalUI
import TestKit
import Testing
import TextFormats
import Words

@testable import Workstation

/// What a window keeps of its settings.
@Suite struct SettingsTests {
  static let all: [Settings] = [
    Settings(),
    Settings(
      language: .english, theme: "plain", selection: .mark, lines: .ascii, usesMouse: true),
  ]

  @Test(arguments: all) func whatIsKeptComesBack(settings: Settings) throws {
    let text = settings.json.canonical
    let node = try parseJSON(Array(text.utf8), file: "settings")
    #expect(try Settings(node, file: "settings") == settings)
  }

  @Test(arguments: [
    ("{}", "language"),
    (#"{"language":"fr","lines":"ascii","mouse":false,"selection":"bar"}"#, "language"),
    (#"{"language":"zh","lines":"ascii","mouse":1,"selection":"bar"}"#, "mouse"),
    (#"{"font":9,"language":"zh","lines":"ascii","mouse":true,"selection":"bar"}"#, "font"),
  ])
  func anythingElseIsNamed(text: String, field: String) throws {
    let node = try parseJSON(Array(text.utf8), file: "settings")
    let fault = #expect(throws: FormatFault.self) { try Settings(node, file: "settings") }
    #expect(fault?.field == field)
  }

  @Test(arguments: [Key.control("t"), .control("y"), .control("x"), .control("g"), .control("o")])
  func everyChangeIsKept(key: Key) {
    var driver = Driver()
    let before = driver.state.session.settings
    let effects = driver.press(key)
    #expect(driver.state.session.settings != before)
    #expect(effects == [.applySettings(driver.state.session.settings)])
  }

  /// What one terminal cannot draw is no reason for the next to go without.
  @Test func aTerminalWithWideMarksGetsASCIIAndTheWindowDoesNot() throws {
    var driver = Driver()
    driver.send(.ambiguousWide)
    #expect(driver.state.lines == .ascii)
    #expect(driver.screen.text().contains("--"))
    driver.press(.control("t"))
    #expect(driver.state.session.settings.lines == .unicode)
    // Who asks for Unicode there all the same gets it.
    driver.press(.control("g"))
    #expect(driver.state.lines == .unicode)
  }
}
