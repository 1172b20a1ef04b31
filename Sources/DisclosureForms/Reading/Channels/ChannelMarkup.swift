/// Cuts a channel cell at its boxes, whatever they are made of.
enum ChannelMarkup {
    /// The state of a box.
    enum Mark: Hashable {
        case chosen
        case open
    }

    /// A box with the text behind it; the text before the first box has none.
    struct Segment: Hashable {
        var mark: Mark?
        var text: String
    }

    /// The segments of a cell.
    struct Reading: Hashable {
        var segments: [Segment] = []
        /// Whether the cell ends inside a tag.
        var isCut = false
        var hasTags = false
        /// The characters that were read as boxes.
        var marks: Set<Unicode.Scalar> = []
    }

    static func read(_ text: String) -> Reading {
        guard mayHaveBoxes(Array(text.utf8)) || text.utf8.contains(UInt8(ascii: "&")) else {
            return Reading(segments: text.showsNothing ? [] : [Segment(mark: nil, text: text)])
        }
        let scalars = Array(text.unicodeScalars)
        var reading = Reading()
        var mark: Mark?
        // Bytes are appended several times faster than characters to a string.
        var words: [UInt8] = []
        func finish() {
            let text = String(decoding: words, as: UTF8.self)
            if mark != nil || !text.showsNothing {
                reading.segments.append(Segment(mark: mark, text: text))
            }
            words.removeAll(keepingCapacity: true)
        }
        var index = 0
        while index < scalars.count {
            let step = step(scalars, at: index)
            index = step.end
            switch step.content {
            case .mark(let next, let sign):
                finish()
                mark = next
                reading.note(sign)
            case .text(let scalar): words += scalar.utf8
            case .nothing: break
            case .wrapper:
                words.append(UInt8(ascii: "\n"))
                reading.hasTags = true
            case .cut: reading.isCut = true
            }
        }
        finish()
        return reading
    }

    /// How many boxes a text shows; of more than two it is not said how many.
    static func markCount(_ text: String) -> Int {
        var count = 0
        var isInBracket = false
        for scalar in text.unicodeScalars {
            // A tag, which may be a box too.
            if isInBracket, scalar.isASCII { return markCountWithTags(text) }
            isInBracket = scalar == "<"
            guard mark(scalar) != nil else { continue }
            count += 1
            if count == 2 { break }
        }
        return count
    }

    private static func markCountWithTags(_ text: String) -> Int {
        let scalars = Array(text.unicodeScalars)
        var count = 0
        var index = 0
        while index < scalars.count, count < 2 {
            let step = step(scalars, at: index)
            if case .mark = step.content { count += 1 }
            index = step.end
        }
        return count
    }

    /// Whether there may be boxes: a tag, or one of the symbols, from U+2200 on.
    static func mayHaveBoxes(_ bytes: [UInt8]) -> Bool {
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { return true }
            if byte == 0xE2, index + 1 < bytes.count, bytes[index + 1] >= 0x88 { return true }
        }
        return false
    }

    private enum Content {
        /// A box, and the character that it is; nil for a tag.
        case mark(Mark, Unicode.Scalar?)
        case text(Unicode.Scalar)
        case nothing
        case wrapper
        case cut
    }

    private static func step(
        _ scalars: [Unicode.Scalar], at index: Int
    ) -> (content: Content, end: Int) {
        let scalar = scalars[index]
        if let mark = mark(scalar) { return (.mark(mark, scalar), index + 1) }
        if (0xFE00...0xFE0F).contains(scalar.value) { return (.nothing, index + 1) }
        if scalar == "&", let end = end(of: "&nbsp;", in: scalars, at: index) {
            return (.text(" "), end)
        }
        guard scalar == "<", let tag = HTMLTag(scalars, at: index) else {
            return (.text(scalar), index + 1)
        }
        switch tag.meaning {
        case .checkbox(let isChecked): return (.mark(isChecked ? .chosen : .open, nil), tag.end)
        case .wrapper: return (.wrapper, tag.end)
        case .cut: return (.cut, tag.end)
        }
    }

    private static func mark(_ scalar: Unicode.Scalar) -> Mark? {
        // All are symbols: nearly every other character is told at once.
        guard (0x221A...0x2BFF).contains(scalar.value) else { return nil }
        switch scalar {
        case "■", "▄", "☑", "☒", "✅", "◼", "⬛", "▪", "●", "√", "✓", "✔": return .chosen
        case "□", "☐", "◻", "⬜", "▢", "○": return .open
        default: return nil
        }
    }

    private static func end(
        of text: String, in scalars: [Unicode.Scalar], at start: Int
    ) -> Int? {
        let expected = Array(text.unicodeScalars)
        let end = start + expected.count
        guard end <= scalars.count, Array(scalars[start..<end]) == expected else { return nil }
        return end
    }
}

extension ChannelMarkup.Reading {
    fileprivate mutating func note(_ sign: Unicode.Scalar?) {
        if let sign { marks.insert(sign) } else { hasTags = true }
    }
}
