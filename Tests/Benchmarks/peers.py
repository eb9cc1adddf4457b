"""Korean morphological analysers from PyPI on the texts that the analysis was measured on, one thread each, in the same
run: what a Korean text costs those who only cut it into morphemes. Where PyPI cannot be reached, the page says so."""
import os, resource, subprocess, sys, time

VENV = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), ".build/bench-venv")
ROUNDS, SECONDS = 12, 0.4


def kiwi():
    from kiwipiepy import Kiwi
    analyser = Kiwi(num_workers=1)
    return analyser.tokenize


def mecab():
    # Past the Python objects for the morphemes, which take most of the time of `MeCab().parse`.
    from mecab import MeCab
    from mecab.utils import create_lattice
    tagger = MeCab()._tagger
    return lambda text: tagger.parse(create_lattice(text))


# What the page calls it, the package that has it, what makes its function from text to tokens.
PEERS = (("Kiwi", "kiwipiepy", kiwi), ("mecab-ko", "python-mecab-ko", mecab))


def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def measure(make, texts):
    """Least CPU seconds of a round over all texts, and the memory that loading the analyser took."""
    before = resident()
    analyse = make()
    for text in texts: analyse(text)
    memory = resident() - before
    start, repeats = time.process_time(), 0
    while time.process_time() - start < SECONDS:
        for text in texts: analyse(text)
        repeats += 1
    least = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(repeats):
            for text in texts: analyse(text)
        least = min(least, (time.process_time() - start) / repeats)
    return least, memory


def main():
    """Inside the environment: `peers.py PACKAGE FILE` prints version, seconds, memory and bytes."""
    from importlib.metadata import version
    package, file = sys.argv[1:]
    with open(file, encoding="utf-8") as texts: texts = texts.read().split("\f")
    make = next(make for _, name, make in PEERS if name == package)
    seconds, memory = measure(make, texts)
    print(version(package), seconds, memory, sum(len(text.encode()) for text in texts), len(texts))


def row(name, package, file, prefix):
    """A row of the page, in an environment of its own."""
    python = os.path.join(VENV, "bin/python")
    try:
        if not os.path.exists(python): subprocess.run([sys.executable, "-m", "venv", VENV], check=True, capture_output=True)
        if subprocess.run([python, "-m", "pip", "show", "-q", package], capture_output=True).returncode != 0:
            subprocess.run([python, "-m", "pip", "install", "-q", package], check=True, capture_output=True, timeout=600)
    except (OSError, subprocess.SubprocessError):
        return f"| {name} | not installed | | |"
    done = subprocess.run([*prefix, python, os.path.abspath(__file__), package, file], capture_output=True, text=True)
    if done.returncode != 0: return f"| {name} | failed | | |"
    release, seconds, memory, size, count = done.stdout.split()
    return (f"| {name} {release} | {float(seconds) / int(count) * 1e6:.0f} | {int(size) / float(seconds) / 1e6:.2f} | "
            f"{int(memory) / 1e6:.0f} |")


def table(file, prefix):
    rows = "\n".join(row(name, package, file, prefix) for name, package, _ in PEERS)
    return f"| analyser | µs / article | MB/s | MB of memory |\n| --- | ---: | ---: | ---: |\n{rows}"


if __name__ == "__main__": main()
