/// Why a file is not read as a workbook.
///
/// The error carries what is wrong and where, never the content of a cell; who reports it to a
/// person words it.
package struct WorkbookReadError: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// It is another kind of file.
        case otherKind(ForeignFile)
        case archive(ArchiveFault.Reason)
        /// Bytes that cannot be unpacked, or have another checksum than they should.
        case damaged
        case limit(ReadingLimit)
        /// Where the part is not well-formed, and how, in the words of the parser.
        case notWellFormed(String)
        case documentType
        case encoding
        case content(ContentFault)
        /// Memory or another resource of the machine is missing.
        case resources
    }

    package var reason: Reason
    /// The name of the part or of the archive's entry.
    package var part: String?
    package var sheet: String?
    package var cell: String?

    package init(
        _ reason: Reason, part: String? = nil, sheet: String? = nil, cell: String? = nil
    ) {
        self.reason = reason
        self.part = part
        self.sheet = sheet
        self.cell = cell
    }
}

/// Files that are taken for workbooks of the kind that is read.
package enum ForeignFile: Hashable, Sendable, CaseIterable {
    case empty
    case unknown
    /// A password protects the file.
    case encrypted
    /// A workbook of Excel 97 to 2003.
    case oldWorkbook
    /// Another file of an old Office version.
    case oldOffice
    case webPage
    case text
    /// Text in the encoding of Chinese Windows.
    case legacyText
    case openDocument
    /// A workbook in Excel's binary format.
    case binaryWorkbook
    case wordDocument
    case presentation
    case otherArchive
    /// The beginning of an archive whose end is missing.
    case cutArchive
}

/// What is wrong in a part that is well-formed.
package enum ContentFault: Hashable, Sendable, CaseIterable {
    /// A part that is needed does not exist.
    case partMissing
    /// A relationship leads out of the package.
    case partOutside
    /// The part is of another kind than its relationship says.
    case wrongRoot
    case duplicateRelationship
    case noSheets
    case duplicateSheet
    case misplacedElement
    case rowNumber
    case duplicateRow
    /// A row stands after one of a higher number.
    case rowOrder
    case cellReference
    case duplicateCell
    case twoValues
    case valueKind
    case number
    case stringIndex
    case mergeRange
    case overlappingMerges
}
