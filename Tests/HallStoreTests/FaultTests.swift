import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// Whatever breaks, nothing half stands in the file, and the clerk is told what it was.
@Suite struct FaultTests {
  /// An act to be broken off at each of its statements.
  enum Deed: String, CaseIterable {
    case open, receive, amend, importPool, importStandards, importCalendar, importCases, deem
  }

  /// The opening whose draft lies at the window.
  private static let drafted = RequestID("drafted")

  @Test(arguments: Deed.allCases) func aFaultAtAnyStatementLeavesNothing(_ deed: Deed) throws {
    let hall = try TestHall()
    let file = try hall.open()
    let received = try hall.perform(.receive, on: try hall.open())
    let draft = Draft(
      request: Self.drafted, handlingCode: nil, fields: [:], situations: [:], at: Sample.now)
    try hall.store.saveDraft(draft, window: "5")
    let before = try hall.contents()
    let foreign = try foreignJournal()
    let act = {
      try self.doIt(deed, hall, draft: file, received: received, foreign: foreign)
    }
    var allowed = 0
    while true {
      var left = allowed
      hall.store.database.beforeWriteStatement = { () throws(Fault) in
        if left == 0 { throw .diskFailed(code: 10) }
        left -= 1
      }
      do {
        try act()
        break
      } catch let fault as Fault {
        #expect(fault == .diskFailed(code: 10))
      }
      hall.store.database.beforeWriteStatement = nil
      if deed == .importCalendar, try hall.store.database.termsThrough() != nil {
        // It counts already; the terms follow in transactions of their own.
        #expect(hall.examine().findings.contains(.calendarUnfinished), "after \(allowed)")
        break
      }
      #expect(try hall.contents() == before, "after \(allowed) statements")
      allowed += 1
    }
    // At least: the act itself, its audit, the change counter and the commit.
    #expect(allowed >= 4)
    hall.store.database.beforeWriteStatement = nil
    #expect(try hall.contents() != before)
    try hall.store.followCalendar()
    try hall.store.expectWhole()
  }

  private func doIt(
    _ deed: Deed, _ hall: TestHall, draft: CaseFile, received: CaseFile, foreign: [Entry]
  ) throws {
    let person = try Sample.person()
    let later = Sample.now.adding(seconds: 30 * 86_400)
    switch deed {
    case .open: _ = try done(hall.store.open(hall.opening(request: Self.drafted)))
    case .receive: _ = try hall.perform(.receive, on: draft)
    case .amend:
      let amendment = Amendment(
        applicant: try Sample.person("王小丽", number: "410928199512129979"), agent: person,
        situations: ["premises": "owned"], reason: "录入有误")
      _ = try hall.perform(.amend(amendment), on: draft)
    case .importPool:
      _ = try hall.store.importPool(
        [try hall.licence(person)], at: Sample.now, actor: TestHall.supervisor)
    case .importStandards:
      let other = Sample.fixtures + "/standards/senior-card.json"
      let file = try StandardFile(try readFile(other), file: other)
      _ = try hall.store.importStandards([file], at: Sample.now, actor: TestHall.supervisor)
    case .importCalendar:
      let calendar = try WorkingCalendar(
        csv: Array("date,kind\n2026-11-27,holiday\n".utf8), file: "other.csv")
      try hall.store.importCalendar(calendar, at: Sample.now, actor: TestHall.supervisor)
    case .importCases:
      let result = try hall.store.importCases(
        [foreign], at: Sample.now, actor: TestHall.supervisor)
      #expect(result == .done(count: 1))
    case .deem: #expect(try hall.store.applyDueRules(later) == 1)
    }
  }

  /// The journal of a case of another hall.
  private func foreignJournal() throws -> [Entry] {
    let other = try TestHall(kind: .real, requests: "other")
    return try other.perform(.checkOriginal(MaterialCode("plan")), on: try other.open()).entries
  }

