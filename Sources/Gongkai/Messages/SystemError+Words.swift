import DisclosureCatalog

extension SystemError {
    /// Whether there is no room left for the file.
    var isAboutRoom: Bool {
        [.diskFull, .quotaExceeded, .fileTooLarge].contains(self)
    }

    /// Whether there is no such file, or it may not be opened.
    var isAboutAccess: Bool {
        let errors: [SystemError] = [
            .noSuchFile, .notAFolder, .notAllowed, .notPermitted, .nameTooLong, .tooManyLinks,
        ]
        return errors.contains(self)
    }

    /// Why an input cannot be read.
    var aboutInput: LocalizedText {
        switch self {
        case .noSuchFile, .notAFolder:
            LocalizedText(
                zh: "没有这个文件，请核对名称和路径。", en: "There is no such file; check its name and folder.")
        case .notAllowed, .notPermitted:
            LocalizedText(
                zh: "没有读取这个文件的权限。", en: "You have no permission to read this file.")
        case .isAFolder:
            LocalizedText(zh: "这是文件夹，请指定其中的文件。", en: "This is a folder; name a file in it.")
        case .closed: LocalizedText(zh: "没有打开，无法读取。", en: "It is closed and cannot be read.")
        case .inputOutput:
            LocalizedText(
                zh: "读取时硬件出错，请检查磁盘。", en: "The device failed while reading; check the disk.")
        default: common ?? other(zh: "无法读取", en: "It cannot be read")
        }
    }

    /// Why an output cannot be created or written.
    var aboutOutput: LocalizedText {
        switch self {
        case .noSuchFile:
            LocalizedText(
                zh: "所在的文件夹中途消失，文件没有写成。",
                en: "Its folder disappeared meanwhile; the file was not written.")
        case .notAllowed, .notPermitted:
            LocalizedText(
                zh: "没有在这个文件夹中写文件的权限。",
                en: "You have no permission to write files in this folder.")
        case .readOnly:
            LocalizedText(zh: "这个文件夹只读。", en: "This folder is read-only.")
        case .diskFull, .quotaExceeded:
            LocalizedText(
                zh: "磁盘已满，文件没有写成；请清出空间后重试。",
                en: "The disk is full and the file was not written; make room and try again.")
        case .fileTooLarge:
            LocalizedText(
                zh: "文件超过允许的大小，没有写成。",
                en: "The file is larger than allowed and was not written.")
        case .inputOutput:
            LocalizedText(
                zh: "写入时硬件出错，文件可能没有存好；请检查磁盘。",
                en: "The device failed while writing; check the disk before relying on the file.")
        case .closed: LocalizedText(zh: "没有打开，无法写入。", en: "It is closed and cannot be written.")
        case .busy: LocalizedText(zh: "文件正在使用，无法替换。", en: "The file is in use.")
        default: common ?? other(zh: "无法写入", en: "It cannot be written")
        }
    }

    /// Why the folder of an output cannot be used.
    var aboutFolder: LocalizedText {
        switch self {
        case .noSuchFile:
            LocalizedText(
                zh: "所在的文件夹不存在，请先建立。", en: "Its folder does not exist; make it first.")
        case .notAFolder:
            LocalizedText(
                zh: "路径中有一段不是文件夹。", en: "A part of the path is not a folder.")
        default: aboutOutput
        }
    }

    private var common: LocalizedText? {
        switch self {
        case .nameTooLong:
            LocalizedText(zh: "名称太长，请缩短。", en: "The name is too long; shorten it.")
        case .tooManyLinks:
            LocalizedText(
                zh: "路径中的链接互相指向。", en: "The links in the path lead in a circle.")
        case .tooManyFilesOfProcess, .tooManyFilesOfSystem:
            LocalizedText(
                zh: "打开的文件太多，请关闭一些程序后重试。",
                en: "Too many files are open; close some programs and try again.")
        default: nil
        }
    }

    private func other(zh chinese: String, en english: String) -> LocalizedText {
        LocalizedText(
            zh: "\(chinese)（系统错误 \(number)）。", en: "\(english) (system error \(number)).")
    }
}
