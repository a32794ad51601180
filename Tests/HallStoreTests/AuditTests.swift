import HallCore
import TestKit
import Testing

@testable import HallStore

/// Nobody rewrites what happened.
@Suite struct AuditTests {
  @Test(arguments: [
    "UPDATE audit SET actor = 'W9999'", "DELETE FROM audit",
    "UPDATE journal SET at = 0", "DELETE FROM journal WHERE sequence = 1",
  ])
  func theFileItselfRefusesEdits(_ sql: String) throws {
    let hall = try TestHall()
    _ = try hall.open()
    let before = try hall.contents()
    #expect(throws: Fault.self) { try hall.store.database.execute(sql) }
    #expect(try hall.contents() == before)
  }

  @Test(arguments: [
    ("UPDATE audit SET actor = 'W9999' WHERE number = 2", 2),
    ("UPDATE audit SET window = '' WHERE number = 1", 1),
    ("DELETE FROM audit WHERE number = 2", 2),
    ("UPDATE audit SET hash = x'00' WHERE number = 3", 3),
    ("UPDATE audit SET lines = zeroblob(32) WHERE number = 3", 3),
    ("UPDATE audit SET last_sequence = 9 WHERE number = 4", 4),
    ("UPDATE audit SET number = number + 1 WHERE number = 4", 4),
  ])
  func whoGetsAroundThatIsFoundOut(_ sql: String, _ link: Int) throws {
    let hall = try TestHall()
    _ = try hall.perform(.receive, on: try hall.open())
    #expect(try hall.number("SELECT count(*) FROM audit") == 4)
    #expect(try hall.store.verify().brokenAuditLink == nil)
    try hall.store.database.execute("DROP TRIGGER audit_keeps_updates")
    try hall.store.database.execute("DROP TRIGGER audit_keeps_deletes")
    try hall.store.database.execute(sql)
    let report = try hall.store.verify()
    #expect(report.brokenAuditLink == link)
    #expect(!report.isClean)
  }

  @Test func aRevealIsWrittenDownWithWhoAndWhen() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let counter = try hall.store.changeCounter()
    try hall.store.recordReveal(file.aCase.number, actor: Sample.clerk, at: Sample.now)
    let last = try hall.store.texts(
      """
      SELECT what || ' ' || object || ' ' || actor || ' ' || window || ' ' || at FROM audit
      ORDER BY number DESC LIMIT 1
      """)
    let number = file.aCase.number.text
    #expect(last == ["revealed \(number) W1005 5 \(Sample.now.milliseconds)"])
    // Nothing the other windows show has changed.
    #expect(try hall.store.changeCounter() == counter)
  }

  @Test func aDecisionThatWasTamperedWithDoesNotReplay() throws {
    let hall = try TestHall()
    let received = try hall.perform(.receive, on: try hall.open())
    #expect(try hall.store.verify().decisions == 1)
    try hall.store.database.tamper(
      "UPDATE journal SET at = at + 86400000 WHERE sequence = 2")
    let report = try hall.store.verify()
    #expect(report.differing == 1)
    #expect(report.differences.map(\.number) == [received.aCase.number])
    #expect(report.differences.first?.difference.sequence == 2)
  }
}
