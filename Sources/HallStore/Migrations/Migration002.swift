extension Migration {
  /// A term that a special procedure stopped is no longer due: since when it is stopped, and when it
  /// began, for what is left of it.
  ///
  /// What halls wrote before is mended from their journals; where a deferred material's term runs
  /// besides, the case's next act writes which of the two is shown.
  static let stoppedTerms = Migration(
    version: 2,
    sql: """
      ALTER TABLE cases ADD COLUMN due_from INTEGER;
      ALTER TABLE cases ADD COLUMN stopped_day INTEGER;
      UPDATE cases SET
        due_from = (
          SELECT CAST (julianday (json_extract (body, '$.event.on')) - 2440587.5 AS INTEGER)
          FROM journal
          WHERE case_id = cases.id AND json_extract (body, '$.event.event') = 'accepted'
        ),
        stopped_day = (
          SELECT (max (at) + 28800000) / 86400000 FROM journal
          WHERE case_id = cases.id AND json_extract (body, '$.event.event') = 'suspended'
        )
        WHERE state = 'suspended' AND due_kind IN ('statutory', 'promised');
      DROP INDEX cases_due;
      CREATE INDEX cases_due ON cases (due_day)
        WHERE due_day IS NOT NULL AND stopped_day IS NULL;
      """)
}
