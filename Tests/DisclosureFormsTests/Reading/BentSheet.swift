import DisclosureCatalog
import DisclosureForms
import SheetModel

/// The form of a small catalog, for tests that bend it as clerks do.
struct BentSheet {
    let catalog: Catalog
    let template: FormTemplate
    /// Title, sign-off, summary, two rows of headings, then the items from row 5 on.
    let sheet: SheetGrid
    let reader: FormReader

    /// Made once, because property tests read some thousand sheets.
    private static let shared = Result { try BentSheet(()) }

    init() throws { self = try Self.shared.get() }

    private init(_: Void) throws {
        var catalog = sampleCatalog(itemsInSections: [3, 2])
        catalog.title = "示例市示例局政务公开清单目录"
        catalog.declaredCounts = catalog.computedCounts
        self.catalog = catalog
        template = try municipalTemplate()
        let options = FormOptions(pages: .continuous)
        let plan = FormPlanner(template: template, measure: UniformMeasure(), options: options)
            .plan(catalog)
        sheet = SheetGrid(plan.workbook.sheets[0])
        reader = FormReader(template: template)
    }
}

/// A suite about such a form.
protocol BentSheetSuite {
    var form: BentSheet { get }
}

extension BentSheetSuite {
    var catalog: Catalog { form.catalog }
    var template: FormTemplate { form.template }
    var sheet: SheetGrid { form.sheet }

    func read(_ grid: SheetGrid) throws -> FormReading {
        try form.reader.read(grid, fileName: "form.xlsx")
    }

    /// Reads the sheet after a change.
    func read(_ change: (inout SheetGrid) -> Void) throws -> FormReading {
        var grid = sheet
        change(&grid)
        return try read(grid)
    }

    /// The cells that findings of a rule are about.
    func cells(of rule: String, in reading: FormReading) -> [String] {
        reading.findings(rule).compactMap { finding in
            if case .cell(let cell) = finding.place.position { cell } else { nil }
        }
    }
}
