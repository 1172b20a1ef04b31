import DisclosureCatalog
import Workbooks

extension ArchiveFault.Reason {
    /// What no spreadsheet program writes.
    var words: LocalizedText {
        let fault = fault
        return LocalizedText(
            zh: "\(fault.chinese)；表格软件不会写出这样的文件，出于安全没有读取，请在表格软件中另存后再试。",
            en: """
                \(fault.english); no spreadsheet program writes such a file, and for safety it was \
                not read. Save it anew in a spreadsheet program.
                """)
    }

    private var fault: LocalizedText {
        switch self {
        case .noEndRecord: LocalizedText(zh: "压缩包没有结尾", en: "The archive has no end record")
        case .severalEndRecords:
            LocalizedText(zh: "压缩包有两个目录", en: "The archive has two directories")
        case .prefix:
            LocalizedText(
                zh: "压缩包前面有多余的字节", en: "There are bytes before the archive's first entry")
        case .severalDisks:
            LocalizedText(zh: "压缩包分成了几卷", en: "The archive is one of several volumes")
        case .damagedDirectory:
            LocalizedText(zh: "压缩包的目录已损坏", en: "The archive's directory is damaged")
        case .overlap: LocalizedText(zh: "压缩包中的文件互相重叠", en: "Entries of the archive overlap")
        case .contradiction:
            LocalizedText(
                zh: "压缩包的目录与内容不一致", en: "The archive's directory contradicts the entry")
        case .illegalName:
            LocalizedText(
                zh: "压缩包中的文件名会指向别处", en: "The archive has an entry whose name leads elsewhere")
        case .duplicateName:
            LocalizedText(
                zh: "压缩包中有两个同名的文件", en: "The archive has two entries of one name")
        case .method:
            LocalizedText(
                zh: "压缩包用了不许用的压缩方法", en: "The archive uses a forbidden method of packing")
        case .encrypted:
            LocalizedText(zh: "压缩包中的文件已加密", en: "The archive has an encrypted entry")
        case .symbolicLink:
            LocalizedText(zh: "压缩包中有符号链接", en: "The archive has a symbolic link")
        case .wrongSize:
            LocalizedText(
                zh: "压缩包中文件的大小与目录不符",
                en: "An entry of the archive has another size than it declares")
        case .outsideTheFile:
            LocalizedText(
                zh: "压缩包中的文件超出了文件末尾", en: "An entry of the archive ends beyond the file")
        case .tooManyEntries, .longName:
            LocalizedText(zh: "压缩包过大", en: "The archive is too large")
        }
    }
}
