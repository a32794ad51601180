import Glibc
import HallCore
import TestKit
import Testing
import TextFormats

@testable import HallStore

/// The key is there, is nobody else's business, and is this hall's; or the hall stays shut.
@Suite struct KeyFileTests {
  @Test func aNewHallHasAKeyOfItsOwn() throws {
    let hall = try TestHall()
    #expect(hall.store.keyPath == hall.path + ".key")
    var facts = stat()
    #expect(stat(hall.store.keyPath, &facts) == 0)
    #expect(facts.st_mode & 0o7777 == 0o600)
    #expect(facts.st_uid == geteuid())
    let other = try TestHall()
    let another = try readFile(other.store.keyPath)
    #expect(try readFile(hall.store.keyPath) != another)
  }

  /// Whoever dies while the first key is made leaves no key file that is none.
  @Test func anUnfinishedFirstKeyStandsInNobodysWay() throws {
    let folder = try TemporaryFolder()
    let key = folder.file("key")
    for name in [key + ".new", key + ".abc.new"] { try writeFile(name, []) }
    _ = try HallStore.create(at: folder.file("a.hall"), try TestHall.identity(), key: key)
    #expect(try KeyFile(reading: key).newest == 1)
    // The next hall that is to have the same key finds it.
    _ = try HallStore.create(at: folder.file("b.hall"), try TestHall.identity(), key: key)
  }

  @Test func itMayBeElsewhere() throws {
    let folder = try TemporaryFolder()
    let key = folder.file("elsewhere")
    let path = folder.file("a.hall")
    _ = try HallStore.create(at: path, try TestHall.identity(), key: key)
    #expect(access(path + ".key", F_OK) != 0)
    #expect(throws: Fault.keyMissing(path + ".key")) { try HallStore(opening: path) }
    #expect(try HallStore(opening: path, key: key).standing() == .sound)
    let identity = try TestHall.identity()
    #expect(try HallStore.identity(at: path) == identity)
  }

  /// What is wrong with the key, and what is said.
  static let flaws: [(name: String, flaw: @Sendable (String) throws -> Fault)] = [
    (
      "it is not there",
      {
        unlink($0); return .keyMissing($0)
      }
    ),
    (
      "the group may read it",
      {
        chmod($0, 0o660); return .keyNotPrivate($0)
      }
    ),
    (
      "everybody may read it",
      {
        chmod($0, 0o604); return .keyNotPrivate($0)
      }
    ),
    (
      "it is empty",
      {
        try write("", $0); return .keyUnreadable($0)
      }
    ),
    (
      "it is something else",
      {
        try write("secret\n", $0); return .keyUnreadable($0)
      }
    ),
    (
      "it is too short",
      {
        try write("1 abcd\n", $0); return .keyUnreadable($0)
      }
    ),
    (
      "a number comes twice",
      { path in
        let line = "1 " + String(repeating: "ab", count: 32) + "\n"
        try write(line + line, path)
        return .keyUnreadable(path)
      }
    ),
    (
      "it is a folder",
      {
        unlink($0); mkdir($0, 0o700); return .keyUnreadable($0)
      }
    ),
    (
      "it is another hall's",
      { path in
        try write("1 " + String(repeating: "ab", count: 32) + "\n", path)
        return .keyWrong(path)
      }
    ),
    (
      "it lacks the hall's number",
      { path in
        let text = String(decoding: try readFile(path), as: UTF8.self)
        try write(text.replacing("\n1 ", with: "\n2 "), path)
        return .keyWrong(path)
      }
    ),
  ]

  private static func write(_ text: String, _ path: String) throws {
    try writeFile(path, text)
    chmod(path, 0o600)
  }

