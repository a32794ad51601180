internal import CSQLite
internal import Glibc
internal import HallCore

/// One connection to one hall file. Not `Sendable` on purpose: one worker owns it for its life.
final class Database {
  private let handle: OpaquePointer
  private var statements: [UInt: Statement] = [:]
  /// The same once more, found without hashing: a page of a list asks for a hundred.
  private var recent: [(address: UInt, statement: Statement)?] = Array(repeating: nil, count: slots)
  private static let slots = 128
  /// Called before every statement of a write transaction, so that tests can let one fail.
  var beforeWriteStatement: (() throws(Fault) -> Void)?
  private var isWriting = false
  /// What the hall is sealed with; nil for a connection that reads nothing sealed.
  var openKeys: HallKeys?
  /// The texts of `terms` that were met.
  var terms = KnownTerms()

  /// Opens an existing file and sets what every connection needs.
  /// - Parameter isFrozen: takes the file as it stands, without log, index and locks, which a disk
  ///   that is full or cannot be written has no room for. Only where nobody writes meanwhile.
  init(path: String, isReadOnly: Bool, isFrozen: Bool = false) throws(Fault) {
    var handle: OpaquePointer?
    let access = isReadOnly || isFrozen ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    let uri = isFrozen ? SQLITE_OPEN_URI : 0
    let code = sqlite3_open_v2(
      isFrozen ? frozenURI(path) : path, &handle,
      access | uri | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let fault = storeFault(code, handle)
      sqlite3_close_v2(handle)
      throw fault
    }
    self.handle = handle
    // A file that is refused is left as it is, its log too.
    _ = yc_set_log_kept(handle, 1)
    try configure()
    _ = yc_set_log_kept(handle, 0)
  }

  deinit {
    statements = [:]
    recent = []
    sqlite3_close_v2(handle)
  }

  /// FULL: a result handed to an applicant must survive a power cut. Small cache and no memory map:
  /// the system's cache serves all windows, and a bad disk must be an error, not a signal.
  private func configure() throws(Fault) {
    sqlite3_busy_timeout(handle, Int32(lockPatience))
    try execute("PRAGMA synchronous = FULL")
    try execute("PRAGMA cache_size = -2048")
    try execute("PRAGMA mmap_size = 0")
    try execute("PRAGMA wal_autocheckpoint = 4000")
    try execute("PRAGMA foreign_keys = ON")
    try execute("PRAGMA trusted_schema = OFF")
    try execute("PRAGMA temp_store = MEMORY")
  }

  /// Whether the log stays as it is when this connection, the last one, is closed: into a damaged file
  /// nothing is written.
  var keepsLog = false {
    didSet { _ = yc_set_log_kept(handle, keepsLog ? 1 : 0) }
  }

  /// Whether the file lets nobody write through this connection.
  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") != 0 }

