import DisclosureCatalog
import Workbooks

extension GongkaiError {
    /// A workbook that is not read, worded: the file, the place in it, what is wrong, what to do.
    init(_ error: WorkbookReadError, source: String) {
        let place = error.place(in: source)
        let words = error.words
        self.init(
            error.reason == .resources ? .readWriteFailed : .inputNotUnderstood,
            LocalizedText(
                zh: "\(place.chinese)：\(words.chinese)", en: "\(place.english): \(words.english)"))
    }
}

extension WorkbookReadError {
    /// The file, then sheet and cell, or the part.
    fileprivate func place(in source: String) -> LocalizedText {
        let file = escapedQuote(source, limit: 200)
        if let sheet {
            let place = ([file, escapedQuote(sheet, limit: 40)] + (cell.map { [$0] } ?? []))
                .joined(separator: "!")
            return LocalizedText(zh: place, en: place)
        }
        guard let part else { return LocalizedText(zh: file, en: file) }
        let name = escapedQuote(part, limit: 60)
        return LocalizedText(zh: "\(file)（\(name)）", en: "\(file) (\(name))")
    }

    fileprivate var words: LocalizedText {
        switch reason {
        case .otherKind(let kind): kind.words
        case .archive(let fault): fault.words
        case .damaged:
            LocalizedText(
                zh: "文件已损坏，解压时出错；请重新取得文件，或在表格软件中打开后另存。",
                en: """
                    The file is damaged and cannot be unpacked; get it again, or open it in a \
                    spreadsheet program and save it anew.
                    """)
        case .limit(let limit): limit.words
        case .notWellFormed(let note):
            LocalizedText(
                zh: "文件已损坏（XML：\(escapedQuote(note))）；请在表格软件中打开后另存。",
                en: """
                    The file is damaged (XML: \(escapedQuote(note))); open it in a spreadsheet \
                    program and save it anew.
                    """)
        case .documentType:
            LocalizedText(
                zh: "文件中有 XML 文档类型声明，表格软件不会写这样的内容，出于安全没有读取。",
                en: """
                    The file has an XML document type declaration, which no spreadsheet program \
                    writes; for safety it was not read.
                    """)
        case .encoding:
            LocalizedText(
                zh: "文件内部的编码不是 UTF-8 或 UTF-16，出于安全没有读取；请在表格软件中另存。",
                en: """
                    A part is neither UTF-8 nor UTF-16; for safety it was not read. Save the file \
                    anew in a spreadsheet program.
                    """)
        case .content(let fault): fault.words
        case .resources:
            LocalizedText(zh: "内存不足，没有读取。", en: "There is not enough memory to read it.")
        }
    }
}
