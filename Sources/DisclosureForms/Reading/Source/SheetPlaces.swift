import DisclosureCatalog
import SheetModel

/// The cells of a sheet in which a reader finds the fields of a row.
struct SheetPlaces: Sendable {
    /// Below each header that was read, the columns of its fields.
    private var headers: [(row: Int, columns: [CatalogField: Int])] = []
    /// The first filled column of rows outside the table.
    private var firstColumns: [Int: Int] = [:]

    /// The columns that the cells of a row stand for.
    var columns: [Int] = []
    /// The cells of fields in rows outside the table, by row.
    private var positions: [Int: [CatalogField: Int]] = [:]

    /// Notes which of the cells of a row outside the table is that of a field.
    mutating func add(_ field: CatalogField, row: Int, position: Int) {
        positions[row, default: [:]][field] = position
    }

    mutating func addHeader(at row: Int, columns: [CatalogField: Int]) {
        headers.append((row, columns))
    }

    mutating func addRow(_ row: Int, firstColumn: Int) { firstColumns[row] = firstColumn }

    /// The row of the first header.
    var firstHeader: Int { headers.first?.row ?? 0 }

    /// The cell of a field in a row, or the first of the row.
    func cell(ofRow row: Int, field: CatalogField?) -> CellAddress {
        let position = field.flatMap { positions[row]?[$0] }
        if let position, columns.indices.contains(position) {
            return CellAddress(row: row, column: columns[position])
        }
        let header = headers.last { $0.row <= row }
        let column =
            field.flatMap { header?.columns[$0] } ?? firstColumns[row]
            ?? header?.columns.values.min() ?? 0
        return CellAddress(row: row, column: column)
    }
}
