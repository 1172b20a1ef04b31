/// The marks of citations in the bytes of UTF-8.
enum CitationMarks {
    /// The bytes of each mark that is not of ASCII.
    static let length = 3

    /// Whether 《 begins at an index, or 》; nil for anything else.
    static func outer(in bytes: [UInt8], at index: Int) -> Bool? {
        guard bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80 else {
            return nil
        }
        switch bytes[index + 2] {
        case 0x8A: return true
        case 0x8B: return false
        default: return nil
        }
    }

    /// The mark of an inner title that begins at an index: 〈 or 〉, of ASCII, or full-width.
    static func inner(in bytes: [UInt8], at index: Int) -> (isOpening: Bool, length: Int)? {
        switch bytes[index] {
        case UInt8(ascii: "<"): (true, 1)
        case UInt8(ascii: ">"): (false, 1)
        case 0xE3: mark(opening: (0x80, 0x88), closing: (0x80, 0x89), in: bytes, at: index)
        case 0xEF: mark(opening: (0xBC, 0x9C), closing: (0xBC, 0x9E), in: bytes, at: index)
        default: nil
        }
    }

    /// The round bracket that begins at an index, of ASCII or full-width; nil also at the end.
    static func round(in bytes: [UInt8], at index: Int) -> (isOpening: Bool, length: Int)? {
        guard index < bytes.count else { return nil }
        return switch bytes[index] {
        case UInt8(ascii: "("): (true, 1)
        case UInt8(ascii: ")"): (false, 1)
        case 0xEF: mark(opening: (0xBC, 0x88), closing: (0xBC, 0x89), in: bytes, at: index)
        default: nil
        }
    }

    private static func mark(
        opening: (UInt8, UInt8), closing: (UInt8, UInt8), in bytes: [UInt8], at index: Int
    ) -> (isOpening: Bool, length: Int)? {
        guard index + 2 < bytes.count else { return nil }
        let rest = (bytes[index + 1], bytes[index + 2])
        if rest == opening { return (true, length) }
        return rest == closing ? (false, length) : nil
    }
}
