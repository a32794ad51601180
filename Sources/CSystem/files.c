#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "CSystem.h"

static int32_t identify(int outcome, const struct stat *facts, cs_identity *identity) {
  if (outcome != 0)
    return errno;
  identity->device = (uint64_t)facts->st_dev;
  identity->inode = (uint64_t)facts->st_ino;
  return 0;
}

int32_t cs_identity_of_descriptor(int32_t descriptor, cs_identity *identity) {
  struct stat facts;
  return identify(fstat(descriptor, &facts), &facts, identity);
}

int32_t cs_identity_of_path(const char *path, cs_identity *identity) {
  struct stat facts;
  return identify(stat(path, &facts), &facts, identity);
}

static int32_t lock(int32_t descriptor, int operation) {
  while (flock(descriptor, operation) != 0)
    if (errno != EINTR)
      return errno;
  return 0;
}

int32_t cs_lock_exclusive(int32_t descriptor, bool waits) {
  return lock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB));
}

int32_t cs_lock_shared(int32_t descriptor, bool waits) {
  return lock(descriptor, LOCK_SH | (waits ? 0 : LOCK_NB));
}

static int wake_signal(void) { return SIGRTMAX - 2; }

static void wake(int number) { (void)number; }

/// flock() knows no time limit, and asking again and again would lose the place in the queue: so a
/// timer interrupts this thread, and once more every 50 ms, for the first may come before the call.
static int start_timer(int32_t milliseconds, timer_t *timer) {
  struct sigaction action = {.sa_handler = wake}; // without SA_RESTART
  struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = wake_signal()};
  struct itimerspec span = {.it_value = {milliseconds / 1000, milliseconds % 1000 * 1000000L},
                            .it_interval = {0, 50 * 1000000L}};
  event._sigev_un._tid = gettid();
  if (sigaction(wake_signal(), &action, NULL) != 0 ||
      timer_create(CLOCK_MONOTONIC, &event, timer) != 0)
    return errno;
  if (timer_settime(*timer, 0, &span, NULL) == 0)
    return 0;
  int failure = errno;
  timer_delete(*timer);
  return failure;
}

static int64_t monotonic_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Something that can be waited for: 0, an error, or EINTR where a signal came between.
typedef int32_t (*attempt)(int32_t descriptor, int64_t place, bool waits);

/// Waits until a moment of the monotonic clock.
static int32_t wait_until(int64_t end, attempt try, int32_t descriptor, int64_t place) {
  int32_t outcome;
  while ((outcome = try(descriptor, place, false)) == EINTR)
    ;
  if (outcome != EWOULDBLOCK)
    return outcome;
  int32_t milliseconds = (int32_t)(end - monotonic_milliseconds());
  if (milliseconds <= 0)
    return ETIMEDOUT;
  sigset_t ours, before;
  sigemptyset(&ours);
  sigaddset(&ours, wake_signal());
  timer_t timer;
  outcome = start_timer(milliseconds, &timer);
  if (outcome != 0)
    return outcome;
  // Worker threads have nearly all signals blocked.
  pthread_sigmask(SIG_UNBLOCK, &ours, &before);
  while ((outcome = try(descriptor, place, true)) == EINTR)
    if (monotonic_milliseconds() >= end) {
      outcome = ETIMEDOUT;
      break;
    }
  timer_delete(timer);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return outcome;
}

static int32_t try_whole(int32_t descriptor, int64_t place, bool waits) {
  (void)place;
  return flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) == 0 ? 0 : errno;
}

static int32_t try_place(int32_t descriptor, int64_t place, bool waits) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = place, .l_len = 1};
  if (fcntl(descriptor, waits ? F_OFD_SETLKW : F_OFD_SETLK, &lock) == 0)
    return 0;
  return errno == EACCES ? EWOULDBLOCK : errno;
}

static void leave_place(int32_t descriptor, int64_t place) {
  struct flock lock = {.l_type = F_UNLCK, .l_whence = SEEK_SET, .l_start = place, .l_len = 1};
  fcntl(descriptor, F_OFD_SETLK, &lock);
}

/// The next place, counted in the file itself; 0 where the file cannot be written, so that there is
/// no order but the kernel's. Byte 0 guards the counter.
static int64_t take_place(int32_t descriptor, int64_t end) {
  if (wait_until(end, try_place, descriptor, 0) != 0)
    return 0;
  int64_t place = 0;
  if (pread(descriptor, &place, sizeof place, 0) != sizeof place || place < 0 ||
      place > INT64_MAX / 2)
    place = 0;
  place += 1;
  if (pwrite(descriptor, &place, sizeof place, 0) != sizeof place ||
      try_place(descriptor, place, false) != 0)
    place = 0;
  leave_place(descriptor, 0);
  return place;
}

int32_t cs_queue_enter(int32_t descriptor, int32_t milliseconds, int64_t *place) {
  const int64_t now = monotonic_milliseconds();
  const int64_t end = now + milliseconds;
  // Who stands before us may be a program that was stopped.
  const int64_t patience = milliseconds > 1000 ? now + 1000 : end;
  *place = take_place(descriptor, end);
  if (*place > 1 && wait_until(patience, try_place, descriptor, *place - 1) == 0)
    leave_place(descriptor, *place - 1);
  int32_t outcome = wait_until(end, try_whole, descriptor, 0);
  if (outcome != 0 && *place > 0)
    leave_place(descriptor, *place);
  return outcome;
}

int32_t cs_queue_leave(int32_t descriptor, int64_t place) {
  int32_t outcome = lock(descriptor, LOCK_UN);
  if (place > 0)
    leave_place(descriptor, place);
  return outcome;
}

int32_t cs_rename_new(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;
  // Not every file system knows the question; a second name is refused by all where one exists.
  if (link(from, to) != 0)
    return errno;
  return unlink(from) == 0 ? 0 : errno;
}

int32_t cs_unlock(int32_t descriptor) { return lock(descriptor, LOCK_UN); }

int32_t cs_watch_open(void) {
  int fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  return fd < 0 ? -errno : fd;
}

int32_t cs_watch_add(int32_t watch, const char *path) {
  const uint32_t events = IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |
                          IN_DELETE_SELF | IN_MOVE_SELF;
  return inotify_add_watch(watch, path, events) < 0 ? errno : 0;
}

int32_t cs_watch_take(int32_t watch) {
  char buffer[4096] __attribute__((aligned(__alignof__(struct inotify_event))));
  int32_t seen = 0;
  ssize_t size;
  while ((size = read(watch, buffer, sizeof buffer)) > 0) {
    for (char *at = buffer; at < buffer + size;) {
      const struct inotify_event *event = (const struct inotify_event *)at;
      if (event->mask & IN_MODIFY)
        seen |= CS_CHANGED;
      else if (!(event->mask & IN_IGNORED))
        seen |= CS_REPLACED; // also IN_Q_OVERFLOW: something was missed, so look again
      at += sizeof *event + event->len;
    }
  }
  return seen;
}
