import DelimitedText
import DisclosureCatalog
import DisclosureForms
import SheetModel
import Workbooks

/// Forms of every kind become grids, and grids catalogs.
extension CatalogLoader {
    func form(_ bytes: [UInt8], name: String) throws(GongkaiError) -> LoadedCatalog {
        let kind = SourceKind(bytes)
        return switch kind {
        case .workbook, .oldOffice: try workbook(bytes, name: name)
        case .text: try text(bytes, name: name)
        default: throw GongkaiError(wrongKind: kind, source: name)
        }
    }

    private func workbook(
        _ bytes: [UInt8], name: String
    ) throws(GongkaiError) -> LoadedCatalog {
        let contents: WorkbookReader.Contents
        do {
            contents = try WorkbookReader(limits: limits.workbook.reading).read(bytes)
        } catch {
            throw GongkaiError(error, source: name)
        }
        let remarks = contents.remarks.map { $0.finding(in: name) }
        return try loaded(with: remarks) { () throws(FormReadingError) in
            try FormReader(template: template).read(contents.grid, fileName: name)
        }
    }

    private func text(_ bytes: [UInt8], name: String) throws(GongkaiError) -> LoadedCatalog {
        // Bytes of no encoding that shows this form are told apart by the check of UTF-8 below.
        let decoded = try? TextDecoding.decode(bytes) { text throws(DelimitedTextError) in
            FormText(text, template: template).hasForm
        }
        let text: JSONText
        do {
            text = try JSONText(decoded?.text ?? bytes, file: name, limits: limits)
        } catch {
            throw GongkaiError(error)
        }
        let legacy = decoded?.encoding == .gb18030 ? [Finding(legacyEncodingOf: name)] : []
        let form = FormText(text.bytes, template: template)
        var loaded = try loaded(with: legacy) { () throws(FormReadingError) in
            try form.read(fileName: name)
        }
        if form.isRecords {
            // Every record names its section; that is no repair.
            loaded.findings.removeAll { $0.rule == "import.section.repeated" }
            loaded.findings.append(Finding(recordsOf: name))
        }
        return loaded
    }

    private func loaded(
        with more: [Finding], _ read: () throws(FormReadingError) -> FormReading
    ) throws(GongkaiError) -> LoadedCatalog {
        do {
            let reading = try read()
            let found = findings(in: reading.catalog, file: nil)
            return LoadedCatalog(
                catalog: reading.catalog,
                findings: more + reading.findings + reading.located(found))
        } catch {
            throw GongkaiError(error, template: template)
        }
    }
}

/// A text that may be a form: records as CSV, a sheet saved as CSV, or cells separated by tabs.
private struct FormText {
    let isRecords: Bool
    private let grid: SheetGrid
    private let columns: [Int]?
    private let reader: FormReader

    init(_ text: [UInt8], template: FormTemplate) {
        reader = FormReader(template: template)
        let tabSeparated = SheetGrid(tabSeparated: String(decoding: text, as: UTF8.self))
        let table = (try? DelimitedReader().read(text) { _ in true })?.rows ?? []
        let records = FormRecordReader(template: template)
        if let grid = records.formGrid(of: table) {
            isRecords = true
            columns = records.columns(headings: table.first ?? [])
            self.grid = grid
        } else {
            isRecords = false
            columns = nil
            let rows = table.enumerated().map { GridRow(place: .row($0), texts: $1) }
            let saved = SheetGrid(name: nil, rows: rows)
            grid =
                !reader.recognises(tabSeparated) && reader.recognises(saved) ? saved : tabSeparated
        }
    }

    var hasForm: Bool { isRecords || reader.recognises(grid) }

    func read(fileName: String) throws(FormReadingError) -> FormReading {
        try reader.read(grid, fileName: fileName, columns: columns)
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
