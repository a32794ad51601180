// Signals become bits that the loop reads when an eventfd wakes it; nothing else happens inside a
// handler. A crash writes one prepared string, puts the terminal's modes back and dies as it would
// have died anyway, so that the clerk's next prompt is readable.
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "internal.h"

static const struct {
  int number;
  int bit;
} told[] = {
    {SIGWINCH, CT_SIGNAL_RESIZE},  {SIGTERM, CT_SIGNAL_TERMINATE}, {SIGHUP, CT_SIGNAL_HANG_UP},
    {SIGINT, CT_SIGNAL_INTERRUPT}, {SIGTSTP, CT_SIGNAL_STOP},      {SIGCONT, CT_SIGNAL_CONTINUE},
};
static const int fatal[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGABRT, SIGFPE, SIGSYS, SIGQUIT};

#define TOLD_COUNT (sizeof told / sizeof *told)
#define FATAL_COUNT (sizeof fatal / sizeof *fatal)

static struct sigaction previous_told[TOLD_COUNT];
static struct sigaction previous_fatal[FATAL_COUNT];
static int arrived; // bits, only touched by __atomic builtins: handlers run on any thread
static int wake = -1;

static const char *restore_text;
static size_t restore_size;
static struct termios restore_modes;
static const char *last_words_text;
static size_t last_words_size;

static void on_signal(int number) {
  int saved = errno;
  for (size_t i = 0; i < TOLD_COUNT; i++)
    if (told[i].number == number)
      __atomic_or_fetch(&arrived, told[i].bit, __ATOMIC_SEQ_CST);
  ct_wake_post(wake);
  errno = saved;
}

static void write_all(int fd, const char *text, size_t size) {
  while (size > 0) {
    ssize_t written = write(fd, text, size);
    if (written <= 0)
      return; // the terminal is gone; there is nobody left to tell
    text += written;
    size -= (size_t)written;
  }
}

static void on_crash(int number) {
  write_all(ct_tty.output, restore_text, restore_size);
  tcsetattr(ct_tty.input, TCSANOW, &restore_modes);
  show_kept_stderr(ct_tty.output);
  write_all(ct_tty.output, last_words_text, last_words_size);
  raise(number); // SA_RESETHAND: this time it is the default action
}

void ct_guard_thread(void) {
  // A stack overflow needs another stack to be handled on, and every thread has its own.
  static _Thread_local char crash_stack[32 * 1024];
  static _Thread_local bool is_guarded;
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  if (is_guarded)
    return;
  is_guarded = true;
  sigaltstack(&stack, NULL);
}

void signals_start(int wake_fd, const char *restore, size_t restore_length,
                   const struct termios *modes, const char *last_words) {
  struct sigaction action;
  sigset_t ours;

  wake = wake_fd;
  restore_text = restore;
  restore_size = restore_length;
  restore_modes = *modes;
  free((void *)last_words_text);
  last_words_text = last_words ? strdup(last_words) : NULL;
  last_words_size = last_words_text ? strlen(last_words_text) : 0;

  ct_guard_thread();
  sigemptyset(&ours);
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  for (size_t i = 0; i < TOLD_COUNT; i++) {
    sigaction(told[i].number, &action, &previous_told[i]);
    sigaddset(&ours, told[i].number);
  }
  sigemptyset(&action.sa_mask);
  action.sa_handler = on_crash;
  action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
  for (size_t i = 0; i < FATAL_COUNT; i++) {
    sigaction(fatal[i], &action, &previous_fatal[i]);
    sigaddset(&ours, fatal[i]);
  }
  // A parent that started us from a worker thread may have left most signals blocked.
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}

void signals_end(void) {
  for (size_t i = 0; i < TOLD_COUNT; i++)
    sigaction(told[i].number, &previous_told[i], NULL);
  for (size_t i = 0; i < FATAL_COUNT; i++)
    sigaction(fatal[i], &previous_fatal[i], NULL);
}

void signals_stop_group(void) {
  struct sigaction plain, ours;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, &ours);
  kill(0, SIGTSTP); // the whole job, as the terminal driver would
  sigaction(SIGTSTP, &ours, NULL);
  __atomic_and_fetch(&arrived, ~(CT_SIGNAL_STOP | CT_SIGNAL_CONTINUE), __ATOMIC_SEQ_CST);
}

int32_t ct_signals_take(void) { return __atomic_exchange_n(&arrived, 0, __ATOMIC_SEQ_CST); }

int32_t ct_wake_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void ct_wake_post(int32_t wake_fd) {
  const uint64_t one = 1;
  // A full counter (EAGAIN) is already readable, so nothing is lost by not looking.
  if (write(wake_fd, &one, sizeof one) < 0)
    return;
}

void ct_wake_drain(int32_t wake_fd) {
  uint64_t count;
  if (read(wake_fd, &count, sizeof count) < 0)
    return;
}

int32_t ct_wait(int32_t wake_fd, int32_t watch_fd, bool heeds_terminal,
                int32_t timeout_milliseconds) {
  struct pollfd sources[3] = {
      {.fd = heeds_terminal ? ct_tty.input : -1, .events = POLLIN},
      {.fd = wake_fd, .events = POLLIN},
      {.fd = watch_fd, .events = POLLIN},
  };
  int32_t ready = 0;
  if (poll(sources, 3, timeout_milliseconds) <= 0)
    return 0;
  if (sources[0].revents & POLLIN)
    ready |= CT_READY_INPUT;
  if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))
    ready |= CT_READY_GONE;
  if (sources[1].revents & POLLIN)
    ready |= CT_READY_WAKE;
  if (sources[2].revents & (POLLIN | POLLHUP | POLLERR))
    ready |= CT_READY_WATCH;
  return ready;
}
