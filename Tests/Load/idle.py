"""What an idle keep-alive connection costs, new and after a request."""
import socket, time
from server import ARTICLE, Server, check, raise_descriptor_limit, trusting

COUNT = 10_000
MOST = 8 * 1024  # bytes


def ask(client):
    client.sendall(f"GET {ARTICLE} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    received = b""
    while b"\r\n\r\n" not in received:
        received += client.recv(65536)
    head, body = received.split(b"\r\n\r\n", 1)
    check(b" 200 " in head.split(b"\r\n")[0], head)
    length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
    while len(body) < length:
        part = client.recv(65536)
        check(part, "the answer was cut")
        body += part


def prove(executable, tools, scheme, flags):
    raise_descriptor_limit(COUNT + 500)
    with Server(executable, "--idle-timeout", "600", *flags) as server:
        context = trusting() if scheme == "https" else None

        def connect():
            client = socket.create_connection(("127.0.0.1", server.ports[scheme]), 20)
            return context.wrap_socket(client) if context else client

        # What is made once is not a matter of the connections.
        for _ in range(50):
            with connect() as client: ask(client)
        time.sleep(1)
        before = server.status("VmRSS")
        clients = [connect() for _ in range(COUNT)]
        time.sleep(1)
        new = (server.status("VmRSS") - before) * 1024 / COUNT
        for client in clients: ask(client)
        time.sleep(1)
        used = (server.status("VmRSS") - before) * 1024 / COUNT
        # All are still there.
        for client in clients[::100]: ask(client)
        for client in clients: client.close()
    row = f"{COUNT:,} connections: **{new:,.0f} bytes** each when new, **{used:,.0f} bytes** each after a request"
    print(f"idle, {scheme}: {row}", flush=True)
    check(max(new, used) < MOST, row)
    return row
