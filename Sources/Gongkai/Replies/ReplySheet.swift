import DisclosureCatalog
import DisclosureForms
import SheetModel

/// Plans the sheet that lists the findings.
struct ReplySheet {
    private(set) var plan: SheetPlan
    private(set) var links: [WorkbookMarks.Link] = []
    private let template: ReplyTemplate
    private let measure: any TextMeasuring
    private let language: MessageLanguage
    private let text: FindingText
    private var table = StyleTable()
    private var count = 0

    /// UTF-16 code units of a text in the list.
    private static let longestText = 2_000
    private static let linkColor: UInt32 = 0x0563C1

    init(
        template: ReplyTemplate, measure: any TextMeasuring, language: MessageLanguage,
        text: FindingText
    ) {
        self.template = template
        self.measure = measure
        self.language = language
        self.text = text
        let shape = template.page
        var page = PageSetup(
            paper: shape.paper, isLandscape: shape.isLandscape, margins: shape.margins, scale: 100)
        let widths = template.columns.map(\.width)
        let whole = widths.reduce(0) { $0 + ColumnWidth.points(characters: $1) }
        let fitting = page.printableSize.width * 0.97 / max(whole, 1) * 100
        page.scale = max(
            ExcelLimits.scale.lowerBound,
            Int(min(fitting, Double(shape.maximumScale)).rounded(.down)))
        page.footer = PageTemplate.code(of: shape.footer)
        plan = SheetPlan(name: "", columnWidths: widths, page: page)
    }

    /// The looks that were used.
    var styles: [CellStyle] { table.styles }

    /// The title, the note and the headings.
    mutating func begin(name: String, note: String) {
        plan.name = name
        let columns = template.columns.indices
        for (words, role) in [(template.title[language], "title"), (note, "note")] {
            let style = style(role)
            let cells = columns.map { column in
                PlannedCell(
                    column: column, value: column == 0 ? .text(words) : .blank,
                    style: table.id(of: style))
            }
            let width = plan.columnWidths.reduce(0) { $0 + ColumnWidth.points(characters: $1) }
            let height = measure.height(of: words, in: style, width: width)
            plan.merges.append(
                CellRange(rows: plan.rows.count...plan.rows.count, columns: 0...(columns.count - 1))
            )
            plan.rows.append(PlannedRow(height: drawable(height), cells: cells))
        }
        add(template.columns.map { ($0.label[language], style("head")) })
        plan.frozenRows = plan.rows.count
        plan.page.repeatedRows = (plan.rows.count - 1)...(plan.rows.count - 1)
    }

    /// A finding, with a link where it has a cell.
    mutating func add(_ finding: Finding, linkedTo place: ReplyPlace?) {
        count += 1
        let row = plan.rows.count
        add(
            template.columns.map { column in
                var style = style(column.style)
                if column.field == .severity { style.fill = Self.fill(finding.severity) }
                if column.field == .cell, let place {
                    style.color = Self.linkColor
                    let from = CellAddress(
                        row: row, column: template.columns.firstIndex(of: column) ?? 0)
                    links.append(.init(from: from, sheet: place.name, to: place.address))
                }
                return (words(of: finding, column.field, place), style)
            })
    }

    private func words(
        of finding: Finding, _ field: ReplyField, _ place: ReplyPlace?
    ) -> String {
        switch field {
        case .number: String(count)
        case .severity: finding.severity.words[language]
        case .sheet: finding.place.sheet ?? ""
        case .cell: place?.address.a1 ?? ""
        case .place: text.placeWords(finding.place)
        case .message: finding.message[language]
        case .suggestion: finding.suggestion?[language] ?? ""
        case .rule: finding.rule
        }
    }

    private static func fill(_ severity: Finding.Severity) -> UInt32? {
        switch severity {
        case .error: WorkbookMarks.fills[0]
        case .warning: WorkbookMarks.fills[1]
        case .note: nil
        }
    }

    private mutating func add(_ cells: [(text: String, style: CellStyle)]) {
        var height = 0.0
        var planned: [PlannedCell] = []
        for (column, cell) in cells.enumerated() {
            let words = Self.cut(SpreadsheetText.printable(cell.text).text, to: Self.longestText)
            let width = ColumnWidth.points(characters: plan.columnWidths[column])
            height = max(height, measure.height(of: words, in: cell.style, width: width))
            planned.append(
                PlannedCell(
                    column: column, value: words.isEmpty ? .blank : .text(words),
                    style: table.id(of: cell.style)))
        }
        plan.rows.append(PlannedRow(height: drawable(height), cells: planned))
    }

    private func drawable(_ height: Double) -> Double {
        min(RowHeight.drawable(height), RowHeight.tallest)
    }

    private func style(_ role: String) -> CellStyle {
        template.styles[role]?.cellStyle
            ?? CellStyle(fontName: ColumnWidth.normalFont, fontSize: ColumnWidth.normalFontSize)
    }

    /// The text, or so much of it with `…` behind.
    static func cut(_ text: String, to limit: Int) -> String {
        guard text.utf16.count > limit else { return text }
        var result = String.UnicodeScalarView()
        var units = 0
        for scalar in text.unicodeScalars {
            units += UTF16.width(scalar)
            guard units < limit else { break }
            result.append(scalar)
        }
        return String(result) + "…"
    }
}
