import SheetModel

/// Reads the shared strings into one run of bytes, escapes decoded.
final class SharedStringsHandler: XMLHandler {
    var fault: String?
    private var bytes: [UInt8] = []
    /// Where each string ends.
    private var ends: [Int] = []
    private var isInText = false
    /// How many cells the table says refer to it.
    private(set) var references = 0

    func startElement(_ name: Span<UInt8>, _ attributes: borrowing XMLAttributes) {
        if name.equals("t") {
            isInText = true
        } else if name.equals("sst") {
            references = attributes.decimal("count") ?? -1
        } else {
            expect(name.equals("si"), "an element that was not written")
        }
    }

    func text(_ text: Span<UInt8>) {
        if isInText { text.append(to: &bytes) }
    }

    func endElement(_ name: Span<UInt8>) {
        if name.equals("t") {
            isInText = false
        } else if name.equals("si") {
            endString()
        }
    }

    /// Whether the string with the number is the text.
    func isString(_ index: Int, equalTo text: String) -> Bool {
        guard ends.indices.contains(index) else { return false }
        let start = index == 0 ? 0 : ends[index - 1]
        guard text.utf8.count == ends[index] - start else { return false }
        let bytes = bytes
        return bytes.span.extracting(start..<ends[index]).hasBytes(of: text)
    }

    private func endString() {
        let start = ends.last ?? 0
        expect(EscapedText.decode(&bytes, from: start), "string \(ends.count) is half a character")
        var units = 0
        for byte in bytes[start...] {
            if byte < 0x80 || byte >= 0xC0 { units += byte >= 0xF0 ? 2 : 1 }
            if byte < 0x20, SpreadsheetText.isForbidden(Unicode.Scalar(byte)) {
                object("string \(ends.count) holds a control character")
            }
        }
        expect(units <= ExcelLimits.cellText, "string \(ends.count) is too long")
        ends.append(bytes.count)
    }
}
