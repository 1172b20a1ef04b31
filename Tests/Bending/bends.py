"""Bends of a form: what clerks and their programs do to it. Each changes a table and tells what a
reader must say (`find`) and what of the catalog is another then (`change`)."""
import copy
import datetime
import re

from table import Row, Cell, rich

BENDS = {}
CHANNELS = "公开渠道和载体"
NAME = ("二级事项", 1)
NUMBER = ("二级事项", 0)


class Outcome:
    """What a bent form must be read as."""

    def __init__(self):
        self.findings = []  # rule, cell
        self.changes = []   # item, field, value

    def find(self, rule, cell):
        self.findings.append((rule, cell))

    def change(self, item, field, value):
        self.changes.append((item, field, value))


def bend(kind, *variants):
    """Registers a bend, once for each of its variants; bends of different kinds go together."""
    def register(function):
        name = function.__name__.replace("_", "-")
        for index, variant in enumerate(variants or [None]):
            arguments = () if variant is None else (variant,)
            label = name if variant is None else f"{name}-{index + 1}"
            BENDS[label] = (kind, lambda table, out, f=function, a=arguments: f(table, out, *a))
        return function
    return register


# Rows and columns.

@bend("rows", 0, 1, 3)
def blank_rows_between_items(table, out, after):
    index = table.rows.index(table.items[after]) + 1
    table.insert_row(index)
    table.insert_row(index)


@bend("rows")
def blank_row_below_the_header(table, out):
    table.insert_row(table.rows.index(table.items[0]))


@bend("rows")
def rows_above_the_title(table, out):
    table.insert_row(0)
    table.insert_row(0)


@bend("delete", 0, 1)
def a_deleted_item(table, out, item):
    """The first of a section, or one in the middle."""
    table.remove_item(item)
    out.change(item, "removed", "")
    out.find("item.numbering", table.at(item, *NUMBER))
    out.find("catalog.counts", None)


@bend("columns", 0, 4, 9, 13)
def a_blank_column(table, out, index):
    table.insert_column(index)


@bend("columns", "备注", "公开时限", "公开依据", "公开主体")
def a_deleted_column(table, out, label):
    field = {"备注": "remarks", "公开时限": "deadline", "公开依据": "basis", "公开主体": "responsibleBody"}
    index = table.column(label)
    table.remove_column(index)
    for item in range(len(table.items)):
        out.change(item, field[label], "")
    out.find("import.header.missing", "head")


@bend("order", (0, 1, 3, 2, 4, 5, 6, 7, 8, 9), (0, 1, 2, 3, 4, 5, 6, 8, 7, 9),
      (9, 8, 7, 6, 5, 4, 3, 2, 1, 0), (1, 0, 9, 2, 5, 3, 8, 4, 7, 6))
def moved_columns(table, out, order):
    blocks = table.blocks()
    # The title is merged over all columns, and stays so.
    table.merges = [pair for pair in table.merges if table.place(pair[0])[0] >= len(table.above)]
    head = [(copy.copy(row), list(row.cells)) for row in table.above]
    table.arrange([column for block in order for column in blocks[block]])
    for row, (_, cells) in zip(table.above, head):
        row.cells = cells
    out.find("import.header.order", "head")


# Sections.

@bend("sections")
def unmerged_sections(table, out):
    for column in (0, 1):
        for pair in table.merges_in(column):
            table.merges.remove(pair)
    out.find("import.section.unmerged", table.items[1].cells[1])


@bend("sections")
def one_unmerged_section(table, out):
    for column in (0, 1):
        pair = table.merges_in(column)[-1]
        table.merges.remove(pair)
        if column == 1:
            for cell in table.area(pair)[1:]:
                out.find("import.section.unmerged", cell)


@bend("sections")
def unmerged_and_filled_sections(table, out):
    for column in (0, 1):
        for pair in table.merges_in(column):
            table.merges.remove(pair)
            for cell in table.area(pair):
                cell.value = pair[0].value


@bend("sections")
def sections_merged_anew(table, out):
    for column in (0, 1):
        pair = table.merges_in(column)[0]
        cells = table.area(pair)
        table.merges.remove(pair)
        cells[2].value = pair[0].value
        table.merges.append((cells[0], cells[1]))


@bend("sections")
def a_section_merged_over_its_neighbour(table, out):
    """The second section loses its label: its items seem to be those of the first."""
    for column in (0, 1):
        first, second, third = table.merges_in(column)[:3]
        table.merge(first[0], second[1])
    out.find("import.section.numeral", table.merges_in(0)[1][0])
    out.find("catalog.counts", None)
    out.change(1, "sectionJoined", "")


