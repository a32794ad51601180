internal import HallCore
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
    var salt = try newSalt()
    for entry in entries {
      guard case .object(let all) = entry.json else { continue }
      let members = all.filter { !JournalLine.columns.contains($0.name) }
      var writer = PackedWriter { text throws(Fault) in try self.term(text) }
      try writer.write(members, after: before.map { JSONMember($0.name, $0.node.json) })
      let line = try line(
        entry.sequence, entry.at.milliseconds, packed: writer.bytes, after: &before, salt: salt)
      salt = []
      guard areExamined || line.reads(as: entry) else {
        throw .internalDefect("unreadable: " + entry.event.name)
      }
      lines.append(line)
    }
    return lines
  }

  /// A line as it stands in the file.
  /// - Parameter before: the fields of the line before, where one act wrote both; becomes the line's.
  /// - Parameter salt: of an act's first line.
  func line(
    _ sequence: Int, _ at: Int64, packed: [UInt8], after before: inout [JSONField],
    salt: [UInt8] = []
  ) throws(Fault) -> JournalLine {
    var reader = PackedReader(packed, from: 0) { number throws(Fault) in try self.term(number) }
    let fields = try reader.readAll(after: before)
    before = fields ?? []
    return JournalLine(
      sequence: sequence, at: at, salt: salt, packed: packed, fields: fields)
  }
}

extension Database {
  /// Packs and seals an object, in the caller's transaction.
  func seal(_ members: [JSONMember], in place: SealedPlace) throws(Fault) -> [UInt8] {
    var writer = PackedWriter { text throws(Fault) in try self.term(text) }
    try writer.write(members)
    return try keys.seal(writer.bytes, in: place)
  }

  /// - Returns: nil where it was not sealed in this hall for this place.
  func open(_ sealed: [UInt8], in place: SealedPlace) throws(Fault) -> [JSONField]? {
    guard let packed = try keys.open(sealed, in: place) else { return nil }
    var reader = PackedReader(packed, from: 0) { number throws(Fault) in try self.term(number) }
    return try reader.readAll(after: [])
  }
}

enum StoredForm {
  /// An answer of the pool: its holder, who is only a number in the table, and what it says.
  static func members(of answer: PoolAnswer) -> [JSONMember] {
    guard case .object(let members) = answer.result.json else { return [] }
    return [JSONMember("holder", .string(answer.holder.holderKey))] + members
  }

  static func poolAnswer(
    _ fields: [JSONField], to query: PoolQuery, at: Instant
  ) throws(Fault) -> PoolAnswer {
    do {
      let node = JSONNode(value: .object(fields), line: 1)
      var fields = try FieldReader(node, file: query.type, from: .ourselves)
      let holder = try fields.string("holder")
      let result = try PoolAnswer.Result(&fields)
      try fields.finish()
      guard holder == query.holder.holderKey else { throw Fault.hallDamaged("holder") }
      return PoolAnswer(holder: query.holder, type: query.type, result: result, at: at)
    } catch {
      throw .hallDamaged("pool " + query.type)
    }
  }
}
