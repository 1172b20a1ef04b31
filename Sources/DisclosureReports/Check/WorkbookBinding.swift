import DisclosureCatalog
import DisclosureForms

/// What the sheets, columns and charts of a workbook's template are bound to.
struct WorkbookBinding {
    private let template: WorkbookTemplate
    private let tables: [String: Set<String>]

    init(_ template: WorkbookTemplate, tables: [String: Set<String>]) {
        self.template = template
        self.tables = tables
    }

    /// Tables and columns that there are none of, and sheets that would be blank.
    var faults: [Finding] {
        let missing =
            template.sheets.isEmpty
            ? [Finding(template: "span", .error, at: DocumentPath([.key("sheets")]), .noSheets)]
            : []
        return missing
            + template.sheets.enumerated().flatMap { index, sheet in
                let path = WorkbookTemplate.sheet(index)
                return table(sheet.table, at: path.appending(key: "table"))
                    + columns(of: sheet, at: path) + chart(of: sheet, at: path)
            } + statementTables
    }

    /// Columns that are there twice, and tables of the nil statement that have no sheet.
    var doubts: [Finding] {
        let shown = Set(template.sheets.map(\.table))
        let hidden = template.nilStatement.tables.enumerated().filter {
            tables[$0.element] != nil && !shown.contains($0.element)
        }
        return template.sheets.enumerated().flatMap { index, sheet in
            boundTwice(in: sheet, at: WorkbookTemplate.sheet(index))
        }
            + hidden.map { index, name in
                Finding(
                    template: "sheet", .warning, at: statementTable(index), .withoutSheet(name))
            }
    }

    private var statementTables: [Finding] {
        template.nilStatement.tables.enumerated().flatMap { index, name in
            table(name, at: statementTable(index))
        }
    }

    private func statementTable(_ index: Int) -> DocumentPath {
        WorkbookTemplate.statement.appending(key: "tables").appending(index: index)
    }

    private func table(_ name: String, at path: DocumentPath) -> [Finding] {
        guard tables[name] == nil else { return [] }
        let nearest = nearestName(to: name, among: tables.keys.sorted())
        return [Finding(template: "unbound", .error, at: path, .noTable(name, nearest: nearest))]
    }

    private func columns(of sheet: SheetTemplate, at path: DocumentPath) -> [Finding] {
        let columns = sheet.layout.columns
        guard !columns.isEmpty else {
            return [
                Finding(
                    template: "span", .error, at: path.appending(key: "columns"), .noColumns)
            ]
        }
        guard let known = tables[sheet.table] else { return [] }
        return columns.enumerated().filter { !known.contains($0.element.key) }.map {
            index, column in
            let nearest = nearestName(to: column.key, among: known.sorted())
            return Finding(
                template: "unbound", .error, at: path.appending(key: "columns", index, "key"),
                .noColumn(column.key, of: sheet.table, nearest: nearest))
        }
    }

    private func boundTwice(in sheet: SheetTemplate, at path: DocumentPath) -> [Finding] {
        var first: [String: Int] = [:]
        return sheet.layout.columns.enumerated().compactMap { index, column in
            guard let earlier = first[column.key] else {
                first[column.key] = index
                return nil
            }
            let place = path.appending(key: "columns").appending(index: earlier)
            return Finding(
                template: "boundTwice", .error, at: path.appending(key: "columns", index, "key"),
                LocalizedText(
                    zh: "“\(column.key)”已用于 \(place)，同一内容只应有一栏。",
                    en: "“\(column.key)” is bound at \(place) already; it needs one column."))
        }
    }

    /// The columns that a chart draws must be on its sheet.
    private func chart(of sheet: SheetTemplate, at path: DocumentPath) -> [Finding] {
        guard let chart = sheet.chart else { return [] }
        let path = path.appending(key: "chart")
        let keys = sheet.layout.columns.map(\.key)
        var drawn = [(chart.categories, path.appending(key: "categories"))]
        drawn += chart.values.enumerated().map {
            ($1, path.appending(key: "values").appending(index: $0))
        }
        var findings = drawn.filter { !keys.contains($0.0) }.map { key, place in
            Finding(
                template: "chart", .error, at: place,
                .notOnSheet(key, nearest: nearestName(to: key, among: keys)))
        }
        if chart.values.isEmpty {
            findings.append(
                Finding(template: "chart", .error, at: path.appending(key: "values"), .noValues))
        }
        if template.colors.isEmpty {
            findings.append(
                Finding(
                    template: "chart", .error, at: DocumentPath([.key("colors")]), .noColors))
        }
        return findings
    }
}