@bend("sections")
def a_name_merged_over_its_content(table, out):
    name = table.at(4, *NAME)
    table.merge(name, table.at(4, "公开内容(要素)"))
    out.change(4, "content", "")
    out.find("field.blank", table.at(4, "公开内容(要素)"))


@bend("sections")
def text_under_a_merged_cell(table, out):
    cell = table.items[1].cells[1]
    cell.value = "看不见的字"
    out.find("import.cell.covered", cell)


@bend("pages", 2, 4)
def labels_repeated_per_page(table, out, at):
    """The headings again, and the section's label, in the middle of a section."""
    index = table.rows.index(table.items[at])
    for offset, row in enumerate(table.head):
        again = Row([Cell(cell.value) for cell in row.cells], row.height)
        table.insert_row(index + offset, again)
    label_again(table, at)


def label_again(table, at):
    """Cuts the section's merged cells where the rows of the next page begin."""
    index = table.rows.index(table.items[at])
    for column in (0, 1):
        for first, last in list(table.merges_in(column)):
            top, bottom = table.place(first)[0], table.place(last)[0]
            if not top < index <= bottom:
                continue
            table.merges.remove((first, last))
            upper = table.items[at - 1].cells[column]
            if upper is not first:
                table.merges.append((first, upper))
            below = table.items[at].cells[column]
            below.value = first.value
            if below is not last:
                table.merges.append((below, last))


@bend("pages", 2)
def the_whole_head_repeated(table, out, at):
    index = table.rows.index(table.items[at])
    for offset, row in enumerate(table.above + table.head):
        again = Row([Cell(cell.value) for cell in row.cells], row.height)
        table.insert_row(index + offset, again)
    label_again(table, at)


# Headings.

@bend("headings")
def headings_with_blanks(table, out):
    for label, text in [("序号", "序 号"), ("公开时限", "公开\n时限"), ("全社会", "全 社 会"),
                        ("公开内容(要素)", "公开内容 （要素）"), ("公开主体", " 公开主体　")]:
        table.heading(label).value = text
    out.find("import.header.blanks", "head")


@bend("headings")
def headings_in_other_words(table, out):
    for label, text in [("特定群体", "特定群众"), ("依申请", "依申请公开"), ("主动公开", "主动"),
                        (CHANNELS, "公开渠道"), ("公开内容(要素)", "公开内容")]:
        table.heading(label).value = text


# Marks.

@bend("marks", "√", "✓", "✔", "是", "1", 1, True, "Y", "y", "x", "X", "●", "TRUE", "１", " √ ", "☑")
def ticks(table, out, mark):
    for item, label in [(0, "全社会"), (2, "主动公开"), (5, "全社会")]:
        table.at(item, label).value = mark


@bend("marks", "□", "否", "/", "无", 0, False, "N")
def no_ticks(table, out, mark):
    table.at(1, "依申请").value = mark


@bend("marks")
def a_mark_that_is_none(table, out):
    cell = table.at(2, "全社会")
    cell.value = "公务员"
    out.find("import.mark.unreadable", cell)
    out.find("import.cell.unexpected", cell)
    out.find("item.audience", cell)
    out.change(2, "everyone", "false")


# Channels; those of the item at hand are rewritten in the manner of other offices.

def options(cell):
    """The names in a cell, and whether each is chosen."""
    return [(line[1:].strip(), line[0] == "■") for line in str(cell.value).split("\n")]


def rewrite(table, how, items=None):
    for item in items if items is not None else range(len(table.items)):
        cell = table.at(item, CHANNELS)
        cell.value = how(options(cell))


def marked(chosen, other, separator):
    def text(found):
        return separator.join((chosen if is_chosen else other) + name for name, is_chosen in found)
    return text


def chosen_only(mark, separator):
    def text(found):
        return separator.join(mark + name for name, is_chosen in found if is_chosen)
    return text


@bend("channels", "\n", " ", "；", ",", "，", "、", "", "  ", "\r\n", "　", ";", "：", ":", "/", " / ", "|")
def separators(table, out, separator):
    rewrite(table, marked("■", "□", separator))


@bend("channels", ("▄", "口"), ("■", "口"), ("☑", "☐"), ("●", "○"), ("√", "□"), ("t", "□"), ("✓", "☐"))
def boxes(table, out, marks):
    rewrite(table, marked(*marks, "\n"))


@bend("channels", " ", "")
def lost_boxes_in_a_line(table, out, separator):
    rewrite(table, marked("▄", "口", separator))


@bend("channels")
def boxes_of_both_kinds(table, out):
    def text(found):
        return "\n".join(
            ("■" if chosen else "口" if index % 2 else "□") + name
            for index, (name, chosen) in enumerate(found))
    rewrite(table, text)


