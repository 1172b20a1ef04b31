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
    let others = [
        contentTypes, "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/theme/theme1.xml",
    ]
    /// Whether a cell holds text, without which there is no table of strings.
    let hasStrings: Bool
    private let sheetCount: Int

    /// The parts of a plan; none for strings where texts stand in their cells.
    init(plan: WorkbookPlan, hasInlineText: Bool = false) {
        sheetCount = plan.sheets.count
        hasStrings =
            !hasInlineText
            && plan.sheets.contains { sheet in
                sheet.rows.contains { row in
                    row.cells.contains { !($0.value.text ?? "").isEmpty }
                }
            }
    }

    var all: [String] {
        others + [Self.workbook, Self.styles, Self.core, Self.extended]
            + (hasStrings ? [Self.strings] : []) + (0..<sheetCount).map(Self.sheet)
    }
}
