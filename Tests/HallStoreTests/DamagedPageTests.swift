import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// A page of the file that holds anything but what was written.
@Suite struct DamagedPageTests {
  @Test func whatIsNotDamagedCanBeReadAndNothingMoreIsSaved() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let other = try hall.open(try Sample.person("王小丽", number: "410928199512129979"))
    let path = hall.folder.file("damaged.hall")
    try hall.damagedCopy(to: path, table: "parties")
    let store = try HallStore(opening: path)
    #expect(throws: Fault.fileDamaged) { try store.lookUp("李建国", today: Sample.day) }
    // The journal is whole, so a case can be shown.
    #expect(try store.caseFile(file.aCase.number, on: Sample.day) == file)
    let amendment = Amendment(
      applicant: try Sample.person("李建军", number: "410922199202299990"), agent: nil,
      situations: ["premises": "rented"],
      reason: "姓名有误")
    #expect(throws: Fault.fileDamaged) { try store.perform(hall.act(.amend(amendment), on: other)) }
    // From now on nothing is saved through this window, not even where no damage is.
    #expect(store.standing() == .obstructed(.fileDamaged))
    #expect(throws: Fault.fileDamaged) { try store.saveSettings("{}", window: "5") }
    #expect(try store.caseFile(file.aCase.number, on: Sample.day) == file)
  }
}

extension TestHall {
  /// Copies the hall and overwrites the first page of a table or index in the copy.
  func damagedCopy(to copy: String, table: String) throws {
    try store.database.execute("VACUUM INTO '\(copy)'")
    chmod(copy, 0o660)
    try layKey(beside: copy)
    let database = try Database(path: copy, isReadOnly: false)
    let rows = try database.queryOnce(
      "SELECT min(pageno) FROM dbstat WHERE name = '\(table)' AND pagetype = 'leaf'")
    #expect(try rows.next())
    try overwritePage(rows.integer(0), of: copy)
  }
}