  @Test(arguments: flaws.indices) func aKeyThatIsNotRightOpensNothing(_ index: Int) throws {
    let (name, flaw) = Self.flaws[index]
    let hall = try TestHall.worked()
    let copy = hall.folder.file("backup")
    _ = try hall.store.backUp(to: copy)
    let fault = try flaw(hall.path + ".key")
    let before = try hall.contents()
    #expect(throws: fault, "\(name)") { try HallStore(opening: hall.path) }
    #expect(throws: fault, "\(name)") { try HallStore(opening: hall.path, mode: .readOnly) }
    let examination = hall.examine(isQuick: true)
    #expect(examination.findings == [.fault(fault)], "\(name)")
    #expect(examination.checks.contains(.key), "\(name)")
    #expect(HallFinding.fault(fault).check == .key)
    // A copy nobody could read is not put in a hall's place, and nothing is sealed with it.
    let place = hall.folder.file("new.hall")
    #expect(throws: CopyProblem.keyUnfit(fault), "\(name)") {
      try HallRestore(from: copy, to: place, replaces: true, key: hall.path + ".key")
        .run(at: Sample.now, actor: TestHall.supervisor)
    }
    #expect(access(place, F_OK) != 0, "\(name)")
    #expect(try hall.contents() == before, "\(name)")
    // Who has it open works on: the key is in its memory.
    _ = try done(hall.store.open(hall.opening()))
  }

  @Test(.enabled(if: geteuid() == 0, "only root gives files away"))
  func somebodyElsesKeyIsRefused() async throws {
    let hall = try TestHall()
    chmod(hall.folder.path, 0o777)
    for suffix in ["", "-wal", "-shm", ".tick", ".gate"] { chmod(hall.path + suffix, 0o666) }
    let path = hall.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      #expect(becomeOrdinaryUser())
      #expect(throws: Fault.keyNotPrivate(path + ".key")) { try HallStore(opening: path) }
    }
    giveKeyToOrdinaryUser(hall: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      #expect(becomeOrdinaryUser())
      let store = try HallStore(opening: path)
      #expect(store.standing() == .sound)
    }
  }
}

/// A hall that is sealed anew is the same hall, and another key's.
@Suite struct KeyRotationTests {
  @Test func nothingIsLostAndTheOldKeyOpensNothing() throws {
    let hall = try RotatedHall()
    let secrets = try readFile(hall.path + ".key")
    let before = try hall.facts()
    let report = try hall.rotate()
    #expect(report.version == 2)
    #expect(report.cases == 5)
    #expect(report.unopened == 0)
    #expect(try hall.facts() == before)
    try hall.expectFinished(version: 2)
    // Neither in the hall nor in its log is anything left of the old key's.
    try writeFile(hall.path + ".key", secrets)
    #expect(throws: Fault.keyWrong(hall.path + ".key")) { try HallStore(opening: hall.path) }
  }

  /// A backup of earlier comes back with the same key file, and is sealed anew once more.
  @Test func theKeyFileStillOpensWhatWasCopiedBefore() throws {
    let hall = try RotatedHall()
    let copy = hall.folder.file("backup")
    _ = try HallStore(opening: hall.path).backUp(to: copy)
    let before = try hall.facts()
    _ = try hall.rotate()
    _ = try HallRestore(from: copy, to: hall.path, replaces: true)
      .run(at: Sample.now, actor: TestHall.supervisor)
    #expect(try hall.facts() == before)
    #expect(try hall.rotate().version == 2)
    #expect(try hall.rotate().version == 3)
    #expect(try hall.facts() == before)
    try hall.expectFinished(version: 3)
  }

  @Test func windowsHaveToBeClosed() throws {
    let hall = try TestHall.worked()
    let key = try readFile(hall.store.keyPath)
    #expect(throws: CopyProblem.inUse([])) {
      try KeyRotation(path: hall.path).run(at: Sample.now, actor: TestHall.supervisor)
    }
    #expect(try readFile(hall.store.keyPath) == key)
  }

  /// Killed before any of its statements, it leaves a hall that is worked in like any other, in which
  /// everything is found; and the next run finishes it.
  @Test(arguments: [0, 1, 2, 8, 25, 47, 66, 90, 130, 190, 300, 420])
  func dyingAnywhereLosesNothing(_ statements: Int) async throws {
    let hall = try RotatedHall()
    let before = try hall.facts()
    let path = hall.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, statements = statements as Int] in
      var rotation = KeyRotation(path: path)
      rotation.prepare = { $0.die(before: statements) }
      _ = try rotation.run(at: Sample.now, actor: TestHall.supervisor)
      kill(getpid(), SIGKILL)
    }
    #expect(try hall.facts() == before, "died before \(statements)")
    do {
      let store = try HallStore(opening: path)
      try CrashingWindow.work(store, count: 2, prefix: "after") { _ in }
      #expect(try store.verify().isClean)
      let findings = HallDoctor(path: path, isQuick: false, now: Sample.now).examine().findings
      let isRotating = try store.database.keys.isRotating
      #expect(findings == (isRotating ? [.keyRotationUnfinished] : []), "before \(statements)")
    }
    let worked = try hall.facts()
    let report = try hall.rotate()
    #expect(report.unopened == 0)
    #expect(try hall.facts() == worked, "died before \(statements)")
    try hall.expectFinished(version: report.version)
  }
}

