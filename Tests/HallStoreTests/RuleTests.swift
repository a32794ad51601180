import HallCore
import TestKit
import Testing

@testable import HallStore

/// The law's own clocks act without anybody at the window.
@Suite struct RuleTests {
  private static func later(_ days: Int) -> Instant { Sample.now.adding(seconds: days * 86_400) }

  @Test func silenceForFiveWorkingDaysAcceptsAsOfReceipt() throws {
    let hall = try TestHall()
    let received = try hall.perform(.receive, on: try hall.open())
    // Received on a Monday: the fifth working day is the Monday after.
    #expect(try hall.store.applyDueRules(Self.later(7)) == 0)
    #expect(try hall.store.applyDueRules(Self.later(8)) == 1)
    #expect(try hall.store.applyDueRules(Self.later(8)) == 0)
    let file = try #require(try hall.store.caseFile(received.aCase.number, on: Sample.day))
    #expect(file.aCase.acceptance == Acceptance(on: Sample.day, isDeemed: true))
    #expect(file.entries.last?.actor.role == .system)
    try hall.store.expectWhole()
  }

  /// Whether materials were handed over or sent in, the same five days run.
  @Test func anApplicationSentInIsAcceptedBySilenceToo() throws {
    let hall = try TestHall()
    let sent = try hall.perform(.submit, on: try hall.open(channel: .online))
    #expect(try hall.store.applyDueRules(Self.later(7)) == 0)
    #expect(try hall.store.applyDueRules(Self.later(8)) == 1)
    let file = try #require(try hall.store.caseFile(sent.aCase.number, on: Sample.day))
    #expect(file.aCase.acceptance == Acceptance(on: Sample.day, isDeemed: true))
    try hall.store.expectWhole()
  }

  @Test(arguments: [CaseState.correction, .returned])
  func aSupplementThatDoesNotComeEndsTheCaseOfWhoWasReminded(state: CaseState) throws {
    let hall = try TestHall()
    func noticed() throws -> CaseFile {
      let opened = try hall.perform(.askSources, on: try hall.open())
      if state == .correction {
        return try hall.perform(.notify(second: nil), on: try hall.perform(.receive, on: opened))
      }
      return try hall.perform(.sendBack(second: nil), on: try hall.perform(.submit, on: opened))
    }
    let forgotten = try noticed()
    let reminded = try hall.perform(.remind, on: try noticed())
    let due = try #require(reminded.aCase.notices.last?.due)
    let days = due.day.number - Sample.day.number
    #expect(try hall.store.applyDueRules(Self.later(days)) == 0)
    #expect(try hall.store.applyDueRules(Self.later(days + 1)) == 1)
    #expect(try hall.store.applyDueRules(Self.later(days + 30)) == 0)
    let states = try [forgotten, reminded].map { file in
      try hall.store.caseFile(file.aCase.number, on: Sample.day)?.aCase.state
    }
    #expect(states == [state, .lapsed])
    try hall.store.expectWhole()
  }

  @Test func aDeferredMaterialThatDoesNotComeEndsTheCaseAndOneThatComesDoesNot() throws {
    let hall = try TestHall()
    var open: [CaseFile] = []
    for _ in 0..<2 {
      var file = try hall.open()
      file = try hall.perform(.checkOriginal(MaterialCode("id")), on: file)
      file = try hall.perform(.takePromise(MaterialCode("system")), on: file)
      file = try hall.perform(.postpone(MaterialCode("plan")), on: file)
      open.append(try hall.perform(.accept, on: file))
    }
    let kept = try hall.perform(.checkOriginal(MaterialCode("plan")), on: open[0])
    #expect(try hall.store.applyDueRules(Self.later(8)) == 1)
    let states = try open.map { file in
      try hall.store.caseFile(file.aCase.number, on: Sample.day)?.aCase.state
    }
    #expect(states == [kept.aCase.state, .lapsed])
  }

  @Test func aNewCalendarMovesTheTermsOfOpenCases() throws {
    let hall = try TestHall()
    let received = try hall.perform(.receive, on: try hall.open())
    let holiday = Sample.day.adding(days: 1).text
    let calendar = try WorkingCalendar(
      csv: Array("date,kind\n\(holiday),holiday\n".utf8), file: "new.csv")
    let count = try hall.store.importCalendar(
      calendar, at: Sample.now, actor: TestHall.supervisor)
    #expect(count.cases == 1)
    #expect(try hall.store.applyDueRules(Self.later(8)) == 0)
    #expect(try hall.store.applyDueRules(Self.later(9)) == 1)
    let number = received.aCase.number
    #expect(try hall.store.caseFile(number, on: Sample.day)?.calendar.hash == calendar.hash)
    // What was decided under the old calendar is still judged by it.
    let report = try hall.store.verify()
    #expect(report.isClean)
    #expect(report.decisions == 2)
  }

  /// One damaged case keeps nobody from the new calendar, nor from what the sources say.
  @Test func aDamagedCaseIsPassedOverAndNamed() throws {
    let hall = try TestHall()
    let person = try Sample.person()
    let damaged = try hall.open(person)
    let other = try hall.perform(.receive, on: try hall.open(person))
    try hall.damage(
      "DROP TRIGGER journal_keeps_updates; UPDATE journal SET body = substr(body, 1, 1) WHERE case_id = 1"
    )
    let calendar = try WorkingCalendar(
      csv: Array("date,kind\n\(Sample.day.adding(days: 1).text),holiday\n".utf8), file: "new.csv")
    let taken = try hall.store.importCalendar(
      calendar, at: Sample.now, actor: TestHall.supervisor)
    #expect(taken.cases == 1 && taken.damaged == [damaged.aCase.number.text])
    #expect(try hall.store.calendar().hash == calendar.hash)
    let told = try hall.store.importPool(
      [try hall.licence(person, at: Sample.now)], at: Sample.now, actor: TestHall.supervisor)
    #expect(told.cases == 1 && told.damaged == [damaged.aCase.number.text])
    #expect(try hall.store.caseFile(other.aCase.number, on: Sample.day) != nil)
  }
}
