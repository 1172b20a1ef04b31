/// One scalar of a text, as the line filler sees it.
struct MeasuredScalar {
    /// Thousandths of a pixel.
    var advance: Int32
    var lineClass: LineClass
    /// Bytes of its UTF-8 form.
    var length: UInt8

    /// Whether programs treat it by the rules of Latin text rather than those of Chinese text.
    var isLatin: Bool {
        switch lineClass {
        case .letter, .digit: true
        default: length == 1 && lineClass != .space && lineClass != .lineFeed
        }
    }
}

/// Where a paragraph may be broken.
///
/// A break counts as allowed only if two rule sets agree: kinsoku, which programs apply to Chinese
/// text, and the Unicode algorithm, which LibreOffice applies as soon as the character that runs
/// over the edge is a Latin one. Texts thus need at least as many lines as in either program.
struct LineBreaks {
    let scalars: ContiguousArray<MeasuredScalar>

    /// How far a run of unbreakable characters is followed.
    private static let reach = 64

    /// Whether a line may begin at an index above the first one.
    func allowsBreak(before index: Int) -> Bool {
        let previous = scalars[index - 1]
        let next = scalars[index]
        switch (previous.lineClass, next.lineClass) {
        case (.opportunity, _): return true
        case (_, .attached), (_, .glue), (.glue, _), (_, .opportunity), (_, .space): return false
        case (.space, let next): return !next.isKeptFromStart
        default: break
        }
        if next.lineClass.isKeptFromStart || previous.lineClass.isKeptFromEnd { return false }
        return unicodeAllows(previous, next) || !leadsToLatin(index)
    }

    /// Whether a line that no allowed break can shorten may be broken at an index nevertheless,
    /// before it is simply cut.
    func toleratesBreak(before index: Int) -> Bool {
        let previous = scalars[index - 1]
        let next = scalars[index]
        if next.lineClass == .attached || next.lineClass.isKeptFromStart { return false }
        if previous.lineClass == .hyphen { return true }
        if previous.lineClass == .prefix && next.lineClass == .prefix { return true }
        return !(previous.isLatin && next.isLatin) && !previous.lineClass.isKeptFromEnd
    }

    /// The pair rules of the Unicode algorithm that kinsoku does not have.
    private func unicodeAllows(_ previous: MeasuredScalar, _ next: MeasuredScalar) -> Bool {
        switch (previous.lineClass, next.lineClass) {
        case (_, .openingQuote), (.closingQuote, _), (_, .solidus), (.solidus, _): false
        case (.hyphen, .letter): true
        case (.closing, .letter), (.closing, .digit), (.closing, .symbol): false
        case (.symbol, .symbol), (.symbol, .opening), (_, .prefix): false
        case (.letter, .opening), (.digit, .opening), (.postfix, .letter), (.postfix, .digit): false
        default: !isWord(previous) || !isWord(next)
        }
    }

    private func isWord(_ scalar: MeasuredScalar) -> Bool {
        scalar.isLatin || scalar.lineClass == .symbol
    }

    /// Whether Latin text follows without a break that the Unicode algorithm allows.
    private func leadsToLatin(_ index: Int) -> Bool {
        let end = min(scalars.endIndex, index + Self.reach)
        for position in index..<end {
            if scalars[position].isLatin { return true }
            let following = position + 1
            guard following < scalars.endIndex, scalars[following].lineClass != .lineFeed else {
                return false
            }
            if scalars[position].lineClass == .space { return false }
            let keeps =
                scalars[following].lineClass.isKeptFromStart
                || scalars[position].lineClass.isKeptFromEnd
                || scalars[following].lineClass == .space
            if !keeps && unicodeAllows(scalars[position], scalars[following]) { return false }
        }
        return true
    }
}
