"""A form as rows of cells that keep their identity, so that a bend can be told by the cell where it
ends up, whatever other bends have moved it."""
import re
import zipfile

import openpyxl
from openpyxl.cell.rich_text import CellRichText
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter


class Cell:
    """One cell: its value, and how the value is stored."""

    def __init__(self, value=None):
        self.value = value
        self.kind = None  # None, "inline", "error", or "formula" with the value as its result
        self.number_format = None
        self.comment = None


class Row:
    def __init__(self, cells, height=None):
        self.cells = cells
        self.height = height
        self.is_hidden = False


class Form:
    """The file that is bent, as it was exported."""

    def __init__(self, path):
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        self.title = sheet.title
        self.keywords = book.properties.keywords
        self.widths = [
            sheet.column_dimensions[get_column_letter(index + 1)].width
            for index in range(sheet.max_column)
        ]
        self.rows = [
            ([cell.value for cell in line], sheet.row_dimensions[line[0].row].height)
            for line in sheet.iter_rows()
        ]
        self.merges = [
            ((area.min_row - 1, area.min_col - 1), (area.max_row - 1, area.max_col - 1))
            for area in sheet.merged_cells.ranges
        ]


class Table:
    """The only sheet of a form: title and sign-off, two rows of headings, then the items."""

    def __init__(self, form, header="公开事项"):
        self.form = form
        self.columns = list(form.widths)
        self.rows = [Row([Cell(value) for value in values], height) for values, height in form.rows]
        self.merges = [
            (self.rows[first[0]].cells[first[1]], self.rows[last[0]].cells[last[1]])
            for first, last in form.merges
        ]
        top = next(
            index for index, row in enumerate(self.rows)
            if any(cell.value == header for cell in row.cells))
        self.head = self.rows[top:top + 2]
        self.above = self.rows[:top]
        self.items = self.rows[top + 2:]
        self.labels = {
            cell.value: cell for row in self.head for cell in row.cells if cell.value is not None
        }
        self.hidden_columns = []
        self.is_filtered = False
        self.is_frozen = False
        self.has_phonetics = False
        self.is_1904 = False

    # Where things are.

    def place(self, cell):
        for index, row in enumerate(self.rows):
            for column, one in enumerate(row.cells):
                if one is cell:
                    return index, column
        raise LookupError("the cell is gone")

    def address(self, cell):
        row, column = self.place(cell)
        return f"{get_column_letter(column + 1)}{row + 1}"

    def column(self, label):
        """The column of a heading as it was exported, the lowest of its name."""
        return self.place(self.labels[label])[1]

    def at(self, item, label, offset=0):
        """The cell of an item below a heading, so many columns further right."""
        return self.items[item].cells[self.column(label) + offset]

    def heading(self, label):
        return self.labels[label]

    # What a clerk does to a sheet.

    def blank_row(self):
        return Row([Cell() for _ in self.rows[0].cells])

    def insert_row(self, index, row=None):
        row = row or self.blank_row()
        self.rows.insert(index, row)
        return row

    def remove_item(self, item):
        row = self.items.pop(item)
        index = self.rows.index(row)
        below = self.rows[index + 1] if index + 1 < len(self.rows) else None
        merges = []
        for first, last in self.merges:
            start, end = self.place(first), self.place(last)
            if start[0] == end[0] == index:
                continue
            # Excel keeps what is left of a merge, with the value of its first cell.
            if start[0] == index:
                below.cells[start[1]].value = first.value
                first = below.cells[start[1]]
            if end[0] == index:
                last = self.rows[index - 1].cells[end[1]]
            merges.append((first, last))
        self.merges = [pair for pair in merges if pair[0] is not pair[1]]
        del self.rows[index]

    def insert_column(self, index):
        for row in self.rows:
            row.cells.insert(index, Cell())
        self.columns.insert(index, None)

    def remove_column(self, index):
        """Deletes a column of the table; what stands above it stays."""
        def gone(row):
            return len(row.cells) - 1 if row in self.above else index
        merges = []
        for first, last in self.merges:
            start, end = self.place(first), self.place(last)
            if start[1] == gone(self.rows[start[0]]):
                if start[1] == end[1]:
                    continue
                other = self.rows[start[0]].cells[start[1] + 1]
                other.value, first = first.value, other
            if end[1] == gone(self.rows[end[0]]):
                last = self.rows[end[0]].cells[end[1] - 1]
            if first is not last:
                merges.append((first, last))
        self.merges = merges
        for row in self.rows:
            del row.cells[gone(row)]
        del self.columns[index]

    def blocks(self):
        """The columns below each upper heading."""
        starts = [
            column for column, cell in enumerate(self.head[0].cells) if cell.value is not None
        ]
        ends = starts[1:] + [len(self.head[0].cells)]
        return [list(range(start, end)) for start, end in zip(starts, ends)]

    def arrange(self, order):
        """Puts the columns of the table into another order; what is above it stays."""
        for row in self.head + self.items:
            row.cells = [row.cells[column] for column in order]
        self.columns = [self.columns[column] for column in order]

    def merge(self, first, last):
        """Merges as Excel does: only the value of the first cell stays."""
        (top, left), (bottom, right) = self.place(first), self.place(last)
        def overlaps(pair):
            start, end = self.place(pair[0]), self.place(pair[1])
            return start[0] <= bottom and top <= end[0] and start[1] <= right and left <= end[1]
        self.merges = [pair for pair in self.merges if not overlaps(pair)]
        for row in self.rows[top:bottom + 1]:
            for cell in row.cells[left:right + 1]:
                if cell is not first:
                    cell.value = None
        self.merges.append((first, last))

    def merges_in(self, column):
        """The merged cells of the items in a column, from top to bottom."""
        body = {id(cell) for row in self.items for cell in row.cells[column:column + 1]}
        found = [pair for pair in self.merges if id(pair[0]) in body]
        return sorted(found, key=lambda pair: self.place(pair[0]))

    def area(self, pair):
        """The cells of a merged one, row by row."""
        (top, left), (bottom, right) = self.place(pair[0]), self.place(pair[1])
        return [cell for row in self.rows[top:bottom + 1] for cell in row.cells[left:right + 1]]

    # The file.

    def save(self, path):
        book = openpyxl.Workbook()
        book.properties.keywords = self.form.keywords
        if self.is_1904:
            book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        sheet = book.active
        sheet.title = self.form.title
        for index, row in enumerate(self.rows):
            if row.height:
                sheet.row_dimensions[index + 1].height = row.height
            if row.is_hidden:
                sheet.row_dimensions[index + 1].hidden = True
            for column, cell in enumerate(row.cells):
                if cell.value is not None:
                    self.write(cell, sheet.cell(index + 1, column + 1))
        for pair in self.merges:
            sheet.merged_cells.add(f"{self.address(pair[0])}:{self.address(pair[1])}")
        hidden = [self.place(cell)[1] for cell in self.hidden_columns]
        for index, width in enumerate(self.columns):
            dimension = sheet.column_dimensions[get_column_letter(index + 1)]
            dimension.width = width or 9
            dimension.hidden = index in hidden
        if self.is_filtered:
            top = self.rows.index(self.head[1]) + 1
            right = get_column_letter(len(self.rows[0].cells))
            sheet.auto_filter.ref = f"A{top}:{right}{len(self.rows)}"
        if self.is_frozen:
            sheet.freeze_panes = f"C{self.rows.index(self.items[0]) + 1}"
        book.save(path)
        formulas = {
            self.address(cell): cell.value
            for row in self.rows for cell in row.cells if cell.kind == "formula"
        }
        if formulas or self.has_phonetics:
            rewrite(path, formulas, self.has_phonetics)

    @staticmethod
    def write(cell, one):
        one.value = "=1+1" if cell.kind == "formula" else cell.value
        if cell.kind == "inline":
            one.data_type = "inlineStr"
        if cell.kind == "error":
            one.data_type = "e"
        if cell.number_format:
            one.number_format = cell.number_format
        if cell.comment:
            one.comment = Comment(cell.comment, "张三")


def rewrite(path, formulas, has_phonetics):
    """What openpyxl cannot write: the results of formulas, and the reading beside a text."""
    with zipfile.ZipFile(path) as archive:
        parts = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, data in parts:
            text = data
            if info.filename == "xl/worksheets/sheet1.xml":
                text = data.decode()
                for address, value in formulas.items():
                    kind = "" if isinstance(value, (int, float)) else ' t="str"'
                    text = re.sub(
                        rf'<c r="{address}"([^>]*?)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>',
                        lambda found: f'<c r="{address}"{found[1]}{kind}><f>{found[2]}</f>'
                        f"<v>{value}</v></c>", text)
                if has_phonetics:
                    reading = '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/></is>'
                    text = text.replace("</is>", reading)
                text = text.encode()
            archive.writestr(info.filename, text)


def rich(text):
    """The text in two looks."""
    from openpyxl.cell.rich_text import TextBlock
    from openpyxl.cell.text import InlineFont
    middle = len(text) // 2
    return CellRichText(
        TextBlock(InlineFont(b=True), text[:middle]), TextBlock(InlineFont(i=True), text[middle:]))
