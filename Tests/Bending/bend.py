"""Bends a form in every way of bends.py, one by one and a few at a time.

    bend.py FORM.xlsx FOLDER [COMBINATIONS]

writes a workbook for each into the folder, and to standard output, as JSON, what each must be read
as: the findings with their cells, and what of the catalog has changed.
"""
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from bends import BENDS, Outcome  # noqa: E402
from table import Cell, Form, Table  # noqa: E402

# What is done to cells comes before what moves them; a deleted column takes its cells with it.
ORDER = ["marks", "channels", "numbers", "headings", "storage", "dates", "sections", "pages", "sheet",
         "notes", "rows", "columns", "order"]
TOGETHER = [kind for kind in ORDER if kind not in ("order", "sections", "pages")]


def make(form, names, path):
    """Writes the form with some bends, and tells what it must be read as."""
    table, out = Table(form), Outcome()
    for name in names:
        BENDS[name][1](table, out)
    filled = next(cell for cell in table.head[0].cells if cell.value is not None)
    head = table.address(filled)
    table.save(path)

    def has(cell):
        return not isinstance(cell, Cell) or any(cell in row.cells for row in table.rows)

    def address(cell):
        return head if cell == "head" else cell and table.address(cell)

    def words(value):
        """A text; of a cell its column, as a reader names it, and what it holds."""
        if not isinstance(value, Cell):
            return value
        return table.address(value).rstrip("0123456789") + "列=" + value.value

    return {
        "name": "+".join(names),
        "file": path.name,
        "findings": [
            {"rule": rule, "cell": address(cell)} for rule, cell in out.findings if has(cell)
        ],
        "changes": [
            {"item": item, "field": field, "value": words(value)}
            for item, field, value in out.changes
        ],
    }


def combinations(count):
    """Some bends of different kinds at a time, always the same."""
    chance = random.Random(6)
    for _ in range(count):
        kinds = sorted(chance.sample(TOGETHER, chance.randint(2, 6)), key=ORDER.index)
        yield [chance.choice([n for n, (k, _) in BENDS.items() if k == kind]) for kind in kinds]


def main():
    form, folder = Form(sys.argv[1]), pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    cases = [[name] for name in BENDS] + list(combinations(count))
    made = [make(form, names, folder / f"{index}.xlsx") for index, names in enumerate(cases)]
    json.dump(made, sys.stdout, ensure_ascii=False)


main()
