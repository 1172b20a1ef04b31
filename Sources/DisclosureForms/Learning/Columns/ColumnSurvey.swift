import DisclosureCatalog
import SheetModel

/// What the cells below a heading say of a column.
struct ColumnSurvey {
    /// The texts of its filled cells, top to bottom, with their rows.
    let texts: [(row: Int, text: String)]
    /// How most of them are numbers.
    let isNumeric: Bool
    /// How most of its cells look; nil for a table without rows.
    let look: GridStyle?
    let merges: [ClosedRange<Int>]

    init(_ body: BodySurvey, column: Int) {
        let filled = body.filled(inColumn: column)
        texts = filled.map { ($0.row, $0.value.shownText) }
        let numbers = filled.count { if case .number = $0.value { true } else { false } }
        isNumeric = numbers > 0 && numbers * 2 > filled.count
        merges = body.merges(inColumn: column)
        look = Self.look(body, column: column)
    }

    /// The look that most cells have, of equally many the one that comes first.
    private static func look(_ body: BodySurvey, column: Int) -> GridStyle? {
        var counts: [Int: (count: Int, first: Int)] = [:]
        for (index, row) in body.rows.enumerated() {
            guard let style = body.sheet.cell(row, column)?.style else { continue }
            counts[style, default: (0, index)].count += 1
        }
        let most = counts.max { first, second in
            (first.value.count, -first.value.first) < (second.value.count, -second.value.first)
        }
        return most.flatMap {
            body.sheet.looks.indices.contains($0.key) ? body.sheet.looks[$0.key] : nil
        }
    }

    /// Whether the column shows numbers, or nothing but Chinese numerals.
    var showsNumbers: Bool {
        !texts.isEmpty
            && texts.allSatisfy { entry in
                switch CellKind(entry.text) {
                case .number, .one, .code, .numeral: true
                default: false
                }
            }
    }

    /// Whether all that is shown are Chinese numerals, as sections have them.
    var showsNumerals: Bool {
        !texts.isEmpty && texts.allSatisfy { CellKind($0.text) == .numeral }
    }
}

/// The items of a table: the rows of each, by the cells of their names.
struct ItemRows {
    /// The first row of each item.
    let firsts: [Int]
    /// The rows of those whose names are merged over several.
    let heights: [ClosedRange<Int>]
    private let breaks: Set<Int>

    init(_ body: BodySurvey, nameColumn: Int?) {
        let page = body.sheet.grid.page
        let broken = Set(page.rowBreaks)
        breaks = Set(
            body.sheet.rows.indices.filter { broken.contains(body.sheet.rows[$0]) })
        heights = nameColumn.map(body.merges(inColumn:)) ?? []
        guard let nameColumn else {
            firsts = body.rows.filter { !body.sheet.filledSlots(inRow: $0).isEmpty }
            return
        }
        firsts = body.filled(inColumn: nameColumn).map(\.row)
    }

    /// How many items begin in a range of rows.
    func count(in range: ClosedRange<Int>) -> Int {
        var (low, high) = (0, firsts.count)
        while low < high {
            let middle = (low + high) / 2
            if firsts[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var count = 0
        while low < firsts.count, firsts[low] <= range.upperBound, count < 2 {
            count += 1
            low += 1
        }
        return count
    }

    /// Whether cells of a column are merged over several items.
    func areMerged(in column: ColumnSurvey) -> Bool {
        column.merges.contains { count(in: $0) > 1 }
    }

    /// Whether neighbouring items of one page repeat a text that could have been merged.
    func areRepeated(in column: ColumnSurvey) -> Bool {
        let texts = Dictionary(column.texts.map { ($0.row, $0.text) }) { first, _ in first }
        return zip(firsts, firsts.dropFirst()).contains { upper, lower in
            guard let text = texts[upper], !breaks.contains(lower) else { return false }
            return texts[lower] == text
        }
    }
}
