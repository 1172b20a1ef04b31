import DisclosureCatalog

extension GongkaiError {
    /// The journal of an output folder is not what this program wrote.
    init(damagedItemsIn path: String) {
        self.init(
            .readWriteFailed,
            Self.about(
                path, zh: "内容已损坏，请重新运行同一条命令。",
                en: "The contents are damaged; run the same command again."))
    }

    /// Another batch works on the output folder; `holder` is its process, if that is known.
    init(busy path: String, holder: Int32?) {
        let process = holder.map { LocalizedText(zh: "（进程 \($0)）", en: " (process \($0))") }
        self.init(
            .busy,
            Self.about(
                path,
                zh: "另一次批量导出\(process?.chinese ?? "")正在写这个文件夹，请等它结束。",
                en: """
                    Another batch\(process?.english ?? "") is writing into this folder; wait until \
                    it ends.
                    """))
    }

    /// The output folder is no output of a batch, and is not empty.
    init(folderWithOtherThings path: String) {
        self.init(
            .outputNotCreated,
            Self.about(
                path,
                zh: "文件夹不是空的，也不是批量导出的结果；请另选一个，确要使用请加 --force。",
                en: """
                    The folder is not empty and no output of a batch; choose another, or add \
                    --force to use it all the same.
                    """))
    }

    /// An input without any catalog.
    init(nothingIn input: BatchInput) {
        let words = LocalizedText(
            zh: "没有找到清单；可用的文件以 .json、.jsonl、.txt、.tsv、.csv、.xlsx 结尾，隐藏文件不算。",
            en: """
                There is no catalog here; files that are read end in .json, .jsonl, .txt, .tsv, \
                .csv or .xlsx, and hidden ones are left out.
                """)
        let name = escapedQuote(input.name, limit: 200)
        self.init(
            .inputMissing,
            LocalizedText(zh: "\(name)：\(words.chinese)", en: "\(name): \(words.english)"))
    }

    /// Nothing that an import reads.
    init(noFormsIn names: [String]) {
        let shown = names.prefix(3).map { escapedQuote($0, limit: 200) }
        let place = shown.joined(separator: ", ")
        self.init(
            .inputMissing,
            LocalizedText(
                zh: "\(place)：没有找到填好的表；可用的文件以 .xlsx、.csv、.txt、.tsv 结尾，隐藏文件不算。",
                en: """
                    \(place): There is no form here; files that are read end in .xlsx, .csv, .txt \
                    or .tsv, and hidden ones are left out.
                    """))
    }

    /// One file for the replies to several sources.
    init(oneReplyTo file: String) {
        let name = escapedQuote(file, limit: 200)
        self.init(
            .usage,
            LocalizedText(
                zh: "\(name)：几个文件各有一份回复，不能写入同一个文件，请指定文件夹。",
                en: """
                    \(name): Each of several files gets a reply of its own, so that one file cannot \
                    hold them; name a folder.
                    """))
    }

    /// The system denies something that has to do with no file.
    init(processLimit error: SystemError) {
        self.init(
            .readWriteFailed,
            LocalizedText(
                zh: "系统资源不足（系统错误 \(error.number)）；请关闭一些程序或减少 --jobs 后重试。",
                en: """
                    The system has no resources left (system error \(error.number)); close some \
                    programs or lower --jobs, and try again.
                    """))
    }

    /// Two jobs were given that cannot be done together.
    init(batchUsage words: LocalizedText) {
        self.init(.usage, words)
    }

    private static func about(
        _ path: String, zh chinese: String, en english: String
    )
        -> LocalizedText
    {
        let place = escapedQuote(path, limit: 200)
        return LocalizedText(zh: "\(place)：\(chinese)", en: "\(place): \(english)")
    }
}

extension LocalizedText {
    /// An input that is not what it was when the batch began.
    static func changedMeanwhile(_ name: String) -> LocalizedText {
        let place = escapedQuote(name, limit: 200)
        return LocalizedText(
            zh: "\(place)：导出过程中内容有变动，请重新运行同一条命令。",
            en: "\(place): It changed while the batch ran; run the same command again.")
    }

    /// What stands where a department's folder should be.
    static func inTheWay(_ folder: String, _ name: String?) -> LocalizedText {
        let place = escapedQuote(folder, limit: 200)
        guard let name else {
            return LocalizedText(
                zh: "\(place)：已有同名的文件，请移走后重新运行。",
                en: "\(place): A file of that name is in the way; move it and run again.")
        }
        let other = escapedQuote(name, limit: 200)
        return LocalizedText(
            zh: "\(place)：文件夹中有不是本程序写的“\(other)”，没有替换；请移走，或加 --force 连同它一起替换。",
            en: """
                \(place): The folder holds “\(other)”, which this program has not written, and was \
                left as it is; move that, or add --force to replace it all.
                """)
    }
}
