#!/usr/bin/python3
"""Holds the row heights of workbooks against those that LibreOffice would choose.

    /usr/bin/python3 optimal_heights.py [--max-ratio 1.25] [--limit SECONDS] FILE...

Every cell with text, merged or not, is measured alone: its text goes into one scratch cell of the
same total width, font, size, weight, wrapping and direction, whose row is then set to the optimal
height. The height of the cell in the file is that of its row, or of all rows of its merge together.

Prints one JSON object: per file the number of cells, the violations (LibreOffice wants more than
the file gives), both sums and their ratio. For the ratio, a row's share on LibreOffice's side is the
tallest of the cells that stand in this row alone; what a merge over several rows needs beyond the
shares of its rows counts for its last row. Rows in which no text begins or ends are left out on
both sides.

Exit status: 0 all is well, 1 a violation or a ratio above the limit, 2 a file cannot be measured.
"""
import argparse
import json
import sys

from office import Office, points
from scratch import Scratch, cell_format

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


def cells_of(sheet):
    """The cells of a sheet that show something."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = cursor.RangeAddress
    if area.EndRow < 0:
        return
    merges = merges_of(sheet)
    columns = sheet.Columns
    widths = [columns.getByIndex(index).Width for index in range(area.EndColumn + 1)]
    formats = sheet.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow).UniqueCellFormatRanges
    for index in range(formats.Count):
        ranges = formats.getByIndex(index)
        form = None
        for position in range(ranges.Count):
            block = ranges.getByIndex(position)
            address = block.RangeAddress
            for down, texts in enumerate(block.getFormulaArray()):
                for across, text in enumerate(texts):
                    if not text:
                        continue
                    form = form or cell_format(block)
                    row, column = address.StartRow + down, address.StartColumn + across
                    last_row, last_column = merges.get((row, column), (row, column))
                    yield Cell(
                        row, column, range(row, last_row + 1),
                        sum(widths[column:last_column + 1]), form, shown(sheet, row, column, text))


def shown(sheet, row, column, formula):
    """What the cell shows: a text as it is, a number as its format prints it."""
    cell = sheet.getCellByPosition(column, row)
    return formula if cell.Type.value == "TEXT" and not formula.startswith("'") else cell.String


def merges_of(sheet):
    """The last row and column of every merge, by its first."""
    from com.sun.star.beans import PropertyValue  # noqa: F401  (loads the UNO types)
    merges = {}
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = cursor.RangeAddress
    used = sheet.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow)
    ranges = used.UniqueCellFormatRanges
    for index in range(ranges.Count):
        group = ranges.getByIndex(index)
        for position in range(group.Count):
            block = group.getByIndex(position)
            if block.getCellByPosition(0, 0).IsMerged or block.IsMerged is not False:
                _add_merges(sheet, block.RangeAddress, merges)
    return merges


def _add_merges(sheet, address, merges):
    for row in range(address.StartRow, address.EndRow + 1):
        for column in range(address.StartColumn, address.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            if cell.IsMerged:
                cursor = sheet.createCursorByRange(cell)
                cursor.collapseToMergedArea()
                last = cursor.RangeAddress
                merges[row, column] = last.EndRow, last.EndColumn


def check(document, scratch):
    cells, violations, our_sum, their_sum = 0, [], 0.0, 0.0
    for index in range(document.Sheets.Count):
        sheet = document.Sheets.getByIndex(index)
        found = list(cells_of(sheet))
        heights = [points(height) for height in scratch.heights(
            document, [cell.measured for cell in found])]
        rows = {row for cell in found for row in (cell.rows[0], cell.rows[-1])}
        rows |= {row for cell in found for row in cell.rows}
        given = {row: points(sheet.Rows.getByIndex(row).Height) for row in rows}
        cells += len(found)
        for cell, their in zip(found, heights):
            our = sum(given[row] for row in cell.rows)
            if our < their - TOLERANCE:
                violations.append({
                    "sheet": sheet.Name, "cell": cell.name, "ours": round(our, 2),
                    "theirs": round(their, 2), "text": cell.text[:20]})
        shares = shares_of(found, heights)
        our_sum += sum(given[row] for row in shares)
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
    for cell, height in sorted(tall, key=lambda pair: (pair[0].rows[-1], pair[0].column)):
        missing = height - sum(shares.get(row, 0.0) for row in cell.rows)
        if missing > 0:
            last = cell.rows[-1]
            shares[last] = shares.get(last, 0.0) + missing
    return shares


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--max-ratio", type=float, default=1.25)
    parser.add_argument("--limit", type=float, default=900, help="seconds for everything")
    options = parser.parse_args()
    results, status = {}, 0
    with Office(limit=options.limit) as office:
        scratch = Scratch()
        for path in options.files:
            try:
                document = office.open(path)
                try:
                    results[path] = check(document, scratch)
                finally:
                    document.close(True)
            except Exception as error:
                results[path] = {"error": str(error) or type(error).__name__}
                status = 2
                if office.process.poll() is not None:
                    break
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
    return status


if __name__ == "__main__":
    sys.exit(main())
