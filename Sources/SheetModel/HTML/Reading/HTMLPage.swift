/// The tables of an HTML page, as grids.
///
/// Read is what tables need of the HTML Living Standard: cells that span rows and columns, groups
/// of rows, captions, tables inside of tables, missing end tags, character references, line breaks,
/// check boxes. No script runs, no style sheet is looked at, no address is opened.
///
///     let page = try HTMLPage(bytes)
///     print(page.tables.map(\.grid.rows.count))
package struct HTMLPage {
    /// A table, with what stands in the page before it, or behind it if it is the last.
    package struct Table {
        package var grid: SheetGrid
        /// Lines of the page outside of tables, by their numbers.
        package var linesAround: [GridRow]
        /// Whether cells of the table claim the same slot.
        package var hasOverlaps: Bool
    }

    /// In the order of their start tags.
    package private(set) var tables: [Table] = []
    /// What the page says to programs.
    package private(set) var keywords = ""

    /// Reads a page in UTF-8.
    ///
    /// - Throws: `HTMLPageError` for a page with more than a form can have.
    package init(_ bytes: [UInt8]) throws(HTMLPageError) {
        var tokenizer = HTMLTokenizer(bytes)
        var builder = HTMLPageBuilder(bytes)
        while let token = tokenizer.next() { try builder.take(token) }
        try builder.finish()
        tables = builder.tables
        keywords = builder.keywords
    }
}

/// A page that has more than a form can have.
package enum HTMLPageError: Error, Hashable, Sendable, CaseIterable {
    /// More than 1,024 columns.
    case columns
    /// More than 100,000 rows.
    case rows
    /// More than 500,000 cells.
    case cells
    /// Tables inside of each other, more than 50 levels deep.
    case nesting
    /// More than 1,000 tables.
    case tables
}
