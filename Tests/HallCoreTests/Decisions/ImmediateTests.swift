import HallCore
import TestKit
import Testing
import TextFormats

/// An immediate item is granted on the spot only where nothing is missing, however it came to be
/// accepted.
@Suite struct ImmediateTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let onTheTable: String
    let says: Refusal?
    var testDescription: String { onTheTable }
  }

  /// Nobody gave notice for five days, so the law takes it as accepted; then F9 is pressed.
  static let rows: [Row] = [
    Row(onTheTable: "齐全", says: nil),
    Row(onTheTable: "缺布局图", says: .notGrantable(lacking: 1, unknown: 0)),
    Row(onTheTable: "身份证查询超时", says: .notGrantable(lacking: 0, unknown: 1)),
    Row(onTheTable: "布局图容缺", says: .deferredOutstanding([MaterialCode("plan")])),
  ]

  @Test(arguments: rows) func afterDeemedAcceptance(row: Row) throws {
    var story = try ActedCase(try Sample.shopStandard(handling: .immediate))
    let sixth = try Sample.workday(6)
    if row.onTheTable != "身份证查询超时" {
      try story.answer("id", .delivered(Sample.shared()))
    } else {
      try story.answer("id", .failed(.timeout))
    }
    try story.act(.provide(MaterialCode("system"), Sample.uploaded(.d)))
    try story.act(.receive)
    switch row.onTheTable {
    case "齐全", "身份证查询超时": try story.act(.checkOriginal(MaterialCode("plan")))
    case "布局图容缺": try story.act(.postpone(MaterialCode("plan")))
    default: break
    }
    try story.act(.deemAccepted, on: sixth)
    #expect(try story.refusal(of: Self.finishAtOnce, on: sixth) == row.says)
  }

  /// What cannot be granted on the spot goes to the department, which alone may deny it.
  @Test func anIncompleteOneGoesToTheDepartment() throws {
    var story = try ActedCase(try Sample.shopStandard(handling: .immediate))
    try story.act(.receive)
    try story.act(.deemAccepted, on: Sample.workday(6))
    #expect(try forwardStep(story) == .handOver)
    try story.complete(on: Sample.workday(6))
    #expect(try forwardStep(story) == .finishAtOnce)
  }

  @Test func noStandardIsDecidedOnTheSpotAndCheckedOnSite() throws {
    let text = try Sample.shopText(
      replacing: "\"onSiteCheck\": false", with: "\"onSiteCheck\": true"
    )
    .replacing("\"handling\": \"promised\"", with: "\"handling\": \"immediate\"")
    do {
      _ = try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
      Issue.record("accepted")
    } catch {
      #expect(error.field == "onSiteCheck")
      #expect(error.problem == .invalid(reason: "immediate"))
    }
  }

  static let finishAtOnce = CaseCommand.finishAtOnce(
    Outcome(document: "备案证", number: "濮1", validUntil: nil))

  private func forwardStep(_ story: ActedCase) throws -> ForwardStep? {
    try story.forwardStep(on: Sample.workday(6))
  }
}
