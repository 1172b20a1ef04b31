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
        var line = 1
        var lineStart = 0
        var index = 0
        for offset in Set(offsets).sorted() {
            let end = min(offset, bytes.count)
            while index < end {
                let byte = bytes[index]
                index += 1
                guard byte == 0x0A || byte == 0x0D && bytes[index...].first != 0x0A else {
                    continue
                }
                line += 1
                lineStart = index
            }
            // Every scalar has one byte that is no continuation.
            let scalars = bytes[lineStart..<max(lineStart, end)].count { $0 & 0xC0 != 0x80 }
            positions[offset] = TextPosition(line: line, column: scalars + 1)
        }
        return positions
    }
}
