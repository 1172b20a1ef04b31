/// Reads delimited text row by row from UTF-8 bytes that arrive in pieces, however they are cut.
///
/// The rules and errors are those of ``DelimitedReader``; only one row and one piece are in memory.
///
///     var stream = DelimitedStream()
///     while true {
///         while try stream.advance() { use(stream.fieldCount, stream.text(of: 0)) }
///         guard !stream.isAtEnd else { break }
///         let piece = nextPiece()
///         if piece.isEmpty { stream.finish() } else { stream.append(piece) }
///     }
package struct DelimitedStream {
    /// How many bytes a row may have unless the caller says otherwise: 1 MiB.
    package static let standardRowLimit = 1 << 20

    private var scanner: DelimitedScanner
    private let rowLimit: Int
    private var text: [UInt8] = []
    private var next = 0
    private var isComplete = false
    private var lineAfter = 1

    /// The one-based number of the current row, as a spreadsheet program counts.
    package private(set) var row = 0
    /// The one-based line on which the current row starts, as an editor counts.
    package private(set) var line = 0

    package init(dialect: DelimitedDialect = .init(), rowLimit: Int = standardRowLimit) {
        scanner = DelimitedScanner(dialect: dialect)
        self.rowLimit = rowLimit
    }

    /// Takes the next piece of the text.
    package mutating func append(_ piece: [UInt8]) {
        text.removeSubrange(..<next)
        next = 0
        text += piece
    }

    /// Tells that no piece follows.
    package mutating func finish() {
        isComplete = true
    }

    /// Whether the last row has been read.
    package var isAtEnd: Bool { isComplete && next == text.endIndex }

    /// Goes to the next row; false where more of the text is needed, or where it is over.
    ///
    /// - Throws: ``DelimitedTextError`` as ``DelimitedReader`` does, and for rows that are longer
    ///   than the limit.
    package mutating func advance() throws(DelimitedTextError) -> Bool {
        guard next < text.endIndex else { return false }
        let number = scanner.row
        let end = try scanner.scanRow(in: text, from: next, isComplete: isComplete)
        guard (end ?? text.endIndex) - next <= rowLimit else {
            throw DelimitedTextError(.rowTooLong(row: number, limit: rowLimit))
        }
        guard let end else { return false }
        row = number
        line = lineAfter
        for byte in text[next..<end] where byte == 0x0A { lineAfter += 1 }
        next = end
        return true
    }

    /// How many fields the current row has; an empty line has none.
    package var fieldCount: Int { scanner.fields.count }

    /// The text of a field of the current row, by its zero-based column; empty beyond its last.
    package func text(of column: Int) -> String {
        guard scanner.fields.indices.contains(column) else { return "" }
        return scanner.text(of: scanner.fields[column], in: text)
    }

    /// The texts of the current row.
    package var texts: [String] { scanner.fields.map { scanner.text(of: $0, in: text) } }
}
