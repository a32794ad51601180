import HallCore
import TestKit
import Testing

@testable import HallStore

/// Whatever is typed, the case is found, newest first.
@Suite struct LookupTests {
  /// One row: what a clerk types, and the applicants found, newest case first.
  struct Row: Sendable, CustomTestStringConvertible {
    let typed: String
    let found: [String]
    var testDescription: String { typed }

    init(_ typed: String, _ found: String...) {
      self.typed = typed
      self.found = found
    }
  }

  static let rows: [Row] = [
    // Whole names; namesakes are told apart by their order only.
    Row("张伟", "张伟2", "张伟1"),
    Row(" 张 伟 ", "张伟2", "张伟1"),
    Row("张", "张三丰", "张伟2", "张伟1"),
    Row("张三", "张三丰"),
    // Rare characters, beyond the first plane, and two that only look the same.
    Row("𠮷田", "𠮷田"),
    Row("𠮷", "𠮷田"),
    Row("吉田"),
    Row("䶮", "䶮龙"),
    Row("\u{FA19}木", "\u{FA19}木"),
    Row("神木"),
    // Long names with a dot in any of its forms.
    Row("阿依古丽·买买提", "阿依古丽·买买提"),
    Row("阿依古丽・买买提", "阿依古丽·买买提"),
    // Pinyin initials, whole, beginning, with both readings of a surname.
    Row("zw", "张伟2", "张伟1"),
    Row("ZSF", "张三丰"),
    Row("zs", "张三丰"),
    Row("sxm", "单晓明"),
    // Organisations: the name, its beginning, any part of it.
    Row("濮阳市龙城商贸有限公司", "濮阳市龙城商贸有限公司"),
    Row("濮阳市龙城", "濮阳市龙城商贸有限公司"),
    Row("龙城商贸", "濮阳市龙城商贸有限公司"),
    Row("商贸有限公司", "濮阳市龙城商贸有限公司"),
    Row("贸龙"),
    // Numbers, however they are written.
    Row("410922199202299990", "张伟1"),
    Row("410922 19920229 9990", "张伟1"),
    Row("４１０９２２１９９２０２２９９９９０", "张伟1"),
    Row("13800000002", "张伟2"),
    Row("+86 138-0000-0002", "张伟2"),
    Row("91410900YYAE9YPX3X", "濮阳市龙城商贸有限公司"),
    Row("91410900yyae9ypx3x", "濮阳市龙城商贸有限公司"),
    // The last four of an identifier or of a phone.
    Row("9990", "张伟1"),
    Row("0002", "张伟2"),
    Row("997X", "单晓明"),
    // The representative finds the company's case as well.
    Row("410928199512129979", "濮阳市龙城商贸有限公司"),
    Row("王经理", "濮阳市龙城商贸有限公司"),
    // Nothing.
    Row("王小二"),
    Row("410922********9990"),
    Row(""),
    Row("%"),
    Row("\""),
  ]

  static let hall = Result { try LookupHall() }

  @Test(arguments: rows) func finds(_ row: Row) throws {
    let hall = try Self.hall.get()
    let store = try hall.hall()
    let page = try store.lookUp(row.typed, today: Sample.day)
    let found = page.hits.map { hall.labels[$0.number] ?? "?" }
    #expect(found.map { Array($0.utf8) } == row.found.map { Array($0.utf8) }, "\(found)")
    #expect(!page.hasMore)
    let total = try store.countFound(row.typed, today: Sample.day)
    #expect(total == LookupTotal(count: row.found.count, isCapped: false))
  }

  @Test func theNumberOfAnotherSystemIsFoundAsItIs() throws {
    let hall = try TestHall()
    let number = ExternalNumber(kind: .provincial, text: "41-0900-20261123-000123-AB")
    let file = try hall.perform(.assignNumber(number), on: try hall.open())
    for typed in [number.text, "4109002026112300012 3ab", "410900-20261123000123ＡＢ"] {
      let page = try hall.store.lookUp(typed, today: Sample.day)
      #expect(page.hits.map(\.number) == [file.aCase.number], "\(typed)")
    }
  }

