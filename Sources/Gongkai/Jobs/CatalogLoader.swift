import DisclosureCatalog
import DisclosureForms
import SheetModel

/// A catalog, what was found in it, and the lines of its file where that was found.
struct LoadedCatalog {
    var catalog: Catalog
    var findings: [Finding]
    var lines: [Place: Int] = [:]
}

/// Reads catalogs for the jobs and has the rules look at them.
struct CatalogLoader {
    var template: FormTemplate
    var limits: Limits
    var today: CalendarDate?

    /// A catalog file.
    func catalogFile(_ source: CatalogSource) throws(GongkaiError) -> LoadedCatalog {
        try catalogFile(try source.read(limits), name: source.name)
    }

    /// Published text.
    func publishedText(_ source: CatalogSource) throws(GongkaiError) -> LoadedCatalog {
        try publishedText(try source.read(limits), name: source.name)
    }

    /// A catalog file or published text, as its first bytes tell.
    func anySource(_ source: CatalogSource) throws(GongkaiError) -> LoadedCatalog {
        let bytes = try source.read(limits)
        return switch SourceKind(bytes) {
        case .catalogFile: try catalogFile(bytes, name: source.name)
        default: try publishedText(bytes, name: source.name)
        }
    }

    /// What the rules of this form find in a catalog.
    func findings(in catalog: Catalog, file: String?) -> [Finding] {
        CatalogValidator(options: template.validationOptions(today: today))
            .findings(in: catalog, file: file)
    }

    private func catalogFile(
        _ bytes: [UInt8], name: String
    ) throws(GongkaiError) -> LoadedCatalog {
        let catalog: Catalog
        do {
            catalog = try CatalogFile.read(bytes, file: name, limits: limits)
        } catch {
            throw Self.error(error, kind: SourceKind(bytes), name: name)
        }
        let findings = findings(in: catalog, file: name)
        return LoadedCatalog(
            catalog: catalog, findings: findings,
            lines: CatalogFile.lines(of: findings, in: bytes))
    }

    /// What is no JSON from its first character on is better called by its name.
    private static func error(
        _ error: JSONFileError, kind: SourceKind, name: String
    ) -> GongkaiError {
        switch (kind, error.code) {
        case (.catalogFile, _): GongkaiError(error)
        case (.text, .syntax) where error.position == TextPosition(line: 1, column: 1):
            GongkaiError(wrongKind: kind, source: "\(name):1")
        case (.text, _): GongkaiError(error)
        default: GongkaiError(wrongKind: kind, source: name)
        }
    }

    private func publishedText(
        _ bytes: [UInt8], name: String
    ) throws(GongkaiError) -> LoadedCatalog {
        let kind = SourceKind(bytes)
        guard kind == .text else { throw GongkaiError(wrongKind: kind, source: name) }
        let text: JSONText
        do {
            text = try JSONText(bytes, file: name, limits: limits)
        } catch {
            throw GongkaiError(error)
        }
        let grid = SheetGrid(tabSeparated: String(decoding: text.bytes, as: UTF8.self))
        do {
            let reading = try FormReader(template: template).read(grid, fileName: name)
            let found = findings(in: reading.catalog, file: nil)
            return LoadedCatalog(
                catalog: reading.catalog, findings: reading.findings + reading.located(found))
        } catch {
            throw GongkaiError(error, template: template)
        }
    }
}
