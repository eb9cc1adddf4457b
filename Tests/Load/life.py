"""Reloading and stopping under load lose no request."""
import asyncio, os, time
from load import Load, analysis
from server import Server, check

RELOADS, SPAN = 20, 10
STOPS, GRACE = 5, 10


def tell(server, load):
    for fault in load.faults[:10]: print(f"  {fault}", flush=True)
    check(not load.faults, f"{len(load.faults)} requests were lost; the server said: {server.errors()[-500:]}")
    counts = load.counts
    check(counts["answers"] + counts["again"] == counts["requests"], f"{counts}")
    return counts


async def hang_up(server, times, span, patience):
    """Has the server reload so many times within so many seconds; each has to end before its patience does."""
    for number in range(times):
        start = time.monotonic()
        server.hang_up()
        while server.reloads() <= number:
            check(time.monotonic() - start < patience, "a reload was lost")
            await asyncio.sleep(0.01)
        await asyncio.sleep(max(0, span / times - (time.monotonic() - start)))


async def reload(server, load):
    load.start()
    await asyncio.sleep(1)
    await hang_up(server, RELOADS, SPAN, patience=30)
    await load.finish()


async def stop(server, load):
    load.start()
    await asyncio.sleep(0.5)
    # Some that are still being worked on when the signal comes.
    for _ in range(4): load.add(load.ask([analysis(400)], once=True))
    await asyncio.sleep(0.5)
    load.may_be_refused = True
    code, seconds = await asyncio.to_thread(server.stop, GRACE + 5)
    check(code == 0, f"exit code {code}: {server.errors()[-500:]}")
    check(seconds <= GRACE, f"stopping took {seconds:.1f} s")
    await load.finish()
    return seconds


def prove_reloading(executable, tools, scheme, flags):
    async def run():
        with Server(executable, *flags) as server:
            load = Load(server, scheme)
            await reload(server, load)
            return tell(server, load)

    counts = asyncio.run(run())
    row = f"{RELOADS} reloads in {SPAN} s: {counts['answers']:,} requests on {counts['connections']:,} connections, **0 lost**"
    print(f"reload, {scheme}: {row}", flush=True)
    return row


def prove_stopping(executable, tools, scheme, flags):
    async def run():
        with Server(executable, "--grace", str(GRACE), *flags) as server:
            load = Load(server, scheme)
            return await stop(server, load), tell(server, load)

    runs = [asyncio.run(run()) for _ in range(STOPS)]
    total = lambda key: sum(counts[key] for _, counts in runs)
    row = (f"{STOPS} times SIGTERM: {total('answers'):,} requests, **0 lost**, {total('closed')} connections ended by "
           f"`Connection: close`, exit code 0 after at most {max(seconds for seconds, _ in runs):.1f} s")
    print(f"stop, {scheme}: {row}", flush=True)
    return row
