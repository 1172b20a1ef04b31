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
        let scalars = unicodeScalars.drop(while: \.isBlank)
        guard let last = scalars.lastIndex(where: { !$0.isBlank }) else { return "" }
        return String(String.UnicodeScalarView(scalars[...last]))
    }

    /// The text without any blanks, with full-width ASCII characters made half-width: what headings
    /// and other fixed wordings are compared by.
    ///
    ///     "公开内容 （要素）".matchingKey   // "公开内容(要素)"
    var matchingKey: String {
        guard unicodeScalars.contains(where: { $0.isBlank || $0.halfWidth != $0 }) else {
            return String(self)
        }
        var key = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isBlank { key.append(scalar.halfWidth) }
        return String(key)
    }

    /// A label or name without the blanks that a narrow cell or a copy put into it; between two
    /// words in Latin letters or digits one space stays.
    ///
    ///     " 机构 信息".withoutWrapping   // "机构信息"
    var withoutWrapping: String {
        guard unicodeScalars.contains(where: \.isBlank) else { return String(self) }
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
