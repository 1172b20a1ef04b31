import DisclosureCatalog
import DisclosureForms

/// Makes all files of one department in its unfinished folder.
struct DepartmentWriter: Sendable {
    let forms: BatchForms
    let limits: Limits

    /// What a department came to.
    struct Result {
        var entry: BatchManifest.Entry
        /// The line of its items for the journal.
        var items: [UInt8]
    }

    /// Reads the catalog of an input and writes the files.
    ///
    /// `entry` has the department's folder, and `recent` is what the thread has read last. Throws
    /// `GongkaiError` if any of the files cannot be made; what there is of them is then of no use.
    func write(
        _ slot: BatchSlot, _ entry: BatchManifest.Entry, into staged: borrowing StagedDepartment,
        recent: inout RecentFile
    ) throws(GongkaiError) -> Result {
        let loaded = try load(slot, recent: &recent)
        let folder = entry.folder ?? ""
        var entry = entry
        var findings = loaded.findings
        for form in forms.forms {
            // The rules of the form that it was read by have looked at the catalog already.
            let readBy = loaded.form?.template ?? forms.forms.first?.producer.template
            if form.producer.template != readBy {
                findings.add(form.loader.findings(in: loaded.catalog, file: slot.name))
            }
            for format in forms.formats {
                guard let formFormat = format.form else { continue }
                let name = forms.fileName(folder, format, form)
                let path = "\(folder)/\(name)"
                let (product, found) = try form.producer.product(
                    of: loaded.catalog, as: formFormat, source: slot.name, destination: path)
                findings += found
                let measures = try write(product, as: name, for: path, into: staged)
                entry.files.append(
                    .init(
                        path: path, format: format.rawValue, template: form.name,
                        size: measures.size, hash: measures.hash))
            }
        }
        if forms.formats.contains(.json) {
            entry.files.append(try writeCatalog(loaded.catalog, folder: folder, into: staged))
        }
        entry.status = .done
        entry.counts = BatchManifest.Counts(of: loaded.catalog, Set(findings))
        return Result(entry: entry, items: items(of: loaded.catalog, folder: folder).line)
    }

    /// Reads the catalog of an input.
    ///
    /// Throws `GongkaiError` if it cannot be read, or is not what it was when its hash was taken.
    func load(
        _ slot: BatchSlot, recent: inout RecentFile
    ) throws(GongkaiError) -> LoadedCatalog {
        guard var loader = forms.forms.first?.loader else {
            throw GongkaiError(internalFault: "batch without form")
        }
        guard let line = slot.line else {
            var loaded = try loaded(slot, by: loader, recent: &recent)
            if loaded.catalog.department.isEmpty, let name = slot.department, !name.isEmpty {
                loaded.catalog.department = name
                // It is not blank any more.
                loaded.findings.removeAll {
                    $0.place.field == .department && $0.severity == .error
                }
                loaded.findings.append(Finding(departmentOfFile: slot.source, name))
            }
            return loaded
        }
        loader.line = line
        return try loader.catalogFile(.bytes(try bytes(of: slot), name: slot.source))
    }

    private func bytes(of slot: BatchSlot) throws(GongkaiError) -> [UInt8] {
        let bytes = try GongkaiError.telling { () throws(FileError) in try slot.read(limits) }
        guard ContentHash(of: bytes) == slot.hash else {
            throw GongkaiError(.inputNotUnderstood, .changedMeanwhile(slot.name))
        }
        return bytes
    }

    private func loaded(
        _ slot: BatchSlot, by loader: CatalogLoader, recent: inout RecentFile
    ) throws(GongkaiError) -> LoadedCatalog {
        guard let table = slot.table else {
            return try loader.anySource(.bytes(try bytes(of: slot), name: slot.source))
        }
        let all = try recent.catalogs(of: slot) { () throws(GongkaiError) in
            try loader.forms(.bytes(try bytes(of: slot), name: slot.source))
        }
        guard all.indices.contains(table.index) else {
            throw GongkaiError(.inputNotUnderstood, .changedMeanwhile(slot.name))
        }
        return all[table.index]
    }

    private func write(
        _ product: FormProduct, as name: String, for path: String,
        into staged: borrowing StagedDepartment
    ) throws(GongkaiError) -> (size: Int, hash: ContentHash) {
        do {
            switch product {
            case .bytes(let bytes):
                try staged.write(bytes, as: name, for: path)
                return (bytes.count, ContentHash(of: bytes))
            case .workbook(let plan):
                try WorkbookOutput(plan: plan, temporaryFiles: forms.temporaryFiles).produce(
                    at: "\(staged.path)/\(name)", staged.path, for: path)
                return try staged.measure(name, for: path)
            }
        } catch let error as GongkaiError {
            throw error
        } catch let error as FileError {
            throw GongkaiError(error)
        } catch {
            throw GongkaiError(internalFault: "department")
        }
    }

    private func writeCatalog(
        _ catalog: Catalog, folder: String, into staged: borrowing StagedDepartment
    ) throws(GongkaiError) -> BatchManifest.File {
        let bytes = try CatalogFile.bytes(of: catalog)
        let name = forms.fileName(folder, .json, nil)
        let path = "\(folder)/\(name)"
        let measures = try write(.bytes(bytes), as: name, for: path, into: staged)
        return BatchManifest.File(
            path: path, format: BatchFormat.json.rawValue, template: nil, size: measures.size,
            hash: measures.hash)
    }

    private func items(of catalog: Catalog, folder: String) -> BatchItems {
        guard let template = forms.forms.first?.producer.template else {
            return BatchItems(folder: folder, headings: [], rows: [])
        }
        let records = FormRecorder(template: template, channelStyle: .lines).records(of: catalog)
        let rows = records.rows.map { row in
            row.map { value -> BatchItems.Value in
                guard case .text(let text) = value else { return value }
                return .text(forms.summary.chosenChannels(in: text))
            }
        }
        return BatchItems(folder: folder, headings: records.headings, rows: rows)
    }
}

extension [Finding] {
    /// Adds those that say something new, wherever they place it.
    fileprivate mutating func add(_ more: [Finding]) {
        let known = Set(map(FindingContent.init))
        self += more.filter { !known.contains(FindingContent($0)) }
    }
}

extension Finding {
    /// A form that does not tell whose it is.
    fileprivate init(departmentOfFile source: String, _ name: String) {
        let name = escapedQuote(name)
        self.init(
            rule: "batch.department", severity: .warning, place: Place(file: source),
            message: LocalizedText(
                zh: "没有写明责任单位，按文件名作“\(name)”，请核对。",
                en:
                    "The department is not stated; “\(name)” was taken from the file's name. Check it."
            ))
    }
}

/// What a finding says, wherever it places it.
private struct FindingContent: Hashable {
    var rule: String
    var item: String?
    var field: CatalogField?
    var message: LocalizedText

    init(_ finding: Finding) {
        rule = finding.rule
        item = finding.place.itemNumber
        field = finding.place.field
        message = finding.message
    }
}
