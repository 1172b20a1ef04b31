import SheetModel

/// The names of the parts that a plan makes.
struct PartNames {
    static let contentTypes = "[Content_Types].xml"
    static let workbook = "xl/workbook.xml"
    static let strings = "xl/sharedStrings.xml"
    static let styles = "xl/styles.xml"
    static let core = "docProps/core.xml"
    static let extended = "docProps/app.xml"

    static func sheet(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

    /// Parts that must be whole, but whose content does not depend on the plan.
    let others = ["_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/theme/theme1.xml"]
    /// Whether a cell shares a text, without which there is no table of strings.
    let hasStrings: Bool
    /// The sheets with charts.
    let drawings: [DrawingParts]
    private let sheetCount: Int

    /// The parts of a plan of which some sheets share their texts, and others have them in cells.
    init(plan: WorkbookPlan, sharing sheets: [SheetPlan]) {
        sheetCount = plan.sheets.count
        hasStrings = sheets.contains { sheet in
            sheet.rows.contains { row in
                row.cells.contains { !($0.value.text ?? "").isEmpty }
            }
        }
        drawings = DrawingParts.all(in: plan)
    }

    var all: [String] {
        [Self.contentTypes] + others + drawings.flatMap(\.relationParts)
            + contents.filter { !others.contains($0) }
    }

    /// The parts that the list of content types names one by one.
    var contents: [String] {
        [Self.workbook, Self.styles, Self.core, Self.extended, "xl/theme/theme1.xml"]
            + (hasStrings ? [Self.strings] : []) + (0..<sheetCount).map(Self.sheet)
            + drawings.flatMap { [$0.drawing] + $0.charts }
    }
}

/// The parts that the charts of one sheet make; drawings and charts are numbered in the order of
/// the sheets.
struct DrawingParts {
    /// The position of the sheet in the workbook.
    let sheet: Int
    private let number: Int
    private let firstChart: Int
    private let chartCount: Int

    static func all(in plan: WorkbookPlan) -> [DrawingParts] {
        var parts: [DrawingParts] = []
        var charts = 0
        for (index, sheet) in plan.sheets.enumerated() where !sheet.charts.isEmpty {
            parts.append(
                DrawingParts(
                    sheet: index, number: parts.count + 1, firstChart: charts + 1,
                    chartCount: sheet.charts.count))
            charts += sheet.charts.count
        }
        return parts
    }

    var drawing: String { "xl/drawings/drawing\(number).xml" }
    var charts: [String] {
        (0..<chartCount).map { "xl/charts/chart\(firstChart + $0).xml" }
    }

    var sheetRelations: String { "xl/worksheets/_rels/sheet\(sheet + 1).xml.rels" }
    var drawingRelations: String { "xl/drawings/_rels/drawing\(number).xml.rels" }
    var relationParts: [String] { [sheetRelations, drawingRelations] }
}
