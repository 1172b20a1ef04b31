import SheetModel

/// Puts a sheet before all others in the workbook's part.
struct WorkbookEdit {
    private var edits: XMLEdits
    private let tags: XMLTags
    private var prefix = ""
    private var sheets: (start: XMLTag, end: XMLTag?)?
    private var names: (start: XMLTag, end: XMLTag?)?
    private var sheetTags: [XMLTag] = []
    private var nameTags: [XMLTag] = []
    private var views: [XMLTag] = []
    /// Where the list of names belongs, if there is none.
    private var namesPosition = 0

    init(_ bytes: [UInt8]) {
        edits = XMLEdits(bytes)
        tags = XMLTags(bytes)
        var scanner = tags
        guard let root = scanner.next(), root.kind == .start else { return }
        prefix = tags.prefix(of: root)
        while let tag = scanner.next(), tag.kind != .end {
            switch tags.local(tag) {
            case "sheets":
                sheets = (tag, read(tag, "sheet", &scanner, into: &sheetTags))
                namesPosition = scanner.position
            case "definedNames": names = (tag, read(tag, "definedName", &scanner, into: &nameTags))
            case "bookViews": _ = read(tag, "workbookView", &scanner, into: &views)
            case "functionGroups", "externalReferences":
                namesPosition = scanner.element(from: tag).upperBound
            default: _ = scanner.element(from: tag)
            }
        }
    }

    private func read(
        _ start: XMLTag, _ name: StaticString, _ scanner: inout XMLTags, into found: inout [XMLTag]
    ) -> XMLTag? {
        guard start.kind == .start else { return nil }
        while let tag = scanner.next() {
            if tag.kind == .end { return tag }
            if tags.has(tag, local: name) { found.append(tag) }
            _ = scanner.element(from: tag)
        }
        return nil
    }

    /// Shows the sheet with the number when the workbook is opened.
    mutating func show(_ index: Int) {
        for view in views {
            edits.set("activeTab", of: view, to: String(index))
            edits.set("firstSheet", of: view, to: "0")
        }
    }

    /// Adds the sheet, and a hidden name that tells what it is.
    mutating func addFront(_ name: String, relationship: String, namespace: String) {
        guard let sheets else { return }
        let number = (sheetTags.compactMap { tags.decimal("sheetId", in: $0) }.max() ?? 0) + 1
        let element =
            "<\(prefix)sheet xmlns:gk=\"\(namespace)\" name=\"\(xmlText(name))\" "
            + "sheetId=\"\(number)\" gk:id=\"\(relationship)\"/>"
        if let first = sheetTags.first {
            edits.insert(element, at: first.range.lowerBound)
        } else {
            edits.append(element, to: sheets.start, end: sheets.end)
        }
        // Names of one sheet count the sheets before it.
        for tag in nameTags {
            guard let sheet = tags.decimal("localSheetId", in: tag) else { continue }
            edits.set("localSheetId", of: tag, to: String(sheet + 1))
        }
        let quoted = name.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''")
        let text =
            "<\(prefix)definedName name=\"\(WorkbookMarks.definedName)\" hidden=\"1\">"
            + "\(xmlText("'\(quoted)'!$A$1"))</\(prefix)definedName>"
        if let names {
            edits.append(text, to: names.start, end: names.end)
        } else {
            edits.insert(
                "<\(prefix)definedNames>\(text)</\(prefix)definedNames>", at: namesPosition)
        }
    }

    func made() -> [UInt8] { edits.made() }
}
