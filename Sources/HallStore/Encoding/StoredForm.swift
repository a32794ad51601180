internal import HallCore
internal import TextFormats

// The one place where bodies become text and text becomes bodies again. What is to be sealed later is
// sealed here.

enum StoredForm {
  /// A line of the journal.
  static func body(of entry: Entry) -> String { entry.json.canonical }

  /// - Parameter number: the case concerned, named where the line is damaged.
  static func entry(_ body: String, of number: String) throws(Fault) -> Entry {
    do {
      return try Entry(try parseJSON(Array(body.utf8), file: number), file: number)
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
      var fields = try FieldReader(node, file: query.type)
      let result = try PoolAnswer.Result(&fields)
      try fields.finish()
      return PoolAnswer(holder: query.holder, type: query.type, result: result, at: at)
    } catch {
      throw .hallDamaged("pool " + query.type)
    }
  }

  /// How the pool's index names a holder.
  static func holder(_ identifier: PartyIdentifier) -> String {
    identifier.kindCode + ":" + identifier.text
  }
}
