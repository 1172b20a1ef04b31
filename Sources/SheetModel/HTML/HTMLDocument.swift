/// A workbook plan as one HTML5 document that needs nothing else: no scripts, no other files.
///
/// Each sheet is a table with the merges of the plan. The rows above its header become the caption,
/// the first of them as heading; header rows become `thead` and are repeated on each printed page;
/// rows under one row-group heading share a `tbody`. Cells that head others are `th` with their
/// `scope`. Print CSS follows the page set-up, and rows are not split over pages. Row heights are
/// left to the browser, and a number is written out without its number format.
///
///     let bytes = HTMLDocument(fontFallbacks: [:]).bytes(of: plan.workbook)
///
/// Equal plans give equal bytes. All text is escaped; control characters and noncharacters, which
/// no HTML document may hold, become U+FFFD.
package struct HTMLDocument: Hashable, Sendable {
    /// Says whose page it is: all blanks of its texts count, as its style sheet says.
    static let generator = "gongkai"

    /// The language of the text, as a BCP 47 tag.
    package var language: String
    /// The fonts to use, in order of preference, where the key's font is missing; the generic names
    /// of CSS, such as `serif`, may be among them.
    package var fontFallbacks: [String: [String]]

    package init(language: String = "zh-CN", fontFallbacks: [String: [String]] = [:]) {
        self.language = language
        self.fontFallbacks = fontFallbacks
    }

    /// The document in UTF-8.
    package func bytes(of plan: WorkbookPlan) -> [UInt8] {
        var output = HTMLOutput()
        output.markup("<!DOCTYPE html>\n<html lang=\"")
        output.text(language)
        output.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
        output.markup("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        output.line(plan.properties.title)
        output.markup("</title>\n<meta name=\"generator\" content=\"\(Self.generator)\">\n")
        if !plan.properties.keywords.isEmpty {
            output.markup("<meta name=\"keywords\" content=\"")
            output.line(plan.properties.keywords)
            output.markup("\">\n")
        }
        output.markup("<style>\n")
        output.markup(HTMLStyleSheet(plan: plan, fontFallbacks: fontFallbacks).text)
        output.markup("</style>\n</head>\n<body>\n")
        for (index, sheet) in plan.sheets.enumerated() where !sheet.isHidden {
            let table = HTMLTable(sheet)
            output.markup("<table id=\"sheet\(index + 1)\">\n")
            writeCaption(table, to: &output)
            writeColumns(table, to: &output)
            writeRows(table, styles: plan.styles, to: &output)
            output.markup("</table>\n")
        }
        output.markup("</body>\n</html>\n")
        return output.bytes
    }

    private func writeCaption(_ table: HTMLTable, to output: inout HTMLOutput) {
        let lines = table.captionCells
        guard !lines.isEmpty else { return }
        output.markup("<caption>\n")
        for (index, cell) in lines.enumerated() {
            let tag = index == 0 ? "h1" : "div"
            output.markup("<\(tag) class=\"s\(cell.style.index)\">")
            output.value(cell.value)
            output.markup("</\(tag)>\n")
        }
        output.markup("</caption>\n")
    }

    private func writeColumns(_ table: HTMLTable, to output: inout HTMLOutput) {
        for group in table.columnGroups {
            output.markup("<colgroup>")
            for share in group {
                output.markup("<col style=\"width:\(HTMLStyleSheet.decimal(share * 100))%\">")
            }
            output.markup("</colgroup>\n")
        }
    }

    private func writeRows(
        _ table: HTMLTable, styles: [CellStyle], to output: inout HTMLOutput
    ) {
        for section in table.sections {
            let tag = section.isHead ? "thead" : "tbody"
            output.markup("<\(tag)>\n")
            for row in section.rows {
                output.markup(row.startsPage ? "<tr class=\"page\">" : "<tr>")
                for cell in row.cells { write(cell, styles: styles, to: &output) }
                output.markup("</tr>\n")
            }
            output.markup("</\(tag)>\n")
        }
    }

    private func write(_ cell: HTMLTable.Cell, styles: [CellStyle], to output: inout HTMLOutput) {
        let heading = cell.planned?.value == .blank ? nil : cell.planned?.heading
        let tag = heading == nil ? "td" : "th"
        output.markup("<\(tag)")
        if let heading { output.markup(" scope=\"\(heading.rawValue)\"") }
        if cell.columnSpan > 1 { output.markup(" colspan=\"\(cell.columnSpan)\"") }
        if cell.rowSpan > 1 { output.markup(" rowspan=\"\(cell.rowSpan)\"") }
        guard let planned = cell.planned else { return output.markup("></\(tag)>") }
        output.markup(" class=\"s\(planned.style.index)\">")
        let index = planned.style.index
        let isStacked = styles.indices.contains(index) && styles[index].direction == .stacked
        if isStacked { output.markup("<span>") }
        output.value(planned.value)
        output.markup(isStacked ? "</span></\(tag)>" : "</\(tag)>")
    }
}
