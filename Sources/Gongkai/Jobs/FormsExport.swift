public import DisclosureCatalog
import DisclosureForms
import SheetModel

/// Lays the catalogs of several departments out as one file: each on a sheet of its own, or as
/// tables below each other on one sheet, as towns publish them.
///
///     let export = FormsExport(arrangement: .stack)
///     let reports = try export.run(
///         from: [.file("a.json"), .file("b.json")], to: .file("town.xlsx", replacing: true))
public struct FormsExport: Sendable {
    /// Where the forms stand.
    public enum Arrangement: Hashable, Sendable, CaseIterable {
        /// Each on a sheet of its own, named after its department.
        case sheets
        /// On one sheet, each under a numbered heading.
        case stack
    }

    /// Where the forms stand.
    public var arrangement: Arrangement
    /// The form.
    public var template = TemplateChoice.standard
    /// The file format; CSV has no place for several forms.
    public var format = FormFormat.xlsx
    /// The paper and the pages.
    public var page = PageOptions()
    /// What is too large to be read.
    public var limits = Limits.standard
    /// The day against which dates are judged; nil judges none.
    public var today: CalendarDate?

    /// Makes the job: the standard form as a spreadsheet.
    public init(arrangement: Arrangement) {
        self.arrangement = arrangement
    }

    /// Reads catalog files and writes their forms, in the same order.
    ///
    /// There is a report for each catalog; what concerns the file as a whole is in the first.
    /// Throws `GongkaiError` for no sources, for CSV, for a source that cannot be read, for a
    /// catalog that the format cannot hold, and for a destination that cannot be written; an
    /// existing file is unchanged then.
    public func run(
        from sources: [CatalogSource], to destination: OutputDestination
    ) throws(GongkaiError) -> [FindingReport] {
        guard format != .csv, !sources.isEmpty else { throw GongkaiError(noFormsTogether: format) }
        try destination.check()
        let template = try template.template(limits)
        let loader = CatalogLoader(template: template, limits: limits, today: today)
        var loaded: [LoadedCatalog] = []
        for source in sources { loaded.append(try loader.catalogFile(source)) }
        let plan = try write(loaded, sources, template: template, to: destination)
        var reports: [FindingReport] = []
        for (index, source) in sources.enumerated() {
            let own = plan.findingsOfCatalogs[index]
            let common = index == 0 ? plan.findings.filter { !isOfCatalog($0, plan) } : []
            reports.append(
                FindingReport(
                    loaded[index], and: (own + common).located(in: source.name),
                    source: source.name, template: template))
        }
        return reports
    }

    private func isOfCatalog(_ finding: Finding, _ plan: FormPlan) -> Bool {
        plan.findingsOfCatalogs.contains { $0.contains(finding) }
    }

    private func write(
        _ loaded: [LoadedCatalog], _ sources: [CatalogSource], template: FormTemplate,
        to destination: OutputDestination
    ) throws(GongkaiError) -> FormPlan {
        var page = page
        if format == .html { page.pages = page.pages ?? .continuous }
        let layout = try FormLayout(
            template: format == .html ? template.forWebPages : template, options: page)
        let plan = layout.planner.plan(
            loaded.map(\.catalog), as: arrangement == .stack ? .stack : .sheets)
        guard format == .xlsx else {
            try destination.write(layout.webPage(of: plan.workbook))
            return plan
        }
        var faults: [Finding] = []
        for (catalog, source) in zip(loaded, sources) {
            faults += CatalogValidator.textsTooLongForACell(in: catalog.catalog, file: source.name)
        }
        if faults.isEmpty { faults = layout.faults(in: plan.workbook) }
        guard faults.isEmpty else {
            throw GongkaiError(refusedPlanOf: sources[0].name, faults: faults)
        }
        try WorkbookOutput(plan: plan.workbook).write(to: destination)
        return plan
    }
}

extension FormLayout {
    /// A plan as a web page.
    func webPage(of workbook: WorkbookPlan) -> [UInt8] {
        let names = Set(workbook.styles.map(\.fontName))
        let fallbacks = names.reduce(into: [String: [String]]()) { fallbacks, name in
            fallbacks[name] = fonts.fallbacks(of: name)
        }
        return HTMLDocument(fontFallbacks: fallbacks).bytes(of: workbook)
    }
}
