"""Turns the text dump of a plan (`gongkai plan`) into the cells that the floor program reads."""

import re
import struct

ALIGNMENT = {"left": 1, "center": 2, "right": 3}
VERTICAL_ALIGNMENT = {"top": 8, "bottom": 9, "center": 10}
PAPER = {"A3": 8, "A4": 9}
BLANK, TEXT, NUMBER = range(3)

QUOTED = r'"((?:[^"\\]|\\.)*)"'
ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))", re.S)
PLAIN_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}


class Cells:
    """The binary form: little-endian integers and doubles, texts ending with a NUL."""

    def __init__(self):
        self.parts = []

    def integers(self, *values):
        self.parts.append(struct.pack(f"<{len(values)}i", *values))

    def decimals(self, *values):
        self.parts.append(struct.pack(f"<{len(values)}d", *values))

    def text(self, text):
        self.parts.append(text.encode() + b"\0")

    def bytes(self):
        return b"".join(self.parts)


def unquoted(text):
    def character(match):
        code, plain = match.groups()
        return chr(int(code, 16)) if code else PLAIN_ESCAPES.get(plain, plain)

    return ESCAPE.sub(character, text)


def address(a1):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", a1).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(row) - 1, column - 1


def write_head(lines, cells):
    workbook = re.match(rf"workbook title={QUOTED} .*created=(-?\d+)$", lines[0])
    cells.text(unquoted(workbook[1]))
    cells.integers(int(workbook[2]))
    styles = [line for line in lines if line.startswith("style ")]
    cells.integers(len(styles))
    for line in styles:
        font, size, rest = re.match(rf"style \d+ {QUOTED} ([\d.]+)pt ?(.*)$", line).groups()
        words = rest.split()
        horizontal, vertical = [word for word in words if word in VERTICAL_ALIGNMENT | ALIGNMENT]
        cells.text(unquoted(font))
        cells.decimals(float(size))
        cells.integers(
            "bold" in words, ALIGNMENT[horizontal], VERTICAL_ALIGNMENT[vertical],
            "stacked" in words, "wraps" in words, "bordered" in words)


def write_page(lines, cells):
    sheet = next(i for i, line in enumerate(lines) if line.startswith("sheet "))
    name, frozen = re.match(rf"sheet {QUOTED} rows=\d+ frozen=(\d+)$", lines[sheet]).groups()
    cells.text(unquoted(name))
    page = lines[sheet + 1]
    paper, side, scale, margins = re.match(
        r"  page (\w+) (\w+) scale=(\d+) margins=(\S+) ", page).groups()
    header, footer, code = re.search(
        rf'header=([\d.]+) "[^"]*" footer=([\d.]+) {QUOTED}', page).groups()
    repeated = re.search(r" repeat=(\d+):(\d+)", page)
    cells.integers(
        PAPER[paper], side == "landscape", int(scale), " centered" in page, int(frozen),
        *(map(int, repeated.groups()) if repeated else (0, 0)))
    cells.decimals(*map(float, margins.split(",")), float(header), float(footer))
    cells.text(unquoted(code))
    widths = re.findall(r"=([\d.]+)", lines[sheet + 2])
    cells.integers(len(widths))
    cells.decimals(*map(float, widths))
    return lines[sheet + 3:]


def write_cell(line, cells):
    place, style, value = re.match(r"    (\S+) s(\d+)(?: [a-z]+)?(?: (.+))?$", line).groups()
    first, _, last = place.partition(":")
    kind, number, text = BLANK, 0.0, ""
    if value and value.startswith('"'):
        kind, text = TEXT, unquoted(value[1:-1])
    elif value:
        kind, number = NUMBER, float(value)
    cells.integers(*address(first), *address(last or first), int(style), kind)
    cells.decimals(number)
    cells.text(text)


def cells_of(dump):
    """The bytes for the floor program, and how many cells it writes; one sheet."""
    lines = dump.split("\n")
    cells = Cells()
    write_head(lines, cells)
    body = write_page(lines, cells)
    heights = [float(line.split("height=")[1]) for line in body if line.startswith("  row ")]
    cells.integers(len(heights))
    cells.decimals(*heights)
    written = [line for line in body if line.startswith("    ")]
    cells.integers(len(written))
    for line in written:
        write_cell(line, cells)
    breaks, row = [], 0
    for line in body:
        if line.startswith("  row "):
            row += 1
        elif line == "  page break":
            breaks.append(row)
    cells.integers(len(breaks), *breaks)
    return cells.bytes(), len(written)
