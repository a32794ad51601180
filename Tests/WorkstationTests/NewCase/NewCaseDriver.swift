import HallCore
import TerminalUI
import TestKit
import Testing

@testable import Workstation

// Ways through the screens of a new case.

extension Driver {
  /// The form of a new social security card; before that the list of items.
  static func onForm(size: Size = standardSize, choosing: Bool = true) throws -> Driver {
    let standards = try Sample.standards()
    var driver = Driver(size: size)
    driver.press(.function(3))
    try driver.answerDraft(nil)
    try driver.answerItems(standards.map { item(of: $0) })
    guard choosing else { return driver }
    driver.press(.enter)
    try driver.answerStandard(try Sample.standard("social-security-card"))
    return driver
  }

  /// The same, filled in.
  static func onFilledForm() throws -> Driver {
    var driver = try onForm()
    driver.fill()
    return driver
  }

  static func item(of standard: ServiceStandard) -> ItemHit {
    ItemHit(
      handlingCode: standard.item.handlingCode, name: standard.item.name,
      english: standard.item.english, departmentName: standard.item.department.name,
      handling: standard.handling, version: standard.version)
  }
}

extension Driver {
  /// The openings asked for so far.
  var openings: [OpeningAct] {
    effects.compactMap { if case .openCase(_, let act) = $0 { act } else { nil } }
  }

  /// Chooses the item of the tests on a fresh screen.
  mutating func chooseItem() throws {
    let standard = try Sample.standard("social-security-card")
    try answerDraft(nil)
    try answerItems([
      ItemHit(
        handlingCode: standard.item.handlingCode, name: standard.item.name, english: "",
        departmentName: "", handling: standard.handling, version: 1)
    ])
    press(.enter)
    try answerStandard(standard)
  }

  mutating func fill() {
    type("李建国")
    press(.down)
    press(.down)
    type("410922199202299990")
    press(.down)
    type("13800001234")
    press(.down)
    press(.down)
    press(.character(" "))
    // How old somebody is follows from the number.
    press(.down)
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

  /// Answers the look-up for cases the applicant has already.
  @discardableResult
  mutating func answerComparison(_ hits: [LookupHit]) throws -> [Effect] {
    let ticket = try ticket {
      if case .lookUp(let ticket, _, _) = $0 { ticket } else { nil }
    }
    return send(.lookedUp(ticket, .success(page("410922199202299990", hits))))
  }

  /// Sends the form of somebody who has no such case yet.
  mutating func sendForm() throws {
    press(.function(9))
    try answerComparison([])
  }

  mutating func answerOpening(_ result: Result<ActResult, Fault>) throws {
    let ticket = try ticket { if case .openCase(let ticket, _) = $0 { ticket } else { nil } }
    send(.acted(ticket, result))
  }
}
