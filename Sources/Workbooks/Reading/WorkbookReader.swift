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
    private let readsTheme: Bool

    /// Makes the reader; with `readsTheme` the looks of cells have the colours that they take from
    /// the workbook's theme.
    package init(limits: ReadingLimits = .form, readsTheme: Bool = false) {
        self.limits = limits
        self.readsTheme = readsTheme
    }

    /// Reads all sheets of cells.
    ///
    /// - Throws: `WorkbookReadError` for anything that is no workbook, is damaged or malformed, or
    ///   goes beyond a limit.
    package func read(_ bytes: [UInt8]) throws(WorkbookReadError) -> Contents {
        var package = try PackageReader(bytes, limits: limits.archive)
        let workbook = try OpenWorkbook(
            in: &package, limits: limits, packsTexts: false, readsTheme: readsTheme)
        var work = ReadingWork(remarks: workbook.remarks)
        try work.readSheets(of: workbook, in: &package)
        guard !work.sheets.isEmpty else {
            throw WorkbookReadError(.content(.noSheets), part: workbook.name)
        }
        var grid = WorkbookGrid(sheets: work.sheets, styles: workbook.styles)
        grid.keywords = KeywordsContent.keywords(in: &package)
        return Contents(grid: grid, remarks: work.remarks)
    }
}

/// Collects what is read.
private struct ReadingWork {
    var sheets: [SheetGrid] = []
    var remarks: [WorkbookRemark]

    init(remarks: [WorkbookRemark]) {
        self.remarks = remarks
    }

    mutating func readSheets(
        of workbook: OpenWorkbook, in package: inout PackageReader
    ) throws(WorkbookReadError) {
        for (index, sheet) in workbook.content.sheets.enumerated() {
            guard let part = try workbook.part(of: sheet, in: package) else {
                remarks.append(WorkbookRemark(.otherSheets, sheet: sheet.name))
                continue
            }
            let content = SheetContent(
                name: sheet.name, visibility: sheet.visibility, context: workbook.context)
            do {
                try package.read(part, content, root: "worksheet")
            } catch {
                throw error.placed(in: content)
            }
            var grid = content.grid
            PrintNames(workbook.content, sheet: index).apply(to: &grid.page)
            grid.isFront = sheet.name == workbook.content.frontSheet
            sheets.append(grid)
            remarks += content.remarks
            // What this program has written there says nothing new.
            guard !grid.isFront else { continue }
            let relationships = try package.relationships(of: part)
            let hidesComments = CommentsContent.areOurs(relationships, of: part, in: &package)
            remarks += relationships.remarks(sheet: sheet.name, besidesComments: hidesComments)
        }
    }
}
