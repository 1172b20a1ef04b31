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
/// Works on bytes: rows end at CRLF or LF outside quotes, and nothing else ends one. A byte order
/// mark says UTF-8. Without one the file is UTF-8 if all of it is; else it is GB 18030, but only if
/// all of it decodes and the caller knows the rows that come out. So one broken byte in UTF-8 text
/// never turns the rest into garbage.
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
        try refuseWideEncodings(bytes)
        let hasMark = bytes.starts(with: TextEncoding.byteOrderMark)
        guard let line = firstInvalidLine(of: bytes) else {
            let text = hasMark ? bytes[TextEncoding.byteOrderMark.count...] : bytes[...]
            return DelimitedContents(
                rows: try rows(of: text), encoding: hasMark ? .utf8WithMark : .utf8)
        }
        if !hasMark, let rows = try rowsFromGB18030(bytes), recognises(rows) {
            return DelimitedContents(rows: rows, encoding: .gb18030)
        }
        throw DelimitedTextError(.unknownEncoding(line: line))
    }

    /// The rows of bytes that are valid UTF-8.
    private func rows(of text: ArraySlice<UInt8>) throws(DelimitedTextError) -> [[String]] {
        var parser = DelimitedParser(text: text, dialect: dialect)
        return try parser.rows()
    }

    private func rowsFromGB18030(_ bytes: [UInt8]) throws(DelimitedTextError) -> [[String]]? {
        let decoder = try LegacyCodec.decoder()
        guard let text = decoder.convert(bytes) else { return nil }
        return try rows(of: text[...])
    }

    private func refuseWideEncodings(_ bytes: [UInt8]) throws(DelimitedTextError) {
        let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]]
        guard !marks.contains(where: { bytes.starts(with: $0) }) else {
            throw DelimitedTextError(.wideEncoding)
        }
    }

    /// The one-based line of the first byte that is not UTF-8; nil if all are.
    private func firstInvalidLine(of bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var line = 1
        while case .valid(let character) = parser.parseScalar(from: &rest) {
            if character.first == 0x0A { line += 1 }
        }
        return line
    }
}
