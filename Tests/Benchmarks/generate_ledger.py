#!/usr/bin/env python3
"""Makes the catalogs of many departments and a ledger of their publications, placeholder data, the
same files for the same seed.

    Tests/Benchmarks/generate_ledger.py FOLDER [--departments 1000] [--rows 1000000] [--seed 1]
        [--xlsx]

It writes FOLDER/catalogs/*.json and FOLDER/ledger.csv, and with --xlsx also FOLDER/ledger.xlsx as
spreadsheet programs save it, with shared texts and days as numbers. There are publications from 2020-01 to 2021-06, a
sixth of them in 2021-Q2: a tenth of the rows repeat a publication on another channel, and one in
seven is late.
"""

import argparse
import datetime
import json
import pathlib
import random
import zipfile

ITEMS = ["机构信息", "领导信息", "规范性文件", "财政预算", "财政决算", "行政许可", "行政处罚", "政府采购",
         "救助资金发放", "统计分析", "水质公示", "人事任免", "招考录用", "重大项目", "应急预案", "建议提案"]
CHANNELS = ["示例市人民政府门户网站", "两微一端", "政府公报", "政务服务中心", "公开查阅点", "其他（注明）"]
DEADLINES = ["信息形成（更改）之日起20个工作日内", "同上", "信息形成之日起7个工作日内", "每季度第一个月15日前"]
OFFICES = ["办公室", "法规科", "财务科", "业务一科", "业务二科"]
HEADINGS = "索引号,单位,事项序号,事项名称,信息名称,生成日期,发布日期,公开渠道,责任科室,发布人,审核人"
FIRST, DAYS = datetime.date(2020, 1, 1), 547
ITEMS_IN_A_SECTION = 8


def catalog(department, number):
    names = [f"{name}{group + 1}" for group in range(2) for name in ITEMS]
    items = [
        {"name": name, "number": index + 1, "content": f"{name}的有关信息。",
         "basis": "《中华人民共和国政府信息公开条例》（国务院令第711号）",
         "deadline": DEADLINES[int(number() * len(DEADLINES)) if index else 0],
         "disclosure": ["proactive"], "channels": CHANNELS[:1 + int(number() * 3)],
         "audience": {"everyone": True, "groups": []}, "responsibleBody": department}
        for index, name in enumerate(names[:20 + int(number() * 13)])]
    return {
        "format": "gongkai.catalog", "version": 1, "department": department,
        "channelVocabulary": CHANNELS, "sections": [
            {"name": f"栏目{first // ITEMS_IN_A_SECTION + 1}",
             "items": items[first:first + ITEMS_IN_A_SECTION]}
            for first in range(0, len(items), ITEMS_IN_A_SECTION)]}


def rows(catalogs, count, number):
    """The rows of a ledger as lines of CSV; no value has a comma."""
    departments = [
        (entry["department"], [item for section in entry["sections"] for item in section["items"]])
        for entry in catalogs]
    row = None
    for index in range(count):
        if row and number() < 0.1:
            yield row.replace(CHANNELS[0], CHANNELS[1])
            continue
        department, items = departments[int(number() * len(departments))]
        item = items[int(number() * len(items))]
        published = FIRST + datetime.timedelta(days=int(number() * DAYS))
        age = 40 + int(number() * 30) if number() < 1 / 7 else int(number() * 7)
        formed = published - datetime.timedelta(days=age)
        row = ",".join([
            f"SL{published.year}-{index:07}", department, str(item["number"]), item["name"],
            f"{item['name']}（示例第{index + 1}号）", formed.isoformat(), published.isoformat(),
            CHANNELS[0], OFFICES[int(number() * len(OFFICES))], "张三", "李四"])
        yield row


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
DAY_COLUMNS = {5, 6}


def relations(*targets):
    items = "".join(
        f'<Relationship Id="rId{index + 1}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets))
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def write_workbook(path, lines):
    """A workbook of the lines of a CSV without quotes; no value needs an escape."""
    texts = {}

    def cell(row, column, text):
        name = f"{chr(65 + column)}{row}"
        if column in DAY_COLUMNS and row > 1:
            day = (datetime.date.fromisoformat(text) - datetime.date(1899, 12, 30)).days
            return f'<c r="{name}" s="1"><v>{day}</v></c>'
        return f'<c r="{name}" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as book:
        book.writestr("_rels/.rels", relations(("officeDocument", "xl/workbook.xml")))
        book.writestr("xl/_rels/workbook.xml.rels", relations(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml")))
        book.writestr("xl/workbook.xml", (
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>'))
        book.writestr("xl/styles.xml", (
            f'<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/>'
            '<xf numFmtId="14"/></cellXfs></styleSheet>'))
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for row, line in enumerate(lines, start=1):
                cells = "".join(
                    cell(row, column, text) for column, text in enumerate(line.split(",")))
                sheet.write(f'<row r="{row}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        with book.open("xl/sharedStrings.xml", "w", force_zip64=True) as strings:
            strings.write(f'<sst xmlns="{MAIN}">'.encode())
            for text in texts:
                strings.write(f"<si><t>{text}</t></si>".encode())
            strings.write(b"</sst>")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--departments", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--xlsx", action="store_true")
    options = parser.parse_args()
    # Of the module's methods only random() promises the same numbers in every version of Python.
    number = random.Random(options.seed).random
    folder = options.folder / "catalogs"
    folder.mkdir(parents=True)
    catalogs = [catalog(f"示例市第{index + 1}局", number) for index in range(options.departments)]
    for index, entry in enumerate(catalogs):
        text = json.dumps(entry, ensure_ascii=False, indent=2)
        (folder / f"{index + 1:05}.json").write_text(text, encoding="utf-8")
    with open(options.folder / "ledger.csv", "w", encoding="utf-8") as ledger:
        ledger.write(HEADINGS + "\n")
        for row in rows(catalogs, options.rows, number):
            ledger.write(row + "\n")
    if options.xlsx:
        with open(options.folder / "ledger.csv", encoding="utf-8") as ledger:
            write_workbook(options.folder / "ledger.xlsx", (line.rstrip("\n") for line in ledger))


if __name__ == "__main__":
    main()
