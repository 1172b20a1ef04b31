#!/usr/bin/env python3
"""Runs a batch of many departments, and fails where it takes more memory than it may.

    Tests/Benchmarks/batch.py [--departments 20000] [--jobs 1,2] [--limit 200] [PROGRAM]

PROGRAM is the built gongkai (default: .build/release/gongkai). The catalogs, of 15 to 60 items, come
from JSON lines. Printed are wall time, CPU time and the largest resident memory; only the memory has
a limit, in MiB, for the times depend on how busy the machine is. The exit status is 1 where it is
exceeded, or where a batch fails.
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

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SEED = 20260101


def measured(command):
    """Exit status, wall time, CPU time of user and system, and largest resident memory in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", nargs="?", default=ROOT / ".build" / "release" / "gongkai")
    parser.add_argument("--departments", type=int, default=20_000)
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--limit", type=float, default=200)
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        lines = folder / "city.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            sample = sample_catalog(options.program, folder)
            for text in catalogs(sample, options.departments, SEED):
                file.write(json.dumps(json.loads(text), ensure_ascii=False) + "\n")
        for jobs in options.jobs.split(","):
            status, wall, user, system, memory = measured(
                [options.program, "batch", lines, "-o", folder / f"out{jobs}", "--jobs", jobs])
            each = (user + system) / options.departments * 1000
            print(f"{options.departments} departments, {jobs} jobs: {wall:.1f} s wall, "
                  f"{user:.1f} s user, {system:.1f} s system, {each:.2f} ms CPU each, "
                  f"{memory:.0f} MiB, status {status}", flush=True)
            failed |= status not in (0, 1) or memory > options.limit
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
