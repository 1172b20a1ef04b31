import DisclosureCatalog
import SheetModel

/// The columns of a table: its fields, and for a sheet where in a row each stands.
struct TableColumns: Hashable {
    var columns: SourceColumns
    /// The position of each field in the cells of a row; nil for text, whose cells may be shifted.
    var positions: [Int]?
    /// Columns that hold something and have no heading.
    private(set) var unheaded: [CatalogField] = []
    private let headedColumns: SourceColumns
    private let headedPositions: [Int]?

    /// The columns of a table; in a sheet a column that the headings leave out is a column still if
    /// rows from `start` on fill it.
    init(_ header: RecognisedHeader, source: SourceRows, below start: Int) {
        columns = header.columns
        headedColumns = header.columns
        headedPositions = source.isSheet ? header.positions : nil
        guard source.isSheet, let known = header.positions else { return }
        let byPosition = Dictionary(uniqueKeysWithValues: zip(known, header.columns.fields))
        var isFilled = [Bool](repeating: false, count: source.columns.count)
        for row in source.rows[start...] {
            for (position, cell) in row.cells.enumerated() where !cell.showsNothing {
                isFilled[position] = true
            }
        }
        var fields: [CatalogField] = []
        var found: [Int] = []
        for (position, column) in source.columns.enumerated() {
            guard byPosition[position] != nil || isFilled[position] else { continue }
            let name = CellAddress.columnLetters(column) + "列"
            let field = byPosition[position] ?? .extra(name)
            if byPosition[position] == nil { unheaded.append(field) }
            fields.append(field)
            found.append(position)
        }
        columns = SourceColumns(fields: fields)
        positions = found
    }

    /// Whether another header has the same headings over the same columns.
    func isHeaded(as header: RecognisedHeader) -> Bool {
        header.columns == headedColumns
            && (headedPositions == nil || header.positions == headedPositions)
    }

    /// The cells of a row, one for each field.
    func cells(of row: TextRow) -> [String] {
        guard let positions else { return row.cells }
        return positions.map { $0 < row.cells.count ? row.cells[$0] : "" }
    }

    /// The texts of merged cells that reach down to a row, by field; without those of sections.
    func covered(in row: TextRow) -> [CatalogField: String] {
        guard let positions, let sheet = row.sheet else { return [:] }
        var texts: [CatalogField: String] = [:]
        for cell in sheet.covered {
            guard let index = positions.firstIndex(of: cell.position),
                !columns.fields[index].isSectionField
            else { continue }
            texts[columns.fields[index]] = cell.text
        }
        return texts
    }

    /// Whether a merged cell with the text of a field reaches down to a row.
    func isCovered(_ field: CatalogField, in row: TextRow) -> Bool {
        guard let positions, let sheet = row.sheet, !sheet.covered.isEmpty,
            let index = columns.index(of: field)
        else { return false }
        return sheet.covered.contains { $0.position == positions[index] }
    }

    /// The columns of the sheet.
    func sheetColumns(of source: SourceRows) -> [CatalogField: Int] {
        guard let positions else { return [:] }
        return Dictionary(
            zip(columns.fields, positions.map { source.columns[$0] })
        ) { first, _ in first }
    }
}
