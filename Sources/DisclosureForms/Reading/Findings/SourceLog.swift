import DisclosureCatalog
import SheetModel

/// Collects the findings of one source, each with its place.
struct SourceLog {
    let file: String?
    let sheet: String?
    /// Where fields stand, if the source is a sheet.
    var places = SheetPlaces()
    private var findings: [Finding] = []

    init(file: String?, sheet: String?) {
        self.file = file
        self.sheet = sheet
    }

    /// The findings, in the order of the source.
    var inOrder: [Finding] { findings.inDocumentOrder() }

    mutating func add(
        _ remark: Remark, at row: GridRowPlace?, item: String? = nil, field: CatalogField? = nil
    ) {
        findings.append(
            Finding(
                rule: remark.rule, severity: remark.severity,
                place: place(of: row, item: item, field: field), message: remark.message,
                suggestion: remark.suggestion))
    }

    /// Adds a remark about a cell of a sheet.
    mutating func add(_ remark: Remark, atCell cell: CellAddress) {
        findings.append(
            Finding(
                rule: remark.rule, severity: remark.severity,
                place: Place(file: file, sheet: sheet, position: .cell(cell.a1)),
                message: remark.message, suggestion: remark.suggestion))
    }

    /// The place of a row, as findings show it; in a sheet it is the field's cell or the first.
    func place(of row: GridRowPlace?, item: String?, field: CatalogField?) -> Place {
        let position: Place.Position? =
            switch row {
            case .line(let line): .line(line)
            case .row(let row): .cell(places.cell(ofRow: row, field: field).a1)
            case nil: nil
            }
        return Place(
            file: file, sheet: sheet, position: position, itemNumber: item, field: field)
    }

    /// Notes where the fields of a table stand from a row on, and what is said beside it.
    mutating func add(
        _ table: TableColumns, at place: GridRowPlace, source: SourceRows,
        statements: [CatalogStatement] = []
    ) {
        guard case .row(let row) = place, table.positions != nil else { return }
        var columns = table.sheetColumns(of: source)
        for statement in statements {
            if let field = statement.field { columns[field] = statement.column }
        }
        places.addHeader(at: row, columns: columns)
    }
}
