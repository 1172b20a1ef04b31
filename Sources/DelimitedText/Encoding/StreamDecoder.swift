/// Turns text that arrives in pieces into UTF-8.
///
/// A byte order mark of UTF-8 is left out.
///
///     let decoder = try StreamDecoder(.gb18030)
///     let text = try decoder.decode(piece) + decoder.finish()
package struct StreamDecoder: ~Copyable {
    private let encoding: TextEncoding
    private var converter: LegacyStream?
    private var checker = UTF8Checker()
    /// The first bytes, until it is known whether they are a byte order mark.
    private var start: [UInt8]?

    /// A decoder for text in this encoding; GBK is read as GB 18030.
    ///
    /// - Throws: ``DelimitedTextError`` where the system lacks the encoding.
    package init(_ encoding: TextEncoding) throws(DelimitedTextError) {
        self.encoding = encoding
        switch encoding {
        case .utf8, .utf8WithMark:
            converter = nil
            start = []
        case .gb18030, .gbk:
            converter = LegacyStream(converter: try LegacyCodec.decoder())
            start = nil
        }
    }

    /// The text of the next piece, as far as its characters are complete.
    ///
    /// - Throws: ``DelimitedTextError`` for bytes that are not text in the encoding.
    package mutating func decode(_ piece: [UInt8]) throws(DelimitedTextError) -> [UInt8] {
        if let text = converter?.append(piece) {
            if let line = converter?.invalidLine { throw invalid(line) }
            return text
        }
        let text = checker.append(piece)
        if let line = checker.invalidLine { throw invalid(line) }
        return withoutMark(text, isLast: false)
    }

    /// The rest of the text, when no piece follows.
    ///
    /// - Throws: ``DelimitedTextError`` if the last character is incomplete.
    package mutating func finish() throws(DelimitedTextError) -> [UInt8] {
        if let text = converter?.finish() {
            if let line = converter?.invalidLine { throw invalid(line) }
            return text
        }
        checker.finish()
        if let line = checker.invalidLine { throw invalid(line) }
        return withoutMark([], isLast: true)
    }

    private mutating func withoutMark(_ text: [UInt8], isLast: Bool) -> [UInt8] {
        guard let start else { return text }
        let mark = TextEncoding.byteOrderMark
        let all = start + text
        guard isLast || all.count >= mark.count else {
            self.start = all
            return []
        }
        self.start = nil
        return all.starts(with: mark) ? Array(all.dropFirst(mark.count)) : all
    }

    private func invalid(_ line: Int) -> DelimitedTextError {
        DelimitedTextError(.notInEncoding(encoding, line: line))
    }
}
