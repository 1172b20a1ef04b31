/// Puts the tags and texts of a page into tables.
struct HTMLPageBuilder {
    private static let deepest = 50
    private static let mostTables = 1_000
    private static let mostCells = 500_000
    /// More lines outside of tables are not kept one by one.
    private static let mostLines = 10_000

    /// Elements that begin and end a line.
    private static let blocks: Set<String> = [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
        "section", "article", "header", "footer", "main", "nav", "aside", "blockquote", "center",
        "form", "fieldset", "legend", "option", "hr", "address", "figure", "figcaption", "body",
    ]

    private let bytes: [UInt8]
    private(set) var tables: [HTMLPage.Table] = []
    private(set) var keywords = ""
    private var isOwn = false
    private var open: [OpenTable] = []
    private var outside = HTMLText(keepsBlanks: false)
    private var lines: [GridRow] = []
    private var cellCount = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A table whose end has not come.
    private struct OpenTable {
        /// Its place among all tables.
        var index: Int
        var grid = HTMLTableGrid()
        var cell: OpenCell?
        /// The line of the caption at hand, inside of one.
        var caption: HTMLText?
        var hasRow = false
    }

    private struct OpenCell {
        var text: HTMLText
        var rowSpan: Int?
        var columnSpan: Int?
    }

    mutating func take(_ token: HTMLToken) throws(HTMLPageError) {
        switch token {
        case .text(let range, let line): add(bytes[range], line: line)
        case .start(let tag): try start(tag)
        case .end(let name): try end(name)
        }
    }

    mutating func finish() throws(HTMLPageError) {
        while !open.isEmpty { try endTable() }
        endLine()
        if let last = tables.indices.last { tables[last].linesAround += lines }
    }

    private mutating func start(_ tag: HTMLTag) throws(HTMLPageError) {
        switch tag.name {
        case "table": try startTable()
        case "meta": readMeta(tag)
        case "tr": try startRow(tag)
        case "td", "th": try startCell(tag)
        case "thead", "tbody", "tfoot": try endGroup()
        case "caption":
            if let top = open.indices.last { open[top].caption = HTMLText(keepsBlanks: false) }
        case "br": change { $0.addLineBreak() }
        case "input": addCheckbox(tag)
        case "img": if let alt = tag["alt"] { change { $0.addSign(alt) } }
        case let name where Self.blocks.contains(name): edge(startsBlock: true)
        default: break
        }
    }

    private mutating func end(_ name: String) throws(HTMLPageError) {
        switch name {
        case "table": if !open.isEmpty { try endTable() }
        case "tr": try endRow()
        case "td", "th": try endCell()
        case "thead", "tbody", "tfoot": try endGroup()
        case "caption": endCaption()
        case "br": change { $0.addLineBreak() }
        case let name where Self.blocks.contains(name): edge(startsBlock: false)
        default: break
        }
    }

    /// Pages of our own say so; all blanks of their texts count.
    private mutating func readMeta(_ tag: HTMLTag) {
        switch tag["name"]?.lowercased() {
        case "generator": isOwn = tag["content"] == HTMLDocument.generator
        case "keywords": keywords = tag["content"] ?? ""
        default: break
        }
    }
}

// Tables, rows and cells.
extension HTMLPageBuilder {
    private mutating func startTable() throws(HTMLPageError) {
        guard open.count < Self.deepest else { throw .nesting }
        guard tables.count < Self.mostTables else { throw .tables }
        endLine()
        let table = HTMLPage.Table(
            grid: SheetGrid(name: nil, rows: []), linesAround: open.isEmpty ? lines : [],
            hasOverlaps: false)
        if open.isEmpty { lines = [] }
        open.append(OpenTable(index: tables.count))
        tables.append(table)
    }

    private mutating func endTable() throws(HTMLPageError) {
        try endRow()
        endCaption()
        guard var table = open.popLast() else { return }
        tables[table.index].grid = table.grid.grid(named: "table\(table.index + 1)")
        tables[table.index].hasOverlaps = table.grid.hasOverlaps
    }

