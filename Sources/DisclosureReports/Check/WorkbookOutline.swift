import DisclosureCatalog
import DisclosureForms

extension WorkbookTemplate {
    /// The styles that every sheet has.
    static let roles = ["title", "subtitle", "note", "head"]

    /// The styles that parts of the template name, each with the place where it is named.
    var usedStyles: [(name: String, path: DocumentPath)] {
        let ofSheets = sheets.enumerated().flatMap { index, sheet in
            let path = Self.sheet(index)
            return sheet.layout.columns.enumerated().map { number, column in
                (column.style, path.appending(key: "columns", number, "style"))
            } + Self.styles(of: sheet.lines, at: path)
        }
        return ofSheets + Self.styles(of: nilStatement.lines, at: Self.statement)
    }

    /// All texts that a report prints of its own, each with its key path and the placeholders that
    /// may stand in it; nil where braces are braces.
    var texts: [Text] {
        var texts = [Text("title", title, Self.fields), Text("unnamed", unnamed)]
        for (index, sheet) in sheets.enumerated() {
            texts += Self.texts(of: sheet, at: Self.sheet(index))
        }
        return texts + statementTexts
            + [
                Text("leftOut", "topic", leftOut.topic),
                Text("leftOut", "text", leftOut.text, ["table", "name", "limit"]),
                Text("leftOut", "unwanted", leftOut.unwanted, ["table", "name"]),
            ]
    }

    /// The headers and footers.
    var footers: [(path: DocumentPath, text: String)] {
        pages.map { ($0.path.appending(key: "footer"), $0.page.footer) }
    }

    /// The page set-ups.
    var pages: [(path: DocumentPath, page: PageTemplate)] {
        sheets.enumerated().map { (Self.sheet($0).appending(key: "page"), $1.layout.page) }
            + [(Self.statement.appending(key: "page"), nilStatement.page)]
    }

    /// The place of a sheet.
    static func sheet(_ index: Int) -> DocumentPath {
        DocumentPath([.key("sheets"), .index(index)])
    }

    static let statement = DocumentPath([.key("nilStatement")])

    /// A text of the template.
    struct Text {
        var path: DocumentPath
        var text: String
        var placeholders: [String]?
    }

    private static let fields = ["department", "quarter", "compared", "from", "to", "year"]

    private static func styles(
        of lines: [LineTemplate], at path: DocumentPath
    ) -> [(name: String, path: DocumentPath)] {
        lines.enumerated().map { ($1.style, path.appending(key: "lines", $0, "style")) }
    }

    private static func texts(of sheet: SheetTemplate, at path: DocumentPath) -> [Text] {
        let layout = sheet.layout
        var texts = [
            ("title", layout.title), ("subtitle", layout.subtitle), ("empty", sheet.empty),
        ]
        .map { key, text in
            Text(path: path.appending(key: key), text: text, placeholders: fields)
        }
        for (index, column) in layout.columns.enumerated() {
            for (key, text) in [("heading", column.heading), ("suffix", column.suffix)] {
                texts.append(Text(path: path.appending(key: "columns", index, key), text: text))
            }
        }
        for (index, line) in sheet.lines.enumerated() {
            texts.append(
                Text(
                    path: path.appending(key: "lines", index, "text"), text: line.text,
                    placeholders: fields))
        }
        guard let chart = sheet.chart else { return texts }
        let place = path.appending(key: "chart")
        return texts + [
            Text(
                path: place.appending(key: "title"), text: chart.title, placeholders: fields),
            Text(path: place.appending(key: "unit"), text: chart.unit),
        ]
    }

    private var statementTexts: [Text] {
        let statement = nilStatement
        return statement.lines.enumerated().map { index, line in
            Text(
                path: Self.statement.appending(key: "lines", index, "text"), text: line.text,
                placeholders: Self.fields + ["reason", "items"])
        } + [
            Text("nilStatement", "everyone", statement.everyone),
            Text("nilStatement", "noReason", statement.noReason),
            Text("nilStatement", "noItems", statement.noItems),
            Text("nilStatement", "moreItems", statement.moreItems, ["count"]),
        ]
    }
}

extension WorkbookTemplate.Text {
    fileprivate init(_ key: String, _ text: String, _ placeholders: [String]? = nil) {
        self.init(path: DocumentPath([.key(key)]), text: text, placeholders: placeholders)
    }

    fileprivate init(
        _ key: String, _ inner: String, _ text: String, _ placeholders: [String]? = nil
    ) {
        self.init(
            path: DocumentPath([.key(key), .key(inner)]), text: text, placeholders: placeholders)
    }
}

extension DocumentPath {
    /// The way on to a key of an element of a list.
    func appending(key: String, _ index: Int, _ inner: String) -> DocumentPath {
        appending(key: key).appending(index: index).appending(key: inner)
    }
}
