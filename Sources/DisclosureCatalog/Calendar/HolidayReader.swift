/// Reads the rows of a holiday file and remembers what is wrong with them.
struct HolidayReader {
    static let rule = "holidays.row"
    static let incompleteRule = "holidays.incomplete"

    /// The heading of the first column.
    private static let headings: Set<String> = ["year", "年", "年份"]

    /// No year from 2004 to 2026 gained fewer; 2006 gave a day to 2005.
    static let fewestDaysGained = 9

    /// What a row is about.
    private enum Kind {
        case off
        case work
        case notice

        init?(_ word: some StringProtocol) {
            switch word.lowercased() {
            case "off", "放假": self = .off
            case "work", "上班": self = .work
            case "notice", "通知": self = .notice
            default: return nil
            }
        }
    }

    /// The rows of a year so far.
    private struct Rows {
        let firstLine: Int
        var off: Set<CalendarDate> = []
        var work: Set<CalendarDate> = []
        var notices: [HolidayYear.Notice] = []
    }

    let file: String?
    private var rows: [Int: Rows] = [:]
    private var findings: [Finding] = []

    init(file: String?) {
        self.file = file
    }

    mutating func read(_ text: String) -> (table: HolidayTable, findings: [Finding]) {
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
        return read(
            lines.map { line in
                line.split(omittingEmptySubsequences: false) { $0 == "," }.map { String($0) }
            })
    }

    /// Each row is a line of the file, cut at its commas; those of a file with tabs are not cut yet.
    mutating func read(_ rows: [[String]]) -> (table: HolidayTable, findings: [Finding]) {
        for (index, row) in rows.enumerated() { readRow(fields(of: row), line: index + 1) }
        return finish()
    }

    private mutating func finish() -> (table: HolidayTable, findings: [Finding]) {
        let years = rows.map { year, rows in
            HolidayYear(
                year: year, weekdaysOff: Array(rows.off), workingWeekendDays: Array(rows.work),
                notices: rows.notices)
        }
        for year in years { reportIncomplete(year) }
        if years.isEmpty { report(.error, 1, HolidayWording.empty, rule: Self.incompleteRule) }
        return (HolidayTable(years), findings.inDocumentOrder())
    }

    /// The fields without surrounding blanks and trailing empty ones; none for a comment.
    private func fields(of row: [String]) -> [String] {
        var fields = row.flatMap { field in
            field.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\t" }
                .map { String($0.trimmed) }
        }
        while fields.last?.isEmpty == true { fields.removeLast() }
        return fields.first?.hasPrefix("#") == true ? [] : fields
    }

    private mutating func readRow(_ fields: [String], line: Int) {
        guard let first = fields.first, !Self.headings.contains(first.lowercased())
        else { return }
        guard fields.count >= 3, fields.count <= 4 else {
            return report(.error, line, HolidayWording.malformed)
        }
        guard let year = Int(first), (1583...9999).contains(year) else {
            return report(.error, line, HolidayWording.noYear(first))
        }
        guard let kind = Kind(fields[1]) else {
            return report(.error, line, HolidayWording.noKind(fields[1]))
        }
        if kind == .notice {
            return addNotice(fields, year: year, line: line)
        }
        guard let date = CalendarDate(tolerant: fields[2]) else {
            return report(.error, line, HolidayWording.noDay(fields[2]))
        }
        guard date.year == year else {
            return report(.error, line, HolidayWording.otherYear(date, year))
        }
        add(date, kind: kind, line: line)
    }

    private mutating func add(_ date: CalendarDate, kind: Kind, line: Int) {
        var year = rows[date.year] ?? Rows(firstLine: line)
        defer { rows[date.year] = year }
        if year.off.contains(date) || year.work.contains(date) {
            return report(.error, line, HolidayWording.twice(date))
        }
        if kind == .off {
            year.off.insert(date)
            if date.weekday.isWeekend { report(.note, line, HolidayWording.offAtWeekend(date)) }
        } else {
            guard date.weekday.isWeekend else {
                return report(.error, line, HolidayWording.workOnWeekday(date))
            }
            year.work.insert(date)
        }
    }

    private mutating func addNotice(_ fields: [String], year: Int, line: Int) {
        guard fields.count == 4 else { return report(.error, line, HolidayWording.malformed) }
        let date = CalendarDate(tolerant: fields[2])
        guard date != nil || fields[2].isEmpty else {
            return report(.error, line, HolidayWording.noDay(fields[2]))
        }
        rows[year, default: Rows(firstLine: line)].notices
            .append(HolidayYear.Notice(number: fields[3], date: date))
    }

    private mutating func reportIncomplete(_ year: HolidayYear) {
        guard let line = rows[year.year]?.firstLine else { return }
        if let day = year.workingFestivals.first {
            report(
                .error, line, HolidayWording.incomplete(year.year, day), rule: Self.incompleteRule)
        } else if year.daysGained < Self.fewestDaysGained {
            report(
                .warning, line, HolidayWording.fewDaysOff(year.year, year.daysGained),
                rule: Self.incompleteRule)
        }
    }

    private mutating func report(
        _ severity: Finding.Severity, _ line: Int, _ message: LocalizedText,
        rule: String = Self.rule
    ) {
        findings.append(
            Finding(
                rule: rule, severity: severity, place: Place(file: file, position: .line(line)),
                message: message))
    }
}

extension Substring.UnicodeScalarView {
    /// Without white space, byte order marks and quotation marks at both ends.
    fileprivate var trimmed: Substring.UnicodeScalarView {
        func isEdge(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isWhite || scalar == "\u{FEFF}" || scalar == "\""
        }
        var rest = self
        while let first = rest.first, isEdge(first) { rest.removeFirst() }
        while let last = rest.last, isEdge(last) { rest.removeLast() }
        return rest
    }
}
