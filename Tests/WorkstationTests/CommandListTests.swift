import TerminalUI
import Testing
import Words

@testable import Workstation

/// Help, the command list and the settings.
@Suite struct CommandListTests {
  @Test func theHelpListsEveryKeyOfTheScreen() {
    var driver = Driver()
    driver.press(.function(1))
    driver.snapshot("help-80")
    driver.press(.escape)
    #expect(driver.state.overlay == nil)
  }

  /// What lies below the edge is counted, and a page further every key has been seen.
  @Test(arguments: [Language.chinese, .english]) func theHelpSaysThatItGoesOn(
    language: Language
  ) throws {
    var driver = Driver(settings: Settings(language: language, selection: .mark))
    driver.press(.function(1))
    let more = try Regex(language == .chinese ? "还有 [0-9]+ 行，PgDn 翻看" : "[0-9]+ more, PgDn")
    #expect(driver.screen.text().contains(more))
    var seen = driver.screen.text()
    driver.press(.pageDown)
    seen += driver.screen.text()
    #expect(!driver.screen.text().contains(more), "this is the end")
    for key in ["^X", "^G", "^O", "^T", "^L"] { #expect(seen.contains(key)) }
    driver = Driver(size: wideSize)
    driver.press(.function(1))
    #expect(!driver.screen.text().contains("PgDn 翻看"), "all of it has room")
  }

  @Test func everyCommandIsReachedByTyping() {
    var driver = Driver()
    driver.press(.control("p"))
    driver.snapshot("commands-80")
    driver.type("英文")
    driver.press(.enter)
    #expect(driver.state.session.settings.language == .english)
    #expect(driver.state.overlay == nil)
  }

  /// As items and names are.
  @Test func commandsAreFoundByInitials() {
    var driver = Driver()
    driver.press(.control("p"))
    driver.type("jmh")
    #expect(driver.state.listedCommands.map(\.command) == [.settings(.otherLanguage)])
  }

  /// A shell's own keys do in every field what hands expect of them.
  @Test func linesAreEditedAsInAShell() {
    var driver = Driver()
    driver.type("lig")
    driver.press(.control("a"))
    driver.type("x")
    driver.press(.control("e"))
    driver.type("y")
    #expect(driver.state.desk.query == "xligy")
    for _ in 0..<2 { driver.press(.control("b")) }
    driver.press(.control("k"))
    #expect(driver.state.desk.query == "xli")
    #expect(driver.state.overlay == nil)
    #expect(driver.state.session.settings == Settings(selection: .mark))
  }

  @Test func settingsHaveKeysOfTheirOwn() {
    var driver = Driver()
    driver.press(.control("y"))
    #expect(driver.state.session.settings.language == .english)
    driver.press(.control("x"))
    #expect(driver.state.session.settings.selection == .bar)
  }

  @Test func nothingFits() {
    var driver = Driver()
    driver.press(.control("p"))
    driver.type("zzz")
    driver.press(.enter)
    #expect(driver.state.message == .refused(CommandListWords.nothing))
  }

  @Test func theNextThemeIsUsedAtOnce() {
    var driver = Driver()
    let effects = driver.press(.control("t"))
    #expect(driver.state.session.settings.theme == "dark")
    #expect(effects == [.applySettings(driver.state.session.settings)])
    driver.press(.control("t"))
    #expect(driver.state.session.settings.theme == "light")
  }
}
