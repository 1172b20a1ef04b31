import DisclosureCatalog
import Workbooks

extension WorkbookRemark {
    /// The remark as a finding about a file.
    func finding(in file: String) -> Finding {
        Finding(
            rule: rule, severity: severity,
            place: Place(
                file: file, sheet: sheet, position: cell.map(Place.Position.cell)),
            message: message)
    }

    private var rule: String {
        switch kind {
        case .macros: "workbook.macros"
        case .externalLinks: "workbook.links"
        case .embeddedObjects: "workbook.objects"
        case .hyperlinks: "workbook.hyperlinks"
        case .pictures: "workbook.pictures"
        case .comments: "workbook.comments"
        case .otherSheets: "workbook.sheet"
        case .trailingBytes: "workbook.trailing"
        case .halfCharacter: "import.text.lost"
        case .formulaWithoutResult: "import.cell.formula"
        }
    }

    private var severity: Finding.Severity {
        switch kind {
        case .halfCharacter: .warning
        case .formulaWithoutResult: .error
        default: .note
        }
    }

    private var message: LocalizedText {
        switch kind {
        case .macros:
            LocalizedText(zh: "文件带有宏，没有运行。", en: "The file has macros; they were not run.")
        case .externalLinks:
            LocalizedText(
                zh: "文件链接到其他文件或数据源，没有打开。",
                en: "The file links to other files or sources; they were not opened.")
        case .embeddedObjects:
            LocalizedText(
                zh: "文件中嵌有对象或附件，没有打开。",
                en: "The file has embedded objects or attachments; they were not opened.")
        case .hyperlinks:
            LocalizedText(zh: "表中有超链接，没有打开。", en: "The sheet has links; they were not followed.")
        case .pictures:
            LocalizedText(zh: "表中有图片或图形，没有读入。", en: "The sheet has pictures; they were not read.")
        case .comments:
            LocalizedText(zh: "表中有批注，没有读入。", en: "The sheet has comments; they were not read.")
        case .otherSheets:
            LocalizedText(
                zh: "这不是普通的工作表，没有读入。", en: "This is no sheet of cells; it was not read.")
        case .trailingBytes:
            LocalizedText(
                zh: "文件末尾有多余的字节，已略过。", en: "Bytes after the end of the file were left out.")
        case .halfCharacter:
            LocalizedText(
                zh: "有半个字符无法显示，已用“\u{FFFD}”代替，请对照原件补上。",
                en: "Half of a character became \u{FFFD}; restore it from the original.")
        case .formulaWithoutResult:
            LocalizedText(
                zh: "公式没有保存结果，按空白读入；请在表格软件中打开并重新保存。",
                en: """
                    The formula has no stored result and was read as blank; open and save the file \
                    in a spreadsheet program.
                    """)
        }
    }
}
