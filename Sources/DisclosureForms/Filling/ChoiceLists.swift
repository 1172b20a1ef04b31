package import SheetModel

/// The lists of a form for filling in, each in a column of a hidden sheet.
struct ChoiceLists {
    private(set) var lists: [[String]] = []

    /// The cells of a list, the same for equal ones.
    mutating func range(of values: [String]) -> ChartRange {
        let column = lists.firstIndex(of: values) ?? lists.count
        if column == lists.count { lists.append(values) }
        return ChartRange(
            sheet: HelperSheets.listsName, rows: 1...max(values.count, 1), column: column)
    }
}

/// The hidden sheets of a form for filling in: what the drop-down lists offer, and what the form
/// is.
package struct HelperSheets {
    /// The name of the sheet with the lists, and the first cell of it.
    package static let listsName = "gongkai-lists"
    private static let listsMark = "gongkai.lists"

    /// The form's page, of which they have the paper.
    let page: PageSetup
    let identity: FormIdentity
    let lists: ChoiceLists

    /// Whether a sheet is one of these, whoever made it visible or renamed it.
    package static func contain(_ grid: SheetGrid) -> Bool {
        FormIdentity.isIdentity(grid) || grid.rows.first?.texts.first == listsMark
            || (grid.name == listsName && grid.visibility != .visible)
    }

    func plans(styles: inout StyleTable) -> [SheetPlan] {
        var style = CellStyle(
            fontName: ColumnWidth.normalFont, fontSize: ColumnWidth.normalFontSize)
        style.wraps = false
        let id = styles.id(of: style)
        let records = identity.records.map { [$0.key, $0.value] }
        let own = plan(FormIdentity.sheetName, widths: [16, 70], rows: records, style: id)
        guard !lists.lists.isEmpty else { return [own] }
        let longest = lists.lists.map(\.count).max() ?? 0
        let rows = (0..<longest).map { row in
            lists.lists.map { row < $0.count ? $0[row] : "" }
        }
        let widths = Array(repeating: 24.0, count: lists.lists.count)
        return [
            plan(Self.listsName, widths: widths, rows: [[Self.listsMark]] + rows, style: id), own,
        ]
    }

    private func plan(
        _ name: String, widths: [Double], rows: [[String]], style: StyleID
    ) -> SheetPlan {
        var setup = PageSetup(
            paper: page.paper, isLandscape: page.isLandscape, margins: page.margins, scale: 100)
        setup.centersHorizontally = page.centersHorizontally
        var sheet = SheetPlan(name: name, columnWidths: widths, page: setup)
        sheet.rows = rows.map { texts in
            PlannedRow(
                height: Self.rowHeight,
                cells: texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                    PlannedCell(column: column, value: .text(text), style: style)
                })
        }
        sheet.isHidden = true
        sheet.protection = SheetProtection()
        return sheet
    }

    private static let rowHeight = 15.0
}
