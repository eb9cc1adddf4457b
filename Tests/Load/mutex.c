// Tells the thread sanitizer what Swift's Mutex does where it is contended. The uncontended way is inlined, so that the
// sanitizer sees it; the contended one is in a library that was built without it, and whatever such a lock protects would
// look like a race. Preloaded, this takes the library's place, announces the order and lets the library do the work.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

extern void __tsan_acquire(void *address);
extern void __tsan_release(void *address);

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

// `_MutexHandle._lockSlow(_: UInt32)` and `_MutexHandle._unlockSlow()` of the module Synchronization.
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

static SWIFT void (*lock_slow)(uint32_t, SELF);
static SWIFT void (*unlock_slow)(SELF);

__attribute__((constructor)) static void find(void) {
    lock_slow = dlsym(RTLD_NEXT, LOCK);
    unlock_slow = dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void announced_lock(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void announced_lock(uint32_t thread, SELF) {
    lock_slow(thread, self);
    __tsan_acquire(self);
}

SWIFT void announced_unlock(SELF) __asm__(UNLOCK);
SWIFT void announced_unlock(SELF) {
    __tsan_release(self);
    unlock_slow(self);
}
