#!/usr/bin/env python3
"""The figures of a quarterly report, computed a second time and in another way.

Usage: figures.py QUARTER COMPARED|- LEDGER CATALOG...

Prints one figure per line, fields separated by tabs, in no order. Needs chinesecalendar. Knows only
the wordings of deadlines that the tests generate, and reads rows into lists: it is written to be
obviously right, not fast.
"""
import csv, datetime, json, re, sys
from collections import defaultdict
import chinese_calendar

Day = datetime.date
ONE = datetime.timedelta(1)


class Unknown(Exception):
    """A year without an arrangement."""


def is_working(day):
    try:
        return chinese_calendar.is_workday(day)
    except NotImplementedError:
        raise Unknown(day.year)


def working_days_after(day, count):
    while count:
        day += ONE
        count -= is_working(day)
    return day


def working_days_between(start, end):
    """How many working days are after start, up to and including end."""
    if end < start:
        return -working_days_between(end, start)
    days = 0
    while start < end:
        start += ONE
        days += is_working(start)
    return days


def quarter_days(text):
    year, number = int(text[:4]), int(text[-1])
    first = Day(year, number * 3 - 2, 1)
    following = Day(year + number // 4, number % 4 * 3 + 1, 1)
    return first, following - ONE


def read_day(text):
    """A day, None for a blank, False for what is no day."""
    text = text.strip()
    if not text:
        return None
    found = (re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", text) or re.fullmatch(r"(\d{4})/(\d\d?)/(\d\d?)", text)
             or re.fullmatch(r"(\d{4})年(\d\d?)月(\d\d?)日", text) or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text))
    if found:
        try:
            return Day(*map(int, found.groups()))
        except ValueError:
            return False
    if re.fullmatch(r"\d{5}", text):
        return Day(1899, 12, 30) + datetime.timedelta(int(text))
    return False


class Item:
    def __init__(self, section, item, deadline):
        self.section, self.number, self.name = section, str(item["number"]), item["name"]
        self.deadline = deadline
        self.channels = [c if isinstance(c, str) else c["name"] for c in item.get("channels", [])]


class Catalog:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        self.department = data["department"]
        self.day = Day.fromisoformat(data["signOff"]["filledOn"])
        self.items = []
        above = ""
        for section in data["sections"]:
            for item in section["items"]:
                deadline = above if item["deadline"] == "同上" else item["deadline"]
                above = deadline
                self.items.append(Item(section["name"], item, deadline))


def start_of(item, entry):
    """The day on which the period starts; None where it is not known."""
    if "决定" in item.deadline or "批复" in item.deadline:
        return entry.triggered
    return entry.triggered or entry.formed


def due_of(item, entry):
    """The due date of an item with one period, or the reason why there is none."""
    period = re.search(r"(\d+)(个工作日|日)内", item.deadline)
    if not period:
        return "no day"
    start = start_of(item, entry)
    if not start:
        return "no trigger"
    try:
        if period[2] == "个工作日":
            return working_days_after(start, int(period[1]))
        day = start + datetime.timedelta(int(period[1]))
        while not is_working(day):
            day += ONE
        return day
    except Unknown as unknown:
        return "missing " + str(unknown)


def fixed_days(deadline, first, last):
    yearly = re.fullmatch(r"每年(\d+)月(\d+)日前", deadline)
    monthly = re.fullmatch(r"每月(\d+)日前", deadline)
    day = first
    while (yearly or monthly) and day <= last:
        if yearly and (day.month, day.day) == (int(yearly[1]), int(yearly[2])):
            yield day
        if monthly and day.day == int(monthly[1]):
            yield day
        day += ONE


class Entry:
    """A publication, put together from its rows."""
    def __init__(self, row):
        self.index = row["索引号"]
        self.formed = self.published = self.triggered = None
        self.rows = []
        self.channels = set()
        self.proactive = self.unreadable = False
        self.office = ""
        self.item_number = None


