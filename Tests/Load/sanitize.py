"""The thread sanitizer sees no race while everything happens at once."""
import asyncio, glob, random, re, socket, struct, subprocess, tempfile
from life import hang_up, tell
from load import Load, analysis, get
from server import ARTICLE, HERE, Server, check

SECONDS, RELOADS = 20, 20
# Every kind of access log, metric and limiter writes from the loops at once.
FLAGS = ["--loops", "4", "--workers", "4", "--log-format", "json"]


async def abort(load):
    """Connections that break at every stage: before, within and behind a request, before the answer is read."""
    draw = random.Random(1)
    choices = [get(ARTICLE)[1], get("/v1/entities?limit=100")[1] * 20, analysis(40)[1], get("/metrics")[1]]
    while not load.ends.is_set():
        client = socket.socket()
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.setblocking(False)
        try:
            await asyncio.get_running_loop().sock_connect(client, ("127.0.0.1", load.port))
            request = draw.choice(choices)
            client.send(request[:draw.randrange(len(request) + 1)])
            await asyncio.sleep(draw.choice([0, 0.002, 0.05]))
        except OSError:
            pass
        finally:
            client.close()


async def dawdle(load):
    """A few bytes now and then, and nothing is read."""
    while not load.ends.is_set():
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", load.port)
            for _ in range(20):
                if load.ends.is_set() or writer.is_closing(): break
                writer.write(b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET ")
                await asyncio.sleep(0.1)
            writer.transport.abort()
        except OSError:
            await asyncio.sleep(0.01)


async def everything(server, scheme):
    load = Load(server, scheme)
    load.start()
    for _ in range(4): load.add(abort(load))
    for _ in range(20): load.add(dawdle(load))
    load.add(load.ask([get("/metrics"), get("/v1/meta")], same=False))
    await hang_up(server, RELOADS, SECONDS, patience=60)
    load.may_be_refused = True
    code, _ = await asyncio.to_thread(server.stop, 60)
    await load.finish()
    return code, load


def prove(executable, tools, scheme, flags):
    with tempfile.TemporaryDirectory() as folder:
        options = f"log_path={folder}/report exitcode=66 halt_on_error=0 second_deadlock_stack=1"
        # Of the Swift toolchain: the C compiler of the system need not know Swift's calling convention.
        subprocess.run(["clang", "-shared", "-fPIC", "-O2", "-o", f"{tools}/mutex.so", f"{HERE}/mutex.c"], check=True)
        environment = {"TSAN_OPTIONS": options, "LD_PRELOAD": f"{tools}/mutex.so"}
        with Server(executable, "--grace", "30", *FLAGS, *flags, environment=environment) as server:
            code, load = asyncio.run(everything(server, scheme))
            counts = tell(server, load)
        reports = glob.glob(f"{folder}/report*")
        for report in reports:
            with open(report) as file: text = file.read()
            print(text[:20000], *sorted(set(re.findall("SUMMARY: .*", text))), sep="\n", flush=True)
        check(not reports and code == 0, f"the thread sanitizer reported something above; exit code {code}")
    row = (f"{counts['answers']:,} requests on {counts['connections']:,} connections, pipelined, analysed, aborted, slow, "
           f"with {RELOADS} reloads and SIGTERM: **0 reports**, 0 lost")
    print(f"sanitize, {scheme}: {row}", flush=True)
    return row
