#define _GNU_SOURCE 1
#include "CLinux.h"

int linux_accept(int listener, struct sockaddr_storage *peer, socklen_t *length) {
  return accept4(listener, (struct sockaddr *)peer, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static _Thread_local void *thread_slot;

void *linux_thread_slot(void) { return thread_slot; }
void linux_set_thread_slot(void *value) { thread_slot = value; }

// Written once, before the first handler is installed.
static int signal_pipe[2] = {-1, -1};

static void write_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe holds the signal already.
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = saved;
}

int linux_signal_pipe(void) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  return signal_pipe[0];
}

int linux_watch_signal(int number) {
  struct sigaction action = {.sa_handler = write_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  return sigaction(number, &action, NULL);
}
