public import DisclosureCatalog

/// Checks catalogs against the rules of a form, without writing anything.
///
///     let report = try CatalogValidation().report(on: .file("catalog.json"))
///     let mayBeFiled = !report.hasErrors
public struct CatalogValidation: Sendable {
    /// The form whose columns must be filled; nil is the standard one for a catalog file, and the
    /// one that a source is recognised as.
    public var template: TemplateChoice?
    /// Further forms of one's own that a source may be.
    public var otherTemplates: [TemplateChoice] = []
    /// What is too large to be read.
    public var limits = Limits.standard
    /// The day against which dates are judged; nil judges none.
    public var today: CalendarDate?
    /// Whether a note says of every deadline how it is understood.
    public var listsDeadlines = false
    /// Where a form goes back with its findings marked; nil is nowhere, and only workbooks can.
    public var reply: FormReply?

    /// Makes the job.
    public init() {}

    /// All findings in a catalog file, a filled form or published text, as the source turns out to
    /// be; of a file with several forms those in all of them.
    ///
    /// Throws `GongkaiError` for a source that cannot be read or understood, and for a reply to a
    /// source that is no workbook or to a place that is taken. Where the writing of a reply fails
    /// later, the report's `replyError` tells.
    public func report(on source: CatalogSource) throws(GongkaiError) -> FindingReport {
        let template = try (template ?? .standard).template(limits)
        var loader = CatalogLoader(
            template: template, limits: limits, today: today, listsDeadlines: listsDeadlines)
        loader.forms = try KnownForms.library(
            (self.template.map { [$0] } ?? []) + otherTemplates, limits: limits)
        try reply?.destination.check()
        let bytes = try source.read(limits)
        try reply.check(bytes, name: source.name)
        let loaded = try loader.everyCatalog(.bytes(bytes, name: source.name))
        var report = FindingReport(all: loaded, source: source.name, template: template)
        report.replyError = reply.write(report, on: bytes, limits)
        return report
    }
}
