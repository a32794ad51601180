import HallCore
import TestKit
import Testing
import TextFormats
import Words

/// A material that an answer makes needed, and another answer makes needless: what was agreed about it
/// ends with the need, and does not come back with it.
@Suite struct ConditionalMaterialTests {
  private static let owned = ["premises": "owned"]
  private static let rented = ["premises": "rented"]
  private let title = MaterialCode("title")
  private var story: ActedCase

  init() throws {
    let copies = "\"copies\": 0,\n      \"requirement\": \"与经营场所一致\""
    let text = try Sample.shopText(
      replacing: "\"promise\": false, \"originals\": 1, " + copies,
      with: "\"promise\": true, \"deferral\": { \"days\": 5, \"unit\": \"working\" },"
        + " \"originals\": 1, " + copies)
    story = try ActedCase(
      try ServiceStandard.parse(Array(text.utf8), file: "shop.json"), situations: Self.owned)
    try story.complete()
    try story.answer("title", .absent)
  }

  /// The clerk let the title be brought later, and then it turned out that the shop is rented.
  @Test mutating func aPaperNobodyWantsHasNoTerm() throws {
    try story.act(.postpone(title))
    try amend(Self.rented)
    try story.act(.accept)
    #expect(try story.clocks().map(\.kind) == [.promised, .statutory])
    #expect(try story.dueRule() == nil)
    #expect(try story.refusal(of: .lapse, on: Sample.workday(20)) == .termNotOver)
  }

  /// An old journal has such a term and no line that ends it.
  @Test mutating func norHasItInAnOldJournal() throws {
    let now = try Sample.circumstances(
      story.standard, at: Instant(day: Sample.day, hour: 11))
    var aCase = story.aCase
    for event in [
      try aCase.decide(.postpone(title), under: now)[0],
      .amended(
        Amendment(
          applicant: aCase.dossier.applicant, agent: nil, situations: Self.rented, reason: "")),
      .accepted(Acceptance(on: now.at.day, isDeemed: false)),
    ] {
      _ = aCase.record([event], request: RequestID("r"), under: now)
    }
    let terms = clocks(
      of: aCase, under: story.standard, calendar: try Sample.calendar(), on: Sample.day)
    #expect(terms.map(\.kind) == [.promised, .statutory])
  }

  /// What was agreed about the title, and what is said of it once the answer was changed and changed back.
  static let agreed: [(what: String, before: [String], after: [String])] = [
    ("容缺", ["H01"], ["L03"]), ("承诺", [], ["L03"]), ("要纸质", ["L13"], []),
  ]

  @Test(arguments: agreed.indices) mutating func whatWasAgreedDoesNotComeBack(index: Int) throws {
    let (what, before, after) = Self.agreed[index]
    switch what {
    case "容缺": try story.act(.postpone(title))
    case "承诺": try story.act(.takePromise(title))
    default:
      try story.answer("title", .delivered(Sample.shared(.licence)))
      try story.act(.demand(title, reason: "面积有出入"))
    }
    #expect(try story.codes(on: "title") == before)
    try amend(Self.rented)
    #expect(try story.codes(on: "title") == [])
    try amend(Self.owned)
    #expect(try story.codes(on: "title") == after)
    #expect(story.aCase.dossier[title].deferral == nil)
  }

  /// What still applies stays as it was agreed.
  @Test mutating func whatStillAppliesStays() throws {
    try story.act(.postpone(title))
    let until = story.aCase.dossier[title].deferral
    var reachable = try Sample.person()
    reachable.phone = "13900005678"
    try story.act(
      .amend(
        Amendment(applicant: reachable, agent: nil, situations: Self.owned, reason: "电话有误")))
    #expect(story.aCase.dossier[title].deferral == until)
  }

  /// The line of the correction says what ended with it.
  @Test mutating func theJournalSaysWhatEnded() throws {
    try story.act(.postpone(title))
    let events = try amend(Self.rented)
    #expect(
      events.map { $0.sentence(.chinese, under: story.standard) }
        == ["更正申请信息：经营场所有变；产权证明不再需要，原容缺、承诺、要求纸质的一并失效"])
    var fields = try FieldReader(parsed(events[0].json.canonical), file: "journal")
    #expect(try CaseEvent(&fields, today: Sample.day) == events[0])
  }

  @discardableResult
  private mutating func amend(_ situations: [String: String]) throws -> [CaseEvent] {
    try story.act(
      .amend(
        Amendment(
          applicant: try Sample.person(), agent: nil, situations: situations, reason: "经营场所有变")))
  }
}
