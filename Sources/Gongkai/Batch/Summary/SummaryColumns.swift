import SheetModel

/// The widths of the columns of items, from the texts of the first ones.
struct SummaryColumns {
    /// In characters of the Normal style.
    let widths: [Double]

    /// How many items are looked at.
    static let sample = 400

    /// Shares out the template's width: a column whose texts are short gets what they need, the
    /// others share the rest by the square root of their length, which keeps rows low.
    init(headings: [String], sample: [[CellValue]], template: SummaryTemplate) {
        let lengths = headings.indices.map { column in
            sample.map { Self.length(of: $0[column]) }.max() ?? 0
        }
        let range = template.narrowestItemColumn...template.widestItemColumn
        let short = lengths.enumerated().map { column, length -> Double? in
            guard length <= Self.shortest else { return nil }
            let label = (Self.length(of: .text(headings[column])) / 2).rounded(.up)
            return min(max(max(length, label) + Self.padding, range.lowerBound), range.upperBound)
        }
        let rest = template.itemWidth - short.reduce(0) { $0 + ($1 ?? 0) }
        let weights = lengths.map { min($0, Self.longest).squareRoot() }
        let shared = zip(short, weights).reduce(0) { $0 + ($1.0 == nil ? $1.1 : 0) }
        widths = zip(short, weights).map { short, weight in
            let width = short ?? rest * weight / max(shared, 1)
            return (min(max(width, range.lowerBound), range.upperBound) * 4).rounded() / 4
        }
    }

    /// In characters.
    private static let shortest = 14.0
    private static let longest = 400.0
    private static let padding = 1.5

    /// The length of the text, a Chinese character counting as two.
    private static func length(of value: CellValue) -> Double {
        switch value {
        case .blank: 0
        case .number(let number): Double(String(number).utf8.count) - 2
        case .text(let text): text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        }
    }
}
