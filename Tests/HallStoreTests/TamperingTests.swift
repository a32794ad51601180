import HallCore
import TestKit
import Testing
import TextFormats

@testable import HallStore

/// Whatever somebody changes in the journal behind the program's back, `verify` finds, and says in
/// which case. Only the file's own triggers stand between, and those are dropped with a word.
@Suite struct TamperingTests {
  /// What is changed, and the statement that does it.
  static let deeds: [(name: String, sql: String)] = [
    ("who acted", "UPDATE journal SET body = replace(body, 'W1005', 'W9999')"),
    ("at which window", edit("'$.actor.window'", "'6'", of: "received")),
    ("the result's number", edit("'$.event.number'", "'濮999'", of: "finished")),
    ("the result's term", edit("'$.event.validUntil'", "'2099-12-31'", of: "finished")),
    ("who received it", edit("'$.event.recipient'", "'agent'", of: "delivered")),
    ("the reasons", edit("'$.event.reasons'", "'不符合条件'", of: "decided")),
    ("the answer", edit("'$.event.granted'", "json('false')", of: "decided")),
    ("the verdict's answer", edit("'$.verdict.outcome'", "'lacking'", of: "received")),
    ("the request", edit("'$.request'", "'another'", of: "received")),
    (
      "a step's verdict taken away",
      """
      UPDATE journal SET body = json_remove(body, '$.verdict')
      WHERE json_extract(body, '$.event.event') = 'accepted'
      """
    ),
    ("when, beside the line", "UPDATE journal SET at = at + 1 WHERE sequence = 2"),
    (
      "a line added",
      """
      INSERT INTO journal SELECT case_id, sequence + 1, at, link,
        json_set(body, '$.sequence', sequence + 1, '$.event', json('{"event":"numberAssigned",
          "kind":"post","number":"1"}')), x''
      FROM journal ORDER BY sequence DESC LIMIT 1
      """
    ),
    (
      "the last act taken away",
      "DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)"
    ),
    (
      "the whole case taken away",
      """
      DELETE FROM journal; DELETE FROM requests; DELETE FROM parties; DELETE FROM case_keys;
      DELETE FROM cases
      """
    ),
  ]

  @Test(arguments: deeds.indices) func isFoundOut(_ index: Int) throws {
    let (name, sql) = Self.deeds[index]
    let hall = try TestHall()
    let number = try deliveredCase(in: hall).aCase.number
    #expect(try hall.store.verify().isClean)
    try hall.store.database.tamper(sql)
    let report = try hall.store.verify()
    #expect(report.altered == [number], "\(name)")
    #expect(!report.isClean)
  }

  @Test func anImportedJournalIsSealedToo() throws {
    let source = try TestHall(kind: .real, requests: "source")
    let file = try deliveredCase(in: source)
    let hall = try TestHall()
    let result = try hall.store.importCases(
      [file.entries], at: Sample.now, actor: TestHall.supervisor)
    #expect(result == .done(count: 1))
    #expect(try hall.store.verify().isClean)
    try hall.store.database.tamper(Self.edit("'$.event.number'", "'濮999'", of: "finished"))
    #expect(try hall.store.verify().altered == [file.aCase.number])
  }

  /// Lines of one case that were sealed in another are no proof of anything.
  @Test func aSealBelongsToOneCase() throws {
    let hall = try TestHall()
    let first = try hall.open()
    let second = try hall.open()
    let link = try hall.number("SELECT link FROM journal WHERE case_id = 2")
    try hall.store.database.execute("DROP TRIGGER journal_keeps_updates")
    try hall.store.database.execute("UPDATE journal SET link = \(link) WHERE case_id = 1")
    let altered = try hall.store.verify().altered
    #expect(altered == [first.aCase.number])
    #expect(second.aCase.number != first.aCase.number)
  }

  private static func edit(_ path: String, _ value: String, of event: String) -> String {
    """
    UPDATE journal SET body = json_set(body, \(path), \(value))
    WHERE json_extract(body, '$.event.event') = '\(event)'
    """
  }

  /// A case from its opening to the result in the applicant's hand.
  private func deliveredCase(in hall: TestHall) throws -> CaseFile {
    var file = try hall.open()
    let granted = Decision(isGranted: true, reasons: "符合条件", remedies: "")
    for command in [
      CaseCommand.checkOriginal(MaterialCode("id")), .checkOriginal(MaterialCode("plan")),
      .takePromise(MaterialCode("system")), .receive, .accept, .decide(granted),
      .finish(
        Outcome(document: "备案证", number: "濮1", validUntil: Sample.day.adding(years: 5))),
      .deliver(Delivery(mode: .counter, recipient: .applicant, reference: nil)),
    ] {
      file = try hall.perform(command, on: file)
    }
    return file
  }
}

extension Database {
  /// Changes journals as somebody would who knows how they are packed, and drops the triggers first.
  /// - Parameter sql: changes a table `journal` in which the bodies are the entries' JSON.
  func tamper(_ sql: String) throws {
    try execute("DROP TRIGGER IF EXISTS journal_keeps_updates")
    try execute("DROP TRIGGER IF EXISTS journal_keeps_deletes")
    var all: [(id: Int, line: JournalLine, link: Int)] = []
    let cases = try queryOnce("SELECT DISTINCT case_id FROM journal")
    while try cases.next() {
      let id = cases.integer(0)
      all += try journalLines(of: id).map { (id, $0.line, $0.link) }
    }
    // From here on the name means this one.
    try execute(
      """
      CREATE TEMP TABLE journal (
        case_id INTEGER, sequence INTEGER, at INTEGER, link INTEGER, body TEXT, salt BLOB,
        PRIMARY KEY (case_id, sequence))
      """)
    for (id, line, link) in all {
      try run(
        "INSERT INTO temp.journal VALUES (?, ?, ?, ?, ?, ?)", id, line.sequence, line.at, link,
        line.text, line.salt)
    }
    try execute("BEGIN; PRAGMA defer_foreign_keys = ON")
    try execute(sql)
    #expect(changedRows > 0, "nothing was changed")
    try execute("DELETE FROM main.journal")
    let rows = try queryOnce("SELECT case_id, sequence, at, link, body, salt FROM temp.journal")
    while try rows.next() {
      try run(
        "INSERT INTO main.journal (case_id, sequence, at, link, body) VALUES (?, ?, ?, ?, ?)",
        rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3),
        try keys.seal(
          rows.bytes(5) + (try pack(rows.text(4))),
          in: .journal(case: rows.integer(0), sequence: rows.integer(1))))
    }
    try execute("COMMIT; DROP TABLE temp.journal")
  }

  /// Like a line of an act's own, whatever stands in it.
  private func pack(_ body: String) throws -> [UInt8] {
    let node = try parseJSON(Array(body.utf8), file: "")
    guard case .object(let members) = node.json else { return [] }
    var writer = PackedWriter { text throws(Fault) in try self.term(text) }
    try writer.write(members.filter { !JournalLine.columns.contains($0.name) })
    return writer.bytes
  }
}
