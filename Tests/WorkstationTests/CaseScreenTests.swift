import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// The case file, looked at.
@Suite struct CaseScreenTests {
  static let sizes: [(String, Size)] = [
    ("80", standardSize), ("120", wideSize), ("160", Size(columns: 160, rows: 45)),
  ]

  /// A window with a case open, found among the cases of the sketch.
  static func open(
    _ file: CaseFile, size: Size = standardSize, settings: Settings = Settings(selection: .mark),
    role: StaffRole = .clerk
  ) throws -> Driver {
    var driver = Driver(size: size, settings: settings, role: role)
    driver.type("lig")
    try driver.answerLookup(.success(page("lig", sketchHits)))
    driver.press(.enter)
    try driver.answerCase(.success(file))
    return driver
  }

  @Test(arguments: sizes) func received(name: String, size: Size) throws {
    let driver = try Self.open(SampleCases.restaurant().file(), size: size)
    driver.snapshot("case-received-\(name)")
  }

  @Test(arguments: sizes) func overlong(name: String, size: Size) throws {
    let driver = try Self.open(
      SampleCases.overlong().file(), size: size, settings: Settings(selection: .bar))
    driver.snapshot("case-overlong-\(name)")
  }

  @Test func everythingThere() throws {
    try Self.open(SampleCases.readyRestaurant().file()).snapshot("case-ready-80")
  }

  @Test func immediate() throws {
    try Self.open(SampleCases.seniorCard().file()).snapshot("case-immediate-80")
  }

  @Test func inReview() throws {
    try Self.open(SampleCases.restaurantInReview().file()).snapshot("case-in-review-80")
  }

  @Test func suspended() throws {
    try Self.open(SampleCases.restaurantSuspended().file()).snapshot("case-suspended-80")
  }

  @Test func finished() throws {
    try Self.open(SampleCases.restaurantFinished().file()).snapshot("case-finished-80")
  }

  /// Of a case that was not accepted the screen says which of the two it was, why, and where to go.
  @Test(arguments: [NonAcceptance.Kind.notNeeded, .rejected])
  func notAccepted(kind: NonAcceptance.Kind) throws {
    var story = try SampleCases.restaurant()
    let agency = kind == .rejected ? "濮阳市交通运输局" : nil
    try story.act(
      .refuse(
        NonAcceptance(
          kind: kind, reason: "申请人实际办理的是城市道路货物运输，不属于本机关职权范围，申请材料一并退回",
          competentAgency: agency)))
    try Self.open(story.file()).snapshot("case-refused-\(kind.rawValue)-80")
  }

  @Test func denied() throws {
    var story = try SampleCases.restaurantInReview()
    try story.act(
      .decide(
        Decision(
          isGranted: false, reasons: "现场核查发现加工场所与厕所相邻，不符合食品经营的场所要求",
          remedies: "可以申请行政复议", inspectors: ["赵立", "钱平"])))
    try Self.open(story.file()).snapshot("case-denied-80")
  }

  @Test func english() throws {
    let settings = Settings(language: .english, lines: .ascii)
    try Self.open(SampleCases.restaurant().file(), settings: settings)
      .snapshot("case-english-ascii-80")
  }

  @Test func revealed() throws {
    var driver = try Self.open(SampleCases.restaurant().file())
    driver.press(.function(2))
    driver.snapshot("case-revealed-80")
  }

  @Test func refused() throws {
    var driver = try Self.open(SampleCases.restaurant().file())
    driver.press(.home)
    driver.press(.function(3))
    driver.snapshot("case-refused-80")
  }

  @Test func broken() throws {
    var driver = try Self.open(SampleCases.restaurant().file())
    driver.press(.character(" "))
    try driver.answerAct(.failure(.diskFull))
    driver.snapshot("case-fault-80")
  }

  @Test func slow() throws {
    var driver = try Self.open(SampleCases.restaurant().file())
    driver.press(.character(" "))
    driver.send(.stillWaiting)
    driver.snapshot("case-slow-80")
  }

  @Test(arguments: [("verdict", 1), ("timeline", 2), ("parties", 3)])
  func sections(name: String, tabs: Int) throws {
    var driver = try Self.open(SampleCases.restaurant().file())
    for _ in 0..<tabs { driver.press(.tab) }
    driver.snapshot("case-focus-\(name)-80")
    driver.press(.enter)
    driver.snapshot("case-detail-\(name)-80")
  }

  @Test func materialDetail() throws {
    var driver = try Self.open(SampleCases.restaurant().file(), size: wideSize)
    driver.press(.enter)
    driver.snapshot("case-detail-material-120")
  }
}
