/// Tells the encoding of text that arrives in pieces, by the rules of ``TextDecoding``.
///
///     var detector = EncodingDetector()
///     for piece in pieces { try detector.append(piece) }
///     detector.verdict()   // .utf8
package struct EncodingDetector {
    /// What all pieces together are.
    package enum Verdict: Hashable, Sendable {
        /// UTF-8, with or without a byte order mark.
        case known(TextEncoding)
        /// Not UTF-8 on this one-based line; GB 18030 if all of it decodes and the text is known.
        case notUTF8(line: Int)
    }

    private var checker = UTF8Checker()
    private var start: [UInt8] = []

    package init() {}

    /// Takes the next piece.
    ///
    /// - Throws: ``DelimitedTextError`` for the byte order marks of UTF-16 and UTF-32.
    package mutating func append(_ piece: [UInt8]) throws(DelimitedTextError) {
        if start.count < 4 {
            start += piece.prefix(4 - start.count)
            try TextDecoding.refuseWideEncodings(start)
        }
        checker.append(piece)
    }

    /// What it was, when all pieces are there.
    package mutating func verdict() -> Verdict {
        checker.finish()
        if let line = checker.invalidLine { return .notUTF8(line: line) }
        return .known(start.starts(with: TextEncoding.byteOrderMark) ? .utf8WithMark : .utf8)
    }
}

/// Checks UTF-8 that arrives in pieces.
struct UTF8Checker {
    /// The one-based line of the first byte that is not UTF-8.
    private(set) var invalidLine: Int?
    private var line = 1
    /// The start of a character whose end has not arrived.
    private var pending: [UInt8] = []

    /// Takes the next piece and returns the characters that are complete with it.
    @discardableResult
    mutating func append(_ piece: [UInt8]) -> [UInt8] {
        guard invalidLine == nil else { return [] }
        var text = pending.isEmpty ? piece : pending + piece
        pending = Array(text.suffix(Self.incompleteTail(of: text)))
        text.removeLast(pending.count)
        check(text)
        return invalidLine == nil ? text : []
    }

    /// Tells that no piece follows.
    mutating func finish() {
        if invalidLine == nil, !pending.isEmpty { invalidLine = line }
    }

    private mutating func check(_ text: [UInt8]) {
        if let found = TextDecoding.firstInvalidLine(of: text) {
            invalidLine = line + found - 1
        } else {
            for byte in text where byte == 0x0A { line += 1 }
        }
    }

    /// How many bytes at the end may be the start of a character.
    private static func incompleteTail(of text: [UInt8]) -> Int {
        for count in 1...3 where count <= text.count {
            let byte = text[text.count - count]
            if byte < 0x80 { return 0 }
            guard byte >= 0xC0 else { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            return length > count ? count : 0
        }
        return 0
    }
}
