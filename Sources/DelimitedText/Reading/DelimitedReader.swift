/// A delimited text as read.
package struct DelimitedContents: Hashable, Sendable {
    /// The fields of each row; rows may differ in length, and an empty line is a row without any.
    package var rows: [[String]]
    /// The encoding that the file turned out to have; text in GBK is read as GB 18030.
    package var encoding: TextEncoding

    package init(rows: [[String]], encoding: TextEncoding) {
        self.rows = rows
        self.encoding = encoding
    }
}

/// Reads delimited text (RFC 4180) of unknown encoding.
///
/// Works on bytes: rows end at CRLF or LF outside quotes, and nothing else ends one. The encoding
/// is found as ``TextDecoding`` says.
package struct DelimitedReader: Hashable, Sendable {
    package var dialect: DelimitedDialect

    package init(dialect: DelimitedDialect = .init()) {
        self.dialect = dialect
    }

    /// The rows of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - recognises: Whether rows that were read as GB 18030 have headings that the caller knows.
    /// - Returns: The rows, formula marks taken off, and the encoding found.
    /// - Throws: ``DelimitedTextError`` for bytes of no known encoding, U+0000, a quote that is not
    ///   closed, and text after a closing quote.
    package func read(
        _ bytes: [UInt8], recognises: ([[String]]) -> Bool
    ) throws(DelimitedTextError) -> DelimitedContents {
        let decoded = try TextDecoding.decode(bytes) { text throws(DelimitedTextError) in
            recognises(try rows(of: text))
        }
        return DelimitedContents(
            rows: try rows(of: decoded.text), encoding: decoded.encoding)
    }

    /// The rows of bytes that are valid UTF-8.
    private func rows(of text: [UInt8]) throws(DelimitedTextError) -> [[String]] {
        var scanner = DelimitedScanner(dialect: dialect)
        var rows: [[String]] = []
        var next = 0
        while next < text.endIndex,
            let end = try scanner.scanRow(in: text, from: next, isComplete: true)
        {
            rows.append(scanner.fields.map { scanner.text(of: $0, in: text) })
            next = end
        }
        return rows
    }
}
