import DisclosureCatalog
import SheetModel

/// A row as a template file has it: its cells without places.
struct RowDraft: Decodable {
    struct Cell: Decodable {
        private enum Keys: String, CodingKey, CaseIterable {
            case text, figure, amount, columns, rows, style
        }

        var text: String
        var figure: String?
        var isAmount: Bool
        var columns: Int
        var rows: Int
        var style: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.strictContainer(keyedBy: Keys.self)
            figure = try container.decodeIfPresent(String.self, forKey: .figure)
            text = try figure == nil ? container.decode(String.self, forKey: .text) : ""
            isAmount = try container.decode(.amount, default: false)
            columns = try container.decode(.columns, default: 1)
            rows = try container.decode(.rows, default: 1)
            style = try container.decode(.style, default: "figure")
        }
    }

    private enum Keys: String, CodingKey, CaseIterable {
        case key, figures, minimumHeight, words, cells
    }

    var row: GridRow
    var cells: [Cell]
    /// Whether every free column with a key has a figure.
    var hasFigures: Bool

    init(from decoder: any Decoder) throws {
        let container = try decoder.strictContainer(keyedBy: Keys.self)
        row = GridRow(
            key: try container.decodeIfPresent(String.self, forKey: .key),
            minimumHeight: try container.decode(.minimumHeight, default: 26.25),
            words: try container.decode(.words, default: []))
        cells = try container.decode([Cell].self, forKey: .cells)
        hasFigures = try container.decode(.figures, default: false)
    }
}

/// Puts the cells of a grid in their places, each in the next free column of its row.
struct GridPlacement {
    private let table: String
    private let columns: [GridColumn]
    private var isTaken: [[Bool]]
    private(set) var cells: [GridCell] = []

    init(table: String, columns: [GridColumn], rowCount: Int) {
        self.table = table
        self.columns = columns
        let row = Array(repeating: false, count: columns.count)
        isTaken = Array(repeating: row, count: rowCount)
    }

    /// Places the cells of a row; false if one has no room, or a column is left without one.
    mutating func place(_ draft: RowDraft, in row: Int) -> Bool {
        for cell in draft.cells {
            let content: GridCell.Content =
                cell.figure.map { .figure("\(table).\($0)", isAmount: cell.isAmount) }
                ?? .label(cell.text)
            guard let column = isTaken[row].firstIndex(of: false),
                take(row, column, rows: cell.rows, columns: cell.columns, content, cell.style)
            else { return false }
        }
        if draft.hasFigures, let key = draft.row.key {
            for column in columns.indices where !isTaken[row][column] {
                guard let columnKey = columns[column].key else { return false }
                let figure = GridCell.Content.figure(
                    "\(table).\(key).\(columnKey)", isAmount: false)
                guard take(row, column, rows: 1, columns: 1, figure, "figure") else {
                    return false
                }
            }
        }
        return !isTaken[row].contains(false)
    }

    private mutating func take(
        _ row: Int, _ column: Int, rows: Int, columns: Int, _ content: GridCell.Content,
        _ style: String
    ) -> Bool {
        guard (1...isTaken.count - row).contains(rows),
            (1...self.columns.count - column).contains(columns)
        else { return false }
        let range = CellRange(
            rows: row...(row + rows - 1), columns: column...(column + columns - 1))
        for row in range.rows {
            for column in range.columns {
                guard !isTaken[row][column] else { return false }
                isTaken[row][column] = true
            }
        }
        cells.append(GridCell(range: range, content: content, style: style))
        return true
    }
}
