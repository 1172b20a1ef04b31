import DisclosureCatalog
import DisclosureForms
import SheetModel
import Testing

/// How a form for filling in is made in tests.
struct FillInCase: Hashable, Sendable, CustomTestStringConvertible {
    var form: String
    var kind = FormIdentity.Kind.fillIn
    var hasChannelColumns = false

    var testDescription: String {
        "\(form) \(kind.rawValue)\(hasChannelColumns ? " columns" : "")"
    }

    var identity: FormIdentity {
        let hash = String(repeating: "0f", count: 32)
        return FormIdentity(
            template: form, templateHash: hash, catalogHash: kind == .blank ? "" : hash,
            kind: kind, hasChannelColumns: hasChannelColumns)
    }

    /// The catalog of the form's sample, or none.
    func catalog() throws -> Catalog {
        kind == .blank
            ? try bundledTemplate(form).blankCatalog(department: "")
            : try sample(sampleName(of: form))
    }

    func plan(
        _ catalog: Catalog? = nil, rows: Int = 4, pages: FormOptions.Pages = .split
    ) throws -> FormPlan {
        FormPlanner(
            template: try bundledTemplate(form), measure: UniformMeasure(),
            options: FormOptions(
                pages: pages, filling: FormFilling(identity: identity, rows: rows))
        ).plan(try catalog ?? self.catalog())
    }
}

extension FormPlan {
    /// What a reader finds in the file of the form.
    var grid: WorkbookGrid {
        WorkbookGrid(sheets: workbook.sheets.map { SheetGrid($0) }, styles: [])
    }
}
