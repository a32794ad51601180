import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// What cannot be taken back is confirmed by somebody who has read it, with one press.
@Suite struct ConfirmationTests {
  struct Rhythm: CustomTestStringConvertible, Sendable {
    let name: String
    /// When the key goes down, in milliseconds.
    let moments: [Int]
    let acts: Int
    var testDescription: String { name }

    init(_ name: String, _ moments: [Int], acts: Int) {
      self.name = name
      self.moments = moments
      self.acts = acts
    }

    /// A key held down: the pause before it repeats, and then so often until it is let go.
    static func held(_ delay: Int, every interval: Int, until end: Int = 4000) -> [Int] {
      [0] + stride(from: delay, to: end, by: interval)
    }
  }

  static let rhythms = [
    Rhythm("read, then pressed", [0, 700], acts: 1),
    Rhythm("read quickly", [0, 450], acts: 1),
    Rhythm("struck twice", [0, 100], acts: 0),
    Rhythm("struck twice, slowly", [0, 350], acts: 0),
    Rhythm("too early, then again", [0, 300, 800], acts: 1),
    Rhythm("confirmed by a double stroke", [0, 700, 790], acts: 0),
    Rhythm("confirmed, and once more later", [0, 700, 1500], acts: 1),
    Rhythm("held, as at most windows", Rhythm.held(500, every: 25), acts: 0),
    Rhythm("held, quick to repeat", Rhythm.held(200, every: 33), acts: 0),
    Rhythm("held, slow to repeat", Rhythm.held(1000, every: 100), acts: 0),
    Rhythm("held, over a line that halts at once", [0, 500, 780, 805, 830], acts: 0),
    Rhythm("held, over a line that halts", [0, 500, 525, 550, 850, 875, 900, 1250, 1275], acts: 0),
    Rhythm("held, let go, then pressed", Rhythm.held(500, every: 25) + [5000], acts: 1),
  ]

  @Test(arguments: rhythms) func aConfirmationIsOnePressOfSomebodyWhoHasRead(
    rhythm: Rhythm
  ) throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.strike(.function(9), at: rhythm.moments)
    #expect(driver.acts.count == rhythm.acts)
  }

  @Test(arguments: rhythms) func soIsTheEndOfTheProgram(rhythm: Rhythm) {
    var driver = Driver()
    driver.strike(.function(10), at: rhythm.moments)
    #expect(driver.state.exitCode == (rhythm.acts == 0 ? nil : 0))
  }

  @Test func enterOnTheButtonIsNoShortCut() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.strike([(0, .function(9)), (100, .right), (200, .enter)])
    #expect(driver.acts.isEmpty)
    #expect(driver.state.message == .refused(FrameWords.readFirst))
    driver.strike(.enter, at: [0, 40, 80])
    #expect(driver.acts.isEmpty)
    driver.strike(.enter, at: [0])
    #expect(driver.acts.count == 1)
  }

  @Test func escapeTakesBackWhatHasJustBeenPressed() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.strike([(0, .function(9)), (700, .function(9)), (760, .escape)])
    #expect(driver.acts.isEmpty)
    #expect(driver.state.caseFile?.dialog == nil)
    #expect(driver.state.message == .plain(FrameWords.takenBack))
  }

  @Test func anotherKeyShowsThatTheFirstWasLetGo() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.strike([(0, .function(9)), (700, .function(9)), (760, .character("l"))])
    #expect(driver.acts.count == 1)
  }

  @Test func untilItWasReadTheKeyIsShownDimmed() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.send(.key(.function(9), at: noon))
    #expect(driver.state.keys.hints(in: driver.state, say: { $0(.chinese) }).left[0].isBlocked)
    driver.send(.pauseOver)
    #expect(!driver.state.keys.hints(in: driver.state, say: { $0(.chinese) }).left[0].isBlocked)
  }

  @Test func aCaseThatChangedHasToBeReadAgain() throws {
    let seen = try SampleCases.readyRestaurant()
    var changed = seen
    try changed.act(.assignNumber(.init(kind: .provincial, text: "A-1")))
    var driver = try CaseScreenTests.open(seen.file())
    driver.press(.function(9))
    driver.press(.function(9))
    try driver.answerAct(.success(perform(driver.acts[0], on: changed.file())))
    driver.send(.key(.function(9), at: noon))
    #expect(driver.acts.count == 1)
    #expect(driver.state.message == .refused(FrameWords.readFirst))
  }
}
