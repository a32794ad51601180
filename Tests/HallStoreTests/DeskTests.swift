import HallCore
import TestKit
import Testing

@testable import HallStore

/// What a window sees before anybody asks, and what it keeps for itself.
@Suite struct DeskTests {
  @Test func theDeskShowsThisWindowsDayTheUrgentTermsAndWhatCameIn() throws {
    let hall = try TestHall()
    let other = Actor(role: .clerk, id: "W1006", window: "6")
    let first = try hall.open()
    let second = try hall.perform(.receive, on: try hall.open())
    let third = try hall.open(channel: .online)
    let applicant = Actor(role: .applicant, id: "")
    let submitted = try hall.perform(.submit, on: third, actor: applicant)
    _ = try hall.perform(.checkOriginal(MaterialCode("plan")), on: first, actor: other)

    let desk = try hall.store.deskSummary(window: "5", now: Sample.now)
    #expect(desk.casesToday == 3)
    #expect(
      Set(desk.today.map(\.number))
        == [first.aCase.number, second.aCase.number, third.aCase.number])
    #expect(desk.incoming.map(\.number) == [submitted.aCase.number])
    // The review of the online case is due tomorrow, the notice of the received one in a week.
    #expect(desk.due.map(\.kind) == [.soon])
    #expect(desk.due.flatMap(\.hits).map(\.number) == [submitted.aCase.number])

