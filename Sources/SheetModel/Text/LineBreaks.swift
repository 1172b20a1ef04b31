/// One scalar of a text, as the line filler sees it.
struct MeasuredScalar: Equatable {
    /// Thousandths of a pixel.
    var advance: Int32
    var lineClass: LineClass
    /// Bytes of its UTF-8 form.
    var length: UInt8
    /// Whether it belongs to a run of Latin text; a sign of no script goes with what precedes it.
    var isLatin: Bool
}

/// Where a paragraph may be broken.
///
/// Excel and WPS break Chinese text by kinsoku: between any two characters, unless the first may
/// not end or the second not begin a line. LibreOffice 7.4 has two rule sets for a cell: where the
/// last character that fits the line is Chinese it breaks right there, without kinsoku; where it is
/// Latin, by the Unicode algorithm, also in the Chinese text before. A break counts as allowed here
/// only if all agree as far as they can apply, so that no program needs more lines. [Found with
/// LibreOffice's break iterator, character pair by character pair, and with runs of text.]
struct LineBreaks {
    let scalars: ContiguousArray<MeasuredScalar>

    /// How far a run of unbreakable characters is followed.
    private static let reach = 64

    /// Whether a line may begin at an index above the first one.
    func allowsBreak(before index: Int) -> Bool {
        guard kinsokuAllows(index) else { return false }
        let previous = scalars[index - 1].lineClass
        let next = scalars[index].lineClass
        if previous == .space || previous == .opportunity { return true }
        // Within Latin words only after a hyphen, and not within numbers, as Excel does.
        if isWord(previous) && isWord(next) { return false }
        if previous == .hyphen && next == .digit { return false }
        if scalars[index - 1].isLatin && scalars[index].isLatin && previous != .hyphen {
            return false
        }
        return unicodeAllows(index) || !leadsToLatin(index)
    }

    /// Whether a line without any allowed break may be broken at an index, as LibreOffice does.
    ///
    /// `isLatin` says whether the last character that fits is Latin.
    func toleratesBreak(before index: Int, isLatin: Bool) -> Bool {
        if isLatin {
            let next = scalars[index].lineClass
            return unicodeAllows(index)
                || scalars[index - 1].lineClass == .solidus && (next == .letter || next == .digit)
        }
        return kinsokuAllows(index)
    }

    private func kinsokuAllows(_ index: Int) -> Bool {
        let previous = scalars[index - 1].lineClass
        let next = scalars[index].lineClass
        switch (previous, next) {
        case (.opportunity, _): return true
        case (_, .attached), (_, .glue), (.glue, _), (_, .opportunity), (_, .space): return false
        default: return !next.isKeptFromStart && !previous.isKeptFromEnd
        }
    }

    /// The pair rules of the Unicode algorithm, with LibreOffice's exception for the solidus.
    private func unicodeAllows(_ index: Int) -> Bool {
        let previous = scalars[index - 1].lineClass
        let next = scalars[index].lineClass
        switch (previous, next) {
        case (.opportunity, _): return true
        case (_, .attached), (_, .glue), (.glue, _), (_, .opportunity), (_, .space): return false
        case (_, .solidus): return false
        case (.space, let next): return next != .closing && next != .nonstarter
        case (_, .openingQuote), (.closingQuote, _), (.solidus, _): return false
        case (_, .postfix): return previous != .ideograph && previous != .digit && !keeps(previous)
        default: break
        }
        if next.isKeptFromStart || keeps(previous) { return false }
        switch previous {
        case .prefix: return next == .opening || next == .prefix
        case .closing, .postfix: return !isWord(next)
        case .letter, .digit, .symbol: return !isWord(next) && next != .opening && next != .prefix
        default: return true
        }
    }

    private func keeps(_ previous: LineClass) -> Bool {
        previous == .opening || previous == .openingQuote || previous == .straightQuote
    }

    private func isWord(_ lineClass: LineClass) -> Bool {
        lineClass == .letter || lineClass == .digit || lineClass == .symbol
    }

    /// Whether a line that runs over the edge behind an index may do so at Latin text without a
    /// break of the Unicode algorithm in between.
    private func leadsToLatin(_ index: Int) -> Bool {
        if scalars[index - 1].isLatin { return true }
        let end = min(scalars.endIndex, index + Self.reach)
        for position in index..<end {
            let following = position + 1
            guard following < scalars.endIndex, scalars[following].lineClass != .lineFeed else {
                return false
            }
            if unicodeAllows(following) || scalars[following].lineClass == .space { return false }
            if scalars[position].isLatin { return true }
        }
        return index + Self.reach < scalars.endIndex
    }
}
