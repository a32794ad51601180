import HallCore
import TestKit
import Testing

@testable import HallStore

/// Licences live by holder: they reach whatever case the holder brings, now or later.
@Suite struct PoolTests {
  private let identity = MaterialCode("id")

  @Test func aLicenceThatArrivesLaterReachesTheOpenCase() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    #expect(opened.verdict.findings(on: identity).first?.weight != nil)

    let came = try hall.store.importPool(
      [try hall.licence(try Sample.person())], at: Sample.now, actor: TestHall.supervisor)
    #expect(came == PoolImport(kept: 1, cases: 1))
    let file = try #require(try hall.store.caseFile(opened.aCase.number, on: Sample.day))
    #expect(file.verdict.findings(on: identity).isEmpty)
    #expect(file.aCase.version == opened.aCase.version + 1)
    #expect(file.entries.last?.actor.role == .system)
    // What a clerk decides on the case as it was before is refused, not lost in silence.
    let late = try refused(hall.store.perform(hall.act(.receive, on: opened)))
    #expect(late.refusal == .changedMeanwhile)
  }

  @Test func aLicenceServesEveryCaseTheHolderBrings() throws {
    let hall = try TestHall()
    _ = try hall.store.importPool(
      [try hall.licence(try Sample.person())], at: Sample.now, actor: TestHall.supervisor)
    for _ in 0..<3 {
      let file = try hall.open()
      #expect(file.verdict.findings(on: identity).isEmpty)
      #expect(file.entries.count == 2)
    }
    let other = try hall.open(try Sample.person("王小丽", number: "410928199512129979"))
    #expect(!other.verdict.findings(on: identity).isEmpty)
  }

  @Test func theAgentsPaperIsFoundAsTheAgents() throws {
    let hall = try TestHall()
    let agent = try Sample.person("代小理", number: "410928199512129979")
    let opened = try hall.open(agent: agent)
    let paper = MaterialCode("agent-id")
    #expect(!opened.verdict.findings(on: paper).isEmpty)
    _ = try hall.store.importPool(
      [try hall.licence(agent)], at: Sample.now, actor: TestHall.supervisor)
    let file = try #require(try hall.store.caseFile(opened.aCase.number, on: Sample.day))
    #expect(file.verdict.findings(on: paper).isEmpty)
    #expect(!file.verdict.findings(on: identity).isEmpty)
  }

  @Test func correctedPartiesAreAskedForAtOnce() throws {
    let hall = try TestHall()
    let right = try Sample.person("王小丽", number: "410928199512129979")
    _ = try hall.store.importPool(
      [try hall.licence(right)], at: Sample.now, actor: TestHall.supervisor)
    let opened = try hall.open()
    let file = try hall.perform(
      .amend(
        Amendment(applicant: right, agent: nil, situations: [:], reason: "证件号录入有误")),
      on: opened)
    #expect(file.verdict.findings(on: identity).isEmpty)
  }

  /// Every night the sources' whole list is imported anew; a case in which nothing has changed is
  /// not touched, whatever its clerk made of it.
  @Test func aNightlyImportDoesNotGrowTheJournal() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    func importAll(after days: Int) throws -> Int {
      let at = Sample.now.adding(seconds: days * 86_400)
      let licence = try hall.licence(try Sample.person(), at: at)
      return try hall.store.importPool([licence], at: at, actor: TestHall.supervisor).cases
    }
    #expect(try importAll(after: 0) == 1)
    let known = try #require(try hall.store.caseFile(opened.aCase.number, on: Sample.day))
    let demanded = try hall.perform(.demand(identity, reason: "照片与本人不符"), on: known)
    let file = try hall.perform(.checkOriginal(identity), on: demanded)
    for day in 1...3 { #expect(try importAll(after: day) == 0) }
    #expect(try hall.store.caseFile(opened.aCase.number, on: Sample.day) == file)
  }

  /// The licences of whoever was entered by mistake do not speak for the right one.
  @Test func theWrongPersonsLicenceGoesWithThem() throws {
    let hall = try TestHall()
    _ = try hall.store.importPool(
      [try hall.licence(try Sample.person())], at: Sample.now, actor: TestHall.supervisor)
    let opened = try hall.open()
    #expect(opened.verdict.findings(on: identity).isEmpty)
    let right = try Sample.person("王小丽", number: "410928199512129979")
    let file = try hall.perform(
      .amend(
        Amendment(applicant: right, agent: nil, situations: [:], reason: "证件号录入有误")),
      on: opened)
    #expect(file.verdict.findings(on: identity).map(\.code) == ["U03"])
  }

  @Test func aClosedCaseLearnsNothing() throws {
    let hall = try TestHall()
    let file = try hall.perform(
      .withdraw(Withdrawal(request: .applicant, reason: "申请人不办了")), on: try hall.open())
    let came = try hall.store.importPool(
      [try hall.licence(try Sample.person())], at: Sample.now, actor: TestHall.supervisor)
    #expect(came == PoolImport(kept: 1, cases: 0))
    #expect(try hall.store.caseFile(file.aCase.number, on: Sample.day) == file)
  }

  @Test func theSameAnswerTwiceTellsNobodyAnything() throws {
    let hall = try TestHall()
    _ = try hall.open()
    let licence = try hall.licence(try Sample.person())
    for cases in [1, 0] {
      let came = try hall.store.importPool(
        [licence], at: Sample.now, actor: TestHall.supervisor)
      #expect(came.cases == cases)
    }
  }

  @Test func silenceOverrulesNoAnswerAndAnAnswerOverrulesSilence() throws {
    let hall = try TestHall()
    let good = try hall.licence(try Sample.person())
    func answer(_ result: PoolAnswer.Result, seconds: Int) -> PoolAnswer {
      PoolAnswer(
        holder: good.holder, type: good.type, result: result,
        at: Sample.now.adding(seconds: seconds))
    }
    let evidence = Evidence(
      way: .dataCheck, grade: .a, source: "公安 · 省共享", asOf: Sample.now, reference: "证0001")
    let delivered = SourceKnowledge.delivered(evidence, at: Sample.now)
    let answers = [
      (answer(.failed(.timeout), seconds: 0), SourceKnowledge.failed(.timeout, at: Sample.now)),
      (good, delivered),
      (answer(.failed(.unreachable), seconds: 60), delivered),
      // An older answer that comes late does not replace a newer one.
      (answer(.absent, seconds: -60), delivered),
    ]
    for (answer, expected) in answers {
      _ = try hall.store.importPool([answer], at: Sample.now, actor: TestHall.supervisor)
      #expect(try hall.open().aCase.dossier[identity].knowledge == expected)
    }
  }

  @Test func matchingOneCaseAgainFindsNothingNew() throws {
    let hall = try TestHall()
    let opened = try hall.open()
    let changes = try hall.store.changeCounter()
    #expect(try hall.store.matchPool(toCase: opened.aCase.number, at: Sample.now) == opened)
    #expect(try hall.store.changeCounter() == changes)
    let nobody = try Sample.number(99_999)
    #expect(try hall.store.matchPool(toCase: nobody, at: Sample.now) == nil)
  }

  @Test(arguments: LicenceState.allCases) func everyAnswerReadsBack(_ state: LicenceState) throws {
    let hall = try TestHall()
    let holder = try #require(try Sample.person().identifier)
    let licence = PoolLicence(
      identifier: try LicenceID(Self.licenceID), number: "濮〔2026〕1号", holderName: "李建国",
      validFrom: Day("2020-01-31"), validUntil: Day("2030-12-31"), state: state)
    let answer = PoolAnswer(
      holder: holder, type: "11100000YYFBN0PM3A001", result: .holds(licence), at: Sample.now)
    _ = try hall.store.importPool([answer], at: Sample.now, actor: TestHall.supervisor)
    let evidence = try #require(try hall.open().aCase.dossier[identity].evidence)
    #expect(evidence.state == state)
    #expect(evidence.validFrom == licence.validFrom)
    #expect(evidence.validUntil == licence.validUntil)
    #expect(evidence.reference == Self.licenceID)
  }

  private static let licenceID =
    "1.2.156.3005.2.11100000YYFBN0PM3A002.11410900YYTNK07B9P.20266762776.002.1"
}