  @Test func theCorrectedNameIsFoundAndTheWrongOneNoLonger() throws {
    let hall = try TestHall()
    let opened = try hall.open(try Sample.person("李建国"))
    let amendment = Amendment(
      applicant: try Sample.person("李健国"), agent: nil, situations: ["premises": "owned"],
      reason: "姓名录入有误")
    _ = try hall.perform(.amend(amendment), on: opened)
    #expect(try hall.store.lookUp("李建国", today: Sample.day).hits.isEmpty)
    #expect(try hall.store.lookUp("李健国", today: Sample.day).hits.count == 1)
    #expect(try hall.store.lookUp("李", today: Sample.day).hits.count == 1)
    #expect(try hall.store.lookUp("ljg", today: Sample.day).hits.count == 1)
  }

  @Test func theHitNamesThePartyThatWasLookedFor() throws {
    let hall = try TestHall()
    let agent = try Sample.person("代小理", number: "410928199512129979")
    _ = try hall.open(try Sample.person(), agent: agent)
    let byAgent = try #require(try hall.store.lookUp("代小理", today: Sample.day).hits.first)
    #expect(byAgent.partyName == "代小理")
    #expect(byAgent.role == .agent)
    #expect(byAgent.identifier == "410928199512129979")
    let byApplicant = try #require(try hall.store.lookUp("李建国", today: Sample.day).hits.first)
    #expect(byApplicant.role == .applicant)
  }

  @Test func aCaseWithTwoFittingPartiesIsListedOnce() throws {
    let hall = try TestHall()
    let agent = try Sample.person("李建设", number: "410928199512129979")
    _ = try hall.open(try Sample.person(), agent: agent)
    for typed in ["李", "ljg", "13800001234", "1234"] {
      let page = try hall.store.lookUp(typed, today: Sample.day)
      #expect(page.hits.count == 1, "\(typed)")
      #expect(try hall.store.countFound(typed, today: Sample.day).count == 1, "\(typed)")
    }
  }

  @Test(arguments: ["李建国", "李", "ljg", "lj", "1234", "13800001234", "建国"])
  func pagesFollowEachOtherWithoutGapOrRepetition(_ typed: String) throws {
    let hall = try TestHall()
    var numbers: [CaseNumber] = []
    for index in 0..<23 {
      let name = ["李建国", "李建国强", "李建国华"][index % (typed == "李建国" ? 1 : 3)]
      numbers.append(try hall.open(try Sample.person(name)).aCase.number)
    }
    if typed == "ljg" { numbers = (0..<23).filter { $0 % 3 == 0 }.map { numbers[$0] } }
    #expect(try hall.store.countFound(typed, today: Sample.day).count == numbers.count)
    var seen: [CaseNumber] = []
    var hasMore = true
    while hasMore {
      let page = try hall.store.lookUp(typed, today: Sample.day, after: seen.last, limit: 5)
      hasMore = page.hasMore
      #expect(page.hits.count == (hasMore ? 5 : numbers.count % 5))
      seen += page.hits.map(\.number)
      // What comes meanwhile stands before everything and moves nothing.
      _ = try hall.open(try Sample.person("李建国"))
    }
    #expect(seen == Array(numbers.reversed()))
    let beyond = try hall.store.lookUp(typed, today: Sample.day, after: seen.last, limit: 5)
    #expect(beyond.hits.isEmpty)
    #expect(!beyond.hasMore)
  }

