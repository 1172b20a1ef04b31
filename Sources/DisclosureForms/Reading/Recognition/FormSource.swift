import DisclosureCatalog
package import SheetModel

/// A source that may be a form: the sheets of a workbook, the tables of a page, or one text.
///
/// Its cells are turned into texts once, however many forms it is compared with.
package struct FormSource {
    /// What may be the form, in the order of the source.
    var sheets: [Sheet]
    /// Whether whoever wrote it says that the catalog had no title of its own.
    package var hasDefaultTitle = false
    /// What a form that was handed out says of itself on a hidden sheet, and that sheet's name.
    private(set) var identity: (form: FormIdentity, sheet: String?)?
    /// What is wrong with the sheet that tells which form this is.
    private var identityFindings: [Finding] = []

    struct Sheet {
        var name: String?
        var isHidden: Bool
        var rows: SourceRows
        /// What stood in the source before the table and is no part of it.
        var linesAbove: [TextRow] = []
        /// What it says of the catalog in cells of their own.
        var statements: [CatalogStatement] = []
        /// Whether the form is one for filling in, whose untouched rows are no items.
        var isFillIn = false
        /// Whether such a form has a column for each channel, whatever its template has.
        var hasChannelColumns = false
        /// Whether this program has added it, to tell about the others.
        var isFront = false

        /// Whether there is nothing to say about it, unless it has a form.
        var isEmpty: Bool { isFront || rows.rows.allSatisfy(\.showsNothing) }

        /// What is left of it from a row on.
        func from(_ row: Int) -> Sheet {
            var rest = self
            rest.rows = rows.from(row)
            rest.linesAbove = []
            rest.statements = []
            return rest
        }
    }

    package init(_ workbook: WorkbookGrid) {
        let own = workbook.sheets.filter { !HelperSheets.contain($0) }
        let isFillIn = own.count < workbook.sheets.count
        sheets = own.map { Sheet($0, isFillIn: isFillIn) }
        hasDefaultTitle = workbook.keywords == FormProperties.defaultTitleKeyword
        guard isFillIn else { return }
        for sheet in workbook.sheets where identity == nil {
            identity = FormIdentity(reading: sheet, file: nil, findings: &identityFindings)
                .map { ($0, sheet.name) }
        }
        for index in sheets.indices {
            sheets[index].hasChannelColumns = identity?.form.hasChannelColumns == true
        }
    }

    /// What is wrong with the sheet that tells which form this is, in a file.
    func identityFindings(in file: String?) -> [Finding] {
        identityFindings.map { finding in
            var finding = finding
            finding.place.file = file
            return finding
        }
    }

    /// A sheet on its own, or text.
    ///
    /// `columns` tells of a grid that was made of another one where its columns stood there.
    package init(_ grid: SheetGrid, columns: [Int]? = nil) {
        var sheet = Sheet(grid)
        if let columns {
            sheet.rows.columns = sheet.rows.columns.map {
                columns.indices.contains($0) ? columns[$0] : $0
            }
        }
        sheets = [sheet]
    }

    /// A table of records; nil if they are not of this form.
    package init?(records table: [[String]], of template: FormTemplate) {
        let reader = FormRecordReader(template: template)
        guard let grid = reader.formGrid(of: table) else { return nil }
        self.init(grid, columns: reader.columns(headings: table.first ?? []))
        sheets[0].statements = CatalogColumns.statements(in: table)
    }

    /// The tables of a page.
    package init(_ page: HTMLPage) {
        sheets = page.tables.map { table in
            var sheet = Sheet(table.grid)
            sheet.linesAbove = table.linesAround.map { TextRow(place: $0.place, cells: $0.texts) }
            if table.hasOverlaps {
                sheet.rows.remarks.append((.overlappingCells, CellAddress(row: 0, column: 0)))
            }
            return sheet
        }
        hasDefaultTitle = page.keywords == FormProperties.defaultTitleKeyword
    }

    /// Whether it says more of the catalog than its table does.
    package var hasStatements: Bool { sheets.contains { !$0.statements.isEmpty } }
}

extension Remark {
    fileprivate static let overlappingCells = Remark(
        "import.cell.overlap", .warning,
        zh: "表中有单元格占用了同一位置，已按先后排列，请核对。",
        en: "Cells of the table claim the same place; the first kept it. Check the table.")
}

extension FormSource.Sheet {
    fileprivate init(_ grid: SheetGrid, isFillIn: Bool = false) {
        self.init(
            name: grid.name, isHidden: grid.visibility != .visible,
            rows: SourceRows(grid, keepsEmptyColumns: isFillIn))
        self.isFillIn = isFillIn
        isFront = grid.isFront
    }
}
