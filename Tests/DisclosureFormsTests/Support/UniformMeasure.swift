import SheetModel

/// A measure that can be followed by hand: every character is as wide as the font size, a line as
/// high, no padding, and lines break anywhere.
struct UniformMeasure: TextMeasuring {
    func lines(of text: String, in style: CellStyle, width: Double) -> [Substring] {
        let perLine = max(1, Int(width / style.fontSize))
        var lines: [Substring] = []
        for paragraph in paragraphs(of: text) {
            var rest = paragraph[...]
            repeat {
                lines.append(rest.prefix(perLine))
                rest = rest.dropFirst(perLine)
            } while !rest.isEmpty && rest != "\n"
            if rest == "\n", let last = lines.popLast() {
                lines.append(text[last.startIndex..<rest.endIndex])
            }
        }
        return lines
    }

    func height(lineCount: Int, of style: CellStyle) -> Double {
        Double(lineCount) * style.fontSize
    }

    func height(of text: String, in style: CellStyle, width: Double) -> Double {
        if style.direction == .stacked { return height(lineCount: text.count, of: style) }
        let extra = text.hasSuffix("\n") ? 1 : 0
        let count = max(1, lines(of: text, in: style, width: width).count + extra)
        return height(lineCount: count, of: style)
    }

    /// Pieces of the text that end with a line feed, and the rest.
    private func paragraphs(of text: String) -> [Substring] {
        var paragraphs: [Substring] = []
        var rest = text[...]
        while let end = rest.firstIndex(of: "\n") {
            paragraphs.append(rest[...end])
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { paragraphs.append(rest) }
        return paragraphs
    }
}