    let neighbour = try hall.store.deskSummary(window: "6", now: Sample.now)
    #expect(neighbour.today.map(\.number) == [first.aCase.number])
    #expect(neighbour.casesToday == 1)
    let tomorrow = try hall.store.deskSummary(
      window: "5", now: Sample.now.adding(seconds: 86_400))
    #expect(tomorrow.today.isEmpty)
    #expect(tomorrow.casesToday == 0)
  }

  /// Its days are not counted (行政许可法第四十五条), so that nobody has to hurry, or to answer for it.
  @Test func aCaseInASpecialProcedureIsNeverLate() throws {
    let hall = try TestHall()
    let suspended = try hall.suspended()
    let running = try hall.perform(.receive, on: try hall.open())
    let later = Sample.now.adding(seconds: 100 * 86_400)
    let desk = try hall.store.deskSummary(window: "5", now: later)
    #expect(desk.due.flatMap(\.hits).map(\.number) == [running.aCase.number])
    let found = try hall.store.lookUp(suspended.aCase.number.text, today: later.day).hits.first
    let clock = try #require(found?.clock)
    #expect(clock.stoppedSince == Sample.day)
    #expect(clock.remaining == 2, "the day of resumption will count")
    #expect(clock.light == .green)

    let resumed = try hall.perform(.resume, on: suspended, at: later)
    let again = try hall.store.deskSummary(window: "5", now: later)
    #expect(again.due.map(\.kind) == [.lateByLaw, .soon])
    #expect(again.due.last?.hits.map(\.number) == [resumed.aCase.number])
    #expect(again.due.last?.hits.last?.clock?.stoppedSince == nil)
  }

  /// What somebody has still to look at comes before what waits for its applicant, however long.
  @Test func whatIsToBeReviewedComesFirst() throws {
    let hall = try TestHall()
    var reviewed: [CaseNumber] = []
    for _ in 0..<2 {
      var file = try hall.open(channel: .online)
      file = try hall.perform(.provide(MaterialCode("plan"), Sample.uploaded()), on: file)
      file = try hall.perform(.provide(MaterialCode("system"), Sample.uploaded(.d)), on: file)
      file = try hall.perform(.submit, on: file)
      reviewed.append(try hall.perform(.passReview, on: file).aCase.number)
    }
    let new = try hall.perform(.submit, on: try hall.open(channel: .app))
    let desk = try hall.store.deskSummary(window: "5", now: Sample.now)
    #expect(desk.incoming.map(\.number) == [new.aCase.number] + reviewed)
  }

  @Test func aDayBeyondTheCalendarIsMarkedInTheList() throws {
    let hall = try TestHall()
    let at = Instant(day: Day(number: 20_818), hour: 9)  // 2026-12-31
    _ = try hall.perform(.receive, on: try hall.open(at: at), at: at)
    let clock = try #require(
      try hall.store.deskSummary(window: "5", now: at).today.last?.clock)
    #expect(clock.due == Day(number: 20_826))
    #expect(clock.isProvisional)
  }

  @Test func listsOfTheDeskEndAtFifty() throws {
    let hall = try TestHall()
    for _ in 0..<53 { _ = try hall.perform(.receive, on: try hall.open()) }
    let desk = try hall.store.deskSummary(window: "5", now: Sample.now)
    #expect(desk.today.count == 50)
    #expect(desk.due.isEmpty, "five working days are not soon")
    #expect(desk.casesToday == 53)
  }

  @Test func aDraftSurvivesAndDisturbsNobody() throws {
    let hall = try TestHall()
    let counter = try hall.store.changeCounter()
    var draft = Draft(
      request: RequestID("draft-1"), handlingCode: hall.standard.item.handlingCode,
      fields: ["name": "𠮷田 \"x\"\n", "phone": "1"],
      situations: ["premises": "rented"], at: Sample.now)
    try hall.store.saveDraft(draft, window: "5")
    draft.fields["phone"] = "13800001234"
    try hall.store.saveDraft(draft, window: "5")
    let other = try HallStore(opening: hall.path)
    #expect(try other.loadDraft(window: "5") == draft)
    #expect(try other.loadDraft(window: "6") == nil)
    try other.clearDraft(window: "5")
    #expect(try hall.store.loadDraft(window: "5") == nil)
    #expect(try hall.store.changeCounter() == counter)
  }

  /// A draft that came back after its case was open would be opened a second time.
  @Test func openingACaseForgetsItsDraftInTheSameBreath() throws {
    let hall = try TestHall()
    let act = try hall.opening()
    let draft = Draft(
      request: act.request, handlingCode: act.handlingCode, fields: ["name": "李建国"],
      situations: [:], at: Sample.now)
    try hall.store.saveDraft(draft, window: "5")
    try hall.store.saveDraft(draft, window: "6")
    _ = try done(hall.store.open(act))
    #expect(try hall.store.loadDraft(window: "5") == nil)
    // Another window's draft, and another form of this one, are not its own.
    #expect(try hall.store.loadDraft(window: "6") == draft)
    let other = Draft(
      request: RequestID("other"), handlingCode: nil, fields: [:], situations: [:], at: Sample.now)
    try hall.store.saveDraft(other, window: "5")
    _ = try done(hall.store.open(hall.opening()))
    #expect(try hall.store.loadDraft(window: "5") == other)
    // Typed on while nobody knew whether the case was open.
    try hall.store.saveDraft(draft, window: "5")
    _ = try done(hall.store.open(act))
    #expect(try hall.store.loadDraft(window: "5") == nil)
    #expect(try hall.number("SELECT count(*) FROM cases") == 2)
  }

  @Test func anOpeningThatIsRefusedKeepsItsDraft() throws {
    let hall = try TestHall()
    let act = try hall.opening(applicant: Party(kind: .person, name: "", identifier: nil))
    let draft = Draft(
      request: act.request, handlingCode: act.handlingCode, fields: [:], situations: [:],
      at: Sample.now)
    try hall.store.saveDraft(draft, window: "5")
    #expect(try refused(hall.store.open(act)).refusal == .nameRequired)
    #expect(try hall.store.loadDraft(window: "5") == draft)
  }

  @Test func aWindowKeepsItsSettings() throws {
    let hall = try TestHall()
    #expect(try hall.store.loadSettings(window: "5") == nil)
    for text in ["{\"theme\":\"dark\"}", "{\"theme\":\"light\"}"] {
      try hall.store.saveSettings(text, window: "5")
      #expect(try hall.store.loadSettings(window: "5") == text)
    }
  }

  @Test func otherWindowsHearOfEveryAct() throws {
    let hall = try TestHall()
    let watch = try ChangeWatch(hall: hall.path)
    let other = try HallStore(opening: hall.path)
    #expect(!watch.takeNews())
    let counter = try hall.store.changeCounter()
    _ = try done(other.open(hall.opening()))
    #expect(watch.takeNews())
    #expect(!watch.takeNews())
    #expect(try hall.store.changeCounter() == counter + 1)
  }
}
