import DelimitedText
import DisclosureCatalog
import DisclosureForms
import SheetModel

/// What a form becomes before it is a file.
enum FormProduct {
    case bytes([UInt8])
    /// A plan without faults.
    case workbook(WorkbookPlan)
}

/// Fills one form with catalogs, one after another; fonts and template are read only once.
struct FormProducer: Sendable {
    let template: FormTemplate
    let csv: CSVOptions
    private let printed: FormLayout
    private let screen: FormLayout

    init(template: FormTemplate, page: PageOptions, csv: CSVOptions) throws(GongkaiError) {
        self.template = template
        self.csv = csv
        printed = try FormLayout(template: template, options: page)
        var page = page
        page.pages = page.pages ?? .continuous
        screen = FormLayout(template: template, fonts: printed.fonts, options: page)
    }

    /// The form of a catalog, and what was noticed on the way.
    ///
    /// `source` is the name of the catalog in findings, `destination` that of the file. Throws
    /// `GongkaiError` for a catalog that the format cannot hold.
    func product(
        of catalog: Catalog, as format: FormFormat, source: String, destination: String
    ) throws(GongkaiError) -> (product: FormProduct, findings: [Finding]) {
        switch format {
        case .xlsx: try workbook(of: catalog, source: source)
        case .csv: try records(of: catalog, destination: destination)
        case .html: page(of: catalog, source: source)
        }
    }

    private func workbook(
        of catalog: Catalog, source: String
    ) throws(GongkaiError) -> (product: FormProduct, findings: [Finding]) {
        // The pages of a long item each show a part of it, but read back it is one text again.
        let tooLong = CatalogValidator.textsTooLongForACell(in: catalog, file: source)
        guard tooLong.isEmpty else { throw GongkaiError(refusedPlanOf: source, faults: tooLong) }
        let plan = printed.plan(catalog)
        let faults = printed.faults(in: plan.workbook)
        guard faults.isEmpty else { throw GongkaiError(refusedPlanOf: source, faults: faults) }
        return (.workbook(plan.workbook), plan.findings.located(in: source))
    }

    private func page(
        of catalog: Catalog, source: String
    ) -> (product: FormProduct, findings: [Finding]) {
        let plan = screen.plan(catalog)
        let names = Set(plan.workbook.styles.map(\.fontName))
        let fallbacks = names.reduce(into: [String: [String]]()) { fallbacks, name in
            fallbacks[name] = screen.fonts.fallbacks(of: name)
        }
        let bytes = HTMLDocument(fontFallbacks: fallbacks).bytes(of: plan.workbook)
        return (.bytes(bytes), plan.findings.located(in: source))
    }

    private func records(
        of catalog: Catalog, destination: String
    ) throws(GongkaiError) -> (product: FormProduct, findings: [Finding]) {
        let recorder = FormRecorder(
            template: template, channelStyle: csv.channelStyle,
            hasCatalogColumns: csv.hasCatalogColumns)
        let records = recorder.records(of: catalog)
        let rows: [[DelimitedField]] =
            [records.headings.map(DelimitedField.text)]
            + records.rows.map { row in
                row.map { value in
                    switch value {
                    case .text(let text): .text(text)
                    case .number(let number): .number(String(number))
                    }
                }
            }
        do {
            let findings = ExcelCut.all(in: rows).map { finding($0, destination: destination) }
            return (.bytes(try csv.writer.write(rows)), findings)
        } catch {
            throw GongkaiError(error, destination: destination)
        }
    }

    private func finding(_ cut: ExcelCut, destination: String) -> Finding {
        let (chinese, english) = cut.sentence
        return Finding(
            rule: "csv.excelCut", severity: .warning, place: Place(file: destination),
            message: LocalizedText(zh: chinese, en: english))
    }
}
