"""Draws filled forms as further offices have them, with openpyxl, one workbook each, into a folder."""
import datetime
import sys

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.utils import get_column_letter as letter

from drawing import BOX, CENTER, LEFT, RIGHT, STACKED, TOP, heights, put, row, widths

KAI = ("楷体", 12)


def sections(book):
    """Three header rows under a prose block; numbers anew in each section; 公开对象 as text; the
    sign-off below the table, its date with leading zeros."""
    sheet = book.active
    sheet.title = "清单"
    put(sheet, "A1:K1", "示例县水利局政务公开事项清单", ("方正小标宋简体", 20), border=False)
    put(sheet, "A2:K2", "为规范公开工作，本清单所列事项由各股室按时限提供，办公室汇总后发布。\n"
        "未列入的事项，按照《示例县政务公开工作规则》办理。", ("仿宋", 11), align=TOP, border=False)
    head = dict(font=("黑体", 10), fill="E2EFDA")
    put(sheet, "A3:A5", "序号", **head)
    put(sheet, "B3:D3", "公开事项", **head)
    put(sheet, "B4:B5", "一级事项", **head)
    put(sheet, "C4:D4", "二级事项", **head)
    put(sheet, "C5", "事项名称", **head)
    put(sheet, "D5", "内容要素", **head)
    for column, label in zip("EFGHI", ["公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象"]):
        put(sheet, f"{column}3:{column}5", label, **head)
    put(sheet, "J3:K3", "公开方式", **head)
    put(sheet, "J4:J5", "主动公开", **head)
    put(sheet, "K4:K5", "依申请公开", **head)
    heights(sheet, 1, [40, 36, 20, 20, 30])
    widths(sheet, 1, [5, 11, 18, 34, 34, 16, 14, 22, 12, 6, 6])
    rows = [
        ("防汛", 1, "水情信息", "水位、雨量。", "《防洪法》", "实时", "水旱股", "■政府网站\n□公示栏", "全社会", "√", None),
        ("防汛", 2, "预警信息", "预警等级和范围。", "《防洪法》", "即时", "水旱股", "■政府网站\n■公示栏", "全社会", "√", None),
        ("工程", 1, "招标公告", "公告全文。", "《招标投标法》", "发布之日", "建设股", "■政府网站\n□公示栏", "投标单位", "√", None),
        ("工程", 2, "质量检查", "检查结果。", "《建设工程质量管理条例》", "20个工作日内", "建设股",
         "□政府网站\n■公示栏", "全社会、特定群体", None, "√"),
    ]
    for index, values in enumerate(rows):
        section, number, name, content, *rest = values
        row(sheet, 6 + index, 1, [number, section, name, content, *rest], left=(3, 4, 7))
    sheet["B7"].value = sheet["B9"].value = None
    sheet.merge_cells("B6:B7")
    sheet.merge_cells("B8:B9")
    put(sheet, "A10:K10", "填表人：张三　　审核人：李四　　批准人：王五　　填表时间：2021年06月21日",
        ("仿宋", 11), align=RIGHT, border=False)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.print_title_rows = "3:5"


