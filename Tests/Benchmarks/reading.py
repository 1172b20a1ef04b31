#!/usr/bin/env python3
"""Reads the forms of many departments into catalogs, and fails where it takes more memory than it may.

    Tests/Benchmarks/reading.py [--forms 1000] [--jobs 1,2] [--limit 64] [--python PYTHON] [PROGRAM]

PROGRAM is the built gongkai (default: .build/release/gongkai). It makes the forms, of 15 to 60 items,
and reads them with all findings. Beside it stands python-calamine, which reads the raw cells of the
same files in one process, if PYTHON has it:

    python3 -m venv /tmp/calamine && /tmp/calamine/bin/pip install python-calamine
    Tests/Benchmarks/reading.py --python /tmp/calamine/bin/python

Printed are wall time, CPU time and the largest resident memory; only the memory has a limit, in MiB,
for the times depend on how busy the machine is. Instructions have a threshold in Tests/Benchmarks/run
("form, read, warm"). The exit status is 1 where the limit is exceeded, or where an import fails.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from batch import ROOT, SEED, measured, sample_catalog, told
from generate_catalogs import catalogs

CELLS = """
import pathlib, sys
from python_calamine import CalamineWorkbook
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx")):
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        workbook.get_sheet_by_name(name).to_python()
"""


def make_forms(program, folder, count):
    """A folder with the forms of many departments, and nothing else."""
    lines, made, forms = folder / "city.jsonl", folder / "made", folder / "forms"
    with lines.open("w", encoding="utf-8") as file:
        for text in catalogs(sample_catalog(program, folder), count, SEED):
            file.write(json.dumps(json.loads(text), ensure_ascii=False) + "\n")
    subprocess.run([program, "batch", lines, "-o", made], stderr=subprocess.DEVNULL)
    forms.mkdir()
    for path in made.glob("*/*.xlsx"):
        path.rename(forms / path.name)
    found = len(list(forms.iterdir()))
    if found != count:
        sys.exit(f"{found} forms were made, not {count}.")
    return forms


def compare(python, forms, count):
    """Reads the cells with python-calamine, where it is installed."""
    installed = subprocess.run([python, "-c", "import python_calamine"], stderr=subprocess.DEVNULL)
    if installed.returncode != 0:
        print(f"python-calamine, the raw cells: {python} does not have it", flush=True)
        return
    told("python-calamine, the raw cells", count, measured([python, "-c", CELLS, forms]))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", nargs="?", default=ROOT / ".build" / "release" / "gongkai")
    parser.add_argument("--forms", type=int, default=1_000)
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--limit", type=float, default=64)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        forms = make_forms(options.program, folder, options.forms)
        compare(options.python, forms, options.forms)
        for jobs in options.jobs.split(","):
            output = folder / f"out{jobs}"
            figures = measured([options.program, "import", forms, "-o", output, "--jobs", jobs])
            told(f"{options.forms} forms, {jobs} jobs", options.forms, figures)
            read = len(list(output.glob("*.json")))
            failed |= figures[0] not in (0, 1) or read < options.forms
            failed |= figures[-1] > options.limit
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
