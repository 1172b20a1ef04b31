package import SheetModel

/// The sheets of a workbook, read row by row, so that they may be of any length.
///
/// Only some rows are in memory at a time, and the texts that cells share. All that
/// `WorkbookReader` refuses is refused here too, and rows that are not in their order.
///
///     var book = try WorkbookRows(bytes, path: path, limits: limits)
///     try book.open(0)
///     while let row = try book.next() { print(row.place, row.texts) }
package struct WorkbookRows: ~Copyable {
    package struct Sheet: Hashable, Sendable {
        package var name: String
        package var isVisible: Bool
        fileprivate var part: String
    }

    /// The sheets of cells, in the order of the workbook.
    package let sheets: [Sheet]
    /// What there is to say about cells of the sheets that were read.
    package private(set) var remarks: [WorkbookRemark] = []
    private var file: PackageReader
    private let workbook: OpenWorkbook
    private var part: OpenPart?
    private var content: SheetContent?
    private var merges = MergedColumns([])
    private var rows: [GridRow] = []
    private var nextRow = 0

    /// Opens a workbook.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - path: where the bytes are, if they are in a file; it is read again from there, and no
    ///     copy of the bytes is kept.
    ///   - limits: what it may cost; the texts that cells share are kept in memory.
    /// - Throws: `WorkbookReadError` as `WorkbookReader` does.
    package init(
        _ bytes: [UInt8], path: String? = nil, limits: ReadingLimits
    ) throws(WorkbookReadError) {
        var file = try PackageReader(bytes, path: path, limits: limits.archive)
        let workbook = try OpenWorkbook(in: &file, limits: limits, packsTexts: true)
        var sheets: [Sheet] = []
        for sheet in workbook.content.sheets {
            guard let part = try workbook.part(of: sheet, in: file) else { continue }
            sheets.append(
                Sheet(name: sheet.name, isVisible: sheet.visibility == .visible, part: part))
        }
        self.file = file
        self.workbook = workbook
        self.sheets = sheets
    }

    /// Begins a sheet by its place among `sheets`; the one before is left.
    ///
    /// With `fillsMerges`, every row of cells that are merged downwards has what the first of them
    /// holds; the sheet is then read to its end first, for merges stand there.
    package mutating func open(
        _ index: Int, fillsMerges: Bool = true
    ) throws(WorkbookReadError) {
        part = nil
        rows = []
        nextRow = 0
        let sheet = sheets[index]
        let content = SheetContent(
            name: sheet.name, visibility: .visible, context: workbook.context, isStreamed: true)
        self.content = content
        do {
            merges = MergedColumns(fillsMerges ? try mergedRanges(in: sheet) : [])
            part = try file.open(sheet.part, content, root: "worksheet")
        } catch {
            throw error.placed(in: content)
        }
    }

    private mutating func mergedRanges(
        in sheet: Sheet
    ) throws(WorkbookReadError) -> [CellRange] {
        let found = MergesContent()
        try file.read(sheet.part, found, root: "worksheet")
        guard MergeSweep.overlaps(among: found.ranges).isEmpty else {
            throw WorkbookReadError(.content(.overlappingMerges), part: sheet.part)
        }
        return found.ranges
    }

    /// The next row in which there is anything; nil at the end of the sheet.
    ///
    /// Throws `WorkbookReadError` for what is wrong there, with sheet and cell.
    package mutating func next() throws(WorkbookReadError) -> GridRow? {
        while true {
            if nextRow < rows.count {
                var row = rows[nextRow]
                nextRow += 1
                guard merges.fill(&row) else {
                    throw WorkbookReadError(.limit(.lists), sheet: content?.grid.name)
                }
                return row
            }
            guard try readMore() else { return nil }
        }
    }

    private mutating func readMore() throws(WorkbookReadError) -> Bool {
        guard var open = part.take(), let content else { return false }
        let hasMore: Bool
        do {
            hasMore = try file.advance(&open)
        } catch {
            throw error.placed(in: content)
        }
        rows = content.takeRows()
        nextRow = 0
        if hasMore { part = consume open } else { remarks += content.remarks }
        return true
    }
}
