#!/usr/bin/python3
"""Prints workbooks as LibreOffice would, and looks for every cell's text in its place on its page.

    printed_cells.py [--timeout SECONDS] FILE...

Beside each FILE.xlsx stands FILE.json with what is expected: a list of pages, each a list of
`{"cell": "B7", "box": [left, top, right, bottom], "text": "..."}` in points from the upper left
corner of the paper. The characters that stand in the box on that page are compared with the text,
white space aside. Characters in no box are allowed for the footer only.

Prints one JSON object: for each file `{"pages": count, "problems": [...]}`. Exit status: 0, 1 if
there are problems, 2 if a file could not be printed. Needs poppler-utils' and mupdf-tools' programs.
"""
import argparse
import collections
import json
import os
import shutil
import sys
import tempfile
import xml.etree.ElementTree as tree

from render import print_to_pdf, run

# A glyph may hang over the edge of its cell by a hair.
TOLERANCE = 1.0


def characters(pdf, timeout):
    """For each page, the drawn characters as (x, y, text), seen at the glyph's lower middle."""
    root = tree.fromstring(run(["mutool", "draw", "-q", "-F", "stext", pdf], timeout))
    for page in root.iter("page"):
        found = []
        for font in page.iter("font"):
            size = float(font.get("size"))
            for char in font.iter("char"):
                text = char.get("c")
                if not text.isspace():
                    found.append((float(char.get("x")) + size / 4,
                                  float(char.get("y")) - size / 4, text))
        yield found


def problems_of(page, drawn, boxes):
    texts = [[] for _ in boxes]
    for x, y, text in drawn:
        for index, box in enumerate(boxes):
            left, top, right, bottom = box["box"]
            if left - TOLERANCE <= x <= right + TOLERANCE and top <= y <= bottom:
                texts[index].append(text)
                break
    for box, found in zip(boxes, texts):
        expected = collections.Counter(c for c in box["text"] if not c.isspace())
        missing = expected - collections.Counter("".join(found))
        extra = collections.Counter("".join(found)) - expected
        if missing or extra:
            yield {"page": page, "cell": box["cell"], "missing": sum(missing.values()),
                   "extra": sum(extra.values())}


def examine(path, pdf, timeout):
    with open(path[:-len("xlsx")] + "json", encoding="utf-8") as file:
        expected = json.load(file)
    printed = list(characters(pdf, timeout))
    problems = []
    if len(printed) != len(expected):
        problems.append({"expected": len(expected), "printed": len(printed)})
    for number, (drawn, boxes) in enumerate(zip(printed, expected), 1):
        problems.extend(problems_of(number, drawn, boxes))
    return {"pages": len(printed), "problems": problems}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--timeout", type=float, default=600)
    options = parser.parse_args()
    results, status = {}, 0
    folder = tempfile.mkdtemp(prefix="gongkai-pdf-")
    try:
        copies = []
        for index, path in enumerate(options.files):
            copies.append(os.path.join(folder, "%d.xlsx" % index))
            shutil.copyfile(path, copies[-1])
        print_to_pdf(copies, folder, options.timeout)
        for path, copy in zip(options.files, copies):
            results[path] = examine(path, copy[:-len("xlsx")] + "pdf", options.timeout)
            if results[path]["problems"]:
                status = 1
    except (OSError, RuntimeError, tree.ParseError) as error:
        print(json.dumps({"error": str(error)}, ensure_ascii=False))
        return 2
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(results, ensure_ascii=False))
    return status


if __name__ == "__main__":
    sys.exit(main())
