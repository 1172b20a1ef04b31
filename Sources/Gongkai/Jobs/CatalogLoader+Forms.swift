import DelimitedText
import DisclosureCatalog
import DisclosureForms
import SheetModel
import Workbooks

/// Forms of every kind become grids, and grids catalogs.
extension CatalogLoader {
    /// The catalog of a source that holds one.
    func form(_ bytes: [UInt8], name: String) throws(GongkaiError) -> LoadedCatalog {
        let opened = try open(bytes, name: name)
        do {
            let reading = try opened.library.read(opened.source, fileName: name)
            return loaded(reading, of: opened, name: name, isFirst: true)
        } catch {
            throw GongkaiError(error, template: template)
        }
    }

    /// The catalogs of a source, one for each filled table; what concerns the source as a whole is
    /// with the first.
    func forms(_ bytes: [UInt8], name: String) throws(GongkaiError) -> [LoadedCatalog] {
        let opened = try open(bytes, name: name)
        do {
            let readings = try opened.library.readAll(opened.source, fileName: name)
            let tables = SourceTable.tables(at: readings.map(\.form.place))
            return readings.enumerated().map { index, reading in
                var loaded = loaded(reading, of: opened, name: name, isFirst: index == 0)
                loaded.table = tables[index]
                return loaded
            }
        } catch {
            throw GongkaiError(error, template: template)
        }
    }

    /// A source, the forms that it may be, and what was noticed in opening it.
    private struct Opened {
        var source: FormSource
        var library: FormLibrary
        var findings: [Finding]
        var isRecords = false
    }

    private func open(_ bytes: [UInt8], name: String) throws(GongkaiError) -> Opened {
        let kind = SourceKind(bytes)
        return switch kind {
        case .workbook, .oldOffice: try workbook(bytes, name: name)
        case .webPage: try page(bytes, name: name)
        case .text: try text(bytes, name: name)
        default: throw GongkaiError(wrongKind: kind, source: name)
        }
    }

    private var library: FormLibrary {
        forms ?? FormLibrary(given: FormLibrary.Form(template, hash: ""))
    }

    private func workbook(_ bytes: [UInt8], name: String) throws(GongkaiError) -> Opened {
        do {
            let contents = try WorkbookReader(limits: limits.workbook.reading).read(bytes)
            return Opened(
                source: FormSource(contents.grid), library: library,
                findings: contents.remarks.map { $0.finding(in: name) })
        } catch {
            throw GongkaiError(error, source: name)
        }
    }

    private func page(_ bytes: [UInt8], name: String) throws(GongkaiError) -> Opened {
        let library = library
        let (text, findings) = try text(of: bytes, name: name) { text in
            (try? HTMLPage(text)).map { library.recognises(FormSource($0)) } ?? false
        }
        let page: HTMLPage
        do {
            page = try HTMLPage(text)
        } catch {
            throw GongkaiError(error, source: name)
        }
        guard !page.tables.isEmpty else { throw GongkaiError(noTableIn: name) }
        return Opened(source: FormSource(page), library: library, findings: findings)
    }

    private func text(_ bytes: [UInt8], name: String) throws(GongkaiError) -> Opened {
        let library = library
        let (text, findings) = try text(of: bytes, name: name) { text in
            let form = try? FormText(text, library: library, name: name)
            return form.map { $0.isRecords || $0.library.recognises($0.source) } ?? true
        }
        do {
            let form = try FormText(text, library: library, name: name)
            return Opened(
                source: form.source, library: form.library, findings: findings,
                isRecords: form.isRecords)
        } catch {
            throw GongkaiError(error, template: template)
        }
    }

    /// The text of a source in UTF-8, and what there is to say about its encoding.
    private func text(
        of bytes: [UInt8], name: String, hasForm: ([UInt8]) -> Bool
    ) throws(GongkaiError) -> (text: [UInt8], findings: [Finding]) {
        // Bytes of no encoding that shows a form are told apart by the check of UTF-8 below.
        let decoded = try? TextDecoding.decode(bytes) { text throws(DelimitedTextError) in
            hasForm(text)
        }
        do {
            let text = try JSONText(decoded?.text ?? bytes, file: name, limits: limits)
            return (
                text.bytes,
                decoded?.encoding == .gb18030 ? [Finding(legacyEncodingOf: name)] : []
            )
        } catch {
            throw GongkaiError(error)
        }
    }

    private func loaded(
        _ reading: FormLibrary.Reading, of opened: Opened, name: String, isFirst: Bool
    ) -> LoadedCatalog {
        var all = isFirst ? opened.findings : []
        all += reading.form.findings
        if opened.isRecords {
            // Every record names its section; that is no repair.
            all.removeAll { $0.rule == "import.section.repeated" }
            if !opened.source.hasStatements { all.append(Finding(recordsOf: name)) }
        }
        return LoadedCatalog(
            catalog: reading.form.catalog,
            findings: all + findings(in: reading.form, by: reading.template),
            form: (reading.template, reading.match))
    }
}

/// A text that may be a form: records as CSV, a sheet saved as CSV, or cells separated by tabs.
private struct FormText {
    let isRecords: Bool
    let source: FormSource
    /// The forms that it may be.
    let library: FormLibrary

    init(_ text: [UInt8], library: FormLibrary, name: String) throws(FormReadingError) {
        let table = (try? DelimitedReader().read(text) { _ in true })?.rows ?? []
        if let (form, records) = try library.records(in: table, fileName: name) {
            isRecords = true
            source = records
            self.library = FormLibrary(given: form)
            return
        }
        isRecords = false
        self.library = library
        let pasted = FormSource(
            SheetGrid(tabSeparated: String(decoding: text, as: UTF8.self)))
        let rows = table.enumerated().map { GridRow(place: .row($0), texts: $1) }
        let saved = FormSource(SheetGrid(name: nil, rows: rows))
        source = !library.recognises(pasted) && library.recognises(saved) ? saved : pasted
    }
}

extension Finding {
    fileprivate init(legacyEncodingOf file: String) {
        self.init(
            rule: "import.encoding", severity: .note, place: Place(file: file),
            message: LocalizedText(
                zh: "文件不是 UTF-8，已按 GB18030 读取。", en: "Not UTF-8; read as GB 18030."))
    }

    fileprivate init(recordsOf file: String) {
        self.init(
            rule: "import.records", severity: .warning, place: Place(file: file),
            message: LocalizedText(
                zh: "CSV 中没有标题、责任单位和填表人等内容，读入后这些内容为空，请在清单文件中补上。",
                en: """
                    CSV has no title, department and sign-off; they are blank in the catalog. Add \
                    them in the catalog file.
                    """))
    }
}
