// What Swift's Glibc module does not show: it is built without _GNU_SOURCE, drops variadic calls
// and function-like macros, and hides flock() behind the struct of the same name.
//
// Unless said otherwise a function answers 0 for done and an errno value for not done.
#ifndef YC_CSYSTEM_H
#define YC_CSYSTEM_H

#include <stdbool.h>
#include <stdint.h>

// ---- Other programs -----------------------------------------------------------------------------

/// A pipe whose ends are closed on exec: ends[0] to read, ends[1] to write.
int32_t cs_pipe(int32_t ends[2]);

/// Starts a program with a clean signal mask, default signal actions and no descriptors but three.
/// `path` without '/' is looked for in PATH. -1 for a descriptor means /dev/null. `environment`
/// NULL passes our own on.
int32_t cs_spawn(const char *path, char *const arguments[], char *const environment[],
                 int32_t input, int32_t output, int32_t error, int32_t *process);

/// The same in a new session on a new pseudo-terminal of the given size, which becomes its
/// controlling terminal. `master` is ours to read and write; non-blocking, closed on exec.
int32_t cs_spawn_in_terminal(const char *path, char *const arguments[], char *const environment[],
                             int32_t rows, int32_t columns, int32_t *process, int32_t *master);
/// Changes the size of a pseudo-terminal; the program in it gets SIGWINCH.
int32_t cs_set_terminal_size(int32_t master, int32_t rows, int32_t columns);
/// Whether the terminal echoes and reads line by line, as a shell leaves it.
bool cs_terminal_is_cooked(int32_t terminal);

/// Waits for a child's end. Answers 0 and its exit code (128 + number for a signal), ETIMEDOUT when
/// it still runs after the time, or another errno. A negative time waits for ever.
int32_t cs_wait(int32_t process, int32_t timeout_milliseconds, int32_t *exit_code);

// ---- Memory -------------------------------------------------------------------------------------

/// Gives back what a process at rest does not need: free heap, and the pages of code and constants
/// that are mapped but can be read from their file again. What is used next comes back by itself, for
/// about a tenth of a millisecond.
void cs_release_memory(void);

// ---- Files --------------------------------------------------------------------------------------

/// Which file a descriptor or a path leads to: the same pair means the same file.
typedef struct {
  uint64_t device;
  uint64_t inode;
} cs_identity;

int32_t cs_identity_of_descriptor(int32_t descriptor, cs_identity *identity);
int32_t cs_identity_of_path(const char *path, cs_identity *identity);

/// An advisory lock on an open file, given up when the descriptor is closed. EWOULDBLOCK when
/// somebody else has it and `waits` is false.
int32_t cs_lock_exclusive(int32_t descriptor, bool waits);
int32_t cs_lock_shared(int32_t descriptor, bool waits);
/// The same lock by a queue in which nobody passes: waits for whoever has the place before ours, and then
/// for the lock, which is what counts; ETIMEDOUT when somebody else still has it at the end. The places
/// are counted in the file itself; where it cannot be written there is no order but the kernel's.
/// `place` is what `cs_queue_leave` wants to know.
int32_t cs_queue_enter(int32_t descriptor, int32_t milliseconds, int64_t *place);
int32_t cs_queue_leave(int32_t descriptor, int64_t place);
int32_t cs_unlock(int32_t descriptor);

/// Gives a file a new name in the same folder system; EEXIST where there is something already.
int32_t cs_rename_new(const char *from, const char *to);

// ---- Being told of changes ----------------------------------------------------------------------

#define CS_CHANGED 1 // written to, or its length changed
#define CS_REPLACED 2 // renamed, deleted, or created anew

/// An inotify descriptor, non-blocking and closed on exec; negative errno when there is none left.
int32_t cs_watch_open(void);
/// Watches a file, or a folder for the files in it.
int32_t cs_watch_add(int32_t watch, const char *path);
/// What has happened since the last call, as a set of CS_CHANGED and CS_REPLACED; 0 for nothing.
int32_t cs_watch_take(int32_t watch);

#endif
