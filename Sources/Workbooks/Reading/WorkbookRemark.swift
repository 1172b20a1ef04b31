/// What there is to say about a workbook that was read.
package struct WorkbookRemark: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Programs in the workbook, which were not run.
        case macros
        /// Links to other workbooks, which were not followed.
        case externalLinks
        /// Files or objects inside the workbook, which were not opened.
        case embeddedObjects
        /// Links in a sheet, which were not followed.
        case hyperlinks
        case pictures
        case comments
        /// Sheets that are no tables of cells.
        case otherSheets
        /// Bytes after the end of the archive.
        case trailingBytes
        /// Half of a character was replaced by U+FFFD.
        case halfCharacter
        /// A formula has no stored result.
        case formulaWithoutResult
    }

    package var kind: Kind
    package var sheet: String?
    package var cell: String?

    package init(_ kind: Kind, sheet: String? = nil, cell: String? = nil) {
        self.kind = kind
        self.sheet = sheet
        self.cell = cell
    }
}
