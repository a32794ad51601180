import Glibc
import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import HallStore
@testable import TerminalHost
@testable import Workstation
@testable import yichuang

/// The queue that owns the hall's file.
@Suite struct HallWorkerTests {
  @Test func settingsAreKeptForTheWindowThatChangedThem() throws {
    let hall = try WorkerHall()
    let settings = Settings(
      language: .english, theme: "plain", selection: .mark, lines: .ascii, usesMouse: true)
    hall.worker.perform(.applySettings(Settings()))
    hall.worker.perform(.applySettings(settings))
    hall.worker.finish()
    #expect(hall.mailbox.drain().count == 0, "nobody waits for it")
    let store = try HallStore(opening: hall.path)
    #expect(try store.keptSettings(window: "5") == settings)
    #expect(try store.keptSettings(window: "6") == nil)
  }

  /// While the program is stopped nobody must wait for it: nothing is half done, nothing begins.
  @Test func aRestIsBetweenTwoActs() throws {
    let hall = try WorkerHall()
    hall.worker.perform(.readDraft(Ticket(number: 1)))
    hall.worker.rest(Ticket(number: 2))
    hall.worker.perform(.readDraft(Ticket(number: 3)))
    #expect(try hall.answers(2).map(\.ticketNumber) == [1, 2])
    hall.worker.goOn()
    #expect(try hall.answers(1).map(\.ticketNumber) == [3])
    // Going on twice is going on once, and the end does not wait for a rest.
    hall.worker.goOn()
    hall.worker.rest(Ticket(number: 4))
    #expect(try hall.answers(1).map(\.ticketNumber) == [4])
    hall.worker.perform(.applySettings(Settings(theme: "plain")))
    hall.worker.rest(Ticket(number: 5))
    hall.worker.finish()
    let store = try HallStore(opening: hall.path)
    #expect(try store.keptSettings(window: "5")?.theme == "plain")
  }

  /// One case whose journal is damaged is said, and keeps nobody from looking at the others.
  @Test func aRuleThatCannotBeAppliedIsNoObstacle() throws {
    let hall = try WorkerHall()
    let number = try hall.overdueCase()
    let store = try HallStore(opening: hall.path)
    try store.database.execute("DROP TRIGGER journal_keeps_updates")
    try store.database.execute("UPDATE journal SET body = x'00'")
    hall.worker.perform(.lookUp(Ticket(number: 1), text: "李建国", after: nil))
    hall.worker.perform(.lookUp(Ticket(number: 2), text: "李建国", after: nil))
    hall.worker.finish()
    let answers = hall.mailbox.drain()
    let faults = answers.compactMap { answer -> Fault? in
      if case .failed(let fault) = answer { fault } else { nil }
    }
    #expect(faults == [.hallDamaged(number.text)], "said once")
    let pages = answers.compactMap { answer -> LookupPage? in
      if case .lookedUp(_, .success(let page)) = answer { page } else { nil }
    }
    #expect(pages.last?.hits.map(\.number) == [number])
  }

  /// The machine was started in the wrong month: no rule acts and nothing is dated until somebody has
  /// said that the date is right; looking up goes on.
  @Test func aDoubtfulClockDoesNoHarm() throws {
    let hall = try WorkerHall()
    let number = try hall.overdueCase(isClockConfirmed: false)
    let store = try HallStore(opening: hall.path)
    func state() throws -> CaseState? {
      try store.caseFile(number, on: currentInstant().day)?.aCase.state
    }
    hall.worker.perform(.lookUp(Ticket(number: 1), text: "李建国", after: nil))
    var told = try hall.answers(2)
    hall.worker.perform(.recordReveal(Ticket(number: 3), number, at: currentInstant()))
    hall.worker.perform(.lookUp(Ticket(number: 2), text: "李建国", after: nil))
    told += try hall.answers(2)
    let faults = told.compactMap { answer -> Fault? in
      switch answer {
      case .failed(let fault), .revealed(_, let fault?): fault
      default: nil
      }
    }
    #expect(faults.map(\.code) == ["时-02", "时-02"], "once by the rules, once by the act")
    #expect(try state() == .received)
    hall.worker.perform(.confirmClock(at: currentInstant()))
    hall.worker.perform(.recordReveal(Ticket(number: 4), number, at: currentInstant()))
    hall.worker.finish()
    guard case .revealed(_, nil)? = hall.mailbox.drain().first else {
      Issue.record("it was not recorded")
      return
    }
    #expect(try state() == .accepted, "the rules have acted")
  }

