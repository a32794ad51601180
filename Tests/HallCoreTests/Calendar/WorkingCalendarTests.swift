import HallCore
import TestKit
import Testing
import TextFormats

@Suite("Working days")
struct WorkingCalendarTests {
  private let calendar: WorkingCalendar

  init() throws {
    let root = folder(of: folder(of: folder(of: folder(of: #filePath))))
    let name = "workdays-2024-2026.csv"
    calendar = try WorkingCalendar(
      csv: readFile(root + "/Fixtures/calendar/" + name), file: name)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("Due dates across every kind of holiday", arguments: vectors("deadline_vectors.csv"))
  func computesDueDates(row: CSVRow) throws {
    let days = try #require(Int(row.fields[1]))
    let due = calendar.dueDate(from: try day(row.fields[0]), days: days, unit: .working)
    #expect(due == DueDate(day: try day(row.fields[2]), isProvisional: false), "\(row.fields[3])")
  }

  @Test("Working days a year", arguments: [(2024, 251), (2025, 248), (2026, 248)])
  func countsYears(year: Int, count: Int) throws {
    let before = try #require(Day(year: year - 1, month: 12, day: 31))
    let last = try #require(Day(year: year, month: 12, day: 31))
    #expect(calendar.count(after: before, through: last, unit: .working) == count)
  }

  private static let pauses: [([(String, String?)], String, Bool)] = [
    ([], "2026-11-30", false),
    ([("2026-11-09", "2026-11-16")], "2026-12-07", false),
    ([("2026-11-07", "2026-11-09")], "2026-11-30", false),
    ([("2026-11-09", "2026-11-13"), ("2026-11-12", "2026-11-16")], "2026-12-07", false),
    ([("2026-10-01", "2026-11-04")], "2026-12-01", false),
    ([("2026-11-02", "2026-11-03")], "2026-11-30", false),
    ([("2026-12-01", "2026-12-10")], "2026-11-30", false),
    ([("2026-11-16", "2026-11-09")], "2026-11-30", false),
    ([("2026-11-09", nil)], "2026-11-30", true),
    ([("2026-11-09", "2026-11-16"), ("2026-12-01", "2026-12-02")], "2026-12-08", false),
  ]

  @Test("20 working days from 2026-11-02, with special procedures", arguments: pauses)
  func leavesPausesOut(pauses: [(String, String?)], due: String, isProvisional: Bool) throws {
    var list: [Pause] = []
    for (from, to) in pauses { list.append(Pause(from: try day(from), to: try to.map(day))) }
    let start = try day("2026-11-02")
    let found = calendar.dueDate(from: start, days: 20, unit: .working, pauses: list)
    #expect(found == DueDate(day: try day(due), isProvisional: isProvisional))
  }

  private static let horizon: [(String, Int, DayUnit, String, Bool)] = [
    ("2026-12-03", 20, .working, "2026-12-31", false),
    ("2026-12-04", 20, .working, "2027-01-04", true),
    ("2027-02-04", 1, .working, "2027-02-09", true),
    ("2026-12-04", 60, .calendar, "2027-02-02", false),
    ("2026-11-02", 0, .working, "2026-11-02", false),
    ("2026-11-02", 15, .calendar, "2026-11-17", false),
    ("2027-01-05", 0, .calendar, "2027-01-05", false),
    ("2027-01-05", 0, .working, "2027-01-05", true),
  ]

  @Test("Beyond the published calendar a date is provisional", arguments: horizon)
  func knowsHorizon(
    from: String, days: Int, unit: DayUnit, due: String, isProvisional: Bool
  ) throws {
    let found = calendar.dueDate(from: try day(from), days: days, unit: unit)
    #expect(found == DueDate(day: try day(due), isProvisional: isProvisional))
    #expect(calendar.horizon == 2024...2026)
  }

  private static let remaining: [(String, String, Int)] = [
    ("2026-11-23", "2026-11-27", 4),
    ("2026-11-27", "2026-11-27", 0),
    ("2026-11-28", "2026-11-27", -1),
    ("2026-11-29", "2026-11-27", -1),
    ("2026-11-30", "2026-11-27", -1),
    ("2026-12-01", "2026-11-27", -2),
    ("2026-09-30", "2026-10-10", 3),
  ]

  @Test("What is left of a limit", arguments: remaining)
  func countsRemaining(today: String, due: String, left: Int) throws {
    #expect(calendar.count(after: try day(today), through: try day(due), unit: .working) == left)
  }

  @Test("Due dates agree with counting day by day", arguments: 1...60)
  func agreesWithCounting(days: Int) throws {
    for offset in stride(from: 0, to: 900, by: 37) {
      let start = try day("2024-01-01").adding(days: offset)
      let pause = Pause(from: start.adding(days: 5), to: start.adding(days: 5 + days % 9))
      var counted = 0
      var expected = start
      while counted < days {
        expected = expected.adding(days: 1)
        let isPaused = expected >= pause.from && pause.to.map { expected < $0 } == true
        if calendar.isWorkday(expected), !isPaused { counted += 1 }
      }
      let due = calendar.dueDate(from: start, days: days, unit: .working, pauses: [pause])
      #expect(due.day == expected)
    }
  }

  private static let malformed: [(String, Int, String, FormatProblem)] = [
    ("", 0, "", .empty),
    ("date,kind\n", 0, "", .empty),
    ("date\n2026-01-01\n", 1, "kind", .missing),
    ("date,kind,name\n", 1, "name", .unknownField),
    ("\n\ndate,kind,name\n", 3, "name", .unknownField),
    ("\r\ndate\n2026-01-01\n", 2, "kind", .missing),
    ("date,kind\n2026-02-30,holiday\n", 2, "date", .invalid(reason: "day")),
    ("date,kind\n2026-1-1,holiday\n", 2, "date", .invalid(reason: "day")),
    ("date,kind\n2026-01-01,off\n", 2, "kind", .notOneOf(["holiday", "workday"])),
    ("date,kind\n2026-01-05,workday\n", 2, "kind", .invalid(reason: "already-workday")),
    (
      "date,kind\n2026-01-01,holiday\n\n2026-01-01,holiday\n", 4, "date",
      .duplicateValue("2026-01-01")
    ),
    (
      "date,kind\n2024-01-01,holiday\n2026-01-01,holiday\n", 0, "2025",
      .invalid(reason: "year-without-days")
    ),
  ]

  @Test("A wrong calendar is refused with its line and column", arguments: malformed)
  func refuses(text: String, line: Int, field: String, problem: FormatProblem) {
    let expected = FormatFault(file: "c.csv", line: line, field: field, problem: problem)
    #expect(throws: expected) { try WorkingCalendar(csv: Array(text.utf8), file: "c.csv") }
  }

  @Test("The hash names the content, not the order or the line ends of the file")
  func hashesContent() throws {
    let one = "date,kind\n2026-01-01,holiday\n2026-01-04,workday\n"
    let other = "\u{FEFF}kind,date\r\nworkday,2026-01-04\r\nholiday,2026-01-01"
    let first = try WorkingCalendar(csv: Array(one.utf8), file: "a")
    let second = try WorkingCalendar(csv: Array(other.utf8), file: "b")
    #expect(first == second)
    #expect(first.hash == second.hash)
    #expect(first.csv == one)
    #expect(first.hash != calendar.hash)
  }
}
