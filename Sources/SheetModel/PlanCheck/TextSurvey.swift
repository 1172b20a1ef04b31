/// What the limits of a spreadsheet ask about a text, found in one pass over its bytes.
package struct TextSurvey: Sendable {
    /// UTF-16 code units, the unit in which Excel counts.
    package private(set) var units = 0
    /// UTF-8 bytes.
    package private(set) var bytes = 0
    package private(set) var lineFeeds = 0
    /// How many places look like an escape, `_xHHHH_`.
    package private(set) var escapeCount = 0
    /// The byte offsets of these places, if they were asked for.
    package private(set) var escapes: [Int] = []
    /// The first character that a spreadsheet file cannot hold.
    package private(set) var forbidden: Unicode.Scalar?

    private let collectsEscapes: Bool
    /// How many bytes of `_xHHHH_` the last bytes match.
    private var matched = 0
    /// How many bytes of U+FFFE and U+FFFF the last bytes match.
    private var noncharacterBytes = 0

    package init(of text: String, collectsEscapes: Bool = false) {
        self.collectsEscapes = collectsEscapes
        // An array is read several times faster than the view of a string.
        let utf8 = Array(text.utf8)
        bytes = utf8.count
        var units = 0
        var previous: UInt8 = 0
        var hasRare = false
        for byte in utf8 {
            if byte >= 0x80 {
                if byte >= 0xC0 { units &+= byte >= 0xF0 ? 2 : 1 }
                // U+FFFE, U+FFFF and their neighbours.
                if byte == 0xBF, previous == 0xEF { hasRare = true }
            } else {
                units &+= 1
                if byte == 0x0A {
                    lineFeeds &+= 1
                } else if byte < 0x20 || byte == UInt8(ascii: "_") {
                    hasRare = true
                }
            }
            previous = byte
        }
        self.units = units
        if hasRare { readRare(utf8) }
    }

    /// UTF-16 code units of the text in the file, escapes included.
    package var storedUnits: Int { units + escapeCount * SpreadsheetText.escapeLength }

    private mutating func readRare(_ utf8: [UInt8]) {
        for (index, byte) in utf8.enumerated() {
            if byte < 0x20 { readControl(byte) }
            readNoncharacter(byte)
            readEscape(byte, at: index)
        }
    }

    private mutating func readControl(_ byte: UInt8) {
        let scalar = Unicode.Scalar(byte)
        if forbidden == nil, SpreadsheetText.isForbidden(scalar) { forbidden = scalar }
    }

    /// U+FFFE and U+FFFF are the bytes EF BF BE and EF BF BF.
    private mutating func readNoncharacter(_ byte: UInt8) {
        switch (noncharacterBytes, byte) {
        case (_, 0xEF): noncharacterBytes = 1
        case (1, 0xBF): noncharacterBytes = 2
        case (2, 0xBE), (2, 0xBF):
            if forbidden == nil { forbidden = byte == 0xBE ? "\u{FFFE}" : "\u{FFFF}" }
            noncharacterBytes = 0
        default: noncharacterBytes = 0
        }
    }

    private mutating func readEscape(_ byte: UInt8, at index: Int) {
        switch matched {
        case 1 where byte == UInt8(ascii: "x"): matched = 2
        case 2...5 where Self.isHexDigit(byte): matched += 1
        case 6 where byte == UInt8(ascii: "_"):
            escapeCount += 1
            if collectsEscapes { escapes.append(index - matched) }
            matched = 1
        default: matched = byte == UInt8(ascii: "_") ? 1 : 0
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
            UInt8(ascii: "a")...UInt8(ascii: "f"):
            true
        default: false
        }
    }
}
