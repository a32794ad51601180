import HallCore
import TestKit
import Testing

@testable import HallStore

/// Imports are all or nothing, and say what stood in their way.
@Suite struct ImportTests {
  @Test func casesComeInWithTheirWholeJournal() throws {
    let source = try TestHall(kind: .real, requests: "source")
    var files: [CaseFile] = []
    for _ in 0..<5 { files.append(try source.perform(.receive, on: try source.open())) }
    let hall = try TestHall()
    let result = try hall.store.importCases(
      files.map(\.entries), at: Sample.now, actor: TestHall.supervisor)
    #expect(result == .done(count: 5))
    for file in files {
      #expect(try hall.store.caseFile(file.aCase.number, on: Sample.day) == file)
    }
    let page = try hall.store.lookUp("李建国", today: Sample.day)
    #expect(page.hits.map(\.number) == files.reversed().map(\.aCase.number))
    try hall.store.expectWhole()
  }

  @Test func oneBadCaseKeepsAllOut() throws {
    let source = try TestHall(requests: "source")
    let good = try source.open().entries
    let second = try source.perform(.receive, on: try source.open()).entries
    let other = try TestHall(handling: .immediate, kind: .real, requests: "foreign")
    let foreign = try other.open().entries
    let rows: [([[Entry]], ImportProblem)] = [
      ([good, []], .journal(.broken)),
      ([good, Array(second.dropFirst())], .journal(.broken)),
      ([good, good], .numberTaken(try #require(Case(good)).number)),
      ([good, [second[0], good[0]]], .journal(.broken)),
      ([good, foreign], .standardMissing(try #require(Case(foreign)).standardHash)),
    ]
    for (journals, problem) in rows {
      let hall = try TestHall()
      let before = try hall.contents()
      let result = try hall.store.importCases(
        journals, at: Sample.now, actor: TestHall.supervisor)
      #expect(result == .rejected(index: 1, problem))
      #expect(try hall.contents() == before)
    }
  }

  @Test func anImportedNumberOfOurOwnBlockIsNotGivenAgain() throws {
    let source = try TestHall(requests: "source")
    let files = try (0..<3).map { _ in try source.open() }
    let hall = try TestHall()
    _ = try hall.store.importCases(
      files.map(\.entries), at: Sample.now, actor: TestHall.supervisor)
    #expect(try hall.open().aCase.number.serial == 900_003)
  }

  /// Another number of the day, however far on, is no reason to give none any more.
  @Test func oneNumberFromElsewhereUsesUpNoDay() throws {
    let hall = try TestHall()
    #expect(try hall.open().aCase.number.serial == 900_000)
    try hall.takeIn(serials: [900_002, 999_999])
    // What was left out is given, what is taken is not.
    #expect(try hall.open().aCase.number.serial == 900_001)
    #expect(try hall.open().aCase.number.serial == 900_003)
    try hall.takeIn(serials: [900_004])
    #expect(try hall.open().aCase.number.serial == 900_005)
    try hall.store.expectWhole()
    #expect(hall.examine().findings.isEmpty, "\(hall.examine().findings)")
  }

  @Test func theDayIsOverWhenEveryNumberIsTaken() throws {
    let hall = try TestHall()
    try hall.damage("INSERT INTO counters VALUES (\(Sample.day.number), 199998)")
    #expect(try hall.open().aCase.number.serial == 999_998)
    #expect(try hall.open().aCase.number.serial == 999_999)
    #expect(throws: Fault.numbersExhausted) { try hall.open() }
  }

  /// Other blocks, other regions and other days are none of our numbers.
  @Test(arguments: [
    ("410900", 399_999, 0), ("410922", 999_999, 0), ("410900", 999_999, -1),
  ]) func onlyNumbersOfOurOwnCount(region: String, serial: Int, days: Int) throws {
    let hall = try TestHall()
    let day = Sample.day.adding(days: days)
    let number = try #require(CaseNumber(region: RegionCode(region), day: day, serial: serial))
    try hall.takeIn([number])
    #expect(try hall.open().aCase.number.serial == 900_000)
  }

  @Test func aStandardComesInOnceAndItsVersionIsNotReplaced() throws {
    let hall = try TestHall()
    let same = try hall.store.importStandards(
      [try TestHall.shopFile()], at: Sample.now, actor: TestHall.supervisor)
    #expect(same == .done(count: 0))
    let changed = try hall.store.importStandards(
      [try TestHall.shopFile(handling: .immediate)], at: Sample.now, actor: TestHall.supervisor)
    let code = hall.standard.item.handlingCode
    #expect(changed == .rejected(index: 0, .versionTaken(code, 7)))
  }

  @Test func aCaseKeepsTheStandardItWasOpenedUnder() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    let text = try Sample.shopText(
      replacing: "\"version\": 7, \"effectiveFrom\": \"2026-03-01\"",
      with: "\"version\": 8, \"effectiveFrom\": \"2026-11-24\"")
    let newer = try StandardFile(Array(text.utf8), file: "shop8.json")
    let result = try hall.store.importStandards(
      [newer], at: Sample.now, actor: TestHall.supervisor)
    #expect(result == .done(count: 1))
    #expect(try hall.open().standard.version == 7)
    #expect(try hall.open(at: Sample.now.adding(seconds: 86_400)).standard.version == 8)
    #expect(try hall.perform(.receive, on: opened).standard.version == 7)
    #expect(try hall.store.findItems("开店", on: Sample.day, limit: 9).map(\.version) == [7])
    let tomorrow = Sample.day.adding(days: 1)
    #expect(try hall.store.findItems("开店", on: tomorrow, limit: 9).map(\.version) == [8])
  }
}

extension TestHall {
  /// Takes in cases of today with these serials.
  fileprivate func takeIn(serials: [Int]) throws {
    let region = try RegionCode("410900")
    try takeIn(
      try serials.map {
        try #require(CaseNumber(region: region, day: Sample.day, serial: $0))
      })
  }

  /// Takes in cases with these numbers.
  fileprivate func takeIn(_ numbers: [CaseNumber]) throws {
    let journals = try numbers.map { number in
      let opening = Opening(
        number: number, handlingCode: standard.item.handlingCode, standardHash: standard.hash,
        channel: .window, applicant: try Sample.person(), agent: nil,
        situations: ["premises": "rented"])
      return [
        Entry(
          sequence: 1, at: Instant(day: number.day, hour: 9, minute: 0), actor: Sample.clerk,
          request: newRequest(), event: .opened(opening), verdict: nil)
      ]
    }
    let result = try store.importCases(journals, at: Sample.now, actor: TestHall.supervisor)
    #expect(result == .done(count: numbers.count))
  }
}

/// Finding items by whatever a clerk or citizen calls them.
@Suite struct ItemSearchTests {
  @Test(arguments: [
    ("个体", "个体工商户设立登记"), ("个体工商户 登记", "个体工商户设立登记"), ("开店办照", "个体工商户设立登记"),
    ("gtgsh", "个体工商户设立登记"), ("老年证", "老年人优待证办理"), ("lnz", "老年人优待证办理"),
    ("senior", "老年人优待证办理"), ("SENIOR card", "老年人优待证办理"), ("社保卡", "社会保障卡申领、补换"),
    ("412011009000", "老年人优待证办理"), ("11410900YYTT6MMJ9U3412011009", "老年人优待证办理"),
  ])
  func finds(_ typed: String, _ name: String) throws {
    let folder = try TemporaryFolder()
    let store = try HallStore.create(at: folder.file("items.hall"), try TestHall.identity())
    let path = Sample.fixtures + "/standards"
    let files = try fileNames(in: path, ending: ".json").map { file in
      try StandardFile(try readFile(path + "/" + file), file: file)
    }
    let result = try store.importStandards(files, at: Sample.now, actor: TestHall.supervisor)
    #expect(result == .done(count: files.count))
    let hits = try store.findItems(typed, on: Sample.day, limit: 5)
    #expect(hits.first?.name == name)
    #expect(try store.findItems("", on: Sample.day, limit: 99).count == files.count)
    #expect(try store.findItems("没有这个事项", on: Sample.day, limit: 99).isEmpty)
    #expect(try store.findItems("", on: Sample.day, limit: 3).count == 3)
  }
}
