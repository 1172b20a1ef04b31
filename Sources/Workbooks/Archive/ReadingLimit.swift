/// What there may be too much of in a foreign workbook.
package enum ReadingLimit: Hashable, Sendable, CaseIterable {
    case entries
    case nameBytes
    case partBytes
    case totalBytes
    case ratio
    case xmlDepth
    case xmlAttributes
    case xmlToken
    case sheets
    case cells
    /// Merged ranges, styles and other lists of a sheet or workbook.
    case lists
    /// UTF-16 code units in one cell.
    case cellText
    /// Bytes of all texts.
    case text
}
