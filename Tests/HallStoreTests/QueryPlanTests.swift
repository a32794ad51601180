import HallCore
import TestKit
import Testing

@testable import HallStore

/// Nothing on the key path may grow with the number of cases: SQLite itself says how it would read.
@Suite struct QueryPlanTests {
  static let statements: [(name: String, sql: StaticString)] = [
    ("case number", LookupSQL.byNumber),
    ("numbers that are taken", CaseNumberSQL.taken),
    ("case of a list", LookupSQL.hit),
    ("item of a standard", LookupSQL.itemName),
    ("terms of a case", LookupSQL.terms),
    ("parties of a case", LookupSQL.parties),
    ("exact key", LookupSQL.byKey),
    ("last four", LookupSQL.byTails),
    ("names of the newest cases", LookupSQL.newestNames),
    ("count of an exact key", LookupSQL.countByKey),
    ("count of last four", LookupSQL.countByTails),
  ]

  static let names: [(name: String, statements: NameStatements)] = [
    ("beginning of a name", LookupSQL.namesBeginning),
    ("pinyin initials", LookupSQL.initials),
    ("part of a name", LookupSQL.namesContaining),
  ]

  @Test(arguments: statements.indices) func usesAnIndex(_ index: Int) throws {
    let (name, sql) = Self.statements[index]
    try expectIndexes(name, sql, maySort: false)
  }

  /// What many names have in common: names are sorted where they are few, and cases where they are not
  /// among the newest; nothing is sorted for counting.
  @Test(arguments: names.indices) func readsOnlyTheNamesThatFit(_ index: Int) throws {
    let (name, statements) = Self.names[index]
    try expectIndexes(name + ", how many", statements.count, maySort: false)
    try expectIndexes(name + ", few", statements.few, maySort: true)
    try expectIndexes(name + ", cases", statements.cases, maySort: true)
    try expectIndexes(name + ", count", statements.countCases, maySort: false)
  }

  private func expectIndexes(_ name: String, _ sql: StaticString, maySort: Bool) throws {
    let steps = try plan("\(sql)")
    #expect(!steps.isEmpty)
    for step in steps {
      // Sub-queries with a limit, and the full-text index itself, are read from their beginning.
      let isBounded =
        step.contains("VIRTUAL TABLE INDEX") || step.contains("SUBQUERY")
        || step.contains("(subquery")
      #expect(!step.hasPrefix("SCAN") || isBounded, "\(name): \(steps)")
      #expect(!step.hasSuffix("(kind=?)"), "\(name) reads every key of a kind: \(steps)")
    }
    let sorts = steps.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }
    #expect(!sorts || maySort, "\(name): \(steps)")
  }

  @Test func theDeskReadsIndexesOnly() throws {
    for sql in [
      "\(DueSQL.ending)",
      """
      SELECT id FROM cases INDEXED BY cases_incoming WHERE state IN ('submitted', 'preReviewed')
      ORDER BY state DESC, id
      """,
      "SELECT id FROM cases WHERE rule_day <= 20000 ORDER BY rule_day",
      "SELECT case_id FROM requests WHERE window = '5' AND at >= 0 ORDER BY at DESC",
    ] {
      let steps = try plan(sql)
      #expect(steps.allSatisfy { $0.contains("INDEX") }, "\(steps)")
      #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
    }
  }

  /// Reads no more terms than its limit, and looks each case's others up.
  @Test func whatIsDueCalmlyIsReadUpToItsLimit() throws {
    let steps = try plan("\(DueSQL.endingCalmly)")
    #expect(
      steps.allSatisfy { step in
        step.hasPrefix("SEARCH") || step == "SCAN calm" || step.contains("SUBQUERY")
          || step.hasPrefix("CO-ROUTINE") || step.hasPrefix("MATERIALIZE")
      }, "\(steps)")
    #expect(!steps.contains { $0.contains("TEMP B-TREE") }, "\(steps)")
  }

  private func plan(_ sql: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let store = try HallStore.create(at: folder.file("plan.hall"), try TestHall.identity())
    var steps: [String] = []
    let rows = try store.database.queryOnce("EXPLAIN QUERY PLAN " + sql)
    while try rows.next() { steps.append(rows.text(3)) }
    return steps
  }
}
