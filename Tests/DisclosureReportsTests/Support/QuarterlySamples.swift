import BundledTemplates
import DisclosureCatalog
import DisclosureReports
import Foundation

/// The bundled workbook of quarterly reports.
func workbookTemplate() throws -> WorkbookTemplate {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    return try decoder.decode(WorkbookTemplate.self, from: Data(BundledTemplates.quarterlyReport))
}

/// A small report of one department, without comparison.
func sampleContent() -> WorkbookContent {
    var content = WorkbookContent(
        department: "示例局",
        placeholders: [
            "department": "示例局", "quarter": "2021年第二季度", "year": "2021", "from": "2021年4月1日",
            "to": "2021年6月30日",
        ])
    content.day = CalendarDate(year: 2021, month: 6, day: 30)
    content.sheets = [
        table(
            "indicators", ["number", "label", "unit", "period", "yearToDate"],
            [
                [.text("一"), .text("主动公开情况"), .empty, .empty, .empty],
                [.text("1"), .text("主动公开政府信息数"), .text("条"), .number(3), .number(5)],
            ]),
        table(
            "items", ["department", "number", "name", "period", "late", "untickedChannels"],
            [
                [.text("示例局"), .text("1"), .text("机构信息"), .number(3), .number(1), .empty],
                [.text("示例局"), .text("2"), .text("领导信息"), .number(0), .number(0), .text("报刊")],
            ]),
        table("overdue", ["department", "itemNumber", "dueOn", "workingDaysLate"], []),
        table("early", ["department", "itemNumber"], []),
        table(
            "months", ["department", "month", "thisYear", "lastYear"],
            (1...3).map {
                [.empty, .number(Double($0)), $0 < 3 ? .number(Double($0)) : .empty, .empty]
            }),
        table(
            "channels", ["department", "name", "period", "yearToDate"],
            [
                [.empty, .text("门户网站"), .number(3), .number(5)],
                [.empty, .empty, .number(1), .number(1)],
            ]),
        table(
            "departments", ["group", "rank", "department", "period", "rate", "isNil"],
            [
                [.empty, .number(1), .text("示例局"), .number(3), .share(0.6667), .empty],
                [.empty, .number(2), .text("另一局"), .number(0), .empty, .text("是")],
            ]),
        table(
            "rows", ["indexNumber", "publishedOn"],
            [[.text("A-1"), day(2021, 6, 1)], [.text("A-2"), .empty]]),
        table("basis", ["topic", "text"], [[.text("规则"), .text("同一信息计一条。")]]),
    ]
    return content
}

private func table(
    _ name: String, _ keys: [String], _ rows: [[SheetValue]]
) -> SheetContent {
    SheetContent(table: name, columns: keys.map { ($0, "「\($0)」") }, rows: rows)
}

private func day(_ year: Int, _ month: Int, _ day: Int) -> SheetValue {
    CalendarDate(year: year, month: month, day: day).map { .day($0) } ?? .empty
}
