import SheetModel

/// Columns of a sheet that are one column of its table: a heading stands over several without
/// headings of their own, and the cells below are merged over the same ones.
enum SpreadColumns {
    /// So many rows below the header tell.
    private static let mostRows = 500

    /// The columns of the sheet that belong to the one before them, by that one.
    static func find(in sheet: SurveyedSheet, band: HeaderBand) -> [Int: [Int]] {
        var builder = HeaderDraftBuilder(sheet: sheet, band: band)
        var result: [Int: [Int]] = [:]
        for node in builder.build().flatMap(headings) where isSpread(node, sheet, band) {
            let columns = node.columns.map { sheet.columns[$0] }
            result[columns[0]] = Array(columns.dropFirst())
        }
        return result
    }

    /// The headings over several columns that have none of their own.
    private static func headings(of node: HeaderDraft) -> [HeaderDraft] {
        if node.isColumn { return [] }
        if node.below.allSatisfy({ $0.label == nil }) { return [node] }
        return node.below.flatMap(headings)
    }

    private static func isSpread(
        _ node: HeaderDraft, _ sheet: SurveyedSheet, _ band: HeaderBand
    ) -> Bool {
        var (merged, others) = (0, 0)
        let rows = sheet.rows.indices.dropFirst(band.rows.upperBound + 1).prefix(mostRows)
        for row in rows {
            if sheet.slot(at: row, node.columns.lowerBound).columns == node.columns {
                merged += 1
            } else if node.columns.contains(where: { !sheet.text(row, $0).showsNothing }) {
                others += 1
            }
        }
        return merged > others
    }
}
