public import DisclosureCatalog
import DisclosureForms
import SheetModel

/// Lays a catalog out and prints the plan of the form as text: every cell, merge, height and page.
///
/// The text is stable: the same catalog and template always give the same. It is for comparing
/// layouts and for reports of faults.
///
///     let report = try FormPlanDump().run(
///         from: .file("catalog.json"), to: .file("plan.txt", replacing: true))
public struct FormPlanDump: Sendable {
    /// The form.
    public var template = TemplateChoice.standard
    /// The paper and the pages.
    public var page = PageOptions()
    /// What makes the form one for a department to fill in; nil is the form for filing.
    public var fillIn: FillInOptions?
    /// What is too large to be read.
    public var limits = Limits.standard
    /// The day against which dates are judged; nil judges none.
    public var today: CalendarDate?

    /// Makes the job with the standard form.
    public init() {}

    /// Reads a catalog file and writes its plan in UTF-8.
    ///
    /// The report has an error for everything that would keep the form from being written. Throws
    /// `GongkaiError` for a source that cannot be read, and for a destination that cannot be
    /// written; an existing file is unchanged then.
    public func run(
        from source: CatalogSource, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        try destination.check()
        let (template, recipe) = try template.template(limits, fillIn: fillIn)
        let loader = CatalogLoader(template: template, limits: limits, today: today)
        let loaded = try loader.catalogFile(source)
        return try write(loaded, of: source.name, template, recipe, to: destination)
    }

    /// Writes the plan of a form without items, for a department to fill in, with the standard
    /// options where `fillIn` has none.
    ///
    /// Throws `GongkaiError` for options that no form can have, and for a destination that cannot
    /// be written; an existing file is unchanged then.
    public func run(
        _ blank: BlankForm, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        try destination.check()
        let (template, recipe) = try template.template(
            limits, fillIn: fillIn ?? FillInOptions(), kind: .blank)
        let loaded = LoadedCatalog(catalog: blank.catalog(template), findings: [])
        return try write(loaded, of: template.name, template, recipe, to: destination)
    }

    private func write(
        _ loaded: LoadedCatalog, of source: String, _ template: FormTemplate,
        _ recipe: FillInRecipe?, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        let layout = try FormLayout(template: template, options: page)
        let plan = layout.plan(
            loaded.catalog, filling: try recipe?.filling(of: loaded.catalog))
        let findings = plan.findings.located(in: source) + layout.faults(in: plan.workbook)
        try destination.write(Array(PlanDump(plan.workbook).text.utf8))
        return FindingReport(
            loaded, and: findings, source: source, template: template,
            blankRows: recipe.flatMap { $0.kind == .blank ? $0.rows : nil })
    }
}

extension [Finding] {
    /// The findings of a layout, which knows items and sheets but no files.
    func located(in file: String) -> [Finding] {
        map { finding in
            var finding = finding
            if finding.place.sheet == nil { finding.place.file = file }
            return finding
        }
    }
}
