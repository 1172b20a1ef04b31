import DisclosureCatalog

extension GongkaiError {
    /// An error about a file, worded.
    init(_ error: FileError) {
        self.init(error.code, error.message)
    }

    /// Makes calls about files, and words the error of any.
    static func telling<Result: ~Copyable>(
        _ calls: () throws(FileError) -> Result
    ) throws(GongkaiError) -> Result {
        do {
            return try calls()
        } catch {
            throw GongkaiError(error)
        }
    }
}

extension FileError {
    /// One sentence for whoever can put it right: the place, what is wrong, what to do.
    var message: LocalizedText {
        let (place, words) = (place, words)
        return LocalizedText(
            zh: "\(place.chinese)：\(words.chinese)", en: "\(place.english): \(words.english)")
    }

    fileprivate var code: GongkaiError.Code {
        switch (action, cause) {
        case (.readInput, .tooLarge), (.readInput, .ledgerTooLarge), (.readInput, .notAFile),
            (.readInput, .system(.isAFolder)):
            .inputNotUnderstood
        case (.readInput, .system(let error)):
            error.isAboutAccess ? .inputMissing : .readWriteFailed
        case (.readInput, _): .inputMissing
        case (.createOutput, .system(let error)), (.createOutput, .folder(let error)):
            error.isAboutRoom || error == .inputOutput ? .readWriteFailed : .outputNotCreated
        case (.createOutput, _): .outputNotCreated
        case (.writeOutput, _): .readWriteFailed
        }
    }

    private var place: LocalizedText {
        if let path {
            let name = path.isEmpty ? "“”" : escapedQuote(path, limit: 200)
            return LocalizedText(zh: name, en: name)
        }
        return action == .readInput
            ? LocalizedText(zh: "标准输入", en: "standard input")
            : LocalizedText(zh: "标准输出", en: "standard output")
    }

    private var words: LocalizedText {
        switch cause {
        case .notAFile(let kind): action == .readInput ? kind.asInput : kind.asOutput
        case .exists:
            LocalizedText(
                zh: "文件已存在，没有改动；确要覆盖请加 --force。",
                en: "The file exists and was left as it is; add --force to replace it.")
        case .tooLarge(let limit):
            LocalizedText(
                zh: "超过 \(limit >> 20) MiB 的上限，不是一份清单。",
                en: "It is larger than the limit of \(limit >> 20) MiB, too large for a catalog.")
        case .ledgerTooLarge(let limit):
            LocalizedText(
                zh: "台账超过 \(limit >> 20) MiB 的上限，请按年份或单位拆分。",
                en: """
                    The ledger is larger than the limit of \(limit >> 20) MiB; split it by year or \
                    department.
                    """)
        case .malformedName:
            LocalizedText(zh: "这不是文件名。", en: "This is no name of a file.")
        case .folder(let error): error.aboutFolder
        case .system(let error): action == .readInput ? error.aboutInput : error.aboutOutput
        }
    }
}

extension FileKind {
    fileprivate var asInput: LocalizedText {
        switch self {
        case .folder:
            LocalizedText(zh: "这是文件夹，请指定其中的文件。", en: "This is a folder; name a file in it.")
        case .pipe:
            LocalizedText(
                zh: "这是管道，不是文件；请接到标准输入，文件名写“-”。",
                en: "This is a pipe, not a file; connect it to standard input and name “-”.")
        default:
            LocalizedText(
                zh: "这是设备或其他特殊文件，无法作为输入。",
                en: "This is a device or another special file, which cannot be read as input.")
        }
    }

    fileprivate var asOutput: LocalizedText {
        switch self {
        case .folder:
            LocalizedText(
                zh: "这是文件夹，请在后面加上文件名。", en: "This is a folder; add the name of a file to it.")
        default:
            LocalizedText(
                zh: "这是设备、管道或其他特殊文件，不能替换；要写到标准输出请用“-”。",
                en: """
                    This is a device, a pipe or another special file and is not replaced; for \
                    standard output name “-”.
                    """)
        }
    }
}
