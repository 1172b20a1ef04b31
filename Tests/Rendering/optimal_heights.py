#!/usr/bin/python3
"""Holds the row heights of workbooks against those that LibreOffice would choose.

    /usr/bin/python3 optimal_heights.py [--max-ratio 1.25] [--limit SECONDS] FILE...

Every cell with text, merged or not, is measured alone: its text goes into one scratch cell of the
same total width, font, size, weight, wrapping and direction, whose row is then set to the optimal
height. The height of the cell in the file is that of its row, or of all rows of its merge together.

Prints one JSON object: per file the number of cells, the violations (LibreOffice wants more than
the file gives), both sums and their ratio. For the ratio, a row's share on LibreOffice's side is the
tallest of the cells that stand in this row alone; what a merge over several rows needs beyond the
shares of its rows counts for its last row. Rows that no text needs are left out on both
sides.

Exit status: 0 all is well, 1 a violation or a ratio above the limit, 2 a file cannot be measured.
"""
import argparse
import json
import posixpath
import re
import sys
import zipfile
from xml.etree import ElementTree

from office import Office, points
from scratch import cell_format, heights

# Points by which a height may be missed: LibreOffice stores 1/100 mm and twips.
TOLERANCE = 0.06


class Cell:
    def __init__(self, row, column, rows, width, form, text):
        self.row, self.column, self.rows = row, column, rows
        self.measured = (form, width, text)

    @property
    def text(self):
        return self.measured[2]

    @property
    def name(self):
        letters, rest = "", self.column
        while rest >= 0:
            letters, rest = chr(65 + rest % 26) + letters, rest // 26 - 1
        return letters + str(self.row + 1)


def cells_of(sheet, merges):
    """The cells of a sheet that show something; `merges` has the last cell of each by its first."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = cursor.RangeAddress
    used = sheet.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow)
    widths = [sheet.Columns.getByIndex(index).Width for index in range(area.EndColumn + 1)]
    values = used.getDataArray()
    for form, address in formats_of(used):
        for row in range(address.StartRow, address.EndRow + 1):
            for column in range(address.StartColumn, address.EndColumn + 1):
                value = values[row][column]
                if value == "":
                    continue
                last_row, last_column = merges.get((row, column), (row, column))
                # A number is as high as its number format prints it.
                text = value if isinstance(value, str) else sheet.getCellByPosition(column, row).String
                yield Cell(
                    row, column, range(row, last_row + 1),
                    sum(widths[column:last_column + 1]), form, text)


def formats_of(used):
    """Pairs of a format and the address of a block that has it."""
    groups = used.UniqueCellFormatRanges
    for index in range(groups.Count):
        blocks = groups.getByIndex(index)
        form = cell_format(blocks.getByIndex(0))
        for position in range(blocks.Count):
            yield form, blocks.getByIndex(position).RangeAddress


def merges_of(path):
    """For each sheet of an XLSX file, by name: the last (row, column) of each merge by its first."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    result = {}
    with zipfile.ZipFile(path) as package:
        targets = {
            each.get("Id"): posixpath.normpath(posixpath.join("/xl", each.get("Target")))
            for each in ElementTree.fromstring(package.read("xl/_rels/workbook.xml.rels"))}
        for sheet in ElementTree.fromstring(package.read("xl/workbook.xml")).iter(main + "sheet"):
            part = ElementTree.fromstring(package.read(targets[sheet.get(relation)].lstrip("/")))
            ranges = [each.get("ref").split(":") for each in part.iter(main + "mergeCell")]
            result[sheet.get("name")] = {place(first): place(last) for first, last in ranges}
    return result


def place(name):
    """Zero-based row and column of a cell such as B3."""
    letters, digits = re.fullmatch("([A-Z]+)([0-9]+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


class Sheet:
    """What a file says of one sheet: its cells, and the heights in points of their rows."""

    def __init__(self, sheet, merges):
        self.name = sheet.Name
        self.cells = list(cells_of(sheet, merges))
        rows = {row for cell in self.cells for row in cell.rows}
        self.heights = {row: points(sheet.Rows.getByIndex(row).Height) for row in rows}


def read(document, merges):
    sheets = [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]
    return [Sheet(sheet, merges.get(sheet.Name, {})) for sheet in sheets]


def judge(sheets, known):
    """The result of one file; `known` has LibreOffice's height of every measured cell."""
    cells, violations, our_sum, their_sum = 0, [], 0.0, 0.0
    for sheet in sheets:
        heights = [points(known[cell.measured]) for cell in sheet.cells]
        cells += len(sheet.cells)
        for cell, their in zip(sheet.cells, heights):
            our = sum(sheet.heights[row] for row in cell.rows)
            if our < their - TOLERANCE:
                violations.append({
                    "sheet": sheet.name, "cell": cell.name, "ours": round(our, 2),
                    "theirs": round(their, 2), "text": cell.text[:20]})
        shares = shares_of(sheet.cells, heights)
        our_sum += sum(sheet.heights[row] for row in shares)
        their_sum += sum(shares.values())
    return {
        "cells": cells, "violations": violations, "ours": round(our_sum, 2),
        "theirs": round(their_sum, 2),
        "ratio": round(our_sum / their_sum, 4) if their_sum else 1.0}


def shares_of(cells, heights):
    """LibreOffice's height of each row, as the module's comment says."""
    shares = {}
    for cell, height in zip(cells, heights):
        if len(cell.rows) == 1:
            shares[cell.row] = max(shares.get(cell.row, 0.0), height)
    tall = [pair for pair in zip(cells, heights) if len(pair[0].rows) > 1]
    for cell, _ in tall:
        for row in cell.rows:
            shares.setdefault(row, 0.0)
    for cell, height in sorted(tall, key=lambda pair: (pair[0].rows[-1], pair[0].column)):
        missing = height - sum(shares[row] for row in cell.rows)
        if missing > 0:
            last = cell.rows[-1]
            shares[last] += missing
    return shares


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--max-ratio", type=float, default=1.25)
    parser.add_argument("--limit", type=float, default=900, help="seconds for everything")
    options = parser.parse_args()
    results, files = {}, {}
    with Office(limit=options.limit) as office:
        for path in options.files:
            try:
                document = office.open(path)
                files[path] = read(document, merges_of(path))
                document.close(True)
            except Exception as error:
                results[path] = {"error": str(error) or type(error).__name__}
                if office.process.poll() is not None:
                    break
        known = heights(office, {
            cell.measured for sheets in files.values() for sheet in sheets for cell in sheet.cells})
    status = 2 if results else 0
    results.update((path, judge(sheets, known)) for path, sheets in files.items())
    good = [result for result in results.values() if "error" not in result]
    their_sum = sum(result["theirs"] for result in good)
    total = {
        "files": len(good), "cells": sum(result["cells"] for result in good),
        "violations": sum(len(result["violations"]) for result in good),
        "ratio": round(sum(result["ours"] for result in good) / their_sum, 4) if their_sum else 1.0,
        "largestRatio": max((result["ratio"] for result in good), default=1.0)}
    print(json.dumps({"files": results, "total": total}, ensure_ascii=False, indent=1))
    if status == 0 and (total["violations"] or total["largestRatio"] > options.max_ratio):
        status = 1
    if status:
        faults = {
            path: result.get("error") or result["violations"] or result["ratio"]
            for path, result in results.items()
            if result.get("error") or result["violations"] or result["ratio"] > options.max_ratio}
        print(json.dumps(faults, ensure_ascii=False), file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())
