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
        let isLatin = scalars[over - 1].isLatin
        if let end = candidates.first(where: breaks.allowsBreak) {
            return blankBeforeSolidus(from: start, end: end) ?? end
        }
        return candidates.first { breaks.toleratesBreak(before: $0, isLatin: isLatin) }
            ?? cut(from: start, over: over)
    }

    /// Where LibreOffice breaks a line whose edge falls into a word behind a solidus, such as an
    /// address: behind the last blank of the line, however far back that is.
    ///
    /// Its lines may be a little longer than ours, hence the look beyond the edge.
    private func blankBeforeSolidus(from start: Int, end: Int) -> Int? {
        let blank = scalars[start..<end].lastIndex { $0.lineClass == .space }
        guard let blank, blank + 1 < end else { return nil }
        let room = width / 8 + 4 * Int(scalars[end - 1].advance)
        var used = 0
        for scalar in scalars[end...] {
            if scalar.lineClass == .solidus { return blank + 1 }
            used += Int(scalar.advance)
            if scalar.lineClass == .lineFeed || scalar.lineClass == .space || used > room {
                return nil
            }
        }
        return nil
    }

    /// Cuts a line that cannot be broken; one that begins with a stop, as LibreOffice does, behind
    /// the stop.
    private func cut(from start: Int, over: Int) -> Int {
        if scalars[start].lineClass == .closing { return start + 1 }
        return stride(from: over, to: start, by: -1).first { scalars[$0].lineClass != .attached }
            ?? over
    }
}
