internal import HallCore
internal import HallCrypto
internal import TextFormats

/// A line of the journal as it stands in the file.
struct JournalLine {
  let sequence: Int
  let at: Int64
  let body: String

  init(sequence: Int, at: Int64, body: String) {
    self.sequence = sequence
    self.at = at
    self.body = body
  }

  /// The line of an entry that somebody vouches for; it is not read back.
  init(examined entry: Entry) {
    self.init(
      sequence: entry.sequence, at: entry.at.milliseconds, body: entry.json.canonical)
  }

  /// - Throws: `.internalDefect` where the entry would not read back.
  init(_ entry: Entry) throws(Fault) {
    self.init(
      sequence: entry.sequence, at: entry.at.milliseconds, body: try StoredForm.body(of: entry))
  }
}

/// What the audit keeps of the lines an act wrote: which they are, and the digest of what they say.
struct JournalSeal: Equatable {
  let first: Int
  let last: Int
  /// SM3 over the lines, each with its number and time; a line has no line break in it.
  let digest: [UInt8]

  init(first: Int, last: Int, digest: [UInt8]) {
    self.first = first
    self.last = last
    self.digest = digest
  }

  /// The seal of lines that follow each other; nil for none.
  init?(_ lines: some Collection<JournalLine>) {
    guard let first = lines.first?.sequence else { return nil }
    var bytes: [UInt8] = []
    var last = first
    for line in lines {
      bytes += Array("\(line.sequence) \(line.at) \(line.body)\n".utf8)
      last = line.sequence
    }
    self.init(first: first, last: last, digest: SM3.digest(bytes))
  }

  /// `[first, last, digest]`, as the chain's hash covers it.
  var json: JSONValue { [JSONValue(first), JSONValue(last), .string(hexadecimal(digest))] }
}

extension Database {
  /// Adds lines to a case's journal, and to what the hub has yet to hear.
  /// - Parameter link: the audit's link that seals them.
  func append(_ lines: [JournalLine], to id: Int, link: Int) throws(Fault) {
    for line in lines {
      try run(
        "INSERT INTO journal (case_id, sequence, at, link, body) VALUES (?, ?, ?, ?, ?)", id,
        line.sequence, line.at, link, line.body)
      try run(
        "INSERT INTO outbox (case_id, sequence) VALUES (?, ?)", id, line.sequence)
    }
  }

  /// The journal of a case, oldest line first.
  func journal(of id: Int, number: String) throws(Fault) -> [Entry] {
    let rows = try query("SELECT body FROM journal WHERE case_id = ? ORDER BY sequence", id)
    var entries: [Entry] = []
    while try rows.next() { entries.append(try StoredForm.entry(rows.text(0), of: number)) }
    return entries
  }

  /// The same as it stands in the file, with the audit's links that seal the lines.
  func journalLines(of id: Int) throws(Fault) -> [(line: JournalLine, link: Int)] {
    let rows = try query(
      "SELECT sequence, at, body, link FROM journal WHERE case_id = ? ORDER BY sequence", id)
    var lines: [(line: JournalLine, link: Int)] = []
    while try rows.next() {
      let line = JournalLine(
        sequence: rows.integer(0), at: Int64(rows.integer(1)), body: rows.text(2))
      lines.append((line, rows.integer(3)))
    }
    return lines
  }

  /// The case with that number; nil where there is none.
  func caseID(_ number: CaseNumber) throws(Fault) -> Int? {
    let rows = try query("SELECT id FROM cases WHERE number = ?", number.text)
    return try rows.next() ? rows.integer(0) : nil
  }

  func caseNumber(_ id: Int) throws(Fault) -> String {
    let rows = try query("SELECT number FROM cases WHERE id = ?", id)
    guard try rows.next() else { throw .hallDamaged("case \(id)") }
    return rows.text(0)
  }

  /// The case an earlier request acted on; nil where the request is new.
  func caseID(ofRequest request: RequestID) throws(Fault) -> Int? {
    let rows = try query("SELECT case_id FROM requests WHERE request = ?", request.text)
    return try rows.next() ? rows.integer(0) : nil
  }

  /// Remembers that a request was done, so that it is never done again.
  func insert(
    _ request: RequestID, case id: Int, first: Int, last: Int, at: Instant, window: String?
  ) throws(Fault) {
    try run(
      """
      INSERT INTO requests (request, case_id, first_sequence, last_sequence, window, at)
      VALUES (?, ?, ?, ?, ?, ?)
      """, request.text, id, first, last, window, at.milliseconds)
  }
}
