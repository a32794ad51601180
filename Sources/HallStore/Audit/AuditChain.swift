internal import HallCore
internal import HallCrypto
internal import TextFormats

/// What the audit says somebody did. The raw values stand in the file.
enum AuditedDeed: String, CaseIterable {
  case acted, revealed
  case importedStandards, importedCalendar, importedPool, importedCases, importedCase
  case rebuilt, restored, confirmedClock, changedKey
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
  /// What it wrote into the case's journal; nil where it wrote nothing there.
  let seal: JournalSeal?

  /// SM3 over the link before and everything this one says.
  func hash(after previous: [UInt8]) -> [UInt8] {
    let body: JSONValue = .array([
      JSONValue(number), .integer(at), .string(role), .string(actor), JSONValue(window),
      .string(deed), .string(object), .string(outcome), seal?.json ?? .null,
    ])
    return SM3.digest(previous + Array(body.canonical.utf8))
  }

  /// What the first link is chained to.
  static let beginning = [UInt8](repeating: 0, count: SM3.byteCount)
}

extension HallStore {
  /// Adds a link in the caller's transaction.
  /// - Parameter seal: the seal of the lines written into the journal of the case that `object` names.
  /// - Returns: the link's number.
  @discardableResult
  func audit(
    _ deed: AuditedDeed, on object: String, outcome: String = "", sealing seal: JournalSeal? = nil,
    at: Instant, actor: Actor
  ) throws(Fault) -> Int {
    try database.audit(
      deed, on: object, outcome: outcome, sealing: seal, at: at, actor: actor)
  }

  /// The number of the first link that does not hold; nil where the chain is whole.
  func firstBrokenAuditLink() throws(Fault) -> Int? { try database.firstBrokenAuditLink() }
}

extension Database {
  /// Adds a link in the caller's transaction.
  /// - Returns: the link's number.
  @discardableResult
  func audit(
    _ deed: AuditedDeed, on object: String, outcome: String = "", sealing seal: JournalSeal? = nil,
    at: Instant, actor: Actor
  ) throws(Fault) -> Int {
    let (number, previous) = try lastAuditLink()
    let link = AuditLink(
      number: number + 1, at: at.milliseconds, role: actor.role.rawValue, actor: actor.id,
      window: actor.window, deed: deed.rawValue, object: object, outcome: outcome,
      seal: seal)
    try run(
      """
      INSERT INTO audit (number, at, role, actor, window, what, object, outcome, first_sequence,
        last_sequence, lines, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      link.number, link.at, link.role, link.actor, link.window, link.deed, link.object,
      link.outcome, seal?.first, seal?.last, seal?.digest, link.hash(after: previous))
    return link.number
  }

  /// The number of the first link that does not hold; nil where the chain is whole.
  func firstBrokenAuditLink() throws(Fault) -> Int? {
    var expected = 1
    var previous = AuditLink.beginning
    while true {
      let links = try auditLinks(from: expected, limit: 1000)
      for (link, hash) in links {
        guard link.number == expected, hash == link.hash(after: previous) else { return expected }
        expected += 1
        previous = hash
      }
      if links.isEmpty { return nil }
    }
  }

  /// A link by its number; nil where there is none.
  func auditLink(_ number: Int) throws(Fault) -> AuditLink? {
    let links = try auditLinks(from: number, limit: 1)
    return links.first?.link.number == number ? links.first?.link : nil
  }

  /// Links from a number on, with their hashes.
  func auditLinks(
    from number: Int, limit: Int
  ) throws(Fault) -> [(link: AuditLink, hash: [UInt8])] {
    let rows = try query(
      """
      SELECT number, at, role, actor, window, what, object, outcome, hash,
        first_sequence, last_sequence, lines
      FROM audit WHERE number >= ? ORDER BY number LIMIT ?
      """, number, limit)
    var links: [(link: AuditLink, hash: [UInt8])] = []
    while try rows.next() {
      let seal = rows.optionalInteger(9).map { first in
        JournalSeal(first: first, last: rows.integer(10), digest: rows.bytes(11))
      }
      let link = AuditLink(
        number: rows.integer(0), at: Int64(rows.integer(1)), role: rows.text(2),
        actor: rows.text(3), window: rows.optionalText(4), deed: rows.text(5),
        object: rows.text(6), outcome: rows.text(7), seal: seal)
      links.append((link, rows.bytes(8)))
    }
    return links
  }

  /// The end of the chain: its number and its hash, which may be written down elsewhere.
  func lastAuditLink() throws(Fault) -> (number: Int, hash: [UInt8]) {
    let rows = try query("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
    guard try rows.next() else { return (0, AuditLink.beginning) }
    return (rows.integer(0), rows.bytes(1))
  }
}
