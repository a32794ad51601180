import HallCore
import Rehearsal
import TextFormats

extension FuzzTarget {
  /// Rows are as long as the header, hold no control characters, and read the same when written.
  static let csv = FuzzTarget(
    name: "csv", covers: ["TextFormats/CSV.swift"],
    seeds: {
      try Seeds.files(in: "Fixtures/demo", ending: ".csv")
        + Seeds.files(in: "Fixtures/examples", ending: ".csv")
        + Seeds.texts("\u{FEFF}a,b\r\n\"1,\"\"\n\",\r\n\r\n=2,濮阳", "a\n\"\"\n")
    },
    check: { bytes in
      guard let table = try parsed(bytes, { try parseCSV($0, file: inputName) }) else { return }
      var line = 0
      for row in table.rows {
        try holdEqual(row.fields.count, table.header.count, "the length of a row")
        try hold(row.line > line, "rows begin on lines of their own")
        line = row.line
        for field in row.fields {
          let isControl = { (byte: UInt8) in byte < 0x20 && ![0x09, 0x0A, 0x0D].contains(byte) }
          try hold(!field.utf8.contains(where: isControl), "\(field.debugDescription)")
        }
      }
      try hold(line <= bytes.count { $0 == 0x0A } + 1, "there is no line \(line)")
      let header = table.header.map(guarded)
      // The guard may make two names alike.
      if Set(header).count < header.count { return }
      let text = ([table.header] + table.rows.map(\.fields)).map(csvRow).joined()
      let again = try parseCSV(Array(text.utf8), file: inputName)
      let written = [header] + table.rows.map { $0.fields.map(guarded) }
      for (left, right) in zip([again.header] + again.rows.map(\.fields), written) {
        try holdSame(left.joined(separator: "|"), right.joined(separator: "|"), "a row")
      }
      try holdEqual(again.rows.count, table.rows.count, "rows read again")
    })

  /// A calendar's stored form is the calendar, and a term has as many days as it should.
  static let calendar = FuzzTarget(
    name: "calendar", covers: ["HallCore/Calendar/CalendarFile.swift"],
    seeds: {
      Seeds.with(
        [0x51, 0x2C, 5, 1],
        try Seeds.files(in: "Fixtures/calendar", ending: ".csv")
          + Seeds.texts(
            "date,kind\n2026-10-01,holiday\n2026-10-10,workday\n2027-01-01,holiday\n",
            "kind,date\r\nholiday,0001-01-01\r\n", "date,kind\n9999-12-31,holiday\n"))
    },
    check: { bytes in
      var input = FuzzInput(bytes)
      let start = Day(number: input.number(in: -30_000...35_535))
      let days = input.number(in: 1...250)
      let unit: DayUnit = input.number(in: 0...1) == 0 ? .calendar : .working
      let file = input.bytes()
      guard
        let calendar = try parsed(file, { try WorkingCalendar(csv: $0, file: inputName) })
      else { return }
      let again = try WorkingCalendar(csv: Array(calendar.csv.utf8), file: inputName)
      try hold(again == calendar && again.hash == calendar.hash, "the stored form is the calendar")
      let due = calendar.dueDate(from: start, days: days, unit: unit).day
      try holdEqual(calendar.count(after: start, through: due, unit: unit), days, "days of a term")
      if unit == .working { try hold(calendar.isWorkday(due), "a term ends on a working day") }
    })

  /// A file of the simulated city is read whole or refused at a line of that file.
  static let city = FuzzTarget(
    name: "city",
    covers: [
      "Rehearsal/City/CityTable.swift", "Rehearsal/City/CityRows.swift",
      "Rehearsal/City/CityData.swift",
    ],
    seeds: {
      try cityFiles.get().enumerated().map { index, file in [UInt8(index)] + file.bytes }
    },
    check: { bytes in
      var input = FuzzInput(bytes)
      let files = try cityFiles.get()
      let changed = input.number(in: 0...files.count - 1)
      let bytes = input.bytes()
      _ = try parsed(bytes) { bytes in
        do {
          return try CityData.load(directory: "") { path in
            let index = files.firstIndex { "/" + $0.name == path } ?? changed
            return index == changed ? bytes : files[index].bytes
          }
        } catch let fault as FormatFault {
          try holdEqual(fault.file, "/" + files[changed].name, "the file of a fault")
          var here = fault
          here.file = inputName
          throw here
        }
      }
    })
}

/// What `csvRow` makes of a value that a spreadsheet would run.
private func guarded(_ value: String) -> String {
  value.utf8.first.map { "=+-@\t\r".utf8.contains($0) } == true ? "'" + value : value
}

/// The city's files as they are shipped.
private let cityFiles = Result {
  try [
    "items.csv", "surnames.csv", "given-names.csv", "people.csv", "places.csv",
    "organisation-parts.csv", "organisations.csv", "staff.csv", "licence-terms.csv",
    "phrases.csv", "guide.csv",
  ].map { name in (name: name, bytes: try Seeds.file("Fixtures/demo/" + name)) }
}