@bend("channels", "\n", " ", "")
def only_the_chosen(table, out, separator):
    rewrite(table, chosen_only("■", separator), [0, 2])
    for item in (0, 2):
        out.find("import.channels.incomplete", table.at(item, CHANNELS))


@bend("channels", "、", "\n", "；", " ", ",")
def bare_names(table, out, separator):
    rewrite(table, chosen_only("", separator), [1, 2, 6])
    for item in (1, 2, 6):
        out.find("import.channels.bare", table.at(item, CHANNELS))


@bend("channels")
def bare_names_between_slashes(table, out):
    rewrite(table, chosen_only("", "/"), [1])
    out.find("import.channels.bare", table.at(1, CHANNELS))


@bend("channels", ("■", "\n"), ("■", ""), ("√", " "), ("", "、"), ("", "/"))
def only_the_chosen_in_every_item(table, out, way):
    """The form's list is put together from those of the items; what none has chosen is lost."""
    mark, separator = way
    rewrite(table, chosen_only(mark, separator))
    out.change(0, "channelLost", "其他（注明）")
    for item in range(len(table.items)) if not mark else ():
        out.find("import.channels.bare", table.at(item, CHANNELS))


@bend("channels")
def ticks_before_the_chosen(table, out):
    rewrite(table, chosen_only("√", "\n"), [0, 3])
    for item in (0, 3):
        out.find("import.channels.incomplete", table.at(item, CHANNELS))


@bend("channels")
def check_boxes(table, out):
    on, off = '<input checked="" type="checkbox"/> ', '<input type="checkbox"/>'
    rewrite(table, marked(on, off, ""))


@bend("channels")
def the_same_as_above(table, out):
    table.at(1, CHANNELS).value = "同上"
    out.find("import.channels.ditto", table.at(1, CHANNELS))
    out.change(1, "channelsOf", "0")


@bend("channels", "■其他（注明）：政务新媒体", "■其他（注明：政务新媒体）", "■其他：政务新媒体", "■其他:政务新媒体",
      "■其他（注明）政务新媒体", "■ 其他 （注明）： 政务新媒体")
def notes(table, out, text):
    cell = table.at(0, CHANNELS)
    cell.value = re.sub("[■□]其他（注明）", text, str(cell.value))
    out.change(0, "note", "政务新媒体")


@bend("channels")
def a_note_without_a_sign(table, out):
    cell = table.at(0, CHANNELS)
    cell.value = re.sub("[■□]其他（注明）", "■其他法律服务网", str(cell.value))
    out.find("import.channels.noteGuessed", cell)
    out.change(0, "note", "法律服务网")


# The sign-off in cells of its own, and its date.

DATES = [
    "2021年6月21日", "2021年06月21日", "2021-6-21", "2021-06-21", "2021/6/21", "2021.6.21", "2021.06.21",
    "二〇二一年六月二十一日", "二○二一年六月二十一日", "二0二一年六月二十一日", "20210621", "２０２１年６月２１日", "2021 年 6 月 21 日",
    "2021年6月21日（星期一）", "2021-06-21 09:30", "2021年6月21号", "2021．6．21", "2021、6、21", "2021—6—21",
]


def sign_off(table, texts):
    row = table.above[1]
    table.merges = [pair for pair in table.merges if pair[0] not in row.cells]
    for cell, text in zip(row.cells, texts + [None] * len(row.cells)):
        cell.value = text
    return row.cells[len(texts) - 1]


@bend("dates", *DATES)
def dates(table, out, text):
    sign_off(table, ["责任单位：示例市示例局", "填表人：张三", "复核人：李四", "审签人：王五", "填表时间：" + text])


@bend("dates", *DATES)
def dates_in_cells(table, out, text):
    sign_off(table, ["责任单位", "示例市示例局", "填表人", "张三", "复核人", "李四", "审签人", "王五", "填表时间", text])


@bend("dates", "21年6月21日", "21-6-21", "21.6.21")
def years_of_two_figures(table, out, text):
    cell = sign_off(table, ["责任单位：示例市示例局", "填表人：张三", "复核人：李四", "审签人：王五", "填表时间：" + text])
    out.find("import.date.century", cell)


SIGNED = ["责任单位：示例市示例局", "填表人：张三", "复核人：李四", "审签人：王五", "填表时间："]


@bend("dates", "yyyy\"年\"m\"月\"d\"日\"", "yyyy-mm-dd", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "m/d/yy")
def a_date_as_a_number(table, out, number_format):
    cell = sign_off(table, SIGNED + [datetime.date(2021, 6, 21)])
    cell.number_format = number_format


