internal import HallCore
internal import TextFormats

// The one place where bodies become text and text becomes bodies again. What is to be sealed later is
// sealed here.

enum StoredForm {
  /// A line of the journal.
  /// - Throws: `.internalDefect` where it would not read back as it is: what nobody could read again is
  ///   not written.
  static func body(of entry: Entry) throws(Fault) -> String {
    let body = entry.json.canonical
    do {
      let back = try self.entry(body, of: "")
      if back.json.canonical.utf8.elementsEqual(body.utf8) { return body }
    } catch .hallDamaged {
      // Said below, by the event's name: the text itself belongs into no message.
    }
    throw .internalDefect("unreadable: " + entry.event.name)
  }

  /// - Parameter number: the case concerned, named where the line is damaged.
  static func entry(_ body: String, of number: String) throws(Fault) -> Entry {
    do {
      let node = try parseJSON(Array(body.utf8), file: number)
      return try Entry(node, file: number, from: .ourselves)
    } catch {
      throw .hallDamaged(number)
    }
  }

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
}
