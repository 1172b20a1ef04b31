import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import SheetModel

/// A template with the measures of fonts: what lays catalogs out, one after another.
struct FormLayout {
    let template: FormTemplate
    let fonts: FontLibrary
    let options: PageOptions
    /// Lays out the forms that are not for filling in.
    let planner: FormPlanner

    init(template: FormTemplate, options: PageOptions) throws(GongkaiError) {
        self.template = template
        self.options = options
        fonts = try Self.bundledFonts.get()
        planner = FormPlanner(
            template: template, measure: TextMeasure(fonts: fonts), options: options.formOptions)
    }

    /// What does not change while the program runs is read once.
    static let bundledFonts = Result { () throws(GongkaiError) in
        try JSONFile.bundled(FontLibrary.self, BundledTemplates.fonts, "fonts.json5")
    }

    /// The form of a catalog, and with `filling` that for filling in.
    func plan(_ catalog: Catalog, filling: FormFilling? = nil) -> FormPlan {
        guard let filling else { return planner.plan(catalog) }
        var options = options.formOptions
        options.filling = filling
        return FormPlanner(
            template: template, measure: TextMeasure(fonts: fonts), options: options
        ).plan(catalog)
    }

    /// What makes it impossible to write the plan as a workbook, at the items it is about.
    func faults(in plan: WorkbookPlan) -> [Finding] {
        PlanCheck.faults(in: plan).map { fault in
            let address: CellAddress? =
                switch fault.place {
                case .cell(let address): address
                case .range(let range), .input(let range, _): range.first
                default: nil
                }
            let sheet = plan.sheets.first { $0.name == fault.sheet }
            return fault.finding(
                itemNumber: address.flatMap { itemNumber(at: $0, in: sheet) },
                field: address.flatMap { field(at: $0, in: sheet) })
        }
    }

    /// What stands in the column of item numbers beside a cell, or above where cells are merged.
    private func itemNumber(at address: CellAddress, in sheet: SheetPlan?) -> String? {
        guard let sheet, !isAboveTable(address, sheet),
            let index = template.columns.firstIndex(where: { $0.field == .itemNumber })
        else { return nil }
        let column = template.sheetColumn(ofColumn: index)
        for row in stride(from: address.row, through: sheet.frozenRows, by: -1) {
            switch sheet.cell(at: CellAddress(row: row, column: column))?.value {
            case .text(let text): return text
            case .number(let number): return Int(exactly: number).map(String.init)
            case .blank, nil: continue
            }
        }
        return nil
    }

    private func field(at address: CellAddress, in sheet: SheetPlan?) -> CatalogField? {
        guard let sheet, !isAboveTable(address, sheet),
            let column = template.column(atSheetColumn: address.column)
        else { return nil }
        return template.columns[column].field
    }

    private func isAboveTable(_ address: CellAddress, _ sheet: SheetPlan) -> Bool {
        address.row < sheet.frozenRows || sheet.isHidden
    }
}
