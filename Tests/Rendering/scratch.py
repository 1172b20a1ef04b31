"""Asks LibreOffice how high single cells have to be."""
import itertools

import uno

# What decides the height of a cell beside its text and width.
PROPERTIES = (
    "CharFontName", "CharFontNameAsian", "CharHeight", "CharHeightAsian", "CharPosture",
    "CharPostureAsian", "CharWeight", "CharWeightAsian", "HoriJustify", "IsTextWrapped",
    "Orientation", "ParaIndent", "RotateAngle", "ShrinkToFit")

_COLUMNS = 1000
_ROWS = 20000


def heights(office, cells):
    """The optimal height in 1/100 mm of each of a set of cells, by cell.

    A cell is a triple: a format (the values of PROPERTIES), a width in 1/100 mm, a text. Each stands
    in a row of its own and in the column that has its width; then all rows are set to their optimal
    height at once.
    """
    document = office.new_sheet_document()
    cells = sorted(cells, key=repr)
    widths = sorted({cell[1] for cell in cells})
    known = {}
    for start in range(0, len(widths), _COLUMNS):
        columns = {width: index for index, width in enumerate(widths[start:start + _COLUMNS])}
        batch = [cell for cell in cells if cell[1] in columns]
        for first in range(0, len(batch), _ROWS):
            _measure(document, batch[first:first + _ROWS], columns, known)
    document.close(True)
    return known


def _measure(document, cells, columns, known):
    sheets = document.Sheets
    sheets.insertNewByName("scratch", sheets.Count)
    sheet = sheets.getByName("scratch")
    for width, column in columns.items():
        sheet.Columns.getByIndex(column).Width = width
    row = 0
    for (form, width), group in itertools.groupby(cells, key=lambda cell: cell[:2]):
        texts = [cell[2] for cell in group]
        block = sheet.getCellRangeByPosition(
            columns[width], row, columns[width], row + len(texts) - 1)
        block.setPropertyValues(PROPERTIES, form)
        block.setDataArray(tuple((text,) for text in texts))
        row += len(texts)
    rows = sheet.getCellRangeByPosition(0, 0, 0, row - 1).Rows
    rows.OptimalHeight = True
    for index, cell in enumerate(cells):
        known[cell] = rows.getByIndex(index).Height
    sheets.removeByName("scratch")


def cell_format(cells):
    """The values of PROPERTIES of a range whose cells are formatted alike."""
    return tuple(_plain(value) for value in cells.getPropertyValues(PROPERTIES))


def _plain(value):
    return value if not isinstance(value, uno.Enum) else _Enum(value)


class _Enum(uno.Enum):
    """An UNO enumeration value that can be compared, hashed and sorted."""

    def __init__(self, value):
        uno.Enum.__init__(self, value.typeName, value.value)

    def __hash__(self):
        return hash(self.value)