  @Test func aFullDiskSavesNothingAndHeals() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let before = try hall.contents()
    let pages = try hall.number("PRAGMA page_count")
    try hall.store.database.execute("PRAGMA max_page_count = \(pages)")
    // Longer than a page, however full the last one is.
    let long = String(repeating: "补", count: JournalText.reason.lengthMax)
    let act = hall.act(.withdraw(Withdrawal(request: .applicant, reason: long)), on: file)
    #expect(throws: Fault.diskFull) { try hall.store.perform(act) }
    #expect(try hall.contents() == before)
    #expect(try hall.store.lookUp("李建国", today: Sample.day).hits.count == 1)
    try hall.store.database.execute("PRAGMA max_page_count = 1000000")
    let withdrawn = try done(hall.store.perform(act))
    #expect(try hall.store.caseFile(file.aCase.number, on: Sample.day) == withdrawn)
  }

  @Test func aHallOpenedToReadCanBeSearchedAndNotChanged() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let store = try HallStore(opening: hall.path, mode: .readOnly)
    #expect(store.isReadOnly)
    #expect(try store.lookUp("李建国", today: Sample.day).hits.count == 1)
    #expect(try store.caseFile(file.aCase.number, on: Sample.day) == file)
    #expect(throws: Fault.readOnly) { try store.perform(hall.act(.receive, on: file)) }
    #expect(throws: Fault.readOnly) { try store.open(hall.opening()) }
    #expect(throws: Fault.readOnly) {
      try store.recordReveal(file.aCase.number, actor: Sample.clerk, at: Sample.now)
    }
  }

  @Test func aFileThatWasMovedOrReplacedIsNotWrittenOn() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let away = hall.folder.file("away.hall")
    #expect(rename(hall.path, away) == 0)
    #expect(throws: Fault.hallMoved) { try hall.store.perform(hall.act(.receive, on: file)) }
    // Back in its place it is the same hall again.
    #expect(rename(away, hall.path) == 0)
    let received = try hall.perform(.receive, on: file)
    for suffix in ["", "-wal", "-shm"] { unlink(hall.path + suffix) }
    _ = try HallStore.create(at: hall.path, try TestHall.identity())
    let plan = CaseCommand.checkOriginal(MaterialCode("plan"))
    #expect(throws: Fault.hallMoved) { try hall.store.perform(hall.act(plan, on: received)) }
  }

  @Test func whatIsNoHallFileIsNotOpened() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("some")
    #expect(throws: Fault.hallMissing) { try HallStore(opening: path) }
    #expect(throws: Fault.hallMissing) { try HallStore(opening: folder.path + "/no/hall") }
    #expect(throws: Fault.hallMissing) {
      try HallStore.create(at: folder.path + "/no/hall", try TestHall.identity())
    }
    for text in ["", "甲,乙\n1,2\n", String(repeating: "x", count: 5000)] {
      try writeFile(path, text)
      #expect(throws: Fault.hallForeign) { try HallStore(opening: path) }
    }
    #expect(throws: Fault.internalDefect("exists: " + path)) {
      try HallStore.create(at: path, try TestHall.identity())
    }
    #expect(throws: Fault.self) { try HallStore(opening: folder.path) }
  }

  @Test func aFileOfANewerProgramIsLeftAlone() throws {
    let hall = try TestHall()
    try hall.store.database.execute("PRAGMA user_version = 99")
    #expect(throws: Fault.hallNewer(version: 99)) { try HallStore(opening: hall.path) }
  }

  @Test func whoHoldsTheFileTooLongIsNamedBusy() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let other = try Database(path: hall.path, isReadOnly: false)
    try other.execute("BEGIN IMMEDIATE")
    try hall.store.database.execute("PRAGMA busy_timeout = 20")
    #expect(throws: Fault.busy) { try hall.store.perform(hall.act(.receive, on: file)) }
    try other.execute("ROLLBACK")
    _ = try done(hall.store.perform(hall.act(.receive, on: file)))
  }

  @Test func aDamagedJournalIsNamedByItsCase() throws {
    let hall = try TestHall()
    let file = try hall.open()
    try hall.store.database.execute("DROP TRIGGER journal_keeps_updates")
    try hall.store.database.execute("UPDATE journal SET body = x'00'")
    let number = file.aCase.number
    #expect(throws: Fault.hallDamaged(number.text)) {
      try hall.store.caseFile(number, on: Sample.day)
    }
    #expect(try hall.store.verify().damaged == [number])
  }

  @Test func aStandardThatWasTamperedWithJudgesNothing() throws {
    let hall = try TestHall()
    _ = try hall.open()
    try hall.store.database.execute("UPDATE standards SET body = replace(body, '在有效期内', '不限')")
    let store = try HallStore(opening: hall.path)
    #expect(throws: Fault.hallDamaged("standard " + hall.standard.hash)) {
      try store.open(hall.opening())
    }
  }
}

extension TestHall {
  /// A digest of everything in the file.
  func contents() throws -> [String] {
    var contents: [String] = []
    let tables = try store.texts(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'name_pairs%'")
    for table in tables {
      let columns = try store.texts(
        "SELECT 'quote(' || name || ')' FROM pragma_table_info('\(table)')")
      contents += try store.texts(
        "SELECT '\(table) ' || \(columns.joined(separator: "||','||")) FROM \(table)")
    }
    return contents
  }
}

/// Writes a small file.
func writeFile(_ path: String, _ text: String) throws {
  let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
  guard descriptor >= 0 else { throw FileFault(path: path, errorNumber: errno) }
  defer { close(descriptor) }
  let bytes = Array(text.utf8)
  guard write(descriptor, bytes, bytes.count) == bytes.count else {
    throw FileFault(path: path, errorNumber: errno)
  }
}
