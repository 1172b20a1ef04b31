import DisclosureCatalog
import Workbooks

extension ForeignFile {
    /// What the file is, and how it becomes one that can be read.
    var words: LocalizedText {
        switch self {
        case .empty: LocalizedText(zh: "文件是空的。", en: "The file is empty.")
        case .unknown:
            LocalizedText(
                zh: "这不是 XLSX 表格；请在表格软件中打开，另存为 XLSX。",
                en:
                    "This is no XLSX workbook; open it in a spreadsheet program and save it as XLSX."
            )
        case .encrypted:
            LocalizedText(
                zh: "文件有密码保护；请在表格软件中取消密码后另存。",
                en: "A password protects the file; save it without one in a spreadsheet program.")
        case .oldWorkbook:
            LocalizedText(
                zh: "这是旧版 Excel 的 .xls 文件；请在表格软件中另存为 .xlsx。",
                en: "This is an old .xls workbook; save it as .xlsx in a spreadsheet program.")
        case .oldOffice:
            LocalizedText(
                zh: "这是旧版 Office 的文件，不是表格；请提供 .xlsx 文件。",
                en:
                    "This is a file of an old Office version and no workbook; provide an .xlsx file."
            )
        case .webPage:
            LocalizedText(
                zh: "这是改了扩展名的网页；请在表格软件中打开，另存为 .xlsx。",
                en: "This is a web page under another name; open it in a spreadsheet program and "
                    + "save it as .xlsx.")
        case .text:
            LocalizedText(
                zh: "这是文本文件，不是 XLSX 表格。", en: "This is text, not an XLSX workbook.")
        case .legacyText:
            LocalizedText(
                zh: "这是 GBK 等编码的文本文件，不是 XLSX 表格；请另存为 UTF-8 文本或 .xlsx。",
                en:
                    "This is text in GBK or the like, not an XLSX workbook; save it as UTF-8 or .xlsx."
            )
        case .openDocument:
            LocalizedText(
                zh: "这是 OpenDocument 文件（.ods）；请另存为 .xlsx。",
                en: "This is an OpenDocument file (.ods); save it as .xlsx.")
        case .binaryWorkbook:
            LocalizedText(
                zh: "这是二进制的 .xlsb 表格；请另存为 .xlsx。",
                en: "This is a binary .xlsb workbook; save it as .xlsx.")
        case .wordDocument:
            LocalizedText(
                zh: "这是 Word 文档；请把其中的表格复制到表格软件，存为 .xlsx。",
                en: "This is a Word document; copy its table into a spreadsheet program and save "
                    + "it as .xlsx.")
        case .presentation:
            LocalizedText(
                zh: "这是演示文稿，不是表格。", en: "This is a presentation, not a workbook.")
        case .otherArchive:
            LocalizedText(
                zh: "这是压缩包，不是表格；请解压后提供其中的 .xlsx 文件。",
                en:
                    "This is a zip archive, not a workbook; unpack it and provide the .xlsx file in it."
            )
        case .cutArchive:
            LocalizedText(
                zh: "文件不完整，可能没有下载完；请重新取得。",
                en: "The file is cut short, perhaps by a broken download; get it again.")
        }
    }
}