def offset(book):
    """From C5 on, a hidden column in the table and one before it, a hidden row above it that says
    something, two notes below."""
    sheet = book.active
    sheet.title = "目录"
    put(sheet, "C3:J3", "示例区应急局公开目录", ("黑体", 18), border=False)
    put(sheet, "C2:J2", "文号：示应急〔2023〕5号", ("宋体", 10), align=LEFT, border=False)
    sheet.row_dimensions[2].hidden = True
    put(sheet, "C4:F4", "编制单位：示例区应急局", ("宋体", 10), align=LEFT, border=False)
    put(sheet, "G4:J4", "编制日期：2023-04-09", ("宋体", 10), align=RIGHT, border=False)
    labels = ["序号", "公开类别", "公开事项", "系统编码", "公开内容", "公开时限", "责任单位", "备注"]
    for index, label in enumerate(labels):
        put(sheet, f"{letter(3 + index)}5", label, ("黑体", 11), bold=True, fill="FFF2CC")
    widths(sheet, 1, [3, 6, 5, 12, 18, 9, 40, 18, 14, 12])
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["F"].hidden = True
    rows = [(1, "安全生产", "执法计划", "AJ-01", "年度执法检查计划。", "每年1月底前", "执法科", None),
            (2, "安全生产", "处罚决定", "AJ-02", "行政处罚决定书。", "7个工作日内", "执法科", "依法不公开的除外"),
            (3, "防灾减灾", "救灾款物", "AJ-03", "分配结果。", "20个工作日内", "救灾科", None)]
    for index, values in enumerate(rows):
        row(sheet, 6 + index, 3, values, left=(4,))
    sheet.merge_cells("D6:D7")
    put(sheet, "C10:J10", "注：1. 时限自信息形成之日起算。", ("宋体", 9), align=LEFT, border=False)
    put(sheet, "C11:J11", "说明：本目录由办公室负责解释。", ("宋体", 9), align=LEFT, border=False)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


def ticks(book):
    """Twelve columns of channels, levels of a city and its towns, colours and fonts of the theme."""
    sheet = book.active
    sheet.title = "标准目录"
    names = ["政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心",
             "便民服务站", "入户/现场", "社区/企事业单位/村公示栏", "其他"]
    last = letter(8 + len(names) + 4)
    put(sheet, f"A1:{last}1", "养老服务领域基层政务公开标准目录", ("黑体", 22), border=False)

    def head(cell, value, align=CENTER):
        put(sheet, cell, value, ("宋体", 10), bold=True, align=align)
        area = sheet[cell]
        for line in area if isinstance(area, tuple) else ((area,),):
            for one in line:
                one.fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.5999938962981048))
                one.font = Font(name="宋体", scheme="minor", size=10, bold=True, color=Color(theme=1))

    head("A2:A3", "序号")
    head("B2:C2", "公开事项")
    head("B3", "一级事项")
    head("C3", "二级事项")
    for column, label in zip("DEFGH", ["公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开对象"]):
        head(f"{column}2:{column}3", label)
    head(f"I2:{letter(8 + len(names))}2", "公开渠道和载体")
    for index, name in enumerate(names):
        head(f"{letter(9 + index)}3", name, STACKED)
    first = 9 + len(names)
    head(f"{letter(first)}2:{letter(first + 1)}2", "公开方式")
    head(f"{letter(first)}3", "主动", STACKED)
    head(f"{letter(first + 1)}3", "依申请公开", STACKED)
    head(f"{letter(first + 2)}2:{letter(first + 3)}2", "公开层级")
    head(f"{letter(first + 2)}3", "市级", STACKED)
    head(f"{letter(first + 3)}3", "镇(街)级", STACKED)
    heights(sheet, 1, [36, 24, 130])
    widths(sheet, 1, [4.5, 9, 13, 30, 30, 14, 12, 10] + [4] * len(names) + [4] * 4)
    rows = [("通用政策", "国家政策", "法律法规。", "《老年人权益保障法》", "20个工作日内", "民政局", "全社会", {0, 2, 6}, 0, {0, 1}),
            ("通用政策", "地方政策", "实施办法。", "《老年人权益保障法》", "20个工作日内", "民政局", "全社会", {0}, 0, {0}),
            ("业务办理", "高龄津贴", "条件、标准。", "《办法》", "10个工作日内", "民政局、镇政府", "全社会", {0, 7, 10}, 0, {0, 1}),
            ("行业管理", "机构名录", "名称、床位。", "《办法》", "每季度末", "民政局", "特定群体", {0, 11}, 1, {1})]
    for index, (section, name, content, basis, when, who, whom, chosen, method, levels) in enumerate(rows):
        values = [index + 1, section, name, content, basis, when, who, whom]
        values += ["√" if place in chosen else None for place in range(len(names))]
        values += ["√" if method == place else None for place in range(2)]
        values += ["√" if place in levels else None for place in range(2)]
        row(sheet, 4 + index, 1, values, left=(3, 4))
    sheet["B5"].value = None
    sheet.merge_cells("B4:B5")
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8
    sheet.print_title_rows = "1:3"
    sheet.oddFooter.center.text = "&P / &N"


