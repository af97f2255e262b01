#define _GNU_SOURCE 1
#include "CLinux.h"

int linux_accept(int listener, struct sockaddr_storage *peer, socklen_t *length) {
  return accept4(listener, (struct sockaddr *)peer, length, SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static _Thread_local void *thread_slot;

void *linux_thread_slot(void) { return thread_slot; }
void linux_set_thread_slot(void *value) { thread_slot = value; }
