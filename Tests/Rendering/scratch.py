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


class Scratch:
    """Measures cells in a sheet of its own that is added to a document.

    A measured cell is a triple: a format (the values of PROPERTIES), a width in 1/100 mm, a text.
    Each stands in a row of its own and in the column that has its width; then all rows are set to
    their optimal height at once. Known heights are kept, so that a text that many forms share is
    measured once.
    """

    def __init__(self, known=None):
        self.known = {} if known is None else known

    def heights(self, document, cells):
        """The optimal height in 1/100 mm of each cell."""
        missing = sorted({cell for cell in cells if cell not in self.known}, key=repr)
        by_width = sorted({cell[1] for cell in missing})
        for start in range(0, len(by_width), _COLUMNS):
            widths = by_width[start:start + _COLUMNS]
            batch = [cell for cell in missing if widths[0] <= cell[1] <= widths[-1]]
            for first in range(0, len(batch), _ROWS):
                self._measure(document, batch[first:first + _ROWS], widths)
        return [self.known[cell] for cell in cells]

    def _measure(self, document, cells, widths):
        sheets = document.Sheets
        name = "scratch"
        while sheets.hasByName(name):
            name += "x"
        sheets.insertNewByName(name, sheets.Count)
        sheet = sheets.getByName(name)
        for column, width in enumerate(widths):
            sheet.Columns.getByIndex(column).Width = width
        columns = {width: column for column, width in enumerate(widths)}
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
            self.known[cell] = rows.getByIndex(index).Height
        sheets.removeByName(name)


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
