// A keep-alive load: N connections, each with one request on its way, until a number of requests is answered.
//
// Closed loop: every connection asks again as soon as it is answered. Open loop (-r): requests are due at a fixed rate
// whatever the answers do, and a latency counts from the moment its request was due, so that a stall of the server is
// felt by all who would have come meanwhile (no coordinated omission). It does not sleep, so that a timer's slack is not
// taken for the server's latency, unless others need its core too (-s).
//
// Prints one line of JSON: requests, seconds, bytes of an answer, latencies in microseconds, and what TLS agreed on.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 10 }; // seconds without an answer

typedef struct {
    int descriptor;
    SSL *tls;                  // NULL in the clear
    size_t received, expected; // bytes of the present answer; expected is 0 until its head is whole
    char head[4096];
    double due; // of the request on its way; negative when there is none
    long asked;
} Connection;

static char request[4096];
static size_t request_count;
static char *varied; // sixteen digits within the request that differ each time; NULL where every request is the same

static struct sockaddr_in address;
static SSL_CTX *context; // NULL in the clear
static long renewed;     // a connection is opened anew for each so many of its requests; 0: never
static int set;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void open_connection(Connection *connection) {
    int descriptor = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    if (descriptor < 0 || connect(descriptor, (struct sockaddr *)&address, sizeof address)) fail("connect");
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connection->descriptor = descriptor;
    if (context) {
        connection->tls = SSL_new(context);
        SSL_set_fd(connection->tls, descriptor);
        SSL_set_tlsext_host_name(connection->tls, "localhost");
        if (SSL_connect(connection->tls) != 1) {
            fprintf(stderr, "the TLS handshake failed\n");
            exit(1);
        }
    }
    fcntl(descriptor, F_SETFL, O_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event);
}

// Whoever cannot get in delays everybody here, which shows.
static void renew(Connection *connection) {
    if (connection->tls) SSL_free(connection->tls);
    close(connection->descriptor);
    open_connection(connection);
}

static void ask(Connection *connection, double due) {
    static unsigned long number;
    if (renewed && ++connection->asked % renewed == 0) renew(connection);
    connection->received = connection->expected = 0;
    connection->due = due;
    if (varied) {
        unsigned long rest = ++number;
        for (int i = 15; i >= 0; i--, rest >>= 4) varied[i] = "0123456789abcdef"[rest & 15];
    }
    ssize_t sent = connection->tls ? SSL_write(connection->tls, request, request_count)
                                   : send(connection->descriptor, request, request_count, MSG_NOSIGNAL);
    if (sent != (ssize_t)request_count) fail("send");
}

// Bytes; 0 where nothing is left to read now.
static size_t receive(Connection *connection, char *buffer, size_t capacity) {
    if (!connection->tls) {
        ssize_t got = recv(connection->descriptor, buffer, capacity, 0);
        if (got > 0) return got;
        if (got < 0 && errno == EAGAIN) return 0;
        fail("the server closed");
    }
    int got = SSL_read(connection->tls, buffer, capacity);
    if (got > 0) return got;
    if (SSL_get_error(connection->tls, got) == SSL_ERROR_WANT_READ) return 0;
    fail("the server closed");
    return 0;
}

// Takes what has come; whether the answer is whole.
static int take(Connection *connection) {
    static char buffer[262144];
    size_t got;
    do {
        if (!(got = receive(connection, buffer, sizeof buffer))) return 0;
        if (connection->due < 0) fail("an answer that nobody asked for");
        if (!connection->expected) {
            size_t room = sizeof connection->head - 1 - connection->received, part = got < room ? got : room;
            memcpy(connection->head + connection->received, buffer, part);
            connection->head[connection->received + part] = 0;
            char *end = strstr(connection->head, "\r\n\r\n"), *length = strcasestr(connection->head, "content-length:");
            if (end && (!length || strncmp(connection->head + 9, "200", 3))) {
                fprintf(stderr, "not 200: %.60s\n", connection->head);
                exit(1);
            }
            if (end) connection->expected = end + 4 - connection->head + strtoul(length + 15, NULL, 10);
        }
        connection->received += got;
        if (connection->expected && connection->received >= connection->expected) return 1;
    } while (connection->tls); // a record may wait inside the library, which no epoll set tells
    return 0;
}

static int compare(const void *left, const void *right) {
    float difference = *(const float *)left - *(const float *)right;
    return difference < 0 ? -1 : difference > 0;
}

// One protocol and one cipher, so that two servers are compared at the same work.
static void set_tls(void) {
    context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
    if (SSL_CTX_set_ciphersuites(context, "TLS_AES_128_GCM_SHA256") != 1) fail("cipher");
}

