import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// What holds on every screen.
@Suite struct ProgramTests {
  @Test func aFaultStaysUntilAcknowledgedAndWorkGoesOn() throws {
    var driver = Driver()
    driver.type("l")
    try driver.answerLookup(.failure(.diskFailed(code: 5)))
    driver.type("i")
    try driver.answerLookup(.failure(.diskFailed(code: 5)))
    #expect(driver.state.faults.count == 1, "said once")
    #expect(driver.state.desk.query == "li", "typing goes on")
    driver.press(.enter)
    #expect(driver.state.faults.isEmpty)
  }

  /// A clock that ran a day ahead is put right: this window's acts are of today again, and whoever sits
  /// there is told, by a notice the same key does not take away.
  @Test func aClockThatIsPutBackIsTakenAndSaid() throws {
    let ahead = noon.adding(seconds: 86_400)
    for action in [
      Action.minuteTurned(noon), .key(.enter, at: noon), .key(.character("x"), at: noon),
    ] {
      var driver = Driver()
      driver.send(.minuteTurned(ahead))
      #expect(driver.state.faults.isEmpty)
      driver.send(action)
      #expect(driver.state.now == noon)
      #expect(driver.state.faults == [.clockPutBack(from: ahead, to: noon)])
    }
    var driver = Driver()
    driver.send(.minuteTurned(ahead))
    driver.send(.minuteTurned(noon))
    driver.snapshot("clock-put-back-80")
    driver.press(.enter)
    #expect(driver.state.faults.isEmpty)
    let received = try SampleCases.restaurant().file()
    var window = try CaseScreenTests.open(received)
    window.send(.minuteTurned(ahead))
    window.send(.minuteTurned(noon))
    window.press(.enter)
    window.press(.character(" "))
    #expect(try #require(window.acts.last).at.day == today)
  }

  /// Clocks are put right by seconds all day long.
  @Test func aFewSecondsBackAreTakenInSilence() {
    var driver = Driver()
    driver.send(.minuteTurned(noon.adding(seconds: 59)))
    driver.send(.minuteTurned(noon))
    #expect(driver.state.now == noon)
    #expect(driver.state.faults.isEmpty)
  }

