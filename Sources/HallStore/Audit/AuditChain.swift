internal import HallCore
internal import HallCrypto
internal import TextFormats

/// What the audit says somebody did. The raw values stand in the file.
enum AuditedDeed: String, CaseIterable {
  case acted, revealed
  case importedStandards, importedCalendar, importedPool, importedCases
  case rebuilt, restored
}

/// One link of the audit.
struct AuditLink: Equatable {
  let number: Int
  let at: Int64
  let role: String
  let actor: String
  let window: String?
  let deed: String
  let object: String
  let outcome: String

  /// SM3 over the link before and everything this one says.
  func hash(after previous: [UInt8]) -> [UInt8] {
    let body: JSONValue = .array([
      JSONValue(number), .integer(at), .string(role), .string(actor), JSONValue(window),
      .string(deed), .string(object), .string(outcome),
    ])
    return SM3.digest(previous + Array(body.canonical.utf8))
  }

  /// What the first link is chained to.
  static let beginning = [UInt8](repeating: 0, count: SM3.byteCount)
}

extension HallStore {
  /// Adds a link in the caller's transaction.
  func audit(
    _ deed: AuditedDeed, on object: String, outcome: String, at: Instant, actor: Actor
  ) throws(Fault) {
    try database.audit(deed, on: object, outcome: outcome, at: at, actor: actor)
  }

  /// The number of the first link that does not hold; nil where the chain is whole.
  func firstBrokenAuditLink() throws(Fault) -> Int? { try database.firstBrokenAuditLink() }
}

extension Database {
  /// Adds a link in the caller's transaction.
  func audit(
    _ deed: AuditedDeed, on object: String, outcome: String, at: Instant, actor: Actor
  ) throws(Fault) {
    let (number, previous) = try lastAuditLink()
    let link = AuditLink(
      number: number + 1, at: at.milliseconds, role: actor.role.rawValue, actor: actor.id,
      window: actor.window, deed: deed.rawValue, object: object, outcome: outcome)
    try run(
      """
      INSERT INTO audit (number, at, role, actor, window, what, object, outcome, previous, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      link.number, link.at, link.role, link.actor, link.window, link.deed, link.object,
      link.outcome, previous, link.hash(after: previous))
  }

  /// The number of the first link that does not hold; nil where the chain is whole.
  func firstBrokenAuditLink() throws(Fault) -> Int? {
    let rows = try query(
      """
      SELECT number, at, role, actor, window, what, object, outcome, previous, hash FROM audit
      ORDER BY number
      """)
    var expected = 1
    var previous = AuditLink.beginning
    while try rows.next() {
      let link = AuditLink(
        number: rows.integer(0), at: Int64(rows.integer(1)), role: rows.text(2),
        actor: rows.text(3), window: rows.optionalText(4), deed: rows.text(5),
        object: rows.text(6), outcome: rows.text(7))
      let hash = link.hash(after: previous)
      guard link.number == expected, rows.bytes(8) == previous, rows.bytes(9) == hash else {
        return expected
      }
      expected += 1
      previous = hash
    }
    return nil
  }

  /// The end of the chain: its number and its hash, which may be written down elsewhere.
  func lastAuditLink() throws(Fault) -> (number: Int, hash: [UInt8]) {
    let rows = try query("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    guard try rows.next() else { return (0, AuditLink.beginning) }
    return (rows.integer(0), rows.bytes(1))
  }
}
