import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import DisclosureReports
import SheetModel

/// Makes the workbook of a quarterly report from its tables.
struct QuarterlyWorkbook {
    /// Rows of one table that a workbook takes; longer tables are for CSV.
    ///
    /// A sheet of so many rows costs some 100 MiB while it is written.
    static let mostRows = 20_000

    let result: QuarterlyResult
    let tables: QuarterlyTables
    let template: WorkbookTemplate
    let nilReason: String

    init(
        _ result: QuarterlyResult, tables: QuarterlyTables, nilReason: String
    )
        throws(GongkaiError)
    {
        self.result = result
        self.tables = tables
        self.nilReason = nilReason
        template = try GongkaiError.reading { () throws(JSONFileError) in
            try JSONFile.read(
                WorkbookTemplate.self, from: BundledTemplates.quarterlyReport,
                file: "quarterly.json5", limits: .standard)
        }
    }

    func plan(_ fonts: FontLibrary) throws(GongkaiError) -> WorkbookPlan {
        QuarterlyPlanner(template: template, measure: TextMeasure(fonts: fonts))
            .plan(try content()).workbook
    }

    /// The tables that the template shows, as sheets take them.
    func content() throws(GongkaiError) -> WorkbookContent {
        let statistics = result.statistics
        let isForSeveral = statistics.departments.count > 1
        let department =
            isForSeveral ? tables.headings.total : statistics.total.department
        var content = WorkbookContent(
            department: statistics.total.department,
            placeholders: placeholders(department: isForSeveral ? "" : department))
        content.isForSeveral = isForSeveral
        content.day = statistics.quarter.days.upperBound
        if statistics.isNil {
            // Departments have many items of the same name.
            var seen: Set<String> = []
            content.nilItems = statistics.departments.flatMap(\.items).filter {
                $0.membership == .current && $0.isProactive && seen.insert($0.name).inserted
            }.map(\.name)
            content.nilReason = nilReason
        }
        var leftOut: [QuarterlyTable] = []
        for sheet in template.sheets {
            guard let table = QuarterlyTable(rawValue: sheet.table), table != .basis else {
                continue
            }
            let made =
                table == .rows ? try rows() : sheetContent(of: tables.table(table))
            if let made { content.sheets.append(made) } else { leftOut.append(table) }
        }
        content.sheets.append(basis(without: leftOut))
        return content
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
    private func sheetContent(of table: ReportTable) -> SheetContent? {
        var count = table.count
        // Of these the workbook shows all departments together; those of each are in CSV and JSON.
        if table.table == .months { count = min(count, 12) }
        if table.table == .channels { count = min(count, result.statistics.total.channels.count) }
        guard count <= Self.mostRows else { return nil }
        var rows = (0..<count).map { index in table.row(index).map(\.sheetValue) }
        if table.table == .indicators { indent(&rows, in: table) }
        return SheetContent(
            table: table.table.rawValue, columns: columns(table.columns, of: table.table),
            rows: rows)
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

    /// The rows of the ledgers; nil if they are too many for a sheet.
    private func rows() throws(GongkaiError) -> SheetContent? {
        let columns = tables.rowColumns
        var values: [[SheetValue]] = []
        var rows = result.rows()
        while let row = try rows.next() {
            guard values.count < Self.mostRows else { return nil }
            values.append(columns.map { $0.value(row).sheetValue })
        }
        return SheetContent(
            table: QuarterlyTable.rows.rawValue,
            columns: self.columns(columns.map(\.name), of: .rows), rows: values)
    }

    /// What the figures rest on, and which tables are too long.
    private func basis(without leftOut: [QuarterlyTable]) -> SheetContent {
        let table = tables.table(.basis)
        var rows = (0..<table.count).map { index in table.row(index).map(\.sheetValue) }
        for long in leftOut {
            let text = Placeholders.filled(
                template.leftOut.text,
                with: [
                    "table": tables.headings.title(of: long), "name": long.rawValue,
                    "limit": String(Self.mostRows),
                ])
            rows.append([.text(template.leftOut.topic), .text(text)])
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
