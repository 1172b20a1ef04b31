import DisclosureCatalog
import DisclosureForms
package import SheetModel

/// Lays a quarterly report out: a sheet for each table of its template, or the nil statement.
package struct QuarterlyPlanner: Sendable {
    private let template: WorkbookTemplate
    private let measure: any TextMeasuring

    package init(template: WorkbookTemplate, measure: any TextMeasuring) {
        self.template = template
        self.measure = measure
    }

    /// Lays the report out; the rows of streamed tables come later.
    package func plan(_ content: WorkbookContent) -> QuarterlyPlan {
        var styles = StyleBook(template.styles)
        var sheets: [QuarterlyPlan.Sheet] = []
        if let items = content.nilItems {
            sheets.append(.whole(nilStatement(items, content, &styles)))
        }
        for sheet in template.sheets {
            guard let table = content.sheets.first(where: { $0.table == sheet.table }),
                isShown(sheet, table, content)
            else { continue }
            let layout = QuarterlySheet(sheet, of: template, measure: measure)
            if table.isStreamed {
                sheets.append(
                    .streamed(layout.stream(table, content, &styles), table: table.table))
            } else {
                sheets.append(.whole(layout.plan(table, content, &styles)))
            }
        }
        let title = Placeholders.filled(template.title, with: content.placeholders)
        return QuarterlyPlan(
            styles: styles.styles, sheets: sheets,
            properties: ReportProperties.properties(
                title: title, department: content.department, on: content.day))
    }

    private func isShown(
        _ sheet: SheetTemplate, _ table: SheetContent, _ content: WorkbookContent
    ) -> Bool {
        if content.nilItems != nil, !template.nilStatement.tables.contains(sheet.table) {
            return false
        }
        if sheet.isOnlyForSeveral, !content.isForSeveral { return false }
        return !(sheet.isOnlyIfNotEmpty && table.rows.isEmpty && !table.isStreamed)
    }

    private func nilStatement(
        _ items: [String], _ content: WorkbookContent, _ styles: inout StyleBook
    ) -> SheetPlan {
        let statement = template.nilStatement
        var placeholders = content.placeholders
        placeholders["reason"] =
            content.nilReason.isEmpty ? statement.noReason : content.nilReason
        if content.department.isEmpty { placeholders["department"] = statement.everyone }
        placeholders["items"] = Self.list(items, statement)
        let layout = TableTemplate(
            sheetName: statement.sheetName, title: "", subtitle: "", page: statement.page,
            columns: [TableColumn(width: statement.width)])
        var builder = TableSheetBuilder(layout, measure: measure)
        for line in statement.lines {
            builder.addLine(
                Placeholders.filled(line.text, with: placeholders), role: line.style, &styles)
        }
        return builder.finished()
    }

    private static func list(_ items: [String], _ statement: NilStatementTemplate) -> String {
        guard !items.isEmpty else { return statement.noItems }
        let names = items.prefix(statement.mostItems).joined(separator: "、")
        guard items.count > statement.mostItems else { return names + "。" }
        return names
            + Placeholders.filled(statement.moreItems, with: ["count": String(items.count)]) + "。"
    }
}
