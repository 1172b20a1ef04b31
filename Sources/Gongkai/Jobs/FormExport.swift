public import DisclosureCatalog
import DisclosureForms
import SheetModel
import Workbooks

/// Lays a catalog out as the official form and writes it as a file.
///
/// A catalog with errors is written all the same, for the clerk needs the draft; the report tells
/// what must be corrected before filing. The same catalog always gives the same bytes.
///
///     var export = FormExport()
///     export.page.paper = .a3
///     let report = try export.run(
///         from: .file("catalog.json"), to: .file("form.xlsx", replacing: true))
public struct FormExport: Sendable {
    /// The form.
    public var template = TemplateChoice.standard
    /// The file format.
    public var format = FormFormat.xlsx
    /// The paper and the pages; CSV has neither.
    public var page = PageOptions()
    /// How CSV is written; other formats have no such options.
    public var csv = CSVOptions()
    /// What makes the form one for a department to fill in; nil is the form for filing.
    public var fillIn: FillInOptions?
    /// Where the temporary files of a spreadsheet are while it is written.
    public var temporaryFiles = TemporaryFiles.besideOutput
    /// What is too large to be read.
    public var limits = Limits.standard
    /// The day against which dates are judged; nil judges none.
    public var today: CalendarDate?

    /// Makes the job: the standard form as a spreadsheet.
    public init() {}

    /// Reads a catalog file and writes the form.
    ///
    /// Throws `GongkaiError` for a source that cannot be read, for a catalog that the format cannot
    /// hold, such as a text of more than 32,767 characters in a spreadsheet, and for a destination
    /// that cannot be written; an existing file is unchanged then.
    public func run(
        from source: CatalogSource, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        try destination.check()
        let (template, recipe) = try prepared(.fillIn)
        let loader = CatalogLoader(template: template, limits: limits, today: today)
        let loaded = try loader.catalogFile(source)
        let form = FormWriter(
            export: self, template: template, source: source.name, fillIn: recipe)
        let findings = try form.write(loaded.catalog, to: destination)
        return FindingReport(loaded, and: findings, source: source.name, template: template)
    }

    /// Writes the form of a catalog at hand; `name` stands for it in the report.
    ///
    /// Throws `GongkaiError` as `run(from:to:)` does.
    public func run(
        _ catalog: Catalog, name: String, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        try destination.check()
        let (form, loaded) = try writer(of: catalog, name: name)
        let findings = try form.write(catalog, to: destination)
        return FindingReport(loaded, and: findings, source: name, template: form.template)
    }

    /// Makes the form of a catalog at hand in memory, as a server sends it; `name` stands for the
    /// catalog in the report.
    ///
    /// A spreadsheet is a file of up to a few MiB in `temporaryFolder` on the way, and nothing of it
    /// stays there. Throws `GongkaiError` as `run(from:to:)` does.
    ///
    ///     let (bytes, report) = try FormExport().bytes(of: catalog, name: "示例市统计局")
    public func bytes(
        of catalog: Catalog, name: String, temporaryFolder: String = "/tmp"
    ) throws(GongkaiError) -> (bytes: [UInt8], report: FindingReport) {
        let (form, loaded) = try writer(of: catalog, name: name)
        let (bytes, findings) = try form.bytes(of: catalog, temporaryFolder: temporaryFolder)
        let report = FindingReport(
            loaded, and: findings, source: name, template: form.template)
        return (bytes, report)
    }

    private func writer(
        of catalog: Catalog, name: String
    ) throws(GongkaiError) -> (form: FormWriter, loaded: LoadedCatalog) {
        let (template, recipe) = try prepared(.fillIn)
        let loader = CatalogLoader(template: template, limits: limits, today: today)
        return (
            FormWriter(export: self, template: template, source: name, fillIn: recipe),
            LoadedCatalog(catalog: catalog, findings: loader.findings(in: catalog, file: name))
        )
    }

    /// Writes a form without items, for a department to fill in; it is named after its template in
    /// the report.
    ///
    /// It is always one for filling in, with the standard options where `fillIn` has none. Throws
    /// `GongkaiError` for a format that is no spreadsheet, for options that no form can have, and
    /// for a destination that cannot be written; an existing file is unchanged then.
    ///
    ///     var export = FormExport()
    ///     export.fillIn = FillInOptions(rows: 30)
    ///     let blank = BlankForm(department: "示例市统计局")
    ///     _ = try export.run(blank, to: .file("blank.xlsx", replacing: true))
    public func run(
        _ blank: BlankForm, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        try destination.check()
        var export = self
        export.fillIn = fillIn ?? FillInOptions()
        let (template, recipe) = try export.prepared(.blank)
        let writer = FormWriter(
            export: export, template: template, source: template.name, fillIn: recipe)
        let findings = try writer.write(blank.catalog(template), to: destination)
        // Nobody has filled it in; there is nothing to judge yet.
        return FindingReport(
            LoadedCatalog(catalog: blank.catalog(template), findings: []), and: findings,
            source: template.name, template: template, blankRows: recipe?.rows)
    }

    private func prepared(
        _ kind: FormIdentity.Kind
    ) throws(GongkaiError) -> (template: FormTemplate, recipe: FillInRecipe?) {
        if fillIn != nil, format != .xlsx { throw GongkaiError(fillInFormat: format.rawValue) }
        return try template.template(limits, fillIn: fillIn, kind: kind)
    }
}
