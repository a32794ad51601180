#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "CSystem.h"

extern char **environ;

int32_t cs_pipe(int32_t ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno; }

/// A child of a worker thread would inherit nearly all signals blocked; ours starts with none.
static void set_clean_signals(posix_spawnattr_t *attributes, short more_flags) {
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setflags(
      attributes, (short)(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | more_flags));
}

static int add_stream(posix_spawn_file_actions_t *actions, int from, int to) {
  if (from < 0)
    return posix_spawn_file_actions_addopen(actions, to, "/dev/null", O_RDWR, 0);
  return posix_spawn_file_actions_adddup2(actions, from, to);
}

static int32_t start(const char *path, char *const arguments[], char *const environment[],
                     posix_spawn_file_actions_t *actions, short flags, int32_t *process) {
  posix_spawnattr_t attributes;
  pid_t started = 0;
  int outcome = posix_spawnattr_init(&attributes);
  if (outcome != 0)
    return outcome;
  set_clean_signals(&attributes, flags);
  outcome = posix_spawn_file_actions_addclosefrom_np(actions, 3);
  if (outcome == 0)
    outcome = posix_spawnp(&started, path, actions, &attributes, arguments,
                           environment ? environment : environ);
  posix_spawnattr_destroy(&attributes);
  *process = started;
  return outcome;
}

int32_t cs_spawn(const char *path, char *const arguments[], char *const environment[],
                 int32_t input, int32_t output, int32_t error, int32_t *process) {
  posix_spawn_file_actions_t actions;
  int outcome = posix_spawn_file_actions_init(&actions);
  if (outcome != 0)
    return outcome;
  outcome = add_stream(&actions, input, 0);
  if (outcome == 0)
    outcome = add_stream(&actions, output, 1);
  if (outcome == 0)
    outcome = add_stream(&actions, error, 2);
  if (outcome == 0)
    outcome = start(path, arguments, environment, &actions, 0, process);
  posix_spawn_file_actions_destroy(&actions);
  return outcome;
}

/// A new pseudo-terminal; its other end is opened by the child, as leader of its new session, which
/// is what makes it the controlling terminal.
static int32_t open_master(int32_t rows, int32_t columns, char *name, size_t name_size,
                           int32_t *master) {
  int fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0)
    return errno;
  int32_t outcome = 0;
  if (grantpt(fd) != 0 || unlockpt(fd) != 0)
    outcome = errno;
  if (outcome == 0)
    outcome = ptsname_r(fd, name, name_size);
  if (outcome == 0)
    outcome = cs_set_terminal_size(fd, rows, columns);
  if (outcome != 0) {
    close(fd);
    return outcome;
  }
  *master = fd;
  return 0;
}

int32_t cs_spawn_in_terminal(const char *path, char *const arguments[], char *const environment[],
                             int32_t rows, int32_t columns, int32_t *process, int32_t *master) {
  char name[64];
  posix_spawn_file_actions_t actions;
  int32_t outcome = open_master(rows, columns, name, sizeof name, master);
  if (outcome != 0)
    return outcome;
  outcome = posix_spawn_file_actions_init(&actions);
  if (outcome == 0) {
    outcome = posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
    if (outcome == 0)
      outcome = posix_spawn_file_actions_adddup2(&actions, 0, 1);
    if (outcome == 0)
      outcome = posix_spawn_file_actions_adddup2(&actions, 0, 2);
    if (outcome == 0)
      outcome = start(path, arguments, environment, &actions, POSIX_SPAWN_SETSID, process);
    posix_spawn_file_actions_destroy(&actions);
  }
  if (outcome != 0)
    close(*master);
  return outcome;
}

int32_t cs_set_terminal_size(int32_t master, int32_t rows, int32_t columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

bool cs_terminal_is_cooked(int32_t terminal) {
  struct termios modes;
  return tcgetattr(terminal, &modes) == 0 && (modes.c_lflag & ECHO) && (modes.c_lflag & ICANON) &&
         (modes.c_lflag & ISIG);
}

int32_t cs_wait(int32_t process, int32_t timeout_milliseconds, int32_t *exit_code) {
  int status = 0;
  if (timeout_milliseconds >= 0) {
    int fd = (int)syscall(SYS_pidfd_open, process, 0);
    if (fd < 0)
      return errno;
    struct pollfd ended = {.fd = fd, .events = POLLIN};
    int count = poll(&ended, 1, timeout_milliseconds);
    int failure = errno;
    close(fd);
    if (count < 0)
      return failure;
    if (count == 0)
      return ETIMEDOUT;
  }
  while (waitpid(process, &status, 0) < 0)
    if (errno != EINTR)
      return errno;
  *exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return 0;
}
