"""While thousands of slow senders and readers hang on, the others are served as before, and memory stays small."""
import json, os, re, resource, socket, ssl, statistics, subprocess, threading, time
from server import ARTICLE, Server, check, raise_descriptor_limit, trusting

SENDERS = READERS = 2000
MOST_MEMORY = 100 * 1024  # kilobytes
# Rounds without and with the crowd take turns, so that what else the machine does meanwhile falls on both.
RATE, SECONDS, ROUNDS, TURNS = 1000, 3, 2, 5
# The server has a core for itself where there are two, so that its clients do not delay it.
CORES = sorted(os.sched_getaffinity(0))
SERVING, ASKING = CORES[:max(1, len(CORES) // 2)], CORES[len(CORES) // 2:]
# Shared bodies and such as are joined for each request.
WANTED = [ARTICLE, "/v1/entities?limit=100", "/v1/events?limit=100", "/openapi.json"]


class Slow:
    """One hostile connection, opened again whenever the server has had enough of it."""

    def __init__(self, port, context):
        self.port, self.context, self.closed, self.socket = port, context, 0, None
        self.open()

    def open(self):
        if self.socket: self.socket.close()
        plain = socket.socket()
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        plain.settimeout(20)
        plain.connect(("127.0.0.1", self.port))
        self.socket = self.context.wrap_socket(plain) if self.context else plain
        self.socket.setblocking(False)
        self.begin()

    def send(self, data):
        try:
            self.socket.send(data)
        except (BlockingIOError, OSError):
            pass

    def tick(self):
        """A byte a second."""
        try:
            # A reader takes it from the encrypted stream, where there is one; to a sender, tickets are no answer.
            received = self.socket.recv(1) if self.is_sender else socket.socket.recv(self.socket, 1)
            if received and not self.is_sender: return
        except (BlockingIOError, ssl.SSLWantReadError):
            if self.is_sender: self.send(b"a")
            return
        except OSError:
            pass
        self.closed += 1
        self.open()


class SlowSender(Slow):
    is_sender = True

    def begin(self):
        self.send(f"GET {ARTICLE} HTTP/1.1\r\nHost: localhost\r\nX-A: ".encode())


class SlowReader(Slow):
    is_sender = False
    count = 0

    def begin(self):
        SlowReader.count += 1
        path = WANTED[SlowReader.count % len(WANTED)]
        # More than any socket buffer holds, so that answers wait in the server.
        self.send(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() * 400)


class Crowd:
    """All of them, each with its turn every second, on a thread of their own."""

    def __init__(self, port, context):
        self.members = [kind(port, context) for kind in [SlowSender] * SENDERS + [SlowReader] * READERS]
        self.ends = threading.Event()
        self.thread = threading.Thread(target=self.live)
        self.thread.start()

    def live(self):
        # On Linux both are of the thread alone. Whom we measure goes before whom we do not.
        os.sched_setaffinity(0, ASKING)
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
        step = 100
        while not self.ends.is_set():
            for start in range(step):
                for member in self.members[start::step]: member.tick()
                if self.ends.wait(1 / step): return

    def leave(self):
        self.ends.set()
        self.thread.join()
        for member in self.members: member.socket.close()
        return sum(member.closed for member in self.members)


def kernel_memory():
    """Bytes that the kernel keeps for all TCP connections of the machine."""
    with open("/proc/net/sockstat") as file:
        return int(re.search(r"TCP: .* mem (\d+)", file.read()).group(1)) * resource.getpagesize()


def prove(executable, tools, scheme, flags):
    raise_descriptor_limit(SENDERS + READERS + 500)
    with Server(executable, *flags, cores=SERVING) as server:
        port = server.ports[scheme]
        context = trusting() if scheme == "https" else None

        def measure():
            """The p99 of the others in microseconds, and the server's share of a core."""
            # Every tenth request on a new connection. It shares its core with the crowd, so it sleeps.
            command = [f"{tools}/load", "-c", "32", "-n", str(RATE * SECONDS), "-r", str(RATE), "-s", "-k", "10",
                       *(["-t"] if scheme == "https" else []), str(port), ARTICLE]
            start, busy = time.monotonic(), server.cpu_seconds()
            output = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120,
                                    preexec_fn=lambda: os.sched_setaffinity(0, ASKING)).stdout
            busy = (server.cpu_seconds() - busy) / (time.monotonic() - start)
            return json.loads(output)["p99"], busy

        def measure_rounds():
            return [statistics.median(values) for values in zip(*(measure() for _ in range(ROUNDS)))]

        measure()
        turns, closed, kernel = [], 0, 0
        kernel_before = kernel_memory()
        for _ in range(TURNS):
            alone = measure_rounds()
            crowd = Crowd(port, context)
            try:
                time.sleep(1)
                beside = measure_rounds()
                kernel = max(kernel, kernel_memory() - kernel_before)
            finally:
                closed += crowd.leave()
            turns.append((*alone, *beside, beside[0] / alone[0]))
            time.sleep(1)
        most = server.status("VmHWM")
        alone, busy_alone, beside, busy_beside, ratio = (statistics.median(values) for values in zip(*turns))
        row = (f"p99 {alone:.0f} → {beside:.0f} µs at {RATE:,} requests/s, ratio **{ratio:.2f}** (medians of {TURNS} turns, "
               f"the server on {len(SERVING)} core); {busy_alone * 100:.0f} → {busy_beside * 100:.0f} % of a core; most "
               f"memory **{most / 1024:.1f} MB** and {kernel >> 20} MB of the kernel's; {closed:,} slow ones closed and "
               "back again")
        print(f"slow, {scheme}: {row}", flush=True)
        check(ratio <= 2, f"the p99 of others grew too much: {row}")
        check(most < MOST_MEMORY, f"too much memory: {row}")
        return row
