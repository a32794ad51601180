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

  @Test func everyCommandIsReachedByTyping() {
    var driver = Driver()
    driver.press(.control("k"))
    driver.snapshot("commands-80")
    driver.type("英文")
    driver.press(.enter)
    #expect(driver.state.session.settings.language == .english)
    #expect(driver.state.overlay == nil)
  }

  @Test func nothingFits() {
    var driver = Driver()
    driver.press(.control("k"))
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

  @Test func aTerminalWithWideMarksGetsASCII() {
    var driver = Driver()
    driver.send(.ambiguousWide)
    #expect(driver.state.session.settings.lines == .ascii)
  }
}
