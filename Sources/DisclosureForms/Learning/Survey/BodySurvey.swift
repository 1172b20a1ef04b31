import DisclosureCatalog
import SheetModel

/// The rows below the header: those of the table, and those below it.
struct BodySurvey {
    let sheet: SurveyedSheet
    let band: HeaderBand
    /// The rows of the table, without lines across it and repeated headers.
    private(set) var rows: [Int] = []
    /// The rows below the table, from the first that shows something on.
    private(set) var notes: [Int] = []
    /// The rows where the header stands again.
    let repeats: [HeaderBand]
    /// The merged ranges of each column that are more than a row high, top to bottom.
    private(set) var merges: [[ClosedRange<Int>]]

    /// Whether a merged cell of the table reaches a row.
    private var isCovered: [Bool]

    private static let widthOfLine = 3

    init(sheet: SurveyedSheet, band: HeaderBand, repeats: [HeaderBand], rowLabels: RowLabels) {
        self.sheet = sheet
        self.band = band
        self.repeats = repeats
        merges = Array(repeating: [], count: band.columns.count)
        isCovered = Array(repeating: false, count: sheet.rows.count)
        for range in sheet.ranges where range.rows.lowerBound > band.rows.upperBound {
            guard range.rows.count > 1, range.columns.count == 1,
                band.columns.contains(range.first.column)
            else { continue }
            merges[range.first.column - band.columns.lowerBound].append(range.rows)
            for row in range.rows { isCovered[row] = true }
        }
        sortRows(rowLabels)
    }

    /// Whether the cells of the table have borders.
    private var isBordered: Bool {
        let row = band.rows.upperBound
        return band.columns.contains { sheet.look(row, $0)?.borders.isEmpty == false }
    }

    private mutating func sortRows(_ labels: RowLabels) {
        let isBordered = isBordered
        var kept: [Int] = []
        var last = band.rows.upperBound
        for row in sheet.rows.indices.dropFirst(band.rows.upperBound + 1) {
            if repeats.contains(where: { $0.rows.contains(row) }) { continue }
            let isTable = isOfTable(row, isBordered: isBordered, labels)
            if isTable { last = row }
            if isTable { kept.append(row) }
        }
        rows = kept
        let below = sheet.rows.indices.dropFirst(last + 1)
        guard let first = below.first(where: { !sheet.filledSlots(inRow: $0).isEmpty }),
            let end = below.last(where: { !sheet.filledSlots(inRow: $0).isEmpty })
        else { return }
        // Blank rows between the table and the notes stand between them in the form too.
        notes = Array((last + 1)...end).filter { $0 >= first || $0 > first - 4 }
    }

    private func isOfTable(_ row: Int, isBordered: Bool, _ labels: RowLabels) -> Bool {
        let filled = sheet.filledSlots(inRow: row)
        if filled.isEmpty {
            return band.columns.contains { column in
                sheet.look(row, column)?.borders.isEmpty == false
            } || isCovered[row]
        }
        let widest = filled.map { $0.columns.count }.max() ?? 1
        if widest > 1, widest >= min(Self.widthOfLine, band.columns.count) { return false }
        if let first = filled.first {
            if filled.count == 1, labels.isNote(first.text) || labels.isDate(first.text) {
                return false
            }
            if labels.startsWithLabel(first.text) { return false }
        }
        let hasBorders = filled.contains {
            sheet.look(row, $0.columns.lowerBound)?.borders.isEmpty == false
        }
        if isBordered, !hasBorders { return false }
        return filled.contains { band.columns.contains($0.columns.lowerBound) }
    }

    /// The filled cells of a column of the table, top to bottom; the column is one of the sheet's.
    func filled(inColumn column: Int) -> [(row: Int, value: GridValue)] {
        rows.compactMap { row in
            guard let cell = sheet.cell(row, column), cell.value.isShown else { return nil }
            return (row, cell.value)
        }
    }

    /// The merged ranges of a column of the sheet.
    func merges(inColumn column: Int) -> [ClosedRange<Int>] {
        let index = column - band.columns.lowerBound
        return merges.indices.contains(index) ? merges[index] : []
    }
}
