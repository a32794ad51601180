// The statements of the look-up, in one place so that a test can ask SQLite how it would run each:
// none may read a whole table, nor sort more than its limit. CROSS JOIN says in which order tables
// are read; left to itself SQLite begins with every name there is.

package enum LookupSQL {
  /// A case as a list shows it.
  package static let hit: StaticString = """
    SELECT c.number, c.state, c.lacking, c.unchecked, c.unknown, c.changed_at, s.name, s.english
    FROM cases c JOIN standards s ON s.id = c.standard WHERE c.id = ?
    """

  /// The terms of a case.
  package static let terms: StaticString = """
    SELECT kind, from_day, due_day, unit, limit_days, stopped_day
    FROM case_terms WHERE case_id = ? ORDER BY number
    """

  /// Who is in a case, the applicant first.
  package static let parties: StaticString = """
    SELECT role, kind, name, identifier, phone FROM parties WHERE case_id = ? ORDER BY role
    """

  /// The calendar that counts.
  package static let calendar: StaticString = "SELECT calendar FROM hall WHERE id = 1"

  package static let byNumber: StaticString = "SELECT id FROM cases WHERE number = ?"

  package static let byKey: StaticString = """
    SELECT case_id FROM case_keys WHERE kind = ? AND key = ?
    ORDER BY case_id DESC LIMIT ? OFFSET ?
    """

  static let countByKey: StaticString = """
    SELECT count(*) FROM (SELECT 1 FROM case_keys WHERE kind = ? AND key = ? LIMIT ?)
    """

  /// Both halves come in order, so that merging them reads no more than the page.
  static let byTails: StaticString = """
    SELECT case_id FROM case_keys WHERE kind = 4 AND key = ?1
    UNION SELECT case_id FROM case_keys WHERE kind = 5 AND key = ?1
    ORDER BY case_id DESC LIMIT ?2 OFFSET ?3
    """

  static let countByTails: StaticString = """
    SELECT count(*) FROM (
      SELECT case_id FROM case_keys WHERE kind = 4 AND key = ?1
      UNION SELECT case_id FROM case_keys WHERE kind = 5 AND key = ?1
      ORDER BY case_id DESC LIMIT ?2)
    """

  /// Names whose newest case is newest; the cases themselves are read name by name.
  static let namesBeginning: StaticString = """
    SELECT name, last_case FROM names INDEXED BY names_newest
    WHERE name >= ?1 AND name < ?2 AND last_case > 0 ORDER BY last_case DESC LIMIT ?3
    """

  static let countNamesBeginning: StaticString = """
    SELECT count(*) FROM (
      SELECT DISTINCT case_id FROM case_keys WHERE kind = 1 AND key >= ?1 AND key < ?2 LIMIT ?3)
    """

  static let initials: StaticString = """
    SELECT n.name, n.last_case FROM name_initials i CROSS JOIN names n ON n.id = i.name_id
    WHERE i.initials >= ?1 AND i.initials < ?2 AND n.last_case > 0
    ORDER BY n.last_case DESC LIMIT ?3
    """

  static let countInitials: StaticString = """
    SELECT count(*) FROM (
      SELECT DISTINCT k.case_id FROM name_initials i CROSS JOIN names n ON n.id = i.name_id
      CROSS JOIN case_keys k ON k.kind = 1 AND k.key = n.name
      WHERE i.initials >= ?1 AND i.initials < ?2 LIMIT ?3)
    """

  /// The names seen last that have the pairs; whether they stand together is checked on the name.
  static let namesContaining: StaticString = """
    SELECT name, last_case FROM (
      SELECT rowid AS id FROM name_pairs WHERE name_pairs MATCH ?1 ORDER BY rowid DESC LIMIT ?4
    ) p CROSS JOIN names n ON n.id = p.id
    WHERE instr(n.name, ?2) > 0 AND n.last_case > 0 ORDER BY n.last_case DESC LIMIT ?3
    """

  static let countNamesContaining: StaticString = """
    SELECT count(*) FROM (
      SELECT DISTINCT k.case_id FROM (
        SELECT rowid AS id FROM name_pairs WHERE name_pairs MATCH ?1 ORDER BY rowid DESC LIMIT ?4
      ) p CROSS JOIN names n ON n.id = p.id CROSS JOIN case_keys k ON k.kind = 1 AND k.key = n.name
      WHERE instr(n.name, ?2) > 0 LIMIT ?3)
    """
}
