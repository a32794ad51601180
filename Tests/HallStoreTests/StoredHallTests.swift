import Glibc
import HallCore
import HallCrypto
import TestKit
import Testing
import TextFormats

@testable import HallStore

/// Halls as earlier versions of the program left them, kept in `StoredHalls`: each comes to the form of
/// today with everything that was in it.
///
/// A new migration takes one stored file more, of the form it makes: `RECORD=1` writes it, and the test
/// fails all the same, so that a recording run is never taken for a check. Stored files are never
/// written anew.
@Suite struct StoredHallTests {
  static let forms = Array(1...Migration.current)
  static let earlierForms = Array(forms.dropLast())

  @Test(arguments: forms) func everyFormHasAStoredHall(_ form: Int) throws {
    let stored = StoredHall(form: form)
    if access(stored.path, F_OK) == 0 { return }
    guard form == Migration.current, getenv("RECORD") != nil else {
      Issue.record("\(stored.path): RECORD=1 makes it with the program of that form")
      return
    }
    try stored.record()
    Issue.record("\(stored.path): recorded; run without RECORD")
  }

  @Test(arguments: forms) func everythingIsStillThere(_ form: Int) throws {
    let stored = StoredHall(form: form)
    let folder = try TemporaryFolder()
    let path = try stored.copy(to: folder)
    let store = try HallStore(opening: path)
    #expect(store.standing() == .sound)
    #expect(try store.database.schemaVersion() == Migration.current)
    #expect(try StoredFacts(of: store).text == stored.facts())
    try store.expectWhole()
    // The stored cases were worked on for some days.
    let later = Sample.now.adding(seconds: 6 * 86_400)
    let findings = HallDoctor(path: path, isQuick: false, now: later).examine().findings
    #expect(findings.isEmpty, "\(findings)")
    // It is worked on like any other.
    try CrashingWindow.work(store, count: 1) { _ in }
    try store.expectWhole()
    #expect(try HallStore(opening: path).standing() == .sound)
  }

  /// A program that may only read says that the file is of an earlier form.
  @Test(arguments: earlierForms) func whoMayOnlyReadIsTold(_ form: Int) throws {
    let folder = try TemporaryFolder()
    let path = try StoredHall(form: form).copy(to: folder)
    #expect(throws: Fault.hallOlder(version: form)) {
      try HallStore(opening: path, mode: .readOnly)
    }
    let findings = HallDoctor(path: path, isQuick: true, now: Sample.now).examine().findings
    #expect(findings.contains(.formOlder(version: form, current: Migration.current)))
  }

  @Test(arguments: earlierForms) func dyingAtAnyStatementOnTheWayLosesNothing(
    _ form: Int
  ) async throws {
    let stored = StoredHall(form: form)
    let folder = try TemporaryFolder()
    for statement in 0..<(try StoredHall.statements(of: try stored.copy(to: folder), steps: .real))
    {
      let folder = try TemporaryFolder()
      let path = try stored.copy(to: folder)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, statement = statement as Int] in
        try StoredHall.migrate(path, steps: .real, dyingBefore: statement)
      }
      let store = try HallStore(opening: path)
      #expect(try StoredFacts(of: store).text == stored.facts(), "died before \(statement)")
      try store.expectWhole()
    }
  }

  /// The same with a step that comes after today's last one, so that the way is walked even when there
  /// is only one form.
  @Test func dyingInAStepOfTomorrowLosesNothing() async throws {
    let stored = StoredHall(form: Migration.current)
    let folder = try TemporaryFolder()
    let count = try StoredHall.statements(of: try stored.copy(to: folder), steps: .tomorrow)
    // Each statement of the step, and the commit.
    #expect(count >= 5)
    for statement in 0..<count {
      let folder = try TemporaryFolder()
      let path = try stored.copy(to: folder)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, statement = statement as Int] in
        try StoredHall.migrate(path, steps: .tomorrow, dyingBefore: statement)
      }
      do {
        // Half a step is no step: the program of today opens the hall as if nothing had been.
        let store = try HallStore(opening: path)
        #expect(try StoredFacts(of: store).text == stored.facts(), "died before \(statement)")
        try store.expectWhole()
      }
      try StoredHall.migrate(path, steps: .tomorrow, dyingBefore: nil)
      let database = try Database(path: path, isReadOnly: false)
      #expect(
        try database.number("SELECT user_version FROM pragma_user_version") == Migration.current + 1
      )
      #expect(try database.number("SELECT count(*) FROM tomorrow") == database.entryCount())
    }
  }
}

/// A hall in `StoredHalls`.
struct StoredHall {
  let form: Int

  /// Which steps a file is brought forward by.
  enum Steps {
    case real, tomorrow