@bend("dates")
def a_date_of_1904(table, out):
    table.is_1904 = True
    cell = sign_off(table, SIGNED + [datetime.date(2021, 6, 21)])
    cell.number_format = "yyyy-mm-dd"


@bend("dates")
def a_number_without_a_date_format(table, out):
    cell = sign_off(table, SIGNED + [44368])
    cell.number_format = "General"
    out.find("import.date.serial", cell)


@bend("dates")
def a_day_that_does_not_exist(table, out):
    cell = sign_off(table, SIGNED[:4] + ["填表时间：2021年6月31日"])
    out.find("import.date.impossible", cell)
    out.find("signOff.incomplete", cell)
    out.change(0, "filledOn", "")


@bend("dates")
def the_sign_off_below(table, out):
    row = table.above[1]
    line = row.cells[0].value
    row.cells[0].value = None
    below = table.insert_row(len(table.rows))
    below.cells[0].value = line
    table.merges.append((below.cells[0], below.cells[-1]))


# How values are stored.

@bend("numbers", "1", "１", "1.", "1、", " 1 ", "１．", 1.0, "01")
def numbers(table, out, first):
    table.at(0, *NUMBER).value = first
    if first == "01":
        out.find("item.numbering", None)
        out.change(0, "code", "01")


@bend("numbers")
def numbers_as_text(table, out):
    for row in table.items:
        cell = row.cells[table.column("二级事项")]
        cell.value = str(cell.value)


@bend("numbers")
def numbers_by_formula(table, out):
    for row in table.items:
        row.cells[table.column("二级事项")].kind = "formula"


@bend("storage")
def rich_text(table, out):
    for item, label in [(0, "公开内容(要素)"), (1, "公开依据"), (2, CHANNELS)]:
        cell = table.at(item, label)
        cell.value = rich(str(cell.value))


@bend("storage")
def inline_strings_as_values(table, out):
    """Not by the standard, but some programs write them so."""
    for row in table.items:
        for cell in row.cells:
            if isinstance(cell.value, str):
                cell.kind = "inline"


@bend("storage")
def phonetic_readings(table, out):
    table.has_phonetics = True


@bend("storage")
def texts_by_formula(table, out):
    cell = table.at(3, "公开主体")
    cell.kind = "formula"


@bend("storage", "#REF!", "#N/A", "#VALUE!")
def an_error(table, out, sign):
    cell = table.at(2, "备注")
    cell.value, cell.kind = sign, "error"
    out.find("import.cell.error", cell)


@bend("storage")
def an_error_in_a_needed_cell(table, out):
    cell = table.at(2, "公开时限")
    cell.value, cell.kind = "#REF!", "error"
    out.find("import.cell.error", cell)
    out.find("field.blank", cell)
    out.change(2, "deadline", "")


# The sheet.

@bend("sheet")
def hidden_rows(table, out):
    table.items[1].is_hidden = table.items[2].is_hidden = True
    out.find("import.rows.hidden", table.items[1].cells[0])


@bend("sheet")
def a_filter(table, out):
    table.is_filtered = True
    table.items[3].is_hidden = True
    out.find("import.rows.hidden", table.items[3].cells[0])


@bend("sheet")
def a_hidden_column(table, out):
    table.hidden_columns = [table.heading("公开依据")]
    out.find("import.column.hidden", table.heading("公开依据"))


@bend("sheet")
def frozen_panes_and_heights(table, out):
    table.is_frozen = True
    for row in table.items:
        row.height = 13.5


@bend("sheet")
def comments(table, out):
    table.at(1, "公开依据").comment = "请核对"


@bend("notes", "注：本表一式两份。", "备注：加盖公章有效", "说明：√为适用", "联系电话：12345")
def a_trailing_note(table, out, text):
    row = table.insert_row(len(table.rows))
    row.cells[0].value = text
    out.find("import.line.note", row.cells[0])


@bend("notes")
def a_line_that_is_nothing(table, out):
    table.insert_row(len(table.rows))
    row = table.insert_row(len(table.rows))
    row.cells[0].value = "（盖章处）"
    table.merges.append((row.cells[0], row.cells[-1]))
    out.find("import.line.unplaced", row.cells[0])


@bend("notes")
def a_remark_beside_the_table(table, out):
    table.insert_column(len(table.columns))
    cell = table.items[2].cells[-1]
    cell.value = "待补充"
    out.find("import.column.unheaded", table.head[0].cells[-1])
    out.change(2, "extra", cell)


@bend("notes")
def a_remark_above_the_table(table, out):
    row = table.insert_row(len(table.above))
    row.cells[0].value = "送审稿"
    out.find("import.preamble.line", row.cells[0])