def combined(book):
    """One heading for basis and deadline, audience and disclosure as words, A3 upright."""
    sheet = book.active
    sheet.title = "Sheet1"
    put(sheet, "A1:I1", "示例市图书馆主动公开基本目录", ("黑体", 18), border=False)
    put(sheet, "A2:I2", "公开主体：示例市图书馆", ("楷体", 12), align=LEFT, border=False)
    labels = ["编号", "目录类别", "公开事项", "主要内容", "公开依据及时限", "公开形式", "公开范围", "公开渠道", "咨询电话"]
    for index, label in enumerate(labels):
        put(sheet, f"{letter(1 + index)}3", label, ("黑体", 11))
    widths(sheet, 1, [6, 10, 16, 30, 36, 10, 10, 16, 14])
    heights(sheet, 1, [34, 22, 30])
    rows = [("01", "服务指南", "开放时间", "各分馆开放时间。", "《公共图书馆法》第三十八条；变更前7日", "主动公开", "全社会", "网站、公示栏", "12345-1"),
            ("02", "服务指南", "借阅规则", "借阅证办理。", "《公共图书馆法》；制定后20个工作日内", "主动公开", "全社会", "网站", "12345-1"),
            ("03", "馆藏", "采购结果", "年度采购清单。", "《政府采购法》；公布之日起2个工作日", "依申请公开", "特定群体", "网站、公示栏", "12345-2")]
    for index, values in enumerate(rows):
        row(sheet, 4 + index, 1, values, left=(3, 4))
    sheet["B5"].value = None
    sheet.merge_cells("B4:B5")
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.paperSize = 8
    sheet.print_title_rows = "3:3"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = openpyxl.worksheet.properties.PageSetupProperties(fitToPage=True)


def levels(book):
    """Six levels of items; codes as numbers, behind the name."""
    sheet = book.active
    sheet.title = "六级"
    put(sheet, "A1:L1", "××市政务信息公开目录（2024年版）", ("黑体", 20), border=False)
    put(sheet, "A2:F2", "公开目录", ("黑体", 11))
    for index, label in enumerate(["一级栏目", "二级栏目", "三级栏目", "四级栏目", "五级栏目", "六级栏目"]):
        put(sheet, f"{letter(1 + index)}3", label, ("黑体", 11))
    for column, label in zip("GHIJKL", ["目录编码", "公开内容", "公开时限", "公开主体", "公开渠道", "备注"]):
        put(sheet, f"{column}2:{column}3", label, ("黑体", 11))
    widths(sheet, 1, [8, 8, 8, 8, 8, 14, 8, 36, 14, 14, 16, 8])
    rows = [("公开", "法定", "机构", "市级", "职能", "主要职责", "0101", "职责。", "20个工作日内", "办公室", "政府网站"),
            ("公开", "法定", "机构", "市级", "职能", "内设机构", "0102", "机构名称。", "20个工作日内", "办公室", "政府网站、政府公报"),
            ("公开", "法定", "机构", "县级", "领导", "领导分工", "0103", "姓名、分工。", "变更后5日内", "办公室", "政府网站"),
            ("公开", "法定", "规划", "市级", "发展", "五年规划", "0505", "规划纲要。", "批准后20日内", "规划科", "政府公报"),
            ("服务", "办事", "指南", "市级", "许可", "办事指南", "0901", "条件、材料。", "长期", "窗口", "政府网站")]
    for index, values in enumerate(rows):
        row(sheet, 4 + index, 1, values + (None,), left=(7,))
    for area in ("A4:A7", "B4:B7", "C4:C6", "D4:D5", "E4:E5"):
        for line in sheet[area][1:]:
            line[0].value = None
        sheet.merge_cells(area)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.print_title_rows = "2:3"


