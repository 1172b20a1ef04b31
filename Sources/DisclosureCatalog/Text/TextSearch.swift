extension StringProtocol {
    /// Whether the text has these words in it, byte by byte.
    ///
    /// The `contains` of the standard library takes several hundred times as long: it also finds
    /// words that are encoded in another way, which the fixed wordings of forms are not.
    ///
    ///     "中卫市委员会办公室".mentions("委员会")   // true
    package func mentions(_ words: String) -> Bool {
        TextSearch(self).finds(words)
    }

    /// Whether the text has any of these words in it, byte by byte.
    package func mentions(anyOf list: some Sequence<String>) -> Bool {
        let search = TextSearch(self)
        return list.contains(where: search.finds)
    }
}

/// The bytes of a text, to be searched more than once.
private struct TextSearch {
    private let bytes: [UInt8]

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    func finds(_ words: String) -> Bool {
        let pattern = Array(words.utf8)
        guard let first = pattern.first else { return true }
        var start = 0
        while start + pattern.count <= bytes.count {
            if bytes[start] == first, matches(pattern, at: start) { return true }
            start += 1
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
