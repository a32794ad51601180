import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// A hall that begins with many cases is a hall like any other.
@Suite struct FoundingTests {
  @Test func whatWasAdoptedIsWholeAndFound() throws {
    let source = try TestHall()
    var journals: [[Entry]] = []
    for name in ["李建国", "李建设", "张伟"] {
      journals.append(
        try source.perform(.receive, on: try source.open(try Sample.person(name))).entries)
    }
    let folder = try TemporaryFolder()
    let path = folder.file("founded.hall")
    let founded = try HallStore.found(at: path, try TestHall.identity()) { hall in
      let shop = try TestHall.shopFile()
      _ = try hall.importStandards([shop], at: Sample.now, actor: TestHall.supervisor)
      try hall.importCalendar(try Sample.calendar(), at: Sample.now, actor: TestHall.supervisor)
      #expect(
        try hall.adopt(journals, at: Sample.now, actor: .rule("test")) == .done(count: 3))
      #expect(access(path, F_OK) != 0, "nobody can open it before it is complete")
    }
    try founded.expectWhole()
    #expect(try founded.lookUp("李", today: Sample.day).hits.count == 2)
    // From then on it works like every hall.
    let number = try #require(try founded.lookUp("张伟", today: Sample.day).hits.first?.number)
    #expect(try founded.caseFile(number, on: Sample.day)?.entries == journals[2])
    #expect(throws: Fault.self) {
      try founded.adopt(journals, at: Sample.now, actor: .rule("test"))
    }
  }

  @Test func whatGoesWrongLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("failed.hall")
    #expect(throws: Fault.diskFull) {
      try HallStore.found(at: path, try TestHall.identity()) { _ in throw Fault.diskFull }
    }
    #expect(fileNames(in: folder.path, ending: "").filter { !$0.hasPrefix(".") } == [])
  }
}
