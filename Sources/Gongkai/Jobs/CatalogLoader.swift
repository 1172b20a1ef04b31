import DelimitedText
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
    /// Whether a note says of every deadline how it is understood.
    var listsDeadlines = false

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
        var options = template.validationOptions(today: today)
        options.listsDeadlines = listsDeadlines
        return CatalogValidator(options: options).findings(in: catalog, file: file)
    }

    private func catalogFile(
        _ bytes: [UInt8], name: String
    ) throws(GongkaiError) -> LoadedCatalog {
        let catalog: Catalog
        let document: JSONDocument
        do {
            (catalog, document) = try CatalogFile.open(bytes, file: name, limits: limits)
        } catch {
            throw Self.error(error, kind: SourceKind(bytes), name: name)
        }
        let findings = findings(in: catalog, file: name)
        return LoadedCatalog(
            catalog: catalog, findings: findings, lines: document.lines(of: findings))
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
        let reader = FormReader(template: template)
        func grid(_ text: [UInt8]) -> SheetGrid {
            SheetGrid(tabSeparated: String(decoding: text, as: UTF8.self))
        }
        // Bytes of no encoding that shows this form are told apart by the check of UTF-8 below.
        let decoded = try? TextDecoding.decode(bytes) { text throws(DelimitedTextError) in
            (try? reader.read(grid(text), fileName: name)) != nil
        }
        let text: JSONText
        do {
            text = try JSONText(decoded?.text ?? bytes, file: name, limits: limits)
        } catch {
            throw GongkaiError(error)
        }
        do {
            let reading = try reader.read(grid(text.bytes), fileName: name)
            let found = findings(in: reading.catalog, file: nil)
            let legacy = decoded?.encoding == .gb18030 ? [Finding(legacyEncodingOf: name)] : []
            return LoadedCatalog(
                catalog: reading.catalog,
                findings: legacy + reading.findings + reading.located(found))
        } catch {
            throw GongkaiError(error, template: template)
        }
    }
}

extension Finding {
    fileprivate init(legacyEncodingOf file: String) {
        self.init(
            rule: "import.encoding", severity: .note, place: Place(file: file),
            message: LocalizedText(
                zh: "文件不是 UTF-8，已按 GB18030 读取。", en: "Not UTF-8; read as GB 18030."))
    }
}
