/// A position in a text file as editors count it.
package struct TextPosition: Hashable, Sendable {
    /// One-based.
    package var line: Int
    /// One-based, in Unicode scalars.
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The position of a byte, or of the end where the text is shorter; lines end at LF, CR, or
    /// both.
    package init(ofByte offset: Int, in bytes: [UInt8]) {
        self =
            Self.positions(ofBytes: [offset], in: bytes)[offset] ?? TextPosition(line: 1, column: 1)
    }

    /// The positions of many bytes, found in one pass.
    package static func positions(
        ofBytes offsets: [Int], in bytes: [UInt8]
    ) -> [Int: TextPosition] {
        var positions: [Int: TextPosition] = [:]
        var current = TextPosition(line: 1, column: 1)
        var index = 0
        for offset in Set(offsets).sorted() {
            while index < min(offset, bytes.count) {
                current.advance(over: bytes[index], before: bytes[(index + 1)...].first)
                index += 1
            }
            positions[offset] = current
        }
        return positions
    }

    private mutating func advance(over byte: UInt8, before next: UInt8?) {
        if byte == 0x0A || (byte == 0x0D && next != 0x0A) {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            // Every scalar has one byte that is no continuation.
            column += 1
        }
    }
}
