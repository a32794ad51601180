extension Migration {
  /// Terms follow a new calendar batch by batch: `terms_through` is the last case whose terms do, NULL
  /// where all do.
  static let second = Migration(
    version: 2, sql: "ALTER TABLE hall ADD COLUMN terms_through INTEGER")
}
