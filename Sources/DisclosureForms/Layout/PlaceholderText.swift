import DisclosureCatalog

/// Fills the placeholders of a template's texts, such as `{department}`.
///
/// An unknown placeholder stays as it stands, so that it is seen in the first form printed.
struct PlaceholderText {
    private let template: FormTemplate
    private let values: [String: String]
    private let extra: [String: String]

    init(catalog: Catalog, template: FormTemplate) {
        self.template = template
        extra = catalog.extra
        var values = [
            "department": catalog.department,
            "preparedBy": catalog.signOff.preparedBy,
            "reviewedBy": catalog.signOff.reviewedBy,
            "approvedBy": catalog.signOff.approvedBy,
            "filledOn": catalog.signOff.filledOn.map { Self.text(of: $0, as: template) } ?? "",
        ]
        for (name, count) in Self.counts(of: catalog) { values[name] = String(count) }
        values["title"] = catalog.title ?? Placeholders.filled(template.defaultTitle, with: values)
        self.values = values
    }

    /// The placeholders for the fields of a catalog; `extra.` and the name of one more.
    static let fieldNames = [
        "title", "department", "preparedBy", "reviewedBy", "approvedBy", "filledOn",
    ]
    static let extraPrefix = "extra."

    /// The placeholders for counts.
    static var countNames: [String] {
        counts(of: Catalog(department: "", sections: [])).map(\.name)
    }

    /// The title of the form.
    var title: String { values["title"] ?? "" }

    func filled(_ text: String) -> String {
        Placeholders.filled(text) { name in
            if let value = values[name] { return value }
            guard name.utf8.starts(with: Self.extraPrefix.utf8) else { return nil }
            return extra[String(name.dropFirst(Self.extraPrefix.count))] ?? ""
        }
    }

    /// The rows that are not left out, filled.
    func rows(_ rows: [TextRowTemplate]) -> [TextRowTemplate] {
        rows.compactMap { row in
            if row.omitsEmpty, names(in: row).allSatisfy({ filled("{\($0)}").isEmpty }) {
                return nil
            }
            var row = row
            for index in row.cells.indices { row.cells[index].text = filled(row.cells[index].text) }
            return row
        }
    }

    /// What stands above the table of a catalog among several on one sheet.
    func stackRows(number: Int) -> [TextRowTemplate] {
        let stack = template.stack
        let style = stack.style ?? template.preamble.first?.cells.first?.style ?? ""
        let heading = Placeholders.filled(stack.heading) { name in
            name == "numeral"
                ? ChineseNumeral.text(number)
                : name == "number" ? String(number) : filled("{\(name)}")
        }
        let others = template.preamble.filter { !names(in: $0).contains("title") }
        return [TextRowTemplate(cells: [.init(text: heading, style: style)])]
            + (stack.repeatsPreamble ? rows(others) : [])
    }

    private func names(in row: TextRowTemplate) -> [String] {
        row.cells.flatMap { PlaceholderPattern($0.text).names }
    }

    private static func counts(of catalog: Catalog) -> [(name: String, count: Int)] {
        let counts = catalog.computedCounts
        let sections = SectionCounts(catalog)
        let levels = (1...Section.maximumDepth).map { level in
            ("sections\(level)", sections.count(ofLevel: level))
        }
        return [
            ("proactiveTopLevel", counts.proactiveTopLevel),
            ("proactiveSecondLevel", counts.proactiveSecondLevel),
            ("onRequestSecondLevel", counts.onRequestSecondLevel), ("items", catalog.items.count),
        ] + levels
    }

    private static func text(of date: CalendarDate, as template: FormTemplate) -> String {
        Placeholders.filled(
            template.dateFormat,
            with: [
                "year": String(date.year), "month": String(date.month), "day": String(date.day),
            ])
    }
}
