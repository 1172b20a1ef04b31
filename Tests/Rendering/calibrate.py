#!/usr/bin/python3
"""Compares the text measure with LibreOffice over seed texts and random texts.

    swift build --build-tests && /usr/bin/python3 Tests/Rendering/calibrate.py [--cases N] [--seed S]

Generates cells of many fonts, sizes and widths, has them measured by `swift test` (the suite
MeasuredCasesTests) and by LibreOffice, and prints how often and by how much the two differ. Exit
status 1 if LibreOffice wants a higher cell anywhere.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

from office import Office, points
from scratch import cell_format, heights

# Points by which heights may differ from rounding alone.
TOLERANCE = 0.06
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FONTS = ["宋体", "仿宋", "仿宋_GB2312", "黑体", "楷体", "方正小标宋简体", "华文中宋", "Arial", "隶书"]
SIZES = [8, 9, 10, 10.5, 11, 12, 14, 16, 18, 22]
WIDTHS = [3.4, 4.2, 6.4, 7, 9.4, 10, 12, 15, 20, 28, 33, 36, 50, 80, 120]
HAN = "政府信息公开条例依申请主动单位目录第一二三国务院令自治区办法规定通知工作日内形成更改之起年月号"
PUNCTUATION = "，。；：、！？（）《》「」『』【】〔〕“”‘’…—·～％"
WORDS = ["Word", "GB/T", "http://www.nxzw.gov.cn/xxgk/zfxxgk?id=15", "a", "PDF", "2021", "12345",
         "0955-7012345", "(1)", "1.", "A4", "user@example.cn", "[2017]", "3.14", "100%", "e-mail",
         "\"quoted\"", "don't", "x=1", "C++", "Internationalization"]
MARKS = "■□√☐☑●①②ⅠⅧ℃№×÷±→"


def seed_texts():
    """Cells of the published catalog: real texts, with their line feeds where they belong."""
    path = os.path.join(ROOT, "Samples", "zhongwei-miit", "source.txt")
    texts = set()
    with open(path, encoding="utf-8") as source:
        for line in source:
            for field in line.rstrip("\n").split("\t"):
                field = field.strip()
                if field and "<" not in field:
                    texts.add(field)
                    texts.add(field.replace("； ", "；\n"))
                if "□" in field:
                    texts.add("\n".join(field.split("> ")[-1].split()))
    return sorted(texts)


def random_text(source):
    kinds = [
        lambda: "".join(source.choices(HAN, k=source.randint(1, 8))),
        lambda: source.choice(PUNCTUATION) * source.randint(1, 3),
        lambda: "".join(source.choices(PUNCTUATION, k=source.randint(1, 5))),
        lambda: source.choice(WORDS),
        lambda: str(source.randint(0, 10 ** source.randint(1, 12))),
        lambda: " " * source.randint(1, 3),
        lambda: "《" + "".join(source.choices(HAN, k=source.randint(2, 12))) + "》",
        lambda: "（国务院令第%d号）" % source.randint(1, 999),
        lambda: source.choice(MARKS) * source.randint(1, 3),
        lambda: "\n",
    ]
    weights = source.choice([
        [8, 1, 0, 1, 1, 1, 2, 1, 0, 0.3], [3, 1, 1, 3, 2, 2, 1, 1, 1, 0.3],
        [1, 0, 0, 8, 2, 5, 0, 0, 0, 0.2], [1, 3, 5, 1, 1, 0, 1, 0, 1, 0.1],
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]])
    length = source.choice([1, 2, 3, 5, 10, 20, 60])
    pieces = source.choices(kinds, weights=weights, k=length)
    return "".join(piece() for piece in pieces) or "空"


def cases(count, source):
    seeds = seed_texts()
    for number in range(count):
        text = source.choice(seeds) if number % 3 == 0 else random_text(source)
        stacked = number % 20 == 1
        yield {
            "text": "".join(source.choices(HAN + "A1（", k=source.randint(1, 6))) if stacked else text,
            "font": source.choice(FONTS), "size": source.choice(SIZES),
            "bold": source.random() < 0.1, "stacked": stacked,
            "characters": source.choice(WIDTHS),
        }


def file_width(characters):
    """The width that libxlsxwriter 1.1.4 stores for a column."""
    pixels = int(characters * 7 + 0.5) + 5
    return int(pixels / 7 * 256) / 256


def ours(items):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "cases.json"), "w", encoding="utf-8") as file:
            json.dump(items, file)
        result = subprocess.run(
            ["swift", "test", "--skip-build", "--filter", "MeasuredCasesTests"], cwd=ROOT,
            env=dict(os.environ, GONGKAI_MEASURE_CASES=folder), capture_output=True, text=True,
            timeout=600)
        if result.returncode:
            sys.exit(result.stdout + result.stderr)
        with open(os.path.join(folder, "measured.json"), encoding="utf-8") as file:
            return json.load(file)


def theirs(items, digit):
    with Office() as office:
        document = office.new_sheet_document()
        probe = document.Sheets.getByIndex(0).getCellByPosition(0, 0)
        formats = {}

        def form(item):
            key = (item["font"], item["size"], item["bold"], item["stacked"])
            if key not in formats:
                probe.CharFontName = item["font"]
                probe.CharHeight = probe.CharHeightAsian = item["size"]
                probe.CharWeight = probe.CharWeightAsian = 150.0 if item["bold"] else 100.0
                probe.IsTextWrapped = True
                orientation = "STACKED" if item["stacked"] else "STANDARD"
                probe.Orientation = type(probe.Orientation)(
                    "com.sun.star.table.CellOrientation", orientation)
                formats[key] = cell_format(probe)
            return formats[key]

        measured = [
            (form(item), round(file_width(item["characters"]) * digit), item["text"])
            for item in items]
        document.close(True)
        known = heights(office, set(measured))
        return [points(known[cell]) for cell in measured]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--digit", type=float, default=185.2,
                        help="1/100 mm that LibreOffice takes for one digit of the Normal style")
    parser.add_argument("--show", type=int, default=20, help="violations to print")
    parser.add_argument("--over", type=int, default=0, help="largest excesses to print")
    options = parser.parse_args()
    items = list(cases(options.cases, random.Random(options.seed)))
    # LibreOffice counts heights in 16 bits, so it cannot be asked about the tallest texts.
    rows = [
        (our, their, item) for our, their, item in zip(ours(items), theirs(items, options.digit), items)
        if our["height"] < 1500]
    def is_low(row):
        return row[0]["height"] < row[1] - TOLERANCE

    low = [row for row in rows if is_low(row)]
    high = sorted(rows, key=lambda row: row[1] / row[0]["height"])[:options.over]
    for name, part in (("low", low[:options.show]), ("high", high)):
        for our, their, item in part:
            print("%s %.2f : %.2f %s" % (
                name, our["height"], their, json.dumps(item, ensure_ascii=False)))
            print("    " + " | ".join(our["lines"]).replace("\n", "\\n"))
    seeds = set(seed_texts())
    parts = [[row for row in rows if (row[2]["text"] in seeds) == wanted] for wanted in (True, False)]
    for name, part in zip(("seed", "random"), parts):
        print("%s: %d cells, %d low, ratio %.3f" % (
            name, len(part), sum(map(is_low, part)),
            sum(row[0]["height"] for row in part) / sum(row[1] for row in part)))
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
