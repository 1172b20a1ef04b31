import DelimitedText
import DisclosureCatalog
import DisclosureReports
import SheetModel

/// Writes an annual report in the format of an export.
struct AnnualReportWriter {
    let export: AnnualReportExport
    let report: AnnualReport
    /// The name of the data file.
    let source: String

    func write(to destination: OutputDestination) throws(GongkaiError) {
        switch export.format {
        case .xlsx:
            let plan = try plan()
            let faults = PlanCheck.faults(in: plan).map {
                $0.finding(itemNumber: nil, field: nil)
            }
            guard faults.isEmpty else { throw GongkaiError(refusedPlanOf: source, faults: faults) }
            try WorkbookOutput(plan: plan).write(to: destination)
        case .html:
            let fonts = try ReportFonts.library()
            let plan = try plan()
            try destination.write(
                HTMLDocument(fontFallbacks: ReportFonts.fallbacks(of: plan, in: fonts))
                    .bytes(of: plan))
        case .csv: try writeRecords(to: destination)
        case .json:
            do {
                let bytes = try AnnualFile.bytes(of: report.completed)
                try destination.write(bytes)
            } catch let error as GongkaiError {
                throw error
            } catch {
                throw GongkaiError(internalFault: "annual data file")
            }
        }
    }

    private func plan() throws(GongkaiError) -> WorkbookPlan {
        let measure = TextMeasure(fonts: try ReportFonts.library())
        return AnnualPlanner(report, measure: measure).plan().workbook
    }

    private func writeRecords(to destination: OutputDestination) throws(GongkaiError) {
        let headings = report.template.recordHeadings
        var rows: [[DelimitedField]] = [headings.map(DelimitedField.text)]
        for record in AnnualRecords(report).all {
            let figure: DelimitedField =
                switch record.figure {
                case .blank: .text("")
                case .slash: .text("/")
                case .number(let number): .number(AnnualFigure.text(of: number))
                }
            rows.append([
                .text(record.table), .text(record.cell),
                .text(record.rows.joined(separator: " · ")),
                .text(record.columns.joined(separator: " · ")),
                .text(record.key), figure, .text(record.source?.words.chinese ?? ""),
            ])
        }
        let bytes: [UInt8]
        do {
            bytes = try export.csv.writer.write(rows)
        } catch {
            throw GongkaiError(error, destination: destination.name)
        }
        try destination.write(bytes)
    }
}
