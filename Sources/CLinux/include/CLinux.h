#pragma once
// What Glibc's Swift module does not show: epoll, eventfd, accept4, and macros.
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

// errno is a macro over a function; Swift must read it on the line after the call.
static inline int linux_errno(void) { return errno; }

static const uint32_t LINUX_EPOLLIN = EPOLLIN;
static const uint32_t LINUX_EPOLLOUT = EPOLLOUT;
static const uint32_t LINUX_EPOLLHUP = EPOLLHUP;
static const uint32_t LINUX_EPOLLERR = EPOLLERR;
static const uint32_t LINUX_EPOLLRDHUP = EPOLLRDHUP;

// epoll_event is a packed struct around a union: set and read it here.
static inline int linux_epoll_ctl(int epoll, int op, int fd, uint32_t events, uint64_t data) {
  struct epoll_event event = {.events = events, .data = {.u64 = data}};
  return epoll_ctl(epoll, op, fd, &event);
}
static inline uint64_t linux_event_data(const struct epoll_event *event) { return event->data.u64; }

// False if malloc is not glibc's, or refuses.
static inline bool linux_keep_freed(int bytes) {
  return mallopt(M_TRIM_THRESHOLD, bytes) && mallopt(M_MMAP_THRESHOLD, bytes / 2);
}

static inline int linux_epoll_create(void) { return epoll_create1(EPOLL_CLOEXEC); }
static inline int linux_eventfd(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

// Turns signals into bytes on a pipe, one byte a signal, whichever thread takes them: a blocked signal
// and a signalfd would not do, because Swift's main thread unblocks all signals once it waits in dispatch.
// Returns the end to read, or -1. One pipe a process.
int linux_signal_pipe(void);
int linux_watch_signal(int number);
static inline void linux_ignore_signal(int number) { signal(number, SIG_IGN); }

// fcntl is variadic.
static inline int linux_set_nonblocking(int fd) {
  return fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

// S_ISSOCK is a macro of its argument.
static inline bool linux_is_socket(const char *path) {
  struct stat file;
  return lstat(path, &file) == 0 && S_ISSOCK(file.st_mode);
}

// The sun_path of a Unix address is an array member, which Swift sees as a tuple.
static inline char *linux_sun_path(struct sockaddr_un *address) { return address->sun_path; }

// One pointer a thread: the loop that runs on it.
void *linux_thread_slot(void);
void linux_set_thread_slot(void *value);

// accept4 needs _GNU_SOURCE, which in a module's header would split the C modules: it is in the .c.
int linux_accept(int listener, struct sockaddr_storage *peer, socklen_t *length);