/// A hall that nobody has open, of which everything is asked.
private final class RotatedHall {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("in.hall")
    let backup = try Backup()
    try TestKit.writeFile(path + ".key", try readFile(backup.hall.store.keyPath))
    chmod(path + ".key", 0o600)
    _ = try HallRestore(from: backup.path, to: path, replaces: false)
      .run(at: Sample.now, actor: TestHall.supervisor)
    let store = try HallStore(opening: path)
    let answer = try backup.hall.licence(try Sample.person("郑九", number: "410922198502029998"))
    _ = try store.importPool([answer], at: Sample.now, actor: Sample.clerk)
    let draft = Draft(
      request: RequestID("draft"), handlingCode: nil, fields: ["phone": "13811112222"],
      situations: [:], at: Sample.now)
    try store.saveDraft(draft, window: "6")
  }

  func rotate() throws -> KeyRotationReport {
    try KeyRotation(path: path).run(at: Sample.now, actor: TestHall.supervisor)
  }

  /// What a hall is asked for: everything by every number, journals, draft, pool, requests.
  func facts() throws -> [String] {
    let store = try HallStore(opening: path)
    var facts: [String] = []
    for query in [
      "410922199901019990", "410928199512129979", "410926201506069989", "13800001234", "9990",
      "1234", "豫1", "李建国", "单",
    ] {
      let found = try store.lookUp(query, today: Sample.day)
      let total = try store.countFound(query, today: Sample.day).count
      facts.append("\(query) \(total) \(found.hits.map(\.number.text))")
    }
    for id in try store.texts("SELECT id FROM cases ORDER BY id").compactMap(Int.init) {
      let entries = try store.database.journal(of: id, number: "\(id)")
      facts += entries.map(\.json.canonical)
      for request in Set(entries.map(\.request)) {
        #expect(try store.database.caseID(ofRequest: request) == id)
      }
      facts.append("\(try store.database.parties(of: id))")
    }
    facts.append(try store.loadDraft(window: "6")?.json.canonical ?? "no draft")
    let holder = try #require(
      try Sample.person("郑九", number: "410922198502029998").identifier)
    let query = PoolQuery(holder: holder, type: "11100000YYFBN0PM3A001")
    facts.append("\(String(describing: try store.database.poolAnswer(to: query)))")
    return facts
  }

  func expectFinished(version: Int) throws {
    let store = try HallStore(opening: path)
    try store.expectWhole()
    #expect(store.standing() == .sound)
    #expect(try store.texts("SELECT version || ' ' || stage FROM hall_keys") == ["\(version) 1"])
    for (table, column) in [
      ("journal", "body"), ("parties", "contact"), ("pool", "body"), ("drafts", "body"),
    ] {
      let versions = try store.texts(
        "SELECT DISTINCT hex(substr(\(column), 1, 1)) FROM \(table) WHERE \(column) IS NOT NULL")
      #expect(versions == ["0\(version)"], "\(table)")
    }
    #expect(
      try store.texts("SELECT count(DISTINCT key & 1) FROM case_keys WHERE kind <> 1") == ["1"])
    let findings = HallDoctor(path: path, isQuick: false, now: Sample.now).examine().findings
    #expect(findings.isEmpty, "\(findings)")
  }
}
