import DisclosureCatalog
import Workbooks

extension GongkaiError {
    /// An error of the workbook writer or of the check of what it wrote, worded.
    ///
    /// `destination` is the path that the user gave, for the file that failed was a temporary one.
    init(_ error: WorkbookError, destination: String) {
        let place = escapedQuote(destination, limit: 200)
        let words = error.words
        self.init(
            error.exitCode,
            LocalizedText(
                zh: "\(place)：\(words.chinese)", en: "\(place): \(words.english)"))
    }
}

extension WorkbookError {
    private var cause: SystemError? { systemError.map(SystemError.init) }

    fileprivate var exitCode: GongkaiError.Code {
        switch code {
        case .cannotCreateFile, .temporaryFolderUnusable:
            cause?.isAboutRoom == true || cause == .inputOutput
                ? .readWriteFailed : .outputNotCreated
        case .writeFailed, .packageUnreadable, .packageCheckFailed: .readWriteFailed
        case .libraryRefused, .planNotWritable: .internalFault
        }
    }

    fileprivate var words: LocalizedText {
        switch code {
        case .cannotCreateFile, .temporaryFolderUnusable, .writeFailed:
            cause?.aboutOutput
                ?? LocalizedText(
                    zh: "表格没有写成，磁盘可能已满；原有文件没有改动。",
                    en: """
                        The workbook could not be written, most likely because the disk is full; \
                        an existing file was left as it is.
                        """)
        case .packageUnreadable, .packageCheckFailed:
            LocalizedText(
                zh: "写出的表格不完整\(part.chinese)，磁盘可能已满；原有文件没有改动。",
                en: """
                    The workbook came out incomplete\(part.english), most likely because the disk \
                    is full; an existing file was left as it is.
                    """)
        case .libraryRefused, .planNotWritable:
            LocalizedText(
                zh: "程序出错，表格没有写成（\(escapedQuote(reason))）；请报告给开发者。",
                en: """
                    A fault of the program: the workbook was not written \
                    (\(escapedQuote(reason))); please report it.
                    """)
        }
    }

    private var part: LocalizedText {
        guard case .packageCheckFailed(let name) = code else {
            return LocalizedText(zh: "", en: "")
        }
        let quoted = escapedQuote(name)
        return LocalizedText(zh: "（\(quoted)）", en: " (\(quoted))")
    }
}
