import DisclosureCatalog
import SheetModel

/// The names of a workbook's sheets: what the template says, and where there are several forms
/// and the template says the same for all, their departments.
struct SheetNames {
    private let template: FormTemplate
    private let isOnly: Bool
    private var rules = SheetNameRules()

    init(template: FormTemplate, isOnly: Bool) {
        self.template = template
        self.isOnly = isOnly
    }

    mutating func name(of catalogs: [Catalog]) -> String {
        let hasFields = template.sheetName.contains("{")
        // A literal name that Excel refuses is for the check of the plan to tell.
        if isOnly, !hasFields { return template.sheetName }
        let pattern = hasFields ? template.sheetName : "{department}"
        let text =
            catalogs.first.map { PlaceholderText(catalog: $0, template: template).filled(pattern) }
            ?? ""
        let allowed = Self.allowed(text)
        let base = allowed.isEmpty ? Self.allowed(template.sheetName) : allowed
        var name = Self.fitting(base, suffix: "")
        var number = 1
        while rules.broken(by: name).contains(where: Self.isDuplicate), number < ExcelLimits.sheets
        {
            number += 1
            name = Self.fitting(base, suffix: " (\(number))")
        }
        return name
    }

    private static func isDuplicate(_ rule: PlanRule) -> Bool {
        switch rule {
        case .duplicateName, .reservedName: true
        default: false
        }
    }

    private static func fitting(_ base: String, suffix: String) -> String {
        let limit = ExcelLimits.sheetName - suffix.utf16.count
        return (base.utf16.count > limit ? base.cut(toUnits: limit) : base) + suffix
    }

    /// Without the characters that a sheet's name cannot have.
    private static func allowed(_ text: String) -> String {
        let refused = Set("[]:*?/\\\n\t".unicodeScalars)
        var kept = text.unicodeScalars.filter { !refused.contains($0) }[...]
        while let first = kept.first, first == "'" || first == " " { kept = kept.dropFirst() }
        while let last = kept.last, last == "'" || last == " " { kept = kept.dropLast() }
        return String(String.UnicodeScalarView(kept))
    }
}
