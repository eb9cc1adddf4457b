// A keep-alive load: N connections, each with one request on its way, until a number of requests is answered.
// Prints one line of JSON: requests, seconds, bytes of an answer, and the latency at 50 % and 99 % in microseconds.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

typedef struct {
    int descriptor;
    size_t received, expected; // bytes of the present answer; expected is 0 until its head is whole
    char head[4096];
    double started;
} Connection;

static char request[4096];
static size_t request_count;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void ask(Connection *connection) {
    connection->received = connection->expected = 0;
    connection->started = now();
    if (send(connection->descriptor, request, request_count, MSG_NOSIGNAL) != (ssize_t)request_count) fail("send");
}

static int compare(const void *left, const void *right) {
    float difference = *(const float *)left - *(const float *)right;
    return difference < 0 ? -1 : difference > 0;
}

int main(int argc, char **argv) {
    if (argc != 5) {
        fprintf(stderr, "usage: load PORT PATH CONNECTIONS REQUESTS\n");
        return 2;
    }
    int connections = atoi(argv[3]);
    long wanted = atol(argv[4]), sent = 0, answered = 0;
    request_count = snprintf(
        request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nUser-Agent: load\r\nAccept: */*\r\n\r\n", argv[2],
        argv[1]);
    float *latencies = malloc(wanted * sizeof *latencies);
    Connection *all = calloc(connections, sizeof *all);
    int set = epoll_create1(0);
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(atoi(argv[1])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    for (int i = 0; i < connections; i++) {
        int descriptor = socket(AF_INET, SOCK_STREAM, 0), on = 1;
        if (connect(descriptor, (struct sockaddr *)&address, sizeof address)) fail("connect");
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        all[i].descriptor = descriptor;
        struct epoll_event event = {.events = EPOLLIN, .data.ptr = &all[i]};
        epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event);
    }
    double start = now();
    size_t size = 0;
    for (int i = 0; i < connections && sent < wanted; i++, sent++) ask(&all[i]);
    struct epoll_event events[256];
    static char buffer[262144];
    while (answered < wanted) {
        int count = epoll_wait(set, events, 256, 10000);
        if (count == 0) {
            fprintf(stderr, "no answer for 10 s\n");
            return 1;
        }
        for (int i = 0; i < count; i++) {
            Connection *connection = events[i].data.ptr;
            ssize_t got = recv(connection->descriptor, buffer, sizeof buffer, 0);
            if (got <= 0) fail("the server closed");
            if (!connection->expected) {
                size_t room = sizeof connection->head - 1 - connection->received;
                size_t part = (size_t)got < room ? (size_t)got : room;
                if (connection->received < sizeof connection->head - 1)
                    memcpy(connection->head + connection->received, buffer, part);
                connection->head[connection->received + part] = 0;
                char *end = strstr(connection->head, "\r\n\r\n"), *length = strcasestr(connection->head, "content-length:");
                if (end && strncmp(connection->head + 9, "200", 3)) {
                    fprintf(stderr, "not 200: %.60s\n", connection->head);
                    return 1;
                }
                if (end) connection->expected = end + 4 - connection->head + (length ? strtoul(length + 15, NULL, 10) : 0);
            }
            connection->received += got;
            if (!connection->expected || connection->received < connection->expected) continue;
            size = connection->expected;
            latencies[answered++] = (now() - connection->started) * 1e6;
            if (sent < wanted) {
                sent++;
                ask(connection);
            }
        }
    }
    double seconds = now() - start;
    qsort(latencies, wanted, sizeof *latencies, compare);
    printf("{\"requests\":%ld,\"seconds\":%.3f,\"bytes\":%zu,\"p50\":%.0f,\"p99\":%.0f}\n", wanted, seconds, size,
           latencies[wanted / 2], latencies[wanted * 99 / 100]);
}
