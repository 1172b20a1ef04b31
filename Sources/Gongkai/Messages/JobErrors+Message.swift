import DisclosureCatalog
import SheetModel

extension GongkaiError {
    /// There is neither a bundled form of that name nor a file.
    init(unknownTemplate name: String) {
        let known = TemplateChoice.bundledNames
        let place = escapedQuote(name, limit: 200)
        self.init(
            .inputMissing,
            LocalizedText(
                zh: "\(place)：没有这个模板，也没有这个文件；自带的模板有：\(known.joined(separator: "、"))。",
                en: """
                    \(place): There is neither a form nor a file of that name; the forms that come \
                    with the program are: \(known.joined(separator: ", ")).
                    """))
    }

    /// There is no bundled form of that name.
    init(unknownForm name: String) {
        let known = TemplateChoice.bundledNames
        let place = escapedQuote(name, limit: 200)
        let nearest = nearestName(to: name, among: known)
        let chinese = nearest.map { "，是否应为 \($0)？" } ?? "。"
        let english = nearest.map { "; was \($0) meant?" } ?? "."
        self.init(
            .usage,
            LocalizedText(
                zh: "\(place)：没有这个自带的模板\(chinese)自带的有：\(known.joined(separator: "、"))。",
                en: """
                    \(place): No form of that name comes with the program\(english) There are: \
                    \(known.joined(separator: ", ")).
                    """))
    }

    /// Several forms in one file without catalogs, or in a format that has no place for them.
    init(noFormsTogether format: FormFormat) {
        let isCSV = format == .csv
        self.init(
            .usage,
            LocalizedText(
                zh: isCSV ? "CSV 文件只能放一份清单，请改用 xlsx 或 html。" : "没有指定清单文件。",
                en: isCSV
                    ? "A CSV file holds one catalog; use xlsx or html." : "No catalog was named."))
    }

    /// A plan that cannot become a workbook; `faults` is not empty.
    init(refusedPlanOf source: String, faults: [Finding]) {
        let place = escapedQuote(source, limit: 200)
        if faults.count == 1, let fault = faults.first {
            let chinese = FindingText(language: .chinese).sentence(for: fault)
            let english = FindingText(language: .english).sentence(for: fault)
            // The place of a text is in the file; that of a cell is in the form only.
            let needsFile = fault.place.file == nil
            self.init(
                .inputNotUnderstood,
                LocalizedText(
                    zh: needsFile ? "\(place)：\(chinese)" : chinese,
                    en: needsFile ? "\(place): \(english)" : english))
            return
        }
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：有 \(faults.count) 处内容放不进表格，没有写成，请逐一更正。",
                en: """
                    \(place): The form cannot hold \(faults.count) parts of the catalog and was not \
                    written; correct each.
                    """),
            findings: faults)
    }

    /// The catalog file of a source that is something else altogether.
    init(wrongKind kind: SourceKind, source: String) {
        let place = escapedQuote(source, limit: 200)
        let words = kind.words
        self.init(
            .inputNotUnderstood,
            LocalizedText(
                zh: "\(place)：\(words.chinese)", en: "\(place): \(words.english)"))
    }

    /// A mistake of the program itself; the note is for its developers.
    init(internalFault note: String) {
        self.init(
            .internalFault,
            LocalizedText(
                zh: "程序出错（\(escapedQuote(note))）；请报告给开发者。",
                en: "A fault of the program (\(escapedQuote(note))); please report it."))
    }
}

extension SourceKind {
    fileprivate var words: LocalizedText {
        switch self {
        case .workbook:
            LocalizedText(
                zh: "这是 XLSX 表格；请先用 import 转换为清单文件。",
                en: "This is an XLSX workbook; turn it into a catalog file with import.")
        case .oldOffice:
            LocalizedText(
                zh: "这是旧版 Office 文件或加密的文件；请另存为不带密码的 XLSX，再用 import 转换。",
                en: """
                    This is a file of an old Office version, or an encrypted one; save it as XLSX \
                    without a password, then use import.
                    """)
        case .document:
            LocalizedText(
                zh: "这是 PDF 文件；请复制其中的整张表，粘贴为文本文件。",
                en: "This is a PDF file; copy the whole table and paste it into a text file.")
        case .webPage:
            LocalizedText(
                zh: "这是网页；请先用 import 把其中的表格转换为清单文件。",
                en: "This is a web page; turn its table into a catalog file with import.")
        case .catalogFile:
            LocalizedText(
                zh: "这已经是清单文件，可直接用于 validate 和 export。",
                en: "This is a catalog file already; use it with validate and export.")
        case .text:
            LocalizedText(
                zh: "这不是 JSON 清单文件；表格和公开文本请先用 import 转换。",
                en:
                    "This is no JSON catalog file; turn forms and published text into one with import."
            )
        }
    }
}
