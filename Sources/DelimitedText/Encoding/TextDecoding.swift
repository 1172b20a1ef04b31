/// Text of unknown encoding, turned into UTF-8.
///
/// A byte order mark says UTF-8. Without one the bytes are UTF-8 if all of them are; else they are
/// GB 18030, but only if all of them decode and the caller knows the text that comes out. So one
/// broken byte in UTF-8 text never turns the rest into garbage.
package enum TextDecoding {
    /// The text of a file and its encoding.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - recognises: Whether text that was read as GB 18030 is what the caller expects.
    /// - Returns: The text in UTF-8 without byte order mark; GBK counts as GB 18030.
    /// - Throws: ``DelimitedTextError`` for UTF-16 and UTF-32 and for bytes of no known encoding,
    ///   and whatever `recognises` throws.
    package static func decode(
        _ bytes: [UInt8], recognises: ([UInt8]) throws(DelimitedTextError) -> Bool
    ) throws(DelimitedTextError) -> (text: [UInt8], encoding: TextEncoding) {
        try refuseWideEncodings(bytes)
        let mark = TextEncoding.byteOrderMark
        let hasMark = bytes.starts(with: mark)
        guard let line = firstInvalidLine(of: bytes) else {
            return hasMark ? (Array(bytes.dropFirst(mark.count)), .utf8WithMark) : (bytes, .utf8)
        }
        if !hasMark, let text = try LegacyCodec.decoder().convert(bytes), try recognises(text) {
            return (text, .gb18030)
        }
        throw DelimitedTextError(.unknownEncoding(line: line))
    }

    /// Throws ``DelimitedTextError`` for text that starts with the mark of UTF-16 or UTF-32.
    static func refuseWideEncodings(_ bytes: [UInt8]) throws(DelimitedTextError) {
        let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]]
        guard !marks.contains(where: { bytes.starts(with: $0) }) else {
            throw DelimitedTextError(.wideEncoding)
        }
    }

    /// The one-based line of the first byte that is not UTF-8; nil if all are.
    static func firstInvalidLine(of bytes: [UInt8]) -> Int? {
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
