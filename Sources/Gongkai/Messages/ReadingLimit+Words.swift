import DisclosureCatalog
import Workbooks

extension ReadingLimit {
    /// What there is too much of, and that nothing was read.
    var words: LocalizedText {
        let subject = subject
        return LocalizedText(
            zh: "\(subject.chinese)，远超一份表格所需，出于安全没有读取。",
            en: "\(subject.english), far more than a form needs; for safety it was not read.")
    }

    private var subject: LocalizedText {
        switch self {
        case .entries: LocalizedText(zh: "压缩包中的文件过多", en: "The archive has too many entries")
        case .nameBytes:
            LocalizedText(zh: "压缩包中的文件名过长", en: "The archive has an entry with too long a name")
        case .partBytes: LocalizedText(zh: "解压后过大", en: "The part is too large when unpacked")
        case .totalBytes:
            LocalizedText(zh: "全部解压后过大", en: "All parts are too large when unpacked")
        case .ratio:
            LocalizedText(zh: "压缩比过高，像是压缩炸弹", en: "The part is packed like a zip bomb")
        case .xmlDepth: LocalizedText(zh: "XML 层次过深", en: "The XML is nested too deeply")
        case .xmlAttributes:
            LocalizedText(zh: "XML 元素的属性过多", en: "An XML element has too many attributes")
        case .xmlToken: LocalizedText(zh: "XML 标记过长", en: "An XML token is too long")
        case .sheets: LocalizedText(zh: "工作表过多", en: "The workbook has too many sheets")
        case .cells:
            LocalizedText(zh: "有内容的单元格过多", en: "The workbook has too many filled cells")
        case .lists:
            LocalizedText(zh: "合并区域或样式过多", en: "There are too many merged ranges or styles")
        case .cellText:
            LocalizedText(
                zh: "有单元格超过 32767 个字符", en: "A cell has more than 32,767 characters")
        case .text: LocalizedText(zh: "文字总量过大", en: "The texts are too large in all")
        }
    }
}
