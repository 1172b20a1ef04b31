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

    /// Adds the sheet, the rows that its pages repeat, and a hidden name that tells what it is.
    mutating func addFront(_ plan: SheetPlan, relationship: String, namespace: String) {
        let name = plan.name
        guard let sheets else { return }
        let number = (sheetTags.compactMap { tags.decimal("sheetId", in: $0) }.max() ?? 0) + 1
        let sheet =
            "<\(prefix)sheet xmlns:gk=\"\(namespace)\" name=\"\(xmlText(name))\" "
            + "sheetId=\"\(number)\" gk:id=\"\(relationship)\"/>"
        if let first = sheetTags.first {
            edits.insert(sheet, at: first.range.lowerBound)
        } else {
            edits.append(sheet, to: sheets.start, end: sheets.end)
        }
        // Names of one sheet count the sheets before it.
        for tag in nameTags {
            guard let index = tags.decimal("localSheetId", in: tag) else { continue }
            edits.set("localSheetId", of: tag, to: String(index + 1))
        }
        let quoted = name.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''")
        func element(_ attributes: String, _ range: String) -> String {
            "<\(prefix)definedName \(attributes)>\(xmlText("'\(quoted)'!\(range)"))"
                + "</\(prefix)definedName>"
        }
        var text = ""
        if let rows = plan.page.repeatedRows {
            let range = "$\(rows.lowerBound + 1):$\(rows.upperBound + 1)"
            text += element("name=\"_xlnm.Print_Titles\" localSheetId=\"0\"", range)
        }
        text += element("name=\"\(WorkbookMarks.definedName)\" hidden=\"1\"", "$A$1")
        if let names {
            edits.append(text, to: names.start, end: names.end)
        } else {
            edits.insert(
                "<\(prefix)definedNames>\(text)</\(prefix)definedNames>", at: namesPosition)
        }
    }

    func made() -> [UInt8] { edits.made() }
}
