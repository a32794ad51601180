internal import HallCrypto
public import TextFormats

/// The two kinds of exception in a calendar file.
private enum ExceptionKind: String, CaseIterable {
  case holiday, workday
}

extension WorkingCalendar {
  /// Reads a calendar from CSV with the columns `date` and `kind` (`holiday` or `workday`), in any
  /// order of rows.
  ///
  /// Holidays on a weekend may be listed and change nothing. Refused: a date listed twice, a
  /// `workday` that is one anyway, a year without any exception between two that have some, for that
  /// is a year nobody has entered.
  public init(csv bytes: [UInt8], file: String) throws(FormatFault) {
    let table = try parseCSV(bytes, file: file)
    for name in table.header where name != "date" && name != "kind" {
      throw FormatFault(file: file, line: table.headerLine, field: name, problem: .unknownField)
    }
    for name in ["date", "kind"] where !table.header.contains(name) {
      throw FormatFault(file: file, line: table.headerLine, field: name, problem: .missing)
    }
    var kinds: [Day: ExceptionKind] = [:]
    for row in table.rows {
      let (day, kind) = try Self.exception(row, file: file)
      guard kinds.updateValue(kind, forKey: day) == nil else {
        throw FormatFault(
          file: file, line: row.line, field: "date", problem: .duplicateValue(day.text))
      }
    }
    try self.init(kinds, file: file)
  }

  private init(_ kinds: [Day: ExceptionKind], file: String) throws(FormatFault) {
    let days = kinds.keys.sorted()
    guard let first = days.first?.year, let last = days.last?.year else {
      throw FormatFault(file: file, line: 0, field: "", problem: .empty)
    }
    let years = Set(days.map(\.year))
    for year in first...last where !years.contains(year) {
      throw FormatFault(
        file: file, line: 0, field: String(year), problem: .invalid(reason: "year-without-days"))
    }
    var csv = "date,kind\n"
    for day in days {
      guard let kind = kinds[day] else { continue }
      csv += day.text + "," + kind.rawValue + "\n"
    }
    self.init(
      horizon: first...last, csv: csv, hash: SM3.hex(csv),
      holidays: days.filter { kinds[$0] == .holiday },
      makeUpDays: days.filter { kinds[$0] == .workday })
  }

  private static func exception(
    _ row: CSVRow, file: String
  ) throws(FormatFault) -> (Day, ExceptionKind) {
    guard let day = Day(row.value("date") ?? "") else {
      throw FormatFault(
        file: file, line: row.line, field: "date", problem: .invalid(reason: "day"))
    }
    guard let kind = ExceptionKind(rawValue: row.value("kind") ?? "") else {
      throw FormatFault(
        file: file, line: row.line, field: "kind",
        problem: .notOneOf(ExceptionKind.allCases.map(\.rawValue)))
    }
    if kind == .workday, day.weekday <= 5 {
      throw FormatFault(
        file: file, line: row.line, field: "kind", problem: .invalid(reason: "already-workday"))
    }
    return (day, kind)
  }
}
