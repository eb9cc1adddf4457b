#define _GNU_SOURCE
#include "CLinux.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static int checked(int result) { return result < 0 ? -errno : result; }

int sillok_epoll_create(void) { return checked(epoll_create1(EPOLL_CLOEXEC)); }

static int control(int epoll, int operation, int descriptor, uint64_t token, uint32_t interest) {
    struct epoll_event event = {.events = 0, .data.u64 = token};
    if (interest & SILLOK_READABLE) event.events |= EPOLLIN | EPOLLRDHUP;
    if (interest & SILLOK_WRITABLE) event.events |= EPOLLOUT;
    return checked(epoll_ctl(epoll, operation, descriptor, &event));
}

int sillok_epoll_add(int epoll, int descriptor, uint64_t token, uint32_t interest) {
    return control(epoll, EPOLL_CTL_ADD, descriptor, token, interest);
}

int sillok_epoll_change(int epoll, int descriptor, uint64_t token, uint32_t interest) {
    return control(epoll, EPOLL_CTL_MOD, descriptor, token, interest);
}

int sillok_epoll_remove(int epoll, int descriptor) { return control(epoll, EPOLL_CTL_DEL, descriptor, 0, 0); }

int sillok_epoll_poll(int epoll, sillok_event *events, int capacity) {
    struct epoll_event ready[256];
    if (capacity > 256) capacity = 256;
    int count;
    do count = epoll_wait(epoll, ready, capacity, 0);
    while (count < 0 && errno == EINTR);
    if (count < 0) return -errno;
    for (int i = 0; i < count; i++) {
        uint32_t readiness = 0;
        if (ready[i].events & (EPOLLIN | EPOLLRDHUP)) readiness |= SILLOK_READABLE;
        if (ready[i].events & EPOLLOUT) readiness |= SILLOK_WRITABLE;
        if (ready[i].events & (EPOLLERR | EPOLLHUP)) readiness |= SILLOK_GONE;
        events[i].token = ready[i].data.u64;
        events[i].readiness = readiness;
    }
    return count;
}

static uint64_t big_endian(const uint8_t *bytes) {
    uint64_t number = 0;
    for (int i = 0; i < 8; i++) number = number << 8 | bytes[i];
    return number;
}

int sillok_accept(int listener, sillok_peer *peer) {
    struct sockaddr_storage address;
    socklen_t count;
    int descriptor;
    do {
        count = sizeof address;
        address.ss_family = AF_UNSPEC;
        descriptor = accept4(listener, (struct sockaddr *)&address, &count, SOCK_NONBLOCK | SOCK_CLOEXEC);
    } while (descriptor < 0 && errno == EINTR);
    if (descriptor < 0) return -errno;
    *peer = (sillok_peer){0, 0};
    if (address.ss_family == AF_INET) {
        peer->low = 0xFFFF00000000 | ntohl(((struct sockaddr_in *)&address)->sin_addr.s_addr);
    } else if (address.ss_family == AF_INET6) {
        const uint8_t *bytes = ((struct sockaddr_in6 *)&address)->sin6_addr.s6_addr;
        *peer = (sillok_peer){big_endian(bytes), big_endian(bytes + 8)};
    }
    // Without it an answer waits for the peer's delayed acknowledgement. Fails on a Unix-domain socket, which needs none.
    int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

void sillok_stop_connecting(int listener) {
    struct sock_filter drop = BPF_STMT(BPF_RET | BPF_K, 0);
    struct sock_fprog program = {.len = 1, .filter = &drop};
    setsockopt(listener, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program);
}

int sillok_untaken(int descriptor) {
    int count = 0;
    return ioctl(descriptor, SIOCOUTQ, &count) == 0 && count > 0 ? count : 0;
}

int sillok_discard(int descriptor, size_t most) {
    char buffer[16384];
    while (most > 0) {
        ssize_t count = recv(descriptor, buffer, most < sizeof buffer ? most : sizeof buffer, MSG_DONTWAIT);
        if (count < 0) return errno != EAGAIN && errno != EINTR;
        if (count == 0) return 1;
        most -= (size_t)count;
    }
    return 1;
}

ssize_t sillok_receive(int descriptor, void *buffer, size_t capacity) {
    ssize_t count;
    do count = recv(descriptor, buffer, capacity, 0);
    while (count < 0 && errno == EINTR);
    return count < 0 ? -errno : count;
}

ssize_t sillok_send(int descriptor, const void *head, size_t head_count, const void *body, size_t body_count) {
    struct iovec pieces[2] = {{(void *)head, head_count}, {(void *)body, body_count}};
    struct msghdr message = {.msg_iov = pieces, .msg_iovlen = body_count > 0 ? 2 : 1};
    ssize_t count;
    do count = sendmsg(descriptor, &message, MSG_NOSIGNAL);
    while (count < 0 && errno == EINTR);
    return count < 0 ? -errno : count;
}

// Bytes of a connection that the kernel takes before the peer has room for them; accepted sockets inherit it. Without it
// each reader that reads nothing pins 2.5 MB of the kernel's memory, and a thousand of them all that TCP may have.
static const int most_unsent = 64 * 1024;

int sillok_listen(int family, const void *address, unsigned address_count, int backlog, int shared, int dual_stack) {
    int descriptor = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return -errno;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &most_unsent, sizeof most_unsent);
    int on = 1, only = !dual_stack;
    if (setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0
        && (!shared || setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0)
        && (family != AF_INET6 || setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &only, sizeof only) == 0)
        && bind(descriptor, address, address_count) == 0
        && (backlog == 0 || listen(descriptor, backlog) == 0))
        return descriptor;
    int error = errno;
    close(descriptor);
    return -error;
}

int sillok_raise_descriptor_limit(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return -errno;
    struct rlimit raised = {.rlim_cur = limit.rlim_max, .rlim_max = limit.rlim_max};
    if (limit.rlim_cur != limit.rlim_max && setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
    return limit.rlim_cur > INT_MAX ? INT_MAX : (int)limit.rlim_cur;
}

int sillok_reserve(void) { return checked(open("/dev/null", O_RDONLY | O_CLOEXEC)); }

static struct timespec clock_now(clockid_t clock) {
    struct timespec now = {0};
    clock_gettime(clock, &now);
    return now;
}

uint64_t sillok_monotonic_milliseconds(void) {
    struct timespec now = clock_now(CLOCK_MONOTONIC_COARSE);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

uint64_t sillok_monotonic_nanoseconds(void) {
    struct timespec now = clock_now(CLOCK_MONOTONIC);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

int64_t sillok_seconds_since_1970(void) { return clock_now(CLOCK_REALTIME_COARSE).tv_sec; }

int64_t sillok_milliseconds_since_1970(void) {
    struct timespec now = clock_now(CLOCK_REALTIME_COARSE);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