    private mutating func endGroup() throws(HTMLPageError) {
        try endRow()
        if let top = open.indices.last { open[top].grid.endGroup() }
    }

    private mutating func startRow(_ tag: HTMLTag) throws(HTMLPageError) {
        try endRow()
        endCaption()
        guard let top = open.indices.last else { return }
        guard open[top].grid.rowCount < HTMLTableGrid.mostRows else { throw .rows }
        let style = tag["style"]?.filter { !$0.isWhitespace }.lowercased() ?? ""
        open[top].grid.startRow(
            isHidden: tag["hidden"] != nil || style.contains("display:none"),
            startsPage: isOwn && tag["class"] == "page")
        open[top].hasRow = true
    }

    private mutating func endRow() throws(HTMLPageError) {
        try endCell()
        if let top = open.indices.last { open[top].hasRow = false }
    }

    private mutating func startCell(_ tag: HTMLTag) throws(HTMLPageError) {
        try endCell()
        guard let top = open.indices.last else { return }
        if !open[top].hasRow { try startRow(HTMLTag(name: "tr")) }
        cellCount += 1
        guard cellCount <= Self.mostCells else { throw .cells }
        open[top].cell = OpenCell(
            text: HTMLText(keepsBlanks: isOwn), rowSpan: Self.number(tag["rowspan"]),
            columnSpan: Self.number(tag["colspan"]))
    }

    private mutating func endCell() throws(HTMLPageError) {
        guard let top = open.indices.last, let cell = open[top].cell else { return }
        open[top].cell = nil
        guard
            open[top].grid.add(
                cell.text.text, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
        else { throw .columns }
    }

    /// The number that an attribute begins with; nil for none.
    private static func number(_ text: String?) -> Int? {
        guard
            let digits = text?.utf8.drop(while: \.isSpace).prefix(while: {
                (0x30...0x39).contains($0)
            }),
            !digits.isEmpty
        else { return nil }
        return Int(String(decoding: digits.prefix(7), as: UTF8.self))
    }
}

// Texts.
extension HTMLPageBuilder {
    private mutating func add(_ piece: ArraySlice<UInt8>, line: Int) {
        change { $0.add(piece, line: line) }
    }

    /// Changes the text at hand: that of a cell, of a caption, or of the page itself.
    ///
    /// What stands in a table and in no cell of it is shown before the table.
    private mutating func change(_ change: (inout HTMLText) -> Void) {
        guard let top = open.indices.last else { return change(&outside) }
        if var cell = open[top].cell {
            open[top].cell = nil
            change(&cell.text)
            open[top].cell = cell
        } else if var caption = open[top].caption {
            open[top].caption = nil
            change(&caption)
            open[top].caption = caption
        } else {
            change(&outside)
        }
    }

    /// The start or the end of an element that has lines of its own.
    private mutating func edge(startsBlock: Bool) {
        guard let top = open.indices.last else { return endLine() }
        if open[top].cell != nil { return change { $0.addParagraphEdge() } }
        guard let caption = open[top].caption else { return endLine() }
        if !caption.text.allSatisfy(\.isWhitespace) { open[top].grid.addCaption(caption.text) }
        open[top].caption = HTMLText(keepsBlanks: isOwn && startsBlock)
    }

    private mutating func endCaption() {
        guard let top = open.indices.last, open[top].caption != nil else { return }
        edge(startsBlock: false)
        open[top].caption = nil
    }

    /// Ends a line of the page outside of tables.
    private mutating func endLine() {
        let text = outside.text
        defer { outside = HTMLText(keepsBlanks: false) }
        guard !text.isEmpty, lines.count < Self.mostLines else { return }
        lines.append(GridRow(place: .line(outside.line ?? 1), texts: [text]))
    }

    /// A check box becomes the tag by which readers of forms know one.
    private mutating func addCheckbox(_ tag: HTMLTag) {
        let type = tag["type"]?.lowercased()
        guard type == "checkbox" || type == "radio" else { return }
        let checked = tag["checked"] == nil ? "" : "checked=\"\" "
        change { $0.addSign("<input \(checked)type=\"checkbox\">") }
    }
}
