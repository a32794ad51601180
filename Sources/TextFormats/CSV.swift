/// A table read from CSV: a header and rows of as many values.
public struct CSVTable: Sendable {
  /// The names in the first row, none empty, none twice.
  public let header: [String]
  /// The line the header stands on: empty lines before it are skipped.
  public let headerLine: Int
  /// The other rows in the order of the file.
  public let rows: [CSVRow]
}

/// One row of a table, with the line it begins on.
public struct CSVRow: Sendable {
  /// Counted from 1; rows with quoted line breaks span several lines.
  public let line: Int
  /// The values, as many as the header has names.
  public let fields: [String]
  private let header: [String]

  init(line: Int, fields: [String], header: [String]) {
    self.line = line
    self.fields = fields
    self.header = header
  }

  /// The value in the column of that name, or nil where the table has no such column.
  public func value(_ name: String) -> String? {
    header.firstIndex(of: name).map { fields[$0] }
  }
}

/// Reads CSV strictly (RFC 4180, UTF-8).
///
/// Accepted: quoted values with commas, doubled quotation marks and line breaks; LF or CRLF; a byte
/// order mark; no line break at the end; empty lines, which are skipped. Refused, with the line and
/// the column: rows of another length than the header, stray quotation marks, control characters
/// other than tabs and quoted line breaks.
public func parseCSV(_ bytes: [UInt8], file: String) throws(FormatFault) -> CSVTable {
  var parser = CSVParser(bytes: bytes, file: file)
  guard let first = try parser.nextRow() else {
    throw FormatFault(file: file, line: 0, field: "", problem: .empty)
  }
  var names: Set<String> = []
  for name in first.values {
    let problem: FormatProblem? =
      name.isEmpty ? .empty : names.insert(name).inserted ? nil : .duplicateField
    if let problem {
      throw FormatFault(file: file, line: first.line, field: name, problem: problem)
    }
  }
  let header = first.values
  parser.header = header
  var rows: [CSVRow] = []
  while let row = try parser.nextRow() {
    guard row.values.count == header.count else {
      throw FormatFault(
        file: file, line: row.line,
        field: row.values.count < header.count ? header[row.values.count] : "",
        problem: .columnCount(expected: header.count, found: row.values.count))
    }
    rows.append(CSVRow(line: row.line, fields: row.values, header: header))
  }
  return CSVTable(header: header, headerLine: first.line, rows: rows)
}

/// One row of CSV, ended by CRLF.
///
/// A value beginning with `=`, `+`, `-`, `@`, tab or return gets a leading apostrophe: spreadsheets
/// would run it as a formula (OWASP, "CSV Injection").
public func csvRow(_ values: [String]) -> String {
  var output: [UInt8] = []
  for (index, value) in values.enumerated() {
    if index > 0 { output.append(UInt8(ascii: ",")) }
    var bytes = Array(value.utf8)
    if let first = bytes.first, "=+-@\t\r".utf8.contains(first) {
      bytes.insert(UInt8(ascii: "'"), at: 0)
    }
    // A row of one empty value would otherwise be an empty line, which readers skip, and a mark at
    // the beginning of a file is none of its text.
    let isMistakable = values == [""] || lengthOfByteOrderMark(bytes) > 0
    guard isMistakable || bytes.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
      output.append(contentsOf: bytes)
      continue
    }
    output.append(UInt8(ascii: "\""))
    for byte in bytes {
      output.append(byte)
      if byte == UInt8(ascii: "\"") { output.append(byte) }
    }
    output.append(UInt8(ascii: "\""))
  }
  output.append(contentsOf: "\r\n".utf8)
  return String(decoding: output, as: UTF8.self)
}

private struct CSVParser {
  let bytes: [UInt8]
  let file: String
  /// Known once the first row is read; names the column in faults.
  var header: [String] = []
  private var index: Int
  private var line = 1

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    self.index = lengthOfByteOrderMark(bytes)
  }

  mutating func nextRow() throws(FormatFault) -> (line: Int, values: [String])? {
    while takeLineBreak() {}
    guard index < bytes.count else { return nil }
    let start = line
    var values: [String] = []
    while true {
      let column = values.count < header.count ? header[values.count] : ""
      let value = try nextValue(column)
      guard let text = String(validating: value, as: UTF8.self) else {
        throw FormatFault(
          file: file, line: start, field: column, problem: .syntax(.invalidUTF8))
      }
      values.append(text)
      if index == bytes.count || takeLineBreak() { return (start, values) }
      index += 1  // the comma
    }
  }

  private mutating func takeLineBreak() -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] == 0x0A {
      index += 1
    } else if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
      index += 2
    } else {
      return false
    }
    line += 1
    return true
  }

  /// The next value; afterwards the index is at a comma, a line break or the end.
  private mutating func nextValue(_ column: String) throws(FormatFault) -> [UInt8] {
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      return try nextQuotedValue(column)
    }
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ","), 0x0A: return Array(bytes[start..<index])
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A:
        return Array(bytes[start..<index])
      case UInt8(ascii: "\""): throw fault(column, .quoteInsideValue)
      case 0..<0x09, 0x0B..<0x20: throw fault(column, .controlCharacter(bytes[index]))
      default: index += 1
      }
    }
    return Array(bytes[start..<index])
  }

  private mutating func nextQuotedValue(_ column: String) throws(FormatFault) -> [UInt8] {
    let opening = line
    var value: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte != UInt8(ascii: "\"") {
        switch byte {
        case 0x0A: line += 1
        case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: throw fault(column, .controlCharacter(byte))
        default: break
        }
        value.append(byte)
        continue
      }
      guard index < bytes.count else { return value }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        value.append(byte)
        index += 1
      case UInt8(ascii: ","), 0x0A: return value
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: return value
      default: throw fault(column, .textAfterQuote)
      }
    }
    throw FormatFault(file: file, line: opening, field: column, problem: .syntax(.unexpectedEnd))
  }

  private func fault(_ column: String, _ problem: SyntaxProblem) -> FormatFault {
    FormatFault(file: file, line: line, field: column, problem: .syntax(problem))
  }
}
