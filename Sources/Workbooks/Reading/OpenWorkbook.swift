import SheetModel

/// The parts of a workbook on which the sheets depend.
struct OpenWorkbook {
    let content: WorkbookContent
    let context: SheetContext
    let styles: [GridStyle]
    /// What there is to say about the workbook as a whole.
    let remarks: [WorkbookRemark]
    /// The name of the workbook's own part.
    let name: String
    private let relationships: Relationships

    /// Reads what sheets refer to; texts that are packed take no more memory than their bytes, and
    /// without the theme colours of it are unknown.
    init(
        in package: inout PackageReader, limits: ReadingLimits, packsTexts: Bool,
        readsTheme: Bool = false
    ) throws(WorkbookReadError) {
        name = try WorkbookPart.find(in: &package)
        content = WorkbookContent(limit: limits.sheets)
        try package.read(name, content, root: "workbook")
        relationships = try package.relationships(of: name)
        let trailing = package.trailingBytes > 0 ? [WorkbookRemark(.trailingBytes)] : []
        remarks = trailing + relationships.remarks(sheet: nil)
        let budget = TextBudget(bytes: limits.textBytes)
        let strings = SharedStringsContent(budget: budget, packs: packsTexts)
        if let found = relationships.first(ofType: "sharedStrings") {
            try package.read(try package.target(of: found, from: name), strings, root: "sst")
        }
        var looks: StylesContent?
        if let found = relationships.first(ofType: "styles") {
            let theme =
                readsTheme ? ThemeContent.colors(relationships, of: name, in: &package) : []
            let styles = StylesContent(theme: theme)
            try package.read(try package.target(of: found, from: name), styles, root: "styleSheet")
            looks = styles
        }
        styles = looks?.styles ?? []
        context = SheetContext(
            strings: strings, styles: looks, countsFrom1904: content.countsFrom1904,
            limits: limits, text: budget)
    }

    /// The name of a sheet's part; nil for a sheet that is no table of cells.
    func part(
        of sheet: WorkbookContent.Sheet, in package: borrowing PackageReader
    ) throws(WorkbookReadError) -> String? {
        guard let found = relationships.withID(sheet.relationship) else {
            throw WorkbookReadError(.content(.partMissing), part: name, sheet: sheet.name)
        }
        guard found.type == "worksheet" else { return nil }
        return try package.target(of: found, from: name)
    }
}

extension WorkbookReadError {
    /// The error with the sheet and the cell at which it was found.
    func placed(in content: SheetContent) -> WorkbookReadError {
        var error = self
        error.sheet = content.grid.name
        if case .content = reason { error.cell = content.cell }
        return error
    }
}

extension Relationships {
    /// What is not read, each kind once; without the comments and their drawing if told so.
    func remarks(sheet: String?, besidesComments: Bool = false) -> [WorkbookRemark] {
        var seen: Set<WorkbookRemark.Kind> = []
        return all.compactMap { relationship in
            let isOfComments = ["comments", "vmlDrawing"].contains(relationship.type)
            guard !besidesComments || !isOfComments,
                let kind = WorkbookRemark.Kind(relationshipType: relationship.type),
                seen.insert(kind).inserted
            else { return nil }
            return WorkbookRemark(kind, sheet: sheet)
        }
    }
}

extension WorkbookRemark.Kind {
    fileprivate init?(relationshipType type: String) {
        switch type {
        case "vbaProject", "xlMacrosheet", "wordVbaData": self = .macros
        case "externalLink", "externalLinkPath", "connections", "queryTable": self = .externalLinks
        case "oleObject", "package", "control", "attachedToolbars": self = .embeddedObjects
        case "hyperlink": self = .hyperlinks
        case "drawing", "vmlDrawing", "image", "legacyDrawingHF": self = .pictures
        case "comments", "threadedComment": self = .comments
        default: return nil
        }
    }
}
