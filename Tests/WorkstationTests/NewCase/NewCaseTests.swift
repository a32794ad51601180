import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// A new case, from the item to the opening.
@Suite struct NewCaseTests {
  static let sizes: [(String, Size)] = [("80", standardSize), ("120", wideSize)]

  @Test(arguments: sizes) func theItems(name: String, size: Size) throws {
    var driver = try chosen(size: size, choosing: false)
    driver.press(.down)
    driver.snapshot("new-items-\(name)")
  }

  @Test(arguments: sizes) func theForm(name: String, size: Size) throws {
    var driver = try chosen(size: size)
    driver.type("李建国")
    driver.press(.down)
    driver.press(.down)
    driver.type("410922199202299991")
    driver.snapshot("new-form-\(name)")
  }

  @Test func noItem() throws {
    var driver = Driver()
    driver.press(.function(3))
    try driver.answerItems([])
    driver.snapshot("new-no-item-80")
    driver.press(.enter)
    #expect(driver.state.message == .refused(NewCaseWords.noItem))
  }

  @Test func everyChangeIsKeptAsADraft() throws {
    var driver = try chosen()
    let effects = driver.press(.character("李"))
    guard case .saveDraft(let draft)? = effects.first else {
      Issue.record("no draft: \(effects)")
      return
    }
    #expect(draft.fields["name"] == "李")
    #expect(driver.press(.down).isEmpty)
  }

  @Test func anUnfinishedFormComesBack() throws {
    let standard = try Sample.standard("social-security-card")
    let draft = Draft(
      request: RequestID("draft-1"), handlingCode: standard.item.handlingCode,
      fields: ["name": "王伟", "number": "4109", "document": "111"],
      situations: [:], at: Sample.now)
    var driver = Driver()
    driver.press(.function(3))
    try driver.answerDraft(draft)
    try driver.answerStandard(standard)
    let form = try #require(driver.state.newCase?.form)
    #expect(form[.name].text == "王伟")
    #expect(form[.number].text == "4109")
    #expect(driver.state.message == .plain(NewCaseWords.restored(of: nil)))
  }

  @Test func whatIsMissingStopsIt() throws {
    var driver = try chosen()
    #expect(driver.press(.function(9)).isEmpty)
    #expect(driver.state.message == .refused(NewCaseWords.incomplete))
    #expect(driver.state.newCase?.form?.row == 0)
    driver.snapshot("new-missing-80")
  }

  @Test func aCompleteFormIsOpenedOnce() throws {
    var driver = try filled()
    driver.press(.function(9))
    let effects = try driver.answerComparison([])
    guard case .openCase(_, let act)? = effects.first else {
      Issue.record("not opened: \(effects)")
      return
    }
    #expect(act.applicant.name == "李建国")
    #expect(act.applicant.identifier?.text == "410922199202299990")
    #expect(act.situations.count == 2)
    #expect(driver.press(.function(9)).isEmpty)
    driver.type("x")
    #expect(driver.state.newCase?.opening != nil)
  }

  /// Whoever does not know whether it was opened presses F9 again, and it is opened once.
  @Test func anOpeningThatBrokeIsRepeatedAndNotDoneTwice() throws {
    var driver = try filled()
    try driver.sendForm()
    try driver.answerOpening(.failure(.diskFailed(code: 10)))
    driver.press(.enter)
    try driver.sendForm()
    #expect(driver.openings.count == 2)
    #expect(Set(driver.openings.map(\.request)).count == 1)
  }

  @Test func anotherFormIsAnotherOpening() throws {
    var driver = try filled()
    try driver.sendForm()
    try driver.answerOpening(.failure(.diskFailed(code: 10)))
    driver.press(.enter)
    driver.press(.function(8))
    driver.press(.function(8))
    try driver.chooseItem()
    driver.fill()
    try driver.sendForm()
    #expect(Set(driver.openings.map(\.request)).count == 2)
  }

  /// After a crash nobody knows whether the case was opened; the draft does.
  @Test func aFormThatCameBackIsTheSameOpening() throws {
    var before = try filled()
    let drafts = before.effects.compactMap {
      if case .saveDraft(let draft) = $0 { draft } else { nil }
    }
    let draft = try #require(drafts.last)
    try before.sendForm()
    var after = Driver(requestPrefix: "other")
    after.press(.function(3))
    try after.answerDraft(draft)
    try after.answerStandard(try Sample.standard("social-security-card"))
    try after.sendForm()
    #expect(after.openings.map(\.request) == before.openings.map(\.request))
  }

  /// The store forgets the draft as it opens the case; what it says counts, not what was typed since.
  @Test func whatWasTypedAfterTheCaseWasOpenIsSaidToBeMissing() throws {
    for isChanged in [false, true] {
      var driver = try filled()
      try driver.sendForm()
      let act = try #require(driver.openings.first)
      try driver.answerOpening(.failure(.diskFailed(code: 10)))
      driver.press(.enter)
      if isChanged {
        driver.press(.pageUp)
        driver.type("军")
      }
      try driver.sendForm()
      let count = driver.effects.count
      try driver.answerOpening(.success(.done(try file(of: act))))
      #expect(driver.state.place == .caseFile)
      #expect(driver.state.message == (isChanged ? .refused(NewCaseWords.openedBefore) : nil))
      #expect(driver.effects.count == count)
    }
  }

