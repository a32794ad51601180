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

#endif
