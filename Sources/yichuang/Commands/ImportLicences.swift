import HallCore
import TextFormats
import Words

/// The answers of sources in JSON Lines or CSV files; the first character says which.
func poolAnswers(_ paths: [String], _ call: Call) throws -> [PoolAnswer] {
  var answers: [PoolAnswer] = []
  for path in paths {
    let file = try readWhole(path, limitMegabytes: 1024)
    let first = file.bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    if first == UInt8(ascii: "{") {
      try forEachLine(file.bytes, file.name, call) { node, name in
        answers.append(try PoolAnswer(record: node, file: name, now: call.now))
      }
    } else {
      answers += try poolAnswers(table: file.bytes, file: file.name, now: call.now)
    }
  }
  return answers
}

func poolAnswers(
  table bytes: [UInt8], file: String, now: Instant
) throws(FormatFault) -> [PoolAnswer] {
  let table = try parseCSV(bytes, file: file)
  for name in table.header where !PoolAnswer.recordFields.contains(name) {
    throw FormatFault(file: file, line: table.headerLine, field: name, problem: .unknownField)
  }
  var answers: [PoolAnswer] = []
  for row in table.rows {
    answers.append(try PoolAnswer(record: record(row, table.header), file: file, now: now))
  }
  return answers
}

/// A row as the record it stands for; a cell with nothing in it is a field that is not there.
private func record(_ row: CSVRow, _ header: [String]) -> JSONNode {
  var fields: [(name: String, node: JSONNode)] = []
  for (name, text) in zip(header, row.fields) where !text.isEmpty {
    fields.append((name, JSONNode(value: .string(text), line: row.line)))
  }
  return JSONNode(value: .object(fields), line: row.line)
}
