import DisclosureCatalog
import SheetModel

/// Tables of several catalogs below each other on one sheet, each under a heading of its own.
struct StackSurvey {
    /// The row of the first table's heading.
    let heading: Int
    /// How tables are numbered, as a text with a placeholder; empty for tables without numbers.
    let number: String
    /// The first heading without its number.
    let title: String
    /// Where the second table's heading stands.
    let second: Int
    /// Whether headings name offices and nothing more.
    let namesOffices: Bool
    /// The heights in points of the blank rows above the second table's heading.
    let gap: [Double]
    /// Whether other rows stand between the headings and their tables, below each.
    let repeatsRows: Bool

    /// A heading and the rows below it, before the header, are no more.
    private static let mostRows = 12

    /// Nil where the header stands on the sheet once, or again on every page.
    init?(_ sheet: SurveyedSheet, _ found: TableSearch.Found, titles: TitleLearner) {
        guard let next = found.repeats.first else { return nil }
        let above = Array(0..<found.band.rows.lowerBound)
        let between = Array(
            max(
                found.band.rows.upperBound + 1, next.rows.lowerBound - Self.mostRows)..<next.rows
                .lowerBound)
        let heads = Self.heads(between, sheet)
        let firsts = Self.heads(above, sheet)
        guard let pair = Self.numbered(firsts, heads) ?? Self.titled(firsts, heads, titles) else {
            return nil
        }
        heading = pair.first.row
        number = pair.first.number?.pattern ?? ""
        title = pair.first.number?.rest ?? pair.first.text
        second = pair.second.row
        namesOffices = [pair.first, pair.second].allSatisfy {
            titles.isOffice($0.number?.rest ?? "")
        }
        gap = Self.blankRows(above: second, in: sheet).map {
            min(max((sheet.height(ofRow: $0) * 100).rounded() / 100, 0.75), ExcelLimits.rowHeight)
        }
        func hasRows(_ rows: Range<Int>) -> Bool {
            rows.contains { !sheet.filledSlots(inRow: $0).isEmpty }
        }
        repeatsRows =
            !hasRows((heading + 1)..<found.band.rows.lowerBound)
            || hasRows((second + 1)..<next.rows.lowerBound)
    }

    /// The rows above one that show nothing and have no lines, at most so many.
    private static func blankRows(above row: Int, in sheet: SurveyedSheet) -> [Int] {
        (max(row - mostBlankRows, 0)..<row).reversed().prefix { upper in
            sheet.columns.indices.allSatisfy { column in
                sheet.text(upper, column).showsNothing
                    && sheet.look(upper, column)?.borders.isEmpty ?? true
            }
        }.reversed()
    }

    private static let mostBlankRows = 5

    private typealias Pair = (first: Head, second: Head)

    /// Headings with the numbers of the first and the second table.
    private static func numbered(_ firsts: [Head], _ seconds: [Head]) -> Pair? {
        guard let first = firsts.last(where: { $0.number?.number == 1 }),
            let second = seconds.first(where: { $0.number?.number == 2 })
        else { return nil }
        return (first, second)
    }

    /// Titles that differ: a page's head repeats its own.
    private static func titled(
        _ firsts: [Head], _ seconds: [Head], _ titles: TitleLearner
    ) -> Pair? {
        func isTitle(_ head: Head) -> Bool {
            head.number == nil && titles.hasTitleWords(head.text)
                && !head.text.matchingKey.contains(":")
        }
        let known = Set(firsts.map(\.text.matchingKey))
        guard let first = firsts.last(where: isTitle), let second = seconds.first(where: isTitle),
            !known.contains(second.text.matchingKey)
        else { return nil }
        return (first, second)
    }

    private struct Head {
        var row: Int
        var text: String
        var number: TableNumber?
    }

    /// The texts that stand alone in a row.
    private static func heads(_ rows: [Int], _ sheet: SurveyedSheet) -> [Head] {
        rows.compactMap { row in
            let filled = sheet.filledSlots(inRow: row)
            guard filled.count == 1, filled[0].text.utf8.count <= HeaderBand.longestHeading else {
                return nil
            }
            return Head(row: row, text: filled[0].text, number: TableNumber(filled[0].text))
        }
    }
}
