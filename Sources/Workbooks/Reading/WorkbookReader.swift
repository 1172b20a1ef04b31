package import SheetModel

/// Reads a foreign workbook, byte by byte on its guard.
///
/// Nothing is unpacked to disk, no formula is evaluated, no link is followed, and no memory is
/// taken because a file asks for it. What two programs could read in two ways is refused.
///
///     let workbook = try WorkbookReader().read(bytes)
///     print(workbook.grid.sheets.map(\.name), workbook.remarks.count)
package struct WorkbookReader: Sendable {
    package struct Contents: Hashable, Sendable {
        package var grid: WorkbookGrid
        package var remarks: [WorkbookRemark]
    }

    private let limits: ReadingLimits

    package init(limits: ReadingLimits = .form) {
        self.limits = limits
    }

    /// Reads all sheets of cells.
    ///
    /// - Throws: `WorkbookReadError` for anything that is no workbook, is damaged or malformed, or
    ///   goes beyond a limit.
    package func read(_ bytes: [UInt8]) throws(WorkbookReadError) -> Contents {
        var package = try PackageReader(bytes, limits: limits.archive)
        var work = ReadingWork(limits: limits)
        if package.trailingBytes > 0 { work.remarks.append(WorkbookRemark(.trailingBytes)) }
        let workbook = try work.openWorkbook(in: &package)
        try work.readSheets(of: workbook, in: &package)
        guard !work.sheets.isEmpty else {
            throw WorkbookReadError(.content(.noSheets), part: workbook.part)
        }
        var grid = WorkbookGrid(sheets: work.sheets, styles: work.styles)
        grid.keywords = KeywordsContent.keywords(in: &package)
        return Contents(grid: grid, remarks: work.remarks)
    }
}

/// The parts of a workbook on which the sheets depend.
private struct OpenWorkbook {
    var part: String
    var content: WorkbookContent
    var relationships: Relationships
    var context: SheetContext
}

/// Collects what is read.
private struct ReadingWork {
    let limits: ReadingLimits
    var sheets: [SheetGrid] = []
    var styles: [GridStyle] = []
    var remarks: [WorkbookRemark] = []

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    mutating func openWorkbook(
        in package: inout PackageReader
    ) throws(WorkbookReadError) -> OpenWorkbook {
        let part = try WorkbookPart.find(in: &package)
        let content = WorkbookContent(limit: limits.sheets)
        try package.read(part, content, root: "workbook")
        let relationships = try package.relationships(of: part)
        remark(on: relationships, sheet: nil)
        let budget = TextBudget(bytes: limits.textBytes)
        let strings = SharedStringsContent(budget: budget)
        if let found = relationships.first(ofType: "sharedStrings") {
            try package.read(try package.target(of: found, from: part), strings, root: "sst")
        }
        var looks: StylesContent?
        if let found = relationships.first(ofType: "styles") {
            let styles = StylesContent()
            try package.read(try package.target(of: found, from: part), styles, root: "styleSheet")
            self.styles = styles.styles
            looks = styles
        }
        let context = SheetContext(
            strings: strings, styles: looks, countsFrom1904: content.countsFrom1904,
            limits: limits, text: budget)
        return OpenWorkbook(
            part: part, content: content, relationships: relationships, context: context)
    }

    mutating func readSheets(
        of workbook: OpenWorkbook, in package: inout PackageReader
    ) throws(WorkbookReadError) {
        for (index, sheet) in workbook.content.sheets.enumerated() {
            guard let found = workbook.relationships.withID(sheet.relationship) else {
                throw WorkbookReadError(
                    .content(.partMissing), part: workbook.part, sheet: sheet.name)
            }
            guard found.type == "worksheet" else {
                remarks.append(WorkbookRemark(.otherSheets, sheet: sheet.name))
                continue
            }
            let part = try package.target(of: found, from: workbook.part)
            let content = SheetContent(
                name: sheet.name, visibility: sheet.visibility, context: workbook.context)
            do {
                try package.read(part, content, root: "worksheet")
            } catch {
                var error = error
                error.sheet = sheet.name
                if case .content = error.reason { error.cell = content.cell }
                throw error
            }
            var grid = content.grid
            PrintNames(workbook.content, sheet: index).apply(to: &grid.page)
            grid.isFront = sheet.name == workbook.content.frontSheet
            sheets.append(grid)
            remarks += content.remarks
            // What this program has written there says nothing new.
            guard !grid.isFront else { continue }
            let relationships = try package.relationships(of: part)
            let isOurs = !hasOthersComments(relationships, of: part, in: &package)
            remark(on: relationships, sheet: sheet.name, besidesComments: isOurs)
        }
    }

    /// Whether a sheet has comments, and they are not all those of marks.
    private func hasOthersComments(
        _ relationships: Relationships, of part: String, in package: inout PackageReader
    ) -> Bool {
        guard let found = relationships.first(ofType: "comments") else { return true }
        let content = CommentsContent()
        do {
            try package.read(
                try package.target(of: found, from: part), content, root: "comments")
            return content.hasOthers
        } catch {
            // Nobody needs them.
            return true
        }
    }

    /// What is not read, each kind once for every sheet.
    private mutating func remark(
        on relationships: Relationships, sheet: String?, besidesComments: Bool = false
    ) {
        var seen: Set<WorkbookRemark.Kind> = []
        for relationship in relationships.all {
            let isOfComments = ["comments", "vmlDrawing"].contains(relationship.type)
            if besidesComments, isOfComments { continue }
            guard let kind = WorkbookRemark.Kind(relationshipType: relationship.type),
                seen.insert(kind).inserted
            else { continue }
            remarks.append(WorkbookRemark(kind, sheet: sheet))
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
