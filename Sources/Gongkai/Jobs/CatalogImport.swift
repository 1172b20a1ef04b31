public import DisclosureCatalog

/// Turns a filled form or published text into a catalog, with a report of every repair and every
/// doubt.
///
/// A form is a workbook (XLSX), CSV, or the table of a web page. Published text is the table as it
/// was copied from a page or a document, cells separated by tabs. Which of these a source is, its
/// bytes tell, not its name; which form it is, its header tells.
/// Of the report, notes tell what was normalised, warnings what is doubtful, and errors what must
/// be corrected before the catalog is filed; its places are cells, or lines of the text.
///
///     let (catalog, report) = try CatalogImport().catalog(from: .file("form.xlsx"))
///     print(catalog.items.count, report.summary(in: .english))
public struct CatalogImport: Sendable {
    /// The form that the source is; nil recognises it among those that come with the program.
    ///
    /// A template file is one more form, which is taken where others fit as well.
    public var template: TemplateChoice?
    /// Further forms of one's own that the source may be.
    public var otherTemplates: [TemplateChoice] = []
    /// What is too large to be read.
    public var limits = Limits.standard
    /// The day against which dates are judged; nil judges none.
    public var today: CalendarDate?
    /// Where the form goes back with its findings marked; nil is nowhere, and only workbooks can.
    public var reply: FormReply?

    /// Makes the job for any form that comes with the program.
    public init() {}

    /// Reads the catalog.
    ///
    /// Throws `GongkaiError` for a source that cannot be read, for a workbook that is damaged,
    /// protected by a password or beyond the limits, for text in an unknown encoding, where there is
    /// no table of a form, and where the header fits no form well or several equally well; the
    /// error names them with their scores. What the table lacks is no error but a finding.
    public func catalog(
        from source: CatalogSource
    ) throws(GongkaiError) -> (catalog: Catalog, report: FindingReport) {
        let loader = try loader()
        let loaded = try loader.form(source)
        return (
            loaded.catalog,
            FindingReport(loaded, source: source.name, template: loader.template)
        )
    }

    /// Reads all catalogs of a source: a workbook may have a form on each of its sheets, and a sheet
    /// the tables of several departments below each other, as towns publish them.
    ///
    /// There is a report for each; what concerns the source as a whole is in the first. Throws
    /// `GongkaiError` as `catalog(from:)` does.
    ///
    ///     for (catalog, report) in try CatalogImport().catalogs(from: .file("town.xlsx")) {
    ///         print(catalog.department, report.findings.count)
    ///     }
    public func catalogs(
        from source: CatalogSource
    ) throws(GongkaiError) -> [(catalog: Catalog, report: FindingReport)] {
        let loader = try loader()
        return try loader.forms(source).map { loaded in
            (
                loaded.catalog,
                FindingReport(loaded, source: source.name, template: loader.template)
            )
        }
    }

    private func loader() throws(GongkaiError) -> CatalogLoader {
        var loader = CatalogLoader(
            template: try TemplateChoice.standard.template(limits), limits: limits, today: today)
        loader.forms = try KnownForms.library(
            (template.map { [$0] } ?? []) + otherTemplates, limits: limits)
        return loader
    }

    /// Reads the catalog and writes it as a catalog file, then the reply, if there is to be one.
    ///
    /// Of a source with several catalogs the first is written; the others are errors among the
    /// findings, the first of which lists them all. `FormsImport` writes each. The reply asks about
    /// all of them.
    ///
    /// Throws `GongkaiError` as `catalog(from:)` does, for a destination that cannot be written,
    /// and, before anything is written, for a reply to a source that is no workbook or to a place
    /// that is taken; an existing catalog file is unchanged then. A reply that cannot be written
    /// later does not concern the catalog: the report's `replyError` tells.
    public func run(
        from source: CatalogSource, to destination: OutputDestination
    ) throws(GongkaiError) -> FindingReport {
        try destination.check()
        try reply?.destination.check()
        let form = try source.read(limits)
        let loader = try loader()
        let loaded = try loader.form(.bytes(form, name: source.name))
        try reply.check(form, name: source.name)
        let all = loaded.hasOthers ? try loader.forms(.bytes(form, name: source.name)) : []
        var report = FindingReport(
            loaded, and: all.isEmpty ? [] : [Finding(firstOf: all, in: source.name)],
            source: source.name, template: loader.template)
        let asked =
            all.isEmpty
            ? report : FindingReport(all: all, source: source.name, template: loader.template)
        try CatalogFile.write(loaded.catalog, to: destination)
        report.replyError = reply.write(asked, on: form, limits)
        return report
    }
}

extension Finding {
    /// How many names a sentence may list.
    private static let mostNames = 30

    /// A file with several catalogs, of which only the first fits into one catalog file.
    fileprivate init(firstOf all: [LoadedCatalog], in file: String) {
        let names = all.prefix(Self.mostNames).map { loaded in
            let table = loaded.table
            let place = table?.name ?? table?.line.map { ":\($0)" } ?? ""
            let department = loaded.catalog.department
            let isNamed = department.isEmpty || place.contains(department)
            return escapedQuote(isNamed ? place : "\(place) \(department)")
        }
        let isCut = all.count > Self.mostNames
        self.init(
            rule: "import.catalogs", severity: .error, place: Place(file: file),
            message: LocalizedText(
                zh: """
                    文件中有 \(all.count) 份清单：\(names.joined(separator: "、"))\(isCut ? "等" : "")；\
                    一个清单文件只有一份，只写入了第一份。
                    """,
                en: """
                    The file holds \(all.count) catalogs: \(names.joined(separator: ", "))\
                    \(isCut ? " and others" : ""). A catalog file is one; only the first was written.
                    """),
            suggestion: LocalizedText(
                zh: "用 -o 文件夹/ 可把每份各存为一个清单文件。",
                en: "With -o FOLDER/ each becomes a catalog file."))
    }
}
