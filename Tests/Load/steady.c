// A steady, open-loop load: requests fall due at a fixed rate whether or not earlier ones are answered, and a latency
// counts from the moment its request was due, so that a stall is felt by all who would have come during it.
// Every tenth request of a connection comes on a new one. Prints one line of JSON: requests, and latencies in
// microseconds. Any answer but a whole 200 ends it with 1.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { FRESH = 10, PATIENCE_MS = 30000 };

typedef struct {
    int descriptor;
    SSL *tls; // NULL where the connection is plain
    int asked;
    long number; // of the request on its way; -1 when there is none
    size_t received, expected; // bytes of the present answer; expected is 0 until its head is whole
    char head[4096];
} Connection;

static struct sockaddr_in address;
static SSL_CTX *context; // NULL where the load is plain
static int set;
static char request[4096];
static int request_count;
static Connection **idle;
static int idle_count;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

// Blocks: whoever cannot get in delays everybody here, which shows.
static void open_connection(Connection *connection) {
    int descriptor = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    if (descriptor < 0 || connect(descriptor, (struct sockaddr *)&address, sizeof address)) fail("connect");
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connection->descriptor = descriptor;
    if (context) {
        connection->tls = SSL_new(context);
        SSL_set_fd(connection->tls, descriptor);
        if (SSL_connect(connection->tls) != 1) fail("TLS handshake");
    }
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event);
}

static void ask(Connection *connection, long number) {
    if (++connection->asked % FRESH == 0) {
        if (connection->tls) SSL_free(connection->tls);
        close(connection->descriptor);
        open_connection(connection);
    }
    connection->number = number;
    connection->received = connection->expected = 0;
    int sent = connection->tls ? SSL_write(connection->tls, request, request_count)
                               : (int)send(connection->descriptor, request, request_count, MSG_NOSIGNAL);
    if (sent != request_count) fail("send");
}

// Bytes read, 0 when there are none now.
static int receive(Connection *connection, char *buffer, int capacity) {
    if (!connection->tls) {
        int count = recv(connection->descriptor, buffer, capacity, 0);
        if (count == 0 || (count < 0 && errno != EAGAIN)) fail("the server closed");
        return count < 0 ? 0 : count;
    }
    int count = SSL_read(connection->tls, buffer, capacity);
    if (count <= 0 && SSL_get_error(connection->tls, count) != SSL_ERROR_WANT_READ) fail("the server closed");
    return count < 0 ? 0 : count;
}

// Whether the answer is whole.
static int take(Connection *connection, const char *bytes, size_t count) {
    if (connection->number < 0) fail("an answer that nobody asked for");
    if (!connection->expected) {
        size_t room = sizeof connection->head - 1 - connection->received, part = count < room ? count : room;
        memcpy(connection->head + connection->received, bytes, part);
        connection->head[connection->received + part] = 0;
        char *end = strstr(connection->head, "\r\n\r\n"), *length = strcasestr(connection->head, "content-length:");
        if (end && (!length || strncmp(connection->head + 9, "200", 3))) {
            fprintf(stderr, "not 200: %.60s\n", connection->head);
            exit(1);
        }
        if (end) connection->expected = end + 4 - connection->head + strtoul(length + 15, NULL, 10);
    }
    connection->received += count;
    return connection->expected && connection->received >= connection->expected;
}

static int compare(const void *left, const void *right) {
    float difference = *(const float *)left - *(const float *)right;
    return difference < 0 ? -1 : difference > 0;
}

int main(int argc, char **argv) {
    if (argc != 7 || (strcmp(argv[1], "http") && strcmp(argv[1], "https"))) {
        fprintf(stderr, "usage: steady http|https PORT PATH CONNECTIONS RATE SECONDS\n");
        return 2;
    }
    address = (struct sockaddr_in){
        .sin_family = AF_INET, .sin_port = htons(atoi(argv[2])), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (!strcmp(argv[1], "https")) context = SSL_CTX_new(TLS_client_method());
    int connections = atoi(argv[4]);
    double rate = atof(argv[5]);
    long wanted = rate * atof(argv[6]), due = 0, asked = 0, answered = 0;
    if (connections < 1 || wanted < 100) return 2;
    request_count = snprintf(
        request, sizeof request, "GET %s HTTP/1.1\r\nHost: localhost:%s\r\nUser-Agent: steady\r\n\r\n", argv[3], argv[2]);
    float *latencies = malloc(wanted * sizeof *latencies);
    Connection *all = calloc(connections, sizeof *all);
    idle = malloc(connections * sizeof *idle);
    set = epoll_create1(0);
    for (int i = 0; i < connections; i++) {
        all[i].number = -1;
        all[i].asked = i; // so that not all are renewed at once
        open_connection(&all[i]);
        idle[idle_count++] = &all[i];
    }
    int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    long step = 1e9 / rate;
    struct itimerspec times = {.it_interval.tv_nsec = step, .it_value.tv_nsec = step};
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL}, events[256];
    epoll_ctl(set, EPOLL_CTL_ADD, timer, &event);
    double start = now();
    timerfd_settime(timer, 0, &times, NULL);
    static char buffer[262144];
    while (answered < wanted) {
        int count = epoll_wait(set, events, 256, PATIENCE_MS);
        if (count == 0) {
            fprintf(stderr, "no answer for %d s\n", PATIENCE_MS / 1000);
            return 1;
        }
        for (int i = 0; i < count; i++) {
            Connection *connection = events[i].data.ptr;
            if (!connection) {
                unsigned long long ticks;
                if (read(timer, &ticks, sizeof ticks) == sizeof ticks) due = due + (long)ticks < wanted ? due + (long)ticks : wanted;
                continue;
            }
            for (int got; (got = receive(connection, buffer, sizeof buffer)) > 0;) {
                if (!take(connection, buffer, got)) continue;
                latencies[answered++] = (now() - start - (connection->number + 1) / rate) * 1e6;
                connection->number = -1;
                idle[idle_count++] = connection;
            }
        }
        while (asked < due && idle_count > 0) ask(idle[--idle_count], asked++);
    }
    qsort(latencies, wanted, sizeof *latencies, compare);
    printf("{\"requests\":%ld,\"p50\":%.0f,\"p99\":%.0f,\"p999\":%.0f,\"most\":%.0f}\n", wanted, latencies[wanted / 2],
           latencies[wanted * 99 / 100], latencies[wanted * 999 / 1000], latencies[wanted - 1]);
}
