internal import HallCore
internal import TextFormats

/// One of the city's CSV files, read strictly: exactly the columns named, every value checked.
struct CityTable {
  let file: String
  let rows: [CityRow]

  init(_ bytes: [UInt8], file: String, columns: [String]) throws(FormatFault) {
    let table = try parseCSV(bytes, file: file)
    let line = table.headerLine
    for name in table.header where !columns.contains(name) {
      throw FormatFault(file: file, line: line, field: name, problem: .unknownField)
    }
    for name in columns where !table.header.contains(name) {
      throw FormatFault(file: file, line: line, field: name, problem: .missing)
    }
    if table.rows.isEmpty { throw FormatFault(file: file, line: line, field: "", problem: .empty) }
    self.file = file
    rows = table.rows.map { CityRow(file: file, row: $0) }
  }

  /// Every row made into a value.
  func values<Value>(
    _ make: (CityRow) throws(FormatFault) -> Value
  ) throws(FormatFault) -> [Value] {
    var values: [Value] = []
    for row in rows { values.append(try make(row)) }
    return values
  }
}

/// One row; every reader names the line and the column in its fault.
struct CityRow {
  let file: String
  let row: CSVRow

  func optional(_ name: String) -> String? {
    row.value(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  func text(_ name: String) throws(FormatFault) -> String {
    guard let text = optional(name) else { throw fault(name, .empty) }
    return text
  }

  func integer(_ name: String, in range: ClosedRange<Int>) throws(FormatFault) -> Int {
    guard let value = Int(try text(name)) else { throw fault(name, .wrongType(expected: .integer)) }
    guard range.contains(value) else {
      throw fault(name, .outOfRange(range.lowerBound, range.upperBound))
    }
    return value
  }

  func day(_ name: String) throws(FormatFault) -> Day {
    guard let day = Day(try text(name)) else { throw fault(name, .invalid(reason: "day")) }
    return day
  }

  func choice<Choice>(_ name: String, as type: Choice.Type) throws(FormatFault) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let choice = Choice(rawValue: try text(name)) else {
      throw fault(name, .notOneOf(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  func fault(_ name: String, _ problem: FormatProblem) -> FormatFault {
    FormatFault(file: file, line: row.line, field: name, problem: problem)
  }
}
