"""Clients that ask without pause and count what they lose.

A request is lost where it went out on a connection that the server had not closed, and no whole, right answer came back.
Behind an answer with `Connection: close` and an orderly end nothing more is answered (RFC 9112 §9.6); what was pipelined
there is asked again, as RFC 9110 §9.2.2 lets a client do with a GET.
"""
import asyncio, collections, json, ssl
from server import ARTICLE, trusting

PATHS = [ARTICLE, "/v1/timeline", "/v1/events?entity=putin", "/v1/search?q=%ED%91%B8%ED%8B%B4", "/v1/entities?limit=50",
         "/livez", "/", "/openapi.json"]
TEXT = "푸틴 러시아 대통령이 23일(현지시간) 소치에서 루카셴코 벨라루스 대통령과 회담했다. 전날 두 정상은 통화했다.\n"


def get(path):
    return path, f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def analysis(repeats):
    """The name of the answer, which is always the same, and the request."""
    body = json.dumps({"text": TEXT * repeats, "published_at": "2021-02-24"}).encode()
    head = f"POST /v1/analyze HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return f"analysis {repeats}", head.encode() + body


class Cut(Exception):
    pass


class Load:
    def __init__(self, server, scheme):
        self.port, self.context = server.ports[scheme], trusting() if scheme == "https" else None
        self.ends = asyncio.Event()
        self.counts = collections.Counter()
        self.faults = []
        self.answers = {}
        # The server was told to stop: whoever is refused goes home.
        self.may_be_refused = False
        self.tasks = []

    def start(self):
        for number in range(12): self.add(self.ask([get(PATHS[number % len(PATHS)])]))
        for number in range(4): self.add(self.ask([get(PATHS[(number + step) % len(PATHS)]) for step in range(6)]))
        for _ in range(4): self.add(self.ask([get(ARTICLE)], pause=0.05))
        for _ in range(4): self.add(self.ask([get("/v1/timeline")], once=True))
        for _ in range(2): self.add(self.ask([analysis(4)]))

    def add(self, client):
        self.tasks.append(asyncio.create_task(client))

    async def finish(self):
        self.ends.set()
        await asyncio.wait_for(asyncio.gather(*self.tasks), 60)
        self.tasks = []

    async def ask(self, requests, pause=0, once=False, same=True):
        """Sends the requests together, takes the answers, and again.

        `once`: on a new connection each time; `same`: every answer to a question must be the first one again."""
        while not self.ends.is_set():
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port, ssl=self.context)
            except (ConnectionError, ssl.SSLError, OSError) as fault:
                if self.may_be_refused: return
                return self.faults.append(f"connecting: {fault!r}")
            self.counts["connections"] += 1
            try:
                while not self.ends.is_set():
                    if not await self.exchange(reader, writer, requests, same) or once: break
                    if pause: await asyncio.sleep(pause)
            except (Cut, ConnectionError, ssl.SSLError, asyncio.IncompleteReadError, asyncio.TimeoutError) as fault:
                self.faults.append(f"{requests[0][0]}: {fault!r}")
            finally:
                writer.close()

    async def exchange(self, reader, writer, requests, same):
        """Whether the connection goes on."""
        writer.write(b"".join(request for _, request in requests))
        self.counts["requests"] += len(requests)
        for position, (name, _) in enumerate(requests):
            goes_on = await asyncio.wait_for(self.take(reader, name, same), 30)
            self.counts["answers"] += 1
            if not goes_on:
                if await asyncio.wait_for(reader.read(), 30): raise Cut("bytes after the last answer")
                self.counts["closed"] += 1
                self.counts["again"] += len(requests) - position - 1
                return False
        return True

    async def take(self, reader, name, same):
        head = await reader.readuntil(b"\r\n\r\n")
        lines = head.decode("latin-1").lower().split("\r\n")
        fields = dict(line.split(": ", 1) for line in lines[1:] if line)
        body = await reader.readexactly(int(fields["content-length"]))
        if " 200 " not in lines[0]: raise Cut(f"{lines[0]} {body[:200]}")
        if same and self.answers.setdefault(name, body) != body: raise Cut("another answer than before")
        return fields.get("connection") != "close"
