internal import HallCore
internal import HallCrypto
internal import TextFormats

/// A line of the journal as it stands in the file.
struct JournalLine {
  let sequence: Int
  let at: Int64
  /// Random bytes before an act's first line, so that nobody finds out by trying what its seal in the
  /// audit stands for; empty in the others.
  let salt: [UInt8]
  /// What is in the file beside the columns.
  let packed: [UInt8]
  /// The same, read; nil where it cannot be read.
  let fields: [JSONField]?

  /// What the table's own columns say of an entry.
  static let columns: Set<String> = ["sequence", "at"]

  static let saltCount = 16

  /// The entry in the canonical form that is sealed and sent elsewhere; empty where it cannot be read.
  var text: String {
    guard case .object(let fields)? = node?.value else { return "" }
    return JSONValue.object(fields.map { JSONMember($0.name, $0.node.json) }).canonical
  }

  /// - Parameter number: the case concerned, named where the line is damaged.
  func entry(of number: String) throws(Fault) -> Entry {
    guard let node else { throw .hallDamaged(number) }
    do {
      return try Entry(node, file: number, from: .ourselves)
    } catch {
      throw .hallDamaged(number)
    }
  }

  /// Whether whoever reads it finds what was to be written, byte by byte.
  func reads(as entry: Entry) -> Bool {
    do throws(Fault) {
      return try self.entry(of: "").json.canonical.utf8.elementsEqual(entry.json.canonical.utf8)
    } catch {
      return false
    }
  }

  private var node: JSONNode? {
    guard let fields else { return nil }
    let moment = JSONNodeValue.string(Instant(milliseconds: at).text)
    let columns: [JSONField] = [
      ("sequence", JSONNode(value: .integer(Int64(sequence)), line: 1)),
      ("at", JSONNode(value: moment, line: 1)),
    ]
    return JSONNode(value: .object(columns + fields), line: 1)
  }
}

/// What the audit keeps of the lines an act wrote: which they are, and the digest of what they say.
struct JournalSeal: Equatable {
  let first: Int
  let last: Int
  /// SM3 over the act's salt and its lines, each with its number and time; a line has no line break in
  /// it. It is taken over what the lines say and not over how they are encrypted, so that another key
  /// leaves the chain as it is, and whoever is given salt and lines can check them without any.
  let digest: [UInt8]

  init(first: Int, last: Int, digest: [UInt8]) {
    self.first = first
    self.last = last
    self.digest = digest
  }

  /// The seal of lines that follow each other; nil for none.
  init?(_ lines: some Collection<JournalLine>) {
    guard let first = lines.first?.sequence else { return nil }
    var bytes = lines.first?.salt ?? []
    var last = first
    for line in lines {
      bytes += Array("\(line.sequence) \(line.at) \(line.text)\n".utf8)
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
    guard let first = lines.first, let last = lines.last else { return }
    for line in lines {
      try run(
        "INSERT INTO journal (case_id, sequence, at, link, body) VALUES (?, ?, ?, ?, ?)", id,
        line.sequence, line.at, link,
        try keys.seal(line.salt + line.packed, in: .journal(case: id, sequence: line.sequence)))
    }
    try run(
      "INSERT INTO outbox (case_id, first_sequence, last_sequence) VALUES (?, ?, ?)", id,
      first.sequence, last.sequence)
  }

  /// The journal of a case, oldest line first.
  func journal(of id: Int, number: String) throws(Fault) -> [Entry] {
    var entries: [Entry] = []
    for (line, _) in try journalLines(of: id) { entries.append(try line.entry(of: number)) }
    return entries
  }

  /// The same as it stands in the file, with the audit's links that seal the lines.
  func journalLines(of id: Int) throws(Fault) -> [(line: JournalLine, link: Int)] {
    let rows = try query(
      "SELECT sequence, at, body, link FROM journal WHERE case_id = ? ORDER BY sequence", id)
    var lines: [(line: JournalLine, link: Int)] = []
    var before: [JSONField] = []
    while try rows.next() {
      let link = rows.integer(3)
      let sequence = rows.integer(0)
      let opened = try keys.open(rows.bytes(2), in: .journal(case: id, sequence: sequence)) ?? []
      // Each act's first line stands by itself.
      let isFirst = lines.last?.link != link
      if isFirst { before = [] }
      let saltCount = isFirst ? JournalLine.saltCount : 0
      let line = try line(
        sequence, Int64(rows.integer(1)), packed: Array(opened.dropFirst(saltCount)),
        after: &before,
        salt: Array(opened.prefix(saltCount)))
      lines.append((line, link))
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
    for number in try numbers(of: request) {
      let rows = try query("SELECT case_id FROM requests WHERE key = ?", number)
      while try rows.next() {
        // Of many millions two may have the same number.
        let id = rows.integer(0)
        let lines = try journalLines(of: id)
        for (line, _) in lines where try line.entry(of: "\(id)").request == request { return id }
      }
    }
    return nil
  }

  /// The look-up numbers a request may be remembered by, the one it is written by last.
  func numbers(of request: RequestID) throws(Fault) -> [Int] {
    try keys.kept.map { $0.number(request.text, for: .request) }
  }

  /// Remembers that a request was done, so that it is never done again.
  func insert(_ act: JournalAct, of id: Int) throws(Fault) {
    try run(
      """
      INSERT INTO requests (key, case_id, first_sequence, last_sequence, window, at)
      VALUES (?, ?, ?, ?, ?, ?)
      """, try numbers(of: act.request).last, id, act.first, act.last, act.window, act.storedAt)
  }
}

/// For the first line of an act.
func newSalt() throws(Fault) -> [UInt8] {
  do {
    return try randomBytes(count: JournalLine.saltCount)
  } catch {
    throw .noRandomness
  }
}
