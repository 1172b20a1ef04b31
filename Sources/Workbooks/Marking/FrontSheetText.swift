import SheetModel

/// The part of a planned sheet for a workbook that other programs have written: texts stand in
/// their cells, and links lead to other sheets of the workbook.
struct FrontSheetText {
    let plan: SheetPlan
    let links: [WorkbookMarks.Link]
    /// The numbers of the plan's styles in the workbook.
    let styles: [Int]
    /// The namespace of the workbook's own parts.
    let namespace: String

    var bytes: [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        text += "<worksheet xmlns=\"\(namespace)\"><sheetViews>"
        text += "<sheetView tabSelected=\"1\" workbookViewId=\"0\">\(pane)</sheetView></sheetViews>"
        text += "<sheetFormatPr defaultRowHeight=\"15\"/>\(columns)<sheetData>"
        for (row, planned) in plan.rows.enumerated() { text += self.row(row, planned) }
        text += "</sheetData>\(merges)\(hyperlinks)\(page)</worksheet>"
        return Array(text.utf8)
    }

    private var pane: String {
        guard plan.frozenRows > 0 else { return "" }
        let top = CellAddress(row: plan.frozenRows, column: 0).a1
        return "<pane ySplit=\"\(plan.frozenRows)\" topLeftCell=\"\(top)\" "
            + "activePane=\"bottomLeft\" state=\"frozen\"/>"
            + "<selection pane=\"bottomLeft\" activeCell=\"\(top)\" sqref=\"\(top)\"/>"
    }

    private var columns: String {
        let columns = plan.columnWidths.enumerated().map { index, width in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
        }
        return columns.isEmpty ? "" : "<cols>\(columns.joined())</cols>"
    }

    private func row(_ index: Int, _ row: PlannedRow) -> String {
        let cells = row.cells.map { cell in
            let place = CellAddress(row: index, column: cell.column).a1
            let style = styles.indices.contains(cell.style.index) ? styles[cell.style.index] : 0
            let start = "<c r=\"\(place)\" s=\"\(style)\""
            switch cell.value {
            case .blank: return start + "/>"
            case .number(let number): return start + "><v>\(Self.digits(number))</v></c>"
            case .text(let text):
                let escaped = xmlText(SpreadsheetText.escaped(text))
                return start
                    + " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped)</t></is></c>"
            }
        }
        return
            "<row r=\"\(index + 1)\" ht=\"\(row.height)\" customHeight=\"1\">\(cells.joined())</row>"
    }

    private static func digits(_ number: Double) -> String {
        Int(exactly: number).map(String.init) ?? String(number)
    }

    private var merges: String {
        guard !plan.merges.isEmpty else { return "" }
        let items = plan.merges.map { "<mergeCell ref=\"\($0.a1)\"/>" }
        return "<mergeCells count=\"\(items.count)\">\(items.joined())</mergeCells>"
    }

    private var hyperlinks: String {
        guard !links.isEmpty else { return "" }
        let items = links.prefix(WorkbookMarks.mostLinks).map { link in
            let sheet = link.sheet.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "''")
            return "<hyperlink ref=\"\(link.from.a1)\" "
                + "location=\"\(xmlText("'\(sheet)'!\(link.to.a1)"))\"/>"
        }
        return "<hyperlinks>\(items.joined())</hyperlinks>"
    }

    private var footer: String {
        guard !plan.page.footer.isEmpty else { return "" }
        return "<headerFooter><oddFooter>\(xmlText(plan.page.footer))</oddFooter></headerFooter>"
    }

    private var page: String {
        let margins = plan.page.margins
        func inches(_ points: Double) -> String { String(points / 72) }
        let orientation = plan.page.isLandscape ? "landscape" : "portrait"
        return "<pageMargins left=\"\(inches(margins.left))\" right=\"\(inches(margins.right))\" "
            + "top=\"\(inches(margins.top))\" bottom=\"\(inches(margins.bottom))\" "
            + "header=\"\(inches(margins.header))\" footer=\"\(inches(margins.footer))\"/>"
            + "<pageSetup paperSize=\"\(plan.page.paper.code)\" scale=\"\(plan.page.scale)\" "
            + "orientation=\"\(orientation)\"/>\(footer)"
    }
}
