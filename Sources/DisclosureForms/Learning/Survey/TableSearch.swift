import DisclosureCatalog
import SheetModel

/// The table of a sheet: its header, and where that is repeated.
struct TableSearch {
    let sheet: SurveyedSheet
    let headings: HeadingIndex

    /// No form has more columns or header rows.
    static let maximumColumns = 200
    static let maximumHeaderRows = 12

    struct Found {
        var band: HeaderBand
        var repeats: [HeaderBand]

        /// The same with so many more rows above.
        func moved(down count: Int) -> Found {
            Found(
                band: band.moved(down: count), repeats: repeats.map { $0.moved(down: count) })
        }
    }

    /// - Throws: `FormLearningError` where there is no header, or a second table.
    func find(file: String?) throws(FormLearningError) -> Found {
        func place(_ row: Int, _ column: Int) -> Place {
            Place(
                file: file, sheet: sheet.grid.name,
                position: .cell(sheet.address(row: row, column: column).a1))
        }
        let finder = HeaderBandFinder(sheet: sheet, headings: headings)
        guard let band = finder.first() else {
            let nearest = finder.nearest()
            throw FormLearningError(
                .headerMissing(found: nearest?.headings ?? 0),
                at: nearest.map { place($0.row, 0) } ?? Place(file: file, sheet: sheet.grid.name))
        }
        let start = place(band.rows.lowerBound, band.columns.lowerBound)
        guard band.columns.count <= Self.maximumColumns else {
            throw FormLearningError(
                .tooManyColumns(band.columns.count, limit: Self.maximumColumns), at: start)
        }
        guard band.rows.count <= Self.maximumHeaderRows else {
            throw FormLearningError(
                .tooManyHeaderRows(band.rows.count, limit: Self.maximumHeaderRows), at: start)
        }
        if let column = secondTable(in: band) {
            throw FormLearningError(
                .secondTable, at: place(band.rows.lowerBound, column))
        }
        var repeats: [HeaderBand] = []
        var row = band.rows.upperBound + 1
        while row < sheet.rows.count {
            guard let next = finder.band(at: row) else {
                row += 1
                continue
            }
            guard texts(of: next) == texts(of: band) else {
                throw FormLearningError(
                    .secondTable, at: place(next.rows.lowerBound, next.columns.lowerBound))
            }
            repeats.append(next)
            row = next.rows.upperBound + 1
        }
        return Found(band: band, repeats: repeats)
    }

    /// The headings of a header with their columns.
    private func texts(of band: HeaderBand) -> [[String]] {
        band.rows.map { row in
            sheet.filledSlots(inRow: row).map { "\($0.columns.lowerBound) \($0.text.matchingKey)" }
        }
    }

    /// The first column of a table beside the first one: behind a blank column the headings begin
    /// anew.
    private func secondTable(in band: HeaderBand) -> Int? {
        let blank = band.columns.filter { column in
            band.rows.allSatisfy { row in
                !sheet.filledSlots(inRow: row).contains { $0.columns.contains(column) }
            }
        }
        for gap in blank {
            func keys(_ isThere: (Int) -> Bool) -> [String] {
                band.rows.flatMap { sheet.filledSlots(inRow: $0) }
                    .filter { isThere($0.columns.lowerBound) }.map(\.text.matchingKey)
            }
            let left = Set(keys { $0 < gap })
            let again = Set(keys { $0 > gap }).intersection(left)
            if again.count >= HeaderBand.enoughHeadings { return gap + 1 }
        }
        return nil
    }
}