def oddities(book):
    """Merged single cells, merged blank areas beside and below the table, a heading over two columns
    without headings of their own, labels repeated on the next page."""
    sheet = book.active
    sheet.title = "公开目录"
    put(sheet, "A1:I1", "示例镇便民服务中心政务公开目录", ("黑体", 16), border=False)
    for column, label in zip("ACDEFH", ["序号", "一级", "二级", "公开内容", "公开主体和电话", "公开渠道"]):
        if column == "A":
            put(sheet, "A2:B2", label)
        elif column == "F":
            put(sheet, "F2:G2", label)
        elif column != "C":
            put(sheet, f"{column}2", label)
        else:
            put(sheet, "C2", label)
    put(sheet, "I2", "公开时限")
    widths(sheet, 1, [4, 4, 10, 18, 40, 14, 14, 20, 14])
    rows = [("一", 1, "便民", "办事窗口", "窗口设置。", "便民中心", "12345", "■网站 □公示栏", "长期"),
            ("一", 2, "便民", "代办服务", "代办清单。", "便民中心", "12345", "■网站 ■公示栏", "长期"),
            ("一", 3, "便民", "预约服务", "预约方式。", "便民中心", "12345", "■网站 □公示栏", "长期"),
            ("二", 4, "民生", "医保缴费", "缴费标准。", "社保所", "12346", "□网站 ■公示栏", "每年12月")]
    for index, values in enumerate(rows):
        row(sheet, 3 + index, 1, values, left=(4,))
    for column in "AC":
        sheet[f"{column}4"].value = None
        sheet.merge_cells(f"{column}3:{column}4")
    sheet.row_breaks.append(openpyxl.worksheet.pagebreak.Break(id=4))
    sheet.merge_cells("D3:D3")
    sheet.merge_cells("K2:M4")
    sheet.merge_cells("A9:I11")
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


def marks(book):
    """▄ and 口 for marks, of which a note says that they are 必选 and 可选; no header rows repeated;
    one text of a department in three rows above."""
    sheet = book.active
    sheet.title = "安全生产"
    put(sheet, "A1:J1", "安全生产领域政务公开标准目录", ("方正小标宋_GBK", 22), border=False)
    put(sheet, "A2:J2", "（示例高新区应急管理局）", ("楷体", 14), border=False)
    put(sheet, "A3:J3", "更新时间：2022.03.05", ("宋体", 10), align=RIGHT, border=False)
    put(sheet, "A4:A5", "编号")
    put(sheet, "B4:C4", "事项名称")
    put(sheet, "B5", "一级事项")
    put(sheet, "C5", "二级事项")
    for column, label in zip("DEFG", ["公开内容", "公开依据", "公开时限", "公开主体"]):
        put(sheet, f"{column}4:{column}5", label)
    put(sheet, "H4:H5", "公开渠道（▄必选，口可选）")
    put(sheet, "I4:J4", "公开对象")
    put(sheet, "I5", "全社会")
    put(sheet, "J5", "特定群体（请写明）")
    widths(sheet, 1, [6, 10, 14, 36, 30, 14, 14, 26, 7, 12])
    rows = [(1, "政策文件", "法规", "全文。", "《安全生产法》", "20个工作日内", "应急局", "▄政府网站\n▄政府公报\n口公示栏", "√", None),
            (2, "政策文件", "标准", "目录。", "《标准化法》", "20个工作日内", "应急局", "▄政府网站\n口政府公报\n口公示栏", "√", None),
            (3, "应急", "预案", "预案文本。", "《突发事件应对法》", "备案后20日内", "应急局", "口政府网站\n口政府公报\n▄公示栏", None, "企业")]
    for index, values in enumerate(rows):
        row(sheet, 6 + index, 1, values, left=(3, 4, 7))
    sheet["B7"].value = None
    sheet.merge_cells("B6:B7")
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


