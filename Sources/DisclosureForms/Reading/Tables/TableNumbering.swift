import DisclosureCatalog
import SheetModel

/// Tells from numbers and sections whether a table begins anew below a repeated header.
struct TableNumbering {
    let table: TableColumns
    let rows: [TextRow]
    /// The headers further down, by the index of their first row.
    let headers: [Int: HeaderRows]

    /// What a row shows of its place in the table.
    private struct Mark: Hashable {
        var number: Int?
        var numeral: Int?
        var section = ""
        var name = ""

        var hasLabel: Bool { numeral != nil || !section.isEmpty }

        /// Whether two labels are those of one section; nil where one of them is none.
        func isLabelled(as other: Mark) -> Bool? {
            guard hasLabel, other.hasLabel else { return nil }
            if let numeral, let number = other.numeral { return numeral == number }
            return section == other.section
        }
    }

    /// Whether the rows from `next` on begin anew, below a repeated header at `end` in a table whose
    /// rows begin at `start`; nil where they have neither numbers nor sections to tell it by.
    func restarts(from start: Int, to end: Int, below next: Int) -> Bool? {
        let above = marks(start..<end)
        guard let below = rows[next...].first(where: { !$0.showsNothing }).map(mark(of:)),
            let first = above.first, let last = above.last
        else { return nil }
        let isFirstSection = below.isLabelled(as: first)
        guard let number = below.number, let firstNumber = above.lazy.compactMap(\.number).first
        else {
            // Only the sections can tell: the first one again, after others.
            guard let isFirstSection, let open = above.last(where: \.hasLabel) else { return nil }
            return isFirstSection && open.isLabelled(as: first) == false
        }
        let isCutItem = number == last.number && below.name == last.name
        guard number == firstNumber, !isCutItem else { return false }
        return isFirstSection ?? (!above.contains(where: \.hasLabel) || runsOn(above))
    }

    /// Whether items are numbered through all sections.
    private func runsOn(_ marks: [Mark]) -> Bool {
        let numbers = marks.compactMap(\.number)
        let labels = Set(
            marks.filter(\.hasLabel).map { Mark(numeral: $0.numeral, section: $0.section) })
        return labels.count > 1
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }

    private func marks(_ range: Range<Int>) -> [Mark] {
        let headings = Set(headers.values.flatMap(\.range))
        return range.lazy.filter { !headings.contains($0) && !rows[$0].isLine }
            .map { mark(of: rows[$0]) }
            .filter { $0.number != nil || $0.hasLabel || !$0.name.isEmpty }
    }

    private func mark(of row: TextRow) -> Mark {
        let cells = table.cells(of: row)
        func text(_ field: CatalogField) -> String {
            guard let index = table.columns.index(of: field), index < cells.count else { return "" }
            return cells[index].matchingKey
        }
        let numeral = text(.sectionNumeral(level: 1))
        return Mark(
            number: ChineseNumeral.sectionNumber(text(.itemNumber)),
            numeral: ChineseNumeral.sectionNumber(numeral) ?? ChineseNumeral.number(numeral),
            section: text(.sectionName(level: 1)), name: text(.itemName))
    }
}
