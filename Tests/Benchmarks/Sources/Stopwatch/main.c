// Runs a program and says what it cost.
//
//     stopwatch PROGRAM [ARGUMENT…]
//
// Prints wall time, processor time of the program and of the kernel for it, in microseconds, and the
// peak of its memory in bytes. What the program prints is dropped. It is C because the peak that the
// system reports begins with that of the process that forked: a large one would hide a small program.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long microseconds(struct timeval time) { return time.tv_sec * 1000000L + time.tv_usec; }

static void become(char **program) {
    int sink = open("/dev/null", O_WRONLY);
    if (sink < 0 || dup2(sink, 1) < 0 || dup2(sink, 2) < 0) _exit(127);
    execvp(program[0], program);
    _exit(127);
}

int main(int argc, char **argv) {
    if (argc < 2) return 64;
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    pid_t child = fork();
    if (child < 0) return 71;
    if (child == 0) become(argv + 1);
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) != child) return 71;
    clock_gettime(CLOCK_MONOTONIC, &end);
    long wall = (end.tv_sec - start.tv_sec) * 1000000L + (end.tv_nsec - start.tv_nsec) / 1000;
#ifdef __APPLE__
    long peak = usage.ru_maxrss;
#else
    long peak = usage.ru_maxrss * 1024;
#endif
    printf(
        "%ld %ld %ld %ld\n", wall, microseconds(usage.ru_utime), microseconds(usage.ru_stime), peak);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 70;
}
