internal import HallCore

/// Compares a file's tables, indexes and triggers with what the migrations make.
struct FormCheck {
  let database: Database
  let version: Int

  func findings() throws(Fault) -> [HallFinding] {
    let model = try Database(path: ":memory:", isReadOnly: false)
    try model.migrate(from: 0, through: version)
    let expected = try objects(model)
    let found = try objects(database)
    var findings: [HallFinding] =
      version < Migration.current
      ? [.formOlder(version: version, current: Migration.current)] : []
    for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
      findings.append(.formDiffers(object: name))
    }
    return findings
  }

  /// What every object was made by. SQLite's own tables, as ANALYZE leaves them, are its own business.
  private func objects(_ database: Database) throws(Fault) -> [String: String] {
    let rows = try database.queryOnce(
      "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'")
    var objects: [String: String] = [:]
    while try rows.next() { objects[rows.text(0)] = rows.text(1) }
    return objects
  }
}