  /// Where the system gives no notice of what others write, the hall is asked.
  @Test func othersAreHeardOfWithoutAWatch() throws {
    let hall = try WorkerHall()
    hall.worker.perform(.readDesk(Ticket(number: 1)))
    #expect(try hall.answers(1).count == 1, "there is no news yet")
    _ = try hall.overdueCase()
    hall.worker.lookForNews()
    hall.worker.finish()
    let news = hall.mailbox.drain()
    guard case .hallChanged? = news.first else {
      Issue.record("nobody was told")
      return
    }
    #expect(news.count == 1)
  }

  @Test func settingsThatCannotBeReadAreAFaultAndNoObstacle() throws {
    let hall = try WorkerHall()
    let store = try HallStore(opening: hall.path)
    try store.saveSettings("{\"language\":\"fr\"}", window: "5")
    #expect(throws: Fault.hallDamaged("settings 5")) { try store.keptSettings(window: "5") }
  }
}

/// A hall of its own and a worker for its window 5.
final class WorkerHall {
  let folder: TemporaryFolder
  let path: String
  let mailbox = Mailbox<Action>()
  let worker: HallWorker

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("a.hall")
    let identity = HallIdentity(
      name: "试验大厅", region: try RegionCode("410900"), block: CaseNumber.trainingBlock,
      kind: .training)
    let store = try HallStore.create(at: path, identity)
    let supervisor = Actor(role: .supervisor, id: "S9001")
    try store.importCalendar(try Sample.calendar(), at: Sample.now, actor: supervisor)
    let session = Session(
      hallName: identity.name, window: "5", clerkName: "王敏", clerkNumber: "W1005")
    worker = HallWorker(hallPath: path, key: nil, session: session, mailbox: mailbox)
  }

  /// A case that was taken over a month ago, and about which nobody has said anything since.
  func overdueCase(isClockConfirmed: Bool = true) throws -> CaseNumber {
    let store = try HallStore(opening: path)
    let file = Sample.fixtures + "/standards/driving-licence-renewal.json"
    let standard = try StandardFile(try readFile(file), file: file)
    let supervisor = Actor(role: .supervisor, id: "S9001")
    let then = currentInstant().adding(seconds: -30 * 86_400)
    _ = try store.importStandards([standard], at: then, actor: supervisor)
    let opening = OpeningAct(
      request: RequestID("1"), handlingCode: standard.standard.item.handlingCode,
      channel: .window, applicant: try Sample.person(), agent: nil,
      situations: ["issuer": "elsewhere"], at: then,
      actor: Sample.clerk)
    guard case .done(let opened) = try store.open(opening) else { throw SampleFault.noNumber }
    let act = Act(
      request: RequestID("2"), number: opened.aCase.number, version: opened.aCase.version,
      command: .receive, at: then, actor: Sample.clerk)
    guard case .done = try store.perform(act) else { throw SampleFault.noNumber }
    if isClockConfirmed { try store.confirmClock(at: currentInstant(), actor: Sample.clerk) }
    return opened.aCase.number
  }

  /// Waits for so many answers.
  func answers(_ count: Int) throws -> [Action] {
    worker.begin()
    var answers: [Action] = []
    let deadline = monotonicMilliseconds() + 10_000
    while answers.count < count, monotonicMilliseconds() < deadline {
      var wake = pollfd(fd: mailbox.wakeDescriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&wake, 1, 100)
      answers += mailbox.drain()
    }
    return answers
  }
}

extension Action {
  /// The number of the question it answers; 0 where it answers none.
  fileprivate var ticketNumber: Int {
    switch self {
    case .draftRead(let ticket, _): ticket.number
    case .resting(let ticket): ticket.number
    default: 0
    }
  }
}
