package import DisclosureCatalog
package import SheetModel

/// A report laid out: the plan that writers follow, and what was noticed on the way.
package struct ReportPlan: Sendable, Hashable {
    package var workbook: WorkbookPlan
    package var findings: [Finding]
}

/// What a report says about itself as a document.
enum ReportProperties {
    private static let secondsOfDay = 86_400
    /// 1 January 1980, the first day that a ZIP archive can name.
    private static let firstDayOfArchives = 3_652

    /// The day of the report is the day of the file, so that equal reports are equal files.
    static func properties(
        title: String, department: String, on day: CalendarDate?
    ) -> DocumentProperties {
        let created = max(day?.daysSince1970 ?? 0, firstDayOfArchives) * secondsOfDay
        var properties = DocumentProperties(title: shortened(title), created: created)
        properties.company = shortened(department)
        return properties
    }

    /// Document properties are shorter than cells.
    private static func shortened(_ text: String) -> String {
        guard text.utf16.count > ExcelLimits.property else { return text }
        var result = ""
        var units = 1
        for character in text {
            units += character.utf16.count
            if units > ExcelLimits.property { break }
            result.append(character)
        }
        return result + "…"
    }
}