def stacked(book):
    """The tables of two offices below each other on one sheet, each under a numbered heading."""
    sheet = book.active
    sheet.title = "汇总"
    labels = ["序号", "一级事项", "二级事项", "公开内容", "公开时限", "公开主体"]
    widths(sheet, 1, [5, 12, 20, 40, 18, 18])
    data = [("党政办", "（一）示例镇党政办公开事项目录", [(1, "机构", "职责", "职责。", "20个工作日内"), (2, "机构", "领导", "分工。", "即时")]),
            ("财政所", "（二）示例镇财政所公开事项目录", [(1, "预算", "本级预算", "预算表。", "批复后20日内"), (2, "决算", "本级决算", "决算表。", "批复后20日内")])]
    line = 1
    for office, title, rows in data:
        put(sheet, f"A{line}:F{line}", title, ("黑体", 14), align=LEFT, border=False)
        put(sheet, f"A{line + 1}:F{line + 1}", f"责任单位：示例镇{office}", ("楷体", 11), align=LEFT, border=False)
        sheet.row_dimensions[line].height = 30
        for index, label in enumerate(labels):
            put(sheet, f"{letter(1 + index)}{line + 2}", label, ("黑体", 11), fill="DDEBF7")
        line += 3
        start = line
        for values in rows:
            row(sheet, line, 1, values + (office,), left=(3,))
            line += 1
        if rows[0][1] == rows[1][1]:
            sheet[f"B{start + 1}"].value = None
            sheet.merge_cells(f"B{start}:B{start + 1}")
        sheet.row_dimensions[line].height = 21
        line += 1
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


def plain(book):
    """No lines, no merges, upright A4, dark headings of the theme, a title of rich text left of the
    middle."""
    sheet = book.active
    sheet.title = "公开事项"
    sheet["B1"] = "示例大学信息公开事项清单"
    sheet["B1"].font = Font(name="微软雅黑", size=16, bold=True)
    labels = ["序号", "类别", "公开事项", "公开内容", "公开时间", "责任部门"]
    for index, label in enumerate(labels):
        cell = sheet.cell(3, 1 + index, label)
        cell.font = Font(name="微软雅黑", size=10, bold=True, color=Color(theme=0))
        cell.fill = PatternFill("solid", fgColor=Color(theme=1, tint=0.249977111117893))
        cell.alignment = CENTER
    widths(sheet, 1, [5, 9, 16, 32, 14, 12])
    rows = [(1, "基本信息", "办学规模", "学生、教师人数。", "每年9月", "校办"), (2, "基本信息", "规章制度", "全文。", "20个工作日内", "校办"),
            (3, "招生", "招生章程", "章程全文。", "每年5月底前", "招生办")]
    for index, values in enumerate(rows):
        for place, value in enumerate(values):
            cell = sheet.cell(4 + index, 1 + place, value)
            cell.font = Font(name="微软雅黑", size=9)
            cell.alignment = LEFT if place == 3 else CENTER
    sheet.page_setup.orientation = "portrait"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.horizontalCentered = True
    sheet.oddHeader.center.text = "内部资料"