def entries_of(path, departments, end):
    entries = {}
    dates = []
    with open(path, encoding="utf-8-sig", newline="") as file:
        for line, row in enumerate(csv.DictReader(file)):
            department = row["单位"]
            if department not in departments:
                continue
            key = (department, row["索引号"] or line)
            entry = entries.setdefault(key, Entry(row))
            published, formed = read_day(row["发布日期"]), read_day(row["生成日期"])
            triggered = read_day(row["触发日期"])
            entry.proactive |= row.get("公开属性", "") in ("", "主动公开")
            entry.unreadable |= published is False
            entry.office = entry.office or row["责任科室"]
            entry.formed = entry.formed or formed or None
            entry.triggered = entry.triggered or triggered or None
            if published and published <= end:
                entry.channels |= {c for c in re.split("[、，]", row["公开渠道"]) if c}
            if published and (not entry.published or published < entry.published):
                entry.published, entry.item_number = published, row["事项序号"]
            entry.item_number = entry.item_number or row["事项序号"]
    dates = [e.published for e in entries.values() if e.published]
    return entries, min(dates) if dates else None


class Line:
    """A line of the table of items."""
    def __init__(self, section, number, name):
        self.section, self.number, self.name = section, number, name
        self.period = self.year = self.compared = self.on_time = self.late = self.overdue = self.early = 0
        self.unknown = 0
        self.last = None
        self.used = set()
        self.ticked = []
        self.items = []      # the items of all catalogs, each with the days on which it counts
        self.current = False


