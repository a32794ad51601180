// A window waits most of the day. The kernel maps sixteen pages around every one that is touched and
// never unmaps them by itself, so that a key that runs 0.8 MB of code leaves five times that mapped.
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CSystem.h"

static int release_constant_segments(struct dl_phdr_info *object, size_t size, void *unused) {
  (void)size;
  (void)unused;
  const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
    if (segment->p_type != PT_LOAD || (segment->p_flags & PF_W))
      continue;
    const uintptr_t first = (object->dlpi_addr + segment->p_vaddr) & ~(page - 1);
    const uintptr_t end = object->dlpi_addr + segment->p_vaddr + segment->p_memsz;
    // Never written to, so nothing is lost; an object that is no file (the vdso) refuses.
    madvise((void *)first, end - first, MADV_DONTNEED);
  }
  return 0;
}

void cs_release_memory(void) {
  malloc_trim(0);
  dl_iterate_phdr(release_constant_segments, NULL);
}
