extension Deadline {
    /// Reads the text of a deadline; there is no text that cannot be read, because what is not
    /// understood becomes `Clause.unparsed`.
    ///
    /// Blanks, width of digits and the like are normalised for matching only.
    public init(_ text: String) {
        self.init(text: text, clauses: Self.clauses(DeadlineText.normalized(text)))
    }

    /// How many pieces between separators one clause may have, as in 信息形成后，20个工作日内公开.
    private static let piecesInClause = 3

    /// Reads clauses from the left, always the longest one that is understood.
    private static func clauses(_ scalars: [Unicode.Scalar]) -> [Clause] {
        let pieces = pieces(of: scalars)
        var clauses: [Clause] = []
        var index = 0
        while index < pieces.count {
            let most = min(piecesInClause, pieces.count - index)
            let found = (1...most).reversed().lazy.compactMap { count -> (Clause, Int)? in
                let range = pieces[index].lowerBound..<pieces[index + count - 1].upperBound
                return DeadlineGrammar.clause(scalars[range]).map { ($0, count) }
            }.first
            let (clause, count) = found ?? (.unparsed(text(scalars[pieces[index]])), 1)
            clauses.append(clause)
            index += count
        }
        return clauses
    }

    /// The pieces between separators that are not empty; a comma between figures, as in 1，4月,
    /// separates nothing.
    private static func pieces(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        for index in 0...scalars.count {
            guard index == scalars.count || separates(index, in: scalars) else { continue }
            if index > start { pieces.append(start..<index) }
            start = index + 1
        }
        return pieces
    }

    private static func separates(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard DeadlineLexicon.separators.contains(scalars[index]) else { return false }
        let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
        let isInside = index > 0 && index + 1 < scalars.count
        return
            !(isInside && digits.contains(scalars[index - 1])
            && digits.contains(scalars[index + 1]))
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
