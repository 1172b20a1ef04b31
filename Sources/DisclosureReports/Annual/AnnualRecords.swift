import SheetModel

/// The figures of an annual report one by one, with the labels that stand beside and above them.
package struct AnnualRecords: Sendable {
    package struct Record: Sendable, Hashable {
        /// The heading of the table.
        package var table: String
        /// The name of the table's sheet.
        package var sheet: String
        /// The cell on the table's sheet, such as `D4`.
        package var cell: String
        /// The labels beside the figure, from left to right.
        package var rows: [String]
        /// The labels above the figure, from top to bottom.
        package var columns: [String]
        package var key: String
        package var figure: AnnualFigure
        /// The ledger that supplies the figure; nil for one of the data file.
        package var source: AnnualReport.Supply.Source?
    }

    /// The records, table by table and cell by cell.
    package let all: [Record]

    package init(_ report: AnnualReport) {
        all = report.template.tables.flatMap { table in
            table.cells.compactMap { cell in
                cell.key.map { key in
                    Record(
                        table: table.heading, sheet: table.sheetName, cell: cell.range.first.a1,
                        rows: Self.labels(beside: cell, in: table),
                        columns: Self.labels(above: cell, in: table), key: key,
                        figure: report.figure(key), source: report.supplied[key]?.source)
                }
            }
        }
    }

    private static func labels(beside cell: GridCell, in table: GridTable) -> [String] {
        let row = cell.range.first.row
        return table.cells.compactMap { other in
            guard case .label(let text) = other.content, other.range.rows.contains(row),
                other.range.last.column < cell.range.first.column
            else { return nil }
            return text
        }
    }

    /// The nearest labels above, without those beyond other figures.
    private static func labels(above cell: GridCell, in table: GridTable) -> [String] {
        let column = cell.range.first.column
        let above = table.cells.filter {
            $0.range.columns.contains(column) && $0.range.last.row < cell.range.first.row
        }
        let labels = above.reversed().drop { $0.key != nil }.prefix { $0.key == nil }
        return labels.reversed().compactMap { other in
            if case .label(let text) = other.content { text } else { nil }
        }
    }
}
