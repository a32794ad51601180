internal import CSQLite
internal import Glibc
internal import HallCore

// The one place where SQLite's codes become what a clerk can be told.

/// What a failed call means.
func storeFault(_ code: Int32, _ database: OpaquePointer?) -> Fault {
  // The low byte is the family; the rest says which member of it.
  switch code & 0xFF {
  case SQLITE_FULL: .diskFull
  case SQLITE_READONLY: code == readOnlyBecauseMoved ? .hallMoved : .readOnly
  case SQLITE_BUSY, SQLITE_LOCKED: .busy
  case SQLITE_CORRUPT: .fileDamaged
  case SQLITE_NOTADB: .hallForeign
  case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .hallForbidden
  case SQLITE_IOERR: ioFault(code, database)
  case SQLITE_NOLFS, SQLITE_PROTOCOL: .diskFailed(code: Int(code))
  default: .internalDefect("sqlite \(code): " + message(database))
  }
}

/// SQLite calls a disk full only where the system says so in one way; a quota, a limit on file sizes
/// and an index that cannot grow are the same to everybody else.
private func ioFault(_ code: Int32, _ database: OpaquePointer?) -> Fault {
  if code == ioBecauseIndexCannotGrow { return .diskFull }
  return switch database.map(yc_last_errno) {
  case ENOSPC, EDQUOT, EFBIG: .diskFull
  case EROFS: .readOnly
  default: .diskFailed(code: Int(code))
  }
}

/// What a failed call of the system means.
func systemFault(_ errorNumber: Int32) -> Fault {
  switch errorNumber {
  case ENOENT, ENOTDIR: .hallMissing
  case EACCES, EPERM: .hallForbidden
  case EROFS: .readOnly
  case ENOSPC, EDQUOT, EFBIG: .diskFull
  case ETIMEDOUT, EWOULDBLOCK: .busy
  case EISDIR: .hallForeign
  default: .diskFailed(code: Int(errorNumber))
  }
}

/// `SQLITE_READONLY_DBMOVED`, which Swift does not import: extended codes are macros.
private let readOnlyBecauseMoved = SQLITE_READONLY | (4 << 8)

/// `SQLITE_IOERR_SHMSIZE`.
private let ioBecauseIndexCannotGrow = SQLITE_IOERR | (19 << 8)

private func message(_ database: OpaquePointer?) -> String {
  guard let database, let text = sqlite3_errmsg(database) else { return "" }
  return String(cString: text)
}
