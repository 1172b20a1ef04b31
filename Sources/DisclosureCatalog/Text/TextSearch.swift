extension StringProtocol {
    /// Whether the text has these words in it, byte by byte.
    ///
    /// The `contains` of the standard library takes several hundred times as long: it also finds
    /// words that are encoded in another way, which the fixed wordings of forms are not.
    ///
    ///     "中卫市委员会办公室".mentions("委员会")   // true
    package func mentions(_ words: String) -> Bool {
        TextSearch(self).finds(WordPattern(words))
    }

    /// Whether the text has any of these words in it, byte by byte.
    package func mentions(anyOf list: WordList) -> Bool {
        let search = TextSearch(self)
        return list.patterns.contains(where: search.finds)
    }

    /// Whether the text begins with these words, byte by byte.
    package func begins(with words: String) -> Bool {
        utf8.starts(with: words.utf8)
    }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Whether the text ends in these words, byte by byte.
    ///
    ///     "中华人民共和国统计法".ends(in: "法")   // true
    package func ends(in words: String) -> Bool {
        // Nearly every other text is told by its last byte.
        utf8.last == words.utf8.last && utf8.suffix(words.utf8.count).elementsEqual(words.utf8)
            || words.isEmpty
    }
}

/// Words that many texts are searched for.
package struct WordList: ExpressibleByArrayLiteral, Sendable {
    fileprivate let patterns: [WordPattern]

    package init(_ words: [String]) {
        patterns = words.map(WordPattern.init)
    }

    package init(arrayLiteral words: String...) {
        self.init(words)
    }
}

/// The bytes of words, ready for a search.
private struct WordPattern: Sendable {
    let bytes: [UInt8]
    let letters: ByteSet

    init(_ words: String) {
        bytes = Array(words.utf8)
        letters = ByteSet(bytes)
    }
}

/// The bytes of a text, to be searched more than once.
private struct TextSearch {
    private let bytes: [UInt8]

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    func finds(_ words: WordPattern) -> Bool {
        let length = words.bytes.count
        var end = length
        while end <= bytes.count {
            // A byte that the words do not have is in none of their places.
            if end > 0, !words.letters.contains(bytes[end - 1]) {
                end += length
                continue
            }
            if matches(words.bytes, at: end - length) { return true }
            end += 1
        }
        return false
    }

    private func matches(_ pattern: [UInt8], at start: Int) -> Bool {
        for offset in pattern.indices where bytes[start + offset] != pattern[offset] {
            return false
        }
        return true
    }
}

/// A text as the key of a table, compared byte by byte as `mentions` does.
///
/// A string as a key is hashed in a normal form that Chinese text has anyway, which takes several
/// times as long.
package struct ExactText: Hashable, Sendable {
    private let bytes: [UInt8]

    package init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        var word: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            word = word << 8 | UInt64(byte)
            if index & 7 == 7 { hasher.combine(word) }
        }
        hasher.combine(word)
        hasher.combine(bytes.count)
    }
}

/// Some of the 256 bytes.
private struct ByteSet: Sendable {
    private var bits = SIMD4<UInt64>(repeating: 0)

    init(_ bytes: [UInt8]) {
        for byte in bytes { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    }

    func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
}

extension String {
    /// Whether the two texts are the same, byte by byte.
    package func hasBytes(of other: String) -> Bool {
        // Arrays are read several times faster than the views of strings.
        utf8.count == other.utf8.count && Array(utf8) == Array(other.utf8)
    }

    /// The text without the characters of a kind; what stays is taken over in runs, because
    /// characters appended one by one take long.
    package func removing(_ isRemoved: (Unicode.Scalar) -> Bool) -> String {
        let scalars = unicodeScalars
        guard var end = scalars.firstIndex(where: isRemoved) else { return self }
        var text = String(self[..<end])
        while end < scalars.endIndex {
            let start = scalars.index(after: end)
            end = scalars[start...].firstIndex(where: isRemoved) ?? scalars.endIndex
            text += String(self[start..<end])
        }
        return text
    }
}

extension Unicode.Scalar {
    /// Whether the character is white space, as `properties.isWhitespace` says.
    ///
    /// That takes a search in a table; nearly every character of our texts is told without it.
    package var isWhite: Bool {
        switch value {
        case 0x09...0x0D, 0x20: true
        case 0x21...0x7E, 0x2070...0x2FFF, 0x3001...0xD7FF, 0xFF01...0xFFEF: false
        default: properties.isWhitespace
        }
    }
}
