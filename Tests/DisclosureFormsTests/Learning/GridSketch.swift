import BundledTemplates
import DisclosureForms
import Foundation
import SheetModel

/// A sheet as a test draws it: texts row by row, with merged ranges.
struct GridSketch {
    var name = "表"
    /// Empty texts are bordered blank cells, nil is no cell at all; a cell alone in its row has no
    /// borders.
    var rows: [[String?]]
    var merges: [CellRange] = []
    var styles: [GridStyle] = GridSketch.styles
    var change: (inout SheetGrid) -> Void = { _ in }

    static let heading = ["序号", "公开事项", "公开内容", "公开时限", "公开主体"]
    static let item = ["1", "机构信息", "机构职能。", "20个工作日内", "示例局"]

    /// Style 0 is plain, style 1 has borders.
    static let styles: [GridStyle] = {
        var plain = GridStyle()
        (plain.fontName, plain.fontSize) = ("宋体", 11)
        var bordered = plain
        (bordered.borders, bordered.wraps) = (.all, true)
        return [plain, bordered]
    }()

    /// A merged range of rows and columns counted from zero.
    static func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> CellRange {
        CellRange(rows: rows, columns: columns)
    }

    var grid: SheetGrid {
        var grid = SheetGrid(
            name: name,
            rows: rows.enumerated().map { number, texts in
                GridRow(
                    place: .row(number),
                    cells: texts.enumerated().compactMap { column, text in
                        text.map {
                            GridCell(
                                column: column, value: $0.isEmpty ? .blank : .text($0),
                                style: texts.count { $0 != nil } > 1 ? 1 : 0)
                        }
                    })
            }, merges: merges)
        change(&grid)
        return grid
    }

    func learned(_ others: [GridSketch] = [], sheet: String? = nil) throws -> LearnedForm {
        try Self.learner().learn(
            WorkbookGrid(sheets: [grid] + others.map(\.grid), styles: styles), sheet: sheet,
            file: "f.xlsx", name: "test")
    }

    /// What the learner throws; nil if it learns something.
    func error(sheet: String? = nil) throws -> FormLearningError? {
        let learner = try Self.learner()
        do throws(FormLearningError) {
            _ = try learner.learn(
                WorkbookGrid(sheets: [grid], styles: styles), sheet: sheet, file: "f.xlsx",
                name: "test")
            return nil
        } catch {
            return error
        }
    }

    static func learner() throws -> FormLearner {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return FormLearner(
            forms: try BundledTemplates.formNames.map(bundledTemplate),
            lexicon: try decoder.decode(FormLexicon.self, from: Data(BundledTemplates.learning)),
            measure: UniformMeasure())
    }
}