  /// Runs statements that are used once: pragmas and migrations. Rows are passed over.
  func execute(_ sql: String) throws(Fault) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw storeFault(code, handle) }
  }

  /// Runs a statement to its end.
  func run<each Value: Bindable>(
    _ sql: StaticString, _ values: repeat each Value
  ) throws(Fault) {
    let rows = try query(sql, repeat each values)
    while try rows.next() {}
  }

  /// Runs one long statement and tells from time to time that it is still at work.
  func execute(_ sql: String, whileTelling report: @escaping () -> Void) throws(Fault) {
    let listener = Unmanaged.passRetained(Listener(report))
    sqlite3_progress_handler(
      handle, 100_000,
      { context in
        context.map { Unmanaged<Listener>.fromOpaque($0).takeUnretainedValue().report() }
        return 0
      }, listener.toOpaque())
    defer {
      sqlite3_progress_handler(handle, 0, nil, nil)
      listener.release()
    }
    try execute(sql)
  }

  /// What C can hold of a Swift function.
  private final class Listener {
    let report: () -> Void
    init(_ report: @escaping () -> Void) { self.report = report }
  }

  /// Runs the statements of a text one after the other; the tests' hook is asked before each.
  func executeEach(_ sql: String) throws(Fault) {
    var rest = Array(sql.utf8CString)[...]
    while rest.count > 1 {
      try beforeWriteStatement?()
      rest = try executeFirst(of: rest)
    }
  }

  /// - Returns: what follows the first statement, with the zero at its end.
  private func executeFirst(of text: ArraySlice<CChar>) throws(Fault) -> ArraySlice<CChar> {
    var statement: OpaquePointer?
    var length = 0
    var code = text.withUnsafeBufferPointer { characters in
      var end: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(handle, characters.baseAddress, -1, &statement, &end)
      length =
        end.flatMap { end in characters.baseAddress.map { end - $0 } } ?? characters.count - 1
      return code
    }
    defer { sqlite3_finalize(statement) }
    // What is only blanks or a comment makes no statement.
    if code == SQLITE_OK, statement != nil {
      repeat { code = sqlite3_step(statement) } while code == SQLITE_ROW
    }
    guard code == SQLITE_OK || code == SQLITE_DONE else { throw storeFault(code, handle) }
    return text.dropFirst(length)
  }

  /// Begins to read rows. A statement is prepared once and found again by the address of its text.
  func query<each Value: Bindable>(
    _ sql: StaticString, _ values: repeat each Value
  ) throws(Fault) -> Cursor {
    if isWriting { try beforeWriteStatement?() }
    let statement = try prepared(sql)
    let rows = Cursor(statement)
    var index: Int32 = 0
    for value in repeat each values {
      index += 1
      try statement.bind(value, at: index)
    }
    return rows
  }

  /// Begins to read the rows of a statement that is made up as it goes; it is not kept.
  func queryOnce(_ sql: String) throws(Fault) -> Cursor { Cursor(try Statement(sql, in: handle)) }

  /// The number of the row inserted last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// How many rows the last statement changed.
  var changedRows: Int { Int(sqlite3_changes64(handle)) }

  private func prepared(_ sql: StaticString) throws(Fault) -> Statement {
    let address = UInt(bitPattern: sql.utf8Start)
    let slot = Int(address / 8 % UInt(Database.slots))
    if let recent = recent[slot], recent.address == address, !recent.statement.isInUse {
      return recent.statement
    }
    let known = statements[address]
    if let known, !known.isInUse {
      recent[slot] = (address, known)
      return known
    }
    let text = UnsafeRawPointer(sql.utf8Start).assumingMemoryBound(to: CChar.self)
    let fresh = try Statement(text, in: handle)
    // A statement met again inside its own rows gets a spare, which ends with its cursor.
    if known == nil { statements[address] = fresh }
    return fresh
  }
}

/// How a transaction ends when nothing failed.
enum Ending<Value> {
  /// What was written stays.
  case commit(Value)
  /// Nothing was, or nothing shall be, written.
  case rollBack(Value)

  var value: Value {
    switch self {
    case .commit(let value), .rollBack(let value): value
    }
  }
}

extension Database {
  /// One snapshot for several reads.
  func read<Value>(_ body: () throws(Fault) -> Value) throws(Fault) -> Value {
    try run("BEGIN")
    do {
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// One transaction that may write. It asks for the write lock at once: a read that turns into a
  /// write fails when somebody else wrote in between.
  func write<Value>(_ body: () throws(Fault) -> Ending<Value>) throws(Fault) -> Ending<Value> {
    try run("BEGIN IMMEDIATE")
    isWriting = true
    defer { isWriting = false }
    do {
      let ending = try body()
      switch ending {
      case .commit: try run("COMMIT")
      case .rollBack: rollBack()
      }
      return ending
    } catch {
      rollBack()
      throw error
    }
  }

  /// A full disk has rolled back already; asking again would be an error.
  private func rollBack() {
    // Terms that were new are not there any more.
    if isWriting { terms = KnownTerms() }
    guard sqlite3_get_autocommit(handle) == 0 else { return }
    sqlite3_exec(handle, "ROLLBACK", nil, nil, nil)
  }
}

/// The path as a URI; what has a meaning there is written as its number.
private func frozenURI(_ path: String) -> String {
  var text = "file:"
  for byte in path.utf8 {
    let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
    let digits = String(byte, radix: 16)
    text +=
      isPlain ? String(UnicodeScalar(byte)) : "%" + (digits.utf8.count < 2 ? "0" : "") + digits
  }
  return text + "?immutable=1"
}