class Report:
    def __init__(self, quarter, compared, ledger, catalogs):
        self.first, self.end = quarter_days(quarter)
        self.new_year = Day(self.first.year, 1, 1)
        self.compared = quarter_days(compared) if compared else None
        self.catalogs = defaultdict(list)
        for catalog in catalogs:
            self.catalogs[catalog.department].append(catalog)
        self.entries, self.earliest = entries_of(ledger, self.catalogs, self.end)
        self.figures = []
        for department, versions in self.catalogs.items():
            versions.sort(key=lambda c: c.day)
            self.department(department, versions)

    def tell(self, *fields):
        self.figures.append("\t".join("" if f is None else str(f) for f in fields))

    @staticmethod
    def in_force(versions, day):
        return ([v for v in versions if v.day <= day] or versions[:1])[-1]

    def lines(self, versions):
        current = self.in_force(versions, self.end)
        lines, of_item = [], {}
        for catalog in [current] + [v for v in versions if v is not current]:
            later = [v.day for v in versions if v.day > catalog.day]
            days = (Day.min if catalog is versions[0] else catalog.day, min(later) - ONE if later else Day.max)
            for item in catalog.items:
                same = [l for l in lines if l.current and l.name == item.name] if catalog is not current else []
                if same:
                    line = same[0]
                else:
                    line = Line(item.section, item.number, item.name)
                    line.ticked, line.current = item.channels, catalog is current
                    lines.append(line)
                line.items.append((item, days))
                of_item[catalog, item.number] = (line, item)
        return lines, of_item

    def department(self, department, versions):
        lines, of_item = self.lines(versions)
        unknown = Line("", "", "")
        sums = {name: defaultdict(int) for name in ("channel", "section", "office", "month", "last year")}
        recurring = defaultdict(list)
        for (owner, _), entry in self.entries.items():
            if owner != department or not entry.proactive:
                continue
            day = entry.published or entry.formed or entry.triggered or self.end
            line, item = of_item.get((self.in_force(versions, day), entry.item_number), (unknown, None))
            due = due_of(item, entry) if item else "unknown item"
            if entry.published and entry.published <= self.end:
                if item and item.deadline.startswith("每"):
                    recurring[line].append((entry.published, entry))
                else:
                    self.judge(department, line, entry, item, due)
                self.count(entry, line, sums)
            elif not (entry.unreadable and not entry.published):
                if isinstance(due, Day) and due <= self.end:
                    line.overdue += 1
                    self.tell("overdue", department, entry.index, due, None, working_days_between(due, self.end))
        for line in lines:
            self.judge_fixed_days(department, line, recurring[line])
        self.tell_department(department, lines + [unknown], sums)

    def count(self, entry, line, sums):
        day = entry.published
        line.last = max(line.last or day, day)
        if day.year == self.first.year:
            sums["month"][day.month] += 1
        if day.year == self.first.year - 1:
            sums["last year"][day.month] += 1
        line.compared += bool(self.compared and self.compared[0] <= day <= self.compared[1])
        if day < self.new_year:
            return
        line.year += 1
        line.used |= entry.channels
        if day < self.first:
            return
        line.period += 1
        for channel in entry.channels or {""}:
            sums["channel"][channel] += 1
        sums["section"][line.section] += 1
        sums["office"][entry.office] += 1

    def judge(self, department, line, entry, item, due):
        day = entry.published
        if not self.first <= day <= self.end:
            return
        starts = [s for s in (item and start_of(item, entry), entry.formed) if s]
        line.early += any(day < s for s in starts)
        if not isinstance(due, Day):
            line.unknown += 1
        elif day <= due:
            line.on_time += 1
        else:
            line.late += 1
            self.tell("overdue", department, entry.index, due, day, working_days_between(due, day))

    def judge_fixed_days(self, department, line, published):
        year = max(self.earliest.year, self.first.year - 1) if self.earliest else self.first.year
        first, last = Day(min(year, self.first.year), 1, 1), self.end + 370 * ONE
        days, standing = [], set()
        for item, (start, end) in line.items:
            found = [d for d in fixed_days(item.deadline, first, last) if start <= d <= end]
            days += found
            if start <= self.end <= end:
                standing.update(found)
        days.sort()
        published = sorted(published, key=lambda p: p[0])
        for number, due in enumerate(days):
            following = days[number + 1] if number + 1 < len(days) else Day.max
            in_time = [p for p in published if p[0] <= due]
            published = published[len(in_time):]
            for _, entry in in_time:
                self.judge(department, line, entry, None, due)
            if in_time or due > self.end:
                continue
            if published and published[0][0] <= following:
                self.judge(department, line, published.pop(0)[1], None, due)
            elif due >= self.first or (following > self.end and due in standing):
                line.overdue += 1
                self.tell("overdue", department, "", due, None, working_days_between(due, self.end))
        for _, entry in published:
            self.judge(department, line, entry, None, "no day")

    def tell_department(self, department, lines, sums):
        known = bool(self.compared and self.earliest and self.earliest <= self.compared[1])
        for line in lines:
            compared = line.compared if known else None
            shown = line.current or line.year or line.compared or line.overdue
            if not shown:
                continue
            self.tell("item", department, line.number, line.name, line.period, line.year, compared, line.last)
            self.tell("timeliness", department, line.number, line.name, line.on_time, line.late, line.overdue,
                      line.early, line.unknown)
            if line.name and line.year:
                self.tell("unused", department, line.name, *sorted(set(line.ticked) - line.used))
                self.tell("unticked", department, line.name, *sorted(line.used - set(line.ticked)))
        total = lambda name: sum(getattr(line, name) for line in lines)
        self.tell("department", department, total("period"), total("year"), total("compared") if known else None)
        for kind in ("channel", "section", "office"):
            for name, count in sums[kind].items():
                self.tell(kind, department, name, count)
        for month in range(1, 13):
            this = sums["month"][month] if month <= self.end.month else None
            reached = self.earliest and (self.earliest.year, self.earliest.month) <= (self.first.year - 1, month)
            self.tell("month", department, month, this, sums["last year"][month] if reached else None)


if __name__ == "__main__":
    quarter, compared, ledger, *catalogs = sys.argv[1:]
    report = Report(quarter, None if compared == "-" else compared, ledger, [Catalog(c) for c in catalogs])
    print("\n".join(report.figures))
