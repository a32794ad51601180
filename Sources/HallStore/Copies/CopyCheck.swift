internal import HallCore
internal import HallCrypto

/// Reads a copy from end to end: its pages, the lines of its journals, the chain of its audit.
struct CopyCheck {
  let path: String
  let database: Database

  /// - Parameter entries: between how many and how many lines the copied hall had meanwhile.
  /// - Throws: `.fileDamaged` where the pages do not hang together, `.hallDamaged` where lines are
  ///   missing. A broken audit is reported and is no reason to be left without a copy.
  func report(expecting entries: ClosedRange<Int>) throws(Fault) -> CopyReport {
    guard try PageCheck(database, isQuick: true).findings().isEmpty else { throw .fileDamaged }
    let found = try database.entryCount()
    guard entries.contains(found) else { throw .hallDamaged("journal") }
    let head = try database.lastAuditLink()
    let broken = try database.firstBrokenAuditLink()
    return CopyReport(
      path: path, identity: try database.hallIdentity(), bytes: fileSize(path),
      cases: try database.caseCount(), entries: found, auditLinks: head.number,
      auditHead: hexadecimal(head.hash),
      keyVersion: try database.number("SELECT max(version) FROM hall_keys"),
      findings: broken.map { [.auditBroken(link: $0)] } ?? [])
  }
}

extension Database {
  /// How many lines all journals have together.
  func entryCount() throws(Fault) -> Int { try number("SELECT count(*) FROM journal") }

  /// How many cases lists know of.
  func caseCount() throws(Fault) -> Int { try number("SELECT count(*) FROM cases") }

  /// About how long the file is, in bytes.
  func byteCount() throws(Fault) -> Int {
    try number("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
  }

  func number(_ sql: StaticString) throws(Fault) -> Int {
    let rows = try query(sql)
    return try rows.next() ? rows.integer(0) : 0
  }
}
