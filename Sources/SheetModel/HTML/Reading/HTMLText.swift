/// Text of a page as a reader sees it, made piece by piece.
struct HTMLText {
    /// Whether all blanks count, as in pages of our own.
    private let keepsBlanks: Bool
    private var bytes: [UInt8] = []
    /// Blanks that become one if more text follows on the line.
    private var hasBlank = false
    /// A line break that shows only if more text follows.
    private var hasBreak = false
    /// The line of the page on which the text begins.
    private(set) var line: Int?

    init(keepsBlanks: Bool) { self.keepsBlanks = keepsBlanks }

    var isEmpty: Bool { bytes.isEmpty }

    /// The text; blanks at its end are gone unless all count.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds text of the page, references replaced.
    mutating func add(_ piece: ArraySlice<UInt8>, line start: Int) {
        if keepsBlanks {
            line = line ?? start
            HTMLCharacters.append(piece, to: &bytes)
            return
        }
        var rest = piece
        var lineNow = start
        while let byte = rest.first {
            if byte.isSpace {
                hasBlank = true
                if byte == 0x0A { lineNow += 1 }
                rest = rest.dropFirst()
                continue
            }
            let word = rest.prefix { !$0.isSpace }
            startWord(line: lineNow)
            HTMLCharacters.append(word, to: &bytes)
            rest = rest[word.endIndex...]
        }
    }

    /// Adds text that is not the page's, such as the sign for a check box.
    mutating func addSign(_ sign: String) {
        startWord(line: line ?? 1)
        bytes += Array(sign.utf8)
    }

    private mutating func startWord(line start: Int) {
        line = line ?? start
        if hasBreak, !bytes.isEmpty {
            bytes.append(0x0A)
        } else if hasBlank, !bytes.isEmpty, bytes.last != 0x0A {
            bytes.append(0x20)
        }
        hasBreak = false
        hasBlank = false
    }

    /// A line break that is written as such.
    mutating func addLineBreak() {
        hasBlank = false
        if keepsBlanks {
            bytes.append(0x0A)
        } else if hasBreak, !bytes.isEmpty {
            bytes.append(0x0A)
        } else {
            hasBreak = true
        }
    }

    /// The edge of a paragraph, at which a line ends if it has text.
    mutating func addParagraphEdge() {
        if !keepsBlanks { hasBreak = true }
    }
}
