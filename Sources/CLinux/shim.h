// Calls of Linux that Swift's Glibc and Musl modules leave out, mostly because they are compiled
// without _GNU_SOURCE. Elsewhere there is nothing here.
#ifdef __linux__

#include <errno.h>
#include <malloc.h>

extern int syncfs(int fd) __attribute__((weak));
extern int renameat2(int old_folder, const char *old_name, int new_folder,
                     const char *new_name, unsigned int flags) __attribute__((weak));

// Weak, for old C libraries lack them: the calls then fail as those of an old kernel do.

static inline int linux_syncfs(int fd) {
    if (syncfs) return syncfs(fd);
    errno = ENOSYS;
    return -1;
}

// RENAME_EXCHANGE
static inline int linux_exchange(int old_folder, const char *old_name, int new_folder,
                                 const char *new_name) {
    if (renameat2) return renameat2(old_folder, old_name, new_folder, new_name, 2);
    errno = ENOSYS;
    return -1;
}

#endif
