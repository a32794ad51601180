import HallCore
import HallStore
import TerminalUI
import TestKit
import Testing
import Words
import Workstation

@testable import TerminalHost
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
      name: "试验大厅", region: try RegionCode("410900"), block: 9, kind: .training)
    let store = try HallStore.create(at: path, identity)
    let supervisor = Actor(role: .supervisor, id: "S9001")
    try store.importCalendar(try Sample.calendar(), at: Sample.now, actor: supervisor)
    let session = Session(
      hallName: identity.name, window: "5", clerkName: "王敏", clerkNumber: "W1005")
    worker = HallWorker(hallPath: path, session: session, mailbox: mailbox)
  }
}
