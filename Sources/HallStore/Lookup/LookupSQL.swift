// The statements of the look-up, in one place so that a test can ask SQLite how it would run each:
// none may read a whole table, nor sort more than a known number of rows. CROSS JOIN says in which order
// tables are read; left to itself SQLite begins with every name there is.
//
// A page begins before a case instead of after so many rows, so that the hundredth costs what the first
// does and a case that comes meanwhile moves nothing.

package enum LookupSQL {
  /// A case as a list shows it.
  package static let hit: StaticString = """
    SELECT number, state, lacking, unchecked, unknown, changed_at, standard FROM cases WHERE id = ?
    """

  /// What the item of a standard is called.
  package static let itemName: StaticString = "SELECT name, english FROM standards WHERE id = ?"

  /// The terms of a case.
  package static let terms: StaticString = """
    SELECT kind, from_day, due_day, unit, limit_days, stopped_day
    FROM case_terms WHERE case_id = ? ORDER BY number
    """

  /// Who is in a case, the applicant first.
  package static let parties: StaticString = """
    SELECT role, kind, name, contact FROM parties WHERE case_id = ? ORDER BY role
    """

  /// The calendar that counts.
  package static let calendar: StaticString = "SELECT calendar FROM hall WHERE id = 1"

  package static let byNumber: StaticString = "SELECT id FROM cases WHERE number = ?"

  package static let byKey: StaticString = """
    SELECT case_id FROM case_keys WHERE kind = ? AND key = ? AND case_id < ?
    ORDER BY case_id DESC LIMIT ?
    """

  static let countByKey: StaticString = """
    SELECT count(*) FROM (SELECT 1 FROM case_keys WHERE kind = ? AND key = ? LIMIT ?)
    """

  /// ?1 and ?2 are the kinds of the two tails. Both halves come in order, so that merging them reads no
  /// more than the page.
  static let byTails: StaticString = """
    SELECT case_id FROM case_keys WHERE kind = ?1 AND key = ?3 AND case_id < ?4
    UNION SELECT case_id FROM case_keys WHERE kind = ?2 AND key = ?3 AND case_id < ?4
    ORDER BY case_id DESC LIMIT ?5
    """

  static let countByTails: StaticString = """
    SELECT count(*) FROM (
      SELECT case_id FROM case_keys WHERE kind = ?1 AND key = ?3
      UNION SELECT case_id FROM case_keys WHERE kind = ?2 AND key = ?3
      ORDER BY case_id DESC LIMIT ?4)
    """

  /// The names of everybody in the newest cases before a case.
  static let newestNames: StaticString = """
    SELECT case_id, name FROM parties WHERE case_id < ? ORDER BY case_id DESC LIMIT ?
    """
}

/// The statements of one way of finding names; where they read keys, their last value is the kind of a name.
struct NameStatements {
  /// Whether there are so many names: counts no further than its limit.
  let count: StaticString
  /// The names with their newest case, the newest first. Only asked for where they are few.
  let few: StaticString
  /// The newest cases before a case under any of the names. Only asked for where the names are many, and
  /// yet none of them is in the newest cases: it sorts what it finds.
  let cases: StaticString
  /// How many cases there are, counted to a limit.
  let countCases: StaticString
}

extension LookupSQL {
  /// ?1 and ?2 are the range of the names.
  static let namesBeginning = NameStatements(
    count: """
      SELECT count(*) FROM (SELECT 1 FROM names WHERE name >= ?1 AND name < ?2 LIMIT ?3)
      """,
    few: """
      SELECT name, last_case FROM names INDEXED BY names_newest
      WHERE name >= ?1 AND name < ?2 AND last_case > 0 ORDER BY last_case DESC
      """,
    cases: """
      SELECT DISTINCT case_id FROM case_keys
      WHERE kind = ?5 AND key >= ?1 AND key < ?2 AND case_id < ?3 ORDER BY case_id DESC LIMIT ?4
      """,
    countCases: """
      SELECT count(*) FROM (
        SELECT DISTINCT case_id FROM case_keys WHERE kind = ?4 AND key >= ?1 AND key < ?2 LIMIT ?3)
      """)

  /// ?1 and ?2 are the range of the initials.
  static let initials = NameStatements(
    count: """
      SELECT count(*) FROM (
        SELECT 1 FROM name_initials WHERE initials >= ?1 AND initials < ?2 LIMIT ?3)
      """,
    few: """
      SELECT n.name, n.last_case FROM name_initials i CROSS JOIN names n ON n.id = i.name_id
      WHERE i.initials >= ?1 AND i.initials < ?2 AND n.last_case > 0 ORDER BY n.last_case DESC
      """,
    cases: """
      SELECT DISTINCT k.case_id FROM name_initials i CROSS JOIN names n ON n.id = i.name_id
      CROSS JOIN case_keys k ON k.kind = ?5 AND k.key = n.name AND k.case_id < ?3
      WHERE i.initials >= ?1 AND i.initials < ?2 ORDER BY k.case_id DESC LIMIT ?4
      """,
    countCases: """
      SELECT count(*) FROM (
        SELECT DISTINCT k.case_id FROM name_initials i CROSS JOIN names n ON n.id = i.name_id
        CROSS JOIN case_keys k ON k.kind = ?4 AND k.key = n.name
        WHERE i.initials >= ?1 AND i.initials < ?2 LIMIT ?3)
      """)

  /// ?1 are the pairs, ?2 the part: whether the pairs stand together is checked on the name.
  static let namesContaining = NameStatements(
    count: """
      SELECT count(*) FROM (
        SELECT 1 FROM name_pairs WHERE name_pairs MATCH ?1 AND length(?2) > 0 LIMIT ?3)
      """,
    few: """
      SELECT n.name, n.last_case FROM name_pairs p CROSS JOIN names n ON n.id = p.rowid
      WHERE p.name_pairs MATCH ?1 AND instr(n.name, ?2) > 0 AND n.last_case > 0
      ORDER BY n.last_case DESC
      """,
    cases: """
      SELECT DISTINCT k.case_id FROM name_pairs p CROSS JOIN names n ON n.id = p.rowid
      CROSS JOIN case_keys k ON k.kind = ?5 AND k.key = n.name AND k.case_id < ?3
      WHERE p.name_pairs MATCH ?1 AND instr(n.name, ?2) > 0 ORDER BY k.case_id DESC LIMIT ?4
      """,
    countCases: """
      SELECT count(*) FROM (
        SELECT DISTINCT k.case_id FROM name_pairs p CROSS JOIN names n ON n.id = p.rowid
        CROSS JOIN case_keys k ON k.kind = ?4 AND k.key = n.name
        WHERE p.name_pairs MATCH ?1 AND instr(n.name, ?2) > 0 LIMIT ?3)
      """)
}