// Ticks at the rate, to sleep by; the ticks themselves say nothing.
static int set_timer(double rate) {
    int timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    long step = 1e9 / rate;
    struct itimerspec times = {.it_interval = {step / 1000000000, step % 1000000000}};
    times.it_value = times.it_interval;
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = NULL};
    if (timer < 0 || timerfd_settime(timer, 0, &times, NULL) || epoll_ctl(set, EPOLL_CTL_ADD, timer, &event)) fail("timer");
    return timer;
}

int main(int argc, char **argv) {
    int connections = 64, port, option;
    long wanted = 50000, sent = 0, answered = 0;
    double rate = 0;
    const char *field = "";
    int varies = 0, sleeps = 0, timer = -1;
    while ((option = getopt(argc, argv, "c:n:r:k:f:svt")) != -1) switch (option) {
        case 'c': connections = atoi(optarg); break;
        case 'n': wanted = atol(optarg); break;
        case 'r': rate = atof(optarg); break;
        case 'k': renewed = atol(optarg); break;
        case 'f': field = optarg; break;
        case 's': sleeps = 1; break;
        case 'v': varies = 1; break;
        case 't': set_tls(); break;
        default: goto usage;
    }
    if (argc - optind != 2 || connections < 1 || wanted < 1 || (sleeps && rate <= 0)) {
    usage:
        fprintf(stderr, "usage: load [OPTION]... PORT PATH\n"
                        "  -c N      connections (64)\n"
                        "  -n N      requests (50000)\n"
                        "  -r RATE   open loop: so many requests a second\n"
                        "  -s        sleep until requests are due\n"
                        "  -k N      every Nth request of a connection comes on a new one\n"
                        "  -f FIELD  one more header field\n"
                        "  -v        a field X-Request-Id that differs in every request\n"
                        "  -t        TLS 1.3\n");
        return 2;
    }
    port = atoi(argv[optind]);
    address = (struct sockaddr_in){
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    request_count = snprintf(
        request, sizeof request,
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUser-Agent: load\r\nAccept: */*\r\n%s%s%s\r\n", argv[optind + 1], port,
        field, *field ? "\r\n" : "", varies ? "X-Request-Id: 0000000000000000\r\n" : "");
    if (request_count >= sizeof request) goto usage;
    if (varies) varied = request + request_count - 4 - 16;
    float *latencies = malloc(wanted * sizeof *latencies);
    Connection *all = calloc(connections, sizeof *all), **idle = calloc(connections, sizeof *idle);
    int idle_count = 0;
    set = epoll_create1(0);
    for (int i = 0; i < connections; i++) {
        all[i].asked = i; // so that not all are renewed at once
        open_connection(&all[i]);
        idle[idle_count++] = &all[i];
    }
    if (sleeps) timer = set_timer(rate);
    double start = now(), last = start;
    size_t size = 0;
    struct epoll_event events[256];
    while (answered < wanted) {
        double time = now();
        while (idle_count && sent < wanted) {
            double due = rate > 0 ? start + sent / rate : time;
            if (due > time) break;
            ask(idle[--idle_count], due);
            sent++;
        }
        int count = epoll_wait(set, events, 256, rate > 0 && !sleeps ? 0 : PATIENCE * 1000);
        time = now();
        if (time - last > PATIENCE) {
            fprintf(stderr, "no answer for %d s\n", PATIENCE);
            return 1;
        }
        for (int i = 0; i < count; i++) {
            Connection *connection = events[i].data.ptr;
            unsigned long long ticks;
            if (!connection) {
                if (read(timer, &ticks, sizeof ticks) < 0 && errno != EAGAIN) fail("timer");
                continue;
            }
            last = time;
            if (!take(connection)) continue;
            size = connection->expected;
            latencies[answered++] = (now() - connection->due) * 1e6;
            connection->due = -1;
            if (rate > 0 || sent >= wanted) {
                idle[idle_count++] = connection;
            } else {
                sent++;
                ask(connection, now());
            }
        }
    }
    double seconds = now() - start;
    qsort(latencies, wanted, sizeof *latencies, compare);
    printf("{\"requests\":%ld,\"seconds\":%.3f,\"bytes\":%zu,\"p50\":%.0f,\"p99\":%.0f,\"p999\":%.0f,\"tls\":\"%s\"}\n", wanted,
           seconds, size, latencies[wanted / 2], latencies[wanted * 99 / 100], latencies[wanted * 999 / 1000],
           context ? SSL_get_cipher(all[0].tls) : "");
}
