import DisclosureCatalog

/// Fills the placeholders of a template's texts, such as `{department}`.
///
/// An unknown placeholder stays as it stands, so that it is seen in the first form printed.
struct PlaceholderText {
    private let template: FormTemplate
    private let values: [String: String]
    private let extra: [String: String]
    /// What stands for an empty field, so that there is room to write.
    private let room: String
    /// The fields that are left to be filled in; nil for a form that is not.
    private let openNames: Set<String>?
    private let hasTitle: Bool

    /// In a form for filling in, `leavesRoom`, empty fields are left blank, and so are the counts
    /// of a catalog without items.
    init(catalog: Catalog, template: FormTemplate, leavesRoom: Bool = false) {
        self.template = template
        extra = catalog.extra
        room = leavesRoom ? Self.writingRoom : ""
        var values = [
            "department": catalog.department,
            "preparedBy": catalog.signOff.preparedBy,
            "reviewedBy": catalog.signOff.reviewedBy,
            "approvedBy": catalog.signOff.approvedBy,
            "filledOn": catalog.signOff.filledOn.map { Self.text(of: $0, as: template) } ?? "",
        ]
        for (name, count) in Self.counts(of: catalog) {
            values[name] = leavesRoom && catalog.items.isEmpty ? "" : String(count)
        }
        let named = Self.namedFields.filter { values[$0]?.isEmpty == false }
        openNames =
            leavesRoom
            ? Set(Self.signOffNames + Self.countNames + Self.namedFields).subtracting(named) : nil
        if leavesRoom {
            for name in values.keys where values[name]?.isEmpty == true {
                values[name] = Self.writingRoom
            }
        }
        hasTitle = catalog.title != nil
        values["title"] = catalog.title ?? Placeholders.filled(template.defaultTitle, with: values)
        self.values = values
    }

    /// The placeholders for the fields of a catalog; `extra.` and the name of one more.
    static let fieldNames = [
        "title", "department", "preparedBy", "reviewedBy", "approvedBy", "filledOn",
    ]
    static let extraPrefix = "extra."
    /// Fields that are written by hand, and those that whoever hands the form out may know.
    private static let signOffNames = ["preparedBy", "reviewedBy", "approvedBy", "filledOn"]
    private static let namedFields = ["department"]
    private static let writingRoom = "\u{3000}\u{3000}\u{3000}\u{3000}"

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
            let text = extra[String(name.dropFirst(Self.extraPrefix.count))] ?? ""
            return text.isEmpty ? room : text
        }
    }

    /// Whether a cell of such a text is left to be filled in.
    private func isInput(_ text: String) -> Bool {
        guard let openNames else { return false }
        let names = PlaceholderPattern(text).names
        // A title is made of the department where it is not the catalog's own.
        let all = names.flatMap { name in
            name == "title" && !hasTitle
                ? PlaceholderPattern(template.defaultTitle).names : [name]
        }
        return all.contains {
            openNames.contains($0) || $0.utf8.starts(with: Self.extraPrefix.utf8)
        }
    }

    /// The rows that are not left out, filled.
    func rows(_ rows: [TextRowTemplate]) -> [TextRowTemplate] {
        rows.compactMap { row in
            if row.omitsEmpty, names(in: row).allSatisfy({ filled("{\($0)}").isEmpty }) {
                return nil
            }
            var row = row
            for index in row.cells.indices {
                row.cells[index].isInput = isInput(row.cells[index].text)
                row.cells[index].text = filled(row.cells[index].text)
            }
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
