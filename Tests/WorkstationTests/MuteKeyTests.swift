import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// No function key is mute anywhere: it does something, or says that it does nothing.
@Suite struct MuteKeyTests {
  static let places = [
    "desk", "found", "items", "form", "case", "detail", "dialog", "more", "amendment", "question",
    "commands",
  ]

  private static func driver(at place: String) throws -> Driver {
    switch place {
    case "desk":
      var driver = Driver()
      driver.start()
      try driver.answerDesk(.success(lateDesk))
      return driver
    case "found":
      var driver = Driver()
      driver.type("lig")
      try driver.answerLookup(.success(page("lig", sketchHits)))
      return driver
    case "items": return try Driver.onForm(choosing: false)
    case "form": return try Driver.onForm()
    default: break
    }
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    switch place {
    case "detail": driver.press(.enter)
    case "dialog": driver.press(.function(6))
    case "more": driver.press(.function(8))
    case "amendment": try driver.choose(.amend)
    case "question": driver.press(.function(10))
    case "commands": driver.press(.function(11))
    default: break
    }
    return driver
  }

  @Test(arguments: places) func everyFunctionKeyAnswers(place: String) throws {
    for number in 1...12 {
      var driver = try Self.driver(at: place)
      driver.state.message = nil
      let before = driver.state
      let effects = driver.press(.function(number))
      let says = driver.state.message != nil
      let does = driver.state.overlay != before.overlay || driver.state.place != before.place
      let asks = driver.state.caseFile?.dialog != before.caseFile?.dialog
      #expect(says || does || asks || !effects.isEmpty, "F\(number) is mute at \(place)")
    }
  }

  /// Neither is a control key; what a scanner sends after its Enter says nothing.
  @Test(arguments: places) func everyControlKeyAnswers(place: String) throws {
    for letter in "cgnopqrstvxy".unicodeScalars {
      var driver = try Self.driver(at: place)
      driver.state.message = nil
      let before = driver.state
      let effects = driver.press(.control(letter))
      #expect(driver.state != before || !effects.isEmpty, "^\(letter) is mute at \(place)")
    }
    var driver = try Self.driver(at: place)
    driver.state.message = nil
    driver.press(.control("j"))
    #expect(driver.state.message == nil)
  }

  /// Nor a letter where nothing is typed, or a code that was scanned without going back to the desk.
  @Test(arguments: ["case", "detail"]) func textWhereNothingIsTypedIsAnswered(place: String) throws
  {
    var driver = try Self.driver(at: place)
    driver.type("x")
    #expect(driver.state.message == .refused(CaseWords.typesNothing))
    driver.press(.down)
    #expect(driver.state.message == nil)
  }

  @Test func readingAnewSaysSo() throws {
    let file = try SampleCases.restaurant().file()
    var driver = try CaseScreenTests.open(file)
    driver.press(.function(5))
    try driver.answerCase(.success(file))
    #expect(driver.state.message == .plain(DeskWords.reread(at: driver.state.now.clock)))
  }

  /// Help is there in a dialog too, lists the dialog's keys, and leads back to it.
  @Test(arguments: ["dialog", "more", "question", "commands", "detail"])
  func helpLeadsBack(place: String) throws {
    var driver = try Self.driver(at: place)
    let before = driver.state
    driver.press(.function(1))
    guard case .help = driver.state.overlay else {
      Issue.record("no help at \(place)")
      return
    }
    #expect(driver.state.helpLines.count <= 9, "the keys of what is open, not of the screen")
    driver.press(.escape)
    #expect(driver.state.overlay == before.overlay)
    #expect(driver.state.caseFile?.dialog == before.caseFile?.dialog)
  }

  @Test func theListOfRarerActsHasEnds() throws {
    var driver = try Self.driver(at: "more")
    let count = try #require(driver.state.caseFile?.rarerActs.count)
    driver.press(.end)
    #expect(driver.state.caseFile?.dialog?.line == count - 1)
    driver.press(.home)
    #expect(driver.state.caseFile?.dialog?.line == 0)
  }

  @Test func switchesSayHowTheyStand() {
    var driver = Driver()
    for (key, words) in [
      ("o", CommandListWords.mouse(isOn: true)), ("o", CommandListWords.mouse(isOn: false)),
      ("x", CommandListWords.selection(isBar: true)), ("g", CommandListWords.lines(isASCII: true)),
    ] as [(Unicode.Scalar, Phrase)] {
      driver.press(.control(key))
      #expect(driver.state.message == .plain(words))
    }
  }

  /// Text typed at a choice goes to the text that belongs to it; where there is none it is said.
  @Test func typingAtAChoiceIsNotSwallowed() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantFinished().file())
    driver.press(.function(9))
    driver.type("1")
    #expect(driver.state.message == .refused(FrameWords.choosesOnly), "nothing to type yet")
    driver.press(.right)
    driver.press(.right)
    driver.type("1234")
    #expect(driver.state.caseFile?.dialog?.text(.postNumber) == "1234")
  }
}
