#!/usr/bin/python3
"""Tells what LibreOffice lets people do with workbooks: drop-down lists, messages, protection.

    read_inputs.py [--timeout SECONDS] FILE...

Prints one JSON object: for each file a list of its sheets, `{"name", "visible", "protected",
"cells"}`. Of each cell up to the last that is used, `cells` has by its address `{"locked": bool}`,
and where there is a rule for input, `choices` (the values of its list, null where there is none),
`prompt` and `alert` (title and text, null where none is shown) and `kind` (of the alert).
Exit status: 0, or 2 if a file could not be read.
"""
import argparse
import json
import sys

from office import Office

KINDS = {"STOP": "stop", "WARNING": "warning", "INFO": "information"}


def letters(column):
    text = ""
    while column >= 0:
        text = chr(65 + column % 26) + text
        column = column // 26 - 1
    return text


def choices(document, rule, known):
    if rule.Type.value != "LIST" or not rule.ShowList:
        return None
    formula = rule.getFormula1()
    if formula not in known:
        (cells,) = document.Sheets.getCellRangesByName(formula)
        known[formula] = [value for row in cells.DataArray for value in row if value != ""]
    return known[formula]


def cell_of(document, cell, known):
    found = {"locked": cell.CellProtection.IsLocked}
    rule = cell.Validation
    if rule.Type.value == "ANY" and not rule.ShowInputMessage:
        return found
    found["choices"] = choices(document, rule, known)
    found["prompt"] = [rule.InputTitle, rule.InputMessage] if rule.ShowInputMessage else None
    found["alert"] = [rule.ErrorTitle, rule.ErrorMessage] if rule.ShowErrorMessage else None
    found["kind"] = KINDS[rule.ErrorAlertStyle.value] if rule.ShowErrorMessage else None
    return found


def sheet_of(document, sheet, known):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    cells = {}
    for row in range(last.EndRow + 1):
        for column in range(last.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            cells["%s%d" % (letters(column), row + 1)] = cell_of(document, cell, known)
    return {"name": sheet.Name, "visible": sheet.IsVisible, "protected": sheet.isProtected(),
            "cells": cells}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--timeout", type=float, default=600)
    options = parser.parse_args()
    results, status = {}, 0
    with Office(limit=options.timeout) as office:
        for path in options.files:
            try:
                document = office.open(path)
                known = {}
                results[path] = [sheet_of(document, sheet, known) for sheet in document.Sheets]
                document.close(True)
            except Exception as error:
                print("%s: %s" % (path, error), file=sys.stderr)
                status = 2
    json.dump(results, sys.stdout, ensure_ascii=False)
    return status


if __name__ == "__main__":
    sys.exit(main())
