import SheetModel

/// What a foreign workbook may cost to read.
package struct ReadingLimits: Hashable, Sendable {
    package var archive: ArchiveLimits
    package var sheets: Int
    /// Cells with a value, in all sheets.
    package var cells: Int
    /// Bytes of all texts in UTF-8.
    package var textBytes: Int

    package init(archive: ArchiveLimits, sheets: Int, cells: Int, textBytes: Int) {
        self.archive = archive
        self.sheets = sheets
        self.cells = cells
        self.textBytes = textBytes
    }

    /// For a form: a large city's has some thousands of items.
    package static let form = ReadingLimits(
        archive: ArchiveLimits(
            entries: 1_000, partBytes: 64 << 20, totalBytes: 128 << 20, ratio: 200),
        sheets: 256, cells: 500_000, textBytes: 64 << 20)

    /// Cells without a value and rows without cells are kept for the sake of their looks, as far as
    /// a form can have them; more show nothing and are left out.
    static let looks = 100_000
    /// Merged ranges, styles and other entries of one list.
    static let listEntries = 100_000
}