    var all: [Migration] {
      switch self {
      case .real: Migration.all
      case .tomorrow:
        Migration.all + [
          Migration(
            version: Migration.current + 1,
            sql: """
              -- A table, its rows, an index; a comment is no statement.
              CREATE TABLE tomorrow (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
              INSERT INTO tomorrow (body) SELECT body FROM journal;
              CREATE INDEX tomorrow_body ON tomorrow (body);
              UPDATE hall SET changes = changes + 1;
              """)
        ]
      }
    }
  }

  private var name: String { "version-\(form).hall" }
  var path: String { folder(of: #filePath) + "/StoredHalls/" + name }

  /// What was in it when it was stored.
  func facts() throws -> String {
    String(decoding: try readFile(path + ".facts"), as: UTF8.self)
  }

  /// Copies it, with whatever belongs to it, to be worked on.
  func copy(to target: TemporaryFolder) throws -> String {
    let folder = folder(of: #filePath) + "/StoredHalls"
    for file in fileNames(in: folder, ending: "") where file.hasPrefix(name) {
      try writeFile(target.file(file), try readFile(folder + "/" + file))
      chmod(target.file(file), 0o600)
    }
    return target.file(name)
  }

  /// Writes one with the program as it is: cases in many states, amended, answered by sources, sent by
  /// other channels; a draft, settings, a second calendar. Invented people only.
  func record() throws {
    let hall = try TestHall()
    var random = RandomWork(seed: 20_261_123)
    var files: [CaseFile] = []
    var now = Sample.now
    for step in 0..<300 {
      if step % 60 == 59 { now = now.adding(seconds: 86_400) }
      if step % 40 == 39 { _ = try hall.store.applyDueRules(now) }
      if step % 15 == 14 {
        _ = try hall.store.importPool([try random.answer(at: now)], at: now, actor: Sample.clerk)
      }
      if files.count < 3 || random.next(below: 10) == 0 {
        let act = try hall.opening(
          applicant: try random.person(), channel: random.pick(Channel.allCases), at: now)
        files.append(try done(hall.store.open(act)))
        continue
      }
      let index = random.next(below: files.count)
      files[index] = try #require(try hall.store.caseFile(files[index].aCase.number, on: now.day))
      let act = hall.act(
        try random.command(step), on: files[index], at: now,
        actor: random.pick([Sample.clerk, TestHall.supervisor]))
      if case .done(let file) = try hall.store.perform(act) { files[index] = file }
    }
    try hall.store.recordReveal(files[0].aCase.number, actor: Sample.clerk, at: now)
    try hall.store.saveSettings("{\"theme\":\"dark\"}", window: "5")
    try hall.store.database.execute("VACUUM INTO '\(path)'")
    try hall.layKey(beside: path)
    // Opened once, it is what a hall at work leaves behind.
    _ = try HallStore(opening: path)
    for suffix in [".gate", ".tick"] { unlink(path + suffix) }
    chmod(path, 0o644)
    try writeFile(path + ".facts", Array(try StoredFacts(of: hall.store).text.utf8))
  }

  /// Brings a file forward, and dies before one of the statements.
  static func migrate(_ path: String, steps: Steps, dyingBefore statement: Int?) throws {
    let database = try Database(path: path, isReadOnly: false)
    if let statement { database.die(before: statement) }
    let version = try database.number("SELECT user_version FROM pragma_user_version")
    try database.migrate(from: version, through: Int.max, by: steps.all)
  }

  /// How many statements bring a file forward.
  static func statements(of path: String, steps: Steps) throws -> Int {
    let database = try Database(path: path, isReadOnly: false)
    var count = 0
    database.beforeWriteStatement = { () throws(Fault) in count += 1 }
    let version = try database.number("SELECT user_version FROM pragma_user_version")
    try database.migrate(from: version, through: Int.max, by: steps.all)
    return count
  }
}

/// What must be the same in a hall before and after a migration, whatever its tables look like.
struct StoredFacts {
  let text: String

  init(of store: HallStore) throws {
    var lines: [String] = []
    let database = store.database
    lines.append("cases \(try database.caseCount())")
    lines.append("entries \(try database.entryCount())")
    lines.append("audit \(try store.texts("SELECT max(number) FROM audit")[0])")
    var digest: [UInt8] = []
    for number in try store.texts("SELECT number FROM cases ORDER BY id") {
      let number = try #require(CaseNumber(number))
      let file = try #require(try store.caseFile(number, on: Sample.day))
      digest = SM3.digest(digest + file.entries.flatMap { Array($0.json.canonical.utf8) })
    }
    lines.append("journals \(hexadecimal(digest))")
    for query in ["李建国", "单", "ljg", "小丽", "9990", "410926201506069989", "13800001234"] {
      lines.append("lookup \(query) \(try store.lookUp(query, today: Sample.day).hits.count)")
    }
    lines.append("due \(try store.deskSummary(window: "5", now: Sample.now).due.count)")
    lines.append("settings \(try store.loadSettings(window: "5") ?? "")")
    lines.append("identity \(store.identity.name) \(store.identity.region.text)")
    text = lines.joined(separator: "\n") + "\n"
  }
}
