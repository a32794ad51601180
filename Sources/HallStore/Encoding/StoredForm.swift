internal import HallCore
internal import HallCrypto
internal import TextFormats

// The one place where bodies become what stands in the file, and become bodies again.

extension Database {
  /// Lines for the journal of one act, in the form they have in the file.
  /// - Throws: `.internalDefect` where one would not read back as it is: what nobody could read again
  ///   is not written.
  /// - Parameter areExamined: whether somebody vouches for them; they are not read back.
  func lines(
    of entries: some Collection<Entry>, areExamined: Bool = false
  ) throws(Fault) -> [JournalLine] {
    var lines: [JournalLine] = []
    var before: [JSONField] = []
    for entry in entries {
      guard case .object(let all) = entry.json else { continue }
      let members = all.filter { !JournalLine.columns.contains($0.name) }
      var writer = PackedWriter { text throws(Fault) in try self.term(text) }
      try writer.write(members, after: before.map { JSONMember($0.name, $0.node.json) })
      let line = try line(
        entry.sequence, entry.at.milliseconds, packed: writer.bytes, after: &before)
      guard areExamined || line.reads(as: entry) else {
        throw .internalDefect("unreadable: " + entry.event.name)
      }
      lines.append(line)
    }
    return lines
  }

  /// A line as it stands in the file.
  /// - Parameter before: the fields of the line before, where one act wrote both; becomes the line's.
  func line(
    _ sequence: Int, _ at: Int64, packed: [UInt8], after before: inout [JSONField]
  ) throws(Fault) -> JournalLine {
    var reader = PackedReader(packed, from: 0) { number throws(Fault) in try self.term(number) }
    let fields = try reader.readAll(after: before)
    before = fields ?? []
    return JournalLine(sequence: sequence, at: at, packed: packed, fields: fields)
  }
}

enum StoredForm {
  /// An answer of the pool, without its holder and type, which are its key.
  static func body(of answer: PoolAnswer) -> String { answer.result.json.canonical }

  static func poolAnswer(
    _ body: String, to query: PoolQuery, at: Instant
  ) throws(Fault) -> PoolAnswer {
    do {
      let node = try parseJSON(Array(body.utf8), file: query.type)
      var fields = try FieldReader(node, file: query.type, from: .ourselves)
      let result = try PoolAnswer.Result(&fields)
      try fields.finish()
      return PoolAnswer(holder: query.holder, type: query.type, result: result, at: at)
    } catch {
      throw .hallDamaged("pool " + query.type)
    }
  }

  /// How the pool's index names a holder.
  static func holder(_ identifier: PartyIdentifier) -> String {
    identifier.holderKey
  }

  /// How the table of requests names one: eight bytes of its digest, so that an index of millions stays
  /// small. Two may meet in one number, so that whoever finds one looks into the journal.
  static func key(of request: RequestID) -> Int {
    SM3.digest(request.text).prefix(8).reduce(0) { $0 << 8 | Int($1) }
  }
}
