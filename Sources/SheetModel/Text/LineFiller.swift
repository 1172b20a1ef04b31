/// Fills lines greedily, as spreadsheet programs do.
struct LineFiller {
    let scalars: ContiguousArray<MeasuredScalar>
    /// What a line holds, in thousandths of a pixel.
    let width: Int

    /// Calls `line` with the end index of each line, in order; the last call has the text's end.
    ///
    /// A line feed ends its line and belongs to it; after a final one an empty line follows, and an
    /// empty text is one empty line.
    func fill(_ line: (Int) -> Void) {
        var start = 0
        var used = 0
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.lineClass == .lineFeed {
                start = index + 1
                used = 0
                line(start)
            } else if used + Int(scalar.advance) > width && index > start {
                start = lineEnd(from: start, over: index, fits: used <= width)
                line(start)
                used = 0
                index = start
                continue
            } else {
                used += Int(scalar.advance)
            }
            index += 1
        }
        if start < scalars.count || scalars.last?.lineClass == .lineFeed || scalars.isEmpty {
            line(scalars.count)
        }
    }

    /// Where a line ends whose character at `over` is the first without room; `fits` is false if
    /// it has no room even for the single character before.
    private func lineEnd(from start: Int, over: Int, fits: Bool) -> Int {
        // One blank may hang over the edge; more of them begin the next line.
        if fits && scalars[over].lineClass == .space { return over + 1 }
        let breaks = LineBreaks(scalars: scalars)
        let candidates = stride(from: over, to: start, by: -1)
        return candidates.first(where: breaks.allowsBreak)
            ?? candidates.first(where: breaks.toleratesBreak)
            ?? candidates.first { scalars[$0].lineClass != .attached }
            ?? over
    }
}