  /// What was shown in clear a minute ago must not stay for a day because the clock went back one.
  @Test func personalDataIsHiddenWhenTheClockGoesBack() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.send(.minuteTurned(noon.adding(seconds: 86_400)))
    driver.send(.minuteTurned(noon.adding(seconds: 86_460)))
    driver.send(.key(.function(2), at: noon.adding(seconds: 86_461)))
    #expect(driver.state.caseFile?.isRevealed == true)
    driver.send(.minuteTurned(noon))
    #expect(driver.state.caseFile?.isRevealed == false)
  }

  @Test func quittingAsksAndEnterSaysNo() {
    var driver = Driver()
    driver.press(.function(10))
    #expect(driver.press(.enter) == [])
    #expect(driver.state.overlay == nil)
    driver.press(.function(10))
    #expect(driver.press(.function(10)) == [.quit])
    driver.press(.function(10))
    driver.press(.right)
    #expect(driver.press(.enter) == [.quit])
  }

  @Test func aCutLineEndsTheProgram() {
    var driver = Driver()
    #expect(driver.send(.closing) == [.quit])
  }

  @Test func theProgramStopsWhenNothingIsHalfWritten() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.press(.function(9))
    driver.press(.function(9))
    let ticket = try driver.askToStop()
    driver.send(.stillWaiting)
    driver.snapshot("case-stopping-80")
    // Whoever believes to be in the shell already types nothing into the case.
    #expect(driver.press(.control("z")) == [])
    #expect(driver.press(.function(8)) == [])
    try driver.answerAct(.failure(.busy))
    #expect(driver.send(.resting(ticket)) == [.suspend])
    #expect(driver.send(.resumed(noon.adding(seconds: 60))) == [.goOn])
    #expect(driver.state.now == noon.adding(seconds: 60))
    driver.press(.enter)
    #expect(driver.state.faults.isEmpty, "keys are heeded again")
  }

  @Test func whoThinksBetterOfItGoesOn() throws {
    var driver = Driver()
    let first = try driver.askToStop()
    driver.press(.escape)
    driver.type("li")
    #expect(driver.state.desk.query == "li")
    // The rest that nobody wants any more ends at once; the one asked for since then does not.
    let second = try driver.askToStop()
    #expect(driver.send(.resting(first)) == [.goOn])
    #expect(driver.send(.resting(second)) == [.suspend])
  }

  @Test func slownessOfStoppingEndsWithIt() throws {
    var driver = Driver()
    let ticket = try driver.askToStop()
    driver.send(.stillWaiting)
    #expect(driver.state.isSlow)
    driver.send(.resting(ticket))
    #expect(!driver.state.isSlow && !driver.state.isWaiting)
  }

  @Test func slownessIsSaidOnlyWhileItLasts() throws {
    var driver = Driver()
    driver.send(.stillWaiting)
    #expect(!driver.state.isSlow, "nothing is awaited")
    driver.type("lig")
    driver.send(.stillWaiting)
    #expect(driver.state.isSlow)
    try driver.answerLookup(.success(page("lig", sketchHits)))
    #expect(!driver.state.isSlow)
  }

  @Test func aNewDayReadsEverythingAgain() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    #expect(driver.send(.minuteTurned(noon.adding(seconds: 60))) == [])
    let tomorrow = Instant(day: today.adding(days: 1))
    guard case .readCase = driver.send(.minuteTurned(tomorrow)).first else {
      Issue.record("the case is not judged anew")
      return
    }
  }

  @Test(arguments: [
    (1, 1), (40, 10), (79, 24), (80, 24), (100, 30), (120, 24), (133, 50),
    (159, 40), (160, 24), (240, 80),
  ])
  func everySizeIsComplete(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    for story in try [SampleCases.restaurant(), SampleCases.overlong()] {
      var driver = try CaseScreenTests.open(story.file())
      driver.send(.resized(size))
      expectComplete(driver)
      for key in [Key.end, .tab, .end, .tab, .home, .enter, .end, .escape, .function(8), .enter] {
        driver.press(key)
        expectComplete(driver)
      }
    }
  }

  /// On a terminal that is large enough: the first line and the last, every section, and the line the
  /// keys are about. On a smaller one: what size is needed, as far as there is room for a word.
  private func expectComplete(
    _ driver: Driver, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let screen = driver.screen
    let size = screen.size
    let text = screen.text()
    guard size.columns >= smallestSize.columns, size.rows >= smallestSize.rows else {
      let hasRoom = size.columns >= 20 && size.rows >= 4
      #expect(!hasRoom || text.contains("窗口太小"), sourceLocation: sourceLocation)
      #expect(!text.contains("Esc"), sourceLocation: sourceLocation)
      return
    }
    let first = screen.text(ofRow: 0)
    #expect(first.contains("一窗") && first.hasSuffix("10:42"), sourceLocation: sourceLocation)
    #expect(
      screen.text(ofRow: size.rows - 1).hasSuffix("Esc 返回"), sourceLocation: sourceLocation)
    guard let caseFile = driver.state.caseFile, caseFile.dialog == nil, caseFile.detail == nil
    else { return }
    for section in ["材料", "判定", "经过"] {
      #expect(text.contains("── \(section)"), "\(section)", sourceLocation: sourceLocation)
    }
    #expect(text.contains("▸"), "the selected line", sourceLocation: sourceLocation)
  }

  @Test func everyLineOfTrainingIsMarked() throws {
    var driver = Driver(isTraining: true)
    #expect(driver.screen.text(ofRow: 0).contains("演练"))
    driver.press(.function(10))
    #expect(driver.screen.text(ofRow: 0).contains("演练"))
  }
}

extension Driver {
  /// Presses the key that stops the program; answers the ticket of the rest it asks for.
  fileprivate mutating func askToStop() throws -> Ticket {
    guard case .rest(let ticket)? = press(.control("z")).first else {
      Issue.record("nothing is asked to rest")
      throw SampleFault.noNumber
    }
    return ticket
  }
}
