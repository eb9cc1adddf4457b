// The floor: the least that answering a request over a socket can cost. One thread, one epoll set, and the same bytes
// for every request, read from a file. Prints its port; ends with its standard input.
#define _GNU_SOURCE
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

static char answer[1 << 20];
static size_t answer_count;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: floor FILE\nserves the bytes of FILE as the answer to every request\n");
        return 2;
    }
    FILE *file = fopen(argv[1], "rb");
    if (!file) fail(argv[1]);
    answer_count = fread(answer, 1, sizeof answer, file);
    fclose(file);

    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (bind(listener, (struct sockaddr *)&address, length) || listen(listener, 1024)) fail("listen");
    getsockname(listener, (struct sockaddr *)&address, &length);
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);

    int set = epoll_create1(0);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener};
    epoll_ctl(set, EPOLL_CTL_ADD, listener, &event);
    event.data.fd = 0;
    epoll_ctl(set, EPOLL_CTL_ADD, 0, &event);
    struct epoll_event events[256];
    static char buffer[65536];
    for (;;) {
        int count = epoll_wait(set, events, 256, -1);
        for (int i = 0; i < count; i++) {
            int descriptor = events[i].data.fd;
            if (descriptor == 0) return 0;
            if (descriptor == listener) {
                int accepted, on = 1;
                while ((accepted = accept4(listener, NULL, NULL, SOCK_NONBLOCK)) >= 0) {
                    setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                    event.events = EPOLLIN;
                    event.data.fd = accepted;
                    epoll_ctl(set, EPOLL_CTL_ADD, accepted, &event);
                }
                continue;
            }
            ssize_t got = recv(descriptor, buffer, sizeof buffer, 0);
            if (got <= 0) {
                close(descriptor);
                continue;
            }
            char *at = buffer, *end;
            while ((end = memmem(at, buffer + got - at, "\r\n\r\n", 4))) {
                if (send(descriptor, answer, answer_count, MSG_NOSIGNAL) != (ssize_t)answer_count) fail("send");
                at = end + 4;
            }
        }
    }
}
