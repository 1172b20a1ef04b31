/// How two lines may be one row of the source.
enum RowJoin {
    /// The line was broken inside a cell, or between two cells.
    static func candidates(_ upper: [String], _ lower: [String]) -> [[String]] {
        guard let last = upper.last, let first = lower.first else { return [upper + lower] }
        let isBreakInText = !last.showsNothing && !first.showsNothing
        let inside = upper.dropLast() + [last + (isBreakInText ? "\n" : "") + first]
        return [Array(inside) + lower.dropFirst(), upper + lower]
    }
}
