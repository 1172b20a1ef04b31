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
        let template = try template.template(limits)
        let loader = CatalogLoader(template: template, limits: limits, today: today)
        let loaded = try loader.catalogFile(source)
        let form = FormWriter(export: self, template: template, source: source.name)
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
        let template = try template.template(limits)
        let loader = CatalogLoader(template: template, limits: limits, today: today)
        let loaded = LoadedCatalog(
            catalog: catalog, findings: loader.findings(in: catalog, file: name))
        let form = FormWriter(export: self, template: template, source: name)
        let findings = try form.write(catalog, to: destination)
        return FindingReport(loaded, and: findings, source: name, template: template)
    }
}
