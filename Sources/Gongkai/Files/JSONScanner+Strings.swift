extension JSONScanner {
    /// The key of an object's member, with or without quotes.
    mutating func name() throws(JSONProblem) -> String {
        if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try string() }
        let start = offset
        while let byte = next, isNameByte(byte) { offset += 1 }
        let name = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let first = name.unicodeScalars.first, !("0"..."9").contains(first),
            isNameScalar(first)
        else { throw unexpected(.keyOrBrace, at: start) }
        // A full-width colon, say, ends the name where the colon should be.
        let valid = name.unicodeScalars.prefix(while: isNameScalar)
        let length = valid.reduce(0) { $0 + UTF8.width($1) }
        guard length == offset - start else { throw unexpected(.colon, at: start + length) }
        return name
    }

    /// The text at the offset.
    mutating func string() throws(JSONProblem) -> String {
        let start = offset + 1
        var text: [UInt8] = []
        var plain = start
        try string { scanner, scalar, escape in
            text += scanner.bytes[plain..<escape]
            text += String(scalar).utf8
            plain = scanner.offset
        }
        text += bytes[plain..<max(plain, offset - 1)]
        return String(decoding: text, as: UTF8.self)
    }

    /// Skips the text at the offset.
    mutating func skipString() throws(JSONProblem) {
        try string { _, _, _ in }
    }

    /// Goes through a text to behind its closing quote and hands over each escape: its scalar and
    /// the offset of its backslash.
    private mutating func string(
        onEscape: (Self, Unicode.Scalar, Int) -> Void
    ) throws(JSONProblem) {
        let (start, quote) = (offset, bytes[offset])
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == quote {
                offset += 1
                return
            }
            if byte == UInt8(ascii: "\\") {
                let backslash = offset
                let scalar = try escape()
                onEscape(self, scalar, backslash)
            } else if byte == 0x0A || byte == 0x0D {
                throw problem(.openString, at: start)
            } else if byte < 0x20 {
                throw problem(.controlCharacter(byte))
            } else {
                offset += 1
            }
        }
        throw problem(.openString, at: start)
    }

    private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
        let start = offset
        offset += 1
        guard let byte = next else { throw problem(.malformedEscape, at: start) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        case UInt8(ascii: "'"): return "'"
        // Escaped line breaks and the other escapes of JSON5 are rare.
        default: throw problem(.malformedEscape, at: start)
        }
    }

    private mutating func unicodeEscape(from start: Int) throws(JSONProblem) -> Unicode.Scalar {
        let first = try fourDigits(from: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00,
            bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        else { throw problem(.loneSurrogate, at: start) }
        offset += 2
        let second = try fourDigits(from: start)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw problem(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func fourDigits(from start: Int) throws(JSONProblem) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = next.flatMap(hexadecimalValue) else {
                throw problem(.malformedEscape, at: start)
            }
            value = value << 4 | digit
            offset += 1
        }
        return value
    }
}

private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "$": true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
}
