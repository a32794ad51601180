import CSQLite
import Glibc
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
  /// Opens what is sealed in a party's row, where that is to be part of the figure.
  var unseal: ((_ sealed: [UInt8], _ id: Int, _ role: Int) -> Void)?

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
  /// - Parameter key: the number it stands under; what parties' rows have sealed is read, not opened.
  func lookUp(kind: Int, key: Int, limit: Int) -> Int {
    run(begin)
    sqlite3_bind_int64(byKey, 1, Int64(kind))
    sqlite3_bind_int64(byKey, 2, Int64(key))
    sqlite3_bind_int64(byKey, 3, .max)
    // One more than is shown says whether others follow.
    sqlite3_bind_int64(byKey, 4, Int64(limit + 1))
    let ids = integers(byKey).prefix(limit)
    readHits(ids)
    run(commit)
    return ids.count
  }

  /// How many cases there are; their ids go from 1 on without gaps.
  func caseCount() -> Int { Int(text("SELECT max(id) FROM cases")) ?? 0 }

  /// The number of a case.
  func caseNumber(_ id: Int) -> String { text("SELECT number FROM cases WHERE id = \(id)") }

  private func text(_ sql: String) -> String {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW else { return "" }
    return sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? ""
  }

  /// The rows of a list: each case, its first party, and the terms of those that are
  /// open.
  private func readHits(_ ids: some Sequence<Int64>) {
    run(calendar)
    for id in ids {
      sqlite3_bind_int64(hit, 1, id)
      var isClosed = false
      if sqlite3_step(hit) == SQLITE_ROW {
        read(hit)
        isClosed = PlainSQLite.closed.contains { holds(hit, 1, $0) }
      }
      sqlite3_reset(hit)
      sqlite3_bind_int64(parties, 1, id)
      if sqlite3_step(parties) == SQLITE_ROW {
        read(parties)
        unsealContact(of: Int(id))
      }
      sqlite3_reset(parties)
      if isClosed { continue }
      sqlite3_bind_int64(terms, 1, id)
      run(terms)
    }
  }

  private func unsealContact(of id: Int) {
    guard let unseal, let start = sqlite3_column_blob(parties, 3) else { return }
    let count = Int(sqlite3_column_bytes(parties, 3))
    let sealed = Array(UnsafeRawBufferPointer(start: start, count: count))
    unseal(sealed, id, Int(sqlite3_column_int64(parties, 0)))
  }

  private static let closed = ["delivered", "refused", "withdrawn", "lapsed", "voided"]

  private func holds(_ statement: OpaquePointer, _ column: Int32, _ text: String) -> Bool {
    guard let found = sqlite3_column_text(statement, column) else { return false }
    let length = Int(sqlite3_column_bytes(statement, column))
    return text.utf8.count == length && text.withCString { memcmp($0, found, length) == 0 }
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

  /// Runs to the end and reads every row.
  private func run(_ statement: OpaquePointer) {
    while sqlite3_step(statement) == SQLITE_ROW { read(statement) }
    sqlite3_reset(statement)
  }

  /// Reads every column, a text with its length.
  private func read(_ statement: OpaquePointer) {
    for column in 0..<sqlite3_column_count(statement) {
      switch sqlite3_column_type(statement, column) {
      case SQLITE_TEXT:
        _ = sqlite3_column_text(statement, column)
        _ = sqlite3_column_bytes(statement, column)
      case SQLITE_INTEGER: _ = sqlite3_column_int64(statement, column)
      default: break
      }
    }
  }
}
