#include <errno.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/stat.h>
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
