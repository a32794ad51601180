import HallCore
import TestKit
import Testing

@testable import HallStore

/// One act, one transaction, once.
@Suite struct ActingTests {
  @Test func aCaseIsOpenedWorkedOnAndFoundByItsNumber() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    #expect(opened.aCase.state == .draft)
    #expect(opened.aCase.number.isTraining)

    let checked = try hall.perform(.checkOriginal(MaterialCode("plan")), on: opened)
    #expect(checked.entries.count == 3)

    let page = try hall.store.lookUp(opened.aCase.number.spoken, today: Sample.day)
    #expect(page.hits.map(\.number) == [opened.aCase.number])
    #expect(page.hits.first?.partyName == "李建国")
    #expect(page.hits.first?.itemName == "开店备案")
    #expect(page.hits.count == 1)
    #expect(try hall.store.caseFile(opened.aCase.number, on: Sample.day) == checked)
  }

  @Test func everythingReadsBackInAnotherProcessOfTheSameFile() throws {
    let hall = try TestHall()
    let received = try hall.perform(.receive, on: try hall.open())
    let other = try HallStore(opening: hall.path)
    #expect(other.identity == hall.store.identity)
    #expect(try other.caseFile(received.aCase.number, on: Sample.day) == received)
  }

  @Test func numbersCountUpWithinADayAndCarryTheHallsBlock() throws {
    for (kind, first) in [(HallKind.training, 900_000), (.real, 300_000)] {
      let hall = try TestHall(kind: kind)
      let numbers = try (0..<3).map { _ in try hall.open().aCase.number }
      #expect(numbers.map(\.serial) == [first, first + 1, first + 2])
      let tomorrow = Sample.now.adding(seconds: 86_400)
      #expect(try hall.open(at: tomorrow).aCase.number.serial == first)
    }
  }

  @Test func anotherWindowsNumbersNeverCollide() throws {
    let hall = try TestHall()
    let other = try HallStore(opening: hall.path)
    let numbers = try (0..<20).map { index in
      try done((index % 2 == 0 ? hall.store : other).open(hall.opening())).aCase.number
    }
    #expect(Set(numbers).count == 20)
    #expect(try hall.store.changeCounter() == other.changeCounter())
  }

  @Test func aRetryGetsTheFirstResultAndChangesNothing() throws {
    let hall = try TestHall()
    let opening = try hall.opening()
    let first = try done(hall.store.open(opening))
    let second = try done(hall.store.open(opening))
    #expect(first == second)
    #expect(try hall.number("SELECT count(*) FROM cases") == 1)

    let act = hall.act(.receive, on: first)
    let received = try done(hall.store.perform(act))
    let changes = try hall.store.changeCounter()
    // The version has moved on, and yet this is no conflict: it is the same act.
    #expect(try done(hall.store.perform(act)) == received)
    #expect(try hall.store.changeCounter() == changes)

    // A retry after others have gone on shows the case as it stands now.
    let checked = try hall.perform(.checkOriginal(MaterialCode("plan")), on: received)
    #expect(try done(hall.store.perform(act)) == checked)
  }

  @Test func anActOnAnOlderVersionIsRefusedWithThePresentCase() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    let received = try hall.perform(.receive, on: opened)
    let late = try refused(
      hall.store.perform(hall.act(.checkOriginal(MaterialCode("plan")), on: opened)))
    #expect(late.refusal == .changedMeanwhile)
    #expect(late.file == received)
  }

  @Test func anActOnACaseTheHallDoesNotHaveIsRefusedAsSuch() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    let number = try #require(
      CaseNumber(region: hall.store.identity.region, day: Sample.day, serial: 312_345))
    let act = Act(
      request: hall.newRequest(), number: number, version: 1, command: .receive, at: Sample.now,
      actor: Sample.clerk)
    let no = try refused(hall.store.perform(act))
    #expect(no.refusal == .unknownCase(number))
    #expect(no.file == nil)
    #expect(try hall.store.caseFile(opened.aCase.number, on: Sample.day) == opened)
  }

  @Test func aRuleThatSaysNoLeavesNothingBehind() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    let changes = try hall.store.changeCounter()
    let act = hall.act(.accept, on: opened)
    let no = try refused(hall.store.perform(act))
    guard case .notReady = no.refusal else {
      Issue.record("\(no.refusal)")
      return
    }
    #expect(no.file == opened)
    #expect(try hall.store.changeCounter() == changes)
    // The refused request may come again when the rule is satisfied.
    #expect(try hall.number("SELECT count(*) FROM requests") == 1)
  }

  @Test func anItemThatIsNotInForceYetIsRefusedAndAnUnknownOneIsAFault() throws {
    let hall = try TestHall()
    let early = Instant(day: try #require(Day("2026-02-28")), hour: 9)
    let no = try refused(hall.store.open(hall.opening(at: early)))
    #expect(no.refusal == .standardNotInForce(from: try #require(Day("2026-03-01"))))

    let code = "11410900YYTT6MMJ9U341201100900001"
    let act = OpeningAct(
      request: hall.newRequest(), handlingCode: code, channel: .window,
      applicant: try Sample.person(), agent: nil, situations: [:], at: Sample.now,
      actor: Sample.clerk)
    #expect(throws: Fault.standardMissing(code)) { try hall.store.open(act) }
  }

  @Test func aHallWithoutACalendarSaysSo() throws {
    let folder = try TemporaryFolder()
    let store = try HallStore.create(at: folder.file("new.hall"), try TestHall.identity())
    #expect(throws: Fault.calendarMissing) { try store.calendar() }
  }
}
