/// The text dump of a plan: what golden files hold and `gongkai plan` prints.
///
/// One line a row, one indented line a cell, everything in the plan's own order and units (points
/// and characters, addresses as spreadsheet programs show them). Cells that a merge covers are
/// left out as long as they are blank and look like its first cell.
package struct PlanDump {
    private let plan: WorkbookPlan

    package init(_ plan: WorkbookPlan) {
        self.plan = plan
    }

    /// The dump, ending with a line feed.
    package var text: String {
        var lines = [propertiesLine]
        lines += plan.styles.enumerated().map { "style \($0) \(Self.text(of: $1))" }
        for sheet in plan.sheets { lines += Self.lines(of: sheet) }
        return lines.joined(separator: "\n") + "\n"
    }

    private var propertiesLine: String {
        let properties = plan.properties
        let keywords =
            properties.keywords.isEmpty ? "" : " keywords=\(Self.quoted(properties.keywords))"
        return "workbook title=\(Self.quoted(properties.title))"
            + " subject=\(Self.quoted(properties.subject))"
            + " author=\(Self.quoted(properties.author))"
            + " company=\(Self.quoted(properties.company)) created=\(properties.created)"
            + keywords
    }

    private static func lines(of sheet: SheetPlan) -> [String] {
        var lines = [
            "sheet \(quoted(sheet.name)) rows=\(sheet.rows.count) frozen=\(sheet.frozenRows)"
                + (sheet.isHidden ? " hidden" : "")
        ]
        lines.append("  " + text(of: sheet.page))
        lines.append(
            "  columns "
                + sheet.columnWidths.enumerated()
                .map {
                    "\(CellAddress.columnLetters($0))=\(number($1))"
                        + (sheet.hiddenColumns.contains($0) ? ":hidden" : "")
                }.joined(separator: " "))
        if let filter = sheet.filter { lines.append("  filter \(filter.a1)") }
        if let protection = sheet.protection { lines.append("  " + text(of: protection)) }
        lines += sheet.inputs.map { "  " + text(of: $0) }
        lines += sheet.charts.flatMap(Self.lines(of:))
        let merges = Dictionary(sheet.merges.map { ($0.first, $0) }, uniquingKeysWith: { $1 })
        let covered = CoveredCells(sheet: sheet)
        let breaks = Set(sheet.pageBreaks)
        for (index, row) in sheet.rows.enumerated() {
            if breaks.contains(index) { lines.append("  page break") }
            lines.append(
                "  row \(index + 1) height=\(number(row.height))"
                    + (row.isHidden ? " hidden" : ""))
            for cell in row.cells where !covered.contains(cell, row: index) {
                let address = CellAddress(row: index, column: cell.column)
                lines.append("    " + text(of: cell, at: merges[address]?.a1 ?? address.a1))
            }
        }
        return lines
    }

    private static func text(of cell: PlannedCell, at place: String) -> String {
        let heading = cell.heading.map { " \($0.rawValue)" } ?? ""
        let value =
            switch cell.value {
            case .blank: ""
            case .text(let text): " \(quoted(text))"
            case .number(let number): " \(Self.number(number))"
            }
        return "\(place) s\(cell.style.index)\(heading)\(value)"
    }

    private static func text(of style: CellStyle) -> String {
        var words = [quoted(style.fontName), "\(number(style.fontSize))pt"]
        if style.bold { words.append("bold") }
        if style.color != 0 { words.append("color=\(String(style.color, radix: 16))") }
        words += [style.horizontal.rawValue, style.vertical.rawValue]
        if style.direction == .stacked { words.append("stacked") }
        if style.wraps { words.append("wraps") }
        if style.bordered { words.append("bordered") }
        if let format = style.numberFormat { words.append("format=\(quoted(format))") }
        if let fill = style.fill { words.append("fill=\(String(fill, radix: 16))") }
        if !style.isLocked { words.append("unlocked") }
        return words.joined(separator: " ")
    }

    private static func text(of page: PageSetup) -> String {
        let margins = page.margins
        var words = [
            "page \(page.paper.rawValue) \(page.isLandscape ? "landscape" : "portrait")",
            "scale=\(page.scale)",
            "margins=\(number(margins.top)),\(number(margins.right)),\(number(margins.bottom)),"
                + number(margins.left),
            "header=\(number(margins.header)) \(quoted(page.header))",
            "footer=\(number(margins.footer)) \(quoted(page.footer))",
        ]
        if page.centersHorizontally { words.append("centered") }
        if let rows = page.repeatedRows {
            words.append("repeat=\(rows.lowerBound + 1):\(rows.upperBound + 1)")
        }
        if let area = page.printArea { words.append("area=\(area.a1)") }
        return words.joined(separator: " ")
    }

    /// A number with at most two decimals and without trailing zeros.
    static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e13 else { return "\(value)" }
        let hundredths = Int((value * 100).rounded())
        guard hundredths % 100 != 0 else { return String(hundredths / 100) }
        let fraction = String(abs(hundredths) % 100)
        let padded = fraction.count < 2 ? "0" + fraction : fraction
        let sign = hundredths < 0 ? "-" : ""
        return
            "\(sign)\(abs(hundredths) / 100).\(padded.hasSuffix("0") ? String(padded.dropLast()) : padded)"
    }

    /// Text in quotation marks on one line.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.properties.generalCategory == .control:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// The cells that merges cover and that say nothing of their own.
private struct CoveredCells {
    private var anchorStyles: [CellAddress: StyleID] = [:]

    init(sheet: SheetPlan) {
        for merge in sheet.merges {
            guard let anchor = sheet.cell(at: merge.first) else { continue }
            for row in merge.rows {
                for column in merge.columns {
                    let address = CellAddress(row: row, column: column)
                    if address != merge.first { anchorStyles[address] = anchor.style }
                }
            }
        }
    }

    func contains(_ cell: PlannedCell, row: Int) -> Bool {
        cell.value == .blank && cell.heading == nil
            && anchorStyles[CellAddress(row: row, column: cell.column)] == cell.style
    }
}
