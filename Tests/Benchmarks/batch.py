#!/usr/bin/env python3
"""Runs a batch of many departments, and fails where it takes more memory than it may.

    Tests/Benchmarks/batch.py [--departments 1000] [--jobs 1,2] [--limit 200] [--no-floor] [PROGRAM]

PROGRAM is the built gongkai (default: .build/release/gongkai). The catalogs, of 15 to 60 items, come
from JSON lines. Printed are wall time, CPU time and the largest resident memory; only the memory has
a limit, in MiB, for the times depend on how busy the machine is. The floor, a C program that writes
the same cells and does nothing else, is built by Tests/Benchmarks/run; it holds all forms in memory.
The exit status is 1 where the limit is exceeded, or where a batch fails.
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from generate_catalogs import catalogs
from plan_cells import cells_of

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SEED = 20260101


def measured(command):
    """Exit status, wall time, CPU time of user and system, and largest resident memory in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    return (os.waitstatus_to_exitcode(status), wall, usage.ru_utime, usage.ru_stime,
            usage.ru_maxrss / 1024)


def sample_catalog(program, folder):
    """The text of the sample's catalog file."""
    path = folder / "sample.json"
    source = ROOT / "Samples" / "zhongwei-miit" / "source.txt"
    subprocess.run([program, "import", source, "-o", path], stderr=subprocess.DEVNULL)
    return path.read_text(encoding="utf-8")


def told(what, count, figures):
    """One line about a run."""
    status, wall, user, system, memory = figures
    each = (user + system) / count * 1000
    print(f"{what}: {wall:.2f} s wall, {user:.2f} s user, {system:.2f} s system, "
          f"{each:.2f} ms CPU each, {memory:.0f} MiB, status {status}", flush=True)


def floor(program, folder, lines):
    """Runs the floor over the forms of the catalogs in a file."""
    cells = []
    with lines.open(encoding="utf-8") as file:
        for index, line in enumerate(file):
            dump = subprocess.run([program, "plan", "-"], input=line, check=True, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
            cells.append(folder / f"{index}.cells")
            cells[-1].write_bytes(cells_of(dump)[0])
    output = folder / "floor"
    output.mkdir()
    figures = measured([HERE / ".build" / "floor", "--forms", output, *cells])
    told("plain C program, the same cells", len(cells), figures)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", nargs="?", default=ROOT / ".build" / "release" / "gongkai")
    parser.add_argument("--departments", type=int, default=1_000)
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--limit", type=float, default=200)
    parser.add_argument("--no-floor", action="store_true")
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines = folder / "city.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            sample = sample_catalog(options.program, folder)
            for text in catalogs(sample, options.departments, SEED):
                file.write(json.dumps(json.loads(text), ensure_ascii=False) + "\n")
        if not options.no_floor:
            floor(options.program, folder, lines)
        for jobs in options.jobs.split(","):
            figures = measured(
                [options.program, "batch", lines, "-o", folder / f"out{jobs}", "--jobs", jobs])
            told(f"{options.departments} departments, {jobs} jobs", options.departments, figures)
            failed |= figures[0] not in (0, 1) or figures[-1] > options.limit
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
