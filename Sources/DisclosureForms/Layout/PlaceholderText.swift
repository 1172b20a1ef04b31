import DisclosureCatalog

/// Fills the placeholders of a template's texts, such as `{department}`.
///
/// An unknown placeholder stays as it stands, so that it is seen in the first form printed.
struct PlaceholderText {
    private let values: [String: String]

    init(catalog: Catalog, template: FormTemplate) {
        let counts = catalog.computedCounts
        var values = [
            "department": catalog.department,
            "preparedBy": catalog.signOff.preparedBy,
            "reviewedBy": catalog.signOff.reviewedBy,
            "approvedBy": catalog.signOff.approvedBy,
            "filledOn": catalog.signOff.filledOn.map { Self.text(of: $0, as: template) } ?? "",
            "proactiveTopLevel": String(counts.proactiveTopLevel),
            "proactiveSecondLevel": String(counts.proactiveSecondLevel),
            "onRequestSecondLevel": String(counts.onRequestSecondLevel),
        ]
        values["title"] = catalog.title ?? Self.filled(template.defaultTitle, with: values)
        self.values = values
    }

    /// The title of the form.
    var title: String { values["title"] ?? "" }

    func filled(_ text: String) -> String { Self.filled(text, with: values) }

    private static func text(of date: CalendarDate, as template: FormTemplate) -> String {
        filled(
            template.dateFormat,
            with: [
                "year": String(date.year), "month": String(date.month), "day": String(date.day),
            ])
    }

    static func filled(_ text: String, with values: [String: String]) -> String {
        Placeholders.filled(text, with: values)
    }
}
