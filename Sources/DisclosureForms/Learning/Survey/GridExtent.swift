import DisclosureCatalog
import SheetModel

/// The rows and columns of a sheet between the first and the last that show something or have a
/// border.
struct GridExtent {
    private(set) var rows: [Int] = []
    private(set) var columns: [Int] = []
    /// The columns that show something.
    private(set) var filled: Set<Int> = []
    /// How many columns there are, those beyond the limit too.
    private(set) var width = 0

    init(_ grid: SheetGrid, looks: [GridStyle]) {
        let bordered = Set(looks.indices.filter { !looks[$0].borders.isEmpty })
        var rowEnds: (Int, Int)?
        var columnEnds: (Int, Int)?
        for row in grid.rows {
            guard case .row(let number) = row.place else { continue }
            for cell in row.cells {
                let isShown = cell.value.isShown
                guard isShown || bordered.contains(cell.style) else { continue }
                if isShown { filled.insert(cell.column) }
                rowEnds = Self.extended(rowEnds, by: number)
                columnEnds = Self.extended(columnEnds, by: cell.column)
            }
        }
        guard let rowEnds, let columnEnds else { return }
        rows = Array(rowEnds.0...min(rowEnds.1, rowEnds.0 + FormReader.maximumRows))
        width = columnEnds.1 - columnEnds.0 + 1
        let last = min(columnEnds.1, columnEnds.0 + SurveyedSheet.maximumColumns)
        columns = Array(columnEnds.0...last)
    }

    private static func extended(_ ends: (Int, Int)?, by number: Int) -> (Int, Int) {
        ends.map { (min($0.0, number), max($0.1, number)) } ?? (number, number)
    }

    /// Those among some columns that are hidden, or have no width.
    static func hiddenColumns(of grid: SheetGrid, in columns: [Int]) -> Set<Int> {
        Set(
            columns.filter { column in
                grid.columns.contains {
                    $0.range.contains(column) && ($0.isHidden || $0.width == 0)
                }
            })
    }
}