  @Test func theListSaysWhatIsLeftOfTheTermOnTheDayItIsRead() throws {
    let hall = try TestHall()
    let received = try hall.perform(.receive, on: try hall.open())
    let number = received.aCase.number
    func clock(_ days: Int) throws -> ListedClock? {
      try hall.store.lookUp(number.text, today: Sample.day.adding(days: days)).hits.first?.clock
    }
    let file = try #require(received.clocks.first)
    let first = try #require(try clock(0))
    #expect(first.kind == .notice)
    #expect(first.due == file.due.day)
    #expect(first.remaining == file.remaining)
    #expect(first.light == file.light)
    let late = try #require(try clock(8))
    #expect(late.light == .black)
    #expect(late.remaining < 0)
  }
}

/// A correction between two characters that Swift takes for one reaches the index.
@Suite struct EquivalentNameTests {
  @Test func aCorrectedCharacterIsFoundAndTheWrongOneIsNot() throws {
    let hall = try TestHall()
    let opened = try hall.open(try Sample.person("\u{FA19}木一郎"))
    let amendment = Amendment(
      applicant: try Sample.person("\u{795E}木一郎"), agent: nil, situations: ["premises": "rented"],
      reason: "录入有误")
    _ = try hall.perform(.amend(amendment), on: opened)
    #expect(try found("\u{795E}木一郎", in: hall) == 1)
    #expect(try found("\u{FA19}木一郎", in: hall) == 0)
    #expect(try hall.store.texts("SELECT hex(name) FROM parties") == ["E7A59EE69CA8E4B880E9838E"])
    try hall.store.expectWhole()
  }

  @Test func twoPeopleWithTheTwoCharactersAreBothFound() throws {
    let hall = try TestHall()
    let agent = try Sample.person("\u{795E}木一郎", number: "410928199512129979")
    _ = try hall.open(try Sample.person("\u{FA19}木一郎"), agent: agent)
    #expect(try found("\u{795E}木一郎", in: hall) == 1)
    #expect(try found("\u{FA19}木一郎", in: hall) == 1)
    try hall.store.expectWhole()
  }

  private func found(_ name: String, in hall: TestHall) throws -> Int {
    try hall.store.lookUp(name, today: Sample.day).hits.count
  }
}

/// A hall with one case for each kind of look-up, shared by the rows of the table.
final class LookupHall: Sendable {
  let labels: [CaseNumber: String]
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    let hall = try TestHall()
    var labels: [CaseNumber: String] = [:]
    func open(_ label: String, _ party: Party) throws {
      labels[try hall.open(party).aCase.number] = label
    }
    func person(_ name: String, _ number: String, phone: String?) throws -> Party {
      var party = try Sample.person(name, number: number)
      party.phone = phone
      return party
    }
    try open("张伟1", try person("张伟", "410922199202299990", phone: nil))
    try open("张伟2", try person("张伟", "410926201506069989", phone: "13800000002"))
    try open("张三丰", try person("张三丰", "410922202002299958", phone: nil))
    try open("𠮷田", try person("𠮷田", "410926199811309918", phone: nil))
    try open("䶮龙", try person("䶮龙", "410928202601019995", phone: nil))
    try open("\u{FA19}木", try person("\u{FA19}木", "410922200001019935", phone: nil))
    try open("阿依古丽·买买提", try person("阿依古丽·买买提", "410928200110099936", phone: nil))
    try open("单晓明", try person("单晓明", "41092619840229997X", phone: nil))
    let person = PartyIdentifier.person(
      try PersonDocument(kind: .identityCard, number: "410928199512129979", today: Sample.day))
    let company = Party(
      kind: .organisation, name: "濮阳市龙城商贸有限公司",
      identifier: .organisation(try CreditCode("91410900YYAE9YPX3X")), phone: "0393-6660001",
      representative: Representative(name: "王经理", identifier: person))
    try open("濮阳市龙城商贸有限公司", company)
    self.labels = labels
    folder = hall.folder
    path = hall.path
  }

  /// A connection of its own for each row: stores do not cross threads.
  func hall() throws -> HallStore { try HallStore(opening: path) }
}
