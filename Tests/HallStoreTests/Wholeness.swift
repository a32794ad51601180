import HallCore
import TestKit
import Testing

@testable import HallStore

extension HallStore {
  /// Everything that must hold in a hall file at any moment, whatever happened to the programs that
  /// wrote it.
  /// - Parameter outboxMayHaveGaps: rows were taken out of the outbox and added again at its end.
  func expectWhole(
    outboxMayHaveGaps: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let report = try verify()
    #expect(report.isClean, "\(report)", sourceLocation: sourceLocation)
    #expect(
      try texts("PRAGMA quick_check") == ["ok"], sourceLocation: sourceLocation)
    #expect(try texts("PRAGMA foreign_key_check").isEmpty, sourceLocation: sourceLocation)
    // Every act is in the outbox once, with all its lines, and the numbers have no gaps.
    #expect(
      try texts(
        """
        SELECT case_id || ':' || first_sequence || '-' || last_sequence FROM outbox
        ORDER BY case_id, first_sequence
        """)
        == texts(
          """
          SELECT case_id || ':' || min(sequence) || '-' || max(sequence) FROM journal
          GROUP BY case_id, link ORDER BY case_id, min(sequence)
          """),
      sourceLocation: sourceLocation)
    if !outboxMayHaveGaps {
      #expect(
        try texts("SELECT count(*) - coalesce(max(number), 0) FROM outbox") == ["0"],
        sourceLocation: sourceLocation)
    }
    // Every line belongs to a request, and to one only.
    #expect(
      try texts("SELECT sum(last_sequence - first_sequence + 1) FROM requests")
        == texts("SELECT nullif(count(*), 0) FROM journal"),
      sourceLocation: sourceLocation)
    for text in try texts("SELECT number FROM cases") {
      let number = try #require(CaseNumber(text), sourceLocation: sourceLocation)
      try expectProjection(number, sourceLocation)
    }
    try expectNames(sourceLocation)
    // The doctor, who looks in his own way, finds the same.
    let found = try surveyProjections { _ in }.findings
    #expect(found.isEmpty, "\(found)", sourceLocation: sourceLocation)
  }

  /// What the tables say about a case is what its journal says.
  private func expectProjection(_ number: CaseNumber, _ location: SourceLocation) throws {
    let id = try #require(try database.caseID(number), sourceLocation: location)
    let entries = try database.journal(of: id, number: number.text)
    let aCase = try #require(Case(entries), sourceLocation: location)
    let last = try #require(entries.last, sourceLocation: location)
    let fold = Projection(
      of: aCase, last: last, standard: try standard(hash: aCase.standardHash),
      calendar: try calendar())
    let row = try texts(
      """
      SELECT printf('\(Self.thirteen)', c.number, s.hash, c.channel, c.state,
        c.version, c.lacking, c.unchecked, c.unknown,
        ifnull(c.rule_day, '-'), c.opened_day, c.changed_at, c.changed_by,
        ifnull(c.changed_window, '-'))
      FROM cases c JOIN standards s ON s.id = c.standard WHERE c.id = \(id)
      """)
    let expected: [String] = [
      fold.number, fold.standardHash, fold.channel, fold.state.rawValue, "\(fold.version)",
      "\(fold.outstanding.lacking)", "\(fold.outstanding.unchecked)",
      "\(fold.outstanding.unknown)", fold.ruleDay.map(String.init) ?? "-", "\(fold.openedDay)",
      "\(fold.changedAt)", fold.changedBy, fold.changedWindow ?? "-",
    ]
    #expect(row == [expected.joined(separator: "|")], sourceLocation: location)
    #expect(try database.parties(of: id) == fold.parties, sourceLocation: location)
    #expect(
      try database.terms(of: id, number: fold.number) == fold.terms, sourceLocation: location)
    let keys = try texts(
      "SELECT kind || ':' || key FROM case_keys WHERE case_id = \(id) ORDER BY kind, key")
    // Byte by byte: Swift's own comparison takes canonical equivalents for one.
    #expect(
      Set(keys.map { Array($0.utf8) })
        == Set(
          try fold.keys.flatMap { key in
            try database.storedForms(of: key).map { stored in
              switch stored {
              case .name(let text): Array("\(key.kind.rawValue):\(text)".utf8)
              case .number(let number): Array("\(key.kind.rawValue):\(number)".utf8)
              }
            }
          }),
      sourceLocation: location)
  }

  private static let thirteen = Array(repeating: "%s", count: 13).joined(separator: "|")

  /// The table of names says which is each name's newest case.
  private func expectNames(_ location: SourceLocation) throws {
    #expect(
      try texts("SELECT name || last_case FROM names WHERE last_case > 0 ORDER BY 1")
        == texts("SELECT key || max(case_id) FROM case_keys WHERE kind = 1 GROUP BY key ORDER BY 1"),
      sourceLocation: location)
  }

  /// The first column of a query.
  func texts(_ sql: String) throws -> [String] {
    let rows = try database.queryOnce(sql)
    var texts: [String] = []
    while try rows.next() { texts.append(rows.text(0)) }
    return texts
  }
}
