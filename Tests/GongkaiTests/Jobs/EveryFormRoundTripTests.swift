import BundledTemplates
import DisclosureCatalog
import DisclosureForms
import Foundation
import Gongkai
import TestSupport
import Testing

/// From a catalog to a file and back, for every form and format, without naming the form.
@Suite struct EveryFormRoundTripTests {
    static let forms = BundledTemplates.formNames
    private static let seeds = UInt64(0)..<6

    private func expectIdentity(
        _ form: String, _ export: FormExport, as name: String, hasVocabulary: Bool,
        location: SourceLocation = #_sourceLocation
    ) throws {
        var export = export
        export.template = .bundled(form)
        let catalogs = try FormCatalogs(form: form)
        for seed in Self.seeds {
            let catalog = catalogs.catalog(seed: seed)
            let data = try export.file(of: catalog).data
            let (found, report) = try CatalogImport().catalog(
                from: .bytes(Array(data), name: name))
            if hasVocabulary {
                #expect(found == catalog, "seed \(seed)", sourceLocation: location)
            } else {
                #expect(
                    found.withoutVocabulary == catalog.withoutVocabulary, "seed \(seed)",
                    sourceLocation: location)
            }
            #expect(report.recognisedForm == form, sourceLocation: location)
            #expect(report.recognitionScore == 1, sourceLocation: location)
        }
    }

    /// Whether the cell for channels lists all of them.
    private func listsAll(_ form: String) throws -> Bool {
        try FormCatalogs(form: form).template.channels.shown == .all
    }

    @Test(arguments: forms, PageOptions.Pages.allCases)
    func workbook(form: String, pages: PageOptions.Pages) throws {
        var export = FormExport()
        export.page.pages = pages
        try expectIdentity(form, export, as: "form.xlsx", hasVocabulary: try listsAll(form))
    }

    @Test(arguments: forms, PageOptions.Pages.allCases)
    func webPage(form: String, pages: PageOptions.Pages) throws {
        var export = FormExport()
        export.format = .html
        export.page.pages = pages
        try expectIdentity(form, export, as: "list.html", hasVocabulary: try listsAll(form))
    }

    @Test(arguments: forms, CSVOptions.Encoding.allCases)
    func recordsWithAColumnForEachChannel(form: String, encoding: CSVOptions.Encoding) throws {
        var export = FormExport()
        export.format = .csv
        export.csv = CSVOptions(encoding: encoding, channels: .columns)
        try expectIdentity(form, export, as: "form.csv", hasVocabulary: true)
    }

    @Test(arguments: forms, CSVOptions.Encoding.allCases)
    func recordsWithOneCellForAllChannels(form: String, encoding: CSVOptions.Encoding) throws {
        var export = FormExport()
        export.format = .csv
        export.csv = CSVOptions(encoding: encoding, channels: .cell, guardsFormulas: false)
        try expectIdentity(form, export, as: "form.csv", hasVocabulary: try listsAll(form))
    }

    /// A catalog without items still has a department and a sign-off.
    @Test(arguments: FormFormat.allCases)
    func aCatalogWithoutItems(format: FormFormat) throws {
        var catalog = soundCatalog()
        catalog.sections = []
        catalog.channelVocabulary = []
        var export = FormExport()
        export.format = format
        var (found, report) = try CatalogImport().catalog(
            from: .bytes(Array(try export.file(of: catalog).data), name: "form"))
        // The form counts its items.
        found.declaredCounts = nil
        #expect(found == catalog)
        #expect(report.findings.contains { $0.rule == "import.rows.none" })
    }
}
