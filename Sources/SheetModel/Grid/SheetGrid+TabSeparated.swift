extension SheetGrid {
    /// Text as it is pasted from a page or a spreadsheet: one row a line, cells separated by tabs.
    ///
    /// Lines end with LF, CRLF or CR. A cell in double quotes may hold line breaks, tabs and doubled
    /// quotes, as spreadsheet programs copy it; any other quote is text. Every line gives a row, a
    /// blank one too, and a row stands at the line that it starts on.
    ///
    ///     SheetGrid(tabSeparated: "a\tb\n").rows[0].texts   // ["a", "b"]
    package init(tabSeparated text: String) {
        var scanner = TabSeparatedScanner(text)
        self.init(name: nil, rows: scanner.rows())
    }
}

/// Cuts text into cells, byte by byte, so that no combining character can hide a tab.
private struct TabSeparatedScanner {
    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let quote = UInt8(ascii: "\"")
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
        if bytes.starts(with: Self.byteOrderMark) { position = Self.byteOrderMark.count }
    }

    mutating func rows() -> [GridRow] {
        var rows: [GridRow] = []
        while position < bytes.count {
            let start = line
            var cells = [cell()]
            while byte(at: position) == Self.tab {
                position += 1
                cells.append(cell())
            }
            skipLineEnd()
            rows.append(GridRow(place: .line(start), texts: cells))
        }
        return rows
    }

    private func byte(at index: Int) -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    private mutating func cell() -> String {
        if byte(at: position) == Self.quote, let text = quotedCell() { return text }
        let start = position
        while let next = byte(at: position), next != Self.tab, next != Self.lineFeed,
            next != Self.carriageReturn
        {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// The text of a quoted cell; nil, with nothing read, if the quotes are part of the text.
    ///
    /// Quotes that enclose neither a line break, a tab nor a doubled quote need not have been there:
    /// they are the text's own.
    private mutating func quotedCell() -> String? {
        var text: [UInt8] = []
        var index = position + 1
        var lineBreaks = 0
        var neededQuotes = false
        while let next = byte(at: index) {
            if next == Self.quote {
                guard byte(at: index + 1) == Self.quote else { break }
                neededQuotes = true
                index += 1
            } else if next == Self.lineFeed || next == Self.carriageReturn {
                neededQuotes = true
                let isFirstHalf =
                    next == Self.carriageReturn && byte(at: index + 1) == Self.lineFeed
                lineBreaks += isFirstHalf ? 0 : 1
            } else if next == Self.tab {
                neededQuotes = true
            }
            text.append(next)
            index += 1
        }
        guard byte(at: index) == Self.quote, neededQuotes, endsCell(at: index + 1) else {
            return nil
        }
        position = index + 1
        line += lineBreaks
        return String(decoding: text, as: UTF8.self)
    }

    private func endsCell(at index: Int) -> Bool {
        guard let next = byte(at: index) else { return true }
        return next == Self.tab || next == Self.lineFeed || next == Self.carriageReturn
    }

    private mutating func skipLineEnd() {
        guard let next = byte(at: position) else { return }
        position += 1
        if next == Self.carriageReturn, byte(at: position) == Self.lineFeed { position += 1 }
        line += 1
    }
}
