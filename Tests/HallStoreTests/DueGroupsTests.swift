import HallCore
import TestKit
import Testing

@testable import HallStore

/// What the desk says is due: the law's limits before promises, and what ends today whatever else
/// there is.
@Suite struct DueGroupsTests {
  /// A Monday, ten working days after the samples' own.
  static let today = Sample.day.adding(days: 14)

  struct Row: Sendable {
    let story: DueHall.Story
    /// Days from the samples' Monday to the story's beginning.
    let begun: Int
    let group: DueGroup.Kind?
    let term: Clock.Kind?
    let remaining: Int?
  }

  static let rows: [Row] = [
    //    story       begun  group         term         left
    Row(story: .inReview, begun: -1, group: .lateByLaw, term: .statutory, remaining: -1),
    Row(story: .inReview, begun: 0, group: .today, term: .statutory, remaining: 0),
    Row(story: .inReview, begun: 1, group: .late, term: .promised, remaining: -6),
    Row(story: .inReview, begun: 9, group: .today, term: .promised, remaining: 0),
    Row(story: .inReview, begun: 10, group: .soon, term: .promised, remaining: 1),
    Row(story: .inReview, begun: 14, group: nil, term: .promised, remaining: 3),
    Row(story: .received, begun: 7, group: .today, term: .notice, remaining: 0),
    Row(story: .received, begun: 8, group: .soon, term: .notice, remaining: 1),
    Row(story: .received, begun: 14, group: nil, term: .notice, remaining: 5),
    // The deferred material ends today; the promise that was broken before must not hide it.
    Row(story: .deferred, begun: 7, group: .today, term: .deferral, remaining: 0),
    Row(story: .finished, begun: -3, group: .uncollected, term: .delivery, remaining: -1),
    Row(story: .finished, begun: 0, group: .today, term: .delivery, remaining: 0),
    Row(story: .finished, begun: 1, group: .soon, term: .delivery, remaining: 1),
    Row(story: .suspended, begun: 0, group: nil, term: .promised, remaining: 2),
  ]

  @Test(arguments: rows.indices) func aCaseStandsInTheMostUrgentGroup(_ index: Int) throws {
    let row = Self.rows[index]
    let hall = try DueHall()
    let file = try hall.play(row.story, on: Sample.day.adding(days: row.begun))
    let desk = try hall.desk(on: Self.today)
    #expect(desk.due.map(\.kind) == (row.group.map { [$0] } ?? []))
    let found = try hall.found(file, on: Self.today)
    #expect(found.clock?.kind == row.term)
    #expect(found.clock?.remaining == row.remaining)
    if row.group != nil { #expect(desk.due.first?.hits == [found]) }
  }

  @Test func theGroupsComeInTheOrderOfTheirUrgencyAndEveryCaseOnce() throws {
    let hall = try DueHall()
    for row in Self.rows { try hall.play(row.story, on: Sample.day.adding(days: row.begun)) }
    let desk = try hall.desk(on: Self.today)
    #expect(desk.due.map(\.kind) == DueGroup.Kind.allCases)
    #expect(desk.due.map(\.count) == [1, 5, 1, 3, 1])
    #expect(desk.due.allSatisfy { $0.hits.count == $0.count && !$0.isCapped })
    let all = desk.due.flatMap(\.hits).map(\.number)
    #expect(Set(all).count == all.count)
    let today = desk.due[1].hits.compactMap(\.clock?.kind)
    #expect(Set(today.prefix(2)) == [.statutory, .notice], "the law's own come first")
    #expect(Array(today.dropFirst(2)) == [.promised, .deferral, .delivery])
  }

  @Test func muchThatIsLateNeverHidesWhatEndsToday() throws {
    let hall = try DueHall()
    for _ in 0..<104 { try hall.play(.inReview, on: Sample.day) }
    let urgent = try hall.play(.received, on: Sample.day.adding(days: 4))
    let friday = Sample.day.adding(days: 11)
    // All of them are late by their promise; those that are counted are not counted again as due by
    // law on the Monday.
    let desk = try hall.desk(on: friday)
    #expect(desk.due.map(\.kind) == [.today, .late, .soon])
    #expect(desk.due[0].hits.map(\.number) == [urgent.aCase.number])
    #expect(desk.due[1].hits.count == DueGroup.hitLimit)
    #expect(desk.due[1].count == DueGroup.countLimit && desk.due[1].isCapped)
    #expect(desk.due[2].count == 104 - DueGroup.countLimit)
    let tuesday = try hall.desk(on: friday.adding(days: 4))
    #expect(tuesday.due.map(\.kind) == [.lateByLaw])
  }

  /// What a list says about a case is what the case says about itself.
  @Test func aListAgreesWithTheCaseOnEveryDay() throws {
    let hall = try DueHall()
    var files: [CaseFile] = []
    for story in DueHall.Story.allCases { files.append(try hall.play(story, on: Sample.day)) }
    for days in 0..<40 {
      let day = Sample.day.adding(days: days)
      for file in files {
        let shown = try #require(try hall.hall.store.caseFile(file.aCase.number, on: day))
        let listed = try hall.found(file, on: day)
        let first = shown.clocks.first
        #expect(listed.clock?.kind == first?.kind, "\(file.aCase.state) after \(days) days")
        #expect(listed.clock?.remaining == first?.remaining)
        #expect(listed.clock?.unit == first?.unit)
        #expect(listed.clock?.light == first?.light)
        #expect(listed.outstanding == Outstanding(file.verdict.findings))
      }
    }
  }
}

/// A hall whose cases are at every place a term can run.
struct DueHall {
  let hall: TestHall

  enum Story: CaseIterable, Sendable {
    case received, inReview, deferred, suspended, finished
  }

  init() throws { hall = try TestHall() }

  /// Lets a case come to its place within one day.
  @discardableResult func play(_ story: Story, on day: Day) throws -> CaseFile {
    let at = Instant(day: day, hour: 9)
    var file = try hall.open(at: at)
    if story == .received { return try hall.perform(.receive, on: file, at: at) }
    let plan = MaterialCode("plan")
    var commands: [CaseCommand] = [
      .checkOriginal(MaterialCode("id")), .takePromise(MaterialCode("system")),
      story == .deferred ? .postpone(plan) : .checkOriginal(plan), .accept, .handOver,
    ]
    switch story {
    case .received, .inReview, .deferred: break
    case .suspended:
      commands.append(
        .suspend(Suspension(procedure: .testing, plannedDays: 10, reason: "须查明", approver: "赵启明")))
    case .finished:
      commands += [
        .decide(Decision(isGranted: true, reasons: "", remedies: "")),
        .finish(Outcome(document: "备案证", number: "1", validUntil: nil)),
      ]
    }
    for command in commands { file = try hall.perform(command, on: file, at: at) }
    return file
  }

  func desk(on day: Day) throws -> DeskSummary {
    try hall.store.deskSummary(window: "9", now: Instant(day: day, hour: 10))
  }

  func found(_ file: CaseFile, on day: Day) throws -> LookupHit {
    try #require(try hall.store.lookUp(file.aCase.number.text, today: day).hits.first)
  }
}
