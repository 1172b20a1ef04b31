import SheetModel

/// Puts together the text of a string, which comes in pieces and runs.
struct CellTextBuffer {
    private var bytes: [UInt8] = []
    /// Whether half of a character had to be replaced.
    private(set) var hasHalfCharacter = false

    /// No text within the limit has more bytes, escapes included.
    private static let longest = ExcelLimits.cellText * 7

    var isEmpty: Bool { bytes.isEmpty }

    mutating func removeAll() {
        // Even of nothing it would take its time, and there are two for every cell.
        if !bytes.isEmpty { bytes.removeAll(keepingCapacity: true) }
        hasHalfCharacter = false
    }

    /// Adds a piece; what goes beyond the limit is only counted.
    mutating func append(_ text: Span<UInt8>) {
        if bytes.count <= Self.longest { text.append(to: &bytes) }
    }

    /// The text with escapes decoded; nil for one that is too long for a cell.
    mutating func text() -> String? {
        guard bytes.count <= Self.longest else { return nil }
        if !EscapedText.decode(&bytes, from: 0) { hasHalfCharacter = true }
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count > ExcelLimits.cellText else { return text }
        return text.utf16.count <= ExcelLimits.cellText ? text : nil
    }

    /// Lends the bytes as they came.
    func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result { body(bytes.span) }

    var rawCount: Int { bytes.count }
}

/// Follows the elements of a string item: runs are joined, phonetic runs are left out.
struct StringItem {
    var buffer = CellTextBuffer()
    private var isInText = false
    private var phoneticDepth = 0

    mutating func begin() {
        buffer.removeAll()
        isInText = false
        phoneticDepth = 0
    }

    mutating func start(_ name: Span<UInt8>) {
        if name.equals("t") {
            isInText = phoneticDepth == 0
        } else if name.equals("rPh") {
            phoneticDepth += 1
        }
    }

    mutating func end(_ name: Span<UInt8>) {
        if name.equals("t") {
            isInText = false
        } else if name.equals("rPh") {
            phoneticDepth -= 1
        }
    }

    mutating func text(_ text: Span<UInt8>) {
        if isInText { buffer.append(text) }
    }
}
