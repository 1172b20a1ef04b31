/// Writes rows as delimited text (RFC 4180).
///
/// A field is quoted if it holds the separator, a quote or a line end, or has a blank or invisible
/// character at either end, which many readers would strip. A row with one empty field is written
/// as `""`, a row without fields as an empty line, so that both are read back as they were.
///
///     try DelimitedWriter().write([[.text("name"), .number("-3")], [.text("=1"), .text("a,b")]])
///     // BOM  name,-3 CRLF '=1,"a,b" CRLF
package struct DelimitedWriter: Hashable, Sendable {
    package var dialect: DelimitedDialect
    package var encoding: TextEncoding

    package init(dialect: DelimitedDialect = .init(), encoding: TextEncoding = .utf8WithMark) {
        self.dialect = dialect
        self.encoding = encoding
    }

    /// The bytes of a file that holds the rows.
    ///
    /// - Throws: ``DelimitedTextError`` for U+0000, which no reader takes, and for characters that
    ///   the encoding lacks: all of them are in the error.
    package func write(_ rows: [[DelimitedField]]) throws(DelimitedTextError) -> [UInt8] {
        var bytes: [UInt8] = encoding == .utf8WithMark ? TextEncoding.byteOrderMark : []
        let lineEnding = dialect.lineEnding.bytes
        for (row, fields) in rows.enumerated() {
            for (column, field) in fields.enumerated() {
                if column > 0 { bytes.append(dialect.separator.byte) }
                guard append(field, isAlone: fields.count == 1, to: &bytes) else {
                    throw DelimitedTextError(
                        .nulCharacter(FieldPlace(row: row + 1, column: column + 1)))
                }
            }
            bytes.append(contentsOf: lineEnding)
        }
        return try encoded(bytes, of: rows)
    }

    private func encoded(
        _ bytes: [UInt8], of rows: [[DelimitedField]]
    ) throws(DelimitedTextError) -> [UInt8] {
        guard let converterName = encoding.converterName else { return bytes }
        let codec = try LegacyCodec(converterName: converterName)
        if let encoded = codec.encode(bytes) { return encoded }
        throw DelimitedTextError(.unencodable(try encoding.gaps(in: rows), encoding: encoding))
    }

    /// Appends one field; false if it holds U+0000.
    private func append(_ field: DelimitedField, isAlone: Bool, to bytes: inout [UInt8]) -> Bool {
        var text = field.content
        if dialect.guardsFormulas, !field.isPlainNumber { text = FormulaGuard.applied(to: text) }
        let needs = quoting(of: text)
        guard !needs.hasNul else { return false }
        guard needs.quotes || (isAlone && text.isEmpty) else {
            bytes.append(contentsOf: text.utf8)
            return true
        }
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
        return true
    }

    private func quoting(of text: String) -> (quotes: Bool, hasNul: Bool) {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return (false, false) }
        var quotes = first.isBlankOrInvisible || last.isBlankOrInvisible
        let separator = dialect.separator.byte
        for byte in text.utf8 {
            switch byte {
            case 0: return (quotes, true)
            case quote, 0x0A, 0x0D, separator: quotes = true
            default: continue
            }
        }
        return (quotes, false)
    }
}

let quote = UInt8(ascii: "\"")
