"""What the scripts that draw forms have in common."""
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

THIN = Side(style="thin", color="FF000000")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
CENTER = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
RIGHT = Alignment(horizontal="right", vertical="center", wrap_text=True)
TOP = Alignment(horizontal="left", vertical="top", wrap_text=True)
STACKED = Alignment(horizontal="center", vertical="center", text_rotation=255)


def put(sheet, cell, value, font=("宋体", 10), bold=False, align=CENTER, border=True, fill=None):
    """A cell, or a merged range whose every cell has the look."""
    area = sheet[cell]
    rows = area if isinstance(area, tuple) else ((area,),)
    for row in rows:
        for one in row:
            one.font = Font(name=font[0], size=font[1], bold=bold)
            one.alignment = align
            if border:
                one.border = BOX
            if fill:
                one.fill = PatternFill("solid", fgColor="FF" + fill)
    rows[0][0].value = value
    if ":" in cell:
        sheet.merge_cells(cell)


def widths(sheet, first, sizes):
    for index, size in enumerate(sizes):
        sheet.column_dimensions[get_column_letter(first + index)].width = size


def heights(sheet, first, sizes):
    for index, size in enumerate(sizes):
        sheet.row_dimensions[first + index].height = size


def row(sheet, number, first, values, left=(), **look):
    """A row of the table; the columns in `left`, counted from 0, are long texts."""
    for index, value in enumerate(values):
        look["align"] = LEFT if index in left else CENTER
        put(sheet, f"{get_column_letter(first + index)}{number}", value, **look)
