// What Swift does not see of SQLite: destructor constants that are pointer casts, and variadics.
#ifndef YC_CSQLITE_SHIM_H
#define YC_CSQLITE_SHIM_H

#include <sqlite3.h>

/// SQLite keeps its own copy of the bytes.
static inline int yc_bind_text(sqlite3_stmt *statement, int index, const char *text, int length) {
  return sqlite3_bind_text(statement, index, text, length, SQLITE_TRANSIENT);
}

/// SQLite keeps its own copy of the bytes.
static inline int yc_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int length) {
  return sqlite3_bind_blob(statement, index, bytes, length, SQLITE_TRANSIENT);
}

/// Whether the log stays as it is when the last connection of a file is closed.
static inline int yc_set_log_kept(sqlite3 *database, int kept) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, kept, (int *)0);
}

/// What the system said when reading or writing failed last, in the hall file or in its log; 0 for
/// nothing. `sqlite3_system_errno` has forgotten it by the time one may ask.
static inline int yc_last_errno(sqlite3 *database) {
  const int operations[] = {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER};
  for (int index = 0; index < 2; index++) {
    sqlite3_file *file = 0;
    int number = 0;
    sqlite3_file_control(database, "main", operations[index], &file);
    if (file && file->pMethods &&
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number) == SQLITE_OK && number)
      return number;
  }
  return 0;
}

#endif
