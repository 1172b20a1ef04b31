"""Draws forms as other offices have them, with openpyxl, one workbook each, into a folder."""
import sys

import openpyxl
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

from drawing import CENTER, LEFT, STACKED, put, widths


def town(book):
    """Four levels, three header rows, from C3 on: two rows above, notes below, stacked headings."""
    sheet = book.active
    sheet.title = "基本目录"
    put(sheet, "C3:P3", "示例镇政务信息主动公开基本目录", ("方正小标宋简体", 20), border=False)
    put(sheet, "C4:H4", "编制单位：示例镇人民政府", ("仿宋", 11), align=LEFT, border=False)
    put(sheet, "I4:P4", "编制时间：2024年5月6日", ("仿宋", 11),
        align=Alignment(horizontal="right", vertical="center"), border=False)
    head = dict(font=("黑体", 11), bold=True, fill="D9E1F2")
    put(sheet, "C5:F5", "公开事项", **head)
    for column, label in zip("CDEF", ["一级目录", "二级目录", "三级目录", "四级目录"]):
        put(sheet, f"{column}6:{column}7", label, **head)
    for column, label in zip("GHIJK", ["公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体"]):
        put(sheet, f"{column}5:{column}7", label, **head)
    put(sheet, "L5:O5", "公开对象和方式", **head)
    put(sheet, "L6:M6", "公开对象", **head)
    put(sheet, "N6:O6", "公开方式", **head)
    for column, label in zip("LMNO", ["全社会", "特定群众", "主动", "依申请公开"]):
        put(sheet, f"{column}7", label, font=("黑体", 10), align=STACKED)
    put(sheet, "P5:P7", "网站所属栏目", **head)
    sheet.row_dimensions[3].height = 42
    for row, height in zip((5, 6, 7), (24, 30, 96)):
        sheet.row_dimensions[row].height = height
    widths(sheet, 3, [9, 9, 10, 12, 28, 30, 13, 12, 26, 4.5, 4.5, 4.5, 4.5, 16])
    sheet.column_dimensions["A"].width = 2
    rows = [
        ("政策文件", "规范性文件", "本级文件", "镇政府文件", "文件全文。", "《条例》", "20个工作日内", "党政办",
         "■政府网站\n□公示栏", "√", None, "√", None, "公开平台—政策"),
        (None, None, None, "部门文件", "文件目录。", "《条例》", "20个工作日内", "党政办",
         "■政府网站\n■公示栏", "√", None, "√", None, "公开平台—政策"),
        ("民生", "社会救助", "低保", "低保名单", "名单。", "《办法》", "每月10日前", "民政办",
         "□政府网站\n■公示栏", None, "低保户", None, "√", "公开平台—民生"),
    ]
    for index, row in enumerate(rows):
        for offset, value in enumerate(row):
            align = LEFT if offset in (4, 5, 8) else CENTER
            put(sheet, f"{get_column_letter(3 + offset)}{8 + index}", value, align=align)
    for column in "CDE":
        sheet.merge_cells(f"{column}8:{column}9")
    put(sheet, "C12:P12", "注：■为选用的渠道，√为适用的对象和方式。", ("宋体", 9), align=LEFT, border=False)
    put(sheet, "C13:H13", "填表人：王五", ("仿宋", 11), align=LEFT, border=False)
    put(sheet, "I13:P13", "审核人：赵六", ("仿宋", 11), align=LEFT, border=False)
    sheet.page_setup.paperSize = 8
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.scale = 90
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.print_title_rows = "5:7"
    sheet.oddFooter.center.text = "第 &P 页"


def hidden(book):
    """A hidden helper column in the header, a hidden row above it, a column nobody knows."""
    sheet = book.active
    sheet.title = "示例局目录"
    put(sheet, "A1:H1", "××局主动公开事项目录", ("黑体", 18), border=False)
    put(sheet, "A2", "内部编号 77", border=False)
    sheet.row_dimensions[2].hidden = True
    labels = ["序号", "公开事项", "内部代码", "公开内容", "公开时限", "公开主体", "公开渠道", "风险等级"]
    for index, label in enumerate(labels):
        put(sheet, f"{get_column_letter(index + 1)}3", label, ("黑体", 10.5))
    sheet.column_dimensions["C"].hidden = True
    sheet.page_setup.orientation = "landscape"
    widths(sheet, 1, [5, 20, 9, 36, 14, 14, 24, 10])
    for number in range(1, 4):
        values = [number, f"事项{number}", f"K{number}", "内容。", "长期", "办公室", "政府网站、公示栏", "低"]
        for index, value in enumerate(values):
            put(sheet, f"{get_column_letter(index + 1)}{3 + number}", value)


