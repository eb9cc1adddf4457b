"""Without a descriptor left the server neither spins nor dies, tells those whom it can, and recovers."""
import socket, time
from idle import ask
from server import Server, check

ALLOWED, CLIENTS, SECONDS = 96, 300, 3
MOST_BUSY = 0.25  # of one core, while nobody can get in


def outcome(client):
    client.setblocking(False)
    try:
        received = client.recv(65536)
    except BlockingIOError:
        return "waiting"
    except ConnectionResetError:
        return "reset"
    finally:
        client.setblocking(True)
    return received.split(b" ")[1].decode() if received else "closed"


def is_served(port):
    with socket.create_connection(("127.0.0.1", port), 20) as client:
        client.sendall(b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n")
        return b" 200 " in client.recv(65536).split(b"\r\n")[0]


def prove(executable, tools, scheme, flags):
    with Server(executable, *flags, descriptors=ALLOWED) as server:
        port = server.ports[scheme]
        clients = []
        for _ in range(CLIENTS):
            client = socket.create_connection(("127.0.0.1", port), 20)
            client.sendall(b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n")
            clients.append(client)
        time.sleep(1)
        before = server.cpu_seconds()
        time.sleep(SECONDS)
        busy = (server.cpu_seconds() - before) / SECONDS
        outcomes = [outcome(client) for client in clients]
        counts = {name: outcomes.count(name) for name in sorted(set(outcomes))}
        # A reload finds no descriptor either, and changes nothing.
        server.hang_up()
        time.sleep(1)
        check(server.process.poll() is None, f"the server died: {server.errors()}")
        served = clients[outcomes.index("200")]
        served.settimeout(20)
        ask(served)
        for client in clients: client.close()
        start = time.monotonic()
        while not is_served(port):
            check(time.monotonic() - start < 10, "nobody is served after all have left")
            time.sleep(0.05)
        recovered = time.monotonic() - start
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", port), 20) as client: ask(client)
        code, _ = server.stop(20)
    row = (f"{ALLOWED} descriptors, {CLIENTS} clients: {counts.get('200', 0)} served, {counts.get('503', 0)} told 503, "
           f"{counts.get('waiting', 0)} waiting; {busy * 100:.0f} % of a core meanwhile; served again "
           f"{recovered:.1f} s after they left")
    print(f"descriptors, {scheme}: {row}", flush=True)
    check(counts.get("200", 0) > 10 and counts.get("503", 0) > 0 and not counts.get("reset"), f"{counts}")
    check(busy < MOST_BUSY, f"{busy:.2f} of a core while nobody can get in")
    check(recovered < 5 and code == 0, f"served again after {recovered:.1f} s, exit code {code}")
    return row
