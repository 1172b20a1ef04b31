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
    private let page: PageOptions
    /// Set where workbooks are forms for filling in.
    private let fillIn: FillInRecipe?
    /// How the form is laid out in each format that was announced; CSV has no layout.
    private var layouts: [(format: FormFormat, layout: FormLayout)] = []

    /// `formats` are those in which products are wanted.
    init(
        template: FormTemplate, page: PageOptions, csv: CSVOptions, formats: [FormFormat],
        fillIn: FillInRecipe? = nil
    ) throws(GongkaiError) {
        self.template = template
        self.csv = csv
        self.page = page
        self.fillIn = fillIn
        for format in formats where format != .csv {
            layouts.append((format, try layout(for: format)))
        }
    }

    private func layout(for format: FormFormat) throws(GongkaiError) -> FormLayout {
        if let known = layouts.first(where: { $0.format == format }) { return known.layout }
        var page = page
        if format == .html { page.pages = page.pages ?? .continuous }
        return try FormLayout(
            template: format == .html ? template.forWebPages : template, options: page)
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
        case .html: try webPage(of: catalog, source: source)
        }
    }

    private func workbook(
        of catalog: Catalog, source: String
    ) throws(GongkaiError) -> (product: FormProduct, findings: [Finding]) {
        // The pages of a long item each show a part of it, but read back it is one text again.
        let tooLong = CatalogValidator.textsTooLongForACell(in: catalog, file: source)
        guard tooLong.isEmpty else { throw GongkaiError(refusedPlanOf: source, faults: tooLong) }
        let layout = try layout(for: .xlsx)
        let plan = layout.plan(catalog, filling: try fillIn?.filling(of: catalog))
        let faults = layout.faults(in: plan.workbook)
        guard faults.isEmpty else { throw GongkaiError(refusedPlanOf: source, faults: faults) }
        return (.workbook(plan.workbook), plan.findings.located(in: source))
    }

    private func webPage(
        of catalog: Catalog, source: String
    ) throws(GongkaiError) -> (product: FormProduct, findings: [Finding]) {
        let layout = try layout(for: .html)
        let plan = layout.plan(catalog)
        return (.bytes(layout.webPage(of: plan.workbook)), plan.findings.located(in: source))
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
