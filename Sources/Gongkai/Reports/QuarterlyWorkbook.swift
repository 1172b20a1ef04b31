import DisclosureCatalog
import DisclosureForms
import DisclosureReports
import SheetModel

/// Makes the workbook of a quarterly report from its tables.
struct QuarterlyWorkbook {
    /// Rows of one table that are planned at once.
    ///
    /// A sheet of so many rows costs some 100 MiB while it is written.
    static let mostRows = 20_000

    let result: QuarterlyResult
    let tables: QuarterlyTables
    let template: WorkbookTemplate
    var options: QuarterlyWorkbookOptions
    /// Longer tables are streamed, unless something stands below them.
    var streamsAbove = mostRows
    /// How many rows a sheet of a streamed table may have.
    var rowLimit = ExcelLimits.rows

    init(
        _ result: QuarterlyResult, tables: QuarterlyTables,
        options: QuarterlyWorkbookOptions = QuarterlyWorkbookOptions()
    ) {
        self.result = result
        self.tables = tables
        self.options = options
        template = result.templates.workbook
    }

    func plan(_ fonts: FontLibrary) throws(GongkaiError) -> QuarterlyPlan {
        QuarterlyPlanner(template: template, measure: TextMeasure(fonts: fonts))
            .plan(try content())
    }

    /// The tables that the template shows, as sheets take them.
    func content() throws(GongkaiError) -> WorkbookContent {
        let statistics = result.statistics
        let isForSeveral = statistics.departments.count > 1
        let unit = options.reportingUnit
        let department = unit.isEmpty ? statistics.total.department : unit
        var content = WorkbookContent(
            department: department, placeholders: placeholders(department: department))
        content.isForSeveral = isForSeveral
        content.day = statistics.quarter.days.upperBound
        if statistics.isNil {
            // Departments have many items of the same name.
            var seen: Set<String> = []
            content.nilItems = statistics.departments.flatMap(\.items).filter {
                $0.membership == .current && $0.isProactive && seen.insert($0.name).inserted
            }.map(\.name)
            content.nilReason = options.nilReason
        }
        var leftOut: [QuarterlyTable] = []
        for sheet in template.sheets {
            guard let table = QuarterlyTable(rawValue: sheet.table), table != .basis else {
                continue
            }
            if table == .rows {
                if options.includesLedger { content.sheets.append(try rows()) }
            } else if let made = sheetContent(of: tables.table(table), on: sheet) {
                content.sheets.append(made)
            } else {
                leftOut.append(table)
            }
        }
        content.sheets.append(basis(without: leftOut))
        return content
    }

    /// Whether nothing stands below the table, so that it may have any number of rows.
    private static func isStreamable(_ sheet: SheetTemplate) -> Bool {
        sheet.chart == nil && sheet.lines.isEmpty
    }

    private func placeholders(department: String) -> [String: String] {
        let quarter = result.statistics.quarter
        let language = tables.language
        return [
            "department": department, "quarter": quarter.title[language],
            "compared": result.statistics.comparedQuarter?.title[language] ?? "",
            "from": Self.words(of: quarter.days.lowerBound),
            "to": Self.words(of: quarter.days.upperBound), "year": String(quarter.year),
        ]
    }

    /// A day as the statement writes it, which is in Chinese whatever the messages are in.
    private static func words(of day: CalendarDate) -> String {
        "\(day.year)年\(day.month)月\(day.day)日"
    }

    /// A table on a sheet; nil if it is too long for one.
    private func sheetContent(of table: ReportTable, on sheet: SheetTemplate) -> SheetContent? {
        var count = table.count
        // Of these the workbook shows all departments together; those of each are in CSV and JSON.
        if table.table == .months { count = min(count, 12) }
        if table.table == .channels { count = min(count, result.statistics.total.channels.count) }
        if Self.isStreamable(sheet), count > streamsAbove {
            return streamed(table.table, table.columns)
        }
        guard count <= Self.mostRows else { return nil }
        var rows = (0..<count).map { index in table.row(index).map(\.sheetValue) }
        if table.table == .indicators { indent(&rows, in: table) }
        return SheetContent(
            table: table.table.rawValue, columns: columns(table.columns, of: table.table),
            rows: rows)
    }

    private func streamed(_ table: QuarterlyTable, _ columns: [String]) -> SheetContent {
        var content = SheetContent(
            table: table.rawValue, columns: self.columns(columns, of: table), rows: [])
        content.isStreamed = true
        return content
    }

    private func columns(
        _ names: [String], of table: QuarterlyTable
    ) -> [(key: String, heading: String)] {
        names.map { (key: $0, heading: tables.headings.heading($0, of: table)) }
    }

    /// Sets the labels of the 统计表 in, as the official form does.
    private func indent(_ rows: inout [[SheetValue]], in table: ReportTable) {
        guard let column = table.columns.firstIndex(of: "label") else { return }
        for (index, indicator) in result.statistics.indicators.enumerated()
        where rows.indices.contains(index) && indicator.indent > 0 {
            let blanks = String(repeating: "　", count: indicator.indent)
            rows[index][column] = .text(blanks + indicator.label)
        }
    }

    /// The rows of the ledgers, streamed if they are many.
    private func rows() throws(GongkaiError) -> SheetContent {
        let columns = tables.rowColumns
        var values: [[SheetValue]] = []
        var rows = result.rows()
        while let row = try rows.next() {
            guard values.count < streamsAbove else {
                return streamed(.rows, columns.map(\.name))
            }
            values.append(columns.map { $0.value(row).sheetValue })
        }
        return SheetContent(
            table: QuarterlyTable.rows.rawValue,
            columns: self.columns(columns.map(\.name), of: .rows), rows: values)
    }

    /// What the figures rest on, and which tables are not in the workbook.
    private func basis(without tooLong: [QuarterlyTable]) -> SheetContent {
        let table = tables.table(.basis)
        var rows = (0..<table.count).map { index in table.row(index).map(\.sheetValue) }
        var leftOut = tooLong.map { ($0, template.leftOut.text) }
        if !options.includesLedger, !result.statistics.isNil {
            leftOut.append((.rows, template.leftOut.unwanted))
        }
        for (table, text) in leftOut {
            let words = [
                "table": tables.headings.title(of: table), "name": table.rawValue,
                "limit": String(Self.mostRows),
            ]
            rows.append([
                .text(template.leftOut.topic), .text(Placeholders.filled(text, with: words)),
            ])
        }
        return SheetContent(
            table: QuarterlyTable.basis.rawValue, columns: columns(table.columns, of: .basis),
            rows: rows)
    }
}

extension ReportValue {
    /// The value as sheets take it.
    var sheetValue: SheetValue {
        switch self {
        case .empty: .empty
        case .text(let text): .text(text)
        case .number(let number): .number(Double(number))
        case .hundredths(let number): .number(Double(number) / 100)
        case .share(let share): .share(Double(share.hundredthsOfPercent) / 10_000)
        case .day(let day): .day(day)
        }
    }
}
