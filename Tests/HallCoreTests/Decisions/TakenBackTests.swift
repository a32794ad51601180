import HallCore
import TestKit
import Testing

/// What was recorded by mistake is taken back by an event of its own; nothing is rubbed out.
@Suite struct TakenBackTests {
  private var story: ActedCase
  private static let id = MaterialCode("id")
  private static let plan = MaterialCode("plan")
  private static let demand = CaseCommand.demand(id, reason: "照片不符")
  private static let withdrawDemand = CaseCommand.withdrawDemand(id, reason: "误按")

  init() throws { story = try ActedCase(try Sample.shopStandard()) }

  // MARK: - Paper asked for

  @Test mutating func whatIsSharedCountsAgain() throws {
    try story.answer("id", .delivered(Sample.shared()))
    let before = story.aCase.dossier
    try story.act(Self.demand)
    #expect(try story.codes(on: "id") != [])
    let noReason = CaseCommand.withdrawDemand(Self.id, reason: " ")
    #expect(try story.refusal(of: noReason) == .reasonRequired)
    #expect(
      try story.act(Self.withdrawDemand) == [.demandWithdrawn(Self.id, reason: "误按")])
    #expect(story.aCase.dossier == before)
    #expect(
      try story.refusal(of: Self.withdrawDemand) == .material(Self.id, .notDemanded))
  }

  /// What the source said while paper was asked for counts once it is not.
  @Test(arguments: [(LicenceState.valid, ""), (.revoked, "L09")])
  func theSourcesLastWordCounts(state: LicenceState, code: String) throws {
    var story = story
    try story.answer("id", .delivered(Sample.shared()))
    try story.act(Self.demand)
    try story.answer("id", .delivered(Sample.shared(.licence, state: state)))
    try story.act(Self.withdrawDemand)
    #expect(story.aCase.dossier[Self.id].evidence == Sample.shared(.licence, state: state))
    #expect(try story.codes(on: "id").joined() == code)
  }

  /// Asking for less is always allowed; only a paper that has come is not made undone by it.
  @Test mutating func aNoticeThatListsItDoesNotHinder() throws {
    try story.complete()
    try story.act(.receive)
    try story.act(Self.demand)
    try story.act(.notify(second: nil))
    var brought = story
    try brought.act(.checkOriginal(Self.id))
    #expect(
      try brought.refusal(of: Self.withdrawDemand) == .material(Self.id, .notDemanded))
    try brought.act(.giveBack(Self.id, reason: "不清晰"))
    try brought.act(Self.withdrawDemand)
    #expect(brought.aCase.dossier[Self.id].evidence == Sample.shared())
    #expect(
      try brought.refusal(of: .undoCheck(Self.id, reason: "误按"))
        == .material(Self.id, .notChecked))
    try story.act(Self.withdrawDemand)
    #expect(try story.refusal(of: .accept) == nil, "nothing the notice listed is open")
  }

  // MARK: - A receipt

  @Test mutating func aReceiptAtTheWindowIsTakenBack() throws {
    let form = MaterialCode("system")
    let undo = CaseCommand.undoCheck(form, reason: "误按")
    try story.act(.checkOriginal(form))
    #expect(try story.refusal(of: .checkOriginal(form)) == .material(form, .alreadyReceived))
    #expect(try story.act(undo) == [.receiptUndone(form, reason: "误按")])
    #expect(story.aCase.dossier[form] == MaterialFacts())
    #expect(try story.refusal(of: undo) == .material(form, .notChecked))
    // What the applicant sent in nobody put there by a key.
    try story.act(.provide(form, Sample.uploaded(.d)))
    #expect(try story.refusal(of: undo) == .material(form, .notChecked))
  }

  // MARK: - A decision

  @Test mutating func aDecisionIsPutRightBeforeItsResult() throws {
    try story.complete()
    try story.act(.accept)
    let denial = Decision(
      isGranted: false, reasons: "不符合条件", remedies: "可以复议", number: "濮审〔2026〕1号")
    try story.act(.decide(denial))
    let later = try Sample.workday(1)
    let granted = Decision(
      isGranted: true, reasons: "", remedies: "", on: Sample.day, number: "濮审〔2026〕7号")
    let correct = CaseCommand.correctDecision(granted, reason: "登记有误")
    #expect(try story.refusal(of: correct, on: later) == .supervisorOnly)
    for (decision, reason, says) in [
      (granted, " ", Refusal.reasonRequired), (denial, "登记有误", .nothingToAmend),
      (Decision(isGranted: false, reasons: "", remedies: ""), "登记有误", .denialIncomplete),
      (
        Decision(isGranted: true, reasons: "", remedies: "", on: Sample.day.adding(days: -1)),
        "登记有误", .decisionDayImpossible(from: Sample.day, through: later)
      ),
    ] {
      let wrong = CaseCommand.correctDecision(decision, reason: reason)
      #expect(try story.refusal(of: wrong, on: later, by: Sample.supervisor) == says)
    }
    try story.act(correct, on: later, by: Sample.supervisor)
    #expect(story.aCase.state == .decided)
    #expect(story.aCase.decision == granted)
    #expect(try story.clocks(on: later).map(\.from) == [Sample.day])
    #expect(story.aCase.acceptance?.on == Sample.day, "what was accepted stays so")
    try story.act(.finish(Outcome(document: "备案证", number: "1", validUntil: nil)), on: later)
    #expect(
      try story.refusal(of: correct, on: later, by: Sample.supervisor)
        == .notPossible(in: .finished))
  }

  /// A wrong no becomes a yes only where everything is there.
  @Test mutating func aCorrectionGrantsNothingThatIsNotReady() throws {
    try story.complete()
    try story.act(.accept)
    try story.act(.giveBack(Self.plan, reason: "不清晰"))
    try story.act(.decide(Decision(isGranted: false, reasons: "不符合条件", remedies: "可以复议")))
    let granted = CaseCommand.correctDecision(
      Decision(isGranted: true, reasons: "", remedies: ""), reason: "登记有误")
    #expect(
      try story.refusal(of: granted, by: Sample.supervisor)
        == .notGrantable(lacking: 1, unknown: 0))
  }

  // MARK: - An application

  @Test mutating func aWithdrawalListsTheOriginalsThatGoBack() throws {
    try story.complete()
    let events = try story.act(.withdraw(Withdrawal(request: .applicant, reason: "不办了")))
    let withdrawal = Withdrawal(request: .applicant, reason: "不办了", returned: [Self.plan])
    #expect(events == [.withdrawn(withdrawal)])
    #expect(story.aCase.withdrawal == withdrawal)
  }
}