def dates(book):
    """Labels and values in cells of their own above and below, the date as a number that is shown
    with leading zeros, in a table that begins in B2."""
    sheet = book.active
    sheet.title = "审批局"
    put(sheet, "B2:I2", "行政审批局政务公开清单目录", ("黑体", 18), border=False)
    put(sheet, "B3:C3", "填表单位", ("宋体", 10))
    put(sheet, "D3:E3", "示例县行政审批局", ("宋体", 10), align=LEFT)
    put(sheet, "F3:G3", "填表日期", ("宋体", 10))
    put(sheet, "H3:I3", datetime.date(2024, 3, 7), ("宋体", 10))
    for line in sheet["H3:I3"]:
        for one in line:
            one.number_format = 'yyyy"年"mm"月"dd"日"'
    put(sheet, "B4:B5", "序号")
    put(sheet, "C4:D4", "公开事项")
    put(sheet, "C5", "一级事项")
    put(sheet, "D5", "二级事项")
    for column, label in zip("EFG", ["公开内容", "公开时限", "公开主体"]):
        put(sheet, f"{column}4:{column}5", label)
    put(sheet, "H4:I4", "公开方式")
    put(sheet, "H5", "主动公开")
    put(sheet, "I5", "依申请")
    widths(sheet, 1, [2, 5, 12, 16, 42, 16, 14, 8, 8])
    rows = [("一", "许可", "许可目录", "事项名称、依据。", "20个工作日内", "综合股", "√", None),
            (None, None, "许可结果", "决定书。", "7个工作日内", "审批股", "√", "√"),
            ("二", "服务", "办理流程", "流程图。", "长期", "综合股", "√", None)]
    for index, values in enumerate(rows):
        row(sheet, 6 + index, 2, values, left=(3,))
    sheet.merge_cells("B6:B7")
    sheet.merge_cells("C6:C7")
    for place, (label, value) in enumerate([("填表人", "张三"), ("审核人", "李四"), ("负责人", "王五")]):
        first = 2 + place * 2
        put(sheet, f"{letter(first)}9", label, ("宋体", 10), border=False)
        put(sheet, f"{letter(first + 1)}9", value, ("宋体", 10), align=LEFT, border=False)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


def standards(book):
    """Several rows to an item, one for each content, the item's cells merged over them."""
    sheet = book.active
    sheet.title = "义务教育"
    put(sheet, "A1:H1", "义务教育领域基层政务公开标准目录", ("黑体", 18), border=False)
    for index, label in enumerate(["序号", "一级事项", "二级事项", "公开内容(要素)", "公开依据", "公开时限", "公开主体", "公开渠道和载体"]):
        put(sheet, f"{letter(1 + index)}2", label, ("黑体", 10))
    widths(sheet, 1, [5, 10, 14, 34, 30, 16, 12, 22])
    rows = [(1, "政策", "文件", ["法律全文。", "规章全文。"], "《义务教育法》", "20个工作日内", "教育局", "■政府网站\n□公示栏"),
            (2, "政策", "通知", ["通知全文。"], "《条例》", "20个工作日内", "教育局", "■政府网站\n■公示栏"),
            (3, "招生", "学区", ["学区划分。", "入学条件。", "咨询方式。"], "《条例》", "每年5月", "教育局", "■政府网站\n■公示栏")]
    line = 3
    for number, section, name, contents, *rest in rows:
        start = line
        for content in contents:
            row(sheet, line, 1, [number, section, name, content, *rest], left=(3, 4, 7))
            line += 1
        if line - start > 1:
            for column in "ACEFGH":
                sheet.merge_cells(f"{column}{start}:{column}{line - 1}")
    for area in ("B3:B5", "B6:B8"):
        for one in sheet[area][1:]:
            one[0].value = None
        sheet.merge_cells(area)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.print_title_rows = "2:2"


