"""Keeps the rows between our markers in docs/benchmarks.md; a row is replaced when its proof runs again."""
import datetime, os
from server import ROOT

PAGE = os.path.join(ROOT, "docs/benchmarks.md")
BEGIN, END = "<!-- proofs -->", "<!-- /proofs -->"
HEADER = f"""{BEGIN}
## Under load and attack
Each row is a claim that its command holds the server to (`make prove`, `make sanitize`, `make fuzz`); one that does not
hold says so.

| proof | made by | on | what came out |
| --- | --- | --- | --- |
"""


def write(name, result):
    with open(PAGE) as file: text = file.read()
    if BEGIN not in text: text = f"{text.rstrip()}\n\n{HEADER}{END}\n"
    before, rest = text.split(BEGIN, 1)
    kept, after = rest.split(END, 1)
    rows = {line.split(" | ")[0][2:]: line for line in kept.split("\n")
            if line.startswith("| ") and not line.startswith(("| proof |", "| --- |"))}
    where = f"{datetime.date.today().isoformat()}, {len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.0f}"
    result = " ".join(result.split()).replace("|", "/")[:600]
    rows[name] = f"| {name} | `Tests/Load/run {name.split(',')[0]}` | {where} | {result} |"
    with open(PAGE, "w") as file:
        file.write(before + HEADER + "".join(f"{row}\n" for row in rows.values()) + END + after)
