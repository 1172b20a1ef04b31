import DisclosureCatalog
import DisclosureForms
import Foundation
import SheetModel
import TestSupport

@testable import Gongkai

/// What is printed of a plan, without the order in which it keeps its styles, and with widths as
/// they are drawn.
struct PrintedSheet: Equatable {
    struct Cell: Equatable {
        var column: Int
        var value: CellValue
        var style: CellStyle
    }

    var name: String
    var widths: [Double]
    var heights: [Double]
    var cells: [[Cell]]
    var merges: [String]
    var breaks: [Int]
    var frozen: Int
    var page: PageSetup

    static func sheets(of plan: WorkbookPlan) -> [PrintedSheet] {
        plan.sheets.map { sheet in
            PrintedSheet(
                name: sheet.name,
                widths: sheet.columnWidths.map { ColumnWidth.points(characters: $0) },
                heights: sheet.rows.map(\.height),
                cells: sheet.rows.map { row in
                    row.cells.map { cell in
                        Cell(
                            column: cell.column, value: cell.value,
                            style: plan.styles[cell.style.index])
                    }
                },
                merges: sheet.merges.map(\.a1).sorted(), breaks: sheet.pageBreaks,
                frozen: sheet.frozenRows, page: sheet.page)
        }
    }

    /// The first difference, for a message that can be read.
    func difference(from other: PrintedSheet) -> String? {
        if name != other.name { return "name \(name) / \(other.name)" }
        if widths != other.widths { return "widths \(widths) / \(other.widths)" }
        if page != other.page { return "page \(page) / \(other.page)" }
        if frozen != other.frozen { return "frozen \(frozen) / \(other.frozen)" }
        for (row, (mine, others)) in zip(cells, other.cells).enumerated() where mine != others {
            for (cell, another) in zip(mine, others) where cell != another {
                return "row \(row + 1): \(cell) / \(another)"
            }
            return "row \(row + 1): \(mine.count) / \(others.count) cells"
        }
        if merges != other.merges {
            return "merges \(Set(merges).symmetricDifference(other.merges).sorted())"
        }
        if heights != other.heights { return "heights \(heights) / \(other.heights)" }
        return breaks == other.breaks && self == other ? nil : "breaks \(breaks) / \(other.breaks)"
    }
}

/// The template that is learned from a file.
func learned(
    _ form: [UInt8], name: String = "form.xlsx", sheet: String? = nil
) throws -> (template: FormTemplate, text: String, report: FindingReport) {
    var job = TemplateLearning()
    job.sheet = sheet
    let (file, report) = try job.template(from: .bytes(form, name: name))
    return (
        try TemplateFile.read(file, file: "learned.json5"), String(decoding: file, as: UTF8.self),
        report
    )
}

extension FormTemplate {
    /// The form of a catalog, as it is printed.
    func printed(_ catalog: Catalog) throws -> [PrintedSheet] {
        let layout = try FormLayout(template: self, options: PageOptions())
        return PrintedSheet.sheets(of: layout.plan(catalog).workbook)
    }
}
