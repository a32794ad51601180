import HallCore
import HallStore
import Rehearsal
import TerminalHost
import TestKit
import TextFormats

/// The simulated city's hall: journals to begin with, and a hall file to look things up in.
enum RehearsedHall {
  private static let built = Result {
    try DemoHall.build(
      seed: 1, now: Sample.now, standards: try Rules.standards.get(),
      calendar: try Rules.calendar.get(),
      city: try CityData.load(directory: Sample.fixtures + "/demo", read: readFile))
  }

  /// Journals as `yichuang import cases` reads them, a few for each way a case can go.
  static func journals() throws -> [[UInt8]] {
    var seen: Set<[String]> = []
    return try built.get().cases.filter { entries in
      seen.insert(entries.map { $0.event.json.text.prefix(24).description }).inserted
    }.prefix(60).map { entries in
      Array(JSONValue.object(["journal": .array(entries.map(\.json))]).text.utf8)
    }
  }

  /// An application to each item, with the first answers and one uploaded material.
  static func applications() throws -> [[UInt8]] {
    try Rules.standards.get().map { standard in
      let answers = standard.situations.map { JSONMember($0.code, .string($0.choices[0].code)) }
      let evidence = Evidence(way: .upload, grade: .c, asOf: Sample.now)
      let application: JSONValue = [
        "channel": "online", "item": .string(standard.item.handlingCode),
        "applicant": try Sample.person().json, "situations": .object(answers),
        "materials": [
          ["code": .string(standard.materials[0].code.text), "evidence": evidence.json]
        ],
        "externalNumbers": [["kind": "provincial", "number": "HN-20261120-0001"]],
        "submittedAt": "2026-11-20T09:14:00+08:00",
      ]
      return Array(application.text.utf8)
    }
  }

  /// Does something with the hall's file, which nobody may write into; one at a time.
  static func withStore<Answer>(_ body: (HallStore) throws -> Answer) throws -> Answer {
    let open = try openHall.get()
    return try open.turn.withLock { _ in try body(open.store) }
  }

  private static let openHall = Result { try OpenHall() }

  /// Made once for all and kept as long as the process runs.
  private final class OpenHall: Sendable {
    /// Used by whoever has the turn, which the compiler cannot see.
    nonisolated(unsafe) let store: HallStore
    let turn = Guarded(())
    private let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      let path = folder.file("rehearsed.hall")
      let identity = HallIdentity(
        name: "演练大厅", region: try RegionCode("410900"), block: CaseNumber.trainingBlock,
        kind: .training)
      let files = try Seeds.standards().map { try StandardFile($0, file: inputName) }
      let made = try HallStore.create(at: path, identity)
      let result = try built.get().populate(
        made, standards: files, calendar: try Rules.calendar.get(), at: Sample.now)
      guard case .done = result else { throw Broken("the rehearsed hall: \(result)") }
      store = try HallStore(opening: path, mode: .readOnly)
    }
  }
}
