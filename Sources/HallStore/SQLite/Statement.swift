internal import CSQLite
internal import HallCore

/// A prepared statement. Kept for the life of its database, used by one cursor at a time.
final class Statement {
  let pointer: OpaquePointer
  private let database: OpaquePointer
  /// Whether a cursor is reading it; a second reader needs a statement of its own.
  var isInUse = false

  init(_ sql: UnsafePointer<CChar>, in database: OpaquePointer) throws(Fault) {
    var pointer: OpaquePointer?
    let code = sqlite3_prepare_v3(
      database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer else { throw storeFault(code, database) }
    self.pointer = pointer
    self.database = database
  }

  deinit { sqlite3_finalize(pointer) }

  /// Goes to the next row.
  /// - Returns: false where there is none.
  func step() throws(Fault) -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw storeFault(code, database) }
    return false
  }

  func bind(_ value: some Bindable, at index: Int32) throws(Fault) {
    let code = value.bind(to: pointer, at: index)
    guard code == SQLITE_OK else { throw storeFault(code, database) }
  }
}

/// The rows of a query. Not copyable, and resets its statement at its end: a statement left open
/// would hold its read transaction, and the log could never shrink.
struct Cursor: ~Copyable {
  private let statement: Statement

  init(_ statement: Statement) {
    statement.isInUse = true
    self.statement = statement
  }

  deinit {
    sqlite3_reset(statement.pointer)
    statement.isInUse = false
  }

  /// Goes to the next row.
  /// - Returns: false where there is none.
  borrowing func next() throws(Fault) -> Bool { try statement.step() }

  borrowing func integer(_ column: Int32) -> Int {
    Int(sqlite3_column_int64(statement.pointer, column))
  }

  /// A moment; the file may be damaged, and the calendar ends somewhere.
  /// - Throws: `.hallDamaged` for one that no act of a hall can have.
  borrowing func instant(_ column: Int32) throws(Fault) -> Instant {
    let milliseconds = sqlite3_column_int64(statement.pointer, column)
    guard (0...Instant.lastMilliseconds).contains(milliseconds) else {
      throw .hallDamaged("moment \(milliseconds)")
    }
    return Instant(milliseconds: milliseconds)
  }

  borrowing func optionalInteger(_ column: Int32) -> Int? {
    isNull(column) ? nil : integer(column)
  }

  /// The text, empty where there is none.
  borrowing func text(_ column: Int32) -> String {
    // First the text, then its length: the other way round counts the bytes of another encoding.
    guard let start = sqlite3_column_text(statement.pointer, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement.pointer, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Lends the bytes of a text, which are gone with the next row.
  borrowing func withBytes<Value>(
    _ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let start = sqlite3_column_text(statement.pointer, column)
    let count = Int(sqlite3_column_bytes(statement.pointer, column))
    return body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  borrowing func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  borrowing func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement.pointer, column) else { return [] }
    let count = Int(sqlite3_column_bytes(statement.pointer, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  borrowing func isText(_ column: Int32) -> Bool {
    sqlite3_column_type(statement.pointer, column) == SQLITE_TEXT
  }

  private borrowing func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(statement.pointer, column) == SQLITE_NULL
  }
}
