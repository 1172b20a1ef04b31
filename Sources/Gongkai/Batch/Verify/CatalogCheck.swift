import DisclosureCatalog
import DisclosureForms
import Workbooks

/// Compares the forms of an output folder or bundle with the catalogs that they were made from.
struct CatalogCheck {
    let contents: any BatchContents
    let manifest: BatchManifest
    let writer: DepartmentWriter
    private(set) var differences: [Finding] = []
    private(set) var catalogCount = 0
    private var recent = RecentFile()

    /// Knows the forms and options that the manifest tells of.
    ///
    /// Throws `GongkaiError` if a form is neither bundled nor among `templates`.
    init(
        contents: any BatchContents, manifest: BatchManifest, templates: [TemplateChoice],
        limits: Limits
    ) throws(GongkaiError) {
        self.contents = contents
        self.manifest = manifest
        let export = try BatchExport(manifest, templates: templates, limits: limits)
        writer = DepartmentWriter(forms: try BatchForms(export), limits: limits)
    }

    /// Reads all catalogs of the input again and compares the departments' files with them.
    ///
    /// Throws `GongkaiError` if the input as a whole cannot be read.
    mutating func run(_ input: BatchInput) throws(GongkaiError) {
        guard input != .standardInput, input != .listOnStandardInput,
            let loader = writer.forms.forms.first?.loader
        else { throw GongkaiError(batchUsage: .catalogsFromStandardInput) }
        var census = BatchCensus(limits: writer.limits, stop: BatchStop())
        try census.find(input, besides: nil)
        try census.read(with: loader, jobs: ThisProcess.processorCount) { true }
        var slots: [String: BatchSlot] = [:]
        for slot in census.slots { slots[slot.name] = slot }
        for entry in manifest.entries where entry.status == .done {
            guard let slot = slots.removeValue(forKey: entry.sourceName) else {
                add(.catalogMissing, entry.sourceName)
                continue
            }
            guard let hash = slot.hash, hash == entry.catalogHash else {
                add(.catalogChanged, entry.sourceName)
                continue
            }
            check(entry, against: slot)
        }
        let known = Set(manifest.entries.map(\.sourceName))
        for slot in census.slots where !known.contains(slot.name) && slot.refusal == nil {
            add(.catalogExtra, slot.name)
        }
    }

    private mutating func check(_ entry: BatchManifest.Entry, against slot: BatchSlot) {
        guard let loaded = try? writer.load(slot, recent: &recent) else {
            return add(.catalogMissing, entry.sourceName)
        }
        catalogCount += 1
        for file in entry.files where !isAsPlanned(file, loaded.catalog, slot) {
            add(.catalog, file.path)
        }
    }

    /// Whether a file is what its catalog gives: workbooks cell by cell, others byte by byte.
    private func isAsPlanned(
        _ file: BatchManifest.File, _ catalog: Catalog, _ slot: BatchSlot
    ) -> Bool {
        guard let format = BatchFormat(rawValue: file.format) else { return false }
        guard let formFormat = format.form else {
            return (try? CatalogFile.bytes(of: catalog)).map { ContentHash(of: $0) } == file.hash
        }
        let form = writer.forms.forms.first { $0.name == file.template }
        guard
            let (product, _) = try? form?.producer.product(
                of: catalog, as: formFormat, source: slot.name, destination: file.path)
        else { return false }
        switch product {
        case .bytes(let bytes): return ContentHash(of: bytes) == file.hash
        case .workbook(let plan):
            do throws(GongkaiError) {
                try contents.withFile(file.path) { path throws(GongkaiError) in
                    do throws(WorkbookError) {
                        try PackageCheck.check(path: path, against: plan)
                    } catch {
                        throw GongkaiError(error, destination: file.path)
                    }
                }
                return true
            } catch {
                return false
            }
        }
    }

    private mutating func add(_ difference: Difference, _ place: String) {
        differences.append(difference.finding(place))
    }
}

extension BatchExport {
    /// The export that a manifest tells of.
    fileprivate init(
        _ manifest: BatchManifest, templates: [TemplateChoice], limits: Limits
    ) throws(GongkaiError) {
        self.init()
        self.limits = limits
        let choices = templates + TemplateChoice.bundledNames.map(TemplateChoice.bundled)
        var known: [String: TemplateChoice] = [:]
        for choice in choices {
            known[try choice.templateAndHash(limits).hash.hexadecimal] = choice
        }
        var wanted: [TemplateChoice] = []
        for template in manifest.templates {
            guard let choice = known[template.sha256] else {
                throw GongkaiError(unknownTemplateOfBatch: template.name)
            }
            wanted.append(choice)
        }
        self.templates = wanted
        let settings = manifest.settings
        formats = (settings["formats"] ?? "").split(separator: ",").compactMap {
            BatchFormat(rawValue: String($0))
        }
        page = PageOptions(
            paper: settings["paper"].flatMap(PageOptions.Paper.init(rawValue:)),
            pages: settings["pages"].flatMap(PageOptions.Pages.init(rawValue:)))
        fillIn = settings["fillIn"].map(FillInOptions.init(setting:))
        csv = CSVOptions(
            encoding: settings["encoding"].flatMap(CSVOptions.Encoding.init(rawValue:))
                ?? .utf8WithMark,
            channels: settings["channels"].flatMap(CSVOptions.Channels.init(rawValue:))
                ?? .columns,
            guardsFormulas: settings["formulaGuard"] != "off")
        csv.hasCatalogColumns = settings["catalogColumns"] != "off"
        for hash in (settings["sourceTemplates"] ?? "").split(separator: ",") {
            guard let choice = known[String(hash)] else {
                throw GongkaiError(unknownTemplateOfBatch: String(hash.prefix(8)))
            }
            sourceTemplates.append(choice)
        }
    }
}

extension LocalizedText {
    fileprivate static let catalogsFromStandardInput = LocalizedText(
        zh: "--catalogs 要用文件或文件夹，不能用标准输入。",
        en: "--catalogs takes a file or a folder, not standard input.")
}
