import HallCore
import TerminalUI
import Testing
import Words

@testable import Workstation

/// Every dialog of the case file, looked at.
@Suite struct DialogScreenTests {
  @Test func accept() throws {
    var driver = try CaseScreenTests.open(SampleCases.readyRestaurant().file())
    driver.press(.function(9))
    driver.snapshot("dialog-accept-80")
  }

  /// Acceptance itself says by when each deferred material is to be brought; once is enough.
  @Test func acceptWhatWasDeferred() throws {
    var story = try SampleCases.readyRestaurant()
    try story.act(.giveBack(MaterialCode("layout-plan"), reason: "未标明面积"))
    try story.act(.postpone(MaterialCode("layout-plan")))
    var driver = try CaseScreenTests.open(story.file())
    driver.press(.function(9))
    let screen = driver.screen.text()
    #expect(screen.contains("受理；主要设备设施、经营布局文件容缺"), "\(screen)")
    #expect(!screen.contains("此后：容缺补齐"), "\(screen)")
  }

  @Test func finishAtOnce() throws {
    var driver = try CaseScreenTests.open(SampleCases.seniorCard().file())
    driver.press(.function(9))
    driver.snapshot("dialog-finish-at-once-80")
  }

  @Test func grant() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    driver.press(.function(9))
    driver.snapshot("dialog-decide-80")
    driver.press(.right)
    try driver.go(to: .inspectors)
    driver.type("赵立、钱平")
    driver.snapshot("dialog-grant-80")
  }

  @Test func deny() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    driver.press(.function(9))
    driver.press(.left)
    driver.press(.function(9))
    driver.snapshot("dialog-deny-refused-80")
  }

  @Test func finish() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantGranted().file())
    driver.press(.function(9))
    driver.snapshot("dialog-finish-80")
  }

  @Test func deliver() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantFinished().file())
    driver.press(.function(9))
    driver.press(.right)
    driver.press(.right)
    driver.snapshot("dialog-deliver-by-post-80")
  }

  @Test func notice() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.function(6))
    driver.snapshot("dialog-notice-80")
  }

  @Test func longNotice() throws {
    var story = try SampleCases.overlong()
    try story.act(.receive, at: "2026-11-23T10:00:00+08:00")
    var driver = try CaseScreenTests.open(story.file())
    driver.press(.function(6))
    driver.snapshot("dialog-notice-long-80")
  }

  @Test func demand() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.home)
    driver.press(.down)
    driver.press(.function(7))
    driver.type("照片与本人不符")
    driver.snapshot("dialog-demand-80")
  }

  @Test func postpone() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    driver.press(.down)
    driver.press(.function(3))
    driver.snapshot("dialog-postpone-80")
  }

  @Test(arguments: ["80", "120"]) func more(name: String) throws {
    let size = name == "80" ? standardSize : wideSize
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file(), size: size)
    driver.press(.function(8))
    driver.snapshot("dialog-more-\(name)")
  }

  @Test func refuse() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurant().file())
    try driver.choose(.refuse)
    driver.snapshot("dialog-refuse-open-80")
    driver.press(.right)
    driver.press(.right)
    driver.snapshot("dialog-refuse-80")
  }

  @Test func suspend() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantInReview().file())
    try driver.choose(.suspend)
    driver.snapshot("dialog-suspend-80")
  }

  /// What only the authority can confirm: on the strip, in the verdict, and how its answer is recorded.
  @Test func theAuthoritysAnswer() throws {
    var driver = try CaseScreenTests.open(SampleCases.unemployed().file())
    driver.snapshot("case-authority-80")
    try driver.choose(.recordConfirmation)
    driver.type("协查〔2026〕17号")
    driver.snapshot("dialog-confirm-80")
  }

  @Test func sentBackAgain() throws {
    var driver = try CaseScreenTests.open(
      SampleCases.restaurantSentInAgain().file(), role: .supervisor)
    try driver.choose(.sendBack)
    driver.snapshot("dialog-send-back-again-80")
  }

  /// The law has accepted it by now; the keys say so.
  @Test func forgotten() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantForgotten().file())
    driver.press(.function(9))
    driver.snapshot("dialog-deemed-80")
    driver.press(.escape)
    driver.snapshot("case-forgotten-80")
  }

  /// Everything the notice listed has come; the source of something else is silent.
  @Test func supplemented() throws {
    var driver = try CaseScreenTests.open(SampleCases.restaurantSupplemented().file())
    driver.snapshot("case-supplemented-80")
    driver.press(.function(9))
    driver.snapshot("dialog-accept-supplemented-80")
  }
}
