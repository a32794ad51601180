import HallCore
import HallStore
import Rehearsal
import TestKit
import Testing

/// The demo hall in a hall file.
@Suite struct PopulateTests {
  private func filled(_ built: BuiltDemo) throws -> (folder: TemporaryFolder, store: HallStore) {
    let folder = try TemporaryFolder()
    let store = try HallStore.create(
      at: folder.file("demo.hall"),
      HallIdentity(
        name: "演练大厅", region: try RegionCode("410900"), block: CaseNumber.trainingBlock,
        kind: .training))
    let names = fileNames(in: Sample.fixtures + "/standards", ending: ".json")
    let files = try names.map { name in
      try StandardFile(try readFile(Sample.fixtures + "/standards/" + name), file: name)
    }
    let result = try built.hall.populate(
      store, standards: files, calendar: built.demo.calendar, at: Demo.now)
    #expect(result == .done(count: built.hall.cases.count))
    return (folder, store)
  }

  @Test func everyDecisionReplaysFromTheFile() throws {
    let built = try BuiltDemo.shared()
    let (folder, store) = try filled(built)
    defer { withExtendedLifetime(folder) {} }
    let report = try store.verify()
    #expect(report.isClean)
    #expect(report.cases == built.hall.cases.count)
    #expect(report.decisions > 1_000)
  }

  /// A clerk types the name and finds the case; organisations are found by whoever answers for them.
  @Test func everyGuideCaseIsFoundByItsName() throws {
    let built = try BuiltDemo.shared()
    let (folder, store) = try filled(built)
    defer { withExtendedLifetime(folder) {} }
    for entry in built.hall.guide {
      let aCase = try #require(built.cases.first { $0.number == entry.number })
      let applicant = aCase.dossier.applicant
      let name = applicant.representative?.name ?? applicant.name
      let page = try store.lookUp(name, today: Demo.now.day)
      #expect(page.hits.map(\.number) == [entry.number], "\(name)")
    }
  }

  @Test func theNextCaseGetsTheNextNumber() throws {
    let built = try BuiltDemo.shared()
    let (folder, store) = try filled(built)
    defer { withExtendedLifetime(folder) {} }
    let today = built.cases.map(\.number).filter { $0.day == Demo.now.day }
    let last = try #require(today.map(\.serial).max())
    let act = OpeningAct(
      request: RequestID("next"), handlingCode: built.cases[0].handlingCode, channel: .window,
      applicant: try Sample.person(), agent: nil, situations: [:], at: Demo.now,
      actor: Sample.clerk)
    guard case .done(let file) = try store.open(act) else {
      Issue.record("the case was not opened")
      return
    }
    #expect(file.aCase.number.serial == last + 1)
  }

  /// Whoever walks in is known to the sources like everybody else, and says the same at every window.
  @Test func aNewCaseIsAnsweredByTheSources() throws {
    let built = try BuiltDemo.shared()
    let (folder, store) = try filled(built)
    defer { withExtendedLifetime(folder) {} }
    let standard = try Sample.standard("teacher-qualification")
    let act = OpeningAct(
      request: RequestID("walk-in"), handlingCode: standard.item.handlingCode, channel: .window,
      applicant: try Sample.person(), agent: nil, situations: [:], at: Demo.now,
      actor: Sample.clerk)
    guard case .done(let file) = try store.open(act) else {
      Issue.record("the case was not opened")
      return
    }
    func isUnasked(_ file: CaseFile) -> Bool {
      file.verdict.findings.contains { $0.kind == .sourceNotAsked }
    }
    #expect(isUnasked(file))
    let exchange = SimulatedExchange(city: built.demo.city)
    let later = Demo.now.adding(seconds: 1)
    let answers = try exchange.answers(to: file.aCase, under: file.standard, at: later)
    #expect(try exchange.answers(to: file.aCase, under: file.standard, at: later) == answers)
    let taken = try store.importPool(answers, at: later, actor: .rule("demo"))
    #expect(taken.kept == answers.count && taken.cases == 1)
    let answered = try #require(try store.caseFile(file.aCase.number, on: Demo.now.day))
    #expect(!isUnasked(answered))
    #expect(answered.aCase.dossier.applicant == file.aCase.dossier.applicant)
    #expect(try exchange.answers(to: answered.aCase, under: file.standard, at: later).isEmpty)
  }

  @Test func theDeskHasSomethingToDo() throws {
    let (folder, store) = try filled(try BuiltDemo.shared())
    defer { withExtendedLifetime(folder) {} }
    let desk = try store.deskSummary(window: "5", now: Demo.now)
    #expect(desk.incoming.count >= 15)
    #expect(desk.due.map(\.kind) == DueGroup.Kind.allCases)
  }
}
