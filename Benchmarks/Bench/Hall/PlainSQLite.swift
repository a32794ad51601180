import CSQLite
import HallStore

/// The statements of a look-up through the C interface of SQLite and nothing else: what the file and
/// the library cost by themselves.
final class PlainSQLite {
  private let handle: OpaquePointer
  private var prepared: [OpaquePointer] = []
  private let begin: OpaquePointer
  private let commit: OpaquePointer
  private let calendar: OpaquePointer
  private let hit: OpaquePointer
  private let parties: OpaquePointer
  private let terms: OpaquePointer
  private let byNumber: OpaquePointer
  private let byKey: OpaquePointer

  init(path: String) throws {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(
      path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else { throw CrowdFault.refused("sqlite \(code)") }
    self.handle = handle
    sqlite3_exec(handle, "PRAGMA cache_size = -2048; PRAGMA mmap_size = 0", nil, nil, nil)
    var all: [OpaquePointer] = []
    func prepare(_ sql: StaticString) throws -> OpaquePointer {
      var statement: OpaquePointer?
      let text = UnsafeRawPointer(sql.utf8Start).assumingMemoryBound(to: CChar.self)
      let code = sqlite3_prepare_v3(
        handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
      guard code == SQLITE_OK, let statement else { throw CrowdFault.refused("sqlite \(code)") }
      all.append(statement)
      return statement
    }
    begin = try prepare("BEGIN")
    commit = try prepare("COMMIT")
    calendar = try prepare(LookupSQL.calendar)
    hit = try prepare(LookupSQL.hit)
    parties = try prepare(LookupSQL.parties)
    terms = try prepare(LookupSQL.terms)
    byNumber = try prepare(LookupSQL.byNumber)
    byKey = try prepare(LookupSQL.byKey)
    prepared = all
  }

  deinit {
    for statement in prepared { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// What a look-up by case number reads.
  /// - Returns: how many cases there were.
  func lookUp(number: String) -> Int {
    run(begin)
    bind(number, to: byNumber, at: 1)
    let ids = integers(byNumber)
    readHits(ids)
    run(commit)
    return ids.count
  }

  /// What a look-up by an exact key reads.
  func lookUp(kind: Int, key: String, limit: Int) -> Int {
    run(begin)
    sqlite3_bind_int64(byKey, 1, Int64(kind))
    bind(key, to: byKey, at: 2)
    sqlite3_bind_int64(byKey, 3, Int64(limit))
    sqlite3_bind_int64(byKey, 4, 0)
    let ids = integers(byKey)
    readHits(ids)
    run(commit)
    return ids.count
  }

  private func readHits(_ ids: [Int64]) {
    run(calendar)
    for id in ids {
      sqlite3_bind_int64(hit, 1, id)
      run(hit)
      sqlite3_bind_int64(parties, 1, id)
      run(parties)
      sqlite3_bind_int64(terms, 1, id)
      run(terms)
    }
  }

  private func bind(_ text: String, to statement: OpaquePointer, at index: Int32) {
    _ = text.withCString { yc_bind_text(statement, index, $0, -1) }
  }

  private func integers(_ statement: OpaquePointer) -> [Int64] {
    var found: [Int64] = []
    while sqlite3_step(statement) == SQLITE_ROW { found.append(sqlite3_column_int64(statement, 0)) }
    sqlite3_reset(statement)
    return found
  }

  /// Runs to the end and looks at every column of every row.
  private func run(_ statement: OpaquePointer) {
    while sqlite3_step(statement) == SQLITE_ROW {
      for column in 0..<sqlite3_column_count(statement) {
        if sqlite3_column_type(statement, column) == SQLITE_TEXT {
          _ = sqlite3_column_text(statement, column)
        } else {
          _ = sqlite3_column_int64(statement, column)
        }
      }
    }
    sqlite3_reset(statement)
  }
}
