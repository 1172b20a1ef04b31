import DisclosureCatalog

/// Fills the placeholders of a template's texts, such as `{department}`.
///
/// An unknown placeholder stays as it stands, so that it is seen in the first form printed.
struct PlaceholderText {
    private let catalog: Catalog
    private let template: FormTemplate
    private let leavesRoom: Bool

    /// In a form for filling in, `leavesRoom`, empty fields are left blank, and so are the counts
    /// of a catalog without items.
    init(catalog: Catalog, template: FormTemplate, leavesRoom: Bool = false) {
        self.catalog = catalog
        self.template = template
        self.leavesRoom = leavesRoom
    }

    /// The placeholders for the fields of a catalog; `extra.` and the name of one more.
    static let fieldNames = [
        "title", "department", "preparedBy", "reviewedBy", "approvedBy", "filledOn",
    ]
    static let extraPrefix = "extra."
    /// Fields that are written by hand.
    private static let signOffNames = ["preparedBy", "reviewedBy", "approvedBy", "filledOn"]
    private static let writingRoom = "\u{3000}\u{3000}\u{3000}\u{3000}"

    /// The placeholders for counts.
    static var countNames: [String] {
        ["proactiveTopLevel", "proactiveSecondLevel", "onRequestSecondLevel", "items"]
            + (1...Section.maximumDepth).map { levelPrefix + String($0) }
    }
    private static let levelPrefix = "sections"

    /// The title of the form.
    var title: String {
        catalog.title ?? Placeholders.filled(template.defaultTitle, value: ownValue)
    }

    func filled(_ text: String) -> String { Placeholders.filled(text, value: value) }

    /// What stands for a placeholder; nil for one that is unknown.
    private func value(of name: String) -> String? {
        if name == "title" { return title }
        if let value = ownValue(of: name) { return value }
        guard name.utf8.starts(with: Self.extraPrefix.utf8) else { return nil }
        return withRoom(catalog.extra[String(name.dropFirst(Self.extraPrefix.count))] ?? "")
    }

    /// What stands for the placeholders that a title may have.
    private func ownValue(of name: String) -> String? {
        let signOff = catalog.signOff
        switch name {
        case "department": return withRoom(catalog.department)
        case "preparedBy": return withRoom(signOff.preparedBy)
        case "reviewedBy": return withRoom(signOff.reviewedBy)
        case "approvedBy": return withRoom(signOff.approvedBy)
        case "filledOn":
            return withRoom(signOff.filledOn.map { Self.text(of: $0, as: template) } ?? "")
        default:
            guard let count = count(named: name) else { return nil }
            return withRoom(leavesRoom && catalog.itemCount == 0 ? "" : String(count))
        }
    }

    /// The text, or blanks in a form for filling in.
    private func withRoom(_ text: String) -> String {
        leavesRoom && text.isEmpty ? Self.writingRoom : text
    }

    /// Whether a cell of such a text is left to be filled in.
    private func isInput(_ text: String) -> Bool {
        guard leavesRoom else { return false }
        let names = PlaceholderPattern(text).names
        // A title is made of the department where it is not the catalog's own.
        let all = names.flatMap { name in
            name == "title" && catalog.title == nil
                ? PlaceholderPattern(template.defaultTitle).names : [name]
        }
        return all.contains(where: isOpen)
    }

    private func isOpen(_ name: String) -> Bool {
        if name == "department" { return catalog.department.isEmpty }
        return Self.signOffNames.contains(name) || Self.countNames.contains(name)
            || name.utf8.starts(with: Self.extraPrefix.utf8)
    }

    private func count(named name: String) -> Int? {
        switch name {
        case "proactiveTopLevel": return catalog.sections.count
        case "proactiveSecondLevel": return catalog.itemCount(disclosed: .proactive)
        case "onRequestSecondLevel": return catalog.itemCount(disclosed: .onRequest)
        case "items": return catalog.itemCount
        default: break
        }
        guard name.utf8.starts(with: Self.levelPrefix.utf8),
            let level = Int(name.dropFirst(Self.levelPrefix.count)),
            (1...Section.maximumDepth).contains(level), Self.countNames.contains(name)
        else { return nil }
        return SectionCounts(catalog).count(ofLevel: level)
    }

    /// The rows that are not left out, filled.
    func rows(_ rows: [TextRowTemplate]) -> [TextRowTemplate] {
        rows.compactMap { row in
            if row.omitsEmpty, names(in: row).allSatisfy({ filled("{\($0)}").isEmpty }) {
                return nil
            }
            var row = row
            for index in row.cells.indices {
                row.cells[index].isInput = !row.isHidden && isInput(row.cells[index].text)
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
        let others = template.preamble.filter { row in
            !names(in: row).contains("title") && !stack.above.contains(row)
        }
        var row = TextRowTemplate(cells: [.init(text: heading, style: style)])
        row.height = stack.height
        return [row] + (stack.repeatsPreamble ? rows(others) : [])
    }

    /// What stands blank between the tables of two catalogs.
    var gapRows: [TextRowTemplate] {
        template.stack.gap.map { height in
            var row = TextRowTemplate(cells: [])
            row.height = height
            return row
        }
    }

    private func names(in row: TextRowTemplate) -> [String] {
        row.cells.flatMap { PlaceholderPattern($0.text).names }
    }

    private static func text(of date: CalendarDate, as template: FormTemplate) -> String {
        Placeholders.filled(
            template.dateFormat,
            with: [
                "year": String(date.year), "month": String(date.month), "day": String(date.day),
                "month2": twoFigures(date.month), "day2": twoFigures(date.day),
            ])
    }

    private static func twoFigures(_ number: Int) -> String {
        (number < 10 ? "0" : "") + String(number)
    }
}