def channelmarks(book):
    """■ and □ in a column for each channel, said to be 必选 and 可选; remarks; thick outer lines."""
    sheet = book.active
    sheet.title = "城管"
    put(sheet, "A1:L1", "示例区城市管理局政务公开清单", ("黑体", 18), border=False)
    put(sheet, "A2:L2", "填报单位：示例区城市管理局    填报人：张三    审核人：李四    填报时间：2021/06/01", ("宋体", 10),
        align=LEFT, border=False)
    put(sheet, "A3:A4", "序号")
    put(sheet, "B3:B4", "公开事项")
    put(sheet, "C3:C4", "公开内容")
    put(sheet, "D3:D4", "公开依据")
    put(sheet, "E3:E4", "公开时限")
    put(sheet, "F3:J3", "公开渠道（■必选，□可选）")
    for column, label in zip("FGHIJ", ["政府网站", "政务新媒体", "公示栏", "公开查阅点", "其他（注明）"]):
        put(sheet, f"{column}4", label)
    put(sheet, "K3:K4", "公开主体")
    put(sheet, "L3:L4", "备注")
    widths(sheet, 1, [5, 16, 34, 28, 14, 7, 7, 7, 7, 10, 12, 10])
    rows = [(1, "市容执法", "执法依据。", "《城市市容管理条例》", "20个工作日内", "■", "□", "□", "■", "□", "执法科", None),
            (2, "渣土许可", "许可结果。", "《条例》", "7个工作日内", "■", "■", "□", "□", "□", "许可科", "含变更"),
            (3, "环卫作业", "作业标准。", "《条例》", "长期", "■", "□", "■", "□", "□", "环卫科", None)]
    for index, values in enumerate(rows):
        row(sheet, 5 + index, 1, values, left=(2, 3))
    thick = Side(style="medium", color="FF000000")
    for line in sheet["A3:L7"]:
        for cell in line:
            old = cell.border
            cell.border = Border(
                left=thick if cell.column == 1 else old.left, right=thick if cell.column == 12 else old.right,
                top=thick if cell.row == 3 else old.top, bottom=thick if cell.row == 7 else old.bottom)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


def alone(book):
    """The office and the title in rows of their own, a date in brackets; office and date once more
    below, without labels."""
    sheet = book.active
    sheet.title = "目录"
    put(sheet, "A1:G1", "示例市民政局", ("方正小标宋简体", 22), border=False)
    put(sheet, "A2:G2", "主动公开基本目录", ("方正小标宋简体", 22), border=False)
    labels = ["序号", "类别", "公开事项", "公开内容", "公开依据", "公开时限", "备注"]
    for index, label in enumerate(labels):
        put(sheet, f"{letter(1 + index)}3", label, ("黑体", 11), bold=True)
    widths(sheet, 1, [5, 10, 18, 40, 34, 16, 10])
    rows = [("一", "机构", "职责", "主要职责。", "《信息公开条例》", "20个工作日内", None),
            ("二", "救助", "低保", "标准。", "《社会救助办法》", "20个工作日内", "按季更新")]
    for index, values in enumerate(rows):
        row(sheet, 4 + index, 1, values, left=(3, 4))
    put(sheet, "E7:G7", "示例市民政局", ("仿宋", 14), align=CENTER, border=False)
    put(sheet, "E8:G8", "2023年04月09日", ("仿宋", 14), align=CENTER, border=False)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


def offices(book):
    """A town's title over three tables, each headed by the name of an office."""
    sheet = book.active
    sheet.title = "三角"
    put(sheet, "A1:E1", "示例镇各部门公开事项目录", ("黑体", 20), border=False)
    put(sheet, "A2:E2", "编制单位以各表标题为准。", ("宋体", 10), align=LEFT, border=False)
    labels = ["序号", "公开事项", "公开内容", "公开时限", "公开渠道"]
    widths(sheet, 1, [5, 22, 44, 20, 24])
    line = 3
    for place, (office, names) in enumerate([("一、党政办公室", "机构职责 领导分工"), ("二、财政所", "预算 决算 采购"), ("三、民政办公室", "低保")]):
        put(sheet, f"A{line}:E{line}", office, ("黑体", 12), align=LEFT, border=False)
        for index, label in enumerate(labels):
            put(sheet, f"{letter(1 + index)}{line + 1}", label, ("黑体", 11))
        line += 2
        for number, name in enumerate(names.split()):
            row(sheet, line, 1, (number + 1, name, f"{name}的内容。", "20个工作日内", "■政府网站\n□公示栏"), left=(2, 4))
            line += 1
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9


for draw in (alone, offices, sections, offset, ticks, combined, levels, oddities, marks, stacked, plain, dates, standards, channelmarks):
    book = openpyxl.Workbook()
    draw(book)
    book.save(f"{sys.argv[1]}/{draw.__name__}.xlsx")
