import DisclosureCatalog
import DisclosureForms
package import SheetModel

/// Lays an annual report out: a sheet for each table, exactly as the form has it, and one that
/// tells which figures ledgers supply.
package struct AnnualPlanner: Sendable {
    private let report: AnnualReport
    private let measure: any TextMeasuring

    package init(_ report: AnnualReport, measure: any TextMeasuring) {
        self.report = report
        self.measure = measure
    }

    package func plan() -> ReportPlan {
        var styles = StyleBook(report.template.styles)
        var sheets = report.template.tables.map { table in
            GridSheet(table, of: report, measure: measure).plan(&styles)
        }
        if !report.supplied.isEmpty { sheets.append(sources(&styles)) }
        let title = Placeholders.filled(report.template.title, with: report.placeholders)
        // A report is made in the year after its own.
        let day = CalendarDate(year: report.data.year + 1, month: 1, day: 1)
        return ReportPlan(
            workbook: WorkbookPlan(
                styles: styles.styles, sheets: sheets,
                properties: ReportProperties.properties(
                    title: title, department: report.data.department, on: day)),
            findings: [])
    }

    private func sources(_ styles: inout StyleBook) -> SheetPlan {
        var builder = TableSheetBuilder(report.template.sources, measure: measure)
        builder.addHead(report.placeholders, &styles)
        for record in AnnualRecords(report).all {
            guard let source = record.source else { continue }
            let cells: [String: TableCell] = [
                "table": .text(record.sheet), "cell": .text(record.cell),
                "row": .text(record.rows.last ?? ""),
                "column": .text(record.columns.last ?? ""),
                "figure": .number(record.figure.amount), "source": .text(source.words.chinese),
            ]
            builder.addRow(builder.columns.map { cells[$0.key] ?? .blank }, &styles)
        }
        return builder.finished()
    }
}
