import DisclosureCatalog
import SheetModel

/// Collects the findings of one source, each with its place.
struct SourceLog {
    let file: String?
    let sheet: String?
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

    /// The place of a row, as findings show it; a row of a sheet by its first cell.
    func place(of row: GridRowPlace?, item: String?, field: CatalogField?) -> Place {
        let position: Place.Position? =
            switch row {
            case .line(let line): .line(line)
            case .row(let row): .cell(CellAddress(row: row, column: 0).a1)
            case nil: nil
            }
        return Place(
            file: file, sheet: sheet, position: position, itemNumber: item, field: field)
    }
}