def channels(book):
    """A column for each channel, columns of levels, ticks of another kind, no rows filled in."""
    sheet = book.active
    sheet.title = "清单"
    put(sheet, "A1:M1", "〈单位名称〉公开清单", ("宋体", 16), bold=True, border=False)
    put(sheet, "A2", "填表单位", border=False)
    put(sheet, "B2:D2", None, border=False)
    put(sheet, "E2", "填表日期", border=False)
    put(sheet, "F2:H2", "    年  月  日", border=False)
    for column, label in zip("ABCDE", ["编号", "类别", "事项名称", "公开内容", "公开依据"]):
        put(sheet, f"{column}3:{column}4", label)
    put(sheet, "F3:I3", "公开渠道")
    for column, label in zip("FGHI", ["政府网站", "政务新媒体", "公示栏", "其他"]):
        put(sheet, f"{column}4", label, align=STACKED)
    put(sheet, "J3:K3", "公开层级")
    put(sheet, "J4", "区级")
    put(sheet, "K4", "街道级")
    put(sheet, "L3:L4", "公开方式")
    put(sheet, "M3:M4", "备注")
    widths(sheet, 1, [6, 10, 16, 30, 30, 5, 5, 5, 5, 6, 6, 10, 10])
    for row in range(5, 9):
        for column in range(1, 14):
            put(sheet, f"{get_column_letter(column)}{row}", None)
    sheet["F5"], sheet["J5"], sheet["L5"] = "●", "●", "主动"
    sheet["F6"], sheet["K6"], sheet["L6"] = "●", "●", "依申请"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


def required(book):
    """Marks that say what must be, and what may be; a note that explains; one name over two columns."""
    sheet = book.active
    put(sheet, "A1:G1", "示例区统计局政务公开目录", ("黑体", 16), border=False)
    put(sheet, "A2:A3", "序号")
    put(sheet, "B2:D2", "公开事项")
    put(sheet, "B3", "一级事项")
    put(sheet, "C3:D3", "二级事项")
    put(sheet, "E2:E3", "公开内容")
    put(sheet, "F2:F3", "公开时限")
    put(sheet, "G2:G3", "公开渠道和载体（■为必选，□为可选）")
    widths(sheet, 1, [5, 10, 4, 16, 40, 16, 30])
    rows = [("（一）", "数据", 1, "公报", "年度公报。", "每年3月底前", "■政府网站；□报刊"),
            (None, None, 2, "年鉴", "统计年鉴。", "每年12月底前", "■政府网站；□报刊"),
            ("（二）", "调查", 1, "制度", "调查制度。", "20个工作日内", "□政府网站；■报刊")]
    for index, row in enumerate(rows):
        for offset, value in enumerate(row):
            put(sheet, f"{get_column_letter(1 + offset)}{4 + index}", value)
    sheet.page_setup.orientation = "landscape"
    sheet.merge_cells("A4:A5")
    sheet.merge_cells("B4:B5")


def bare(book):
    """Nothing but headings: no title, no merges, no rows, no borders, another sheet before it."""
    book.active.title = "填表说明"
    book.active["A1"] = "请逐项填写"
    sheet = book.create_sheet("表")
    for index, label in enumerate(["类别", "公开事项", "公开内容", "责任单位", "公开时限", "联系电话"]):
        sheet.cell(1, index + 1, label)


def twotables(book):
    sheet = book.active
    for row, labels in ((1, ["序号", "公开事项", "公开内容", "公开时限"]),
                        (5, ["序号", "公开事项", "公开依据", "公开主体"])):
        for index, label in enumerate(labels):
            sheet.cell(row, index + 1, label)
        sheet.cell(row + 1, 2, "某事项")


def sidebyside(book):
    sheet = book.active
    for start in (1, 6):
        for index, label in enumerate(["序号", "公开事项", "公开内容", "公开时限"]):
            sheet.cell(2, start + index, label)


def noheader(book):
    sheet = book.active
    for row in range(1, 30):
        for column in range(1, 8):
            sheet.cell(row, column, row * column)
    sheet["B4"] = "公开时限"


def empty(book):
    book.active.title = "空"


for draw in (town, hidden, channels, required, bare, twotables, sidebyside, noheader, empty):
    book = openpyxl.Workbook()
    draw(book)
    book.save(f"{sys.argv[1]}/{draw.__name__}.xlsx")
