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
      handlingCode: standard.item.handlingCode,
      fields: ["name": "王伟", "number": "4109", "document": "111"],
      situations: [:], at: Sample.now)
    var driver = Driver()
    driver.press(.function(3))
    try driver.answerDraft(draft)
    try driver.answerStandard(standard)
    let form = try #require(driver.state.newCase?.form)
    #expect(form[.name].text == "王伟")
    #expect(form[.number].text == "4109")
    #expect(driver.state.message == .plain(NewCaseWords.restored))
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
    let effects = driver.press(.function(9))
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

  @Test func aRefusalIsSaidWhereTheClerkIs() throws {
    var driver = try filled()
    driver.press(.function(9))
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

  private func chosen(size: Size = standardSize, choosing: Bool = true) throws -> Driver {
    let standards = try Sample.standards()
    var driver = Driver(size: size)
    driver.press(.function(3))
    try driver.answerItems(
      standards.map {
        ItemHit(
          handlingCode: $0.item.handlingCode, name: $0.item.name, english: $0.item.english,
          departmentName: $0.item.department.name, handling: $0.handling, version: $0.version)
      })
    guard choosing else { return driver }
    driver.press(.enter)
    try driver.answerStandard(try Sample.standard("social-security-card"))
    return driver
  }

  private func filled() throws -> Driver {
    var driver = try chosen()
    driver.type("李建国")
    driver.press(.down)
    driver.press(.down)
    driver.type("410922199202299990")
    driver.press(.down)
    driver.type("13800001234")
    driver.press(.down)
    driver.press(.down)
    driver.press(.character(" "))
    driver.press(.down)
    driver.press(.character(" "))
    return driver
  }
}

extension Driver {
  mutating func answerItems(_ items: [ItemHit]) throws {
    let ticket = try ticket { if case .findItems(let ticket, _) = $0 { ticket } else { nil } }
    send(.itemsFound(ticket, .success(items)))
  }

  mutating func answerStandard(_ standard: ServiceStandard) throws {
    let ticket = try ticket {
      if case .readStandard(let ticket, _) = $0 { ticket } else { nil }
    }
    send(.standardRead(ticket, .success(standard)))
  }

  mutating func answerDraft(_ draft: Draft?) throws {
    let ticket = try ticket { if case .readDraft(let ticket) = $0 { ticket } else { nil } }
    send(.draftRead(ticket, .success(draft)))
  }

  mutating func answerOpening(_ result: Result<ActResult, Fault>) throws {
    let ticket = try ticket { if case .openCase(let ticket, _) = $0 { ticket } else { nil } }
    send(.acted(ticket, result))
  }
}