  /// The case as the store would have opened it.
  private func file(of act: OpeningAct) throws -> CaseFile {
    let standard = try Sample.standard("social-security-card")
    let opening = Opening(
      number: try Sample.number(), handlingCode: act.handlingCode, standardHash: standard.hash,
      channel: act.channel, applicant: act.applicant, agent: act.agent,
      situations: act.situations)
    let entry = Entry(
      sequence: 1, at: act.at, actor: act.actor, request: act.request, event: .opened(opening),
      verdict: nil)
    return CaseFile(
      entries: [entry], aCase: Case(opening: opening, at: act.at), standard: standard,
      calendar: try Sample.calendar(), on: act.at.day)
  }

  @Test func aRefusalIsSaidWhereTheClerkIs() throws {
    var driver = try filled()
    driver.press(.function(9))
    try driver.answerComparison([])
    let refusal = Refusal.standardNotInForce(from: Sample.day.adding(days: 3))
    try driver.answerOpening(.success(.refused(refusal, nil)))
    #expect(driver.state.message == .refused(refusal, under: nil))
    #expect(driver.state.newCase?.form != nil)
  }

  @Test func whoShowsNoDocumentNeedsAReason() throws {
    var driver = try chosen()
    driver.type("李建国")
    driver.press(.down)
    driver.press(.left)
    driver.press(.down)
    driver.type("证件遗失")
    let form = try #require(driver.state.newCase?.form)
    let party = form.applicant(today: Sample.day)
    #expect(party.identifier == nil)
    #expect(party.identityNote == "证件遗失")
  }

  /// What somebody has of the same item is named before there is a second.
  @Test func aSecondCaseOfTheSameItemIsAskedAbout() throws {
    var driver = try filled()
    driver.press(.function(9))
    try driver.answerComparison([sameItem(.delivered, days: 0)])
    driver.snapshot("new-second-80")
    driver.press(.enter)
    #expect(driver.openings.isEmpty, "the form is there still")
    #expect(driver.state.newCase?.form?[.name].text == "李建国")
    driver.press(.function(9))
    try driver.answerComparison([sameItem(.delivered, days: 0)])
    driver.press(.function(9))
    #expect(driver.openings.count == 1)
  }

  @Test(arguments: [
    (CaseState.inReview, 200, true), (.delivered, 29, true), (.delivered, 31, false),
    (.withdrawn, 0, false), (.voided, 0, false), (.refused, 0, false),
  ])
  func onlyWhatMattersIsAskedAbout(state: CaseState, days: Int, isAsked: Bool) throws {
    var driver = try filled()
    driver.press(.function(9))
    try driver.answerComparison([
      hit(7, "李建国", "410922199202299990", "居住证申领", .inReview), sameItem(state, days: days),
    ])
    #expect(driver.openings.isEmpty == isAsked)
  }

  private func sameItem(_ state: CaseState, days: Int) throws -> LookupHit {
    let name = try Sample.standard("social-security-card").item.name
    return hit(
      9, "李建国", "410922199202299990", name, state,
      at: Instant(day: today.adding(days: -days), hour: 10, minute: 22))
  }

  @Test func discardingAsksWhereSomethingWasFilledIn() throws {
    var driver = try chosen()
    driver.press(.function(8))
    #expect(driver.state.overlay == nil, "nothing is lost")
    #expect(driver.state.message == .plain(NewCaseWords.discarded))
    driver = try chosen()
    driver.type("李建国")
    driver.press(.function(8))
    driver.snapshot("new-discard-80")
    driver.press(.enter)
    #expect(driver.state.newCase?.form?[.name].text == "李建国")
    driver.press(.function(8))
    #expect(driver.press(.function(8)).contains(.clearDraft))
    #expect(driver.state.newCase?.form == nil)
  }

  @Test func theDeskSaysThatADraftWaits() throws {
    let draft = Draft(
      request: RequestID("draft-2"), handlingCode: "x", fields: ["name": "王伟"], situations: [:],
      at: Instant(day: today, hour: 9, minute: 5))
    var driver = Driver()
    driver.start()
    try driver.answerDesk(.success(emptyDesk))
    try driver.answerDraft(draft)
    driver.snapshot("desk-draft-80")
    driver = try chosen()
    driver.type("李")
    driver.press(.escape)
    driver.press(.escape)
    #expect(driver.screen.text().contains("按 F3 接着填"))
  }

  @Test func anAgentMayShowAnyDocument() throws {
    var driver = try chosen()
    driver.type("李建国")
    for key in [Key.down, .down, .down, .down, .right, .down] { driver.press(key) }
    driver.type("CHAN TAI MAN")
    driver.press(.down)
    for _ in 0..<4 { driver.press(.right) }
    driver.press(.down)
    driver.type("H00000012")
    let form = try #require(driver.state.newCase?.form)
    #expect(form.agentDocument == .hongKongMacaoPass)
    #expect(form.problem(of: .text(.agentNumber), today: today) == nil)
    #expect(form.agent(today: today)?.identifier?.text == "H00000012")
    driver.snapshot("new-agent-80")
    let draft = form.draft(for: RequestID("draft-3"), by: "1005", at: noon)
    let again = NewCaseForm(draft, standard: form.standard)
    #expect(again.agentDocument == .hongKongMacaoPass)
  }

  private func chosen(size: Size = standardSize, choosing: Bool = true) throws -> Driver {
    try Driver.onForm(size: size, choosing: choosing)
  }

  private func filled() throws -> Driver { try Driver.onFilledForm() }
}
