internal import HallCore

// Whether the journal is what the audit says was written. Every line names the link that seals it, and
// every link names its lines: what was changed or added is missed from one side, what was taken away
// from the other.

extension HallStore {
  /// Whether every line of a case belongs to a link that seals it as it stands.
  func areSealed(
    _ lines: [(line: JournalLine, link: Int)], of number: String
  ) throws(Fault) -> Bool {
    var rest = lines[...]
    while let first = rest.first {
      let together = rest.prefix { $0.link == first.link }
      rest = rest.dropFirst(together.count)
      let link = try database.auditLink(first.link)
      guard let link, link.object == number, link.seal == JournalSeal(together.map(\.line)) else {
        return false
      }
    }
    return true
  }

  /// Checks the chain, and that the lines its links seal are there; in short transactions.
  func verifyAudit(in report: inout VerifyReport) throws(Fault) {
    var expected = 1
    var previous = AuditLink.beginning
    var isEnd = false
    while !isEnd {
      try database.read { () throws(Fault) in
        let links = try database.auditLinks(from: expected, limit: 500)
        isEnd = links.isEmpty
        for (link, stored) in links {
          let hash = link.hash(after: previous)
          guard link.number == expected, stored == hash else {
            report.brokenAuditLink = expected
            isEnd = true
            return
          }
          expected += 1
          previous = hash
          try verifyLines(of: link, in: &report)
        }
      }
    }
  }

  private func verifyLines(
    of link: AuditLink, in report: inout VerifyReport
  ) throws(Fault) {
    guard let seal = link.seal, let number = CaseNumber(link.object) else { return }
    let rows = try database.query(
      """
      SELECT 1 FROM cases c JOIN journal j ON j.case_id = c.id
      WHERE c.number = ? AND j.sequence = ? AND j.link = ?
      """, link.object, seal.last, link.number)
    if try !rows.next() { report.add(altered: number) }
  }
}
