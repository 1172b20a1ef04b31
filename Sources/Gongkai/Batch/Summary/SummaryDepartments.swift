import DisclosureCatalog
import SheetModel

/// Plans the sheet of departments: one row for each, and their totals.
struct SummaryDepartments {
    let template: SummaryTemplate
    let entries: [BatchManifest.Entry]

    /// The departments of a manifest; files that are no catalogs are none.
    init(template: SummaryTemplate, manifest: BatchManifest) {
        self.template = template
        entries = manifest.entries.filter { $0.status != .skipped }
    }

    /// The sentence above the table.
    var sentence: String {
        var text = template.totals
        let figures: [(String, Int)] = [
            ("departments", entries.count), ("done", count(of: .done)),
            ("failed", count(of: .failed)), ("pending", count(of: .pending)),
        ]
        for (name, figure) in figures {
            text = text.replacing("{\(name)}", with: String(figure))
        }
        return text
    }

    func sheet(_ styles: inout SummaryStyles) -> SheetPlan {
        let columns = template.departmentColumns
        let widths = columns.map { ColumnWidth.points(characters: $0.width) }
        let roles = columns.map(\.style)
        var sheet = SheetPlan(
            name: template.departmentSheet, columnWidths: columns.map(\.width),
            page: styles.page(widths: widths, headingRows: 3))
        sheet.rows = styles.heading(
            title: template.title, sentence: sentence, labels: columns.map(\.label), widths: widths)
        sheet.merges = (0...1).map { CellRange(rows: $0...$0, columns: 0...(columns.count - 1)) }
        sheet.frozenRows = sheet.rows.count
        let ids = roles.map { styles.id($0) }
        let height = styles.heights(roles: roles, widths: widths)
        for (index, entry) in entries.enumerated() {
            let values = columns.map { value(of: $0.field, index + 1, entry) }
            sheet.rows.append(styles.row(values, height: height(values), styles: ids))
        }
        sheet.filter = CellRange(
            rows: 2...(sheet.rows.count - 1), columns: 0...(columns.count - 1))
        let totals = columns.map { total(of: $0.field) }
        let totalRoles = Array(repeating: "total", count: columns.count)
        sheet.rows.append(
            styles.row(
                totals, height: styles.height(of: totals, roles: totalRoles, widths: widths),
                style: styles.id("total")))
        return sheet
    }

    private func value(
        of field: SummaryField, _ number: Int, _ entry: BatchManifest.Entry
    ) -> CellValue {
        switch field {
        case .number: return .number(Double(number))
        case .department: return SummaryStyles.cell(entry.department ?? name(of: entry))
        case .status: return .text(word(for: entry.status))
        case .folder: return SummaryStyles.cell(entry.status == .done ? entry.folder ?? "" : "")
        case .reason: return SummaryStyles.cell(entry.reason?.chinese ?? "")
        default:
            guard entry.status == .done, let figure = figure(of: field, entry.counts) else {
                return .text("")
            }
            return .number(Double(figure))
        }
    }

    private func total(of field: SummaryField) -> CellValue {
        switch field {
        case .number: .text("")
        case .department: .text(template.total)
        case .channels: .text("")
        default:
            entries.first.flatMap { figure(of: field, $0.counts) } == nil
                ? .text("")
                : .number(
                    entries.reduce(0) { sum, entry in
                        guard entry.status == .done else { return sum }
                        return sum + Double(figure(of: field, entry.counts) ?? 0)
                    })
        }
    }

    private func figure(of field: SummaryField, _ counts: BatchManifest.Counts) -> Int? {
        switch field {
        case .sections: counts.sections
        case .items: counts.items
        case .onRequest: counts.onRequest
        case .channels: counts.channels
        case .errors: counts.errors
        case .warnings: counts.warnings
        case .notes: counts.notes
        default: nil
        }
    }

    /// What stands for a department whose name could not be read.
    private func name(of entry: BatchManifest.Entry) -> String {
        entry.line.map { "\(entry.source):\($0)" } ?? entry.source
    }

    private func word(for status: BatchManifest.Status) -> String {
        switch status {
        case .done: template.done
        case .failed: template.failed
        case .pending, .skipped: template.pending
        }
    }

    private func count(of status: BatchManifest.Status) -> Int {
        entries.count { $0.status == status }
    }
}
