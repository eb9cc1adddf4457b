#pragma once
// Linux calls that the Glibc module does not show to Swift, and the two of the hot path, whose message headers are
// cheaper to build in C. All restart after EINTR. Negative results are -errno.
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum {
    SILLOK_READABLE = 1, // data, or the peer's end of it
    SILLOK_WRITABLE = 2,
    SILLOK_GONE = 4, // error, or both directions closed
};

typedef struct {
    uint64_t token;
    uint32_t readiness;
} sillok_event;

int sillok_epoll_create(void);
// `interest` of SILLOK_READABLE and SILLOK_WRITABLE, level-triggered.
int sillok_epoll_add(int epoll, int descriptor, uint64_t token, uint32_t interest);
int sillok_epoll_change(int epoll, int descriptor, uint64_t token, uint32_t interest);
int sillok_epoll_remove(int epoll, int descriptor);
// What is ready now, without waiting.
int sillok_epoll_poll(int epoll, sillok_event *events, int capacity);

// Who connected: the 128 bits of an address in the machine's order, IPv4 mapped into IPv6; zero for a Unix-domain socket.
typedef struct {
    uint64_t high, low;
} sillok_peer;

// Non-blocking and close-on-exec.
int sillok_accept(int listener, sillok_peer *peer);
// Has the kernel drop whatever still wants to connect over TCP, while what is connected can be accepted: the others try again
// and learn that nobody listens, instead of being reset after they sent a request.
void sillok_stop_connecting(int listener);
// Bytes sent that the peer has not taken; 0 where nobody knows.
int sillok_untaken(int descriptor);
// Throws away up to `most` received bytes: whether the peer has closed its side.
int sillok_discard(int descriptor, size_t most);
ssize_t sillok_receive(int descriptor, void *buffer, size_t capacity);
// Head and body in one call, neither copied first; no SIGPIPE.
ssize_t sillok_send(int descriptor, const void *head, size_t head_count, const void *body, size_t body_count);

// A bound, listening, non-blocking socket for one address of getaddrinfo.
int sillok_listen(int family, const void *address, unsigned address_count, int backlog, int shared, int dual_stack);
// Lets the process have as many descriptors as its hard limit allows, and says how many that are.
int sillok_raise_descriptor_limit(void);
// A descriptor kept in reserve.
int sillok_reserve(void);

// Coarse: the kernel's last tick, a few milliseconds old at most, read at almost no cost.
uint64_t sillok_monotonic_milliseconds(void);
// Exact: some 20 ns.
uint64_t sillok_monotonic_nanoseconds(void);
int64_t sillok_seconds_since_1970(void);
int64_t sillok_milliseconds_since_1970(void);
