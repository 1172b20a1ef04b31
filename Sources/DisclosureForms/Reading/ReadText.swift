import DisclosureCatalog

extension Unicode.Scalar {
    /// Whether the character takes room without showing anything, zero-width characters included.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x200B...0x200D, 0x2060, 0xFEFF: true
        // Nearly every character of a form; asking for its property costs a table search.
        case 0x21...0x7E, 0x2070...0x2FFF, 0x3001...0xD7FF, 0xFF01...0xFFEF: false
        default: properties.isWhitespace
        }
    }

    /// The ASCII character that a full-width one stands for, else the character itself.
    var halfWidth: Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(value) else { return self }
        return Unicode.Scalar(value - 0xFEE0) ?? self
    }

    /// Whether the character is a letter or digit of a script that separates words by spaces.
    fileprivate var needsSpaces: Bool { value < 0x2E80 && properties.isAlphabetic || isDigit }

    var isDigit: Bool { ("0"..."9").contains(self) }
}

extension StringProtocol {
    /// Whether nothing in it can be seen.
    var showsNothing: Bool { unicodeScalars.allSatisfy(\.isBlank) }

    /// The text without blanks at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.first, let end = scalars.last else { return "" }
        if !first.isBlank, !end.isBlank { return String(self) }
        let rest = scalars.drop(while: \.isBlank)
        guard let last = rest.lastIndex(where: { !$0.isBlank }) else { return "" }
        return String(String.UnicodeScalarView(rest[...last]))
    }

    /// The text without any blanks, with full-width ASCII characters made half-width: what headings
    /// and other fixed wordings are compared by.
    ///
    ///     "公开内容 （要素）".matchingKey   // "公开内容(要素)"
    var matchingKey: String {
        ReadBytes.key(of: Array(utf8)).map { String(decoding: $0, as: UTF8.self) } ?? String(self)
    }

    /// A label or name without the blanks that a narrow cell or a copy put into it; between two
    /// words in Latin letters or digits one space stays.
    ///
    ///     " 机构 信息".withoutWrapping   // "机构信息"
    var withoutWrapping: String {
        guard unicodeScalars.contains(where: { $0.isBlank }) else { return String(self) }
        var result = String.UnicodeScalarView()
        var blanksSeen = false
        for scalar in unicodeScalars {
            if scalar.isBlank {
                blanksSeen = true
                continue
            }
            if blanksSeen, scalar.needsSpaces, result.last?.needsSpaces == true {
                result.append(" ")
            }
            blanksSeen = false
            result.append(scalar)
        }
        return String(result)
    }

    /// The text of a cell that may be blank: empty instead of blanks alone, else unchanged.
    var emptyIfBlank: String { showsNothing ? "" : String(self) }
}

/// What a character of UTF-8 text is to whoever compares wordings.
///
/// Forms hold some ten thousand characters, and every cell is looked at several times; hence the
/// bytes are looked at, and characters are decoded only where a byte says that they may be special.
enum ReadBytes {
    /// A character, by its first byte and length.
    enum Unit: Equatable {
        case plain
        case blank
        /// Stands for this ASCII character.
        case fullWidth(UInt8)
    }

    /// Whether a byte begins one of the two thirds of Chinese characters of which none is special;
    /// they have three bytes.
    ///
    /// `WhiteSpace` of the catalog's module has the same, but a function of another module is called
    /// for every byte.
    static func isIdeograph(_ byte: UInt8) -> Bool { byte &- 0xE4 <= 0xEE - 0xE4 }

    /// The character that begins at a position, and how many bytes it has.
    static func unit(_ bytes: [UInt8], _ index: Int) -> (unit: Unit, length: Int) {
        let byte = bytes[index]
        if byte < 0x80 {
            return ((0x09...0x0D).contains(byte) || byte == 0x20 ? .blank : .plain, 1)
        }
        if isIdeograph(byte) { return (.plain, 3) }
        if byte < 0xE0 { return (isBlank(bytes, index, 2) ? .blank : .plain, 2) }
        if byte >= 0xF0 { return (.plain, 4) }
        if byte == 0xEF, index + 2 < bytes.count {
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            if second == 0xBC, third >= 0x81 { return (.fullWidth(third - 0x60), 3) }
            if second == 0xBD, third <= 0x9E { return (.fullWidth(third - 0x20), 3) }
        }
        let mayBeBlank = byte == 0xEF || byte == 0xE1 || byte == 0xE2 || byte == 0xE3
        return (mayBeBlank && isBlank(bytes, index, 3) ? .blank : .plain, 3)
    }

    private static func isBlank(_ bytes: [UInt8], _ index: Int, _ length: Int) -> Bool {
        guard index + length <= bytes.count else { return false }
        switch (bytes[index], bytes[index + 1]) {
        case (0xC2, 0x85), (0xC2, 0xA0): return true
        case (0xE1, 0x9A): return bytes[index + 2] == 0x80
        case (0xE2, 0x80): return isBlankOfPunctuation(bytes[index + 2])
        case (0xE2, 0x81): return bytes[index + 2] == 0x9F || bytes[index + 2] == 0xA0
        case (0xE3, 0x80): return bytes[index + 2] == 0x80
        case (0xEF, 0xBB): return bytes[index + 2] == 0xBF
        default: return false
        }
    }

    /// U+2000 to U+200D, U+2028, U+2029, U+202F.
    private static func isBlankOfPunctuation(_ byte: UInt8) -> Bool {
        byte <= 0x8D || byte == 0xA8 || byte == 0xA9 || byte == 0xAF
    }

    /// Whether a character stands there for one that was lost, U+FFFD.
    ///
    /// The loop has no branches, so that the compiler makes it one over many bytes at a time.
    static func hasReplacement(_ bytes: [UInt8]) -> Bool {
        var (mayHave, last): (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            mayHave |= (last == 0xBF ? 1 : 0) & (byte == 0xBD ? 1 : 0)
            last = byte
        }
        // Others end in the same two bytes, hardly any that is used.
        return mayHave != 0 && String(decoding: bytes, as: UTF8.self).mentions("\u{FFFD}")
    }

    /// Where the first character stands that a matching key lacks or has another for.
    private static func firstChange(in bytes: [UInt8]) -> Int? {
        var index = 0
        while index < bytes.count {
            if isIdeograph(bytes[index]) {
                index += 3
                continue
            }
            let (unit, length) = unit(bytes, index)
            if unit != .plain { return index }
            index += length
        }
        return nil
    }

    /// The bytes of the matching key of a text; nil where they are its own.
    static func key(of bytes: [UInt8]) -> [UInt8]? {
        firstChange(in: bytes).map { key(of: bytes, from: $0) }
    }

    /// The bytes of the matching key of a text that is its own key up to a position.
    private static func key(of bytes: [UInt8], from start: Int) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(bytes.count)
        key += bytes[..<start]
        var index = start
        while index < bytes.count {
            let (unit, length) = unit(bytes, index)
            switch unit {
            case .plain:
                for offset in 0..<min(length, bytes.count - index) {
                    key.append(bytes[index + offset])
                }
            case .blank: break
            case .fullWidth(let byte): key.append(byte)
            }
            index += length
        }
        return key
    }
}
