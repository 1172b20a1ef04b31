import DisclosureCatalog
import SheetModel

/// What the workbook of a form says about itself.
struct FormProperties {
    let template: FormTemplate

    /// The date of the form is the date of the file, so that equal forms are equal files.
    func properties(of catalogs: [Catalog]) -> DocumentProperties {
        let day = catalogs.compactMap { $0.signOff.filledOn?.daysSince1970 }.max() ?? 0
        let first = catalogs.first ?? Catalog(department: "", sections: [])
        let texts = PlaceholderText(catalog: first, template: template)
        var properties = DocumentProperties(
            title: Self.property(texts.title),
            created: max(day, Self.firstDayOfArchives) * Self.secondsOfDay)
        properties.company = Self.property(first.department)
        properties.subject = Self.property(texts.filled(template.sheetName))
        if catalogs.count == 1, first.title == nil {
            properties.keywords = Self.defaultTitleKeyword
        }
        return properties
    }

    /// Says that the title is the template's, so that the form is read back as a catalog without
    /// one of its own.
    static let defaultTitleKeyword = "gongkai.title=default"

    private static let secondsOfDay = 86_400
    /// 1 January 1980, the first day that a ZIP archive can name.
    private static let firstDayOfArchives = 3_652

    /// Document properties are shorter than cells; the form itself shows the whole text.
    private static func property(_ text: String) -> String {
        text.utf16.count > ExcelLimits.property ? text.cut(toUnits: ExcelLimits.property) : text
    }
}

extension String {
    /// The beginning of the text and an ellipsis, in so many UTF-16 code units.
    func cut(toUnits limit: Int) -> String {
        var shortened = ""
        var units = 1
        for character in self {
            units += character.utf16.count
            if units > limit { break }
            shortened.append(character)
        }
        return shortened + "…"
    }
}
