/// Texts hold no characters that cannot be seen or that other programs cannot keep.
///
/// Tab and line breaks are text.
struct UnsafeCharacterRule: CatalogRule {
    static let id = "text.character"

    func findings(in outline: CatalogOutline) -> [Finding] {
        var findings: [Finding] = []
        outline.visitTexts { text, place in
            // A short text is sooner read than copied.
            guard text.utf8.count <= Self.longestShort || Self.mayBeUnsafe(text),
                let first = text.unicodeScalars.first(where: Self.isUnsafe)
            else { return }
            let count = text.unicodeScalars.count(where: Self.isUnsafe)
            findings.append(finding(.warning, at: place(), .unsafe(first, count: count)))
        }
        return findings
    }

    /// In bytes of UTF-8.
    private static let longestShort = 24

    /// Whether a text has bytes that the usual characters have not, which is quickly seen: those of
    /// ASCII, and of U+3000 to U+D7FF and U+FF00 to U+FF7F.
    ///
    /// The loop has no branches, so that the compiler makes it one over many bytes at a time.
    static func mayBeUnsafe(_ text: String) -> Bool {
        var (found, last): (UInt8, UInt8) = (0, 0)
        for byte in Array(text.utf8) {
            found |=
                (byte < 0x20 ? 1 : 0) & (byte != 0x0A ? 1 : 0)
                & (byte != 0x09 ? 1 : 0) & (byte != 0x0D ? 1 : 0)
            found |= (byte == 0x7F ? 1 : 0) | (byte &- 0xC0 < 0xE3 - 0xC0 ? 1 : 0)
            found |= (byte == 0xEE ? 1 : 0) | (byte >= 0xF0 ? 1 : 0)
            // The second byte of U+F000 to U+FFFF; most of these are rare.
            found |= (last == 0xEF ? 1 : 0) & (byte != 0xBC ? 1 : 0) & (byte != 0xBD ? 1 : 0)
            last = byte
        }
        return found != 0
    }

    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Nearly all characters, first.
        case 0x3000...0xD7FF: false
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x5FF: false
        case 0x00...0x9F: true
        // Soft hyphen, zero-width space, and direction marks, which change what a reader sees.
        case 0xAD, 0x61C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        // Shown by one font only, and what is left of a damaged text.
        case 0xE000...0xF8FF, 0xFEFF, 0xFFFD: true
        // Not characters at all, in every plane, and the private planes.
        default: scalar.value & 0xFFFE == 0xFFFE || scalar.value >= 0xF_0000
        }
    }
}

extension LocalizedText {
    fileprivate static func unsafe(_ scalar: Unicode.Scalar, count: Int) -> LocalizedText {
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
        return LocalizedText(
            zh: "含有 \(count) 个不可见或无法保存的字符，第一个是 \(code)，请删除。",
            en: "Invisible or unsupported characters: \(count), the first is \(code). Delete them.")
    }
}
