/// White space in the bytes of UTF-8, as `Unicode.Scalar.isWhite` has it.
enum WhiteSpace {
    /// Whether a byte begins one of the two thirds of Chinese characters among which there is
    /// nothing special, neither blanks nor punctuation; they have three bytes.
    static func isIdeograph(_ byte: UInt8) -> Bool { byte &- 0xE4 <= 0xEE - 0xE4 }

    /// How many bytes the white space has that begins at an index; 0 where none does.
    static func length(in bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        // Nearly every byte of our texts.
        case 0x21...0xC1, 0xE4...0xFF: 0
        case 0x09...0x0D, 0x20: 1
        case 0xC2: isSecond(0x85, 0xA0, in: bytes, at: index) ? 2 : 0
        case 0xE1: has(0x9A, 0x80...0x80, in: bytes, at: index) ? 3 : 0
        case 0xE2:
            has(0x80, 0x80...0x8A, in: bytes, at: index)
                || has(0x80, 0xA8...0xA9, in: bytes, at: index)
                || has(0x80, 0xAF...0xAF, in: bytes, at: index)
                || has(0x81, 0x9F...0x9F, in: bytes, at: index) ? 3 : 0
        case 0xE3: has(0x80, 0x80...0x80, in: bytes, at: index) ? 3 : 0
        default: 0
        }
    }

    private static func isSecond(
        _ first: UInt8, _ other: UInt8, in bytes: [UInt8], at index: Int
    ) -> Bool {
        index + 1 < bytes.count && (bytes[index + 1] == first || bytes[index + 1] == other)
    }

    private static func has(
        _ second: UInt8, _ third: ClosedRange<UInt8>, in bytes: [UInt8], at index: Int
    ) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == second && third.contains(bytes[index + 2])
    }
}

extension String {
    /// The text without any white space.
    package var withoutWhitespace: String {
        let bytes = Array(utf8)
        var kept: [UInt8] = []
        var (index, start) = (0, 0)
        while index < bytes.count {
            if WhiteSpace.isIdeograph(bytes[index]) {
                index += 3
                continue
            }
            let length = WhiteSpace.length(in: bytes, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            kept += bytes[start..<index]
            index += length
            start = index
        }
        // Most texts have none.
        return start == 0 ? self : String(decoding: kept + bytes[start...], as: UTF8.self)
    }
}
