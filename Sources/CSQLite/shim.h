#ifndef YC_CSQLITE_SHIM_H
#define YC_CSQLITE_SHIM_H
#include <sqlite3.h>
#endif
